/// What is known of one thing that the tool needs, or makes use of where there is one.
package struct Finding: Equatable {
  package enum State: String {
    case present = "✓"
    /// Needed, and not there.
    case missing = "✗"
    /// Not there, and not needed.
    case optional = "–"
  }

  package var state: State
  /// What it is.
  package var subject: String
  /// Which one it is, or what is wrong with it.
  package var detail: String
  /// How to get it.
  package var remedy: String?

  package static func present(_ subject: String, _ detail: String) -> Finding {
    Finding(state: .present, subject: subject, detail: detail)
  }

  static func missing(_ subject: String, _ detail: String, _ remedy: String?) -> Finding {
    Finding(state: .missing, subject: subject, detail: detail, remedy: remedy)
  }

  /// As a line: what is wrong ends in what to do.
  package var line: String {
    "\(state.rawValue) \(subject): \(detail)" + (remedy.map { "; \($0)" } ?? "")
  }
}
