import Foundation
import Synchronization

/// Small facts that take long to find out and hold as long as their key stays the same, kept from
/// one run of the tool to the next.
///
/// A fact has a name and a key; a fact with a new key replaces the old one. A file that cannot be
/// read, such as a damaged one, counts as empty, and its facts are found out again.
package final class FactStore: Sendable {
  private struct Fact: Codable {
    var key: String
    var value: Data
  }

  private struct State {
    var facts: [String: Fact]
    /// The names of facts that are not in the file yet.
    var new: Set<String> = []
  }

  private let path: String
  private let state: Mutex<State>

  /// Reads the facts of a file, which need not exist.
  package init(path: String) {
    self.path = path
    state = Mutex(State(facts: Self.facts(inFile: path)))
  }

  /// The fact with this name, if it was found out for this key.
  package func value<Value: Codable>(
    _ type: Value.Type, for name: String, key: String
  ) -> Value? {
    guard let fact = state.withLock({ $0.facts[name] }), fact.key == key else { return nil }
    return try? JSONDecoder().decode(Value.self, from: fact.value)
  }

  package func set<Value: Codable>(_ value: Value, for name: String, key: String) {
    guard let data = try? JSONEncoder().encode(value) else { return }
    state.withLock { state in
      state.facts[name] = Fact(key: key, value: data)
      state.new.insert(name)
    }
  }

  /// Adds the new facts to the file, and what other processes have added there to this store.
  ///
  /// What cannot be written is found out again next time.
  package func save() {
    state.withLock { state in
      guard !state.new.isEmpty, let lock = try? FileLock.block(path + FileLock.suffix) else {
        return
      }
      defer { lock.release() }
      var facts = Self.facts(inFile: path)
      for name in state.new { facts[name] = state.facts[name] }
      let encoder = PropertyListEncoder()
      encoder.outputFormat = .binary
      guard let data = try? encoder.encode(facts) else { return }
      try? File(path).replace(with: Array(data))
      state.facts.merge(facts) { _, new in new }
      state.new = []
    }
  }

  private static func facts(inFile path: String) -> [String: Fact] {
    guard let bytes = try? File(path).bytes() else { return [:] }
    return (try? PropertyListDecoder().decode([String: Fact].self, from: Data(bytes))) ?? [:]
  }
}
