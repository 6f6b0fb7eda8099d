/// A use of a variable or constant before the statement that gives it its value.
///
/// Swift accepts it at the top level of a program, since functions there may use what is declared
/// after them, and then the variable is zero, or not even that.
struct EarlyUse {
  /// The cell that uses it, by its index in the lesson.
  var cell: Int
  /// The name where it is used: the variable's, or that of a function which uses it.
  var use: NameUse
  var variable: String
  /// Where it is declared.
  var declaringCell: Int
  var declaration: Range<Int>
}

/// The uses of variables before their declarations in cells that are compiled together.
///
/// Only those are found that are certain from the tokens.
func earlyUses(in cells: [(index: Int, source: TokenizedSource)]) -> [EarlyUse] {
  let scope = ProgramScope(cells)
  var found: [EarlyUse] = []
  for (position, cell) in cells.enumerated() {
    var reported: Set<String> = []
    for statement in cell.source.statements {
      for use in cell.source.certainUses(in: statement) {
        for variable in scope.variables(behind: use) {
          guard let declaration = scope.variables[variable],
            (position, use.range.lowerBound) < (declaration.position, declaration.range.lowerBound),
            reported.insert(variable).inserted
          else { continue }
          found.append(
            EarlyUse(
              cell: cell.index, use: use, variable: variable,
              declaringCell: cells[declaration.position].index, declaration: declaration.range))
        }
      }
    }
  }
  return found
}

/// What is declared at the top level of a program.
private struct ProgramScope {
  struct Declaration {
    /// The place of its cell among those of the program.
    var position: Int
    var range: Range<Int>
  }

  /// The variables and constants that are declared once, in no conditional block.
  private(set) var variables: [String: Declaration] = [:]
  /// The names that each function certainly uses; of functions that are declared once.
  private var functions: [String: [NameUse]] = [:]

  init(_ cells: [(index: Int, source: TokenizedSource)]) {
    var counts: [String: Int] = [:]
    for (position, cell) in cells.enumerated() {
      var conditions = 0
      for statement in cell.source.statements {
        if cell.source.isToken(statement.lowerBound, "#if") { conditions += 1 }
        if cell.source.isToken(statement.lowerBound, "#endif") { conditions -= 1 }
        for declared in cell.source.declaredNames(of: statement) {
          counts[declared.name, default: 0] += conditions > 0 ? 2 : 1
          if declared.isStored {
            variables[declared.name] = Declaration(position: position, range: declared.range)
          }
        }
        if let function = cell.source.certainUses(ofFunction: statement) {
          functions[function.name] = function.uses
        }
      }
    }
    variables = variables.filter { counts[$0.key] == 1 }
    functions = functions.filter { counts[$0.key] == 1 }
  }

  /// The variables that a use of a name needs: the variable itself, or those that the function and
  /// the functions which it calls use.
  func variables(behind use: NameUse) -> [String] {
    var result: [String] = []
    var seen: Set<String> = []
    var next = [use]
    while let use = next.popLast() {
      guard seen.insert(use.name).inserted else { continue }
      if variables[use.name] != nil {
        result.append(use.name)
      } else if use.isCall {
        next += functions[use.name] ?? []
      }
    }
    return result.sorted()
  }
}
