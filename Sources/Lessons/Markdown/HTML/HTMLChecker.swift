/// Checks the HTML of a lesson: that it is HTML at all, that its elements end where they should, so
/// that the page stays whole, and that it fetches and runs nothing.
///
/// An element belongs to what it begins in: to a paragraph, to emphasis in it, to a list's item. Only
/// HTML blocks may begin an element that a later one ends, with Markdown between them, if both are in
/// the same place.
struct HTMLChecker {
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether the ends of elements may have fallen into a code block that is not closed.
  private let hasSwallowedText: Bool

  /// Checks texts that stand on their own, such as those of `course.yml`.
  init(_ texts: [[Inline]]) {
    hasSwallowedText = false
    for text in texts { check(text, in: .entry) }
  }

  init(_ lesson: Lesson, hasSwallowedText: Bool = false) {
    self.hasSwallowedText = hasSwallowedText
    for text in [lesson.frontMatter.summary] + lesson.frontMatter.objectives {
      check(text, in: .entry)
    }
    check(lesson.title, in: .heading)
    check(lesson.blocks, lesson)
    for footnote in lesson.footnotes { check(footnote.blocks, lesson) }
  }

  private mutating func check(_ blocks: [Block], _ lesson: Lesson) {
    var open = OpenElements()
    for block in blocks {
      switch block {
      case .html(let fragment): check(fragment, &open)
      case .paragraph(let content): check(content, in: .paragraph)
      case .heading(_, let content, _, _): check(content, in: .heading)
      case .figure(let figure): check(figure.caption, in: .entry)
      case .cell(let index):
        if lesson.cells.indices.contains(index) {
          check(lesson.cells[index].options.caption, in: .entry)
        }
      case .table(let table):
        for text in table.texts { check(text, in: .entry) }
      case .list(let list):
        for item in list.items { check(item.blocks, lesson) }
      case .definitions(let entries):
        for entry in entries {
          for term in entry.terms { check(term.content, in: .entry) }
          for definition in entry.definitions { check(definition, lesson) }
        }
      case .code(let code): check(code.caption?.content ?? [], in: .entry)
      case .quote(let content): check(content, lesson)
      case .callout(let callout):
        check(callout.title, in: .paragraph)
        check(callout.blocks, lesson)
      case .math, .thematicBreak: break
      }
    }
    if !hasSwallowedText { diagnostics += open.unclosed() }
  }

  /// A block of HTML.
  private mutating func check(_ fragment: HTMLFragment, _ open: inout OpenElements) {
    var end = 0
    var hasMarkdown = false
    for tag in fragment.tags {
      if !hasMarkdown, !open.isLiteral {
        hasMarkdown = checkText(end..<tag.range.lowerBound, of: fragment)
      }
      end = tag.range.upperBound
      diagnostics += TagChecker(tag, in: fragment, .block).check(&open)
    }
    if !hasMarkdown, !open.isLiteral {
      _ = checkText(end..<fragment.text.bytes.count, of: fragment)
    }
  }

  /// Running text.
  private mutating func check(_ inlines: [Inline], in position: HTMLPosition) {
    var open = OpenElements()
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .html(let fragment):
        let before = index > 0 ? inlines[index - 1].plainText : nil
        let after = index + 1 < inlines.count ? inlines[index + 1].plainText : nil
        for tag in fragment.tags {
          diagnostics += TagChecker(tag, in: fragment, position, before: before, after: after)
            .check(&open)
        }
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        check(content, in: position)
      case .link(_, _, let content, _):
        check(content, in: position)
        content.forEachInline { inline in
          if case .html(let fragment) = inline { reportLinks(in: fragment) }
        }
      case .citation(let citation):
        for text in citation.texts { check(text, in: position) }
      case .text, .code, .value, .math, .image, .term, .footnoteReference, .softBreak, .lineBreak:
        break
      }
    }
    diagnostics += open.unclosed()
  }

  /// Links do not nest: a browser would end the outer one.
  private mutating func reportLinks(in fragment: HTMLFragment) {
    for tag in fragment.tags where tag.kind == .start && tag.name == "a" {
      diagnostics.append(
        Diagnostic(
          at: fragment.text.sourceRange(tag.range), "'<a>' inside a link",
          help: "put it before or after the link"))
    }
  }

  /// Reports Markdown in the text of an HTML block, where it is shown as it is written.
  private mutating func checkText(_ range: Range<Int>, of fragment: HTMLFragment) -> Bool {
    let text = fragment.text[range].trimmed
    guard !text.isEmpty else { return false }
    // A cell in an HTML block is reported as such.
    if !FenceMistakes.all(inHTML: text).isEmpty { return true }
    let running = RunningText(text)
    if let value = running.constructs.first(where: { $0 is ComputedValue }) {
      diagnostics.append(
        Diagnostic(
          at: text.sourceRange(value.range),
          "a computed value in an HTML block, which is not computed",
          help: "put an empty line before the text, so that it is read as Markdown"))
      return true
    }
    let construct = running.constructs.first {
      $0 is InlineFormula || $0 is DisplayFormula || $0 is FootnoteReference
        || $0 is BracketedCitation
    }
    let block = text.lineRanges.first { beginsBlock(text.bytes[$0].trimmed) }
    let hasMarkup = running.nodes(LinkDefinitions()).contains { node in
      switch node.kind {
      case .text, .softBreak, .lineBreak, .html: false
      case .link(let destination, _): !destination.isEmpty
      case .code, .emphasis, .strong, .image: true
      }
    }
    guard construct != nil || hasMarkup || block != nil else { return false }
    let place =
      construct.map { text.sourceRange($0.range) }
      ?? SourceRange(at: hasMarkup ? text.location : text.location(at: block?.lowerBound ?? 0))
    diagnostics.append(
      Diagnostic(
        .warning, at: place,
        "Markdown in an HTML block is shown as it is written",
        help: "put an empty line before the text, so that it is read as Markdown"))
    return true
  }
}

/// Whether a line would begin a heading, a quote, a list's item or a table's body if it were Markdown.
private func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
  guard let first = line.first else { return false }
  let rest = line.dropFirst()
  switch first {
  case .hash: return line.drop { $0 == .hash }.first == .space
  case .greaterThan, UInt8(ascii: "*"), UInt8(ascii: "+"): return rest.first == .space
  // Not a number below zero, as it may stand in a table of HTML.
  case UInt8(ascii: "-"): return rest.first == .space && rest.dropFirst().first?.isDigit == false
  case .pipe:
    return rest.allSatisfy { "|:- ".utf8.contains($0) } && rest.contains(UInt8(ascii: "-"))
  default: return false
  }
}

/// Where HTML stands.
enum HTMLPosition { case block, paragraph, heading, entry }

/// The elements that have begun and not ended.
struct OpenElements {
  private var elements: [(tag: HTMLTag, fragment: HTMLFragment)] = []
  /// How many of each name are open.
  private var counts: [String: Int] = [:]

  var isForeign: Bool { !HTMLNames.foreignElements.isDisjoint(with: counts.keys) }
  var isLiteral: Bool { !HTMLNames.literalElements.isDisjoint(with: counts.keys) }
  var hasBlock: Bool { !HTMLNames.blockElements.isDisjoint(with: counts.keys) }

  mutating func begin(_ tag: HTMLTag, in fragment: HTMLFragment) {
    elements.append((tag, fragment))
    counts[tag.name, default: 0] += 1
  }

  /// The innermost element.
  var innermost: String? { elements.last?.tag.name }

  /// Ends an element and those in it that are still open; nil if there is no such element.
  mutating func end(_ name: String) -> [Diagnostic]? {
    guard counts[name] != nil else { return nil }
    var unclosed: [Diagnostic] = []
    while let (tag, fragment) = elements.popLast() {
      let rest = counts[tag.name, default: 1] - 1
      counts[tag.name] = rest > 0 ? rest : nil
      if tag.name == name { break }
      if let diagnostic = Diagnostic.unclosed(tag, fragment) { unclosed.append(diagnostic) }
    }
    return unclosed
  }

  func unclosed() -> [Diagnostic] {
    elements.compactMap { Diagnostic.unclosed($0.tag, $0.fragment) }
  }
}

extension Inline {
  /// The text of plain text.
  fileprivate var plainText: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension Diagnostic {
  /// An element without an end; nil if it needs none.
  fileprivate static func unclosed(_ tag: HTMLTag, _ fragment: HTMLFragment) -> Diagnostic? {
    guard !HTMLNames.elementsWithOptionalEnd.contains(tag.name) else { return nil }
    let range = fragment.text.sourceRange(tag.range)
    guard tag.isSelfClosing else {
      return Diagnostic(
        at: range, "'<\(tag.name)>' is not closed where it begins",
        help: "end it with '</\(tag.name)>', or write '\\<' if it is text")
    }
    var written = fragment.text[tag.range].text
    written.removeLast(2)
    while written.last?.isWhitespace == true { written.removeLast() }
    return Diagnostic(
      at: range, "'/>' does not end '<\(tag.name)>'",
      help: "write '\(written)></\(tag.name)>'",
      fix: SourceEdit(range, replaceWith: "\(written)></\(tag.name)>"))
  }
}
