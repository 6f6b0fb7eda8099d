/// Convolution of images with kernels: each output is the dot product of a kernel with the contents of a
/// sliding window, plus a bias.
///
///     y[n, o, i, j] = bias[o] + Σ x[n, c, i·stride + k − padding, j·stride + l − padding] · weight[o, c, k, l]
///
/// As usual in this field, the kernel is not flipped, so mathematicians would call it a
/// cross-correlation (LeCun, Bottou, Bengio & Haffner 1998, section II.A).
///
/// Shapes: images `[batch, channels, height, width]`, weight `[outputs, channels, kernelHeight,
/// kernelWidth]`, bias `[outputs]`; the result is `[batch, outputs, rows, columns]`, with
/// `rows = (height + 2 · padding − kernelHeight) / stride + 1`, rounded down.
public func conv2D(
  _ x: Tensor, _ weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0
) -> Tensor {
  requireImages(x.shape, "conv2D")
  require(
    weight.rank == 4 && weight.count > 0 && weight.shape[1] == x.shape[1],
    "conv2D: the weight has shape \(weight.shape); for images of shape \(x.shape) it must be "
      + "[outputs, \(x.shape[1]), height, width]")
  requireBias(bias, outputs: weight.shape[0], "conv2D")
  let window = SlidingWindow(
    weight.shape[2], weight.shape[3], over: x.shape, stride: stride, padding: padding, "conv2D")
  let (needsX, needsWeight, needsBias) = (x.isTracked, weight.isTracked, bias?.isTracked == true)
  return window.products(x, weight, bias)
    .recordedOnce("conv2D", [x, weight] + (bias.map { [$0] } ?? [])) { gradient, inputs, _ in
      [
        needsX ? window.images(from: gradient, inputs[1], bias: nil) : nil,
        needsWeight ? window.weightGradient(inputs[0], gradient).reshaped(inputs[1].shape) : nil,
        needsBias ? gradient.channelSums : nil,
      ]
    }
}

/// A convolution with input and output shapes exchanged: each input adds a multiple of a kernel to the
/// output, at places that are `stride` apart.
///
/// It is the gradient of ``conv2D(_:_:bias:stride:padding:)`` with respect to its images, used as a layer
/// (Zeiler, Krishnan, Taylor & Fergus 2010, "Deconvolutional networks").
///
/// Shapes: images `[batch, channels, height, width]`, weight `[channels, outputs, kernelHeight,
/// kernelWidth]`, bias `[outputs]`; the result is `[batch, outputs, rows, columns]`, with
/// `rows = (height − 1) · stride + kernelHeight − 2 · padding`.
public func transposedConv2D(
  _ x: Tensor, _ weight: Tensor, bias: Tensor? = nil, stride: Int = 1, padding: Int = 0
) -> Tensor {
  requireImages(x.shape, "transposedConv2D")
  require(
    weight.rank == 4 && weight.count > 0 && weight.shape[0] == x.shape[1],
    "transposedConv2D: the weight has shape \(weight.shape); for images of shape \(x.shape) it "
      + "must be [\(x.shape[1]), outputs, height, width]")
  requireBias(bias, outputs: weight.shape[1], "transposedConv2D")
  require(stride > 0, "transposedConv2D: the stride is \(stride); it must be greater than 0")
  let height = (x.shape[2] - 1) * stride + weight.shape[2] - 2 * padding
  let width = (x.shape[3] - 1) * stride + weight.shape[3] - 2 * padding
  require(
    height > 0 && width > 0,
    "transposedConv2D: with a padding of \(padding) the result would be \(height) × \(width)")
  // The window of the convolution that this one reverses slides over the result.
  let window = SlidingWindow(
    weight.shape[2], weight.shape[3], over: [x.shape[0], weight.shape[1], height, width],
    stride: stride, padding: padding, "transposedConv2D")
  let (needsX, needsWeight, needsBias) = (x.isTracked, weight.isTracked, bias?.isTracked == true)
  return window.images(from: x, weight, bias: bias)
    .recordedOnce("transposedConv2D", [x, weight] + (bias.map { [$0] } ?? [])) {
      gradient, inputs, _ in
      [
        needsX ? window.products(gradient, inputs[1], nil) : nil,
        needsWeight ? window.weightGradient(gradient, inputs[0]).reshaped(inputs[1].shape) : nil,
        needsBias ? gradient.channelSums : nil,
      ]
    }
}

private func requireBias(_ bias: Tensor?, outputs: Int, _ operation: String) {
  guard let bias else { return }
  require(
    bias.shape == [outputs],
    "\(operation): the bias has shape \(bias.shape); it must be [\(outputs)]")
}

// Each thread works on one image at a time, so that the unfolded numbers stay in the cache. A weight is
// a matrix with a row for each kernel and a column for each element of the window.
extension SlidingWindow {
  /// The products of each kernel with the window at each place: `[batch, kernels, rows, columns]`.
  fileprivate func products(_ images: Tensor, _ weight: Tensor, _ bias: Tensor?) -> Tensor {
    let (batch, kernels) = (images.shape[0], weight.shape[0])
    return Tensor(shape: [batch, kernels, rows, columns]) { result in
      images.withElements { images in
        weight.withElements { weight in
          forEachImage(of: batch) { index, unfolded in
            unfold(images + index * imageCount, to: unfolded)
            let result = result + index * kernels * places
            multiplyMatrices(
              rows: kernels, inner: area, columns: places, weight, transposed: false,
              unfolded, transposed: false, to: result)
            bias?.addEach(to: result, count: places)
          }
        }
      }
    }
  }

  /// Multiples of kernels, added up where the window lies: `[batch, channels, height, width]`.
  fileprivate func images(from factors: Tensor, _ weight: Tensor, bias: Tensor?) -> Tensor {
    let (batch, kernels) = (factors.shape[0], weight.shape[0])
    return Tensor(shape: [batch, channels, height, width]) { result in
      factors.withElements { factors in
        weight.withElements { weight in
          forEachImage(of: batch) { index, unfolded in
            multiplyMatrices(
              rows: area, inner: kernels, columns: places, weight, transposed: true,
              factors + index * kernels * places, transposed: false, to: unfolded)
            let result = result + index * imageCount
            result.initialize(repeating: 0, count: imageCount)
            fold(unfolded, addingTo: result)
            bias?.addEach(to: result, count: height * width)
          }
        }
      }
    }
  }

  /// The gradient with respect to a weight that multiplies unfolded images: `[kernels, area]`.
  fileprivate func weightGradient(_ images: Tensor, _ gradient: Tensor) -> Tensor {
    let (batch, kernels) = (images.shape[0], gradient.shape[1])
    // One sum per block of images, and then the sum of those: the same for any number of threads.
    let blockLength = max(imagesInPart, (batch + 7) / 8)
    let blocks = (batch + blockLength - 1) / blockLength
    let sums = Tensor(shape: [blocks, kernels, area]) { sums in
      images.withElements { images in
        gradient.withElements { gradient in
          inParallel(count: batch, partLength: blockLength) { first, count in
            let sum = sums + first / blockLength * kernels * area
            withScratch(area * places) { unfolded in
              for index in first..<first + count {
                unfold(images + index * imageCount, to: unfolded)
                multiplyMatrices(
                  rows: kernels, inner: places, columns: area,
                  gradient + index * kernels * places, transposed: false,
                  unfolded, transposed: true, to: sum,
                  startingFrom: index > first ? .result : .zero)
              }
            }
          }
        }
      }
    }
    return blocks == 1 ? sums.reshaped([kernels, area]) : sums.sum(axis: 0)
  }

  /// Calls `body` for each image of a batch, with memory to unfold it into.
  @inline(__always)
  private func forEachImage(
    of batch: Int, _ body: (_ index: Int, _ unfolded: UnsafeMutablePointer<Float>) -> Void
  ) {
    inParallel(count: batch, partLength: imagesInPart) { first, count in
      withScratch(area * places) { unfolded in
        for index in first..<first + count { body(index, unfolded) }
      }
    }
  }

  /// The number of images that one thread takes at a time.
  private var imagesInPart: Int { max(1, 4 * elementsInPart / (area * places)) }
}

extension Tensor {
  /// Adds each element to a run of `count` floats.
  fileprivate func addEach(to result: UnsafeMutablePointer<Float>, count: Int) {
    for index in values.indices {
      let value = values[index]
      NN.mapLanes(result + index * count, to: result + index * count, count: count) { $0 + value }
    }
  }
}
