import Foundation

/// What a piece of code belongs to, as its author calls it: `Initializer.xavierUniform` for the
/// function, and for a closure in it, a specialisation of it or a default of its arguments.
package struct SymbolName: Hashable, Sendable, Comparable {
  /// The module that declares it; empty for what is not Swift's.
  package var module: String
  /// The declaration without its module, its labels and its types.
  package var declaration: String

  package static func < (a: SymbolName, b: SymbolName) -> Bool {
    (a.declaration, a.module) < (b.declaration, b.module)
  }

  /// Reads the name of a symbol.
  ///
  /// - Parameter symbol: The symbol; what follows a space, such as the name of an object file, does
  ///   not count.
  package init(ofSymbol symbol: String) {
    let symbol = String(symbol.prefix { $0 != " " })
    guard let text = demangled(symbol) else {
      self.init(module: "", declaration: symbol)
      return
    }
    self.init(demangled: text)
  }

  init(module: String, declaration: String) {
    self.module = module
    self.declaration = declaration
  }

  /// Reads what `swift demangle` prints.
  package init(demangled text: String) {
    var rest = text[...]
    while let inner = Self.inner(of: rest) { rest = inner }
    var parts = Self.path(rest)
    // What is declared in an extension of a type of another module has that module's name twice.
    module = parts.count > 1 ? parts.removeFirst() : ""
    declaration = parts.joined(separator: ".")
  }
}

extension SymbolName {
  /// Words before what a piece of code is of or in.
  private static let openings = [
    "merged ", "static ", "class ", "dispatch thunk of ", "method descriptor for ",
    "one-time initialization function for ", "one-time initialization token for ",
    "variable initialization expression of ", "property wrapper backing initializer of ",
    "value witness table for ", "type metadata accessor for ", "full type metadata for ",
    "type metadata instantiation cache for ", "type metadata instantiation function for ",
    "type metadata completion function for ", "type metadata for ", "metaclass for ",
    "nominal type descriptor for ", "reflection metadata field descriptor ",
    "reflection metadata associated type descriptor ", "protocol conformance descriptor for ",
    "protocol descriptor for ", "protocol witness table accessor for ",
    "protocol witness table for ", "enum case for ", "property descriptor for ",
    "key path getter for ", "key path setter for ", "async function pointer to ",
    "lazy protocol witness table accessor for type ",
    "lazy protocol witness table cache variable for type ",
    "demangling cache variable for type metadata for ", "coroutine continuation prototype for ",
    "associated type descriptor for ", "opaque type descriptor for ", "reabstraction thunk helper ",
  ]

  /// What a piece of code is of or in, if its name says so.
  private static func inner(of text: Substring) -> Substring? {
    for opening in openings where text.hasPrefix(opening) { return text.dropFirst(opening.count) }
    if text.hasPrefix("(extension in "), let end = text.firstRange(of: "):") {
      return text[end.upperBound...]
    }
    if text.hasPrefix("protocol witness for "),
      let conformance = text.range(of: " in conformance ", from: text.startIndex)
    {
      let requirement = path(text[..<conformance.lowerBound].dropFirst(21)).last ?? ""
      let type = text[conformance.upperBound...].prefix { $0 != ":" }
      return Substring(path(type).joined(separator: ".") + "." + requirement)
    }
    // Closures and defaults have numbers; what they are in stands last.
    for opening in ["closure #", "implicit closure #", "default argument ", "@objc closure #"] {
      guard text.hasPrefix(opening) else { continue }
      let word = opening.hasPrefix("default") ? " of " : " in "
      return text.range(of: word, from: text.startIndex).map { text[$0.upperBound...] }
    }
    // A specialisation, with what for in angle brackets.
    for opening in [
      "generic specialization ", "generic not re-abstracted specialization ",
      "function signature specialization ", "generic pre-specialization ",
      "inlined generic function ",
    ] where text.hasPrefix(opening) {
      return text.range(of: " of ", from: text.startIndex).map { text[$0.upperBound...] }
    }
    for word in [" value witness for ", "outlined "] {
      if word == "outlined ", !text.hasPrefix(word) { continue }
      if let range = text.range(of: word == "outlined " ? " of " : word, from: text.startIndex) {
        return text[range.upperBound...]
      }
    }
    return nil
  }

  /// The names of a qualified name, up to its generic parameters, arguments or type.
  private static func path(_ text: Substring) -> [String] {
    var parts: [String] = []
    var current = ""
    var rest = text
    while let letter = rest.first {
      if letter == "(", let end = rest.firstRange(of: " in _") {
        // A private name: `(helper in _568E…)`.
        let name = rest[..<end.lowerBound].dropFirst()
        guard current.isEmpty, !name.contains("("), !name.contains(":"),
          let close = rest[end.upperBound...].firstIndex(of: ")")
        else { break }
        current = String(name)
        rest = rest[rest.index(after: close)...]
      } else if letter == ".", !current.isEmpty, !isOperator(current) {
        parts.append(current)
        current = ""
        rest.removeFirst()
      } else if " (<[:".contains(letter), !(current.isEmpty && letter == "<"),
        !isOperator(current + String(letter))
      {
        break
      } else {
        current.append(letter)
        rest.removeFirst()
      }
    }
    if !current.isEmpty { parts.append(current) }
    let accessors = [
      "getter", "setter", "modify", "read", "modify2", "read2", "unsafeMutableAddressor",
      "unsafeAddressor", "didset", "willset",
    ]
    if parts.count > 1, let last = parts.last, accessors.contains(last) { parts.removeLast() }
    return parts
  }

  private static func isOperator(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "+-*/%=<>!&|^~?.•×÷⊕⊗√".contains($0) }
  }
}

extension Substring {
  /// The first place of a text outside all brackets.
  fileprivate func range(of text: String, from start: Index) -> Range<Index>? {
    var depth = 0
    var index = start
    var before: Character = " "
    while index < endIndex {
      let letter = self[index]
      if depth == 0, self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      switch letter {
      case "(", "[", "<": depth += 1
      case ")", "]": depth -= 1
      case ">": if before != "-" { depth -= 1 }
      default: break
      }
      before = letter
      index = self.index(after: index)
    }
    return nil
  }
}

/// What the Swift runtime makes of a mangled name; nil if it is none.
private func demangled(_ symbol: String) -> String? {
  guard symbol.hasPrefix("$s"),
    let text = swift_demangle(symbol, UInt(symbol.utf8.count), nil, nil, 0)
  else { return nil }
  defer { free(text) }
  return String(cString: text)
}

@_silgen_name("swift_demangle")
private func swift_demangle(
  _ name: UnsafePointer<CChar>, _ length: UInt, _ buffer: UnsafeMutablePointer<CChar>?,
  _ size: UnsafeMutablePointer<UInt>?, _ flags: UInt32
) -> UnsafeMutablePointer<CChar>?
