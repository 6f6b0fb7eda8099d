import Lessons
import Text

extension PlannedRun {
  /// Why the lesson would run, as a line, and which values it would not take from the cache:
  /// `Initializer.xavierUniform changed; computes 'training'`.
  package var reasonText: String {
    let computing = computed.isEmpty ? [] : ["computes \(list(computed.map { "'\($0)'" }))"]
    return (reasons.map(text) + computing).joined(separator: "; ")
  }

  private func text(of reason: Reason) -> String {
    switch reason {
    case .isNew: "has not run yet"
    case .cells(let cells, let removed): text(ofCells: cells, removed)
    case .settings: "its options or settings changed"
    case .toolchain: "the Swift compiler changed"
    case .system: "a library of the system changed"
    case .library(let names): "\(list(names.map(\.declaration))) changed"
    case .wholeLibrary: "the library changed"
    case .file(let path): "\(path) changed"
    case .unfollowed(.program): "starts other programs, so it always runs"
    case .unfollowed(.fileName): "uses a file whose name is not in UTF-8, so it always runs"
    case .errors: "no longer compiles"
    case .notKept: "its last run was not kept"
    }
  }

  private func text(ofCells cells: [Int], _ removed: Int) -> String {
    let names = cells.map { index in
      let cell = lesson.cells[index]
      return cell.options.id.map { "#\($0)" } ?? "the cell at line \(cell.location.line)"
    }
    let gone = removed == 0 ? [] : [removed == 1 ? "a cell is gone" : "\(removed) cells are gone"]
    let changed = names.isEmpty ? [] : ["\(list(names)) changed"]
    return (changed + gone).joined(separator: ", ")
  }

  /// The first of many, with the number of the others.
  private func list(_ names: [String]) -> String {
    let shown = 3
    let rest = names.count - shown
    guard rest > 1 else {
      let last = names.last ?? ""
      let others = names.dropLast().joined(separator: ", ")
      return others.isEmpty ? last : "\(others) and \(last)"
    }
    return "\(names.prefix(shown).joined(separator: ", ")) and \(rest) more"
  }
}
