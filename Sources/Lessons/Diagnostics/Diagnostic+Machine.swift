import Text

// Diagnostics for programs: editors, forges, and whatever collects what tools report.

extension Diagnostic {
  /// The diagnostic as one line of a log that GitHub turns into an annotation of the file.
  ///
  /// See GitHub's documentation, “Workflow commands”. Lines and columns count from 1, and the end is
  /// the last character.
  package func githubCommand(folder: String) -> String {
    var properties: [(String, String)] = []
    if let range {
      properties = [
        ("file", folder + range.file), ("line", "\(range.start.line)"),
        ("endLine", "\(range.end.line)"), ("col", "\(range.start.column)"),
      ]
      if range.end.line == range.start.line {
        properties.append(("endColumn", "\(max(range.end.column - 1, range.start.column))"))
      }
    }
    let list = properties.map { "\($0)=\($1.escapedForWorkflowProperty)" }.joined(separator: ",")
    let notes = related.map { "\($0.message): \(folder)\($0.range.start)" }
    let text = ([message] + [help].compactMap(\.self) + notes).joined(separator: "\n")
    return "::\(severity.rawValue)\(list.isEmpty ? "" : " ")\(list)::\(text.escapedForWorkflow)"
  }

  /// The diagnostic as JSON; lines and columns count from 1, in characters, and the end is the
  /// character after the last.
  package func json(folder: String) -> JSON {
    .object(omittingNil: [
      ("severity", .string(severity.rawValue)),
      ("kind", .string(kind.rawValue)),
      ("file", range.map { .string(folder + $0.file) }),
      ("range", range?.json),
      ("message", .string(message)),
      ("help", help.map { .string($0) }),
      ("fix", fix.map { ["range": $0.range.json, "replacement": .string($0.replacement)] }),
      (
        "related",
        related.isEmpty
          ? nil
          : .array(
            related.map { place in
              [
                "file": .string(folder + place.range.file), "range": place.range.json,
                "message": .string(place.message),
              ]
            })
      ),
    ])
  }
}

extension SourceRange {
  fileprivate var json: JSON { ["start": start.json, "end": end.json] }
}

extension Location {
  fileprivate var json: JSON { ["line": .integer(line), "column": .integer(column)] }
}

extension String {
  /// The text as a segment of a URI's path (RFC 3986): letters outside of ASCII are encoded, too.
  fileprivate var uriEncoded: String {
    percentEncoded.unicodeScalars.map { scalar in
      scalar.isASCII
        ? String(scalar) : Character(scalar).utf8.map { "%" + $0.hexadecimal }.joined()
    }.joined()
  }

  fileprivate var escapedForWorkflow: String {
    replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  fileprivate var escapedForWorkflowProperty: String {
    escapedForWorkflow.replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

extension UInt8 {
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}

// MARK: - SARIF

extension [Diagnostic] {
  /// A log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard).
  ///
  /// - Parameters:
  ///   - folder: What comes before the course's paths, to make them relative to where the log is used.
  ///   - version: The version of the tool.
  ///   - sourceLine: The line of a place, for columns are Unicode code points here.
  /// - Returns: The log.
  package func sarif(
    folder: String, version: String, sourceLine: (Location) -> SourceLine?
  ) -> JSON {
    let kinds = Set(map(\.kind)).sorted { $0.rawValue < $1.rawValue }
    let rules = kinds.map { kind -> JSON in
      ["id": .string(kind.rawValue), "shortDescription": ["text": .string(kind.summary)]]
    }
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "lessons", "version": .string(version), "rules": .array(rules),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(map { $0.withCodePointColumns(sourceLine).sarif(folder: folder) }),
        ]
      ],
    ]
  }
}

extension Diagnostic {
  fileprivate func withCodePointColumns(_ sourceLine: (Location) -> SourceLine?) -> Diagnostic {
    func converted(_ location: Location) -> Location {
      guard let line = sourceLine(location) else { return location }
      var location = location
      location.column = line.codePointColumn(location.column)
      return location
    }
    func converted(_ range: SourceRange) -> SourceRange {
      SourceRange(converted(range.start), converted(range.end))
    }
    var copy = self
    copy.range = range.map { converted($0) }
    copy.fix = fix.map { SourceEdit(converted($0.range), replaceWith: $0.replacement) }
    copy.related = related.map { Related(at: converted($0.range), $0.message) }
    return copy
  }

  fileprivate func sarif(folder: String) -> JSON {
    let text = help.map { "\(message)\n\($0)" } ?? message
    return .object(omittingNil: [
      ("ruleId", .string(kind.rawValue)),
      ("level", .string(severity.rawValue)),
      ("message", ["text": .string(text)]),
      ("locations", range.map { [["physicalLocation": $0.sarif(folder: folder)]] }),
      (
        "relatedLocations",
        related.isEmpty
          ? nil
          : .array(
            related.map { place in
              [
                "physicalLocation": place.range.sarif(folder: folder),
                "message": ["text": .string(place.message)],
              ]
            })
      ),
      (
        "fixes",
        fix.map { fix in
          [
            [
              "artifactChanges": [
                [
                  "artifactLocation": fix.range.sarifFile(folder: folder),
                  "replacements": [
                    [
                      "deletedRegion": fix.range.sarifRegion,
                      "insertedContent": ["text": .string(fix.replacement)],
                    ]
                  ],
                ]
              ]
            ]
          ]
        }
      ),
    ])
  }
}

extension SourceRange {
  fileprivate func sarif(folder: String) -> JSON {
    ["artifactLocation": sarifFile(folder: folder), "region": sarifRegion]
  }

  fileprivate func sarifFile(folder: String) -> JSON {
    let steps = (folder + file).split(separator: "/", omittingEmptySubsequences: false)
    return ["uri": .string(steps.map { String($0).uriEncoded }.joined(separator: "/"))]
  }

  fileprivate var sarifRegion: JSON {
    [
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
    ]
  }
}
