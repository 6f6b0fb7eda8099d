/// A part of Swift source that usually gives something else each time it runs.
package struct VaryingCode: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// It draws from the system's generator. The call that draws from the cell's own, and the edit
    /// of the source that makes it so, if that is known.
    case randomNumber(call: String, edit: Edit?)
    case clock
    /// A process, an object, or what is made to be unlike anything else.
    case identity
    /// It runs beside other code.
    case concurrency
  }

  /// A change to the source.
  package struct Edit: Equatable, Sendable {
    package var range: Range<Int>
    package var replacement: String
  }

  package var kind: Kind
  /// As the author knows it: `shuffled()`.
  package var name: String
  /// Offsets into the source's UTF-8.
  package var range: Range<Int>
}

/// What in a cell's code may be why two runs of it differ, in the order in which it is written.
///
/// This goes by names alone, so it is a hint and no proof.
package func varyingCode(in source: String) -> [VaryingCode] {
  let reader = VaryingCodeReader(source)
  return reader.tokens.indices.compactMap(reader.varyingCode(at:))
}

private struct VaryingCodeReader {
  let bytes: [UInt8]
  let tokens: [SwiftToken]

  init(_ source: String) {
    bytes = Array(source.utf8)
    tokens = swiftTokens(source).filter { $0.kind != .comment && $0.kind != .documentation }
  }

  private func text(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    return String(decoding: bytes[tokens[index].range], as: UTF8.self)
  }

  /// What varies and is named by this token.
  func varyingCode(at index: Int) -> VaryingCode? {
    let token = tokens[index]
    guard token.kind == .identifier || token.kind == .keyword else { return nil }
    let name = text(index)
    func found(_ kind: VaryingCode.Kind, _ shown: String) -> VaryingCode {
      VaryingCode(kind: kind, name: shown, range: token.range)
    }
    let isCalled = text(index + 1) == "("
    switch name {
    case "shuffled", "shuffle", "randomElement", "random":
      guard isCalled, text(index - 1) == "." else { return nil }
      return randomNumber(name, at: index)
    case "SystemRandomNumberGenerator":
      return found(.randomNumber(call: "'using: &random'", edit: nil), name)
    case "Date" where isCalled && text(index + 2) == ")": return found(.clock, "Date()")
    case "now" where text(index - 1) == "." && ["Date", "DispatchTime"].contains(text(index - 2)):
      return found(.clock, "\(text(index - 2)).now")
    case "ContinuousClock", "SuspendingClock", "CFAbsoluteTimeGetCurrent", "systemUptime",
      "clock_gettime", "gettimeofday", "NSLog":
      return found(.clock, name)
    case "UUID" where isCalled && text(index + 2) == ")": return found(.identity, "UUID()")
    case "getpid" where isCalled: return found(.identity, "getpid()")
    case "processIdentifier", "ObjectIdentifier", "Unmanaged": return found(.identity, name)
    case "Task" where isCalled || text(index + 1) == "{" || text(index + 1) == ".",
      "withTaskGroup", "withThrowingTaskGroup", "DispatchQueue", "Thread", "concurrentPerform":
      return found(.concurrency, name)
    case "async" where text(index + 1) == "let": return found(.concurrency, "async let")
    default: return nil
    }
  }

  /// A call of a function that takes a generator, if it is given none.
  private func randomNumber(_ name: String, at index: Int) -> VaryingCode? {
    var depth = 0
    var end = index + 1
    while end < tokens.count {
      if tokens[end].kind == .opening { depth += 1 }
      if tokens[end].kind == .closing { depth -= 1 }
      if depth == 0 { break }
      if depth == 1, text(end) == "using", text(end + 1) == ":" { return nil }
      end += 1
    }
    guard end < tokens.count else { return nil }
    let isEmpty = end == index + 2
    let place = tokens[end].range.lowerBound
    return VaryingCode(
      kind: .randomNumber(
        call: "'.\(name)(\(isEmpty ? "" : "…, ")using: &random)'",
        edit: .init(
          range: place..<place, replacement: isEmpty ? "using: &random" : ", using: &random")),
      name: "\(name)(\(isEmpty ? "" : "…"))", range: tokens[index].range)
  }
}
