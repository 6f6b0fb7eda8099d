import Text

/// A part of a record that is written as JSON and read back.
package protocol RecordPart {
  var json: JSON { get }

  /// Reads what ``json`` has written.
  init(reader: RecordReader) throws(RecordError)
}

extension RecordPart {
  /// Reads what ``json`` has written.
  ///
  /// - Throws: ``RecordError`` with the place of the first thing that has another format, or of the first member that
  ///   nothing reads.
  package init(json: JSON) throws(RecordError) {
    let reader = RecordReader(json)
    try self.init(reader: reader)
    try reader.requireAllRead()
  }
}

/// A place in the JSON of a record that does not have the expected format.
package struct RecordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Such as `cells[3].outputs[0].figure.panels[1].layers[0].x`; ``JSONPath/line(in:)`` finds its
  /// line.
  package var path: JSONPath
  /// What the place is or has, such as `is missing`.
  package var problem: String
  package var expected: String

  package var description: String {
    "\(path.steps.isEmpty ? "the value" : path.description) \(problem): expected \(expected)"
  }
}

/// A JSON value that is read as part of a record, and its place in the record.
package struct RecordReader {
  package let json: JSON
  package let path: JSONPath
  private let log: ReadingLog
  /// The place of this value in the log; nil if it is no object.
  private let entry: Int?

  package init(_ json: JSON, at path: JSONPath = JSONPath()) {
    self.init(json, at: path, ReadingLog())
  }

  private init(_ json: JSON, at path: JSONPath, _ log: ReadingLog) {
    self.json = json
    self.path = path
    self.log = log
    entry = log.begin(json, at: path)
  }

  /// Makes sure that no object that was read as a part of this value has a member that nothing has asked for, or two with
  /// one name.
  ///
  /// - Throws: ``RecordError`` with the place of the first such member.
  package func requireAllRead() throws(RecordError) {
    if let error = log.firstUnread { throw error }
  }

  /// An error at this value.
  package func error(
    _ problem: String = "has an unknown format", expected: String
  ) -> RecordError {
    RecordError(path: path, problem: problem, expected: expected)
  }

  // MARK: Members

  package func optionalMember(_ name: String) -> RecordReader? {
    if let entry { log.note(name, in: entry) }
    return json[name].map { RecordReader($0, at: path.member(name), log) }
  }

  package func member(_ name: String, _ expected: String) throws(RecordError) -> RecordReader {
    guard let member = optionalMember(name) else {
      throw RecordError(path: path.member(name), problem: "is missing", expected: expected)
    }
    return member
  }

  package func required<Value>(
    _ name: String, _ expected: String, _ convert: (JSON) -> Value?
  ) throws(RecordError) -> Value {
    try member(name, expected).value(expected, convert)
  }

  package func optional<Value>(
    _ name: String, _ expected: String, _ convert: (JSON) -> Value?
  ) throws(RecordError) -> Value? {
    try optionalMember(name)?.value(expected, convert)
  }

  /// This value, converted as a whole.
  package func value<Value>(
    _ expected: String, _ convert: (JSON) -> Value?
  ) throws(RecordError) -> Value {
    guard let value = convert(json) else { throw error(expected: expected) }
    if let entry { log.noteAll(in: entry) }
    return value
  }

  // MARK: Lists

  package func list<Value>(
    _ name: String, _ read: (RecordReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [Value] {
    try member(name, "a list").elements(read)
  }

  /// A list that is left out where it is empty.
  package func optionalList<Value>(
    _ name: String, _ read: (RecordReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [Value] {
    try optionalMember(name)?.elements(read) ?? []
  }

  /// The elements of this value.
  package func elements<Value>(
    _ read: (RecordReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [Value] {
    let elements = try value("a list") { $0.array }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      values.append(try read(RecordReader(element, at: path.element(index), log)))
    }
    return values
  }
}

// MARK: Kinds of values

extension RecordReader {
  package func text(_ name: String) throws(RecordError) -> String {
    try required(name, "a string") { $0.string }
  }

  package func optionalText(_ name: String) throws(RecordError) -> String? {
    try optional(name, "a string") { $0.string }
  }

  package func texts(_ name: String) throws(RecordError) -> [String] {
    try required(name, "a list of strings") { $0.strings }
  }

  /// A list of strings that is left out where it is empty.
  package func optionalTexts(_ name: String) throws(RecordError) -> [String] {
    try optional(name, "a list of strings") { $0.strings } ?? []
  }

  package func number(_ name: String) throws(RecordError) -> Double {
    try required(name, "a number") { $0.number }
  }

  /// A flag that is left out where it is false.
  package func optionalFlag(_ name: String) throws(RecordError) -> Bool {
    try optional(name, "true or false") { $0.bool } ?? false
  }

  package func optionalNumber(_ name: String) throws(RecordError) -> Double? {
    try optional(name, "a number") { $0.number }
  }

  package func optionalInteger(_ name: String) throws(RecordError) -> Int? {
    try optional(name, "a whole number") { $0.integer }
  }

  /// A member that is left out where it is false.
  package func flag(_ name: String) throws(RecordError) -> Bool {
    try optional(name, "true or false") { $0.bool } ?? false
  }

  /// The case of an enumeration that is written by its name.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ choices: Choice.Type
  ) throws(RecordError) -> Choice {
    let expected = Self.names(of: choices)
    return try member(name, expected).choice(expected)
  }

  package func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ choices: Choice.Type
  ) throws(RecordError) -> Choice? {
    try optionalMember(name)?.choice(Self.names(of: choices))
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ expected: String
  ) throws(RecordError) -> Choice {
    let name = try value(expected) { $0.string }
    guard let choice = Choice(rawValue: name) else {
      throw error("is '\(name)'", expected: expected)
    }
    return choice
  }

  /// `a, b or c`.
  private static func names<Choice: RawRepresentable<String> & CaseIterable>(
    of choices: Choice.Type
  ) -> String {
    let names = choices.allCases.map { $0.rawValue }
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
