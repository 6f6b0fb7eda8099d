/// The module with the functions of calculus, such as `exp`.
enum Calculus {
  /// The lines that import it, where the library of the cells has it.
  ///
  /// Code that imports Foundation must not have them: both have functions of the same names and types.
  static let importing = """
    #if canImport(Calculus)
    import Calculus
    #endif

    """
}
