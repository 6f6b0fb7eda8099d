import Files
import Foundation
import Lessons
import Record
import Text

/// Runs a program and keeps all that it produces.
struct ExecuteStage: Sendable {
  /// Where programs run, so that a lesson can read files of the course.
  var courseFolder: String
  var toolchain: Toolchain
  var sandbox: Sandbox
  /// How many threads of the library a program may compute with.
  ///
  /// More than there are processors would wait for one another; results do not depend on it.
  var threads: Int

  /// How many megabytes of data a program may have at most.
  var memory: Int

  /// How many megabytes a program may print, and as many to standard error.
  var outputLimit: Int

  /// The mutant of the library that programs run with; nil for a library without mutants.
  var mutant: ActiveMutant?

  /// What the values and figures of a program may take, in bytes.
  static let logLimit = 1 << 28
  /// The log's descriptor is the first after those of standard input, output and error.
  private static let channel = EventChannel(descriptor: 3)
  /// The descriptor of the file into which the program's end is written.
  private static let statusDescriptor: Int32 = 4
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
    let files = ["output", "errors", "events", "status"].map { File("\(executable).\($0)") }
    let place = try place(of: executable)
    do throws(FileError) {
      for file in files {
        try file.replace(with: file == files[2] ? handshake.text : "")
        // Root has the program run by another user.
        if geteuid() == 0 { chmod(file.path, 0o666) }
      }
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    let outputLimit = outputLimit << 20
    let process = ChildProcess(
      command: place.command, environment: environment(in: place),
      workingDirectory: courseFolder,
      files: [
        .init(descriptor: STDOUT_FILENO, path: files[0].path, sizeLimit: outputLimit),
        .init(descriptor: STDERR_FILENO, path: files[1].path, sizeLimit: outputLimit),
        .init(descriptor: Self.channel.descriptor, path: files[2].path, sizeLimit: Self.logLimit),
        .init(descriptor: Self.statusDescriptor, path: files[3].path),
      ] + (mutant.map { [$0.file] } ?? []),
      timeLimit: mutant?.timeLimit ?? program.timeout + Self.patience, ending: place.ending)
    let start = ContinuousClock.now
    var end: ChildProcess.End
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
      if !end.isKilled, let status = Int32(try files[3].text().split(separator: "\n").first ?? "") {
        end = ChildProcess.End(status: status)
      }
      return Execution(
        end: end,
        log: EventLog(
          parsing: String(decoding: log, as: UTF8.self), secret: handshake.secret),
        output: output, errors: errors, seconds: seconds)
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// Where a program runs.
  private struct Place {
    var command: [String]
    var home: String
    var temporaryFolder: String
    var isSandbox: Bool

    /// The process that is started outside a sandbox cleans up when it is asked to end.
    var ending: ChildProcess.Ending { isSandbox ? .killed : .asked }
  }

  private func place(of executable: String) throws(Diagnostic) -> Place {
    let folder = File(executable).folder
    switch sandbox {
    case .bubblewrap(let bubblewrap):
      let view = Bubblewrap.View(
        course: courseFolder, programFolder: folder, readable: toolchain.folders)
      return Place(
        command: bubblewrap.command(running: [executable], in: view), home: Bubblewrap.home,
        temporaryFolder: view.temporaryFolder, isSandbox: true)
    case .missing:
      let place = Place(
        command: [executable], home: "\(folder)/home", temporaryFolder: "\(folder)/temporary",
        isSandbox: false)
      for path in [place.home, place.temporaryFolder] {
        guard mkdir(path, 0o700) == 0 else {
          throw Diagnostic(at: nil, "cannot make \(path): \(String(cString: strerror(errno)))")
        }
      }
      return place
    }
  }

  /// The whole environment of a program: nothing of the author's own, so that a lesson runs alike for
  /// everybody.
  private func environment(in place: Place) -> [String: String] {
    let limits = ProgramLimits(
      memory: memory,
      // What exceeds its own limit is found as such.
      fileSize: max(outputLimit << 20, Self.logLimit) + 1 << 16,
      countsProcesses: place.isSandbox)
    return Self.settings.merging([
      "HOME": place.home,
      "TMPDIR": place.temporaryFolder,
      "LESSON_GUARD": "\(Self.statusDescriptor) \(limits.text)",
      "NN_THREADS": "\(max(1, threads))",
    ]) { setting, _ in setting }
    .merging(mutant?.environment ?? [:]) { setting, _ in setting }
  }

  /// What a program's output may depend on.
  static let settings = [
    "PATH": "/usr/local/bin:/usr/bin:/bin",
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
