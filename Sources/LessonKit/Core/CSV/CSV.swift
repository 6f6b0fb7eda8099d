import Text

/// A table of texts, as files of comma-separated values have it (RFC 4180).
///
///     let spring = CSV(contentsOf: "data/spring.csv")
///     Points(x: spring.numbers("load"), y: spring.numbers("length"))
///
/// A field is missing if it is empty, `NA` or `NaN`.
public struct CSV: Equatable, Sendable {
  /// The path of the file, or another name of the text, for messages.
  public let name: String
  /// The names of the columns.
  public let columns: [String]
  /// The fields of each row, as many as there are columns, without quotes.
  public let rows: [[String]]
  /// The line of the text in which each row begins, from 1.
  let lines: [Int]

  /// Reads comma-separated values.
  ///
  /// - Parameters:
  ///   - text: Rows of fields. Fields may be in quotes, with two quotes for one; lines may end as on
  ///     any system. Empty lines are left out.
  ///   - name: What messages call the text.
  ///   - columns: The names of the columns if the text has none; nil if its first row names them.
  ///   - separator: The character between fields.
  /// - Throws: `CSVError` with the line and column of the first thing that is wrong: a quote that is
  ///   not closed or stands within a field, a row that is too long or too short, a name that two
  ///   columns have, another separator in every line.
  public init(
    parsing text: String, name: String = "CSV", columns: [String]? = nil,
    separator: Character = ","
  ) throws(CSVError) {
    var reader = try CSVReader(text, name: name, separator: separator)
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    if let columns {
      self.columns = columns
    } else {
      guard !records.isEmpty else {
        throw CSVError(name: name, line: 1, problem: "there is no row that names the columns")
      }
      self.columns = records.removeFirst().fields
    }
    for (index, column) in self.columns.enumerated()
    where self.columns[..<index].contains(column) {
      throw CSVError(name: name, line: 1, problem: "two columns are named '\(column)'")
    }
    if let other = Self.otherSeparator(of: [self.columns] + records.map { $0.fields }) {
      throw CSVError(
        name: name, line: 1,
        problem: "there is one column, but every line has \(other.name): write separator: "
          + other.literal)
    }
    for record in records where record.fields.count != self.columns.count {
      throw CSVError(
        name: name, line: record.line,
        problem:
          "the row has \(record.fields.count) \(record.fields.count == 1 ? "field" : "fields")"
          + " under \(self.columns.count) \(self.columns.count == 1 ? "column" : "columns")")
    }
    self.name = name
    rows = records.map { $0.fields }
    lines = records.map { $0.line }
  }

  /// The separator of a text that has one column without it: a sign that each line has as often.
  private static func otherSeparator(
    of lines: [[String]]
  ) -> (name: String, literal: String)? {
    guard lines.count > 1, lines.allSatisfy({ $0.count == 1 }) else { return nil }
    let candidates: [(sign: Character, name: String, literal: String)] = [
      (";", "a ';'", "\";\""), ("\t", "a tab", "\"\\t\""), ("|", "a '|'", "\"|\""),
      (",", "a ','", "\",\""),
    ]
    for candidate in candidates {
      let count = lines[0][0].filter { $0 == candidate.sign }.count
      if count > 0, lines.allSatisfy({ $0[0].filter { $0 == candidate.sign }.count == count }) {
        return (candidate.name, candidate.literal)
      }
    }
    return nil
  }

  // MARK: Columns

  /// The texts of a column; a missing one is empty.
  ///
  /// A name that no column has stops the lesson.
  public func texts(_ column: String) -> [String] {
    let index = index(of: column)
    return rows.map { Self.isMissing($0[index]) ? "" : $0[index] }
  }

  /// The numbers of a column.
  ///
  /// - Parameters:
  ///   - column: The column's name; one that no column has stops the lesson.
  ///   - missing: What stands for a field that is missing, such as `.nan`, which leaves a gap in
  ///     figures; nil if a missing field stops the lesson, as any text does that is not a number.
  /// - Returns: A number for each row.
  public func numbers(_ column: String, missing: Double? = nil) -> [Double] {
    let index = index(of: column)
    return rows.indices.map { row in
      let field = rows[row][index]
      if let number = Self.number(field) { return number }
      if Self.isMissing(field) {
        if let missing { return missing }
        stop(
          "\(name):\(lines[row]): '\(column)' is missing; say what stands for it, as in "
            + "numbers(\"\(column)\", missing: .nan)")
      }
      stop("\(name):\(lines[row]): '\(column)' is '\(field)', which is not a number")
    }
  }

  private func index(of column: String) -> Int {
    guard let index = columns.firstIndex(where: { $0 == column }) else {
      let meant = column.nearest(among: columns).map { "; did you mean '\($0)'?" } ?? ""
      stop("\(name): there is no column '\(column)' among \(columns)\(meant)")
    }
    return index
  }

  // MARK: Fields

  package static func isMissing(_ field: String) -> Bool {
    ["", "NA", "NaN", "nan"].contains(trimmed(field))
  }

  /// The number that a field is written as; nil for any other text.
  package static func number(_ field: String) -> Double? {
    let field = trimmed(field)
    // Swift reads hexadecimal numbers and names of infinities, too, which nobody means.
    let isDecimal = field.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "+-.eE".utf8.contains($0)
    }
    return isDecimal ? Double(field) : nil
  }

  private static func trimmed(_ field: String) -> String {
    var bytes = Array(field.utf8)[...]
    func isSpace(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    while isSpace(bytes.first) { bytes.removeFirst() }
    while isSpace(bytes.last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
