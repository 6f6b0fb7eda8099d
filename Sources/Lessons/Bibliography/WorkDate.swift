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
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else { return nil }
    if ends.count == 1 {
      guard let date = DateInISO8601(first) else { return nil }
      self.init(years: .year(date.year), month: date.month, day: date.day)
      return
    }
    let dates = [first, last].map { $0.isEmpty || $0 == ".." ? nil : DateInISO8601($0) }
    guard zip([first, last], dates).allSatisfy({ $0.isEmpty || $0 == ".." || $1 != nil }),
      let known = dates[0] ?? dates[1]
    else { return nil }
    let isWithinYear = dates[0]?.year == dates[1]?.year
    self.init(
      years: isWithinYear
        ? .year(known.year) : .interval(from: dates[0]?.year, to: dates[1]?.year),
      month: known.month, day: known.day)
  }
}

/// A year, a month or a day, each perhaps with letters for digits that are not known.
private struct DateInISO8601: Equatable {
  var year: WorkYear
  var month: Int?
  var day: Int?

  init?(_ text: Substring) {
    guard let date = Self.withoutTime(text) else { return nil }
    let isNegative = date.hasPrefix("-")
    let plain = date.drop { $0 == "-" }.filter { !"~?%".contains($0) }
    let parts = plain.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let year = Self.year(parts[0], isNegative) else {
      return nil
    }
    self.year = year
    self.year.isApproximate = text.contains("~") || text.contains("%")
    self.year.isUncertain = text.contains("?") || text.contains("%")
    for (index, part) in parts.enumerated().dropFirst() where part != "XX" {
      guard part.count <= 2, let number = Int(part), number > 0 else { return nil }
      // The numbers above those of months are seasons and quarters.
      let isSeason = index == 1 && parts.count == 2 && (21...41).contains(number)
      guard number <= (index == 1 ? 12 : 31) || isSeason else { return nil }
      if index == 1, !isSeason { month = number }
      if index == 2 { day = number }
    }
    guard let month, let day, year.number > 0, year.unknownDigits == 0 else { return }
    if CalendarDate(year: year.number, month: month, day: day) == nil { return nil }
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
