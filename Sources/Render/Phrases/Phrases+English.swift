extension Phrases {
  static let english = Phrases(
    lesson: { "Lesson \($0)" },
    onThisPage: "On this page",
    onThisPageFolded: "On this page, folded",
    skipToLesson: "Skip to the lesson",
    skipToLessons: "Skip to the lessons",
    skipToCode: "Skip to the code",
    skipToTerms: "Skip to the terms",
    previous: "Previous",
    next: "Next",
    otherLessons: "Other lessons",
    draft: "Draft",
    date: { date in
      let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
      let month = months[date.month - 1]
      return "\(date.day) \(month) \(date.year)"
    },
    minutes: { "\($0)\u{A0}min" },
    estimatedTime: "Estimated time for reading",
    prerequisites: "Prerequisites",
    objectives: "Objectives",
    data: "Data",
    tags: "Tags",
    repository: "Source code",
    sharedCode: "Shared code",
    purposeOfSharedCode: "Code that all lessons of this course can use.",
    glossary: "Glossary",
    purposeOfGlossary: "The terms of this course, and where it first uses them.",
    usedIn: "Used in",
    bibliography: .english,
    originOfResults: "All outputs on this page come from running its code.",
    originOfAllResults: "All outputs in these lessons come from running their code.",
    caption: { label in
      switch label.kind {
      case .figure: "Figure \(label.number)"
      case .table: "Table \(label.number)"
      case .listing: "Listing \(label.number)"
      case .equation: "Equation (\(label.number))"
      case .section: "Section \(label.number)"
      case .exercise: "Exercise \(label.number)"
      case .example: "Example \(label.number)"
      case .definition: "Definition \(label.number)"
      case .theorem: "Theorem \(label.number)"
      }
    },
    reference: { label in
      switch label.kind {
      case .figure: "Figure \(label.number)"
      case .table: "Table \(label.number)"
      case .listing: "Listing \(label.number)"
      case .equation: "equation (\(label.number))"
      case .section: "Section \(label.number)"
      case .exercise: "Exercise \(label.number)"
      case .example: "Example \(label.number)"
      case .definition: "Definition \(label.number)"
      case .theorem: "Theorem \(label.number)"
      }
    },
    linkToSection: { "Link to section \($0)" },
    callout: { kind in
      switch kind {
      case .note: "Note"
      case .tip: "Tip"
      case .important: "Important"
      case .warning: "Warning"
      case .caution: "Caution"
      case .exercise: "Exercise"
      case .solution: "Solution"
      case .example: "Example"
      case .definition: "Definition"
      case .theorem: "Theorem"
      case .proof: "Proof"
      }
    },
    footnotes: "Footnotes",
    footnote: { "Footnote \($0)" },
    backToReference: { number, place in
      "Back to reference \(number)" + (place.map { ", place \($0)" } ?? "")
    },
    table: {
      ["Table", $0.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
    },
    code: "Code",
    output: "Output",
    hiddenLines: { $0 == 1 ? "1 line is not shown" : "\($0) lines are not shown" },
    noValue: "no value",
    standardError: "Standard error",
    linesLeftOut: { $0 == 1 ? "1 line left out" : "\($0.grouped(by: ",")) lines left out" },
    failure: { kind, isIntended in
      let title =
        switch kind {
        case .compileError: "Does not compile"
        case .trap: "Crashes"
        case .thrownError: "Throws an error that nothing catches"
        case .timeout: "Exceeds its time limit"
        case .outputLimit: "Exceeds its output limit"
        case .memoryLimit: "Exceeds its memory limit"
        case .processLimit: "Exceeds its process limit"
        case .exit: "Ends the program"
        }
      return isIntended ? title + ", as intended" : title
    },
    holds: "Holds:",
    doesNotHold: "Does not hold:",
    failsAsMeant: "Fails, as it should:",
    holdsUnlikeMeant: "Holds, but should fail:",
    difference: "difference",
    claims: { claims in
      switch (claims.holding, claims.total) {
      case (1, 1): "1 claim, which holds"
      case (0, 1): "1 claim, which does not hold"
      case (claims.total, _): "\(claims.total) claims, all hold"
      case (1, _): "1 of \(claims.total) claims holds"
      default: "\(claims.holding) of \(claims.total) claims hold"
      }
    })
}
