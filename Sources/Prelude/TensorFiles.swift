import Glibc
import NN

// Models and tensors in files. Paths are relative to the course's folder, where lessons run.

/// Why a file could not be read or written, with its path.
public enum TensorFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// With the system's reason.
  case unreadable(path: String, reason: String)
  /// With the system's reason.
  case unwritable(path: String, reason: String)
  /// The file was read, but its content does not fit.
  case content(path: String, SafetensorsError)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .unwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .content(let path, let error): "\(path): \(error)"
    }
  }
}

extension Model {
  /// Writes parameters and buffers to a file in the safetensors format.
  ///
  ///     try model.save(to: "digits.safetensors")
  ///
  /// What was in the file is replaced only when everything has been written.
  public func save(
    to path: String, metadata: KeyValuePairs<String, String> = [:]
  ) throws(TensorFileError) {
    try writeFile(safetensors(metadata: metadata), to: path)
  }

  /// Loads parameters and buffers from a file in the safetensors format.
  ///
  /// The file must have each of the model's, with its shape, and nothing else. If anything is wrong, the
  /// model stays as it was, and the error says everything that does not fit.
  public mutating func load(from path: String) throws(TensorFileError) {
    let saved = try Safetensors(contentsOf: path)
    do throws(SafetensorsError) { try load(saved) } catch { throw .content(path: path, error) }
  }
}

extension Safetensors {
  /// Reads all tensors of a file.
  public init(contentsOf path: String) throws(TensorFileError) {
    let bytes = try readFile(path)
    do throws(SafetensorsError) { try self.init(parsing: bytes) } catch {
      throw .content(path: path, error)
    }
  }

  /// Writes the tensors into a file, replacing what was in it only when everything has been written.
  public func write(to path: String) throws(TensorFileError) { try writeFile(bytes, to: path) }
}

private func readFile(_ path: String) throws(TensorFileError) -> [UInt8] {
  func failure() -> TensorFileError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw failure() }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw failure() }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(status.st_size))
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count == 0 { return bytes }
    if count > 0 {
      bytes += buffer[..<count]
    } else if errno != EINTR {
      throw failure()
    }
  }
}

/// Writes a new file next to the old one, then renames it.
///
/// So a full disk or a crash loses nothing, and no reader sees half a file. A link stays a link, and
/// the new file has the permissions of the old one.
private func writeFile(_ bytes: [UInt8], to path: String) throws(TensorFileError) {
  func failure() -> TensorFileError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
  var target = path
  if let resolved = realpath(path, nil) {
    target = String(cString: resolved)
    free(resolved)
  }
  var status = stat()
  let exists = stat(target, &status) == 0
  guard !exists || status.st_mode & S_IFMT == S_IFREG else {
    throw .unwritable(path: path, reason: "it is not a regular file")
  }
  let temporary = "\(target).\(getpid()).temporary"
  let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  guard file >= 0 else { throw failure() }
  let isWritten =
    (!exists || fchmod(file, status.st_mode & 0o777) == 0) && writeAll(bytes, to: file)
    && fsync(file) == 0
  guard isWritten else {
    let error = failure()
    close(file)
    unlink(temporary)
    throw error
  }
  guard close(file) == 0, rename(temporary, target) == 0 else {
    let error = failure()
    unlink(temporary)
    throw error
  }
}

private func writeAll(_ bytes: [UInt8], to file: CInt) -> Bool {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
