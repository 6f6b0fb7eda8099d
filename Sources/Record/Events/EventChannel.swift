import Text

/// How a lesson's program finds the tool that runs it.
///
/// The tool starts the program with a file at ``descriptor`` that holds the ``Handshake``, and says so
/// in the environment variable ``variable``. Before the first cell runs, the program reads the
/// handshake, empties the file, and from then on appends events to it. Nothing that a cell prints gets
/// there, and processes that a cell starts do not have the descriptor.
package enum EventChannel {
  /// Changes whenever programs and tools of before and after would misunderstand each other.
  package static let version = 6
  /// The variable is set to the version of the tool's protocol.
  package static let variable = "LESSON_EVENTS"
  package static let descriptor: Int32 = 3
}

/// What the tool and the program must both know for one run.
package struct Handshake: Equatable, Sendable {
  /// What nobody else knows, and each event is sealed with.
  package var secret: SipHash.Key
  /// What the tool's own lines in the program pass when they call the lesson kit.
  ///
  /// It depends on the text of all cells, so that no cell contains it by accident or by guess.
  package var key: UInt64

  package init(secret: SipHash.Key, key: UInt64) {
    self.secret = secret
    self.key = key
  }

  package var text: String { "\(secret.low) \(secret.high) \(key)\n" }

  /// Nil for anything that ``text`` does not write.
  package init?(parsing text: String) {
    let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { UInt64($0) }
    guard numbers.count == 3 else { return nil }
    self.init(secret: SipHash.Key(low: numbers[0], high: numbers[1]), key: numbers[2])
  }
}
