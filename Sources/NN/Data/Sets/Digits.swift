extension Dataset {
  /// Digits that look handwritten: white on black, each in one of several styles, with an unsteady hand,
  /// rotated, slanted, stretched, shifted, and with pens of different widths.
  ///
  /// Inputs are `[count, 1, size, size]` from 0 (paper) to 1 (ink); labels go from 0 to 9 in
  /// rotation. The first digits of a larger set are those of a smaller one. Separate draws can be
  /// used as training and test data.
  ///
  /// - Parameters:
  ///   - count: The number of digits.
  ///   - size: The width and height in pixels, 28 as in MNIST (LeCun, Bottou, Bengio & Haffner 1998).
  ///   - noise: The standard deviation of the noise added to each pixel, which is then limited to 0...1.
  ///   - random: Draws the digits.
  /// - Returns: The images and which digits they are.
  public static func digits(
    _ count: Int, size: Int = 28, noise: Float = 0.04, using random: inout RandomGenerator
  ) -> Dataset {
    requireCount(count, noise: noise, "digits")
    require(size >= 8, "digits: the size is \(size); it must be at least 8")
    return images(
      count, channels: 1, size: size, noise: noise, classNames: numberNames(10), using: &random
    ) { digit, pixels, random in
      drawDigit(digit, on: Pen(pixels: pixels, width: size, height: size), using: &random)
    }
  }
}

/// Draws one digit as a random writer might write it.
private func drawDigit(_ digit: Int, on pen: Pen, using random: inout RandomGenerator) {
  // The unit is the digit's height.
  let unsteadiness: Float = random.number(in: 0.01...0.03)
  let map = AffineMap.shift(Point(-0.5, -0.5))
    .followed(by: .scale(random.number(in: 0.62...1.05), 1))
    .followed(by: .slant(0.08 + random.normal(0.13)))
    .followed(by: .rotation(random.normal(0.1)))
    .followed(by: .scale(random.number(in: 0.6...0.78), random.number(in: 0.6...0.78)))
    .followed(by: .shift(Point(0.5 + random.normal(0.045), 0.5 + random.normal(0.045))))
    .followed(by: .scale(Float(pen.width), Float(pen.height)))
  // A line much thinner than a pixel would hardly be visible.
  let radius = max(random.number(in: 0.02...0.055) * Float(pen.width), 0.5)
  let ink = random.number(in: 0.7...1)

  for stroke in random.pick(digitStyles[digit]) {
    var knots: [Point] = []
    for index in stride(from: 0, to: stroke.count, by: 2) {
      let wobble = Point(random.normal(unsteadiness), random.normal(unsteadiness))
      knots.append(map(Point(stroke[index], stroke[index + 1]) / 100 + wobble))
    }
    let line = smoothLine(through: knots, spacing: Float(pen.width) / 20)
    // The hand presses harder here and there.
    let radii = (radius * random.number(in: 0.8...1.2), radius * random.number(in: 0.8...1.2))
    pen.draw(line, radii: radii, ink: ink)
  }
}
