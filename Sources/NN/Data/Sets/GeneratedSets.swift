// Common parts of sets whose examples are generated.

/// Checks the number of examples to generate and their noise.
func requireCount(_ count: Int, noise: Float, _ operation: String) {
  require(count >= 0, "\(operation): the count is \(count); it must not be negative")
  require(
    noise >= 0 && noise.isFinite,
    "\(operation): the noise is \(noise); it must be finite and not negative")
}

/// The labels 0, 1, 2, …, starting again after the last class.
func labelsInTurns(_ count: Int, classes: Int) -> [Int] { (0..<count).map { $0 % classes } }

extension Dataset {
  /// Square images, each drawn on black before noise is added; the classes come in rotation.
  ///
  /// - Parameters:
  ///   - count: The number of images.
  ///   - channels: The number of planes of pixels in an image.
  ///   - size: The width and height in pixels.
  ///   - noise: The standard deviation of the noise added to each value, which is then limited to 0...1.
  ///   - classNames: The names of the classes.
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
