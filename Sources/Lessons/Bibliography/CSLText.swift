/// A text of CSL-JSON: `<i>`, `<b>`, `<sup>` and `<sub>` are markup, `$…$` is a formula.
struct CSLText {
  private(set) var content: [Inline] = []

  private let bytes: [UInt8]
  private let location: Location
  private var index = 0

  init(_ text: String, at location: Location) {
    bytes = Array(text.utf8)
    self.location = location
    content = inlines(until: nil)
  }

  private static let elements = ["i", "em", "b", "strong", "sup", "sub", "sc", "span"]

  private mutating func inlines(until closing: String?) -> [Inline] {
    var builder = InlineBuilder()
    while index < bytes.count {
      if let closing, bytes[index...].starts(with: "</\(closing)>".utf8) {
        index += closing.utf8.count + 3
        return builder.inlines
      }
      switch bytes[index] {
      case .lessThan:
        if let element = element { builder.append(element) } else { builder.append(character()) }
      case .dollar:
        if let tex = formula { builder.append(tex) } else { builder.append(character()) }
      default: builder.append(character())
      }
    }
    return builder.inlines
  }

  private mutating func character() -> String {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return bytes[start..<index].text
  }

  private var element: [Inline]? {
    mutating get {
      let name = bytes[(index + 1)...].prefix(while: \.isLetter)
      guard Self.elements.contains(name.text),
        let end = bytes[name.endIndex...].firstIndex(of: .greaterThan),
        let close = Self.find("</\(name.text)>", in: bytes, from: end), close >= end
      else { return nil }
      index = end + 1
      let content = inlines(until: name.text)
      return switch name.text {
      case "i", "em": [.emphasis(content)]
      case "b", "strong": [.strong(content)]
      case "sup", "sub": content.inElement(name.text, at: location)
      default: content
      }
    }
  }

  private var formula: Inline? {
    mutating get {
      guard let end = bytes[(index + 1)...].firstIndex(of: .dollar), end > index + 1,
        !bytes[index + 1].isWhitespace, !bytes[end - 1].isWhitespace,
        end + 1 == bytes.count || !bytes[end + 1].isDigit
      else { return nil }
      let tex = bytes[index + 1..<end].text
      index = end + 1
      return .math(SourcedText(tex, at: location))
    }
  }

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard start <= bytes.count - wanted.count else { return nil }
    return (start...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
  }
}
