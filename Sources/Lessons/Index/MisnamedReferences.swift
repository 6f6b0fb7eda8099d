extension CourseIndex {
  /// An error for each link to something numbered whose words name another kind or number, as
  /// `[Figure 7](#fig-loss)` and `Figure [7](#fig-loss)` may, and for each name before an empty link,
  /// which shows the kind itself: `Figure [](#fig-loss)`.
  ///
  /// - Parameters:
  ///   - lesson: The lesson, or another page.
  ///   - language: The language of its prose, as a tag.
  /// - Returns: The errors, in the order of the source, each with an edit if only one thing can be meant.
  package func misnamedReferences(in lesson: Lesson, language: String) -> [Diagnostic] {
    guard hasSettledNumbers else { return [] }
    let words = NumberLanguage(tag: language).words
    let hasCapitals = language.lowercased().hasPrefix("de")
    return lesson.linkTexts.compactMap { link -> Diagnostic? in
      guard let target = numberedTarget(of: link.destination, from: lesson.name) else { return nil }
      let check = ReferenceCheck(link: link, target: target, words: words, index: self)
      return link.content.isEmpty
        ? check.repeatedKind(hasCapitals: hasCapitals)
        : check.wrongName(hasCapitals: NumberLanguage(tag: language).writesNamesWithCapitals)
    }.inSourceOrder
  }

  /// Whether a link says the number of what it leads to rather than one that is measured there:
  /// `Figure [2.1](#fig-loss)`.
  func isNumberOfReference(_ link: LinkText, from name: String, _ words: NumberWords) -> Bool {
    guard let target = numberedTarget(of: link.destination, from: name) else { return false }
    return ReferenceName.number(link.content.numberText) != nil
      && NameBeforeLink(link, words)?.kind == target.kind
  }

  /// Whether each lesson has its place: one that no part of `course.yml` lists is an error, and counts
  /// with another number until that is mended.
  private var hasSettledNumbers: Bool {
    parts.isEmpty
      || lessons.allSatisfy { lesson in parts.contains { $0.lessons.contains(lesson.name) } }
  }

  /// What a link leads to, if it is known to have a number.
  private func numberedTarget(of destination: String, from name: String) -> NumberedTarget? {
    guard case .target(let target) = resolve(destination, from: name),
      let source = entry(target.lesson)
    else { return nil }
    guard let label = target.label else {
      let isLesson = target.id == nil && source.number > 0
      // The name of the file may have the number of a book's chapter.
      return isLesson
        ? NumberedTarget(
          kind: .lesson, number: "\(source.number)",
          title: source.title.plainText + " " + source.name.withoutLeadingZeros)
        : nil
    }
    // What cells show is numbered when they have run.
    let dependsOnCells = [.figure, .table, .listing].contains(label.kind)
    if dependsOnCells && !source.hasKnownNumbers { return nil }
    return NumberedTarget(
      kind: .label(label.kind), number: label.number, title: target.title.plainText)
  }

  /// Whether something of a kind has this number in one of the lessons.
  fileprivate func hasNumbered(_ kind: ReferenceKind, _ number: String) -> Bool {
    switch kind {
    case .lesson: lessons.contains { "\($0.number)" == number }
    case .label(let kind):
      lessons.contains { lesson in
        lesson.targets.values.contains { $0.label == ReferenceLabel(kind, number) }
      }
    }
  }
}

/// The kind and number of what a link leads to.
private struct NumberedTarget {
  let kind: ReferenceKind
  let number: String
  let title: String

  /// `figure 2.1`, as messages say it.
  var name: String {
    switch kind {
    case .label(let kind): "\(kind) \(number)"
    case .lesson: "lesson \(number)"
    }
  }
}

/// A link, and what it leads to.
private struct ReferenceCheck {
  let link: LinkText
  let target: NumberedTarget
  let words: NumberWords
  let index: CourseIndex

  private var emptyLink: String { "[](\(link.destination))" }

  // MARK: Empty links

  /// The error for a name before an empty link.
  func repeatedKind(hasCapitals: Bool) -> Diagnostic? {
    // The empty link to a lesson shows its title alone.
    guard target.kind != .lesson, let brackets = link.place?.brackets,
      let name = NameBeforeLink(link, words), !name.isBeforeList,
      // "The table ([](#tab-a)) shows" names it once.
      !name.gap.hasSuffix("(") || name.word.hasSuffix(".")
        || name.isNameBeforeParenthesis(hasCapitals: hasCapitals)
    else { return nil }
    let range = name.range(before: link)
    let place = range.map(\.withoutFinalSpace) ?? brackets
    if name.kind == target.kind {
      return Diagnostic(
        at: place, "'\(name.word)' is shown twice, since '\(emptyLink)' names the kind itself",
        help: "write '\(emptyLink)' alone", fix: range.map { SourceEdit($0, replaceWith: "") })
    }
    guard name.isClearlyName(hasCapitals: hasCapitals), name.kind != .lesson else { return nil }
    return Diagnostic(
      at: place, "'\(name.word)' stands before '\(emptyLink)', but that is \(target.name)",
      help: "write '\(emptyLink)' alone, which names the kind itself")
  }

  // MARK: Links with texts

  /// The error for a kind and a number that are not those of the target.
  ///
  /// - Parameter hasCapitals: Whether names of kinds begin with a capital: `Figure 2.1`.
  /// - Returns: The error; nil if they are.
  func wrongName(hasCapitals: Bool) -> Diagnostic? {
    let text = link.content.numberText
    if let name = ReferenceName(text, words) {
      // A chapter of a book is not what a lesson has in it.
      let isElsewhere = name.kind == .lesson && target.kind != .lesson
      if isElsewhere, words.chapterNames.contains(name.word.lowercased()) { return nil }
      return wrongName(name.kind, name.number, text, edit: editOfText)
    }
    let found = ReferenceName.all(in: text, words, hasCapitals: hasCapitals)
    if let (names, place) = found.first {
      guard found.count == 1, names[0].kind == target.kind,
        !names.contains(where: { $0.number == target.number })
      else { return nil }
      let start = text.distance(from: text.startIndex, to: place.lowerBound)
      let end = text.distance(from: text.startIndex, to: place.upperBound)
      return wrongName(
        target.kind, names[0].number, String(text[place]), edit: nil,
        at: link.range(ofCharacters: start..<end), help: "write \(target.number) there")
    }
    guard let number = ReferenceName.number(text), let name = NameBeforeLink(link, words),
      name.kind == target.kind
    else { return nil }
    return wrongName(
      name.kind, number, name.word + " " + text, edit: name.isBeforeList ? nil : edit(with: name))
  }

  private func wrongName(
    _ kind: ReferenceKind, _ number: String, _ text: String, edit: SourceEdit?,
    at range: SourceRange? = nil, help: String? = nil
  ) -> Diagnostic? {
    // A title such as "4. Results" or "Exercise 3" has a number of the author's.
    let isInTitle = target.title.split { !$0.isNumber && $0 != "." }.contains {
      $0 == number || $0 == number + "."
    }
    guard kind != target.kind || number != target.number, !isInTitle else { return nil }
    // Another thing of that number may be what is meant.
    let isCertain = kind == target.kind && kind != .lesson && !index.hasNumbered(kind, number)
    return Diagnostic(
      at: range ?? link.range,
      "the text says \(text.excerpt), but '\(link.destination)' is \(target.name)",
      help: help
        ?? (target.kind == .lesson
          ? "write '\(emptyLink)', which shows its title"
          : "write '\(emptyLink)', which shows its kind and number"),
      fix: isCertain ? edit : nil)
  }

  /// The edit that empties the brackets, if the address follows them.
  private var editOfText: SourceEdit? {
    isInline ? SourceEdit(link.range, replaceWith: "") : nil
  }

  /// The edit that removes the name before the link as well.
  private func edit(with name: NameBeforeLink) -> SourceEdit? {
    guard isInline, let range = name.range(before: link) else { return nil }
    return SourceEdit(SourceRange(range.start, link.range.end), replaceWith: "[")
  }

  /// Whether the address is written right after the text: `[text](#id)`.
  private var isInline: Bool {
    guard let place = link.place, place.address.form == .plain else { return false }
    let (end, start) = (place.text.end, place.address.range.start)
    return end.line == start.line && start.column == end.column + 2
  }
}

extension NumberLanguage {
  /// Whether names before numbers begin with a capital, as in "Figure 2": what does not may count.
  fileprivate var writesNamesWithCapitals: Bool {
    words.lessonNames.contains("lesson") || words.lessonNames.contains("lektion")
  }
}

extension String {
  /// `ch1-2` for `ch01-02`.
  fileprivate var withoutLeadingZeros: String {
    replacing(#/(\D|^)0+(\d)/#) { "\($0.1)\($0.2)" }
  }
}

extension SourceRange {
  /// The range without the space at its end.
  fileprivate var withoutFinalSpace: SourceRange {
    var range = self
    range.end.column -= 1
    return range
  }
}
