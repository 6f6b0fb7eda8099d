/// An attribute with a space before it; nothing for nil.
func attribute(_ name: StaticString, _ value: String?) -> HTML {
  value.map { " \(HTML(trusted: name.description))=\"\($0)\"" } ?? .empty
}

/// An element with a class, on lines of its own; nothing for nil.
func element(_ name: StaticString, _ kind: StaticString, _ content: HTML?) -> HTML {
  guard let content else { return .empty }
  let tag = HTML(trusted: name.description)
  return "<\(tag)\(attribute("class", kind.description))>\(content)</\(tag)>\n"
}
