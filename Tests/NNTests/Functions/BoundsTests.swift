import Calculus
import NN
import Testing

@Suite struct BoundsTests {
  let x = Tensor([-2, -0.5, 0, 0.5, 2])

  @Test func piecewiseLinearFunctions() {
    #expect(relu(x) == Tensor([0, 0, 0, 0.5, 2]))
    #expect(leakyReLU(x) == Tensor([-0.02, -0.005, 0, 0.5, 2]))
    #expect(leakyReLU(x, negativeSlope: 0.5) == Tensor([-1, -0.25, 0, 0.5, 2]))
    #expect(abs(x) == Tensor([2, 0.5, 0, 0.5, 2]))
    #expect(sign(x) == Tensor([-1, -1, 0, 1, 1]))
    #expect(x.clamped(to: -1...1) == Tensor([-1, -0.5, 0, 0.5, 1]))
    #expect(maximum(x, 0.25) == Tensor([0.25, 0.25, 0.25, 0.5, 2]))
    #expect(minimum(x, 0.25) == Tensor([-2, -0.5, 0, 0.25, 0.25]))
    #expect(maximum(x, -x) == abs(x))
    #expect(minimum(x, -x) == -abs(x))
  }

  @Test func notANumberStaysOne() {
    let nan = Tensor([.nan])
    let results = [
      relu(nan), leakyReLU(nan), abs(nan), sign(nan), nan.clamped(to: 0...1), maximum(nan, 0),
      minimum(nan, 0),
    ]
    for result in results { #expect(result[0].isNaN) }
  }

  /// The overloads for single numbers are the same functions.
  @Test func singleNumbers() {
    for value in x.values {
      let one = Tensor([value])
      #expect(relu(value) == relu(one)[0])
      #expect(leakyReLU(value) == leakyReLU(one)[0])
      #expect(maximum(value, 0.25) == maximum(one, 0.25)[0])
      #expect(minimum(value, 0.25) == minimum(one, 0.25)[0])
      let double = Double(value)
      let pairs: [(Double, Float)] = [
        (relu(double), relu(value)), (leakyReLU(double), leakyReLU(value)),
        (elu(double), elu(value)), (sigmoid(double), sigmoid(value)),
        (softplus(double), softplus(value)), (silu(double), silu(value)),
        (gelu(double), gelu(value)), (tanh(double), tanh(value)), (exp(double), exp(value)),
        (square(double), square(value)), (maximum(double, 1), maximum(value, 1)),
        (minimum(double, 1), minimum(value, 1)), (expm1(double), expm1(value)),
        (log1p(double / 4), log1p(value / 4)), (pow(2, double), pow(2, value)),
        (log(double + 3), log(value + 3)), (sqrt(double + 3), sqrt(value + 3)),
      ]
      for (expected, result) in pairs { #expect(abs(expected - Double(result)) < 1e-6) }
    }
  }
}
