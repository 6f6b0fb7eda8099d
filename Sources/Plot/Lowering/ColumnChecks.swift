import Text

// Columns of numbers that must be equally long and fit an axis.

/// Cuts two columns to the length of the shorter one.
func equalize(_ a: inout [Double], _ b: inout [Double]) {
  let count = min(a.count, b.count)
  a.removeLast(a.count - count)
  b.removeLast(b.count - count)
}

func equalize(
  _ a: inout [Double], _ aName: String, _ b: inout [Double], _ bName: String
) -> [String] {
  guard a.count != b.count else { return [] }
  let problem = "has \(a.count) \(aName) values but \(b.count) \(bName) values"
  equalize(&a, &b)
  return [problem]
}

/// The problems with what a column has that its axis cannot show.
func unshowable(_ values: [Double], _ axis: Axis, _ name: String) -> [String] {
  if !values.isEmpty, values.allSatisfy({ !$0.isFinite }) {
    return ["has no finite \(name) value"]
  }
  guard axis.kind == .log else { return [] }
  let count = values.count { $0 <= 0 && $0.isFinite }
  guard count > 0, let first = values.firstIndex(where: { $0 <= 0 && $0.isFinite }) else {
    return []
  }
  let example = values[first].text(.figure)
  if values.count == 1 { return ["is at \(name) = \(example), which a log axis cannot show"] }
  let many = count == 1 ? "a \(name) value" : "\(count) \(name) values"
  return ["has \(many) that a log axis cannot show, the first \(example) at point \(first)"]
}
