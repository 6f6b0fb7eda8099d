import Text

/// What the braces after an image say.
struct ImageAttributes {
  private(set) var width: Image.Width?
  private(set) var alignment: (value: Image.Alignment, range: Range<Int>)?
  /// The id without its `#`.
  private(set) var id: Range<Int>?
  /// Whether there are braces at all.
  private(set) var areWritten = false

  private static let names = ["width", "align"]

  init() {}

  /// Reads attributes, and reports those that an image does not have.
  init(_ braces: AttributeBraces, in text: SourcedText, _ reader: inout LessonReader) {
    areWritten = true
    var seen: Set<String> = []
    for (attribute, range) in braces.list.attributes {
      switch attribute {
      case .id(let name):
        guard seen.insert("#").inserted else {
          reader.report(
            Diagnostic(
              at: text.sourceRange(range), "an image has only one id", help: "remove this one"))
          continue
        }
        id = name
      case .word:
        reader.report(Self.unknown(text[range].text, range, range, in: text))
      case .named(let name, let value):
        let word = text[name].text
        guard Self.names.contains(word) else {
          reader.report(Self.unknown(word, name, range, in: text))
          continue
        }
        guard seen.insert(word).inserted else {
          reader.report(
            Diagnostic(
              at: text.sourceRange(range), "attribute '\(word)' is given twice", help: "remove one")
          )
          continue
        }
        if word == "width" {
          readWidth(value, range, in: text, &reader)
        } else {
          readAlignment(value, range, in: text, &reader)
        }
      }
    }
  }

  private mutating func readWidth(
    _ value: String, _ range: Range<Int>, in text: SourcedText, _ reader: inout LessonReader
  ) {
    let isPercent = value.hasSuffix("%")
    let digits =
      isPercent ? value.dropLast() : value.hasSuffix("px") ? value.dropLast(2) : value[...]
    let isNumber = digits.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    guard isNumber, let number = Double(digits), number > 0, !isPercent || number <= 100 else {
      reader.report(
        Diagnostic(
          at: text.sourceRange(range), "'\(value)' is not the width of an image",
          help: "write a part of the text's width, width=50%, or pixels, width=300"))
      return
    }
    width = isPercent ? .percent(number) : .pixels(number)
  }

  private mutating func readAlignment(
    _ value: String, _ range: Range<Int>, in text: SourcedText, _ reader: inout LessonReader
  ) {
    guard let alignment = Image.Alignment(rawValue: value) else {
      let values = Image.Alignment.allCases.map(\.rawValue)
      reader.report(
        Diagnostic(
          at: text.sourceRange(range), "an image cannot be aligned '\(value)'",
          help: value.nearest(among: values).map { "did you mean 'align=\($0)'?" }
            ?? "write align=left, align=center or align=right"))
      return
    }
    self.alignment = (alignment, range)
  }

  private static func unknown(
    _ name: String, _ nameRange: Range<Int>, _ range: Range<Int>, in text: SourcedText
  ) -> Diagnostic {
    let nearest = name.nearest(among: names)
    return Diagnostic(
      at: text.sourceRange(range), "an image has no attribute '\(name)'",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "attributes of images are #id, width=50%, width=300, align=left|center|right",
      fix: nearest.map { SourceEdit(text.sourceRange(nameRange), replaceWith: $0) })
  }
}
