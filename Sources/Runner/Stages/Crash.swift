import Lessons

/// What the runtime said when a program crashed, read from its standard error.
package struct Crash: Equatable {
  package enum Kind: Equatable {
    case trap
    case thrownError
    /// The library has stopped the program, since it refuses a call.
    case refusedCall
  }

  package var kind: Kind
  /// Why, in the runtime's words without their place: `Index out of range`.
  package var message: String
  /// The frames that lie in the program or in code that lessons share, the innermost first.
  package var frames: [Frame]
  /// Where the statement is that let a thrown error out, if the program has said so.
  package var thrownAt: CodePlace?

  /// A line and a column, from 1; the column in bytes.
  package struct Frame: Equatable {
    /// The file that lessons share, by its path; nil for the program itself.
    package var sharedFile: String?
    package var line: Int
    package var column: Int

    package init(sharedFile: String? = nil, line: Int, column: Int) {
      self.sharedFile = sharedFile
      self.line = line
      self.column = column
    }
  }

  package init(
    kind: Kind, message: String, frames: [Frame] = [], thrownAt: CodePlace? = nil
  ) {
    self.kind = kind
    self.message = message
    self.frames = frames
    self.thrownAt = thrownAt
  }
}

extension Crash {
  /// Reads the message and the backtrace.
  ///
  /// - Parameters:
  ///   - errors: All that the program wrote to standard error.
  ///   - signal: The signal that ended it.
  package init(errors: String, signal: Int) {
    // What the runtime says of its own troubles with a backtrace differs from run to run.
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("swift-runtime: ") }
    frames = lines.compactMap(Self.frame)
    kind = .trap
    if let failed = Self.failedCheck(in: lines) {
      if let thrown = ThrownError(failed.message) {
        kind = .thrownError
        message = thrown.message
        thrownAt = thrown.place
      } else {
        if failed.isOfLibrary { kind = .refusedCall }
        message = failed.message
      }
      // Some backtraces do not reach the program.
      if frames.isEmpty, let line = failed.lineInProgram {
        frames = [Frame(line: line, column: 1)]
      }
    } else {
      message =
        Self.runtimeFailure(in: lines) ?? Self.failedCast(in: lines)
        ?? Self.accessConflict(in: lines) ?? Self.runtimeError(in: lines)
        ?? Self.name(ofSignal: signal)
    }
  }

  /// Whether the runtime got no memory, as with a limit on it.
  var isFailedAllocation: Bool { message.hasPrefix("failed to allocate ") }

  /// What the runtime says of an object that is gone, or when it gets no memory: it names no place.
  ///
  /// `Fatal error: Attempted to read an unowned reference but object 0x556e804b27b0 was already destroyed`
  private static func runtimeError(in lines: [Substring]) -> String? {
    lines.last { $0.hasPrefix(runtimeOpening) }
      .map { withoutAddresses($0.dropFirst(runtimeOpening.count)) }
  }

  private static let runtimeOpening = "Fatal error: "

  /// A text of the runtime without addresses, which differ from run to run.
  private static func withoutAddresses(_ text: Substring) -> String {
    text.split(separator: " ").filter { !$0.hasPrefix("(0x") && !$0.hasPrefix("0x") }
      .joined(separator: " ")
  }

  /// A check that stopped the program, `Lesson/lesson.swift:42: Fatal error: too small`: the place
  /// that it names, and its message.
  private struct FailedCheck {
    var place: Substring
    var message: String

    /// Whether the library of the cells has made the check, which names the call and what is wrong with it.
    var isOfLibrary: Bool {
      place.split(separator: "/").first.map { Crash.libraryModules.contains(String($0)) } ?? false
    }

    /// The line, if the place lies in the program, of whose path it has the last part.
    var lineInProgram: Int? {
      let parts = place.split(separator: ":")
      guard parts.count == 2, parts[0].split(separator: "/").last == Program.file[...] else {
        return nil
      }
      return Int(parts[1]).flatMap { 1...SharedProgram.lineDistance ~= $0 ? $0 : nil }
    }
  }

  /// The modules of which a lesson calls functions; a place of the program itself begins with `Lesson/`.
  private static let libraryModules = ["LessonKit", "NN", "Plot", "Prelude", "Record", "Text"]

  private static let openings = [": Fatal error", ": Precondition failed", ": Assertion failed"]

  private static func opening(of line: Substring) -> Range<Substring.Index>? {
    openings.compactMap { line.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a line speaks of backtraces, to which threads and when: not of the crash itself.
  private static func isRuntimesOwn(_ line: Substring) -> Bool {
    ["*** ", "swift-runtime: ", "swift runtime: "].contains { line.hasPrefix($0) }
  }

  /// Where what the runtime says of a crash begins in standard error; its end if it says nothing.
  ///
  /// - Parameters:
  ///   - errors: All of standard error.
  ///   - steps: Where something that was written to it is known to end. What follows may be the
  ///     runtime's, even if the lesson has not ended its line.
  /// - Returns: The offset of its first byte.
  static func startOfReport(in errors: [UInt8], writtenIn steps: [Int]) -> Int {
    var starts = Set(steps.filter { errors.indices.contains($0) })
    starts.insert(0)
    for (place, byte) in errors.enumerated() where byte == UInt8(ascii: "\n") {
      starts.insert(place + 1)
    }
    let lines = starts.sorted().map { start in
      let line = errors[start...].prefix { $0 != UInt8(ascii: "\n") }
      return (start: start, text: Substring(decoding: line, as: UTF8.self))
    }
    if let check = lines.lastIndex(where: { isFailedCheck($0.text) }) {
      return lines[firstOfChecks(upTo: check, in: lines, of: errors)].start
    }
    let beginnings = ["Could not cast value of type ", "Simultaneous accesses to "]
    if let other = lines.last(where: { line in beginnings.contains { line.text.hasPrefix($0) } }) {
      return other.start
    }
    guard let backtrace = lines.first(where: { isRuntimesOwn($0.text) }) else {
      return errors.count
    }
    // The line break before a backtrace belongs to it.
    return backtrace.text.hasPrefix("*** ") ? max(backtrace.start - 1, 0) : backtrace.start
  }

  /// The first of the checks that have failed at the same time, in several threads: nothing but the
  /// runtime's own lines stands between them.
  private static func firstOfChecks(
    upTo last: Int, in lines: [(start: Int, text: Substring)], of errors: [UInt8]
  ) -> Int {
    func beginsLine(_ start: Int) -> Bool { start == 0 || errors[start - 1] == UInt8(ascii: "\n") }
    var first = last
    while beginsLine(lines[first].start),
      let before = lines[..<first].lastIndex(where: { line in
        beginsLine(line.start) && !line.text.isEmpty && !isRuntimesOwn(line.text)
      }),
      // The check may follow what the lesson has written on the same line. One without a place may
      // be the lesson's.
      let check = lines[before..<first].lastIndex(where: { line in
        isFailedCheck(line.text) && opening(of: line.text) != nil
      })
    {
      first = check
    }
    return first
  }

  /// Whether a line is what the runtime says of a check, rather than the lesson of something else:
  /// `Module/File.swift:12: Fatal error`.
  private static func isFailedCheck(_ line: Substring) -> Bool {
    guard let opening = opening(of: line) else {
      return openings.contains { line.hasPrefix($0.dropFirst(2)) }
    }
    let parts = line[..<opening.lowerBound].split(separator: ":")
    return parts.count >= 2 && parts.last?.allSatisfy(\.isNumber) == true
  }

  /// The last check that failed, with all its lines up to the backtrace.
  private static func failedCheck(in lines: [Substring]) -> FailedCheck? {
    guard let start = lines.lastIndex(where: { opening(of: $0) != nil }),
      let range = opening(of: lines[start])
    else { return nil }
    let end = lines[start...].dropFirst().firstIndex(where: isRuntimesOwn) ?? lines.endIndex
    var message = String(lines[start][range.upperBound...])
    for line in lines[start + 1..<end] { message += "\n" + line }
    while message.last == "\n" { message.removeLast() }
    if message.hasPrefix(": ") {
      message.removeFirst(2)
    } else if message.isEmpty {
      message = lines[start][range].dropFirst(2).lowercased()
    }
    return FailedCheck(place: lines[start][..<range.lowerBound], message: message)
  }

  /// The reason for an arithmetic trap, which has no message: the name of a frame in the backtrace.
  private static func runtimeFailure(in lines: [Substring]) -> String? {
    for line in lines {
      guard let start = line.firstRange(of: "Swift runtime failure: ") else { continue }
      var rest = line[start.upperBound...]
      for end in [" at 0x", " in ", " ***"] {
        rest = rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
      }
      return String(rest)
    }
    return nil
  }

  /// What `as!` says before it aborts, without the types' addresses.
  ///
  /// `Could not cast value of type 'Swift.Int' (0x7f48…) to 'Swift.String' (0x7f48…).`
  private static func failedCast(in lines: [Substring]) -> String? {
    lines.last { $0.hasPrefix("Could not cast value of type ") }
      .map(withoutAddresses)
  }

  /// What is said of a variable that is changed while it is in use; the rest are addresses.
  private static func accessConflict(in lines: [Substring]) -> String? {
    lines.contains { $0.hasPrefix("Fatal access conflict detected") }
      ? "Simultaneous accesses to a variable, but modification requires exclusive access" : nil
  }

  /// The place of a backtrace's frame that lies in the program or in code that lessons share:
  /// `4 [ra] 0x… main + 233 in lesson at lesson.swift:43:9`.
  private static func frame(_ line: Substring) -> Frame? {
    if let start = line.firstRange(of: "\(SharedCode.folder)/"), isPath(from: start, in: line) {
      let place = line[start.lowerBound...]
      guard let end = place.firstRange(of: ".swift:"),
        let (number, column) = numbers(at: place[end.upperBound...]),
        let line = SharedProgram.line(number)
      else { return nil }
      return Frame(
        sharedFile: String(place[..<end.upperBound].dropLast()), line: line, column: column)
    }
    guard let range = line.firstRange(of: "\(Program.file):"), isPath(from: range, in: line),
      let (number, column) = numbers(at: line[range.upperBound...])
    else { return nil }
    return Frame(line: number, column: column)
  }

  /// Whether a path, or a part of one, begins at this place of a frame.
  private static func isPath(from range: Range<Substring.Index>, in line: Substring) -> Bool {
    let before = line[..<range.lowerBound]
    return before.contains(" at ") && (before.last == " " || before.last == "/")
  }

  /// A line and a column, which is 1 where there is none.
  private static func numbers(at text: Substring) -> (line: Int, column: Int)? {
    let numbers = text.split(separator: ":", maxSplits: 1)
    guard let first = numbers.first, let line = Int(first), line > 0 else { return nil }
    let column = numbers.count > 1 ? Int(numbers[1].prefix { $0.isNumber }) : nil
    return (line, column ?? 1)
  }

  private static func name(ofSignal signal: Int) -> String {
    switch signal {
    case 4, 5: "trapped without a message"
    case 6: "aborted"
    case 8: "arithmetic exception"
    case 9: "killed, perhaps because memory ran out"
    case 11: "segmentation fault (often caused by infinite recursion)"
    case 25: "exceeded the limit on the size of files"
    default: "ended by signal \(signal)"
    }
  }
}
