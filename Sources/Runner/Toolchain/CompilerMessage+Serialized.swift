extension CompilerMessage {
  /// Reads the file that the compiler writes its messages to with `-serialize-diagnostics-path`.
  ///
  /// Its format is Clang's (`clang/Frontend/SerializedDiagnostics.h`): a block for each message, which
  /// holds its places and the blocks of its notes.
  ///
  /// - Returns: The messages; nil if the file is not whole, as after a crash of the compiler.
  package static func messages(serialized bytes: [UInt8]) -> [CompilerMessage]? {
    guard let stream = Bitstream(bytes, magic: Array("DIAG".utf8)) else { return nil }
    var files: [Int: String] = [:]
    var messages: [CompilerMessage] = []
    for case .block(id: BlockID.message, let items) in stream.items {
      guard let message = CompilerMessage(items, files: &files) else { return nil }
      messages.append(message)
    }
    return messages
  }

  /// The messages in such a file, if there is an error among them.
  static func errors(serialized bytes: [UInt8]) -> [CompilerMessage]? {
    messages(serialized: bytes).flatMap { messages in
      messages.contains { $0.severity == .error } ? messages : nil
    }
  }

  /// The warnings in such a file.
  static func warnings(serialized bytes: [UInt8]) -> [CompilerMessage] {
    (messages(serialized: bytes) ?? []).filter { $0.severity == .warning }
  }

  private enum BlockID { static let message = 9 }

  private enum RecordID {
    static let message = 2
    static let extent = 3
    static let file = 6
    static let fixIt = 7
  }

  /// - Parameters:
  ///   - items: What is in the message's block.
  ///   - files: The files by their numbers, which are told once, where they are needed first.
  private init?(_ items: [BitstreamItem], files: inout [Int: String]) {
    var isKnown = false
    self.init(.remark, at: nil, "")
    for item in items {
      switch item {
      case .block(id: BlockID.message, let inner):
        guard let note = CompilerMessage(inner, files: &files) else { return nil }
        notes.append(note)
      case .block: break
      case .record(let record):
        var text = String(decoding: record.blob, as: UTF8.self)
        switch record.code {
        case RecordID.file:
          if let number = record.values.first { files[number] = text }
        case RecordID.message:
          guard let level = record.values.first, record.values.count >= 5,
            let severity = Severity(serialized: level)
          else { return nil }
          isKnown = true
          self.severity = severity
          // Where the compiler has nothing to say of a reason, its space is left.
          while text.hasSuffix(" ") { text.removeLast() }
          self.text = text
          place = Place(record.values[1...], files)
        case RecordID.extent:
          if let extent = Extent(record.values[...], files) { extents.append(extent) }
        case RecordID.fixIt:
          if let extent = Extent(record.values[...], files) {
            fixIts.append(FixIt(extent, replaceWith: text))
          }
        default: break
        }
      }
    }
    if !isKnown { return nil }
  }
}

extension CompilerMessage.Severity {
  fileprivate init?(serialized level: Int) {
    switch level {
    case 1: self = .note
    case 2: self = .warning
    case 3, 4: self = .error
    case 5: self = .remark
    default: return nil
    }
  }
}

extension CompilerMessage.Place {
  /// From a file's number, a line, a column and an offset; nil if there is no such file.
  fileprivate init?(_ values: ArraySlice<Int>, _ files: [Int: String]) {
    guard values.count >= 4, let file = files[values[values.startIndex]],
      values[values.startIndex + 1] > 0
    else { return nil }
    self.init(
      file: file, line: values[values.startIndex + 1], column: values[values.startIndex + 2])
  }
}

extension CompilerMessage.Extent {
  fileprivate init?(_ values: ArraySlice<Int>, _ files: [Int: String]) {
    guard values.count >= 8, let start = CompilerMessage.Place(values.prefix(4), files),
      let end = CompilerMessage.Place(values.dropFirst(4), files)
    else { return nil }
    self.init(start, end)
  }
}
