import Foundation

/// The reason why something could not be done with a file.
package struct FileError: Error, Equatable, Sendable {
  package enum Action: String, Sendable {
    case read, write, remove, lock
  }

  package enum Cause: Equatable, Sendable {
    /// An error of the system, by its value of `errno`.
    case system(Int32)
    case notUTF8
  }

  package var action: Action
  package var path: String
  package var cause: Cause

  package init(_ action: Action, _ path: String, _ cause: Cause) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// Whether there is no such file.
  package var isMissing: Bool { cause == .system(ENOENT) }

  /// The error that the last system call left in `errno`.
  static func last(_ action: Action, _ path: String) -> FileError {
    FileError(action, path, .system(errno))
  }
}

extension FileError: CustomStringConvertible {
  package var description: String { "cannot \(action.rawValue) \(path): \(cause)" }
}

extension FileError.Cause: CustomStringConvertible {
  /// The cause in the system's words, in lower case: `no such file or directory`.
  package var description: String {
    switch self {
    case .notUTF8: return "the file is not in UTF-8"
    case .system(let number):
      let text = String(cString: strerror(number))
      return text.prefix(1).lowercased() + text.dropFirst()
    }
  }
}
