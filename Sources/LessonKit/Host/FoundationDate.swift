extension Timestamp {
  /// The moment of a `Date` of Foundation, which is not imported: it makes programs slow to compile
  /// and to start, and a lesson that has a date has imported it itself.
  ///
  /// Nil for any other value.
  init?(foundationDate value: Any) {
    guard dateTypes.contains(String(reflecting: type(of: value))),
      // Seconds since 2001-01-01T00:00:00Z.
      let seconds = Mirror(reflecting: value).children.lazy.compactMap({ $0.value as? Double })
        .first
    else { return nil }
    self.init(secondsSince1970: seconds + 978_307_200)
  }
}

private let dateTypes = ["Foundation.Date", "FoundationEssentials.Date"]
