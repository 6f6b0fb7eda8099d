/// The greatest number in a sliding window, for each channel separately.
///
/// The window moves by its size unless `stride` says otherwise. Padding is never the greatest. Of several
/// equal numbers the first gets the gradient, and NaN wins.
///
/// Shapes: `[batch, channels, height, width]` → `[batch, channels, rows, columns]`, with
/// `rows = (height + 2 · padding − size) / stride + 1`, rounded down.
public func maxPool2D(
  _ x: Tensor, size: Int, stride: Int? = nil, padding: Int = 0
) -> Tensor {
  let window = poolingWindow(x, size, stride, padding, "maxPool2D")
  let plane = window.height * window.width
  let planes = x.shape[0] * x.shape[1]
  let shape = [x.shape[0], x.shape[1], window.rows, window.columns]
  // The place of each greatest number in its plane.
  var origins = [Int32](repeating: 0, count: x.isTracked ? shape.elementCount : 0)
  let y = Tensor(shape: shape) { result in
    x.withElements { source in
      origins.withUnsafeMutableBufferPointer { origins in
        window.forEachPlane(of: planes) { index in
          let source = source + index * plane
          let start = index * window.places
          window.forEachPlace { place, rows, columns in
            var origin = rows.lowerBound &* window.width &+ columns.lowerBound
            var greatest = source[origin]
            for row in rows {
              for column in columns {
                let candidate = row &* window.width &+ column
                let value = source[candidate]
                let wins = value > greatest || value != value
                greatest = wins ? value : greatest
                origin = wins ? candidate : origin
              }
            }
            result[start &+ place] = greatest
            if start &+ place < origins.count { origins[start &+ place] = Int32(origin) }
          }
        }
      }
    }
  }
  let inputShape = x.shape
  return y.recordedOnce("maxPool2D", [x]) { [origins] gradient, _, _ in
    let result = Tensor(shape: inputShape) { result in
      result.initialize(repeating: 0, count: planes * plane)
      gradient.withElements { gradient in
        window.forEachPlane(of: planes) { index in
          for place in (index * window.places)..<((index + 1) * window.places) {
            result[index &* plane &+ Int(origins[place])] += gradient[place]
          }
        }
      }
    }
    return [result]
  }
}

/// The mean of the numbers in a sliding window, for each channel separately.
///
/// The window moves by its size unless `stride` says otherwise. Padding counts as zeros.
///
/// Shapes: `[batch, channels, height, width]` → `[batch, channels, rows, columns]`, with
/// `rows = (height + 2 · padding − size) / stride + 1`, rounded down.
public func averagePool2D(
  _ x: Tensor, size: Int, stride: Int? = nil, padding: Int = 0
) -> Tensor {
  let window = poolingWindow(x, size, stride, padding, "averagePool2D")
  let plane = window.height * window.width
  let planes = x.shape[0] * x.shape[1]
  let share = 1 / Float(size * size)
  let y = Tensor(shape: [x.shape[0], x.shape[1], window.rows, window.columns]) { result in
    x.withElements { source in
      window.forEachPlane(of: planes) { index in
        let source = source + index * plane
        let result = result + index * window.places
        window.forEachPlace { place, rows, columns in
          var sum: Float = 0
          for row in rows {
            for column in columns { sum += source[row &* window.width &+ column] }
          }
          result[place] = sum * share
        }
      }
    }
  }
  let inputShape = x.shape
  return y.recordedOnce("averagePool2D", [x]) { gradient, _, _ in
    let result = Tensor(shape: inputShape) { result in
      result.initialize(repeating: 0, count: planes * plane)
      gradient.withElements { gradient in
        window.forEachPlane(of: planes) { index in
          let result = result + index * plane
          let gradient = gradient + index * window.places
          window.forEachPlace { place, rows, columns in
            for row in rows {
              for column in columns {
                result[row &* window.width &+ column] += gradient[place] * share
              }
            }
          }
        }
      }
    }
    return [result]
  }
}

/// The mean of each channel over the whole image (Lin, Chen & Yan 2014, "Network in network").
///
/// Shapes: `[batch, channels, height, width]` → `[batch, channels]`.
public func globalAveragePool2D(_ x: Tensor) -> Tensor {
  requireImages(x.shape, "globalAveragePool2D")
  return x.reshaped([x.shape[0], x.shape[1], -1]).mean(axis: 2)
}

extension SlidingWindow {
  /// Calls `body` for each channel of each image, in parallel.
  @inline(__always)
  fileprivate func forEachPlane(of planes: Int, _ body: (Int) -> Void) {
    inParallel(count: planes, partLength: max(1, elementsInPart / (height * width))) {
      first, count in
      for index in first..<first + count { body(index) }
    }
  }
}

private func poolingWindow(
  _ x: Tensor, _ size: Int, _ stride: Int?, _ padding: Int, _ operation: String
) -> SlidingWindow {
  require(
    2 * padding <= size,
    "\(operation): the padding is \(padding), which is more than half of the window's size, "
      + "\(size)")
  return SlidingWindow(
    size, size, over: x.shape, stride: stride ?? size, padding: padding, operation)
}
