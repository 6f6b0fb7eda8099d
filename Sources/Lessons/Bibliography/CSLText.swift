/// A text of CSL-JSON: `<i>`, `<b>`, `<sup>` and `<sub>` are markup, `$…$` is a formula.
struct CSLText {
  private(set) var content: [Inline] = []
  /// Whether more elements are inside one another than are read; the tags of the others are shown.
  private(set) var isTooDeep = false

  /// How many elements may be inside one another.
  static let maximumDepth = 100

  private let bytes: [UInt8]
  private let location: Location
  private var index = 0
  private var depth = 0
  /// The elements of which no end tag is left.
  private var unclosed: Set<String> = []

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
      let rest = bytes[(index + 1)...]
      // Not far: all of their names are shorter.
      let name = rest.prefix(10).prefix(while: \.isLetter).text
      guard Self.elements.contains(name), !unclosed.contains(name) else { return nil }
      guard depth < Self.maximumDepth else {
        isTooDeep = true
        return nil
      }
      guard let end = rest.firstIndex(of: .greaterThan),
        bytes[end...].firstRange(of: "</\(name)>".utf8) != nil
      else {
        unclosed.insert(name)
        return nil
      }
      index = end + 1
      depth += 1
      let content = inlines(until: name)
      depth -= 1
      return switch name {
      case "i", "em": [.emphasis(content)]
      case "b", "strong": [.strong(content)]
      case "sup", "sub": content.inElement(name, at: location)
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
}
