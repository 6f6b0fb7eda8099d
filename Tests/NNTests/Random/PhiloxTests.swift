import NN
import Testing

@Suite struct PhiloxTests {
  /// The known answers for `philox4x32 10` of the authors' Random123 library (kat_vectors).
  @Test func knownAnswersOfTheReferenceImplementation() {
    #expect(
      Philox(key: 0, stream: 0).block(0)
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox(key: .max, stream: .max).block(.max)
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    // The digits of π.
    #expect(
      Philox(key: 0x299f_31d0_a409_3822, stream: 0x0370_7344_1319_8a2e)
        .block(0x85a3_08d3_243f_6a88)
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }
}
