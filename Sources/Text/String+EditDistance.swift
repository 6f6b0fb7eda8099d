extension String {
  /// The number of letters that must be inserted, deleted, replaced or swapped with a neighbour
  /// (optimal string alignment distance).
  package func editDistance(to other: String) -> Int {
    let a = Array(self)
    let b = Array(other)
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var distance = Swift.min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          distance = Swift.min(distance, beforeLast[j - 1] + 1)
        }
        row.append(distance)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }

  /// The candidate that was probably meant: at most a third of the letters differ, ignoring case,
  /// which decides between candidates that are equally near; nil if that leaves several.
  package func nearest(among candidates: some Sequence<String>) -> String? {
    guard utf8.count <= 64 else { return nil }
    let lowercase = lowercased()
    var least = Int.max
    var near: [String] = []
    for candidate in candidates {
      let distance = lowercase.editDistance(to: candidate.lowercased())
      if distance > least { continue }
      if distance < least { near = [] }
      least = distance
      if !near.contains(candidate) { near.append(candidate) }
    }
    if near.count > 1 {
      let distances = near.map { editDistance(to: $0) }
      let nearest = distances.min() ?? 0
      near = near.indices.filter { distances[$0] == nearest }.map { near[$0] }
    }
    guard near.count == 1, let name = near.first else { return nil }
    let length = Swift.max(count, name.count)
    return least <= Swift.max(1, length / 3) && least < length ? name : nil
  }
}
