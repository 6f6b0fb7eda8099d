import Text

/// A date of CSL-JSON: its parts, or a text.
struct CSLDate {
  /// Nil for anything else.
  private(set) var date: WorkDate?
  /// Whether the date says nothing at all, as those of registries do for works without one.
  private(set) var isEmpty = false

  init(_ value: JSON) {
    if let parts = value["date-parts"] {
      read(parts)
    } else if let text = value["edtf"]?.string ?? value["raw"]?.string ?? value["literal"]?.string
      ?? value.string
    {
      isEmpty = text.allSatisfy(\.isWhitespace)
      date = isEmpty ? nil : Self.date(text)
    } else if value["season"] != nil || value == .object([]) {
      isEmpty = true
    }
    if Self.isTrue(value["circa"]) { makeApproximate() }
  }

  /// Two dates are the ends of a period.
  private mutating func read(_ parts: JSON) {
    guard let ends = parts.array, (1...2).contains(ends.count),
      ends.allSatisfy({ $0.array != nil || Self.isBlank($0) })
    else {
      isEmpty = parts == .array([])
      return
    }
    let numbers = ends.map { end in (end.array ?? []).prefix { Self.number($0) != nil } }
      .map { $0.compactMap(Self.number) }
    let rest = zip(ends, numbers).flatMap { ($0.array ?? [.null]).dropFirst($1.count) }
    isEmpty = numbers.allSatisfy(\.isEmpty) && rest.allSatisfy(Self.isBlank)
    guard let first = numbers.first, let year = first.first, rest.allSatisfy(Self.isBlank) else {
      return
    }
    let month = first.count > 1 ? first[1] : nil
    let day = first.count > 2 ? first[2] : nil
    // CSL has seasons after the months.
    guard (0...24).contains(month ?? 1), (0...31).contains(day ?? 1) else { return }
    let last = numbers.count == 2 ? numbers[1].first : nil
    let isMonth = (1...12).contains(month ?? 0)
    date = WorkDate(
      years: last == nil || last == year
        ? .year(WorkYear(year)) : .interval(from: WorkYear(year), to: last.map { WorkYear($0) }),
      month: isMonth ? month : nil, day: isMonth && day != 0 ? day : nil)
  }

  private static func number(_ value: JSON) -> Int? {
    value.integer ?? value.string.flatMap { Int($0) }
  }

  private static func isBlank(_ value: JSON) -> Bool { value == .null || value == .string("") }

  /// A text with one year, such as `27 May 2014`, is of that year; any other is shown as it is.
  private static func date(_ text: String) -> WorkDate {
    if let date = WorkDate(text) { return date }
    let years = text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    let isPlain = words.allSatisfy { Month.number(of: $0) != nil }
    if years.count == 1, isPlain { return WorkDate(years: .year(WorkYear(years[0]))) }
    return WorkDate(year: text.withEnDashes)
  }

  private static func isTrue(_ value: JSON?) -> Bool {
    switch value {
    case .bool(let isTrue)?: isTrue
    case .number(let number)?: number != 0
    case .string(let text)?: !["", "0", "false"].contains(text)
    default: false
    }
  }

  private mutating func makeApproximate() {
    switch date?.years {
    case .year(var year)?:
      year.isApproximate = true
      date?.years = .year(year)
    case .interval(var first, var last)?:
      first?.isApproximate = true
      last?.isApproximate = true
      date?.years = .interval(from: first, to: last)
    case .text?, nil: break
    }
  }
}
