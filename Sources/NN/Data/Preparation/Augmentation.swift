// Changed copies of images that still show the same thing, so that a network sees more images than there
// are. Images are `[count, channels, height, width]`. Each function draws random numbers for each image.

/// Images mirrored left to right, each with the given probability.
///
/// Do not use it for digits: a mirrored 2 is not a 2.
public func randomlyFlipped(
  _ images: Tensor, probability: Float = 0.5, using random: inout RandomGenerator
) -> Tensor {
  requireImages(images, "randomlyFlipped")
  require(
    probability >= 0 && probability <= 1,
    "randomlyFlipped: the probability is \(probability); it must be in 0...1")
  return images.mappingPlaces(using: &random) { random, height, width in
    let isFlipped = random.isLikely(probability)
    return { row, column in (row, isFlipped ? width - 1 - column : column) }
  }
}

/// Images shifted by whole pixels, up to `distance` along each axis; zeros fill the gaps at the edges.
///
/// This is the same as padding by `distance` and cropping back to size, as He, Zhang, Ren & Sun 2016,
/// section 4.2, do by 4.
public func randomlyShifted(
  _ images: Tensor, by distance: Int, using random: inout RandomGenerator
) -> Tensor {
  requireImages(images, "randomlyShifted")
  require(distance >= 0, "randomlyShifted: the distance is \(distance); it must not be negative")
  let places = UInt64(2 * distance + 1)
  return images.mappingPlaces(using: &random) { random, _, _ in
    let down = Int(random.next(below: places)) - distance
    let right = Int(random.next(below: places)) - distance
    return { row, column in (row - down, column - right) }
  }
}

/// Parts of images, `height` × `width`, each cut from a random place of the image padded with zeros.
public func randomlyCropped(
  _ images: Tensor, height: Int, width: Int, padding: Int = 0, using random: inout RandomGenerator
) -> Tensor {
  requireImages(images, "randomlyCropped")
  require(padding >= 0, "randomlyCropped: the padding is \(padding); it must not be negative")
  let (rows, columns) = (images.shape[2] + 2 * padding, images.shape[3] + 2 * padding)
  require(
    height >= 1 && width >= 1 && height <= rows && width <= columns,
    "randomlyCropped: a part of \(height) × \(width) cannot be cut from \(rows) × \(columns) "
      + "pixels, padding included")
  return images.mappingPlaces(height: height, width: width, using: &random) { random, _, _ in
    let top = Int(random.next(below: UInt64(rows - height + 1))) - padding
    let left = Int(random.next(below: UInt64(columns - width + 1))) - padding
    return { row, column in (row + top, column + left) }
  }
}

/// Images rotated about their centre by up to `degrees` either way; zeros fill the gaps at the corners.
///
/// Each pixel is interpolated linearly between the four pixels around the place that it comes from.
public func randomlyRotated(
  _ images: Tensor, byUpTo degrees: Float, using random: inout RandomGenerator
) -> Tensor {
  requireImages(images, "randomlyRotated")
  require(
    degrees >= 0 && degrees.isFinite,
    "randomlyRotated: the angle is \(degrees) degrees; it must be finite and not negative")
  let (count, channels) = (images.shape[0], images.shape[1])
  let (height, width) = (images.shape[2], images.shape[3])
  let angles = (0..<count).map { _ in random.number(in: -degrees...degrees) * .pi / 180 }
  return Tensor(shape: images.shape) { result in
    images.withElements { source in
      for image in 0..<count {
        // Maps a place in the result to the place that it comes from, both relative to the centre.
        let back = AffineMap.rotation(-angles[image])
        let middle = Point(Float(width - 1) / 2, Float(height - 1) / 2)
        for row in 0..<height {
          for column in 0..<width {
            let place = back(Point(Float(column), Float(row)) - middle) + middle
            for channel in 0..<channels {
              let plane = (image * channels + channel) * height * width
              result[plane + row * width + column] = interpolated(
                source + plane, height: height, width: width, at: place)
            }
          }
        }
      }
    }
  }
}

/// Images made lighter or darker: each multiplied by one number from `1 − range` to `1 + range`.
public func randomlyBrightened(
  _ images: Tensor, by range: Float, using random: inout RandomGenerator
) -> Tensor {
  requireImages(images, "randomlyBrightened")
  require(range >= 0 && range <= 1, "randomlyBrightened: the range \(range) is not between 0 and 1")
  let factors = Tensor.uniform(
    [images.shape[0], 1, 1, 1], in: (1 - range)...(1 + range), using: &random)
  return images * factors
}

/// Data with normal noise added to each element.
public func addingNoise(
  _ data: Tensor, standardDeviation: Float, using random: inout RandomGenerator
) -> Tensor {
  data + Tensor.normal(data.shape, standardDeviation: standardDeviation, using: &random)
}

extension Tensor {
  /// Images in which each pixel comes from the place of the original that the function made by `draw`
  /// returns, or is 0 if that place is outside.
  fileprivate func mappingPlaces(
    height: Int? = nil, width: Int? = nil, using random: inout RandomGenerator,
    _ draw: (_ random: inout RandomGenerator, _ height: Int, _ width: Int) -> (
      (_ row: Int, _ column: Int) -> (row: Int, column: Int)
    )
  ) -> Tensor {
    let (rows, columns) = (shape[2], shape[3])
    let (height, width) = (height ?? rows, width ?? columns)
    let (count, channels) = (shape[0], shape[1])
    return Tensor(shape: [count, channels, height, width]) { result in
      withElements { source in
        for image in 0..<count {
          let place = draw(&random, rows, columns)
          for row in 0..<height {
            for column in 0..<width {
              let from = place(row, column)
              let isInside =
                from.row >= 0 && from.row < rows && from.column >= 0 && from.column < columns
              for channel in 0..<channels {
                let plane = image * channels + channel
                result[(plane * height + row) * width + column] =
                  isInside ? source[(plane * rows + from.row) * columns + from.column] : 0
              }
            }
          }
        }
      }
    }
  }
}

/// The value between the pixels of a plane, which is 0 outside.
@inline(__always)
private func interpolated(
  _ plane: UnsafePointer<Float>, height: Int, width: Int, at place: Point
) -> Float {
  let (left, top) = (place.x.rounded(.down), place.y.rounded(.down))
  let (right, down) = (place.x - left, place.y - top)
  func pixel(_ row: Int, _ column: Int) -> Float {
    row >= 0 && row < height && column >= 0 && column < width ? plane[row * width + column] : 0
  }
  let (row, column) = (Int(top), Int(left))
  let above = pixel(row, column) * (1 - right) + pixel(row, column + 1) * right
  let below = pixel(row + 1, column) * (1 - right) + pixel(row + 1, column + 1) * right
  return above * (1 - down) + below * down
}

private func requireImages(_ images: Tensor, _ operation: String) {
  require(
    images.rank == 4,
    "\(operation): images of shape \(images.shape); they must be [count, channels, height, width]")
}
