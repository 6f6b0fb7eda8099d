import ArgumentParser

/// How what is wrong is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people: with the line of source, on standard error.
  case text
  /// A list of objects, on standard output.
  case json
  /// Annotations of a workflow on GitHub, on standard output.
  case github
  /// The Static Analysis Results Interchange Format, on standard output.
  case sarif

  /// Whether standard output is one document, beside which nothing may be printed there.
  var isDocument: Bool { self == .json || self == .sarif }
}

struct ReportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How what is wrong is written: text for people; json, sarif or github for programs, on standard output."
    ))
  var format = ReportFormat.text
}
