import NN
import Testing

@Suite struct TensorDescriptionTests {
  @Test func asManyDecimalsAsNeededAndAtMostFour() {
    #expect("\(Tensor([2, 1, 0.5, -1]))" == "[2.0, 1.0, 0.5, -1.0]")
    #expect("\(Tensor([1, 20, 300]))" == "[1, 20, 300]")
    #expect("\(Tensor([0.1, 1.0 / 3]))" == "[0.1000, 0.3333]")
    #expect("\(Tensor([0.99996, 0.25]))" == "[1.0000, 0.2500]")
    #expect("\(Tensor(2.5))" == "2.5")
    #expect("\(Tensor([0, 0]))" == "[0, 0]")
  }

  @Test func columnsAreAligned() {
    #expect(
      "\(Tensor([[1, -2.25], [30, 4]]))" == """
        [[ 1.00, -2.25],
         [30.00,  4.00]]
        """)
    #expect(
      "\(Tensor([[[1, 2]], [[3, 4]]]))" == """
        [[[1, 2]],

         [[3, 4]]]
        """)
  }

  @Test func veryLargeAndSmallNumbersAsPowersOfTen() {
    #expect("\(Tensor([1e-6, 1, -30_000]))" == "[1.000e-06, 1.000e+00, -3.000e+04]")
    #expect("\(Tensor([3.4e38, 0]))" == "[3.400e+38, 0]")
    #expect("\(Tensor([.leastNonzeroMagnitude]))" == "[1.401e-45]")
    #expect("\(Tensor([9.9996e-5]))" == "[1.000e-04]")
    #expect("\(Tensor([123_456, 1]))" == "[123456, 1]")
  }

  @Test func whatIsNotANumber() {
    #expect("\(Tensor([.nan, 1.5, -.infinity]))" == "[nan, 1.5, -inf]")
  }

  @Test func longAxesAreShortenedAndTheShapeIsNamed() {
    #expect("\(Tensor(0..<8))" == "[0, 1, 2, 3, 4, 5, 6, 7]")
    #expect("\(Tensor(0..<9))" == "[0, 1, 2, …, 6, 7, 8] shape [9]")
    #expect(
      "\(Tensor(0..<100).reshaped([50, 2]))" == """
        [[ 0,  1],
         [ 2,  3],
         [ 4,  5],
         …,
         [94, 95],
         [96, 97],
         [98, 99]] shape [50, 2]
        """)
    #expect("\(Tensor.zeros([0, 3]))" == "[] shape [0, 3]")
  }
}
