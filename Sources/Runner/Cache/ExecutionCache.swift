import Files
import Record
import Text

/// Executions that ended well, by the key of what was executed and what was in the files that they
/// read.
struct ExecutionCache: Sendable {
  var cache: CacheFolder
  var reader: InputReader

  /// The execution with this key, if its inputs are still the same; else nil.
  func stored(for key: String) -> StoredExecution? {
    guard let bytes = cache.content(of: Self.cacheKey(key)),
      let stored = StoredExecution(bytes), stored.inputs.allSatisfy(reader.isUnchanged)
    else { return nil }
    return stored
  }

  func keep(_ execution: Execution, _ inputs: [Input], for key: String) {
    let stored = StoredExecution(execution: execution, inputs: inputs)
    cache.keep(stored.bytes, as: Self.cacheKey(key))
  }

  private static func cacheKey(_ key: String) -> CacheFolder.Key { .init("executions", key) }
}

/// An execution as a file: a line of JSON about it, a line for each event, then what it printed and
/// what it wrote to standard error.
package struct StoredExecution: Equatable, Sendable {
  package var execution: Execution
  package var inputs: [Input]

  package init(execution: Execution, inputs: [Input]) {
    self.execution = execution
    self.inputs = inputs
  }

  package var bytes: [UInt8] {
    let end: (String, JSON) =
      switch execution.end {
      case .exited(let status): ("exited", .integer(status))
      case .signaled(let signal): ("signaled", .integer(signal))
      case .killed: ("killed", true)
      }
    let header: JSON = .object([
      JSON.Member(end.0, end.1),
      JSON.Member("seconds", .number(execution.seconds)),
      JSON.Member("events", .integer(execution.log.events.count)),
      JSON.Member("printed", .integer(execution.output.count)),
      JSON.Member("errors", .integer(execution.errors.count)),
      JSON.Member("inputs", .array(inputs.map(\.json))),
    ])
    let lines = [header] + execution.log.events.map(\.json)
    return Array(lines.map { $0.text(.compact) + "\n" }.joined().utf8) + execution.output
      + execution.errors
  }

  /// Nil if the file is damaged.
  package init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    func nextJSON() -> JSON? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return try? JSON(parsing: String(decoding: rest[..<end], as: UTF8.self))
    }
    guard let header = nextJSON(), let count = header["events"]?.integer,
      let seconds = header["seconds"]?.number, let printed = header["printed"]?.integer,
      let errors = header["errors"]?.integer,
      let inputs = header["inputs"]?.elements(Input.init)
    else { return nil }
    let end: ChildProcess.End
    if let status = header["exited"]?.integer {
      end = .exited(status)
    } else if let signal = header["signaled"]?.integer {
      end = .signaled(signal)
    } else {
      return nil
    }
    var events: [LoggedEvent] = []
    for _ in 0..<max(count, 0) {
      guard let event = nextJSON().flatMap({ LoggedEvent(json: $0) }) else { return nil }
      events.append(event)
    }
    guard printed >= 0, errors >= 0, rest.count == printed + errors else { return nil }
    execution = Execution(
      end: end, log: EventLog(events: events), output: Array(rest.prefix(printed)),
      errors: Array(rest.suffix(errors)), seconds: seconds)
    self.inputs = inputs
  }
}

extension Input {
  var json: JSON {
    ["use": .string(kind.rawValue), "path": .string(path), "is": .string(fingerprint)]
  }

  init?(json: JSON) {
    guard let kind = json["use"]?.string.flatMap({ FileUse.Kind(rawValue: $0) }),
      let path = json["path"]?.string, let fingerprint = json["is"]?.string
    else { return nil }
    self.init(kind: kind, path: path, fingerprint: fingerprint)
  }
}
