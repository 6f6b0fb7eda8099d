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

  /// What the values that calls of `cached` keep may take, in bytes.
  static let keptLimit = 1 << 28
  /// The index of their file among those that a program finds open.
  static let keptFile = 4
  private static let keptDescriptor: Int32 = 5

  /// - Parameters:
  ///   - executable: The program's executable, in a folder of its own.
  ///   - program: The program.
  ///   - share: What it has of the memory that all processes of the tool share.
  ///   - calls: Its calls of `cached`, with the values that are known.
  /// - Returns: How it ended, all that it wrote, and the values of such calls that it has computed.
  /// - Throws: ``Diagnostic`` if it cannot be started, or its files cannot be read.
  func run(
    _ executable: String, _ program: Program, within share: MemoryBudget.Share,
    calls: [KeptEntry] = []
  ) async throws(Diagnostic) -> (execution: Execution, computed: [KeptEntry]) {
    let handshake = Handshake(
      secret: SipHash.Key(low: .random(in: 0...(.max)), high: .random(in: 0...(.max))),
      key: program.key)
    let files = Self.files(of: executable)
    let place = try place(of: executable)
    let keptFile = File("\(executable).kept")
    let known = calls.flatMap(\.bytes)
    do throws(FileError) {
      if !calls.isEmpty { try keptFile.replace(with: known) }
      for file in files {
        try file.replace(with: file == files[2] ? handshake.text : "")
        // Root has the program run by another user.
        if geteuid() == 0 { chmod(file.path, 0o666) }
      }
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
    let outputLimit = outputLimit << 20
    var environment = environment(in: place)
    if !calls.isEmpty { environment[KeptEntry.variable] = "\(Self.keptDescriptor)" }
    var process = ChildProcess(
      command: place.command, environment: environment,
      workingDirectory: courseFolder,
      files: [
        .init(descriptor: STDOUT_FILENO, path: files[0].path, sizeLimit: outputLimit),
        .init(descriptor: STDERR_FILENO, path: files[1].path, sizeLimit: outputLimit),
        .init(descriptor: Self.channel.descriptor, path: files[2].path, sizeLimit: Self.logLimit),
        .init(descriptor: Self.statusDescriptor, path: files[3].path),
      ],
      timeLimit: mutant?.timeLimit ?? program.timeout + Self.patience, ending: place.ending,
      allowance: .init(programDepth: place.programDepth, processes: ProgramLimits.processes))
    if !calls.isEmpty {
      process.files.append(
        .init(
          descriptor: Self.keptDescriptor, path: keptFile.path,
          sizeLimit: Self.keptLimit))
    }
    if let mutant { process.files.append(mutant.file) }
    let start = ContinuousClock.now
    var end: ChildProcess.End
    do throws(ChildProcess.Failure) {
      end = try await process.run(within: share)
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
      let computed =
        calls.isEmpty
        ? [] : KeptEntry.entries(Array(try keptFile.bytes().dropFirst(known.count))) ?? []
      let execution = Execution(
        end: end,
        log: EventLog(
          parsing: String(decoding: log, as: UTF8.self), secret: handshake.secret),
        output: output, errors: errors, seconds: seconds)
      return (execution, computed)
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// The files of a program's output, errors, events and status.
  private static func files(of executable: String) -> [File] {
    ["output", "errors", "events", "status"].map { File("\(executable).\($0)") }
  }

  /// Where a program runs.
  private struct Place {
    var command: [String]
    var home: String
    var temporaryFolder: String
    /// Whether it has processes and users of its own.
    var hasNamespaces: Bool
    /// What it gives up; nil for nothing.
    var confinement: Confinement?

    /// The process that waits for the program cleans up when it is asked to end, unless the kernel does.
    var ending: ChildProcess.Ending { hasNamespaces ? .killed : .asked }
    /// Above the program is the process that waits for it, and above that the sandbox's, outside and inside.
    var programDepth: Int { hasNamespaces ? 3 : 1 }
  }

  private func place(of executable: String) throws(Diagnostic) -> Place {
    let folder = File(executable).folder
    switch sandbox {
    case .bubblewrap(let bubblewrap):
      let view = Bubblewrap.View(
        course: courseFolder, programFolder: folder, readable: toolchain.folders)
      return Place(
        command: bubblewrap.command(running: [executable], in: view), home: Bubblewrap.home,
        temporaryFolder: view.temporaryFolder, hasNamespaces: true,
        confinement: Confinement(hasSockets: true))
    case .landlock(let landlock, _):
      var place = try placeOutside(in: folder, executable)
      place.confinement = landlock.confinement(
        to: Landlock.View(
          course: courseFolder, programFolder: folder,
          outputs: Self.files(of: executable).prefix(3).map(\.path),
          home: place.home,
          temporaryFolder: place.temporaryFolder, readable: toolchain.folders))
      return place
    case .missing: return try placeOutside(in: folder, executable)
    }
  }

  /// A place beside all other programs of the machine.
  private func placeOutside(in folder: String, _ executable: String) throws(Diagnostic) -> Place {
    let place = Place(
      command: [executable], home: "\(folder)/home", temporaryFolder: "\(folder)/temporary",
      hasNamespaces: false)
    for path in [place.home, place.temporaryFolder] {
      guard mkdir(path, 0o700) == 0 else {
        throw Diagnostic(at: nil, "cannot make \(path): \(String(cString: strerror(errno)))")
      }
    }
    return place
  }

  /// The whole environment of a program: nothing of the author's own, so that a lesson runs alike for
  /// everybody.
  private func environment(in place: Place) -> [String: String] {
    let limits = ProgramLimits(
      memory: memory,
      // What exceeds its own limit is found as such.
      fileSize: max(outputLimit << 20, Self.logLimit) + 1 << 16,
      countsProcesses: place.hasNamespaces)
    let confinement = place.confinement.map { "\n" + $0.text } ?? ""
    return Self.settings.merging([
      "HOME": place.home,
      // Foundation would ask the system for the author's.
      "CFFIXED_USER_HOME": place.home,
      "TMPDIR": place.temporaryFolder,
      "LESSON_GUARD": "\(Self.statusDescriptor) \(limits.text)\(confinement)",
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
