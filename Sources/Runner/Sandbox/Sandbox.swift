import Files
import Foundation
import Lessons

/// What keeps a lesson's program from everything on the machine but its course.
package enum Sandbox: Equatable, Sendable {
  /// Namespaces, in which nothing else is there.
  case bubblewrap(Bubblewrap)
  /// The program confines itself: why there are no namespaces, and the way out.
  case landlock(Landlock, insteadOfBubblewrap: String)
  /// Lessons run with limits alone: why, and the way out.
  case missing(String)
}

extension Sandbox {
  /// Finds bubblewrap and tries it, unless it is known to work with this kernel; else asks for Landlock.
  ///
  /// - Parameters:
  ///   - scratchFolder: Where a folder is made in which it is tried.
  ///   - facts: What is known already.
  /// - Returns: What lessons can run in.
  package static func find(scratchFolder: String, facts: FactStore) async -> Sandbox {
    switch await bubblewrap(scratchFolder: scratchFolder, facts: facts) {
    case .success(let bubblewrap): .bubblewrap(bubblewrap)
    case .failure(let reason): Sandbox(withoutBubblewrap: reason.text, Landlock())
    }
  }

  /// The next best after bubblewrap.
  package init(withoutBubblewrap reason: String, _ landlock: Landlock?) {
    self = landlock.map { .landlock($0, insteadOfBubblewrap: reason) } ?? .missing(reason)
  }

  /// What an author should know of it; nil if there is nothing better.
  package var remark: String? {
    switch self {
    case .bubblewrap: nil
    case .landlock(_, let reason): "lessons are confined by Landlock alone: \(reason)"
    case .missing(let reason): "lessons run without a sandbox: \(reason)"
    }
  }

  /// Why bubblewrap cannot be used, and the way out.
  private struct Reason: Error {
    var text: String
  }

  private static func bubblewrap(
    scratchFolder: String, facts: FactStore
  ) async -> Result<Bubblewrap, Reason> {
    guard let path = executablePath("bwrap"), let stamp = FileStamp(path: path) else {
      return .failure(
        Reason(text: "bubblewrap is not installed; install it: apt install bubblewrap"))
    }
    var bubblewrap = Bubblewrap(path: path)
    if geteuid() == 0 {
      guard let setpriv = executablePath("setpriv") else {
        return .failure(
          Reason(text: "setpriv is not installed; install it: apt install util-linux"))
      }
      bubblewrap.setpriv = setpriv
    }
    // Only that it works is remembered: a system on which it does not may be changed.
    let key = "\(path) \(stamp) \(kernel) \(geteuid())"
    if facts.value(Bool.self, for: factName, key: key) == true { return .success(bubblewrap) }
    if let problem = await problem(with: bubblewrap, scratchFolder: scratchFolder) {
      return .failure(Reason(text: "bubblewrap does not work here: \(problem)"))
    }
    facts.set(true, for: factName, key: key)
    return .success(bubblewrap)
  }

  private static let factName = "bubblewrap works"

  /// The version of the kernel, which may allow namespaces or not.
  private static var kernel: String {
    (try? File("/proc/sys/kernel/osrelease").text()) ?? ""
  }

  /// Why a program cannot be run in bubblewrap; nil if it can.
  private static func problem(
    with bubblewrap: Bubblewrap, scratchFolder: String
  ) async -> String? {
    do throws(Diagnostic) {
      return try await withScratchFolder(in: scratchFolder) { folder throws(Diagnostic) in
        let view = Bubblewrap.View(course: folder, programFolder: folder, readable: [])
        let process = ChildProcess(
          command: bubblewrap.command(running: ["/usr/bin/true"], in: view), environment: [:],
          workingDirectory: "/",
          files: [.init(descriptor: STDERR_FILENO, path: "\(folder)/errors")], timeLimit: 10)
        do throws(ChildProcess.Failure) {
          let end = try await process.run()
          if end == .exited(0) { return nil }
          let errors = (try? File("\(folder)/errors").text()) ?? ""
          return errors.split(separator: "\n").first.map(String.init) ?? "it ends with \(end)"
        } catch {
          return "\(error)"
        }
      }
    } catch {
      return error.message
    }
  }
}
