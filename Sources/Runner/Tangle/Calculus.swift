import Files

/// The module with the functions of calculus, such as `exp`.
enum Calculus {
  /// What lets the compiler import it for a program.
  ///
  /// Code that imports Foundation must not have it: both have functions of the same names and types.
  static let option = ["-import-module", "Calculus"]

  /// Whether the library in a folder has it.
  static func isBuilt(in libraryFolder: String) -> Bool {
    File("\(libraryFolder)/Modules/Calculus.swiftmodule").exists
  }

  /// The lines that import it into one file of several.
  static let importing = """
    #if canImport(Calculus)
    import Calculus
    #endif

    """
}
