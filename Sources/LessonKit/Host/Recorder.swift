@preconcurrency import Glibc
import Record
import Synchronization
import Text

/// Writes what a lesson produces, as it happens, for the tool that runs the lesson.
///
/// What the lesson prints goes to files, too: each event says how far those had been written, so that
/// text and other outputs can be put in order again, and nothing is lost when the lesson crashes. A lesson that a reader runs by hand has no recorder; its outputs are printed.
final class Recorder: Sendable {
  /// The recorder of this process; nil in one that the tool has not started.
  static let shared = Recorder()

  /// Whether this process is one that the lesson has made of itself, which tells nothing: its events would be
  /// between those of the lesson.
  nonisolated(unsafe) static var isCopy = false

  private struct State {
    var seal: EventSeal
    var uses: Set<FileUse> = []
    var unfollowed: Set<Unfollowed> = []
    /// What the cell that runs has been refused.
    var refusals: Set<Refusal> = []
    /// How far standard error had been written at the last event.
    var errors = 0
    var unshown = UnshownOutputs()
  }

  private let log: CInt
  private let key: UInt64
  private let state: Mutex<State>

  /// Takes over the descriptor that the tool has opened, so that cells do not find it.
  private init?() {
    guard let announced = getenv(EventChannel.variable) else { return nil }
    guard let channel = EventChannel(parsing: String(cString: announced))?.descriptor else {
      Self.stop("the tool and the library of the cells have different versions")
    }
    unsetenv(EventChannel.variable)
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pread(channel, &bytes, bytes.count, 0)
    guard count > 0, ftruncate(channel, 0) == 0,
      let handshake = Handshake(parsing: String(decoding: bytes[..<count], as: UTF8.self))
    else { Self.stop("descriptor \(channel) is not the log of a run") }
    // For writing only, not for processes of the lesson's, and out of the way of the numbers that a
    // cell may try.
    let reopened = open("/proc/self/fd/\(channel)", O_WRONLY | O_APPEND | O_CLOEXEC)
    log = fcntl(reopened, F_DUPFD_CLOEXEC, 200)
    guard log >= 0 else { Self.stop("the log of the run cannot be written") }
    close(reopened)
    close(channel)
    key = handshake.key
    state = Mutex(State(seal: EventSeal(secret: handshake.secret)))
  }

  private static func stop(_ message: String) -> Never {
    fputs("lesson: \(message)\n", stderr)
    exit(70)  // EX_SOFTWARE of sysexits.h
  }

  /// Whether a call comes from the tool's own lines of the program; if not, it is reported.
  func accepts(key: UInt64, line: Int) -> Bool {
    if key == self.key { return true }
    record(.intruded(line: line))
    return false
  }

  func record(_ event: Event) {
    state.withLock { record(event, &$0) }
  }

  private func record(_ event: Event, _ state: inout State) {
    if case .began = event { state.refusals = [] }
    // Within the lock, so that no event is before an earlier one.
    let printed = Int(lseek(STDOUT_FILENO, 0, SEEK_CUR))
    state.errors = Int(lseek(STDERR_FILENO, 0, SEEK_CUR))
    let logged = LoggedEvent(
      event, printed: printed, errors: state.errors,
      milliseconds: event.isTimed ? Self.milliseconds : nil)
    write(logged.line(sealedBy: &state.seal))
  }

  /// The time by a clock that nothing sets back.
  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Records how far standard error has been written, unless that is known.
  func markErrors() {
    state.withLock { state in
      if Int(lseek(STDERR_FILENO, 0, SEEK_CUR)) > state.errors { record(.marked, &state) }
    }
  }

  /// Records something that is shown.
  func record(_ output: Output, line: Int) {
    let kept = output.withoutOrigin.kept
    state.withLock { state in
      state.unshown.use(output.originNumber)
      record(.output(kept, line: line), &state)
    }
  }

  /// Notes that a figure or a table is made, and gives it a number.
  func noteNew(_ kind: OutputOrigin.Kind, line: Int) -> Int {
    state.withLock { $0.unshown.add(kind, line: line) }
  }

  /// Notes that a figure or a table is used for something other than being shown.
  func noteUse(_ number: Int?) {
    state.withLock { $0.unshown.use(number) }
  }

  /// Records the figures and tables that have been made and not shown.
  func recordUnshown() {
    state.withLock { state in
      for (kind, line) in state.unshown.rest { record(.unshown(kind, line: line), &state) }
    }
  }

  /// Records that a file was used, unless that is known.
  func record(_ use: FileUse) {
    guard state.withLock({ $0.uses.insert(use).inserted }) else { return }
    record(.used(use))
  }

  /// Records that the program has done what nobody follows, unless that is known.
  func record(_ what: Unfollowed) {
    state.withLock { state in
      if state.unfollowed.insert(what).inserted { record(.unfollowed(what), &state) }
    }
  }

  /// Records that the cell that runs has been refused something, unless that is known.
  func record(_ refusal: Refusal) {
    state.withLock { state in
      if state.refusals.insert(refusal).inserted { record(.refused(refusal), &state) }
    }
  }

  private func write(_ line: String) {
    if Self.isCopy { return }
    var line = line
    line.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(log, rest.baseAddress, rest.count)
        guard written > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }
}

extension Output {
  /// The output as it is written: reading a table that a lesson has made would be told to the recorder, which
  /// is writing.
  fileprivate var withoutOrigin: Output {
    guard case .table(var table) = self else { return self }
    table.origin = OutputOrigin()
    return .table(table)
  }

  /// The number of a figure or a table that a lesson has made.
  fileprivate var originNumber: Int? {
    switch self {
    case .figure(let figure): figure.origin.number
    case .table(let table): table.origin.number
    case .text, .value, .claim: nil
    }
  }
}

extension Event {
  /// Whether it is told when the event happened.
  fileprivate var isTimed: Bool {
    switch self {
    case .began, .ended: true
    default: false
    }
  }
}
