internal import CProcess
import Files
import Foundation
import Synchronization

/// A program that the tool runs.
package struct ChildProcess: Sendable {
  package enum End: Hashable, Sendable {
    case exited(Int)
    case signaled(Int)
    case killed(Limit)
  }

  /// How a process is made to end before it ends by itself.
  package enum Ending: Sendable {
    /// With its process group, by the kernel.
    case killed
    /// By `SIGTERM`, on which it first ends all that it has started; killed if it does not within five seconds.
    case asked
  }

  /// What a process was killed for.
  package enum Limit: Hashable, Sendable {
    case time
    /// A file that it wrote to, by its index in ``ChildProcess/files``, became too long.
    case fileSize(Int)
    /// With all that it has started it used more than so many bytes, as many as its program may have.
    case memory(Int)
    /// It used so many bytes, the most of all, and all together more than there are for them.
    case sharedMemory(Int, of: Int)
    /// It had started more than so many processes.
    case processes(Int)
  }

  /// What a process may use with all that it starts, besides what the kernel sees to for each of them.
  package struct Allowance: Sendable {
    /// How many processes, each the first child of the one before, there are above the program whose limit
    /// on data holds for all together.
    package var programDepth: Int
    package var processes: Int

    package init(programDepth: Int, processes: Int) {
      self.programDepth = programDepth
      self.processes = processes
    }
  }

  /// A file that the process finds open.
  package struct File: Sendable {
    package var descriptor: Int32
    package var path: String
    /// In bytes; nil for no limit.
    package var sizeLimit: Int?

    package init(descriptor: Int32, path: String, sizeLimit: Int? = nil) {
      self.descriptor = descriptor
      self.path = path
      self.sizeLimit = sizeLimit
    }
  }

  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// The path of the executable, and its arguments.
  package var command: [String]
  package var environment: [String: String]
  package var workingDirectory: String
  /// The files that the process finds open, besides standard input, which is empty.
  ///
  /// They are created if they do not exist, and appended to.
  package var files: [File]
  /// The seconds that it may run; nil for no limit.
  package var timeLimit: Double?
  package var ending: Ending
  /// What it may use; nil for no limit.
  package var allowance: Allowance?

  package init(
    command: [String], environment: [String: String], workingDirectory: String, files: [File],
    timeLimit: Double? = nil, ending: Ending = .killed, allowance: Allowance? = nil
  ) {
    self.command = command
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.files = files
    self.timeLimit = timeLimit
    self.ending = ending
    self.allowance = allowance
  }
}

extension ChildProcess.End {
  /// Reads a status as `waitpid` gives it.
  init(status: Int32) {
    let signal = Int(status & 0x7F)
    self = signal == 0 ? .exited(Int(status >> 8 & 0xFF)) : .signaled(signal)
  }

  var isKilled: Bool { if case .killed = self { true } else { false } }
}

extension ChildProcess {
  /// Runs the program in a session of its own and waits for its end; what it leaves running in its
  /// process group is ended with it.
  ///
  /// - Parameter share: What it has of the memory that all processes of the tool share; nil if it does not
  ///   count.
  /// - Returns: How it ended.
  /// - Throws: ``Failure`` if it cannot be started.
  package func run(within share: MemoryBudget.Share? = nil) async throws(Failure) -> End {
    let result: Result<End, Failure> = await withCheckedContinuation { continuation in
      // A thread that may block, since those of the concurrency pool may not.
      Thread.detachNewThread {
        do throws(Failure) {
          let process = try spawn()
          continuation.resume(returning: .success(wait(for: process, within: share)))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    }
    return try result.get()
  }

  private func spawn() throws(Failure) -> pid_t {
    var opened: [CInt] = []
    defer { for descriptor in opened { close(descriptor) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for file in files {
      let descriptor = open(file.path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        throw Failure(description: "cannot open \(file.path): \(String(cString: strerror(errno)))")
      }
      // Out of the way of the numbers that the program expects.
      let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 64)
      close(descriptor)
      opened.append(moved)
      posix_spawn_file_actions_adddup2(&actions, moved, file.descriptor)
    }
    let first = (files.map(\.descriptor).max() ?? 0) + 1
    posix_spawn_file_actions_addclosefrom_np(&actions, first)
    posix_spawn_file_actions_addchdir_np(&actions, workingDirectory)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | 0x80 /* SETSID */))

    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    return try RunningProcesses.shared.register(ending) { () throws(Failure) -> pid_t in
      var process = pid_t()
      let problem = posix_spawn(
        &process, command[0], &actions, &attributes, &arguments, &variables)
      guard problem == 0 else {
        throw Failure(
          description: "cannot run \(command[0]): \(String(cString: strerror(problem)))")
      }
      return process
    }
  }

  private func wait(for process: pid_t, within share: MemoryBudget.Share?) -> End {
    let start = ContinuousClock.now
    var memory = MemoryWatch(process: process, allowance: allowance, share: share)
    let descriptor = process_descriptor(process)
    defer { if descriptor >= 0 { close(descriptor) } }
    var reached: Limit?
    while reached == nil {
      let elapsed = (ContinuousClock.now - start) / .seconds(1)
      let left = timeLimit.map { $0 - elapsed } ?? .infinity
      if left <= 0 {
        reached = .time
        break
      }
      // Sizes are looked at twenty times a second.
      var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = CInt(min(left * 1000 + 1, 50))
      if poll(&event, 1, descriptor >= 0 ? milliseconds : 2) > 0 { break }
      if descriptor < 0, hasEnded(process) { break }
      reached =
        files.indices.first { isTooLong(files[$0]) }.map { .fileSize($0) } ?? memory.reachedLimit()
    }
    if reached != nil, ending == .asked {
      kill(process, SIGTERM)
      for _ in 0..<500 where !hasEnded(process) { usleep(10_000) }
    }
    // Also what a process that has ended by itself left running in its group, whose number cannot
    // belong to another one before the process has been waited for.
    kill(-process, SIGKILL)
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    RunningProcesses.shared.remove(process)
    if reached == nil {
      reached = files.indices.first { isTooLong(files[$0]) }.map { .fileSize($0) }
    }
    return reached.map { .killed($0) } ?? End(status: status)
  }

  private func hasEnded(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0
      && info.si_signo != 0
  }

  private func isTooLong(_ file: File) -> Bool {
    guard let limit = file.sizeLimit else { return false }
    var status = stat()
    return stat(file.path, &status) == 0 && Int(status.st_size) > limit
  }
}

/// The processes that run now, which must not outlive the tool.
private final class RunningProcesses: Sendable {
  static let shared = RunningProcesses()

  private let processes = Mutex<[pid_t: ChildProcess.Ending]>([:])
  /// Kept, because a released source stops watching; never changed.
  private nonisolated(unsafe) let signals: [any DispatchSourceSignal]

  /// From now on, a signal that ends the tool ends the processes first.
  private init() {
    let numbers: [Int32] = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]
    signals = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        RunningProcesses.shared.endAll {
          ScratchFolder.removeAll()
          // The shell should see that a signal has ended the tool.
          signal(number, SIG_DFL)
          kill(getpid(), number)
        }
      }
      source.resume()
      return source
    }
  }

  /// Starts a process such that no signal can come between its start and its registration.
  func register<Failure: Error>(
    _ ending: ChildProcess.Ending, _ start: () throws(Failure) -> pid_t
  ) throws(Failure) -> pid_t {
    let result: Result<pid_t, Failure> = processes.withLock { processes in
      do throws(Failure) {
        let process = try start()
        processes[process] = ending
        return .success(process)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func remove(_ process: pid_t) { processes.withLock { $0[process] = nil } }

  /// Ends all processes and then the tool, such that no process starts in between.
  private func endAll(andThen endTool: () -> Void) {
    processes.withLock { processes in
      for (process, ending) in processes {
        switch ending {
        case .killed: kill(-process, SIGKILL)
        case .asked: kill(process, SIGTERM)
        }
      }
      endTool()
    }
  }
}
