/// The class that a classifier gives to each point of the plane, with the data on top.
///
///     DecisionRegions(x: -3...3, y: -3...3) { x, y in w * x + v * y + b > 0 }
///       .points(x: x, y: y, classes: labels, names: ["cat", "dog"])
///     DecisionRegions(x: -3...3, y: -3...3, probability: { x, y in sigmoid(w * x + v * y + b) })
///
/// The classes have the colours of the series with their numbers, as do `Points` drawn on top in
/// the same order. With probabilities, a colour grows stronger with the classifier's confidence.
public struct DecisionRegions: Mark {
  /// Applies to the data on top; colours come from the classes.
  public var style = Figure.Style()
  private let classifier: Classifier
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>
  private let resolution: Int
  private var data: [Points] = []

  /// A function from a point to the number of its class, from 0.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 120,
    _ classify: @escaping (Double, Double) -> Int
  ) {
    self.init(.classes(classify), x, y, resolution)
  }

  /// A function that tells whether a point belongs to class 1 rather than to class 0.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 120,
    _ classify: @escaping (Double, Double) -> Bool
  ) {
    self.init(.classes { classify($0, $1) ? 1 : 0 }, x, y, resolution)
  }

  /// A function from a point to the probability of class 1; class 0 has the rest.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 120,
    probability: @escaping (Double, Double) -> Double
  ) {
    self.init(.probabilities { [1 - probability($0, $1), probability($0, $1)] }, x, y, resolution)
  }

  /// A function from a point to the probabilities of all classes.
  public init<Probabilities: NumericColumn>(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 120,
    probabilities: @escaping (Double, Double) -> Probabilities
  ) {
    self.init(.probabilities { probabilities($0, $1).numbers }, x, y, resolution)
  }

  /// The same regions with data on top, each class with its colour and symbol.
  ///
  /// - Parameters:
  ///   - x: The horizontal places of the data.
  ///   - y: The vertical places, one for each.
  ///   - classes: The number of each point's class, from 0.
  ///   - names: The names of the classes in the legend, which leaves them out if empty.
  /// - Returns: The regions with the points.
  public func points<X: NumericColumn, Y: NumericColumn, Classes: NumericColumn>(
    x: X, y: Y, classes: Classes, names: [String] = []
  ) -> DecisionRegions {
    var regions = self
    regions.data += ClassifiedPoints(x: x, y: y, classes: classes, names: names).points
    return regions
  }

  private init(
    _ classifier: Classifier, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>,
    _ resolution: Int
  ) {
    self.classifier = classifier
    self.x = x
    self.y = y
    self.resolution = resolution
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    .group(
      [.regions(classifier, x: x, y: y, resolution: resolution)]
        + data.map { points in
          var points = points
          points.style.isMuted = style.isMuted
          return points.sketch.content
        })
  }
}

/// A function that gives points of the plane their classes.
package enum Classifier {
  case classes((Double, Double) -> Int)
  case probabilities((Double, Double) -> [Double])
}

/// Points of several classes, as a mark for each class.
struct ClassifiedPoints {
  private(set) var points: [Points] = []

  init<X: NumericColumn, Y: NumericColumn, Classes: NumericColumn>(
    x: X, y: Y, classes: Classes, names: [String]
  ) {
    let (x, y, classes) = (x.numbers, y.numbers, classes.numbers)
    guard x.count == classes.count, y.count == classes.count else {
      // Columns of different lengths are reported where points are checked.
      points.append(Points(x: x, y: y))
      return
    }
    let known = Set(classes.compactMap { Int(exactly: $0) }).filter { $0 >= 0 }
    for number in known.sorted() {
      let members = classes.indices.filter { classes[$0] == Double(number) }
      let label = names.indices.contains(number) ? names[number] : nil
      points.append(
        Points(x: members.map { x[$0] }, y: members.map { y[$0] }, label: label).series(number))
    }
  }
}
