import Testing

import Runner

@Suite struct LibraryNamesTests {
  // As `nm -D` prints them of a library; `swift demangle` says what they are.
  @Test(
    arguments: [
      ("$s2NN6TensorV5zerosyACSaySiGFZ", "Tensor", "zeros"),
      ("$s2NN6TensorV7PreludeE5namedyyF", "Tensor", "named"),
      ("$s2NN7softmax_11temperature4axisAA6TensorVAF_SfSitF", "Tensor", nil),
      ("$s4Plot4AxisV6linearyACSSFZ", "Tensor", nil), ("printf", "Tensor", nil),
      ("$s2NN6TensorV99x", "Tensor", nil), ("$s2NN6TensorV", "Tensor", nil), ("$s", "Tensor", nil),
    ] as [(String, String, String?)])
  func aSymbolTellsTheMemberOfAType(symbol: String, type: String, expected: String?) {
    #expect(member(inSymbol: Array(symbol.utf8)[...], ofType: type) == expected)
  }

  @Test func namesStandBetweenZeros() {
    let bytes = Array("\u{1}xy\0Tensor\0zeros2\0ab\0no name\09lives\0_x\0".utf8)
    #expect(LibraryNames.names(in: bytes) == ["Tensor", "zeros2"])
  }
}
