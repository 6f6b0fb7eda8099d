@preconcurrency import Glibc
import Record
import Synchronization
import Text

/// The values of the program's calls of `cached`, as the tool knows them, and those that the program computes.
final class KeptValues: Sendable {
  /// Those of this process; nil in one that the tool has not started, or that has no such calls.
  static let shared = KeptValues()

  private let file: CInt
  private let entries: [KeptEntry]

  /// Takes over the descriptor that the tool has opened, so that cells do not find it.
  private init?() {
    guard let announced = getenv(KeptEntry.variable),
      let descriptor = CInt(String(cString: announced))
    else { return nil }
    unsetenv(KeptEntry.variable)
    file = fcntl(descriptor, F_DUPFD_CLOEXEC, 200)
    close(descriptor)
    guard file >= 0, let content = Self.content(of: file),
      let entries = KeptEntry.entries(content)
    else { return nil }
    self.entries = entries
  }

  private static func content(of file: CInt) -> [UInt8]? {
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var position = 0
    while position < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          file, buffer.baseAddress.map { $0 + position }, buffer.count - position, position)
      }
      if count > 0 {
        position += count
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
    return bytes
  }

  /// The call of this name in a cell; nil if the tool does not know of one.
  func entry(cell: Int, name: String) -> KeptEntry? {
    entries.first { $0.cell == cell && $0.name == name }
  }

  /// Hands a computed value to the tool.
  func keep(_ entry: KeptEntry) {
    entry.bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

/// The call of `cached` whose value is being computed.
struct KeptCall: Sendable {
  var name: String
  var line: Int

  private static let running = Mutex<KeptCall?>(nil)

  static var current: KeptCall? {
    get { running.withLock { $0 } }
    set { running.withLock { $0 = newValue } }
  }
}

/// The value of a call of `cached`: the one that is known, or else what its closure computes.
///
/// Computed or not, the value has been put together from its bytes. So it is the same with and without the
/// cache, whatever its type leaves out when it is encoded.
///
/// - Parameters:
///   - name: The name of the call.
///   - line: The line of the program that calls.
///   - compute: Computes the value's bytes.
///   - decode: Makes the value of its bytes.
/// - Returns: The value.
package func keptValue<Value>(
  _ name: String, line: Int, compute: () throws -> [UInt8],
  decode: ([UInt8]) -> Result<Value, any Error>
) rethrows -> Value {
  func decodedOrStopped(_ bytes: [UInt8]) -> Value {
    switch decode(bytes) {
    case .success(let value): return value
    case .failure(let error): stopBecauseUnkept(name, error)
    }
  }

  let recorder = Recorder.shared
  let cell = _currentCell.index
  let entry = KeptValues.shared?.entry(cell: cell, name: name)
  guard KeptCall.current == nil, recorder == nil || entry != nil else {
    recorder?.record(.lost(.misplaced, name: name, line: line))
    return decodedOrStopped(try compute())
  }
  if let known = entry?.value, case .success(let value) = decode(known) {
    recorder?.record(.kept(name: name, .taken))
    return value
  }
  let bytes = try computing(KeptCall(name: name, line: line), compute)
  let value = decodedOrStopped(bytes)
  if let recorder {
    KeptValues.shared?.keep(KeptEntry(cell: cell, name: name, value: bytes))
    var digest = Digest()
    bytes.withUnsafeBytes { digest.add($0) }
    recorder.record(.kept(name: name, .computed(digest: digest.text)))
  }
  return value
}

/// Computes with random numbers of the call's own, and tells the tool what of it would be missing next time.
private func computing(
  _ call: KeptCall, _ compute: () throws -> [UInt8]
) rethrows -> [UInt8] {
  KeptCall.current = call
  defer { KeptCall.current = nil }
  let printed = printedCounts()
  let files = temporaryFiles()
  let bytes = try withSeed(Digest("\(_currentCell.seed)", call.name).seed, compute)
  if let recorder = Recorder.shared {
    if printedCounts() != printed {
      recorder.record(.lost(.printed, name: call.name, line: call.line))
    }
    for (path, state) in temporaryFiles().sorted(by: { $0.key < $1.key })
    where files[path] != state {
      recorder.record(.lost(.file(path), name: call.name, line: call.line))
    }
  }
  return bytes
}

/// How far standard output and standard error have been written.
private func printedCounts() -> [Int] {
  fflush(stdout)
  fflush(stderr)
  return [STDOUT_FILENO, STDERR_FILENO].map { Int(lseek($0, 0, SEEK_CUR)) }
}

/// The files in the lesson's temporary folder, by their paths in it, each with its length and the time of its
/// last change.
private func temporaryFiles() -> [String: [Int]] {
  guard let root = getenv("TMPDIR").map({ String(cString: $0) }), Recorder.shared != nil else {
    return [:]
  }
  var files: [String: [Int]] = [:]
  var folders = [""]
  var status = stat()
  guard lstat(root, &status) == 0 else { return [:] }
  // A course that lies in the folder is on a device of its own.
  let device = status.st_dev
  while let folder = folders.popLast() {
    guard let stream = opendir("\(root)/\(folder)") else { continue }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = folder + name
      guard lstat("\(root)/\(path)", &status) == 0, status.st_dev == device else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path + "/")
      } else {
        files[path] = [
          Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_ino),
        ]
      }
    }
  }
  return files
}

/// What a call of `cached` uses of what was made before it, in the text of a tangled program.
///
/// An object is not a value: what the closure changes in it would be missing next time. Those whose class the
/// lesson declares are told to the tool.
///
/// - Parameters:
///   - value: The value.
///   - name: The variable's name.
///   - call: The name of the call.
///   - line: The line of the program.
/// - Returns: The value.
public func _outside<Value>(
  _ value: Value, _ name: String, _ call: String, line: Int = #line
) -> Value {
  if let recorder = Recorder.shared, type(of: value as Any) is AnyClass {
    let type = String(reflecting: type(of: value as Any))
    if type.hasPrefix("Lesson.") || type.hasPrefix("Shared") {
      recorder.record(.lost(.object(name), name: call, line: line))
    }
  }
  return value
}
