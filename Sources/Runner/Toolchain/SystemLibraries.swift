import Files
import Foundation
import Lessons
import Text

extension Driver {
  /// The paths of all libraries of the system that a library loads from any others.
  ///
  /// - Parameters:
  ///   - library: The path of the library.
  ///   - facts: What is known of them already.
  /// - Returns: The paths, in ascending order.
  /// - Throws: ``Diagnostic`` if the library cannot be read.
  func loadedLibraries(
    of library: String, facts: FactStore
  ) async throws(Diagnostic) -> [String] {
    // What the loader finds changes with its own list of where libraries are.
    let stamps = [library, "/etc/ld.so.cache"].map { FileStamp(path: $0).map { "\($0)" } ?? "none" }
    return try await facts.fact(
      "libraries of \(module)", key: ([library] + stamps).joined(separator: " ")
    ) { () async throws(Diagnostic) in try await loadedLibraries(of: library) }
  }

  /// Tells the versions of libraries of the system.
  ///
  /// - Parameters:
  ///   - paths: Where they are.
  ///   - facts: What is known of them already.
  /// - Returns: A text that changes when one of them does.
  func versions(of paths: [String], facts: FactStore) -> String {
    let versions = paths.map { FileStamp(path: $0).map { "\($0)" } ?? "none" }
    let (name, key) = ("versions of \(module)", (paths + versions).joined(separator: " "))
    if let known = facts.value(String.self, for: name, key: key) { return known }
    var digest = Digest()
    for path in paths {
      guard let file = try? File(path).bytes() else { continue }
      // A build says what it is; else all of it does.
      let identity = ELFObject(file)?.buildIdentity ?? file[...]
      digest.add(path.split(separator: "/").last.map(String.init) ?? path)
      identity.withUnsafeBytes { digest.add($0) }
    }
    facts.set(digest.text, for: name, key: key)
    return digest.text
  }

  /// The paths of the libraries that the loader finds for a library, as it lists them:
  /// `libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f…)`.
  private func loadedLibraries(of library: String) async throws(Diagnostic) -> [String] {
    let loader = "/lib64/ld-linux-x86-64.so.2"
    guard File(loader).exists else { return [] }
    let listed = try await withScratchFolder(in: scratchFolder) { path throws(Diagnostic) in
      try await runTool([loader, "--list", library], in: path)
    }
    return listed.output.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count >= 3, words[1] == "=>", words[2].hasPrefix("/") else { return nil }
      return String(words[2])
    }.sorted()
  }
}
