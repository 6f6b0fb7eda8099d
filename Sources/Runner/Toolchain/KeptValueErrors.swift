import Lessons

// What the compiler says of calls of `cached`, in words that do not suppose its overloads to be known.

extension [PlacedError] {
  /// The errors with one for each call of `cached` whose value cannot be kept.
  func withPlainKeptValues(of lesson: Lesson) -> [PlacedError] {
    let calls = filter { $0.isAtCached(lesson) && $0.unkept != nil }
    if calls.isEmpty { return self }
    // The type is in another message, at the value.
    let types = compactMap(\.typeThatIsNotKept)
    var next = 0
    var reported: Set<CodePlace> = []
    return compactMap { error in
      if error.typeThatIsNotKept != nil { return nil }
      guard error.isAtCached(lesson), let unkept = error.unkept else { return error }
      guard let place = error.place, reported.insert(place).inserted else { return nil }
      var error = error
      var type = unkept
      if type.isEmpty, next < types.count {
        type = types[next]
        next += 1
      }
      error.error.text =
        switch type {
        case "", "()", "Void":
          "'cached' has nothing to keep: its closure returns no value that is 'Codable'"
        default: "'cached' cannot keep a value of type '\(type)', which is not 'Codable'"
        }
      return error
    }
  }
}

extension PlacedError {
  /// Whether it is reported at the word `cached`.
  fileprivate func isAtCached(_ lesson: Lesson) -> Bool {
    guard let place else { return false }
    return lesson.cells[place.cell].code.text.utf8.dropFirst(place.offset)
      .starts(with: "cached".utf8)
  }

  /// The type that a call's value would need to be kept, as far as this error says so; empty if it is another that
  /// does.
  fileprivate var unkept: String? {
    let text = error.text
    if text.hasPrefix("generic parameter 'First'") || text.hasPrefix("generic parameter 'Second'")
      || text.hasPrefix("generic parameter 'Value'")
    {
      return ""
    }
    guard text.hasSuffix("conform to 'Decodable'") || text.hasSuffix("conform to 'Encodable'")
    else {
      return nil
    }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    if text.hasPrefix("global function 'cached("), parts.count > 3 { return String(parts[3]) }
    return parts.count > 1 ? String(parts[1]) : nil
  }

  /// The type of a value that the compiler has tried to take for two.
  fileprivate var typeThatIsNotKept: String? {
    let text = error.text
    guard text.hasPrefix("cannot convert value of type '"),
      text.contains("to closure result type '(First, Second")
    else { return nil }
    return text.split(separator: "'").dropFirst().first.map(String.init)
  }
}

extension HintContext {
  /// What helps with values that are not kept, and with variables that a closure of `cached` changes.
  var keptValue: String? {
    let text = placed.error.text
    if text.hasPrefix("'cached' cannot keep") {
      return
        "declare the type with ': Codable', or return the numbers and texts that it consists of"
    }
    if text.hasPrefix("'cached' has nothing") { return "return what is to be kept from the braces" }
    guard text.hasSuffix("' is an immutable capture"), let place = placed.place else { return nil }
    let name = text.split(separator: "'").dropLast().last.map(String.init) ?? ""
    let calls = lesson.cachedCalls(among: program.cells, program.sharedCode)
    guard
      calls.contains(where: { call in
        call.cell == place.cell && call.word.lowerBound < place.offset
          && call.captures?.text.contains("\"\(name)\"") == true
      })
    else { return nil }
    return "a change of '\(name)' would be lost when the value of 'cached' comes from the cache: "
      + "change a copy, 'var \(name) = \(name)', and return it"
  }
}
