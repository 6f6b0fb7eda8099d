import Lessons

/// A Swift program made of a lesson's cells.
package struct Program: Equatable, Sendable {
  /// What the program is for.
  package enum Purpose: Equatable, Sendable {
    /// It runs, and all its cells are recorded.
    case record
    /// The last cell must not compile.
    case compileError
    /// The last cell must crash.
    case trap
    /// It is the code that lessons share, each file as a cell.
    case share
  }

  package var purpose: Purpose
  /// The Swift source.
  ///
  /// It depends on the code and the options of its cells, not on where they are in the lesson.
  package var source: String
  package var map: SourceMap
  /// The cells in it, by their indices in ``Lessons/Lesson/cells``.
  package var cells: [Int]
  /// The cells that belong to it and cannot be compiled with others: ``Lessons/CellProblem``.
  package var leftOut: [Int]
  /// What its lines of the tool's own pass to the lesson kit.
  package var key: UInt64
  /// The seconds that all cells together may run.
  package var timeout: Double
  /// Which of the lesson's cells make a program.
  package var scope: CellScope
  /// Whether it is to run once it is compiled: not if it is not whole, since whatever went wrong
  /// then might follow from that.
  package var isRun: Bool
  /// The files whose declarations its cells can use.
  package var sharedCode = SharedCode()
  /// Whether a cell imports Foundation or the C library, whose functions of calculus take the place of
  /// the lesson's own.
  var importsSystem = false
  /// The names of the library that its cells can use; nil if they are not known.
  package var libraryNames: LibraryNames?

  /// The cell that the program is about: the one that must fail; nil for one that records all.
  package var failingCell: Int? {
    switch purpose {
    case .record, .share: nil
    case .compileError, .trap: cells.last
    }
  }

  /// How the compiler and the runtime name the program's file.
  package static let file = "lesson.swift"
}
