import Foundation
import LessonKit
import Testing

@Suite struct TimestampTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (1_000_000_000.25, "2001-09-09T01:46:40.250Z"),
      // The day on which RFC 3339 and Unix agree that year 1 began.
      (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ] as [(Double, String)])
  func momentsAreWrittenInUTC(seconds: Double, text: String) {
    #expect(Timestamp(secondsSince1970: seconds)?.text == text)
  }

  @Test func momentsOfFourCenturiesAreThoseOfFoundation() {
    let formatter = ISO8601DateFormatter()
    for day in stride(from: -80_000, to: 80_000, by: 97) {
      let seconds = Double(day) * 86_400 + Double(day.magnitude % 86_400)
      let date = Date(timeIntervalSince1970: seconds)
      #expect(Timestamp(secondsSince1970: seconds)?.text == formatter.string(from: date))
    }
  }

  @Test func whatIsNoMomentHasNoText() {
    #expect(Timestamp(secondsSince1970: .nan) == nil)
    #expect(Timestamp(secondsSince1970: .infinity) == nil)
    #expect(Timestamp(secondsSince1970: 1e300) == nil)
  }
}
