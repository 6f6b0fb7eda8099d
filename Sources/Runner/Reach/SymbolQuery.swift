/// What a maintainer types to find code of the library: `softmax`, `Tensor.reshaped`, `NN.Tensor`.
package struct SymbolQuery: Equatable, Sendable {
  private var parts: [String]

  /// - Parameter text: A declaration, with or without its module, its type and its labels.
  package init(_ text: String) {
    let name = text.prefix { $0 != "(" }
    parts = name.split(separator: ".").map(String.init)
  }

  /// Whether a declaration is meant: by its last names, or by that of a type that it belongs to.
  package func matches(_ name: SymbolName) -> Bool {
    guard !parts.isEmpty else { return false }
    let path = [name.module] + name.declaration.split(separator: ".").map(String.init)
    guard path.count >= parts.count else { return false }
    return (0...path.count - parts.count).contains { start in
      Array(path[start..<start + parts.count]) == parts
    }
  }
}
