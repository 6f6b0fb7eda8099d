/// A moment as ISO 8601 writes it, in UTC: `2026-11-27T18:21:16Z`.
package struct Timestamp: Equatable, Sendable {
  /// Rounded to milliseconds, since 1970-01-01T00:00:00Z.
  private let milliseconds: Int

  /// Nil for a moment that is not finite or lies beyond all calendars.
  package init?(secondsSince1970 seconds: Double) {
    let milliseconds = (seconds * 1000).rounded()
    guard abs(milliseconds) < 1e16 else { return nil }
    self.milliseconds = Int(milliseconds)
  }

  package var text: String {
    let (day, time) = Self.floorDivide(milliseconds, 86_400_000)
    let date = Self.date(day)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "")
        + String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
    let seconds = time / 1000
    let fraction = time % 1000 == 0 ? "" : "." + padded(time % 1000, 3)
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2) + "T"
      + padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":"
      + padded(seconds % 60, 2) + fraction + "Z"
  }

  /// The date of a day counted from 1970-01-01, in the Gregorian calendar.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`: years begin in
  /// March, so that the day that leap years add is their last.
  private static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let daysOfEra = 146_097  // 400 years
    let (era, dayOfEra) = floorDivide(day + 719_468, daysOfEra)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return remainder < 0 ? (quotient - 1, remainder + b) : (quotient, remainder)
  }
}
