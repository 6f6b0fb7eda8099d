import Lessons
import Text

extension Lesson {
  /// A warning for a cell that took most of a long run.
  ///
  /// - Parameters:
  ///   - seconds: What each cell took, by its index.
  ///   - isOptimized: Whether the program that a cell is in was compiled with `-O`.
  /// - Returns: One warning at most.
  package func slowCellWarnings(
    _ seconds: [Int: Double], isOptimized: (Int) -> Bool
  ) -> [Diagnostic] {
    let total = seconds.values.reduce(0, +)
    return seconds.sorted { $0.key < $1.key }.compactMap { index, own in
      guard total > 8, own > 5, own > total / 2 else { return nil }
      let cell = cells[index]
      let name =
        cell.options.id.map { "'#\($0)'" } ?? (cell.form == .inline ? "this value" : "this cell")
      return Diagnostic(
        .warning, at: cell.location,
        "\(name) took \(own.wholeSeconds) of the lesson's \(total.wholeSeconds)",
        help: isOptimized(index) ? nil : "try 'optimize: true' in the front matter")
    }
  }
}

extension Double {
  fileprivate var wholeSeconds: String { "\(Int(rounded())) s" }
}
