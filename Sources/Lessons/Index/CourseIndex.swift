/// What is known only from all lessons together: numbers, and what references point to.
///
///     let index = CourseIndex(lessonsWithOutcomes)
///     index.entry("03-softmax")?.number                                   // 3
///     index.resolve("#fig-temperature", from: "03-softmax")               // .target, figure 3.2
package struct CourseIndex: Equatable, Sendable {
  /// The lessons in the order of the course.
  package var lessons: [IndexedLesson]
  /// The parts that the lessons are grouped in; none for a course without parts.
  package var parts: [CoursePart]
  /// The text of the course's own page, which references can lead to.
  package var coursePage: IndexedLesson
  /// The page of the code that lessons share; nil for a course that has none.
  package var sharedCode: IndexedLesson?
  /// The page of the glossary, whose terms references can lead to; nil for a course that has none.
  package var glossaryPage: IndexedLesson?
  /// The terms of the glossary.
  package var terms: [GlossaryTerm]
  /// The works that lessons can cite.
  package var bibliography: Bibliography
  /// The files of lessons that are left out because they are drafts.
  var drafts: [String]
  /// Other courses and sites that lessons link to.
  var siblings: [Sibling]
  /// The author's files that prose links to or shows, to be copied into the site.
  ///
  /// Whether they exist is for the caller to check, since an index reads nothing.
  package var localFiles: [LocalFile]
  /// References to nothing, and those that could mean several things.
  package var diagnostics: [Diagnostic]
  /// Where each work is cited for the first time, by its key.
  var firstCitations: [String: Location] = [:]

  /// Numbers everything and checks all references.
  ///
  /// - Parameters:
  ///   - lessons: The lessons in the order of the course, each with the outcome of its run.
  ///   - layout: What the course consists of besides.
  package init(
    _ lessons: [(lesson: Lesson, outcome: LessonOutcome)], layout: CourseLayout = CourseLayout()
  ) {
    parts = layout.parts
    drafts = layout.drafts.map(\.file)
    siblings = layout.siblings
    coursePage = IndexedLesson(unnumbered: layout.coursePage)
    sharedCode = layout.sharedCode.map { IndexedLesson(unnumbered: $0) }
    terms = layout.glossary?.terms ?? []
    glossaryPage = layout.glossary.map { IndexedLesson(unnumbered: $0.text) }
    for term in terms { glossaryPage?.add(term) }
    bibliography = layout.bibliography
    self.lessons = lessons.enumerated().map { index, pair in
      IndexedLesson(pair.lesson, pair.outcome, number: index + 1)
    }
    localFiles = []
    diagnostics = self.lessons.flatMap(\.diagnostics)
    diagnostics += terms.compactMap(claimedID)
    let otherTexts = [layout.coursePage, layout.glossary?.text, layout.sharedCode]
    for text in lessons.map(\.lesson) + otherTexts.compactMap(\.self) {
      checkReferences(of: text)
      checkCitations(of: text)
    }
    checkReferences(of: layout.titlesOfParts)
    checkCitations(ofPartsIn: layout)
    checkCitedWorks()
    for link in layout.links {
      if let range = link.range { checkLink(link.address, at: range, in: layout.coursePage) }
    }
  }

  /// The lessons, the course's own page, the glossary, and the page of the code that lessons share.
  var pages: [IndexedLesson] {
    lessons + [coursePage, glossaryPage, sharedCode].compactMap(\.self)
  }

  /// The lesson of this name, such as `03-softmax`; the course's own page is called `index`, the
  /// glossary `glossary`, and the page of the code that lessons share `shared`.
  package func entry(_ name: String) -> IndexedLesson? {
    pages.first { $0.name == name }
  }

  /// The lessons that a lesson builds on.
  package func prerequisites(of lesson: Lesson) -> [IndexedLesson] {
    lesson.frontMatter.prerequisites.compactMap { lessons.first(mentionedAs: $0.text) }
  }

  /// The part that a lesson is in; nil if it is in none.
  package func part(of name: String) -> CoursePart? {
    parts.first { $0.lessons.contains(name) }
  }

  /// The lessons before and after the one of this name.
  package func neighbours(of name: String) -> (previous: IndexedLesson?, next: IndexedLesson?) {
    guard let index = lessons.firstIndex(where: { $0.name == name }) else { return (nil, nil) }
    return (
      index > 0 ? lessons[index - 1] : nil,
      index + 1 < lessons.count ? lessons[index + 1] : nil
    )
  }
}

/// A lesson's numbers, and what in it can be referred to.
package struct IndexedLesson: Equatable, Sendable {
  package var name: String
  package var file: String
  /// What it is known by whatever its number is.
  package var identity: String
  /// The number in the order of the course, from 1.
  package var number: Int
  /// The title, or the file's name for a lesson that has none.
  package var title: [Inline]
  package var summary: [Inline]
  /// Headings of all levels, in reading order.
  package var sections: [LessonSection]
  /// The figure, table or listing that each captioned cell is, by the cell's index.
  package var captionedCells: [Int: ReferenceLabel]
  /// What each numbered table, code block and callout that the author wrote is, by its place.
  package var numberedBlocks: [Location: ReferenceLabel]
  /// What the lesson's ids name.
  package var targets: [String: ReferenceTarget]
  /// The ids of terms by their forms, each form as an id would be made of it.
  var termIDs: [String: String] = [:]
  /// What the ids of claims and of cells name that have come to their end.
  var measurements: [String: Measurement]
  /// The ids that are not known because of mistakes.
  var lostIDs: LostIDs
  /// Whether the measurements are those of the approved record.
  var isFromRecord = false
  /// Whether all cells have come to their end that may be figures, tables and listings, which the numbers
  /// of those after them depend on.
  var hasKnownNumbers: Bool
  /// What the ids of claims begin with that are not known because cells have not come to their end.
  var unknownClaims: [String]
  /// What is wrong with the ids of claims.
  package var diagnostics: [Diagnostic]
  /// The id that a forge makes of the title, by which the lesson's own links can name it.
  package var titleSlug: String
  /// How many claims were checked, and how many of them hold.
  package var claims: ClaimCount
  /// How long it takes to read, in minutes.
  package var readingMinutes: Int
}

/// A heading in the index.
package struct LessonSection: Equatable, Sendable {
  package var id: String
  /// The level, from 2.
  package var level: Int
  /// The number, such as `3.1`, of headings of level 2; nil for lower ones.
  package var number: String?
  package var title: [Inline]
}

/// The kind and number of a numbered thing, in no language: figure, `3.2`.
package struct ReferenceLabel: Equatable, Sendable {
  package enum Kind: Sendable, CaseIterable {
    case figure, table, listing, equation, section, exercise, example, definition, theorem
  }

  package var kind: Kind
  package var number: String

  package init(_ kind: Kind, _ number: String) {
    self.kind = kind
    self.number = number
  }
}

/// What a reference can point to.
package struct ReferenceTarget: Equatable, Sendable {
  /// The name of the lesson that it is in.
  package var lesson: String
  /// The id; nil for the lesson as a whole.
  package var id: String?
  /// What it is called; nil for what has no number: a lesson, a lower heading, a cell without a
  /// caption, a note.
  package var label: ReferenceLabel?
  /// The lesson's, heading's or callout's title, a claim's statement; empty for everything else.
  package var title: [Inline]
  /// Whether it is a cell that has not come to its end, whose figure therefore has no number.
  var isOfUnfinishedCell = false
  /// Whether it is an element of HTML.
  var isHTML = false
  /// Whether it has a number or a title, so that a reference needs no text of its own.
  package var hasName: Bool { label != nil || !title.isEmpty }
}
