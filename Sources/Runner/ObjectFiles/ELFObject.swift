/// An object file or library in the Executable and Linking Format, with 64-bit addresses: its
/// sections, symbols and relocations (System V Application Binary Interface, chapters 4 and 5).
package struct ELFObject: Sendable {
  package struct Section: Sendable {
    var name: String
    var kind: UInt32
    var flags: UInt64
    /// Where its bytes are in the file; empty for a section that has none there, such as `.bss`.
    var bytes: Range<Int>
    var size: Int
    /// The section that another one is about, by index, such as the one that relocations apply to.
    var about: Int
    var link: Int
    var entrySize: Int

    static let symbols: UInt32 = 2
    static let strings: UInt32 = 3
    static let relocations: UInt32 = 4
    static let noBytes: UInt32 = 8
    static let longIndices: UInt32 = 18

    var isLoaded: Bool { flags & 0x2 != 0 }
    var isCode: Bool { flags & 0x4 != 0 }
    /// Whether the linker merges equal entries.
    var isMergeable: Bool { flags & 0x10 != 0 }
    var holdsStrings: Bool { flags & 0x20 != 0 }
  }

  package struct Symbol: Sendable {
    enum Binding: UInt8 { case local, global, weak, other }

    /// Where its name is in the file.
    var name: Range<Int>
    var binding: Binding
    /// Whether other libraries and programs can see it, if it is not local.
    var isVisible: Bool
    /// Whether it stands for a section, and not for something in it.
    var isSection: Bool
    /// The index of the section that it is defined in; nil if it is defined elsewhere.
    var section: Int?
    /// Where it is in its section.
    var offset: Int
    var size: Int
  }

  package struct Relocation: Sendable {
    /// Where it is in the section that it applies to.
    var offset: Int
    var kind: UInt32
    /// The symbol, by its index.
    var symbol: Int
    var addend: Int
  }

  let file: [UInt8]
  /// The kind of processor, by its number in the format.
  var machine: UInt16 = 0
  var sections: [Section] = []
  var symbols: [Symbol] = []
  /// For each loaded section, the relocations in it, by ascending offsets.
  var relocations: [[Relocation]] = []

  /// Reads a file; nil if it has another format, or is damaged.
  package init?(_ file: [UInt8]) {
    self.file = file
    guard file.withUnsafeBytes({ read(ELFReader(bytes: $0)) }) else { return nil }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: file[range], as: UTF8.self) }

  func name(of symbol: Symbol) -> String { text(symbol.name) }

  /// The first section with a name.
  func section(named name: String) -> Section? { sections.first { $0.name == name } }

  /// The options, such as `-lswiftCore`, that the compiler has left for the linker: the libraries of
  /// all modules that the code imports.
  package var linkerOptions: [String] {
    guard let entries = section(named: ".swift1_autolink_entries") else { return [] }
    return file[entries.bytes].split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the symbols that a library exports or uses: the strings of the one table of strings
  /// that is loaded with it.
  package var dynamicSymbolNames: [ArraySlice<UInt8>] {
    let table = sections.first { $0.kind == Section.strings && $0.isLoaded }
    return table.map { file[$0.bytes].split(separator: 0) } ?? []
  }

  /// What tells one build of a library from all others, if its linker has said.
  var buildIdentity: ArraySlice<UInt8>? {
    section(named: ".note.gnu.build-id").map { file[$0.bytes] }
  }
}
