import Lessons
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-11-27", "2024-02-29", "2000-02-29", "0001-01-01", "2026-12-31"])
  func daysAreRead(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1",
    "26-01-01", "2026-01", "27.11.2026", "2026-11-27T10:00", "", "２026-11-27",
  ])
  func whatIsNoDayIsNot(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
