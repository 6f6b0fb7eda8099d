import Files
import Foundation
import Lessons
import Record
import Text

/// Runs a program and keeps all that it produces.
struct ExecuteStage: Sendable {
  /// Where programs run, so that a lesson can read files of the course.
  var courseFolder: String
  /// How many threads of the library a program may compute with.
  ///
  /// More than there are processors would wait for one another; results do not depend on it.
  var threads: Int

  /// How many megabytes a program may print, and as many to standard error.
  var outputLimit: Int

  /// What the values and figures of a program may take, in bytes.
  static let logLimit = 1 << 28
  /// The log's descriptor is the first after those of standard input, output and error.
  private static let channel = EventChannel(descriptor: 3)
  /// Seconds more than all cells together have, for a program that has blocked its own timer.
  private static let patience = 5.0

  /// - Parameters:
  ///   - executable: The program's executable, in a folder of its own.
  ///   - program: The program.
  /// - Returns: How it ended, and all that it wrote.
  /// - Throws: ``Diagnostic`` if it cannot be started, or its files cannot be read.
  func run(_ executable: String, _ program: Program) async throws(Diagnostic) -> Execution {
    let handshake = Handshake(
      secret: SipHash.Key(low: .random(in: 0...(.max)), high: .random(in: 0...(.max))),
      key: program.key)
    let files = ["output", "errors", "events"].map { File("\(executable).\($0)") }
    do throws(FileError) {
      for file in files { try file.replace(with: file == files[2] ? handshake.text : "") }
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    let outputLimit = outputLimit << 20
    let process = ChildProcess(
      command: [executable], environment: environment, workingDirectory: courseFolder,
      files: [
        .init(descriptor: STDOUT_FILENO, path: files[0].path, sizeLimit: outputLimit),
        .init(descriptor: STDERR_FILENO, path: files[1].path, sizeLimit: outputLimit),
        .init(descriptor: Self.channel.descriptor, path: files[2].path, sizeLimit: Self.logLimit),
      ], timeLimit: program.timeout + Self.patience)
    let start = ContinuousClock.now
    let end: ChildProcess.End
    do throws(ChildProcess.Failure) {
      end = try await process.run()
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    do throws(FileError) {
      // Output past the limit of a program that was killed for exceeding it is dropped.
      let output = try files[0].bytes(first: outputLimit)
      let errors = try files[1].bytes(first: outputLimit)
      let log = try files[2].bytes(first: Self.logLimit)
      return Execution(
        end: end,
        log: EventLog(
          parsing: String(decoding: log, as: UTF8.self), secret: handshake.secret),
        output: output, errors: errors, seconds: seconds)
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// The whole environment of a program: from the author's own only PATH and HOME, so that a lesson
  /// runs alike for everybody.
  private var environment: [String: String] {
    let inherited = ProcessInfo.processInfo.environment
    return Self.settings.merging([
      "PATH": inherited["PATH"] ?? "/usr/bin:/bin",
      "HOME": inherited["HOME"] ?? "/",
      "NN_THREADS": "\(max(1, threads))",
    ]) { setting, _ in setting }
  }

  /// What a program's output may depend on.
  static let settings = [
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    // Else sets and dictionaries have another order in each run.
    "SWIFT_DETERMINISTIC_HASHING": "1",
    EventChannel.variable: channel.text,
    // The same kernels and the same order of summation on every machine.
    "OPENBLAS_CORETYPE": "Haswell",
    "OPENBLAS_NUM_THREADS": "1",
    "SWIFT_BACKTRACE":
      "enable=yes,color=no,images=none,registers=none,interactive=no,threads=crashed,limit=64",
  ]
}
