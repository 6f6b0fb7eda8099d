import Lessons
import Record

/// A lesson that would run, and why.
package struct PlannedRun: Equatable, Sendable {
  /// What has changed since the lesson ran last.
  package enum Reason: Equatable, Sendable {
    /// It has never run, or so long ago that the cache has forgotten it.
    case isNew
    /// The cells that are new or have changed, by their indices; and how many are gone.
    case cells([Int], removed: Int)
    /// The options of its cells, its front matter or the course's settings.
    case settings
    case toolchain
    /// A library of the system.
    case system
    /// Code of the library or of shared files that it can reach, by its names.
    case library([SymbolName])
    /// The library has changed in a way that cannot be told apart.
    case wholeLibrary
    /// A file that it reads, by its path.
    case file(String)
    /// It does what nobody follows, and so runs each time.
    case unfollowed(Unfollowed)
    /// It no longer compiles.
    case errors
    /// The outcome of its last run is no longer in the cache, or was not kept.
    case notKept
  }

  package var lesson: Lesson
  package var reasons: [Reason]
  /// The names of its calls of `cached` whose values would be computed, rather than taken from the cache.
  package var computed: [String]

  package init(lesson: Lesson, reasons: [Reason], computed: [String] = []) {
    self.lesson = lesson
    self.reasons = reasons
    self.computed = computed
  }
}
