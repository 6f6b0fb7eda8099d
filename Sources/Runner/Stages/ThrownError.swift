/// An error that was thrown and not caught, as the program that it has ended tells of it
/// (`LessonKit/Host/ThrownErrors.swift`).
struct ThrownError {
  /// What the error says of itself.
  var message: String
  /// The `try` or `throw` of the statement that let it out.
  var place: CodePlace?

  /// Nil for any other message.
  init?(_ text: String) {
    let opening = "Error raised at top level"
    guard text.hasPrefix(opening) else { return nil }
    var rest = text.dropFirst(opening.count)
    if rest.hasPrefix(" ["), let end = rest.firstIndex(of: "]") {
      let numbers = rest[..<end].dropFirst(2).split(separator: ":").compactMap { Int($0) }
      if numbers.count == 2 { place = CodePlace(cell: numbers[0], offset: numbers[1]) }
      rest = rest[rest.index(after: end)...]
    }
    guard rest.hasPrefix(": ") else { return nil }
    let description = String(rest.dropFirst(2))
    message = FoundationError(description)?.message ?? Self.withoutContexts(description)
  }

  /// The description of an error whose type is declared in a function, without the function's
  /// address, which differs from run to run: `Lesson.(unknown context at $55f8bd435c24).E()`.
  private static func withoutContexts(_ text: String) -> String {
    var result = text
    while let start = result.firstRange(of: "(unknown context at $"),
      let end = result[start.upperBound...].firstRange(of: ").")
    {
      result.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return result
  }
}

/// An error of Foundation, `Error Domain=NSCocoaErrorDomain Code=260 "(null)" UserInfo={…}`.
struct FoundationError {
  private var domain: String
  private var code: Int
  private var text: String
  /// The file that it is about.
  private var path: String?

  /// Nil for any other description.
  init?(_ description: String) {
    let opening = "Error Domain="
    guard description.hasPrefix(opening),
      let codeRange = description.firstRange(of: " Code="),
      let quote = description[codeRange.upperBound...].firstIndex(of: "\""),
      let code = Int(description[codeRange.upperBound..<quote].filter { $0 != " " }),
      let end = description[description.index(after: quote)...].firstIndex(of: "\"")
    else { return nil }
    domain = String(description[..<codeRange.lowerBound].dropFirst(opening.count))
    self.code = code
    text = String(description[description.index(after: quote)..<end])
    let information = description[end...]
    for key in ["NSFilePath=", "NSFilePathErrorKey="] {
      guard let start = information.firstRange(of: key) else { continue }
      let written = String(information[start.upperBound...].prefix { $0 != "," && $0 != "}" })
      // Where the course is on this machine is nobody's business.
      path = written.hasPrefix("/") ? written.split(separator: "/").last.map(String.init) : written
      break
    }
    if text == "(null)", let inner = information.firstRange(of: "Error Domain=") {
      let cause = FoundationError(String(information[inner.lowerBound...]))
      text = cause?.text ?? text
    }
  }

  /// A sentence, and the numbers by which the error can be looked up.
  var message: String {
    let reason = domain == "NSCocoaErrorDomain" ? Self.reasons[code] ?? text : text
    let sentence = reason == "(null)" ? "an error of Foundation" : reason
    let subject = path.map { "\($0): " } ?? ""
    return "\(subject)\(sentence) (\(domain), code \(code))"
  }

  /// What the codes of `CocoaError` that have to do with files and data mean.
  private static let reasons = [
    4: "there is no such file", 257: "the file may not be read",
    258: "the file's name is not valid", 259: "the file has a format that cannot be read",
    260: "there is no such file", 261: "the file's text has another encoding",
    263: "the file is too large", 264: "the file's text encoding is not known",
    512: "the file could not be written", 513: "the file may not be written",
    516: "a file of this name exists", 517: "the text cannot be written in this encoding",
    640: "there is no space left on the disk", 642: "the disk can only be read",
    3840: "the data is not in the right format", 4864: "the data cannot be decoded",
    4865: "a value is missing in the data",
  ]
}
