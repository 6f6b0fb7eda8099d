import Text

/// How a lesson's program finds the tool that runs it.
///
/// The tool starts the program with a file at some descriptor that holds the ``Handshake``, and says which
/// in the environment variable ``variable``. Before the first cell runs, the program reads the
/// handshake, empties the file, and from then on appends events to it. Nothing that a cell prints gets
/// there, and processes that a cell starts do not have the descriptor.
package struct EventChannel: Equatable, Sendable {
  /// Changes whenever programs and tools of before and after would misunderstand each other.
  package static let version = 10
  package static let variable = "LESSON_EVENTS"

  /// The number of the descriptor, which belongs to the channel from the start of the program.
  ///
  /// A program that has run for a while has descriptors of its own at any number: the runtime of Swift opens
  /// some when it needs them, and crashes if another file takes their place.
  package var descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// What ``variable`` is set to.
  package var text: String { "\(Self.version) \(descriptor)" }

  /// Nil for anything that ``text`` does not write, such as what a tool of another version says.
  package init?(parsing text: String) {
    let numbers = text.split(separator: " ").compactMap { Int32($0) }
    guard numbers.count == 2, numbers[1] >= 0 else { return nil }
    self.init(descriptor: numbers[1])
    guard self.text == text else { return nil }
  }
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
