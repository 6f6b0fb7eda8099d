import NN
import Testing

@Suite struct TensorTests {
  @Test func literalsAreFloats() {
    #expect(Tensor([2, 1, 0.5, -1]).values == [2, 1, 0.5, -1] as [Float])
    // Read as a Double first, 0.1 would still be rounded to the same Float; 2^24 + 1.1 would not.
    #expect(Tensor([16_777_217.000_000_001]).values == [16_777_218] as [Float])
    #expect(Tensor([[1, 2], [3, 4]]).shape == [2, 2])
    #expect(Tensor([[[1, 2]], [[3, 4]], [[5, 6]]]).shape == [3, 1, 2])
    #expect(Tensor([Float]()).shape == [0])
    #expect(Tensor(2.5).shape == [])
    #expect(Tensor(2.5).item == 2.5)
  }

  @Test func wholeNumbersAndDoublesAreConverted() {
    let labels = [3, 1]
    let measured: [Double] = [0.1, 1e300]
    #expect(Tensor(labels) == Tensor([3, 1]))
    #expect(Tensor(0..<3) == Tensor([0, 1, 2]))
    #expect(Tensor(measured).values == [0.1, .infinity])
    #expect(Tensor([2, 0, -7]).integers() == [2, 0, -7])
  }

  @Test func constantTensors() {
    #expect(Tensor.zeros([2, 3]) == Tensor(shape: [2, 3], repeating: 0))
    #expect(Tensor.ones([2]) == Tensor([1, 1]))
    #expect(Tensor.identity(2) == Tensor([[1, 0], [0, 1]]))
    #expect(Tensor.oneHot([2, 0], classes: 3) == Tensor([[0, 0, 1], [1, 0, 0]]))
    #expect(Tensor.zeros([0, 3]).count == 0)
  }

  @Test func linspaceHitsBothEndsAndIsSymmetric() {
    let x = Tensor.linspace(-10, 10, count: 201)
    #expect(x[0] == -10 && x[100] == 0 && x[200] == 10)
    for index in 0..<201 { #expect(x[index] == -x[200 - index]) }
    #expect(x[37] == -6.3)
    #expect(Tensor.linspace(3, 5, count: 1) == Tensor([3]))
    #expect(Tensor.linspace(3, 5, count: 0).count == 0)
  }

  @Test func logspaceHitsPowersOfTen() {
    let x = Tensor.logspace(from: 0.01, to: 100, count: 5)
    #expect(x == Tensor([0.01, 0.1, 1, 10, 100]))
  }

  @Test func aCopyKeepsItsElements() {
    var original = Tensor([[1, 2], [3, 4]])
    let copy = original
    original[0, 1] = 20
    original += 1
    original *= original
    #expect(copy == Tensor([[1, 2], [3, 4]]))
    #expect(original == Tensor([[4, 441], [16, 25]]))
    let reshaped = original.reshaped([4])
    original[1, 1] = 0
    #expect(reshaped == Tensor([4, 441, 16, 25]))
  }

  @Test func changingInPlaceKeepsTheMemory() {
    var tensor = Tensor.ones([100])
    let before = tensor.values.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    tensor += Tensor.ones([100])
    tensor *= 3
    tensor[5] = 0
    let after = tensor.values.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    #expect(before == after)
    #expect(tensor.sum() == 594)
  }

  @Test func equalityIsThatOfShapesAndNumbers() {
    #expect(Tensor([1, 2]) != Tensor([[1, 2]]))
    #expect(Tensor([0]) == Tensor([-0.0]))
    #expect(Tensor([.nan]) != Tensor([.nan]))
  }
}
