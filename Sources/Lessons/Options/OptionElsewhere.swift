import Text

/// The names that options have in other tools (Quarto, knitr, MyST, rustdoc, and styles of Markdown),
/// for authors who come from there.
struct OptionElsewhere {
  /// What the option is here, as it is written.
  var replacement: String?
  /// What to do where that depends on what is meant.
  var help: String?

  /// What another tool's option is here; nil if it is known to none.
  init?(_ option: WrittenOption) {
    let name = option.name.text.lowercased().replacing(".", with: "-").replacing("_", with: "-")
    let value = option.value?.text ?? ""
    let isOn = ["true", "yes", "t", "1", ""].contains(value.lowercased())
    let isOff = ["false", "no", "f", "0"].contains(value.lowercased())

    if isOff, !["echo", "eval", "include", "output", "code-fold"].contains(name) { return nil }

    func spelled(_ other: CellOption, _ value: String? = nil) -> String {
      option.spelled(other, value)
    }

    switch name {
    case "echo" where isOff, "hide", "hide-input", "remove-input": replacement = spelled(.hidden)
    case "echo" where isOn: replacement = spelled(.code, "above")
    case "fold", "collapse", "collapsed": replacement = spelled(.folded)
    case "code-fold" where isOn: replacement = spelled(.folded)
    case "code-fold" where isOff || value.lowercased() == "show":
      replacement = spelled(.code, "above")
    case "include" where isOff:
      replacement = option.form == .fence ? "hidden output=hidden" : nil
      help = "write 'hidden', and '\(option.spelled(.output, "hidden"))'"
    case "eval" where isOff, "no-run", "norun", "ignore", "no-exec": replacement = spelled(.static)
    case "output" where isOff, "results" where value == "hide", "hide-output", "remove-output":
      replacement = spelled(.output, "hidden")
    case "output" where isOn && option.value != nil: replacement = spelled(.output, "shown")
    case "compile-fail", "should-fail", "expect-error", "should-not-compile":
      replacement = spelled(.fails)
    case "should-panic", "raises-exception", "should-crash", "should-trap":
      replacement = spelled(.traps)
    case "label", "id", "name":
      guard isIdentifier(Array(value.utf8)) else { return nil }
      replacement = spelled(.id, value)
    case "fig-cap", "tbl-cap", "lst-cap", "cap", "title":
      guard !value.isEmpty else { return nil }
      replacement = spelled(.caption, value)
    case "fig-alt", "alternative-text":
      guard !value.isEmpty else { return nil }
      replacement = spelled(.alt, value)
    case "code-line-numbers", "hl-lines", "emphasize-lines", "highlight-lines", "lines":
      guard LineNumbers(value) != nil else { return nil }
      replacement = spelled(.highlight, value)
    case "rendered":
      replacement = spelled(.source)
    case "output-limit", "max-output":
      help = "the limit is that of the lesson: write 'output-limit: 10' in its front matter"
    case "error":
      help = "write 'fails' for code that must not compile, 'traps' for code that crashes"
    default: return nil
    }
  }
}
