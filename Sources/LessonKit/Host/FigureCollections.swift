import Plot

/// The figures of a value that consists of figures alone: an array, a tuple or an optional of them, or
/// such in one another; nil for any other value.
///
/// They come in the order in which they stand, those of a dictionary in the order of its keys.
func figures<T>(in value: T) -> [Figure]? {
  if let figure = value as? Figure { return [figure] }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional, .collection, .tuple:
    return figures(inAllOf: mirror.children.lazy.map { $0.value })
  case .dictionary:
    var entries: [(key: String, figures: [Figure])] = []
    for child in mirror.children {
      let parts = Mirror(reflecting: child.value).children.map { $0.value }
      guard parts.count == 2, let figures = figures(in: parts[1]) else { return nil }
      entries.append(("\(parts[0])", figures))
    }
    return entries.isEmpty ? nil : entries.sorted { $0.key < $1.key }.flatMap { $0.figures }
  default: return nil
  }
}

/// Nil unless there is a value, and each consists of figures.
private func figures(inAllOf values: some Sequence<Any>) -> [Figure]? {
  var all: [Figure] = []
  for value in values {
    guard let some = figures(in: value) else { return nil }
    all += some
  }
  return all.isEmpty ? nil : all
}
