import Prelude
import Testing

@Suite struct TensorValuesTests {
  @Test func whatIsNotFiniteIsSpelledAsInOtherValues() {
    let matrix = Tensor([[1, .nan], [.infinity, -.infinity]]).measured
    #expect(
      matrix.text == """
        [[   1,  NaN],
         [   ∞,   -∞]]
        """)
    #expect(matrix.shape == [2, 2] && matrix.numbers[2] == .infinity)
    #expect(Tensor([.infinity, -.infinity, .nan]).measured.text == "[∞, -∞, NaN]")
  }

  @Test func columnsOfAFileAreATensor() throws {
    let csv = try CSV(parsing: "x,name,y\n1,a,0.1\n2,b,\n")
    let tensor = Tensor(csv, columns: ["y", "x"], missing: 0)
    #expect(tensor.shape == [2, 2] && tensor.values == [0.1, 1, 0, 2])
  }

  @Test func claimsOfTensorsTellTheFarthestElement() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let x = Tensor([[1, 2], [3, 4]])
      claim("a", x, isCloseTo: Tensor([[1, 2], [3.5, 6]]), within: 0.1)
      claim("b", x, isCloseTo: x * 2, within: .relative(0.5))
      claim("c", x, isCloseTo: x + 1, within: 0.5, fails: true)
    }
    #expect(
      String(decoding: result?.standardOutputContent ?? [], as: UTF8.self) == """
        ✗ a: at [1, 1] and at 1 other place, 4 ≈ 6, differs by 2, tolerance 0.1
        ✓ b: shape [2, 2] ≈ shape [2, 2] ± 0.5 relative
        ✓ fails: c: at [0, 0] and at 3 other places, 1 ≈ 2, differs by 1, tolerance 0.5

        """)
  }
}
