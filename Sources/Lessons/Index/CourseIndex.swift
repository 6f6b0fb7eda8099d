import Record

/// What is known only from all lessons together: numbers, and what references point to.
///
///     let index = CourseIndex(course: course, lessons: lessonsWithRecords)
///     index.entry("03-softmax")?.number                                   // 3
///     index.resolve("#fig-temperature", from: "03-softmax")               // .target(Figure 3.2)
public struct CourseIndex: Equatable, Sendable {
  /// In the order of the course.
  public var lessons: [IndexedLesson]
  /// Files of the author's own that prose links to or shows, to be copied into the site.
  ///
  /// Whether they exist is for the caller to see, since an index reads nothing.
  public var localFiles: [LocalFile]
  /// References to nothing, and those that could mean several things.
  public var diagnostics: [Diagnostic]

  /// Numbers everything and checks all references.
  ///
  /// - Parameters:
  ///   - course: What the course says about itself.
  ///   - lessons: In the order of the course, each with what its run produced.
  public init(course: Course, lessons: [(lesson: Lesson, record: LessonRecord)]) {
    self.lessons = lessons.enumerated().map { index, pair in
      IndexedLesson(pair.lesson, pair.record, number: index + 1)
    }
    localFiles = []
    diagnostics = []
    for (lesson, _) in lessons {
      checkReferences(of: lesson)
    }
  }

  /// The lesson of this name, such as `03-softmax`.
  public func entry(_ name: String) -> IndexedLesson? {
    lessons.first { $0.name == name }
  }

  /// The lessons before and after the one of this name.
  public func neighbours(of name: String) -> (previous: IndexedLesson?, next: IndexedLesson?) {
    guard let index = lessons.firstIndex(where: { $0.name == name }) else { return (nil, nil) }
    return (
      index > 0 ? lessons[index - 1] : nil,
      index + 1 < lessons.count ? lessons[index + 1] : nil
    )
  }
}

/// A lesson's numbers, and what in it can be referred to.
public struct IndexedLesson: Equatable, Sendable {
  public var name: String
  public var file: String
  /// From 1, in the order of the course.
  public var number: Int
  /// The title, or the file's name for a lesson that has none.
  public var title: [Inline]
  public var summary: String?
  /// Headings of all levels, in reading order.
  public var sections: [LessonSection]
  /// The figure, table or listing that each captioned cell is, by the cell's index.
  public var captionedCells: [Int: ReferenceLabel]
  /// What the lesson's ids name.
  public var targets: [String: ReferenceTarget]
  /// How many claims were checked, and how many of them hold.
  public var claims: ClaimCount
}

/// A heading in the index.
public struct LessonSection: Equatable, Sendable {
  public var id: String
  /// From 2.
  public var level: Int
  /// `3.1`, for headings of level 2; nil for lower ones.
  public var number: String?
  public var title: [Inline]
}

/// What a numbered thing is called: `Figure 3.2`.
public struct ReferenceLabel: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case figure = "Figure"
    case table = "Table"
    case listing = "Listing"
    case equation
    case section = "Section"
  }

  public var kind: Kind
  public var number: String

  public init(_ kind: Kind, _ number: String) {
    self.kind = kind
    self.number = number
  }

  /// How prose refers to it: `Figure 3.2`, `equation (3.1)`.
  public var text: String {
    kind == .equation ? "\(kind.rawValue) (\(number))" : "\(kind.rawValue) \(number)"
  }
}

/// What a reference can point to.
public struct ReferenceTarget: Equatable, Sendable {
  /// The name of the lesson that it is in.
  public var lesson: String
  /// Nil for the lesson as a whole.
  public var id: String?
  /// Nil for what has no number: a lesson, a lower heading, a cell without a caption.
  public var label: ReferenceLabel?
  /// The lesson's or heading's title; empty for all else.
  public var title: [Inline]
  /// Whether it is a cell that failed, whose figure therefore has no number.
  var isOfFailedCell = false
  /// How a reference without a text of its own reads; empty if there is nothing to call it.
  public var referenceText: [Inline] { label.map { [.text($0.text)] } ?? title }
}

/// How many claims were checked, and how many of them hold.
public struct ClaimCount: Equatable, Sendable {
  public var total = 0
  public var holding = 0

  public init(_ record: LessonRecord) {
    for case .claim(let claim) in record.cells.flatMap(\.outputs) {
      total += 1
      if claim.holds { holding += 1 }
    }
  }
}
