import Files
import Synchronization

/// The names in the modules that cells import, for an author who has misspelt one: the compiler no
/// longer guesses.
///
/// They are read once an error calls for them.
package final class LibraryNames: Sendable {
  /// The files of the modules.
  let modules: [String]
  private let library: String
  private let known = Mutex<Set<String>?>(nil)
  private let knownSymbols = Mutex<[ArraySlice<UInt8>]?>(nil)

  /// - Parameters:
  ///   - modules: The paths of compiled modules.
  ///   - library: The path of the dynamic library that they belong to.
  package init(modules: [String], library: String) {
    self.modules = modules
    self.library = library
  }

  /// The names of the modules themselves.
  var moduleNames: [String] { modules.map(Self.moduleName) }

  static func moduleName(ofFile path: String) -> String {
    String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
  }

  /// All names, those included that only the library itself can use.
  var all: Set<String> {
    known.withLock { known in
      if let known { return known }
      var names: Set<String> = []
      for module in modules {
        if let bytes = try? File(module).bytes() { names.formUnion(Self.names(in: bytes)) }
      }
      known = names
      return names
    }
  }

  /// The members of a type that lessons can use, as far as the symbols of the library tell.
  func members(ofType type: String) -> Set<String> {
    let symbols = knownSymbols.withLock { known in
      if let known { return known }
      let symbols = (try? File(library).bytes()).flatMap(ELFObject.init)?.dynamicSymbolNames ?? []
      known = symbols
      return symbols
    }
    return Set(symbols.compactMap { member(inSymbol: $0, ofType: type) })
  }

  /// The words between zeros: a compiled module has a table of its identifiers in this form (Swift's
  /// `ModuleFormat.h`, `IDENTIFIER_DATA`).
  package static func names(in module: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    for word in module.split(separator: 0) where (3...40).contains(word.count) {
      let isName = word.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
      guard isName, let first = word.first, !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first) else {
        continue
      }
      names.insert(String(decoding: word, as: UTF8.self))
    }
    return names
  }
}

extension LibraryNames: Equatable {
  package static func == (a: LibraryNames, b: LibraryNames) -> Bool {
    a.modules == b.modules && a.library == b.library
  }
}
