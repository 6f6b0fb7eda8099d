extension Dataset {
  /// Small colour pictures of airplanes, birds, boats, cars, cats, fish, horses, houses, trees and
  /// trucks.
  ///
  /// A class has several modes: half of its objects face left, they have different colours and some
  /// of them different forms, and they share their backgrounds with other classes. Size, position,
  /// tilt and brightness vary. One template per class, which is all that a linear classifier has,
  /// must cover all modes at once.
  ///
  /// Inputs are `[count, 3, size, size]` from 0 to 1, red, green and blue; labels come in rotation.
  /// The first pictures of a larger set are those of a smaller one.
  ///
  /// - Parameters:
  ///   - count: The number of pictures.
  ///   - size: The width and height in pixels, 32 as in CIFAR-10 (Krizhevsky 2009).
  ///   - noise: The standard deviation of the noise added to each value, which is then limited to 0...1.
  ///   - random: Draws the pictures.
  /// - Returns: The pictures and the classes of their objects.
  public static func objects(
    _ count: Int, size: Int = 32, noise: Float = 0.03, using random: inout RandomGenerator
  ) -> Dataset {
    requireCount(count, noise: noise, "objects")
    require(size >= 16, "objects: the size is \(size); it must be at least 16")
    let shapes = ObjectShape.allCases
    return images(
      count, channels: 3, size: size, noise: noise, classNames: shapes.map { $0.name },
      using: &random
    ) { label, pixels, random in
      withScratch(size * size) { coverage in
        coverage.initialize(repeating: 0, count: size * size)
        let canvas = Canvas(
          pixels: pixels, coverage: coverage, size: size, map: .scale(Float(size), Float(size)))
        paintPicture(of: shapes[label], on: canvas, using: &random)
      }
    }
  }
}

private func paintPicture(
  of shape: ObjectShape, on canvas: Canvas, using random: inout RandomGenerator
) {
  random.pick(shape.backgrounds).paint(on: canvas, using: &random)
  var canvas = canvas
  let size = random.number(in: 0.62...0.92)
  let facing: Float = random.isLikely(0.5) ? 1 : -1
  canvas.map = AffineMap.shift(Point(-0.5, -0.5))
    .followed(by: .scale(facing * size * random.number(in: 0.9...1.1), size))
    .followed(by: .rotation(random.normal(0.06)))
    .followed(by: .shift(Point(0.5 + random.normal(0.05), 0.52 + random.normal(0.05))))
    .followed(by: canvas.map)
  shape.paint(on: canvas, using: &random)

  // The brightness of the day.
  let light = random.number(in: 0.75...1.1)
  for place in 0..<(3 * canvas.size * canvas.size) { canvas.pixels[place] *= light }
}
