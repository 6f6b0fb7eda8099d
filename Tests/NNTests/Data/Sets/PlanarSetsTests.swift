import Foundation
import NN
import Testing

/// Each set is checked by its geometry, from the points alone.
@Suite struct PlanarSetsTests {
  private func points(_ data: Dataset) -> [(x: Double, y: Double, label: Int)] {
    (0..<data.count).map {
      (Double(data.inputs[$0, 0]), Double(data.inputs[$0, 1]), data.labels[$0])
    }
  }

  @Test func xorIsTheProductOfSigns() {
    #expect(Dataset.xor.count == 4)
    #expect(points(.xor).allSatisfy { ($0.x * $0.y < 0) == ($0.label == 1) })
    var random = RandomGenerator(seed: 1)
    let quadrants = Dataset.quadrants(401, margin: 0.2, using: &random)
    #expect(quadrants.classCounts == [201, 200])
    #expect(points(quadrants).allSatisfy { ($0.x * $0.y < 0) == ($0.label == 1) })
    #expect(quadrants.inputs.values.allSatisfy { (0.2...1).contains($0.magnitude) })
    #expect(Set(points(quadrants).map { [$0.x > 0, $0.y > 0] }).count == 4)
  }

  @Test func blobsHaveTheirCentresAndSpread() {
    var random = RandomGenerator(seed: 1)
    let centers = Tensor([[0, 0, 5], [1, -2, 0]])
    let blobs = Dataset.blobs(4000, centers: centers, standardDeviation: 0.5, using: &random)
    for label in 0..<2 {
      let cloud = blobs.inputs.gathered(blobs.indices(ofClass: label))
      #expect(cloud.shape == [2000, 3])
      for feature in 0..<3 {
        let column: Tensor = cloud.column(feature)
        // Four standard errors of the mean, 0.5 / √2000 each, and of the deviation.
        #expect(abs(column.mean() as Float - centers[label, feature]) < 0.045)
        #expect(abs(sqrt(column.variance() as Float) - 0.5) < 0.032)
      }
    }
  }

  @Test func moonsAreHalfCircles() {
    var random = RandomGenerator(seed: 1)
    let moons = Dataset.moons(500, noise: 0, using: &random)
    #expect(moons.classCounts == [250, 250])
    for (x, y, label) in points(moons) {
      let (dx, dy) = label == 0 ? (x + 0.5, y + 0.25) : (x - 0.5, y - 0.25)
      #expect(abs(hypot(dx, dy) - 1) < 1e-5)
      #expect(label == 0 ? dy > -1e-6 : dy < 1e-6)
    }
  }

  @Test func circlesAreARingAroundADiscOfEvenDensity() {
    var random = RandomGenerator(seed: 1)
    let circles = points(.circles(8000, radius: 0.4, ring: 0.7...0.9, using: &random))
    #expect(circles.count == 8000)
    let radii = circles.map { hypot($0.x, $0.y) }
    for (radius, point) in zip(radii, circles) {
      #expect(point.label == 0 ? radius < 0.4001 : radius > 0.6999 && radius < 0.9001)
    }
    // A quarter of the disc's area is within half its radius; four standard errors.
    let inner = radii.filter { $0 < 0.2 }.count
    #expect(abs(Double(inner) / 4000 - 0.25) < 0.028)
  }

  @Test func spiralsAreArmsThatTurnWithTheRadius() {
    var random = RandomGenerator(seed: 1)
    let spirals = Dataset.spirals(600, classes: 4, turns: 1.5, noise: 0, using: &random)
    #expect(spirals.classCounts == [150, 150, 150, 150])
    for (x, y, label) in points(spirals) {
      let radius = hypot(x, y)
      let turns = Double(label) / 4 + 1.5 * radius
      #expect(abs(x - radius * Foundation.cos(2 * .pi * turns)) < 1e-5)
      #expect(abs(y - radius * Foundation.sin(2 * .pi * turns)) < 1e-5)
    }
  }

  @Test func checkerboardSquaresAlternate() {
    var random = RandomGenerator(seed: 1)
    let board = points(.checkerboard(3000, squares: 3, using: &random))
    for (x, y, label) in board {
      let square = Int(((x + 1) * 1.5).rounded(.down)) + Int(((y + 1) * 1.5).rounded(.down))
      #expect(square % 2 == label)
    }
    #expect(Set(board.map { [Int(($0.x + 1) * 1.5), Int(($0.y + 1) * 1.5)] }).count == 9)
  }

  @Test func swissRollIsASpiralInXAndZ() {
    var random = RandomGenerator(seed: 1)
    let roll = RegressionDataset.swissRoll(500, using: &random)
    #expect(roll.inputs.shape == [500, 3] && roll.targets.shape == [500, 1])
    for index in 0..<500 {
      let angle = Double(roll.targets[index, 0])
      #expect(angle > 1.5 * .pi - 1e-5 && angle < 4.5 * .pi + 1e-5)
      let radius = angle / (4.5 * .pi)
      #expect(abs(Double(roll.inputs[index, 0]) - radius * Foundation.cos(angle)) < 1e-5)
      #expect(abs(Double(roll.inputs[index, 2]) - radius * Foundation.sin(angle)) < 1e-5)
      #expect(roll.inputs[index, 1].magnitude <= 0.7)
    }
  }

  @Test func noiseHasItsStandardDeviation() {
    var first = RandomGenerator(seed: 1)
    var second = RandomGenerator(seed: 1)
    let clean = Dataset.moons(4000, noise: 0, using: &first)
    let noisy = Dataset.moons(4000, noise: 0.25, using: &second)
    let difference: Tensor = noisy.inputs - clean.inputs
    #expect(abs(difference.mean() as Float) < 0.0112)
    #expect(abs(sqrt(difference.variance() as Float) - 0.25) < 0.008)
  }

  @Test func polynomialIsSummedFromItsCoefficients() {
    var random = RandomGenerator(seed: 1)
    let data = RegressionDataset.polynomial(
      50, coefficients: [1, -2, 0, 0.5], in: -2...3, using: &random)
    for (x, y) in zip(data.inputs.values, data.targets.values) {
      #expect(abs(y - (1 - 2 * x + 0.5 * x * x * x)) < 1e-4)
      #expect(x >= -2 && x <= 3)
    }
    let raised = data.addingOutliers(5, raisedBy: 10, using: &random)
    let changes = zip(raised.targets.values, data.targets.values).map { $0 - $1 }
    #expect(changes.filter { $0 == 0 }.count == 45)
    #expect(changes.filter { abs($0 - 10) < 1e-4 }.count == 5)
  }
}
