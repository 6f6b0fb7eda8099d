/// An address that stands in the text as it is: `https://a.org/b`, `www.a.org`, `mail@a.org`
/// (GitHub Flavored Markdown 0.29, section 6.9).
struct BareLink: SpanConstruct {
  static let openings = (0...127).filter { UInt8($0).isLetter || UInt8($0).isDigit }.map(UInt8.init)
  let range: Range<Int>
  private let scheme: String

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    guard start == 0 || !bytes[start - 1].isLetter && !bytes[start - 1].isDigit else { return nil }
    if let end = Self.webAddressEnd(in: bytes, at: start) {
      range = start..<end.end
      scheme = end.scheme
    } else if let end = Self.mailAddressEnd(in: bytes, at: start) {
      range = start..<end.end
      scheme = end.scheme
    } else {
      return nil
    }
  }

  func inline(in text: SourcedText, _: TextPosition?, _: inout LessonReader) -> Inline {
    let address = text[range].text
    let place = text.sourceRange(range)
    return .link(
      destination: scheme + address, title: nil, content: [.text(address)],
      place: LinkPlace(
        range: place, text: place, address: WrittenAddress(address, at: place, .plain)))
  }

  // MARK: Addresses of the web

  private static func webAddressEnd(
    in bytes: [UInt8], at start: Int
  ) -> (end: Int, scheme: String)? {
    let first = bytes[start] | 0x20
    guard first == UInt8(ascii: "w") || first == UInt8(ascii: "h") || first == UInt8(ascii: "f")
    else { return nil }
    let prefixes = ["https://", "http://", "ftp://", "www."]
    let head = bytes[start...].prefix(8).text.lowercased()
    guard let prefix = prefixes.first(where: head.hasPrefix) else { return nil }
    let isWeb = prefix == "www."
    let domainStart = isWeb ? start : start + prefix.utf8.count
    // No domain is longer (RFC 1035, section 2.3.4).
    let domain = bytes[domainStart...].prefix(256).prefix {
      $0.isPartOfDomain || $0 == UInt8(ascii: ".")
    }
    guard domain.isDomain(withDot: isWeb) else { return nil }
    var brackets = 0
    let stop = bytes[domain.endIndex...].firstIndex { byte in
      switch byte {
      case .lessThan, .greaterThan, .backtick, .backslash: return true
      case .openBracket: brackets += 1
      case .closeBracket: brackets -= 1
      default: return byte.isWhitespace
      }
      return brackets < 0
    }
    let end = bytes[start..<(stop ?? bytes.count)].endOfAddress
    guard end > domainStart else { return nil }
    return (end, isWeb ? "http://" : "")
  }

  // MARK: Mail addresses

  private static func mailAddressEnd(
    in bytes: [UInt8], at start: Int
  ) -> (end: Int, scheme: String)? {
    // Only at the beginning of a name, but for a mark of emphasis.
    let isEmphasized = start > 0 && bytes[start - 1] == UInt8(ascii: "_")
    let before = isEmphasized ? start - 2 : start - 1
    guard before < 0 || !bytes[before].isPartOfMailName else { return nil }
    var name = bytes[start...].prefix { $0.isPartOfMailName }
    var scheme = "mailto:"
    if name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":"),
      name.text.lowercased() == "mailto"
    {
      scheme = ""
      name = bytes[(name.endIndex + 1)...].prefix { $0.isPartOfMailName }
    }
    guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: "@")
    else { return nil }
    var domain = bytes[(name.endIndex + 1)...].prefix {
      $0.isPartOfDomain && $0 < 0x80 || $0 == UInt8(ascii: ".")
    }
    if isEmphasized {
      while domain.last == UInt8(ascii: "_") { domain.removeLast() }
    }
    while domain.last == UInt8(ascii: ".") { domain.removeLast() }
    guard let last = domain.last, last.isLetter || last.isDigit,
      domain.contains(UInt8(ascii: ".")),
      domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .allSatisfy({ !$0.isEmpty }),
      !bytes[domain.endIndex...].starts(with: "@".utf8)
    else { return nil }
    return (domain.endIndex, scheme)
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool { isLetter || isDigit || self >= 0x80 }

  fileprivate var isPartOfDomain: Bool {
    isPartOfWord || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  fileprivate var isPartOfMailName: Bool {
    isLetter || isDigit || ".-_+".utf8.contains(self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text is a domain: words with dots between them, no `_` in the last two.
  fileprivate func isDomain(withDot needsDot: Bool) -> Bool {
    let dot = UInt8(ascii: ".")
    var words = split(separator: dot, omittingEmptySubsequences: false)
    // A dot at the end is the sentence's.
    while words.count > 1, words.last?.isEmpty == true { words.removeLast() }
    return words.allSatisfy { !$0.isEmpty } && (words.count > 1 || !needsDot)
      && !words.suffix(2).contains { $0.contains(UInt8(ascii: "_")) }
  }

  /// Where an address ends that is followed by punctuation: a parenthesis belongs to it only if it is
  /// opened in it.
  fileprivate var endOfAddress: Int {
    var address = self
    let opening = count { $0 == UInt8(ascii: "(") }
    var closing = count { $0 == UInt8(ascii: ")") }
    while let last = address.last {
      switch last {
      case UInt8(ascii: ")"):
        guard closing > opening else { return address.endIndex }
        closing -= 1
        address = address.dropLast()
      case UInt8(ascii: ";"):
        let name = address.dropLast().reversed().prefix { $0.isLetter || $0.isDigit || $0 == .hash }
        let ampersand = address.endIndex - 2 - name.count
        guard !name.isEmpty, ampersand > address.startIndex,
          address[ampersand] == UInt8(ascii: "&")
        else { return address.endIndex }
        address = address[..<ampersand]
      case let byte where "?!.,:*_~'\"|".utf8.contains(byte):
        address = address.dropLast()
      case 0x80...:
        var start = address.endIndex - 1
        while start > address.startIndex, address[start] & 0xC0 == 0x80 { start -= 1 }
        guard address[start...].text.first?.isPunctuation == true else { return address.endIndex }
        address = address[..<start]
      default:
        return address.endIndex
      }
    }
    return address.endIndex
  }
}
