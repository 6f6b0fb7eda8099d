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
  public var sketch: Sketch { Sketch(content) }
  private let content: Sketch.Content

  /// - Parameters:
  ///   - picture: A matrix, or three of them, with the first row at the top.
  ///   - colors: The colours of the numbers; three channels are red, green and blue.
  ///   - label: The name of the numbers, beside a colour bar.
  ///   - domain: The numbers of the first and the last colour, beyond which values look alike. If
  ///     nil, 0 is black and 1 is white or full colour; other colours show the values' own range,
  ///     centred on zero if they are diverging.
  public init<Picture: NumericMatrix>(
    _ picture: Picture, colors: Figure.ColorMap = .grey, label: String? = nil,
    domain: ClosedRange<Double>? = nil
  ) {
    var lowering = PictureLowering(
      name: "an image", map: colors, label: label, domain: domain, isAlone: true)
    lowering.append(picture.numberGrid)
    content = lowering.content()
  }
}

/// Many pictures of equal size side by side: examples, weights, filters, feature maps.
///
///     ImageGrid(digits.inputs.sliced(0..<20))
///     ImageGrid(test.inputs, predicted: guesses, actual: test.labels)
///     ImageGrid(convolution.weight, colors: .diverging)
///
/// Pictures are like those of ``Image``, and share one scale unless `sharesScale` is false.
public struct ImageGrid: Mark {
  /// Has no effect: colours come from the values.
  public var style = Figure.Style()
  public var sketch: Sketch { Sketch(content) }
  private var content: Sketch.Content

  /// - Parameters:
  ///   - pictures: `[count, height, width]` or `[count, channels, height, width]`, or a list of
  ///     pictures. With other than 1 or 3 channels, each channel is a picture of its own, in one
  ///     row with the others.
  ///   - titles: The titles above the pictures, one for each.
  ///   - marked: Whether each picture stands out.
  ///   - columns: The number of pictures in a row; one that suits them if nil.
  ///   - colors: The colours of the numbers; three channels are red, green and blue.
  ///   - sharesScale: Whether a colour stands for the same number in all pictures, rather than each
  ///     picture showing its own range.
  ///   - label: The name of the numbers, beside a colour bar.
  ///   - domain: The numbers of the first and the last colour, as in ``Image``.
  public init<Pictures: NumericPictures>(
    _ pictures: Pictures, titles: [String] = [], marked: [Bool] = [], columns: Int? = nil,
    colors: Figure.ColorMap = .grey, sharesScale: Bool = true, label: String? = nil,
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
    content = lowering.content()
  }

  /// Pictures with the classes that a classifier took them for; the wrong ones are marked.
  ///
  /// - Parameters:
  ///   - pictures: The pictures, as above.
  ///   - predicted: The class that each picture was taken for, from 0.
  ///   - actual: The true class of each picture, from 0.
  ///   - names: The names of the classes; their numbers if there are none.
  ///   - columns: The number of pictures in a row; one that suits them if nil.
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
      content = .problem(
        "an image grid has \(predicted.count) predicted but \(actual.count) actual classes")
    }
  }
}
