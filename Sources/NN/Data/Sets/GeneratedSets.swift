// What sets have in common whose examples are made rather than collected.

/// Checks how many examples to make and how noisy they are.
func requireCount(_ count: Int, noise: Float, _ operation: String) {
  require(count >= 0, "\(operation): the count is \(count), it must be 0 or more")
  require(noise >= 0 && noise.isFinite, "\(operation): the noise is \(noise), it must be 0 or more")
}

/// Classes 0, 1, 2, …, and from the start again.
func labelsInTurns(_ count: Int, classes: Int) -> [Int] { (0..<count).map { $0 % classes } }

extension Dataset {
  /// Square images, each drawn on black and then made noisy; the classes come in turns.
  ///
  /// - Parameters:
  ///   - count: How many images there are.
  ///   - channels: How many planes of pixels an image has.
  ///   - size: The width and height in pixels.
  ///   - noise: The standard deviation of what is added to each value, before it is limited to 0...1.
  ///   - classNames: What the classes are called.
  ///   - random: Draws the images and their noise.
  ///   - draw: Draws an image of a class on black pixels.
  /// - Returns: The images, `[count, channels, size, size]`, and their classes.
  static func images(
    _ count: Int, channels: Int, size: Int, noise: Float, classNames: [String],
    using random: inout RandomGenerator,
    _ draw: (
      _ label: Int, _ pixels: UnsafeMutablePointer<Float>, _ random: inout RandomGenerator
    ) -> Void
  ) -> Dataset {
    let labels = labelsInTurns(count, classes: classNames.count)
    let pixelCount = channels * size * size
    let inputs = Tensor(shape: [count, channels, size, size]) { pixels in
      for (index, label) in labels.enumerated() {
        let image = pixels + index * pixelCount
        image.initialize(repeating: 0, count: pixelCount)
        draw(label, image, &random)
        addNoise(noise, to: image, count: pixelCount, using: &random)
      }
    }
    return Dataset(inputs: inputs, labels: labels, classNames: classNames)
  }
}

/// Adds normal noise and limits the result to 0...1.
private func addNoise(
  _ standardDeviation: Float, to pixels: UnsafeMutablePointer<Float>, count: Int,
  using random: inout RandomGenerator
) {
  withScratch(count) { noise in
    random.fill(noise, count: count) { normalQuantile($0) * standardDeviation }
    for place in 0..<count { pixels[place] = min(max(pixels[place] + noise[place], 0), 1) }
  }
}
