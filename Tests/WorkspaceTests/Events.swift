import Synchronization
import Runner
import Workspace

/// The events of a session, as they came.
final class Events: Sendable {
  private let events = Mutex<[RunEvent]>([])

  @Sendable func append(_ event: RunEvent) { events.withLock { $0.append(event) } }

  /// Each event in a few words, without times.
  var descriptions: [String] {
    events.withLock { $0 }.map { event in
      switch event {
      case .waiting: "waiting"
      case .lacksSandbox: "lacksSandbox"
      case .stage: "stage"
      case .expected(let count): "expected \(count)"
      case .started(let lesson): "started \(lesson.name)"
      case .finished(let lesson, let run):
        "finished \(lesson.name)\(run.diagnostics.hasErrors ? " with errors" : "")"
      }
    }
  }
}
