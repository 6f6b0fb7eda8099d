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
    } else if let text = value["edtf"]?.string {
      isEmpty = text.allSatisfy(\.isWhitespace)
      date = WorkDate(text)
    } else if let text = value["raw"]?.string ?? value["literal"]?.string ?? value.string {
      isEmpty = text.allSatisfy(\.isWhitespace)
      date = isEmpty ? nil : Self.date(text)
    } else if value["season"] != nil || value == .object([]) {
      isEmpty = true
    }
    if Self.isTrue(value["circa"]) { makeApproximate() }
  }

  /// Two dates are the ends of a period.
  private mutating func read(_ parts: JSON) {
    guard let ends = parts.array, ends.count <= 2,
      ends.allSatisfy({ $0.array != nil || [$0].droppingBlanksAtEnd.isEmpty })
    else { return }
    let written = ends.map { ($0.array ?? [$0]).droppingBlanksAtEnd }
    // Programs write `[[2014], []]` and `[[null]]` for what they do not know.
    let known = written.filter { !$0.isEmpty }
    isEmpty = known.isEmpty
    guard written.first?.isEmpty == false else { return }
    let dates = known.compactMap(Self.date)
    guard dates.count == known.count else { return }
    date = WorkDate(from: dates[0], to: dates[dates.count - 1])
  }

  /// Year, month and day.
  private static func date(_ parts: [JSON]) -> SingleDate? {
    let numbers = parts.compactMap { $0.integer ?? $0.string.flatMap { Int($0) } }
    guard numbers.count == parts.count, (1...3).contains(parts.count),
      (-9999...9999).contains(numbers[0])
    else { return nil }
    return SingleDate(
      year: WorkYear(numbers[0]), month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// A text with one year, such as `27 May 2014`, is of that year; any other is shown as it is.
  private static func date(_ text: String) -> WorkDate? {
    if let date = WorkDate(text) { return date }
    // Written as ISO 8601 writes dates, but not one: `2001-13-45`.
    if text.wholeMatch(of: #/\s*\d{4}-\d\d?(-\d\d?)?\s*/#) != nil { return nil }
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

extension [JSON] {
  fileprivate var droppingBlanksAtEnd: [JSON] {
    Array(reversed().drop { $0 == .null || $0 == .string("") }.reversed())
  }
}
