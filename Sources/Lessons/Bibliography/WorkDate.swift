/// When a work appeared.
package struct WorkDate: Equatable, Sendable {
  package enum Years: Equatable, Sendable {
    case year(WorkYear)
    /// One of them may be missing: from a year on, or up to a year.
    case interval(from: WorkYear?, to: WorkYear?)
    /// What the author has written: `in press`.
    case text(String)
  }

  package var years: Years
  /// From 1.
  package var month: Int?
  package var day: Int?

  package init(years: Years, month: Int? = nil, day: Int? = nil) {
    self.years = years
    self.month = month
    self.day = day
  }

  /// A year as running text has it: `1986`, `1942–1945`, `in press`.
  package init(year text: String, month: Int? = nil, day: Int? = nil) {
    let ends = text.split(separator: "–", omittingEmptySubsequences: false).map { end in
      end.count == 4 ? Int(end).map { WorkYear($0) } : nil
    }
    let years: Years =
      switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
      case (1, let year?, _): .year(year)
      case (2, let first?, let last?): .interval(from: first, to: last)
      default: .text(text)
      }
    self.init(years: years, month: month, day: day)
  }

  /// The day, of a date that is one.
  var calendarDate: CalendarDate? {
    guard case .year(let year) = years, let month, let day else { return nil }
    return CalendarDate(year: year.number, month: month, day: day)
  }

  /// The first year that is known, by which works are in order.
  package var firstYear: Int? {
    switch years {
    case .year(let year): return year.number
    case .interval(let first, let last): return (first ?? last)?.number
    case .text(let text):
      return text.split { !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
    }
  }
}

/// A year, and how well it is known.
package struct WorkYear: Equatable, Sendable {
  /// The year as ISO 8601 counts, where 0 comes before 1.
  ///
  /// It is the first of several if digits are not known.
  package var number: Int
  /// How many digits at its end are not known: one in `185X`.
  package var unknownDigits = 0
  /// About that year: `1850~`.
  package var isApproximate = false
  /// Perhaps that year: `1850?`.
  package var isUncertain = false

  package init(_ number: Int) { self.number = number }
}

// MARK: Reading

extension WorkDate {
  /// A date of ISO 8601 and its extensions, as BibLaTeX has it: `2014`, `2014-05-27`, `2014~`, `185X`,
  /// `1942/1945`, `../2001`, `2014-05-27T10:30`.
  ///
  /// Nil for any other text.
  init?(_ text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = ends.first, ends.count <= 2 else { return nil }
    if ends.count == 1 {
      guard let date = SingleDate(first) else { return nil }
      self.init(from: date, to: date)
      return
    }
    let dates = ends.map { $0.isEmpty || $0 == ".." ? nil : SingleDate($0) }
    guard zip(ends, dates).allSatisfy({ $0.isEmpty || $0 == ".." || $1 != nil }) else { return nil }
    self.init(from: dates[0], to: dates[1])
  }

  /// A period, of which one end may be missing; nil if it ends before it begins.
  init?(from first: SingleDate?, to last: SingleDate?) {
    guard let known = first ?? last else { return nil }
    if let first, let last, last.isBefore(first) { return nil }
    self.init(
      years: first?.year == last?.year
        ? .year(known.year) : .interval(from: first?.year, to: last?.year),
      month: known.month, day: known.day)
  }
}

/// A year, a month or a day.
struct SingleDate: Equatable {
  var year: WorkYear
  private(set) var month: Int?
  private(set) var day: Int?

  /// Creates a date; nil for one that cannot be.
  ///
  /// A season or a quarter may be in the place of the month, of which nothing is shown.
  init?(year: WorkYear, month: Int? = nil, day: Int? = nil) {
    let isSeason = day == nil && (21...41).contains(month ?? 0)
    guard (1...12).contains(month ?? 1) || isSeason, (1...31).contains(day ?? 1) else { return nil }
    self.year = year
    self.month = isSeason ? nil : month
    self.day = day
    guard let month, let day, year.number > 0, year.unknownDigits == 0 else { return }
    if CalendarDate(year: year.number, month: month, day: day) == nil { return nil }
  }

  func isBefore(_ other: SingleDate) -> Bool {
    if year.number != other.year.number {
      return year.number < other.year.number && year.unknownDigits == 0
    }
    if let month, let otherMonth = other.month, month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day, month == other.month else { return false }
    return day < otherDay
  }

  /// A date of ISO 8601, perhaps with letters for digits that are not known.
  init?(_ text: Substring) {
    guard let date = Self.withoutTime(text) else { return nil }
    let isNegative = date.hasPrefix("-")
    let plain = date.drop { $0 == "-" }.filter { !"~?%".contains($0) }
    let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), var year = Self.year(parts[0], isNegative) else {
      return nil
    }
    year.isApproximate = text.contains("~") || text.contains("%")
    year.isUncertain = text.contains("?") || text.contains("%")
    var numbers: [Int?] = [nil, nil]
    for (index, part) in parts.dropFirst().enumerated() where part != "XX" {
      guard part.count <= 2, let number = Int(part) else { return nil }
      numbers[index] = number
    }
    self.init(year: year, month: numbers[0], day: numbers[1])
  }

  /// Four digits, of which the last may be unknown.
  private static func year(_ text: Substring, _ isNegative: Bool) -> WorkYear? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unknown = text.dropFirst(digits.count)
    guard text.count == 4, !digits.isEmpty, unknown.allSatisfy({ $0 == "X" }),
      let number = Int(digits + String(repeating: "0", count: unknown.count))
    else { return nil }
    var year = WorkYear(isNegative ? -number : number)
    year.unknownDigits = unknown.count
    return year
  }

  /// The day without the time after it; nil if what stands after `T` is not a time.
  private static func withoutTime(_ text: Substring) -> Substring? {
    guard let sign = text.firstIndex(of: "T") else { return text }
    let time = text[text.index(after: sign)...]
    let pattern = #/[0-2]\d(:[0-5]\d(:[0-6]\d(\.\d+)?)?)?(Z|[+\-][0-2]\d(:?[0-5]\d)?)?/#
    return time.wholeMatch(of: pattern) == nil ? nil : text[..<sign]
  }
}
