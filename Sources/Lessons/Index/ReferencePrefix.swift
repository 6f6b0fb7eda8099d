/// What the beginning of an id says that it names: `fig-loss` a figure, `tab-names` a table.
///
/// Authors need not begin ids so, but one who does means it.
package enum ReferencePrefix: String, Sendable {
  case figure = "fig"
  case table = "tab"
  case listing = "lst"
  case equation = "eq"
  case section = "sec"
  case exercise = "ex"
  case theorem = "thm"
  case definition = "def"

  package init?(_ id: String) {
    guard let hyphen = id.firstIndex(of: "-") else { return nil }
    switch id[..<hyphen] {
    case "tbl": self = .table
    case let beginning:
      guard let prefix = ReferencePrefix(rawValue: String(beginning)) else { return nil }
      self = prefix
    }
  }
}
