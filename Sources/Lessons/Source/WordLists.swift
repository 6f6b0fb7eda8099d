extension Set<String> {
  /// The words of a list, with a space between them.
  package init(words list: String) { self.init(list.split(separator: " ").map(String.init)) }
}
