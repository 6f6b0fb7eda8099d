extension String {
  /// The text as a diagnostic shows it: on one line, and its first 39 characters if it has more than 40.
  var excerpt: String {
    let shown = prefix(41).replacing("\n", with: " ")
    return shown.count > 40 ? shown.prefix(39) + "…" : String(shown)
  }
}
