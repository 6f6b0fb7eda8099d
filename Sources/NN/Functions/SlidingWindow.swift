/// A window that slides over the images of a batch, as in convolutions and pooling.
///
/// Images are padded with a border of zeros, `padding` wide, and the window moves by `stride`. Along an
/// axis of length `n` it has `(n + 2 · padding − size) / stride + 1` places, rounded down.
struct SlidingWindow {
  let channels: Int
  let height: Int
  let width: Int
  let windowHeight: Int
  let windowWidth: Int
  let stride: Int
  let padding: Int
  /// The number of places that the window has from top to bottom.
  let rows: Int
  /// The number of places that the window has from left to right.
  let columns: Int

  /// The number of places that the window has on an image.
  var places: Int { rows * columns }
  /// The number of elements in the window.
  var area: Int { channels * windowHeight * windowWidth }
  var imageCount: Int { channels * height * width }

  /// A window over images of shape `[batch, channels, height, width]`.
  init(
    _ windowHeight: Int, _ windowWidth: Int, over shape: [Int], stride: Int, padding: Int,
    _ operation: String
  ) {
    requireImages(shape, operation)
    require(
      windowHeight > 0 && windowWidth > 0,
      "\(operation): the window is \(windowHeight) × \(windowWidth); it must not be empty")
    require(stride > 0, "\(operation): the stride is \(stride); it must be greater than 0")
    require(padding >= 0, "\(operation): the padding is \(padding); it must not be negative")
    channels = shape[1]
    height = shape[2]
    width = shape[3]
    self.windowHeight = windowHeight
    self.windowWidth = windowWidth
    self.stride = stride
    self.padding = padding
    let (paddedHeight, paddedWidth) = (height + 2 * padding, width + 2 * padding)
    require(
      windowHeight <= paddedHeight && windowWidth <= paddedWidth,
      "\(operation): a window of \(windowHeight) × \(windowWidth) does not fit images of shape "
        + "\(shape), which are \(paddedHeight) × \(paddedWidth) with padding")
    rows = (paddedHeight - windowHeight) / stride + 1
    columns = (paddedWidth - windowWidth) / stride + 1
  }

  /// The places, out of `count`, at which an element of the window lies on the image.
  ///
  /// `offset` is the element's distance from the window's beginning, `length` the length of the image.
  @inline(__always)
  private func inside(_ offset: Int, count: Int, length: Int) -> Range<Int> {
    let first = min(max(0, (padding - offset + stride - 1) / stride), count)
    let room = length - 1 + padding - offset
    let end = room < 0 ? 0 : min(count, room / stride + 1)
    return first..<max(first, end)
  }

  /// Writes the window's contents: a row for each of its elements, a column for each of its places.
  ///
  /// Also called im2col (Chellapilla, Puri & Simard 2006, "High performance convolutional neural
  /// networks for document processing").
  func unfold(_ image: UnsafePointer<Float>, to result: UnsafeMutablePointer<Float>) {
    forEachRun { offset, run, isOnImage, onImage in
      let target = result + run
      guard isOnImage else { return target.initialize(repeating: 0, count: columns) }
      for column in 0..<onImage.lowerBound { target[column] = 0 }
      if stride == 1 {
        let source = image + offset
        var column = onImage.lowerBound
        // Runs are short: calling a function that copies memory would take longer.
        while column &+ 8 <= onImage.upperBound {
          Lanes(at: source + column).store(to: target + column)
          column &+= 8
        }
        while column < onImage.upperBound {
          target[column] = source[column]
          column &+= 1
        }
      } else {
        for column in onImage { target[column] = image[offset &+ column &* stride] }
      }
      for column in onImage.upperBound..<columns { target[column] = 0 }
    }
  }

  /// The reverse of ``unfold(_:to:)``: adds each number to the pixel that it stands for.
  func fold(_ values: UnsafePointer<Float>, addingTo image: UnsafeMutablePointer<Float>) {
    forEachRun { offset, run, isOnImage, onImage in
      guard isOnImage else { return }
      let source = values + run
      if stride == 1 {
        let target = image + offset
        var column = onImage.lowerBound
        while column &+ 8 <= onImage.upperBound {
          (Lanes(at: target + column) + Lanes(at: source + column)).store(to: target + column)
          column &+= 8
        }
        while column < onImage.upperBound {
          target[column] += source[column]
          column &+= 1
        }
      } else {
        for column in onImage { image[offset &+ column &* stride] += source[column] }
      }
    }
  }

  /// Calls `body` for each element of the window and each row of places, with the row's beginning in the
  /// image and among the unfolded numbers, whether the row is on the image at all, and which of its
  /// places are.
  @inline(__always)
  private func forEachRun(
    _ body: (_ offset: Int, _ run: Int, _ isOnImage: Bool, _ onImage: Range<Int>) -> Void
  ) {
    var run = 0
    for channel in 0..<channels {
      for y in 0..<windowHeight {
        let rowsOnImage = inside(y, count: rows, length: height)
        for x in 0..<windowWidth {
          let columnsOnImage = inside(x, count: columns, length: width)
          for row in 0..<rows {
            let line = channel * height + row * stride - padding + y
            body(line * width - padding + x, run, rowsOnImage.contains(row), columnsOnImage)
            run += columns
          }
        }
      }
    }
  }

  /// Calls `body` with the rows and columns of a channel that the window covers at each place.
  @inline(__always)
  func forEachPlace(_ body: (_ place: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Void) {
    for row in 0..<rows {
      let top = row * stride - padding
      let lines = max(top, 0)..<min(top + windowHeight, height)
      for column in 0..<columns {
        let left = column * stride - padding
        body(row * columns + column, lines, max(left, 0)..<min(left + windowWidth, width))
      }
    }
  }
}

/// Checks the shape of a batch of images.
func requireImages(_ shape: [Int], _ operation: String) {
  require(
    shape.count == 4 && shape.elementCount > 0,
    "\(operation): images of shape \(shape); they must be [batch, channels, height, width] and "
      + "not empty"
  )
}
