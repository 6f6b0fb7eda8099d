/// One picture, without axes: pixels are squares, and are not smoothed.
///
///     Image(digit)                        // [height, width], 0 black and 1 white
///     Image(photograph)                   // [3, height, width], red, green and blue
///     Image(weights, colors: .diverging)  // blue below zero, red above
///
/// Black and white are the same on light and dark pages, as in a photograph. A pixel that is NaN is
/// magenta.
public struct Image: Mark {
  /// Has no effect: colours come from the values.
  public var style = Figure.Style()
  public let sketch: Sketch

  /// - Parameters:
  ///   - picture: A matrix, or three of them, its first row at the top.
  ///   - colors: What the numbers are shown as; three channels are red, green and blue.
  ///   - label: What the numbers are, beside a colour bar.
  ///   - domain: What the first and last colour stand for, beyond which values look alike. If nil,
  ///     0 is black and 1 white or full colour; with other colours the values' own range, about zero
  ///     if they are diverging.
  public init<Picture: NumericMatrix>(
    _ picture: Picture, colors: Scene.ColorMap = .grey, label: String? = nil,
    domain: ClosedRange<Double>? = nil
  ) {
    var lowering = PictureLowering(
      name: "an image", map: colors, label: label, domain: domain, isAlone: true)
    lowering.append(picture.numberGrid)
    sketch = lowering.sketch()
  }
}

/// Many pictures of equal size side by side: examples, weights, filters, feature maps.
///
///     ImageGrid(digits.inputs.sliced(0..<20))
///     ImageGrid(test.inputs, predicted: guesses, actual: test.labels)
///     ImageGrid(convolution.weight, colors: .diverging)
///
/// Pictures are as in ``Image``, and share one scale unless `sharesScale` is false.
public struct ImageGrid: Mark {
  /// Has no effect: colours come from the values.
  public var style = Figure.Style()
  public private(set) var sketch: Sketch

  /// - Parameters:
  ///   - pictures: `[count, height, width]` or `[count, channels, height, width]`, or a list of
  ///     pictures. Of other than 1 or 3 channels each is a picture of its own, in one row with the
  ///     others.
  ///   - titles: Above the pictures; as many as there are.
  ///   - marked: Which pictures stand out; as many as there are.
  ///   - columns: How many stand side by side; what suits them if nil.
  ///   - colors: What the numbers are shown as; three channels are red, green and blue.
  ///   - sharesScale: Whether a colour is the same number in all pictures, rather than each showing
  ///     its own range.
  ///   - label: What the numbers are, beside a colour bar.
  ///   - domain: What the first and last colour stand for, as in ``Image``.
  public init<Pictures: NumericPictures>(
    _ pictures: Pictures, titles: [String] = [], marked: [Bool] = [], columns: Int? = nil,
    colors: Scene.ColorMap = .grey, sharesScale: Bool = true, label: String? = nil,
    domain: ClosedRange<Double>? = nil
  ) {
    var lowering = PictureLowering(
      name: "an image grid", map: colors, label: label, domain: domain)
    lowering.titles = titles
    lowering.marked = marked
    lowering.columns = columns
    lowering.sharesScale = sharesScale
    let (grids, areSeparate) = pictures.numberGrids
    for grid in grids {
      if areSeparate { lowering.append(grid) } else { lowering.appendAll(grid) }
    }
    sketch = lowering.sketch()
  }

  /// Pictures with the classes that a classifier took them for, the wrong ones marked.
  ///
  /// - Parameters:
  ///   - pictures: As above.
  ///   - predicted: The class of each picture, from 0, as it was taken for.
  ///   - actual: The class of each picture, from 0.
  ///   - names: The classes' names; their numbers where there are none.
  ///   - columns: How many stand side by side; what suits them if nil.
  public init<Pictures: NumericPictures>(
    _ pictures: Pictures, predicted: [Int], actual: [Int], names: [String] = [],
    columns: Int? = nil
  ) {
    func name(_ number: Int) -> String {
      names.indices.contains(number) ? names[number] : "\(number)"
    }
    let pairs = Array(zip(predicted, actual))
    self.init(
      pictures,
      titles: pairs.map { $0 == $1 ? name($0) : "\(name($0)), not \(name($1))" },
      marked: pairs.map { $0 != $1 }, columns: columns)
    if predicted.count != actual.count {
      sketch = .problem(
        "an image grid has \(predicted.count) predicted but \(actual.count) actual classes")
    }
  }
}
