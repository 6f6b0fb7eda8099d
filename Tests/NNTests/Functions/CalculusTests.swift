import Calculus
import NN
import Testing

/// The functions of single numbers as cells see them, which have those of both modules.
@Suite struct CalculusTests {
  /// Numbers that are written out are of type `Double`, as everywhere in Swift.
  @Test func literalsAreDoubles() {
    let values = [
      log(2), sqrt(2), exp(1), sin(1), cos(1), tanh(1), pow(2, 0.5), log1p(1), expm1(1),
    ]
    // To 20 digits, but for the last, which glibc rounds down.
    #expect(
      values == [
        0.69314718055994530942, 1.4142135623730950488, 2.7182818284590452354,
        0.84147098480789650665, 0.54030230586813971740, 0.76159415595576488812,
        1.4142135623730950488, 0.69314718055994530942, 1.718281828459045,
      ])
    #expect([1, 4, 9].map(sqrt) == [1.0, 2, 3])
    #expect(pow(2, 10) == 1024.0)
  }

  @Test func functionsAreThoseOfTheCLibrary() {
    // Abramowitz & Stegun, tables 1.1, 4.2, 4.6, 7.1.
    #expect(abs(exp(1) - 2.718281828459045) < 1e-15)
    #expect(abs(log(2) - 0.6931471805599453) < 1e-16)
    #expect(abs(erf(0.5) - 0.5204998778) < 1e-10)
    #expect(abs(tanh(1) - 0.7615941559557649) < 1e-15)
    #expect(log2(8) == 3 && log10(1000) == 3 && sqrt(2.25) == 1.5)
    #expect(pow(2, 10) == 1024 && hypot(3, 4) == 5)
    #expect(abs(atan2(1, -1) - 2.356194490192345) < 1e-15)
    #expect(expm1(1e-20) == 1e-20 && log1p(1e-20) == 1e-20)
  }

  /// Those of `Float` are the tensors' own.
  @Test func singlesAreThoseOfTensors() {
    let x: Float = 0.7
    let tensor = Tensor([x])
    #expect(exp(x) == exp(tensor)[0] && sin(x) == sin(tensor)[0] && log(x) == log(tensor)[0])
    let root: Float = sqrt(2)
    #expect(root == 1.41421354)
    #expect([x, 1].map(cos) == cos(Tensor([x, 1])).values)
  }
}
