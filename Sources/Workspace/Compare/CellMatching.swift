import Lessons
import Record
import Runner

/// Which cells of a lesson are those of an approved record.
struct CellMatching {
  /// The cells of the record and those of the lesson that they are, by their indices.
  ///
  /// Nil stands for a missing partner. They come in the order of the lesson, and cells that are gone after
  /// those that they followed.
  private(set) var pairs: [(old: Int?, new: Int?)] = []
  /// The cell of the lesson that each of the record is.
  private var partners: [Int?]
  /// The cell of the record that each of the lesson is.
  private var takenBy: [Int?]

  private let approved: [ApprovedCell]
  private let cells: [(cell: Cell, record: CellRecord)]
  /// Whether each cell of the lesson produces anything.
  private let isProducing: [Bool]

  /// Finds the cells again: by their ids, else by their code, wherever they have moved to and even if they
  /// produce nothing now; what is left between those has been edited, and is told by what it produces.
  ///
  /// - Parameters:
  ///   - approved: The cells of a record.
  ///   - lesson: The lesson.
  ///   - run: A run of it, of which cells that have not come to their end could produce anything.
  init(_ approved: [ApprovedCell], _ lesson: Lesson, _ run: LessonRun) {
    self.approved = approved
    cells = zip(lesson.cells, run.record.cells).map { ($0, $1) }
    isProducing = lesson.cells.indices.map { index in
      let record = run.record.cells[index]
      return !record.outputs.isEmpty || record.failure != nil
        || run.unfinishedCells.contains(index)
    }
    partners = Array(repeating: nil, count: approved.count)
    takenBy = Array(repeating: nil, count: lesson.cells.count)
    matchIDs()
    matchCode()
    matchEdited { index, partners in partners[..<index].last { $0 != nil } ?? nil }
    matchEdited { index, partners in partners[(index + 1)...].first { $0 != nil } ?? nil }
    listPairs()
  }

  /// The cell of the lesson that comes before an approved one without partner: the one that it followed.
  func cell(before old: Int) -> Int? { partners[..<old].last { $0 != nil } ?? nil }

  /// The cell of the lesson that comes after an approved one without partner.
  func cell(after old: Int) -> Int? { partners[(old + 1)...].first { $0 != nil } ?? nil }

  /// Whether a cell of the lesson produces nothing and is none of the record.
  func isSilent(_ new: Int) -> Bool { !isProducing[new] && takenBy[new] == nil }

  private mutating func pair(_ old: Int, _ new: Int) {
    partners[old] = new
    takenBy[new] = old
  }

  private var restOfApproved: [Int] { partners.indices.filter { partners[$0] == nil } }
  private var restOfCells: [Int] { takenBy.indices.filter { takenBy[$0] == nil } }

  private mutating func matchIDs() {
    for old in approved.indices {
      guard let id = approved[old].id,
        let new = restOfCells.first(where: { cells[$0].cell.options.id == id })
      else { continue }
      pair(old, new)
    }
  }

  private mutating func matchCode() {
    // In order, as lines are in a diff, since several cells may have the same code.
    let (olds, news) = (restOfApproved, restOfCells)
    let inOrder = aligned(
      olds.map { approved[$0].code }, news.map { cells[$0].cell.fingerprint })
    for case (let old?, let new?) in inOrder where isSameCode(olds[old], news[new]) {
      pair(olds[old], news[new])
    }
    for old in restOfApproved {
      if let new = restOfCells.first(where: { isSameCode(old, $0) }) { pair(old, new) }
    }
  }

  private func isSameCode(_ old: Int, _ new: Int) -> Bool {
    approved[old].code == cells[new].cell.fingerprint
  }

  /// Matches cells beside the same cell that is known already.
  ///
  /// - Parameter neighbor: The partner of the nearest cell on one side that has one.
  private mutating func matchEdited(_ neighbor: (_ index: Int, _ partners: [Int?]) -> Int?) {
    // The place in the lesson beside which a cell stands; -1 for an end of it.
    let ownPlaces = takenBy.indices.map { takenBy[$0] == nil ? nil : $0 }
    let olds = Dictionary(grouping: restOfApproved) { neighbor($0, partners) ?? -1 }
    let producing = restOfCells.filter { isProducing[$0] }
    let news = Dictionary(grouping: producing) { neighbor($0, ownPlaces) ?? -1 }
    for (place, olds) in olds.sorted(by: { $0.key < $1.key }) {
      for (old, new) in bestPairs(olds, news[place] ?? []) { pair(old, new) }
    }
  }

  /// The pairs, in order, that fit best.
  private func bestPairs(_ olds: [Int], _ news: [Int]) -> [(Int, Int)] {
    // The best score of what follows each pair of places, in rows.
    let width = news.count + 1
    var best = [Int](repeating: 0, count: (olds.count + 1) * width)
    for i in olds.indices.reversed() {
      for j in news.indices.reversed() {
        best[i * width + j] = max(
          best[(i + 1) * width + j], best[i * width + j + 1],
          best[(i + 1) * width + j + 1] + score(olds[i], news[j]))
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < olds.count, j < news.count {
      let own = score(olds[i], news[j])
      if own > 0, best[i * width + j] == best[(i + 1) * width + j + 1] + own {
        pairs.append((olds[i], news[j]))
        i += 1
        j += 1
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// How well a cell fits one that has other code; 0 if both have ids, since these are others.
  private func score(_ old: Int, _ new: Int) -> Int {
    let (before, now) = (approved[old].record, cells[new].record)
    if approved[old].id != nil, cells[new].cell.options.id != nil { return 0 }
    if before == now { return 100 }
    return before.outputs.map(\.kind) == now.outputs.map(\.kind) ? 10 : 1
  }

  private mutating func listPairs() {
    var gone: [Int: [Int]] = [:]
    for old in restOfApproved { gone[cell(before: old) ?? -1, default: []].append(old) }
    pairs = (gone[-1] ?? []).map { ($0, nil) }
    for new in cells.indices {
      if takenBy[new] != nil || isProducing[new] { pairs.append((takenBy[new], new)) }
      pairs += (gone[new] ?? []).map { ($0, nil) }
    }
  }
}
