import NN
import Testing

@Suite struct AugmentationTests {
  /// 200 images of two channels, 6 × 5, all numbers different from 0.
  private let images: Tensor = {
    var random = RandomGenerator(seed: 4)
    return .uniform([200, 2, 6, 5], in: 0.1...1, using: &random)
  }()

  @Test func flippingMirrorsRowsInAllChannels() {
    var random = RandomGenerator(seed: 1)
    let flipped = randomlyFlipped(images, probability: 1, using: &random)
    for column in 0..<5 {
      #expect(
        flipped.sliced(column...column, axis: 3)
          == images.sliced((4 - column)...(4 - column), axis: 3))
    }
    #expect(randomlyFlipped(images, probability: 0, using: &random) == images)
    let some = randomlyFlipped(images, using: &random)
    let count = (0..<200).count { some.row($0) == flipped.row($0) }
    #expect((0..<200).count { some.row($0) == images.row($0) } == 200 - count)
    #expect((70...130).contains(count))  // four standard deviations
  }

  @Test func shiftsComeFromEveryPlaceAndBringZeros() {
    var random = RandomGenerator(seed: 1)
    let shifted = randomlyShifted(images, by: 1, using: &random)
    var seen = Set<[Int]>()
    for image in 0..<200 {
      let matches = (0..<9).map { [$0 / 3 - 1, $0 % 3 - 1] }.filter { shift in
        (0..<60).allSatisfy { place in
          let (channel, row, column) = (place / 30, place / 5 % 6, place % 5)
          let (fromRow, fromColumn) = (row - shift[0], column - shift[1])
          let isInside = (0..<6).contains(fromRow) && (0..<5).contains(fromColumn)
          return shifted[image, channel, row, column]
            == (isInside ? images[image, channel, fromRow, fromColumn] : 0)
        }
      }
      #expect(matches.count == 1)
      seen.formUnion(matches)
    }
    #expect(seen.count == 9)
    #expect(randomlyShifted(images, by: 0, using: &random) == images)
  }

  @Test func cropsArePartsOfTheImage() {
    var random = RandomGenerator(seed: 1)
    let crops = randomlyCropped(images, height: 4, width: 3, using: &random)
    #expect(crops.shape == [200, 2, 4, 3])
    var seen = Set<[Int]>()
    for image in 0..<200 {
      for top in 0...2 {
        for left in 0...2 {
          let part = images.row(image).sliced(top..<top + 4, axis: 1).sliced(
            left..<left + 3, axis: 2)
          if part == crops.row(image) { seen.insert([top, left]) }
        }
      }
    }
    #expect(seen.count == 9)
    let padded = randomlyCropped(images, height: 10, width: 9, padding: 2, using: &random)
    #expect(padded.sliced(2..<8, axis: 2).sliced(2..<7, axis: 3) == images)
    #expect((padded.sum() as Float - (images.sum() as Float)).magnitude < 0.01)
  }

  /// Linear interpolation is exact on an image that rises linearly, and after its rotation, every pixel
  /// reveals the angle.
  @Test func rotationTurnsASlopeByAnAngleInRange() {
    let ramp = Tensor(
      shape: [1, 1, 9, 9], values: (0..<81).map { Float($0 % 9) - 4 })
    let ramps = concatenate([Tensor](repeating: ramp, count: 100))
    var random = RandomGenerator(seed: 1)
    let turned = randomlyRotated(ramps, byUpTo: 30, using: &random)
    var sines: [Float] = []
    for image in 0..<100 {
      let (cosine, sine) = (turned[image, 0, 4, 6] / 2, turned[image, 0, 6, 4] / 2)
      #expect((cosine * cosine + sine * sine - 1).magnitude < 1e-4)
      for row in 2...6 {
        for column in 2...6 {
          let expected = cosine * Float(column - 4) + sine * Float(row - 4)
          #expect((turned[image, 0, row, column] - expected).magnitude < 1e-4)
        }
      }
      sines.append(sine)
    }
    #expect(sines.allSatisfy { $0.magnitude <= 0.5001 })
    #expect((sines.max() ?? 0) > 0.45 && (sines.min() ?? 0) < -0.45)
    #expect(randomlyRotated(images, byUpTo: 0, using: &random) == images)
  }

  @Test func brightnessIsOneFactorAnImage() {
    var random = RandomGenerator(seed: 1)
    let ratios = randomlyBrightened(images, by: 0.3, using: &random) / images
    for image in 0..<200 {
      let factors = ratios.row(image).values
      #expect(factors.allSatisfy { ($0 - factors[0]).magnitude < 1e-5 })
      #expect(factors[0] > 0.6999 && factors[0] < 1.3001)
    }
    #expect((ratios.max() as Float) > 1.28 && (ratios.min() as Float) < 0.72)
  }

  @Test func noiseHasItsDeviation() {
    var random = RandomGenerator(seed: 1)
    let noise: Tensor = addingNoise(images, standardDeviation: 0.2, using: &random) - images
    #expect((noise.mean() as Float).magnitude < 0.0074)  // four standard errors of 12,000
    #expect((sqrt(noise.variance() as Float) - 0.2).magnitude < 0.0052)
  }
}
