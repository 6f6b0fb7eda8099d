import Text

/// What the braces after an image say.
struct ImageAttributes {
  private(set) var width: Image.Width?
  private(set) var alignment: (value: Image.Alignment, range: Range<Int>)?
  /// The id without its `#`.
  private(set) var id: Range<Int>?
  /// Whether there are braces at all.
  private(set) var areWritten = false
  /// Whether they name a caption, which is an error.
  private(set) var hasMisplacedCaption = false

  private static let names = ["width", "align"]

  init() {}

  /// Reads attributes, and reports those that an image does not have.
  init(_ braces: AttributeBraces, in text: SourcedText, _ reader: inout LessonReader) {
    areWritten = true
    var seen: Set<String> = []
    var caption: Range<Int>?
    for (attribute, range) in braces.list.attributes {
      // Without quotes a caption goes on to the end, or to what can only be an attribute.
      if let start = caption, case .word = attribute, text.bytes[start.upperBound - 1] != .quote {
        caption = start.lowerBound..<range.upperBound
        continue
      }
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
        if word == "caption", caption == nil {
          caption = range
          continue
        }
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
    guard let caption else { return }
    hasMisplacedCaption = true
    reader.report(Self.misplaced(caption, in: text))
  }

  /// A caption among the attributes, as cells have it: that of an image is its title.
  private static func misplaced(_ caption: Range<Int>, in text: SourcedText) -> Diagnostic {
    let written = text[caption.lowerBound + "caption=".utf8.count..<caption.upperBound].text
    let words = written.trimmingPrefix("\"")
    let title = words.hasSuffix("\"") ? words.dropLast() : words
    return Diagnostic(
      at: text.sourceRange(caption), "an image has its caption in parentheses, not in braces",
      help: "write it after the address, in quotes: '(picture.svg \"\(String(title).excerpt)\")'")
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
    guard isPercent || number > 1 || value.hasSuffix("px") else {
      let percent = "width=\((number * 1000).rounded() / 10)%".replacing(".0%", with: "%")
      let place = text.sourceRange(range)
      reader.report(
        Diagnostic(
          at: place, "width=\(value) is less than two pixels",
          help: "write '\(percent)' for a part of the text's width"))
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
