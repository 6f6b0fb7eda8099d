import Files
import Text

/// Finds what a program can run and read: the code that its results depend on.
struct ReachStage: Sendable {
  var library: LibraryCode
  var cache: CacheFolder
  /// What the program may have imported besides the library; nil if lessons share no code.
  var shared: SharedModule?

  /// Changes with all code that a program can run or read, its own and the library's.
  ///
  /// If the code of the library cannot be told apart, it changes with all of the library.
  ///
  /// - Parameters:
  ///   - compileKey: The key of the program's object file.
  ///   - object: The object file; nil if it has not been compiled.
  /// - Returns: The key; nil if the object file has to be known for that, and is not.
  func key(compileKey: String, object: () -> [UInt8]?) -> String? {
    let digest = Digest(compileKey, snapshotKey)
    let cacheKey = CacheFolder.Key("reaches", digest.text)
    if let known = cache.content(of: cacheKey) { return String(decoding: known, as: UTF8.self) }
    guard let object = object() else { return nil }
    let key = reach(of: object) ?? "all \(digest.text)"
    cache.keep(Array(key.utf8), as: cacheKey)
    return key
  }

  /// Tells the library, with the code that lessons share, from any other.
  var snapshotKey: String { Digest(library.content, shared?.objectDigest ?? "").text }

  /// The code of the library at an earlier time; nil if nothing is known of it any more.
  func snapshot(_ key: String) -> CodeSnapshot? {
    cache.content(of: CacheFolder.Key("snapshots", key)).map(CodeSnapshot.init(bytes:))
  }

  /// Remembers the code of the library, for telling later what has changed.
  func keepSnapshot() {
    let key = CacheFolder.Key("snapshots", snapshotKey)
    if cache.contains(key) { return }
    if let graph = library.graph(with: shared) {
      cache.keep(CodeSnapshot(of: graph).bytes, as: key)
    }
  }

  private func reach(of object: [UInt8]) -> String? {
    guard let program = CodeGraph(of: [("lesson.o", object)]),
      let graph = library.graph(with: shared)
    else { return nil }
    return graph.reach(of: program).digest.text
  }
}
