import Record

/// The texts of errors.
enum ErrorText {
  /// What an error of Foundation says, without its dictionary; nil for an error that is described as
  /// any other value.
  ///
  /// Foundation is not imported, since it makes programs slow to compile and to start. The form of
  /// the description is `Error Domain=NSCocoaErrorDomain Code=260 "The file doesn’t exist."UserInfo=…`.
  static func text(of error: any Error) -> String? {
    let description = String(describing: error)
    guard let start = description.firstRange(of: "Error Domain=") else { return nil }
    let rest = description[start.upperBound...]
    let domain = rest.prefix { $0 != " " }
    let code = rest.firstRange(of: "Code=").map { rest[$0.upperBound...].prefix { $0 != " " } }
    let name = "\(domain) \(code ?? "")"
    guard let quote = rest.firstIndex(of: "\""),
      let end = rest[rest.index(after: quote)...].firstIndex(of: "\"")
    else { return name }
    let message = rest[rest.index(after: quote)..<end]
    return message.isEmpty || message == "(null)" ? name : "\(message) (\(name))"
  }
}

extension StringProtocol {
  /// Where a text first occurs; the standard library has this for regular expressions only.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    indices.lazy.compactMap { start -> Range<Index>? in
      guard self[start...].hasPrefix(text) else { return nil }
      return start..<self.index(start, offsetBy: text.count)
    }.first
  }
}
