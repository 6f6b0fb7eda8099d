import Text

/// What a cell has printed between two other outputs, as a terminal shows it in the end.
public struct PrintedText: Equatable, Sendable {
  /// Where it was printed to.
  package enum Stream: Sendable {
    case output
    /// Standard error.
    case errors
  }

  package var stream: Stream
  /// The text, line breaks included; what comes before ``omission`` if lines are left out.
  package var text: String
  /// Where the text has colours and the like; records keep only ``look``.
  package var styles: [StyledRange]
  /// The look that a record has kept.
  private var keptLook: String?
  /// Nil for a text that is complete, as it is unless it comes from a record.
  package var omission: Omission?

  /// Lines that a record leaves out of a long text.
  package struct Omission: Equatable, Sendable {
    package var lineCount: Int
    /// What comes after them.
    package var end: String
    /// Changes with any line of the whole text, but not with the last digits of its numbers.
    package var digest: String

    package init(lineCount: Int, end: String, digest: String) {
      self.lineCount = lineCount
      self.end = end
      self.digest = digest
    }
  }

  public init(_ text: String) { self.init(text, to: .output) }

  package init(
    _ text: String, to stream: Stream, styles: [StyledRange] = [], omission: Omission? = nil
  ) {
    self.stream = stream
    self.text = text
    self.styles = styles
    self.omission = omission
    keptLook = nil
  }
}

extension PrintedText: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }
}

// MARK: Colours

extension PrintedText {
  /// Changes with the colours of the text and with which words have them, but not with its numbers; nil
  /// for a text without colours.
  var look: String? {
    if styles.isEmpty { return keptLook }
    let bytes = Array(text.utf8)
    var digest = Digest()
    for styled in styles where styled.range.upperBound <= bytes.count {
      digest.add(styled.style.name)
      digest.add(
        String(
          decoding: bytes[styled.range].filter { !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0) },
          as: UTF8.self))
    }
    return digest.text
  }
}

extension TextStyle {
  fileprivate var name: String {
    let parts = [
      color.map { $0.rawValue }, background.map { "on " + $0.rawValue }, isBold ? "bold" : nil,
      isItalic ? "italic" : nil, isUnderlined ? "underlined" : nil, isStruck ? "struck" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

// MARK: Long texts

extension PrintedText {
  /// The most lines that records keep and, unless a cell says otherwise, pages show.
  package static let lineLimit = 60

  /// The first and the last lines, two thirds and one third of a limit, and how many are between them.
  ///
  /// - Parameter lineLimit: The number of lines to keep, at least 1.
  /// - Returns: Nil if the text does not have more lines than the limit.
  package func ends(
    lineLimit: Int
  ) -> (first: Range<String.Index>, leftOut: Int, last: Range<String.Index>)? {
    let utf8 = text.utf8
    var breaks = utf8.indices.filter { utf8[$0] == UInt8(ascii: "\n") }
    if utf8.last != UInt8(ascii: "\n") { breaks.append(text.endIndex) }
    let lastCount = lineLimit / 3
    let firstCount = lineLimit - lastCount
    guard breaks.count > lineLimit, firstCount > 0 else { return nil }
    let end = utf8.index(after: breaks[firstCount - 1])
    let start =
      lastCount == 0 ? text.endIndex : utf8.index(after: breaks[breaks.count - lastCount - 1])
    return (text.startIndex..<end, breaks.count - lineLimit, start..<text.endIndex)
  }

  /// The text as records keep it.
  package var abbreviated: PrintedText {
    guard omission == nil, let ends = ends(lineLimit: Self.lineLimit) else {
      return PrintedText(text, to: stream, omission: omission)
    }
    return PrintedText(
      String(text[ends.first]), to: stream,
      omission: Omission(
        lineCount: ends.leftOut, end: String(text[ends.last]),
        digest: Digest(textWithRoundedNumbers(text)).text))
  }

  /// The number of lines, those that are left out included.
  var lineCount: Int {
    func count(_ text: String) -> Int {
      text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.isEmpty || text.hasSuffix("\n") ? 0 : 1)
    }
    return count(text) + (omission.map { $0.lineCount + count($0.end) } ?? 0)
  }
}

// MARK: JSON

extension PrintedText: RecordPart {
  package var json: JSON {
    let kept = abbreviated
    return .object(omittingNil: [
      (stream == .output ? "text" : "stderr", .string(kept.text)),
      ("leftOut", kept.omission.map { .integer($0.lineCount) }),
      ("end", kept.omission.map { .string($0.end) }),
      ("digest", kept.omission.map { .string($0.digest) }),
      ("look", look.map { .string($0) }),
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    if let errors = try reader.optionalText("stderr") {
      self.init(errors, to: .errors)
    } else {
      self.init(try reader.text("text"))
    }
    if let lineCount = try reader.optionalInteger("leftOut") {
      omission = Omission(
        lineCount: lineCount, end: try reader.text("end"), digest: try reader.text("digest"))
    }
    keptLook = try reader.optionalText("look")
  }
}
