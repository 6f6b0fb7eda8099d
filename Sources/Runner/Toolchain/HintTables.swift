// What the hints about the compiler's errors know of other languages, of Foundation, and of what is often
// typed.

extension HintContext {
  /// Words of other languages, and Swift's for them.
  static let namesElsewhere = [
    "True": "true", "False": "false", "None": "nil", "null": "nil", "NULL": "nil",
    "nullptr": "nil", "this": "self", "int": "Int", "float": "Float",
    "double": "Double", "string": "String", "str": "String", "bool": "Bool", "boolean": "Bool",
    "list": "Array", "dict": "Dictionary", "println": "print", "printf": "print",
    "range": "0..<n", "len": "xs.count", "sum": "xs.reduce(0, +)", "enumerate": "xs.enumerated()",
    "pi": "Double.pi", "PI": "Double.pi", "def": "func", "function": "func", "fn": "func",
    "const": "let", "val": "let",
    "elif": "else if", "lambda": "{ x in … }",
  ]

  /// How relations are written elsewhere, and Swift's for them.
  static let operatorsElsewhere = [
    "=<": "<=", "≤": "<=", "⩽": "<=", "=>": ">=", "≥": ">=", "⩾": ">=", "≠": "!=", "<>": "!=",
    "=!": "!=", "=/=": "!=", "~=": "!=", "≡": "==",
  ]

  /// Names of the standard library and of lessons that are often typed.
  static let commonNames = [
    "Array", "Bool", "Character", "Dictionary", "Double", "Figure", "Float", "Int", "Line",
    "Points",
    "String", "Table", "Tensor", "claim", "false", "formatted", "max", "min", "print",
    "repeatElement",
    "show", "sqrt", "stride", "true", "zip",
  ]

  /// Members of the standard library that are often typed.
  static let commonMembers = [
    "append", "contains", "count", "description", "dropFirst", "dropLast", "enumerated", "filter",
    "first", "firstIndex", "forEach", "isEmpty", "joined", "last", "lowercased", "reduce", "remove",
    "reversed", "rounded", "shuffled", "sorted", "split", "uppercased",
  ]

  /// Members of collections in other languages, and Swift's for them.
  static let membersElsewhere = [
    "length": "count", "len": "count", "size": "count", "push": "append", "add": "append",
    "push_back": "append", "includes": "contains", "toString": "String(x)", "pop": "removeLast",
    "upper": "uppercased", "lower": "lowercased",
  ]

  /// Names of Foundation, and of the C library that comes with it.
  static let foundationNames: Set<String> = [
    "Bundle", "Calendar", "CharacterSet", "Data", "Date", "DateComponents", "DateFormatter",
    "DateInterval", "Decimal", "FileHandle", "FileManager", "ISO8601DateFormatter", "IndexSet",
    "JSONDecoder", "JSONEncoder", "JSONSerialization", "Locale", "M_E", "M_PI", "Measurement",
    "NSError", "NSRegularExpression", "NSString", "NumberFormatter", "OperationQueue", "Process",
    "ProcessInfo", "Scanner", "Thread", "TimeInterval", "TimeZone", "Timer", "URL", "URLSession",
    "UUID", "acosh", "asinh", "atanh", "cbrt", "ceil", "cosh", "exit", "exp2", "fabs", "floor",
    "fmod", "fopen", "getenv", "gettimeofday", "lgamma", "rand", "remainder", "rint", "round",
    "sinh", "sleep", "srand", "tgamma", "time", "trunc", "usleep",
  ]

  /// Members that Foundation adds to types of the standard library.
  static let foundationMembers: Set<String> = [
    "appendingFormat", "capitalized", "components", "contentsOfFile", "data", "formatted",
    "localizedCaseInsensitiveCompare", "localizedDescription", "padding", "range",
    "replacingCharacters", "replacingOccurrences", "trimmingCharacters", "write",
  ]

  /// The beginnings of messages, and what helps with them.
  static let hints: [(message: String, hint: String)] = [
    (
      "the compiler is unable to type-check this expression in reasonable time",
      "split it into constants of their own, or give its closures types: "
        + "{ (k: Int) -> Double in … }; is everything a Double?"
    ),
    (
      "expressions are not allowed at the top level",
      "shared files declare: put it into a function, or into a cell"
    ),
    (
      "statements are not allowed at the top level",
      "shared files declare: put it into a function, or into a cell"
    ),
    ("call can throw but is not marked with 'try'", "write 'try' before the call"),
    ("call can throw, but it is not marked with 'try'", "write 'try' before the call"),
    (
      "'async' call in a function that does not support concurrency",
      "write 'await' before the call"
    ),
    ("expression is 'async' but is not marked with 'await'", "write 'await' before the call"),
    (
      "consecutive statements on a line",
      "a call has parentheses, f(x); statements of their own stand on lines of their own"
    ),
    (
      "value of optional type",
      "give a default with '??', unwrap it with 'if let', or with '!' if it is never nil"
    ),
    (
      "errors thrown from here are not handled",
      "mark the function 'throws', or catch them with do and catch"
    ),
    (
      "editor placeholder in source file",
      "write code in its place, or mark a cell that only shows a form with 'static'"
    ),
    ("return invalid outside of a func", "remove it: a cell ends with its last line"),
    (
      "'main' attribute cannot be used in a module that contains top-level code",
      "remove '@main': a lesson begins with its first cell"
    ),
    ("no such module", "cells can import Foundation and what the course is built with"),
    (
      "main actor-isolated ",
      "top-level variables belong to the main actor: mark the function '@MainActor', "
        + "or give it the value as a parameter"
    ),
  ]
}
