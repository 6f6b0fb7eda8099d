import Synchronization
import Workspace

/// The events of a session, as they came.
final class Events: Sendable {
  private let events = Mutex<[SessionEvent]>([])

  @Sendable func append(_ event: SessionEvent) { events.withLock { $0.append(event) } }

  /// Each event in a few words, without times.
  var descriptions: [String] {
    events.withLock { $0 }.map { event in
      switch event {
      case .waiting: "waiting"
      case .expecting(let lessons): "expecting \(lessons)"
      case .started(let lesson): "started \(lesson)"
      case .finished(let lesson): "finished \(lesson.name)\(lesson.hasErrors ? " with errors" : "")"
      }
    }
  }
}
