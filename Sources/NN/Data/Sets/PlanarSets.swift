// Points in the plane, and in space, with which a lesson can show what a classifier does. Classes have
// equal sizes to within one example, and come in rotation, so that any first part contains all of them.
// The sets are centred about the origin and have a size of about 1, so that nothing needs scaling.

extension Dataset {
  /// The four corners of a square, at distance 1 from both axes; class 1 is where the signs differ.
  ///
  /// No straight line separates the classes.
  public static var xor: Dataset {
    Dataset(inputs: Tensor([[-1, -1], [-1, 1], [1, -1], [1, 1]]), labels: [0, 1, 1, 0])
  }

  /// Points in the four quadrants of a square from −1 to 1; class 1 is where the signs differ.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - margin: The minimum distance of the points from both axes; less than 1.
  ///   - noise: The standard deviation of the noise added to each coordinate.
  ///   - random: Draws the points.
  /// - Returns: Inputs `[count, 2]`, with labels in rotation.
  public static func quadrants(
    _ count: Int, margin: Float = 0.1, noise: Float = 0, using random: inout RandomGenerator
  ) -> Dataset {
    require(margin >= 0 && margin < 1, "quadrants: the margin \(margin) is not in 0..<1")
    return points(count, classes: 2, noise: noise, "quadrants", using: &random) { label, random in
      let x = random.number(in: margin...1)
      let y = random.number(in: margin...1)
      let side: Float = random.isLikely(0.5) ? 1 : -1
      return (side * x, label == 0 ? side * y : -side * y)
    }
  }

  /// Normally distributed clouds about centres, one per class.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - centers: One row per class: `[classes, features]`.
  ///   - standardDeviation: The standard deviation of each coordinate.
  ///   - random: Draws the points.
  /// - Returns: Inputs `[count, features]`, with labels in rotation.
  public static func blobs(
    _ count: Int, centers: Tensor = Tensor([[-1, -0.6], [1, -0.6], [0, 1]]),
    standardDeviation: Float = 0.3, using random: inout RandomGenerator
  ) -> Dataset {
    requireCount(count, noise: standardDeviation, "blobs")
    require(
      centers.rank == 2 && centers.shape[0] > 0,
      "blobs: the centers have shape \(centers.shape); they must be [classes, features]")
    let labels = labelsInTurns(count, classes: centers.shape[0])
    let cloud = Tensor.normal(
      [count, centers.shape[1]], standardDeviation: standardDeviation, using: &random)
    return Dataset(
      inputs: centers.gathered(labels) + cloud, labels: labels, classCount: centers.shape[0])
  }

  /// Two interlocking half circles of radius 1.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - noise: The standard deviation of the noise added to each coordinate.
  ///   - random: Draws the points.
  /// - Returns: Inputs `[count, 2]`, with labels in rotation.
  public static func moons(
    _ count: Int, noise: Float = 0.1, using random: inout RandomGenerator
  ) -> Dataset {
    points(count, classes: 2, noise: noise, "moons", using: &random) { label, random in
      let (x, y) = polar(1, random.number(in: 0...0.5))
      return label == 0 ? (x - 0.5, y - 0.25) : (0.5 - x, 0.25 - y)
    }
  }

  /// A ring around a disc.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - radius: The radius of the disc; less than `ring`.
  ///   - ring: The inner and the outer radius of the ring.
  ///   - noise: The standard deviation of the noise added to each coordinate.
  ///   - random: Draws the points, evenly distributed over each area.
  /// - Returns: Inputs `[count, 2]`, with labels in rotation.
  public static func circles(
    _ count: Int, radius: Float = 0.5, ring: ClosedRange<Float> = 0.8...1, noise: Float = 0,
    using random: inout RandomGenerator
  ) -> Dataset {
    require(
      radius >= 0 && ring.lowerBound >= 0 && ring.upperBound.isFinite && radius.isFinite,
      "circles: a disc of radius \(radius) and a ring from \(ring.lowerBound) to "
        + "\(ring.upperBound); all must be finite and not negative")
    return points(count, classes: 2, noise: noise, "circles", using: &random) { label, random in
      // Area grows with the square of the radius.
      let range = label == 0 ? 0...radius : ring
      let area = random.number(
        in: range.lowerBound * range.lowerBound...range.upperBound * range.upperBound)
      return polar(area.squareRoot(), random.number(in: 0...1))
    }
  }

  /// Arms that wind from the origin to distance 1, one per class.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - classes: The number of arms.
  ///   - turns: The number of turns that an arm makes.
  ///   - noise: The standard deviation of the noise added to each coordinate.
  ///   - random: Draws the points.
  /// - Returns: Inputs `[count, 2]`, with labels in rotation.
  public static func spirals(
    _ count: Int, classes: Int = 3, turns: Float = 0.75, noise: Float = 0.03,
    using random: inout RandomGenerator
  ) -> Dataset {
    require(turns.isFinite, "spirals: the number of turns is \(turns); it must be finite")
    return points(count, classes: classes, noise: noise, "spirals", using: &random) {
      label, random in
      let radius = random.number(in: 0...1)
      return polar(radius, Float(label) / Float(classes) + turns * radius)
    }
  }

  /// Points on a checkerboard from −1 to 1, with a class for each colour of squares.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - squares: The number of squares in a row.
  ///   - noise: The standard deviation of the noise added to each coordinate.
  ///   - random: Draws the points.
  /// - Returns: Inputs `[count, 2]`, with labels in rotation.
  public static func checkerboard(
    _ count: Int, squares: Int = 4, noise: Float = 0, using random: inout RandomGenerator
  ) -> Dataset {
    require(squares >= 2, "checkerboard: \(squares) squares in a row; there must be at least 2")
    return points(count, classes: 2, noise: noise, "checkerboard", using: &random) {
      label, random in
      // All squares of the class's colour are equally likely.
      var column = 0
      var row = 0
      repeat {
        column = Int(random.next(below: UInt64(squares)))
        row = Int(random.next(below: UInt64(squares)))
      } while (column + row) % 2 != label
      let side = 2 / Float(squares)
      return (
        -1 + side * (Float(column) + random.number(in: 0...1)),
        -1 + side * (Float(row) + random.number(in: 0...1))
      )
    }
  }

  /// Points of the plane, each placed by `place` for its class, with noise added.
  private static func points(
    _ count: Int, classes: Int, noise: Float, _ operation: String,
    using random: inout RandomGenerator,
    _ place: (_ label: Int, _ random: inout RandomGenerator) -> (x: Float, y: Float)
  ) -> Dataset {
    requireCount(count, noise: noise, operation)
    require(classes >= 1, "\(operation): \(classes) classes; there must be at least 1")
    let labels = labelsInTurns(count, classes: classes)
    var values: [Float] = []
    values.reserveCapacity(2 * count)
    for label in labels {
      let (x, y) = place(label, &random)
      values.append(x)
      values.append(y)
    }
    let blur = Tensor.normal([count, 2], standardDeviation: noise, using: &random)
    return Dataset(
      inputs: Tensor(shape: [count, 2], values: values) + blur, labels: labels, classCount: classes)
  }
}

extension RegressionDataset {
  /// A sheet rolled up in space, with the place along the sheet as the target: distances on the sheet
  /// differ from those in space (Tenenbaum, de Silva & Langford 2000, figure 3).
  ///
  /// The roll's radius grows from 1/3 to 1 over one and a half turns; its width extends from −0.7 to 0.7.
  /// Shapes: inputs `[count, 3]`; targets `[count, 1]`, the angle in radians, from 1.5π to 4.5π.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - noise: The standard deviation of the noise added to each coordinate.
  ///   - random: Draws the points.
  /// - Returns: Points and their places along the sheet.
  public static func swissRoll(
    _ count: Int, noise: Float = 0, using random: inout RandomGenerator
  ) -> RegressionDataset {
    requireCount(count, noise: noise, "swissRoll")
    var places: [Float] = []
    var angles: [Float] = []
    for _ in 0..<count {
      let turns = random.number(in: 0.75...2.25)
      let (x, z) = polar(turns / 2.25, turns)
      places += [x, random.number(in: -0.7...0.7), z]
      angles.append(2 * .pi * turns)
    }
    let blur = Tensor.normal([count, 3], standardDeviation: noise, using: &random)
    return RegressionDataset(
      inputs: Tensor(shape: [count, 3], values: places) + blur,
      targets: Tensor(shape: [count, 1], values: angles))
  }
}

/// The point at a distance from the origin, in a direction given in turns, counter-clockwise from the
/// x axis.
private func polar(_ radius: Float, _ turns: Float) -> (x: Float, y: Float) {
  (radius * cos(2 * .pi * turns), radius * sin(2 * .pi * turns))
}
