extension PalettePicture {
  /// Among more colours than this, few can be blended ones.
  private static let mostColors = 1024
  /// The mean of the squared differences that leaving out rare colours may cause: 63 dB.
  private static let mostLoss = 0.03

  /// The picture with some colours kept exactly and, of the others, which are blended at the edges
  /// of letters, the rarest replaced by the nearest; nil if that would be visible.
  ///
  /// Where colours are data, as the brightnesses of a digit are, neighbours must not be merged as
  /// ``init(_:)`` does.
  package init?(_ pixels: Pixels, keeping kept: Set<UInt32>) {
    guard kept.count <= 256 else { return nil }
    var counts: [UInt32: Int] = [:]
    var start = 0
    while start < pixels.values.count {
      let color = pixels.values[start] & 0xFF_FFFF
      var end = start + 1
      while end < pixels.values.count, pixels.values[end] & 0xFF_FFFF == color { end += 1 }
      counts[color, default: 0] += end - start
      guard counts.count <= Self.mostColors else { return nil }
      start = end
    }
    // Ties are broken by colour, so that the order depends on nothing else.
    let order = counts.sorted { a, b in
      let (keepsA, keepsB) = (kept.contains(a.key), kept.contains(b.key))
      if keepsA != keepsB { return keepsA }
      return a.value != b.value ? a.value > b.value : a.key < b.key
    }
    let palette = order.prefix(256).map { $0.key }
    var places: [UInt32: UInt8] = [:]
    for (place, color) in palette.enumerated() { places[color] = UInt8(place) }
    var loss = 0
    for (color, count) in order.dropFirst(256) {
      var nearest = (place: 0, distance: Int.max)
      for (place, other) in palette.enumerated() {
        let distance = Self.squaredDistance(color, other)
        if distance < nearest.distance { nearest = (place, distance) }
      }
      loss += nearest.distance * count
      places[color] = UInt8(nearest.place)
    }
    guard Double(loss) <= Self.mostLoss * Double(3 * pixels.values.count) else { return nil }
    self.palette = palette
    var last: (color: UInt32, place: UInt8)?
    indices = pixels.values.map { pixel in
      let color = pixel & 0xFF_FFFF
      if let last, last.color == color { return last.place }
      let place = places[color] ?? 0
      last = (color, place)
      return place
    }
  }

  private static func squaredDistance(_ a: UInt32, _ b: UInt32) -> Int {
    [16, 8, 0].reduce(0) { sum, shift in
      let difference = Int(a >> shift & 0xFF) - Int(b >> shift & 0xFF)
      return sum + difference * difference
    }
  }
}
