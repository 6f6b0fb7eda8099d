import Text

/// An event with the number of bytes that had been printed before it, by which outputs and printed
/// text are put in order.
package struct LoggedEvent: Equatable, Sendable {
  package var event: Event
  /// Bytes of standard output.
  package var printed: Int
  /// Bytes of standard error.
  package var errors: Int
  /// When a cell began or the last one ended, by a clock that starts anywhere; nil for other events.
  package var milliseconds: Int?

  package init(_ event: Event, printed: Int, errors: Int = 0, milliseconds: Int? = nil) {
    self.event = event
    self.printed = printed
    self.errors = errors
    self.milliseconds = milliseconds
  }
}

/// Seals events with the secret of a run, each by its place in the log and its text.
///
/// A line that a cell writes, moves or repeats has the wrong seal. Only code that searches the
/// program's own memory for the secret could do better.
package struct EventSeal: Sendable {
  private let secret: SipHash.Key
  private var count = 0

  package init(secret: SipHash.Key) { self.secret = secret }

  /// The seal of the next event.
  fileprivate mutating func next(for text: some StringProtocol) -> String {
    let seal = SipHash.text(Array("\(count) \(text)".utf8), key: secret)
    count += 1
    return seal
  }
}

extension LoggedEvent {
  package var json: JSON {
    guard case .object(let members) = event.json else { return event.json }
    var places = [JSON.Member("at", .integer(printed))]
    if errors > 0 { places.append(JSON.Member("errors", .integer(errors))) }
    if let milliseconds { places.append(JSON.Member("ms", .integer(milliseconds))) }
    return .object(places + members)
  }

  /// Nil for anything that ``json`` does not write.
  package init?(json: JSON) {
    guard let printed = json["at"]?.integer, let event = Event(json: json) else { return nil }
    self.init(
      event, printed: printed, errors: json["errors"]?.integer ?? 0,
      milliseconds: json["ms"]?.integer)
  }

  /// The line of the log for this event: its seal, then JSON.
  package func line(sealedBy seal: inout EventSeal) -> String {
    let text = json.text(.compact)
    return "\(seal.next(for: text)) \(text)\n"
  }
}

/// The events of a run, as they were read from its log.
package struct EventLog: Equatable, Sendable {
  package var events: [LoggedEvent]
  /// How many lines were not written by the lesson kit of this run.
  package var foreignLines: Int

  package init(events: [LoggedEvent], foreignLines: Int = 0) {
    self.events = events
    self.foreignLines = foreignLines
  }

  package init(parsing text: String, secret: SipHash.Key) {
    events = []
    foreignLines = 0
    var seal = EventSeal(secret: secret)
    var expected = seal
    // What comes after the last line break was cut off when the program was killed.
    let end = text.utf8.lastIndex(of: UInt8(ascii: "\n")) ?? text.startIndex
    for line in text[..<end].split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      expected = seal
      guard parts.count == 2, expected.next(for: parts[1]) == parts[0],
        let json = try? JSON(parsing: String(parts[1])), let event = LoggedEvent(json: json)
      else {
        foreignLines += 1
        continue
      }
      seal = expected
      events.append(event)
    }
  }
}
