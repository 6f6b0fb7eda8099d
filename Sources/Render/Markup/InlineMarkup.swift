import Lessons
import Record

/// Running text as HTML.
struct InlineMarkup {
  let context: LessonContext
  /// Whether links and footnote references stay; not in text that is inside a link already.
  var hasLinks = true

  /// The text without links, for tables of contents and for links to it.
  var withoutLinks: InlineMarkup {
    var copy = self
    copy.hasLinks = false
    return copy
  }

  func markup(_ inlines: [Inline]) -> HTML {
    var result = HTML.empty
    var rest = inlines[...]
    while let inline = rest.popFirst() {
      guard case .math(let tex) = inline, tex.count <= 40, case .text(let text) = rest.first,
        case let mark = text.prefix(while: { ".,;:!?)’”".contains($0) }), !mark.isEmpty
      else {
        result += markup(inline)
        continue
      }
      // Browsers break lines behind a formula, even before a comma. A longer formula is left to
      // them, since it may have to be broken itself.
      result += "<span class=\"joined\">\(markup(inline))\(String(mark))</span>"
      rest[rest.startIndex] = .text(String(text.dropFirst(mark.count)))
    }
    return result
  }

  func markup(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): "\(text)"
    case .code(let code): "<code>\(code)</code>"
    case .value(let index): value(ofCell: index)
    case .math(let tex): context.markup(Formula(tex))
    case .emphasis(let content): "<em>\(markup(content))</em>"
    case .strong(let content): "<strong>\(markup(content))</strong>"
    case .link(let destination, let title, let content, _):
      link(to: destination, title: title, content: content)
    case .image(let source, let title, let alternative, _):
      image(source, title: title, alternative: alternative)
    case .footnoteReference(let label, let location): footnoteReference(label, at: location)
    case .html(let markup): HTML(trusted: markup)
    case .softBreak: "\n"
    case .lineBreak: "<br>\n"
    }
  }

  func image(_ source: String, title: String?, alternative: String) -> HTML {
    let path = address(of: source)
    return "<img src=\"\(path)\" alt=\"\(alternative)\"\(attribute("title", title))>"
  }

  /// Where a link leads, from the page of this lesson.
  func address(of destination: String) -> String {
    switch context.index.resolve(destination, from: context.lesson.name) {
    case .external, .unknown: destination
    case .localFile(let path, let id):
      addressOfPath(path) + (id.map { "#" + percentEncoded($0) } ?? "")
    case .target(let target): address(of: target)
    }
  }

  func address(of target: ReferenceTarget) -> String {
    let fragment = target.id.map { "#" + percentEncoded($0) }
    if target.lesson == context.lesson.name { return fragment ?? "#" }
    return addressOfPage(target.lesson) + (fragment ?? "")
  }

  private func link(to destination: String, title: String?, content: [Inline]) -> HTML {
    let text = content.isEmpty ? referenceText(destination) : withoutLinks.markup(content)
    guard hasLinks else { return text }
    return "<a href=\"\(address(of: destination))\"\(attribute("title", title))>\(text)</a>"
  }

  private func referenceText(_ destination: String) -> HTML {
    guard case .target(let target) = context.index.resolve(destination, from: context.lesson.name)
    else { return "\(destination)" }
    // A title of another lesson may have values and footnotes in it, which only that lesson knows.
    let isOurs = target.lesson == context.lesson.name
    let text = target.referenceText
    return isOurs ? withoutLinks.markup(text) : withoutLinks.markup(text.withoutComputedParts)
  }

  private func footnoteReference(_ label: String, at location: Location) -> HTML {
    guard hasLinks else { return .empty }
    guard let number = context.footnotes.numbers[label] else { return "[^\(label)]" }
    let id = FootnoteNumbers.referenceID(
      number: number, place: context.footnotes.places[location] ?? 1)
    let note = FootnoteNumbers.noteID(number: number)
    return """
      <sup class="footnote-reference">\
      <a id="\(id)" href="#\(note)" role="doc-noteref" aria-label="Footnote \(number)">\(number)</a>\
      </sup>
      """
  }

  /// A computed value in the line; its digits are all in the title.
  private func value(ofCell index: Int) -> HTML {
    for case .value(let value) in context.record(ofCell: index).outputs {
      return ValueMarkup.inline(value)
    }
    for case .text(let text) in context.record(ofCell: index).outputs {
      return "\(text)"
    }
    return "<span class=\"no-value\">no value</span>"
  }
}

extension [Inline] {
  /// The text without what only the lesson it comes from can fill in.
  fileprivate var withoutComputedParts: [Inline] {
    filter { inline in
      switch inline {
      case .value, .footnoteReference: false
      default: true
      }
    }
  }
}

/// An attribute with a space before it; nothing for nil.
func attribute(_ name: StaticString, _ value: String?) -> HTML {
  value.map { " \(HTML(trusted: name.description))=\"\($0)\"" } ?? .empty
}

/// The address of a lesson's page, from any page: all lie at the root of the site.
func addressOfPage(_ lessonName: String) -> String { percentEncoded(lessonName) + ".html" }

/// A path as an address, step by step, so that no name is taken for a scheme or a fragment.
func addressOfPath(_ path: String) -> String {
  let address = path.split(separator: "/", omittingEmptySubsequences: false)
    .map { percentEncoded(String($0)) }.joined(separator: "/")
  return address.isEmpty ? "./" : address
}

/// The text as a part of an address: all but unreserved characters (RFC 3986, section 2.3) and
/// those beyond ASCII, which browsers encode themselves, as `%20` and the like.
func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF")
  var result = ""
  for scalar in text.unicodeScalars {
    let isKept =
      !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "-._~".unicodeScalars.contains(scalar)
    if isKept {
      result.unicodeScalars.append(scalar)
    } else {
      result += "%\(digits[Int(scalar.value) / 16])\(digits[Int(scalar.value) % 16])"
    }
  }
  return result
}
