import Foundation

extension File {
  /// Writes to a path that a user has named for output.
  ///
  /// A file is replaced at once, also one that a link leads to, and made together with its folders if need
  /// be; what is not a file, such as a pipe or a device, is written to.
  package func writeNamedOutput(_ text: String) throws(FileError) {
    var status = stat()
    guard stat(path, &status) == 0 else { return try replace(with: text) }
    if status.st_mode & S_IFMT == S_IFREG {
      return try File(URL(fileURLWithPath: path).resolvingSymlinksInPath().path).replace(with: text)
    }
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(.write, path) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last(.write, path) }
      rest = rest.dropFirst(count)
    }
  }
}
