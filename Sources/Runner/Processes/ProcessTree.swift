import Foundation

/// A process and all that it has started, as the kernel tells of them now.
package struct ProcessTree: Sendable {
  /// The processes, each after the one that has started it.
  package private(set) var processes: [pid_t]
  /// What each has started, in that order.
  private var children: [pid_t: [pid_t]] = [:]

  /// - Parameters:
  ///   - root: The process.
  ///   - most: How many processes are looked at.
  package init(root: pid_t, most: Int = .max) {
    processes = [root]
    var next = 0
    while next < processes.count, processes.count <= most {
      let process = processes[next]
      next += 1
      let started = Self.children(of: process)
      if started.isEmpty { continue }
      children[process] = started
      processes += started
    }
  }

  /// The first child of the first child …: what programs come to that do nothing but start another one.
  func firstDescendant(depth: Int) -> pid_t? {
    var process = processes[0]
    for _ in 0..<depth {
      guard let first = children[process]?.first else { return nil }
      process = first
    }
    return process
  }

  private static func children(of process: pid_t) -> [pid_t] {
    // A child belongs to the thread that has started it.
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var result: [pid_t] = []
    while let entry = readdir(folder) {
      let thread = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { atoi($0) }
      }
      guard thread > 0 else { continue }
      let list = smallFile("/proc/\(process)/task/\(thread)/children")
      result += list.split(separator: UInt8(ascii: " ")).compactMap { pid_t(decimal: $0) }
    }
    return result
  }
}

extension ProcessTree {
  /// The bytes of memory that are theirs alone or that they share with each other.
  ///
  /// - Parameter limit: Up to which number of bytes it may be told in a simpler way, in which what a
  ///   process shares with those that it has started counts for each of them.
  /// - Returns: The bytes; those of files, which the kernel can take back, do not count.
  package func memory(simplyUpTo limit: Int) -> Int {
    let simple = processes.reduce(0) { $0 + Self.unsharedMemory(of: $1) }
    if simple <= limit { return simple }
    return processes.reduce(0) {
      $0 + (Self.proportionalMemory(of: $1) ?? Self.unsharedMemory(of: $1))
    }
  }

  private static func unsharedMemory(of process: pid_t) -> Int {
    let status = Fields(of: "/proc/\(process)/status")
    return (status["RssAnon"] ?? 0) + (status["RssShmem"] ?? 0)
  }

  /// Nil if the kernel does not tell, of a process that belongs to somebody else.
  private static func proportionalMemory(of process: pid_t) -> Int? {
    let sums = Fields(of: "/proc/\(process)/smaps_rollup")
    return sums["Pss_Anon"].map { $0 + (sums["Pss_Shmem"] ?? 0) }
  }

  /// The bytes of data that a process may have now; nil for no limit.
  static func dataLimit(of process: pid_t) -> Int? {
    let name = Array("Max data size".utf8)
    for line in smallFile("/proc/\(process)/limits").split(separator: UInt8(ascii: "\n"))
    where line.starts(with: name) {
      let fields = line.dropFirst(name.count).split(separator: UInt8(ascii: " "))
      return fields.first.flatMap { Int(decimal: $0) }
    }
    return nil
  }

  /// Lines such as `RssAnon:   120 kB`, as bytes.
  private struct Fields {
    private let lines: [ArraySlice<UInt8>]

    init(of path: String) { lines = smallFile(path).split(separator: UInt8(ascii: "\n")) }

    subscript(name: String) -> Int? {
      let start = Array("\(name):".utf8)
      guard let line = lines.first(where: { $0.starts(with: start) }) else { return nil }
      let words = line.dropFirst(start.count).split { $0 == UInt8(ascii: " ") || $0 == 9 }
      return words.first.flatMap { Int(decimal: $0) }.map { $0 << 10 }
    }
  }
}

extension FixedWidthInteger {
  fileprivate init?(decimal digits: ArraySlice<UInt8>) {
    self.init(String(decoding: digits, as: UTF8.self))
  }
}

/// What is in a file of `/proc`, which is gone when its process is; empty then.
private func smallFile(_ path: String) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var bytes: [UInt8] = []
  while true {
    let count = bytes.count
    let chunk = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, initialized in
      initialized = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    bytes += chunk
    if bytes.count == count { return bytes }
  }
}
