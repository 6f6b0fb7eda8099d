import Text

/// Checks a tag among those before it.
struct TagChecker {
  private let tag: HTMLTag
  private let fragment: HTMLFragment
  private let position: HTMLPosition
  /// The plain text right before and after the tag, in running text.
  private let before: String?
  private let after: String?

  init(
    _ tag: HTMLTag, in fragment: HTMLFragment, _ position: HTMLPosition, before: String? = nil,
    after: String? = nil
  ) {
    self.tag = tag
    self.fragment = fragment
    self.position = position
    self.before = before
    self.after = after
  }

  private var range: SourceRange { fragment.text.sourceRange(tag.range) }
  private var written: String { fragment.text[tag.range].onOneLine.text }

  /// What is wrong with the tag; it begins or ends an element.
  func check(_ open: inout OpenElements) -> [Diagnostic] {
    switch tag.kind {
    case .comment:
      guard !tag.isClosed else { return [] }
      return [
        Diagnostic(
          at: range(ofFirst: 4), "unclosed comment, which hides all that follows it",
          help: "end it with '-->'")
      ]
    case .declaration:
      return [text("'\(written)' shows nothing on a page", "remove it, or")]
    case .start, .end:
      guard tag.isClosed else {
        return [text("the tag '<\(tag.name)' has no end", "end it with '>', or")]
      }
      return tag.kind == .start ? checkStart(&open) : checkEnd(&open)
    }
  }

  private func checkStart(_ open: inout OpenElements) -> [Diagnostic] {
    if let refused = RefusedElement(tag.name) {
      return [
        Diagnostic(
          at: range, "'<\(tag.name)>' is not allowed: \(refused.reason)", help: refused.help)
      ]
    }
    if open.isForeign {
      if !tag.isSelfClosing { open.begin(tag, in: fragment) }
      return fetchingAttributes + scriptAttributes + repeatedAttributes
    }
    guard HTMLNames.elements.contains(tag.name) else {
      if let name = meantName {
        open.begin(tag.named(name), in: fragment)
        return [misspelt(name)]
      }
      return [text("unknown HTML tag '\(written)'", nil)]
    }
    // In "a<b and c>d" there is no tag.
    guard !tag.attributes.contains(where: { $0.value == nil && !isKnown($0) }) else {
      return [text("'\(written)' is taken for an HTML tag", nil)]
    }
    var diagnostics = unknownAttributes + scriptAttributes + markdownInAttributes + imageProblems
    diagnostics += repeatedAttributes
    if !HTMLNames.foreignElements.contains(tag.name) { diagnostics += fetchingAttributes }
    if position == .paragraph || position == .heading, !open.hasBlock,
      HTMLNames.blockElements.contains(tag.name)
    {
      diagnostics.append(
        Diagnostic(
          at: range, "'<\(tag.name)>' inside a \(position == .heading ? "heading" : "paragraph")",
          help: "put it on lines of its own, with empty lines around them"))
    }
    if !HTMLNames.voidElements.contains(tag.name) { open.begin(tag, in: fragment) }
    return diagnostics
  }

  private func checkEnd(_ open: inout OpenElements) -> [Diagnostic] {
    if let unclosed = open.end(tag.name) { return unclosed }
    if RefusedElement(tag.name) != nil { return [] }
    guard HTMLNames.elements.contains(tag.name) else {
      if let name = open.innermost, name.count >= 3, tag.name.editDistance(to: name) == 1 {
        return [misspelt(name)] + (open.end(name) ?? [])
      }
      return [text("unknown HTML tag '\(written)'", nil)]
    }
    if HTMLNames.voidElements.contains(tag.name) {
      return [
        Diagnostic(
          at: range, "'\(written)' ends nothing: '<\(tag.name)>' has no end tag", help: "remove it")
      ]
    }
    return [
      text(
        "'\(written)' ends nothing that began in the same place", "remove it, begin it there, or")
    ]
  }

  /// A diagnostic about something that may be meant as text.
  private func text(_ message: String, _ help: String?) -> Diagnostic {
    // In an HTML block a backslash is text, too, unless the block begins with it.
    let isMarkdown = position != .block || fragment.text.bytes[..<tag.range.lowerBound].isBlank
    let escape = isMarkdown ? "\\<" : "&lt;"
    let alternative = isMarkdown ? ", or put backticks around code" : ""
    let way = "write '\(escape)' if it is text"
    if help == nil, let code = generic {
      return Diagnostic(
        at: range, message, help: "put backticks around code: \(code.replacement)", fix: code)
    }
    return Diagnostic(at: range, message, help: help.map { "\($0) \(way)" } ?? way + alternative)
  }

  /// The element that was probably meant: one letter differs, or two have changed places.
  ///
  /// Shorter words, and those with a capital, may be types in code.
  private var meantName: String? {
    guard tag.name.count >= 5, written == written.lowercased(), generic == nil,
      let near = tag.name.nearest(among: HTMLNames.elements), tag.name.editDistance(to: near) == 1
    else { return nil }
    return near
  }

  private func misspelt(_ name: String) -> Diagnostic {
    let start = tag.range.lowerBound + (tag.kind == .end ? 2 : 1)
    let place = fragment.text.sourceRange(start..<start + tag.name.utf8.count)
    return Diagnostic(
      at: range, "unknown HTML tag '\(written)'",
      help: "did you mean '<\(tag.kind == .end ? "/" : "")\(name)>'?",
      fix: SourceEdit(place, replaceWith: name))
  }

  /// Puts backticks around `Array<Int>`: a word with a tag without attributes right after it, after
  /// which the code ends.
  private var generic: SourceEdit? {
    guard tag.kind == .start, tag.attributes.isEmpty, position != .block, let before,
      after?.first.map({ $0.isWhitespace || ".,;:!?)".contains($0) }) ?? true,
      // `x.<T>.y`.
      after.map({ !($0.first == "." && $0.dropFirst().first?.isLetter == true) }) ?? true
    else { return nil }
    let word = String(
      before.reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.reversed())
    let rest = before.dropLast(word.count)
    guard word.first?.isLetter == true, rest.last.map({ $0.isWhitespace || $0 == "(" }) ?? true,
      range.start.column > word.count
    else { return nil }
    var place = range
    place.start.column -= word.count
    return SourceEdit(place, replaceWith: "`\(word)\(written)`")
  }

  private func range(ofFirst count: Int) -> SourceRange {
    let start = tag.range.lowerBound
    return fragment.text.sourceRange(start..<min(start + count, tag.range.upperBound))
  }
}

// MARK: - Attributes

extension TagChecker {
  private func isKnown(_ attribute: HTMLTag.Attribute) -> Bool {
    HTMLNames.attributes.contains(attribute.name) || attribute.name.hasPrefix("data-")
      || attribute.name.hasPrefix("aria-") || attribute.name.hasPrefix("on")
      || HTMLNames.foreignElements.contains(tag.name)
  }

  private var unknownAttributes: [Diagnostic] {
    tag.attributes.filter { !isKnown($0) }.map { attribute in
      let nearest = attribute.name.nearest(among: HTMLNames.attributes.sorted())
      return Diagnostic(
        .warning, at: fragment.text.sourceRange(attribute.range),
        "HTML has no attribute '\(attribute.name)'",
        help: nearest.map { "did you mean '\($0)'?" } ?? "remove it",
        fix: nearest.map { fragment.text.renaming(attribute, to: $0) })
    }
  }

  /// Errors for attributes that a tag has already, of which a browser reads only the first.
  private var repeatedAttributes: [Diagnostic] {
    var names: Set<String> = []
    return tag.attributes.compactMap { attribute in
      if names.insert(attribute.name).inserted { return nil }
      return Diagnostic(
        at: fragment.text.sourceRange(attribute.range),
        "'\(attribute.name)' is given twice, and only the first counts", help: "remove one")
    }
  }

  private var scriptAttributes: [Diagnostic] {
    tag.attributes.filter { $0.name.hasPrefix("on") }.map { attribute in
      Diagnostic(
        at: fragment.text.sourceRange(attribute.range),
        "'\(attribute.name)' is not allowed: pages run no scripts", help: "remove it")
    }
  }

  /// Values and other Markdown in attributes, where they are shown as they are written.
  private var markdownInAttributes: [Diagnostic] {
    tag.attributes.compactMap { attribute in
      guard let value = attribute.value else { return nil }
      let constructs = ConstructScanner(value.bytes).constructs
      let start = value.range.lowerBound
      func place(_ construct: any SpanConstruct) -> SourceRange {
        fragment.text.sourceRange(
          start + construct.range.lowerBound..<start + construct.range.upperBound)
      }
      if let computed = constructs.first(where: { $0 is ComputedValue }) {
        return Diagnostic(
          at: place(computed), "a computed value in an HTML attribute, which is not computed",
          help: "move it into the text")
      }
      guard ["title", "alt", "aria-label"].contains(attribute.name),
        let construct = constructs.first(where: { $0 is InlineFormula || $0 is BracketedCitation })
      else { return nil }
      return Diagnostic(
        .warning, at: place(construct), "Markdown in an HTML attribute is shown as it is written",
        help: "write it as plain text")
    }
  }

  /// Attributes by which a browser would fetch something that is not copied into the site.
  private var fetchingAttributes: [Diagnostic] {
    let addresses = tag.addresses.map(\.range)
    return tag.attributes.compactMap { attribute in
      guard let value = attribute.value, !addresses.contains(where: value.quoted.overlaps),
        let address = value.fetchedAddress(isForeign: !HTMLNames.elements.contains(tag.name))
      else { return nil }
      return Diagnostic(
        at: fragment.text.sourceRange(attribute.range),
        "'\(attribute.name)' fetches '\(address)', which is not copied into the site",
        help: "show the file with '<img>'")
    }
  }

  private var imageProblems: [Diagnostic] {
    guard tag.name == "img" else { return [] }
    let source = tag[attribute: "src"]?.text
    if source == nil, tag[attribute: "srcset"] == nil {
      return [Diagnostic(at: range, "'<img>' without 'src' shows nothing", help: "add src=\"…\"")]
    }
    guard !tag.has("alt") else { return [] }
    return [
      Diagnostic(
        .warning, at: range,
        "the image '\(source ?? "")' has no description for readers who cannot see it",
        help: "describe it in alt=\"…\"; for mere decoration, write alt=\"\"")
    ]
  }
}

extension SourcedText {
  fileprivate func renaming(_ attribute: HTMLTag.Attribute, to name: String) -> SourceEdit {
    let start = attribute.range.lowerBound
    return SourceEdit(
      sourceRange(start..<start + attribute.name.utf8.count), replaceWith: name)
  }
}

extension HTMLTag.Value {
  /// The address that a browser would fetch for a style, or for an attribute of SVG.
  fileprivate func fetchedAddress(isForeign: Bool) -> String? {
    let value = text.lowercased()
    for function in ["url(", "image-set(", "src("] {
      guard let start = value.ranges(of: function).first?.upperBound else { continue }
      let address = value[start...].drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      guard !address.hasPrefix("#"), !address.hasPrefix("data:") else { continue }
      return String(address.prefix { $0 != ")" && $0 != "\"" && $0 != "'" })
    }
    let isAddress = ["http:", "https:", "//"].contains(where: value.hasPrefix)
    let isNamespace = value.hasPrefix("http://www.w3.org/")
    return isForeign && isAddress && !isNamespace ? text : nil
  }
}

extension String {
  /// Whether an address is a script; browsers skip white space and control characters in it.
  var runsScript: Bool {
    let letters = unicodeScalars.filter { $0.value > 0x20 }.prefix(11)
    let scheme = String(String.UnicodeScalarView(letters)).lowercased()
    return scheme.hasPrefix("javascript:") || scheme.hasPrefix("vbscript:")
  }
}
