import Lessons
import Runner

/// How a lesson has noticed that a function of the library is another one.
package enum MutantNotice: Equatable, Sendable {
  /// A claim does not hold any more: what it states.
  case claim(String)
  /// It fails, crashes or does not come to its end: the message.
  case failure(String)
  /// It produces something else than what was approved, and nothing but its record says so: the message.
  case record(String)
}

/// A mutant of the library, and what came of the lessons that ran with it.
package struct MutantResult: Equatable, Sendable {
  package var site: MutationSite
  /// For each lesson in which it ran, by its name: how it was noticed; nil if it was not.
  package var notices: [String: MutantNotice?]

  package init(site: MutationSite, notices: [String: MutantNotice?]) {
    self.site = site
    self.notices = notices
  }

  /// Whether no lesson has noticed it.
  package var survives: Bool { notices.values.allSatisfy { $0 == nil } }
}

/// How many of the mutants that ran in a lesson it has noticed.
package struct MutationScore: Equatable, Sendable {
  package var claims = 0
  package var failures = 0
  package var records = 0
  package var unnoticed = 0

  package var noticed: Int { claims + failures + records }
  package var tried: Int { noticed + unnoticed }

  package init(claims: Int = 0, failures: Int = 0, records: Int = 0, unnoticed: Int = 0) {
    self.claims = claims
    self.failures = failures
    self.records = records
    self.unnoticed = unnoticed
  }
}

/// What came of changing the library.
package struct MutationOutcome: Sendable {
  package var report: CourseReport
  /// The modules that were changed.
  package var modules: [String] = []
  /// The mutants that ran in a lesson, in the order of their places; nil if there were none to try.
  package var results: [MutantResult]?
  /// How many mutants the compiler did not take.
  package var leftOutCount = 0

  /// The mutants that no lesson has noticed.
  package var survivors: [MutantResult] { (results ?? []).filter(\.survives) }

  /// How many of the mutants that ran in a lesson it has noticed.
  package func score(of lesson: Lesson) -> MutationScore {
    var score = MutationScore()
    for result in results ?? [] {
      switch result.notices[lesson.name] {
      case .some(.some(.claim)): score.claims += 1
      case .some(.some(.failure)): score.failures += 1
      case .some(.some(.record)): score.records += 1
      case .some(.none): score.unnoticed += 1
      case .none: break
      }
    }
    return score
  }
}

/// Which mutants are tried.
package struct MutationChoice: Equatable, Sendable {
  /// The modules of the library that are changed; none for those that the course teaches with.
  package var modules: [String]
  /// How many mutants are chosen for each lesson at most; nil for all.
  package var limit: Int?
  package var seed: Int

  package init(modules: [String] = [], limit: Int? = nil, seed: Int = 0) {
    self.modules = modules
    self.limit = limit
    self.seed = seed
  }
}
