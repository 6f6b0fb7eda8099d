/// A picture of at most 256 colours, one byte for each pixel.
package struct PalettePicture {
  /// The colours, each `0x00RRGGBB`.
  package let palette: [UInt32]
  /// The index in the palette of each pixel.
  package let indices: [UInt8]
}

extension PalettePicture {
  /// The mean of the squared differences that replacing colours may cause, in steps of 1/255.
  ///
  /// It is a signal-to-noise ratio of 48 dB, at which nobody sees a difference. Drawings with curves
  /// reach 55 to 60 dB, since only blended pixels along edges are replaced.
  private static let maximumMeanError = 1.0
  /// The largest difference of a channel that a single pixel may suffer.
  private static let maximumError = 96

  /// The picture with the colours it has, or with some of the blended colours along edges replaced
  /// by close ones; nil if that would be visible.
  ///
  /// Colours are gathered in buckets of 4×4×4 neighbours, whose most frequent member stands for
  /// all: a flat area keeps its colour exactly. If there are too many buckets, the rarest are
  /// replaced by the nearest of the others.
  package init?(_ pixels: Pixels) {
    var buckets = Buckets()
    buckets.gather(pixels.values)
    let limit = Self.maximumMeanError * Double(pixels.values.count)
    guard
      let palette = buckets.reducedToPalette(
        maximumError: Self.maximumError, maximumSum: limit)
    else { return nil }
    self.palette = palette
    indices = buckets.indices(of: pixels.values)
  }
}

private struct Buckets {
  /// The place in the list of each bucket of 6 bits a channel, or none.
  private var places = [UInt16](repeating: Self.none, count: 1 << 18)
  private var colors: [UInt32] = []
  /// How far each colour is ahead of the others in its bucket (Boyer & Moore's majority vote).
  private var leads: [Int] = []
  private var counts: [Int] = []
  private var paletteIndices: [UInt8] = []

  private static let none = UInt16.max
  /// A picture with more buckets than this is continuous.
  private static let most = 4096

  @inline(__always)
  private static func bucket(_ color: UInt32) -> Int {
    let red = color >> 6 & 0x3F000
    let green = color >> 4 & 0xFC0
    let blue = color >> 2 & 0x3F
    return Int(red | green | blue)
  }

  mutating func gather(_ pixels: [UInt32]) {
    pixels.withUnsafeBufferPointer { pixels in
      var start = 0
      // Runs of one colour, which most of a figure consists of, are counted at once.
      while start < pixels.count, colors.count <= Self.most {
        let color = pixels[start] & 0xFF_FFFF
        var end = start + 1
        while end < pixels.count, pixels[end] & 0xFF_FFFF == color { end += 1 }
        add(color, count: end - start)
        start = end
      }
    }
  }

  private mutating func add(_ color: UInt32, count: Int) {
    let bucket = Self.bucket(color)
    if places[bucket] == Self.none {
      places[bucket] = UInt16(colors.count)
      colors.append(color)
      leads.append(count)
      counts.append(count)
      return
    }
    let place = Int(places[bucket])
    counts[place] += count
    if colors[place] == color {
      leads[place] += count
    } else if leads[place] >= count {
      leads[place] -= count
    } else {
      leads[place] = count - leads[place]
      colors[place] = color
    }
  }

  /// The palette, most frequent colour first; nil if a colour would be too far from all of it.
  mutating func reducedToPalette(maximumError: Int, maximumSum: Double) -> [UInt32]? {
    guard colors.count <= Self.most else { return nil }
    // Ties are broken by colour, so that the order depends on nothing else.
    let order = colors.indices.sorted {
      counts[$0] != counts[$1] ? counts[$0] > counts[$1] : colors[$0] < colors[$1]
    }
    let palette = order.prefix(256).map { colors[$0] }
    paletteIndices = [UInt8](repeating: 0, count: colors.count)
    var sum = 0.0
    for (rank, place) in order.enumerated() {
      guard rank >= 256 else {
        paletteIndices[place] = UInt8(rank)
        continue
      }
      var nearest = 0
      var error = Int.max
      for (index, color) in palette.enumerated() {
        let distance = Self.distance(color, colors[place])
        if distance < error {
          error = distance
          nearest = index
        }
      }
      sum += Double(error * error * counts[place])
      if error > maximumError || sum > maximumSum { return nil }
      paletteIndices[place] = UInt8(nearest)
    }
    return palette
  }

  /// The largest difference of a channel.
  private static func distance(_ a: UInt32, _ b: UInt32) -> Int {
    let red = abs(Int(a >> 16 & 0xFF) - Int(b >> 16 & 0xFF))
    let green = abs(Int(a >> 8 & 0xFF) - Int(b >> 8 & 0xFF))
    let blue = abs(Int(a & 0xFF) - Int(b & 0xFF))
    return max(red, green, blue)
  }

  func indices(of pixels: [UInt32]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: pixels.count) { indices, count in
      pixels.withUnsafeBufferPointer { pixels in
        places.withUnsafeBufferPointer { places in
          paletteIndices.withUnsafeBufferPointer { paletteIndices in
            var last: UInt32 = pixels.first.map { ~$0 } ?? 0
            var index: UInt8 = 0
            for position in 0..<pixels.count {
              let pixel = pixels[position]
              if pixel != last {
                last = pixel
                index = paletteIndices[Int(places[Self.bucket(pixel)])]
              }
              indices[position] = index
            }
          }
        }
      }
      count = pixels.count
    }
  }
}
