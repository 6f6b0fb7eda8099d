import Foundation
import Synchronization

/// Small facts that take long to find out and stay true as long as their key does, kept from one
/// run of the tool to the next.
///
/// A fact has a name and a key; a new key replaces the old fact. Reading what cannot be read, such
/// as a damaged file, gives no facts, and that is all the harm.
public final class Memory: Sendable {
  private struct Fact: Codable {
    var key: String
    var value: Data
  }

  private struct State {
    var facts: [String: Fact]
    var hasChanged = false
  }

  private let path: String
  private let state: Mutex<State>

  /// The facts of a file, which need not exist.
  public init(path: String) {
    self.path = path
    let facts = FileManager.default.contents(atPath: path).flatMap {
      try? PropertyListDecoder().decode([String: Fact].self, from: $0)
    }
    state = Mutex(State(facts: facts ?? [:]))
  }

  /// The fact of this name, if it was found out for this very key.
  public func value<Value: Codable>(
    _ type: Value.Type, for name: String, key: String
  ) -> Value? {
    guard let fact = state.withLock({ $0.facts[name] }), fact.key == key else { return nil }
    return try? JSONDecoder().decode(Value.self, from: fact.value)
  }

  public func set<Value: Codable>(_ value: Value, for name: String, key: String) {
    guard let data = try? JSONEncoder().encode(value) else { return }
    state.withLock { state in
      state.facts[name] = Fact(key: key, value: data)
      state.hasChanged = true
    }
  }

  /// Writes the facts back, if any is new.
  ///
  /// What cannot be written is found out again next time.
  public func save() {
    state.withLock { state in
      guard state.hasChanged else { return }
      let encoder = PropertyListEncoder()
      encoder.outputFormat = .binary
      if let data = try? encoder.encode(state.facts) {
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
      }
      state.hasChanged = false
    }
  }
}
