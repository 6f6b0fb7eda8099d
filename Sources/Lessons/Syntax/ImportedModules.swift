/// The modules that code imports, in their order; of a submodule the module.
package func importedModules(in code: String) -> [String] {
  let source = TokenizedSource(code)
  return source.tokens.indices.compactMap { index in
    guard source.isToken(index, "import") else { return nil }
    // `import struct Foundation.Date` names what is imported, and its kind.
    let kinds = ["class", "enum", "func", "let", "protocol", "struct", "typealias", "var"]
    let name = index + 1
    guard source.tokens.indices.contains(name) else { return nil }
    let hasKind = kinds.contains(source.text(name)) && source.tokens.indices.contains(name + 1)
    return source.text(hasKind ? name + 1 : name)
  }
}

/// Whether code imports Foundation or the C library, with all that comes with them.
package func importsSystem(_ code: String) -> Bool {
  importedModules(in: code).contains { $0.hasPrefix("Foundation") || $0 == "Glibc" }
}
