import Foundation
import Testing
import Text

@Suite struct TrigonometryTests {
  @Test func sineAndCosineAgreeWithTheCLibrary() {
    for angle in stride(from: -720.0, through: 720, by: 0.37) {
      let (sine, cosine) = sineAndCosine(degrees: angle)
      #expect(abs(sine - sin(angle * .pi / 180)) < 1e-14)
      #expect(abs(cosine - cos(angle * .pi / 180)) < 1e-14)
    }
    #expect(sineAndCosine(degrees: 90) == (1, 0))
    #expect(sineAndCosine(degrees: 180) == (0, -1))
  }

  @Test func anglesAgreeWithTheCLibrary() {
    for angle in stride(from: -179.9, through: 180, by: 0.37) {
      let (x, y) = (3 * cos(angle * .pi / 180), 3 * sin(angle * .pi / 180))
      #expect(abs(degrees(ofX: x, y: y) - atan2(y, x) * 180 / .pi) < 1e-12)
    }
    #expect(degrees(ofX: 0, y: 0) == 0)
    #expect(degrees(ofX: 0, y: -2) == -90)
  }
}
