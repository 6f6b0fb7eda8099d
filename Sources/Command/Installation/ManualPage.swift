import ArgumentParser
import Text

/// A page of the manual, made of what a command says of itself with `--help`.
struct ManualPage {
  /// `lessons`, `lessons-build`.
  var name: String
  /// For `man`, with the macros of man(7).
  var text: String

  /// A page for a command, and one for each of its subcommands.
  ///
  /// - Parameter command: The command.
  /// - Returns: The pages, that of the command first; none if the parser's description of it is not known.
  static func all(of command: any ParsableCommand.Type) -> [ManualPage] {
    guard let root = (try? JSON(parsing: command._dumpHelp()))?["command"] else { return [] }
    let subcommands = (root["subcommands"]?.elements { $0 } ?? []).filter {
      $0["shouldDisplay"]?.isTrue != false && $0["commandName"]?.string != "help"
    }
    let version = command.configuration.version
    return [ManualPage(of: root, below: nil, subcommands, version)]
      + subcommands.map { ManualPage(of: $0, below: root, [], version) }
  }

  private init(of command: JSON, below root: JSON?, _ subcommands: [JSON], _ version: String) {
    let words = [root, command].compactMap { $0?["commandName"]?.string }
    name = words.joined(separator: "-")
    let arguments = (command["arguments"]?.elements { $0 } ?? []).filter {
      $0["shouldDisplay"]?.isTrue != false
    }
    let abstract = command["abstract"]?.string ?? ""
    let title = name.uppercased()
    var lines = [".TH \(Self.escaped(title)) 1 \"\" \"lessons \(version)\" \"Lessons\""]
    lines += [".SH NAME", "\(Self.escaped(name)) \\- \(Self.escaped(Self.asPhrase(abstract)))"]
    lines.append(".SH SYNOPSIS")
    lines.append(".B \(Self.escaped(words.joined(separator: " ")))")
    if root == nil { lines.append("\\fIcommand\\fR [\\fIoption\\fR ...]") }
    lines += arguments.filter { Self.isOwn($0) }.map(Self.usage)
    lines += Self.discussion(abstract, command["discussion"]?.string ?? "")
    if !subcommands.isEmpty {
      lines.append(".SH COMMANDS")
      for subcommand in subcommands {
        let name = subcommand["commandName"]?.string ?? ""
        lines += [".TP", ".BR lessons\\-\(Self.escaped(name)) (1)"]
        lines.append(Self.escaped(subcommand["abstract"]?.string ?? ""))
      }
    }
    if !arguments.isEmpty {
      lines.append(".SH OPTIONS")
      lines += arguments.flatMap(Self.description)
    }
    lines += Self.ending(isRoot: root == nil)
    text = lines.joined(separator: "\n") + "\n"
  }

  // MARK: Arguments

  private static func isOwn(_ argument: JSON) -> Bool {
    !["help", "version"].contains(argument["valueName"]?.string ?? "")
  }

  /// `-h, --help`, with the value in italics.
  private static func names(_ argument: JSON) -> String {
    let value = "\\fI\(escaped(argument["valueName"]?.string ?? "value"))\\fR"
    if argument["kind"]?.string == "positional" { return value }
    let names = (argument["names"]?.elements { $0 } ?? []).map { name in
      let dashes = name["kind"]?.string == "long" ? "--" : "-"
      return "\\fB\(escaped(dashes + (name["name"]?.string ?? "")))\\fR"
    }
    let text = names.joined(separator: ", ")
    return argument["kind"]?.string == "flag" ? text : "\(text) \(value)"
  }

  private static func usage(_ argument: JSON) -> String {
    let text = names(argument) + (argument["isRepeating"]?.isTrue == true ? " ..." : "")
    return argument["isOptional"]?.isTrue == true ? "[\(text)]" : text
  }

  private static func description(_ argument: JSON) -> [String] {
    var text = escaped(argument["abstract"]?.string ?? "")
    if let values = argument["allValues"]?.elements({ $0.string }), !values.isEmpty {
      text += " One of \(values.map(escaped).joined(separator: ", "))."
    }
    if let value = argument["defaultValue"]?.string {
      text += " The default is \(escaped("'\(value)'"))."
    }
    return [".TP", names(argument), text]
  }

  // MARK: Text

  private static func discussion(_ abstract: String, _ text: String) -> [String] {
    var lines = [".SH DESCRIPTION", escaped(abstract)]
    var isExample = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case "EXAMPLE", "EXAMPLES":
        lines += [".SH \(line)", ".nf"]
        isExample = true
      case "" where isExample: break
      case "": lines.append(".PP")
      default:
        lines.append(
          escaped(isExample && line.hasPrefix("  ") ? String(line.dropFirst(2)) : String(line)))
      }
    }
    if isExample { lines.append(".fi") }
    // A paragraph that is followed by a section is none.
    return lines.indices.filter { index in
      lines[index] != ".PP" || index + 1 < lines.count && !lines[index + 1].hasPrefix(".")
    }.reduce(into: [".SH DESCRIPTION"]) { result, index in
      if index > 0 { result.append(lines[index]) }
      if index == 1, lines.count > 2 { result.append(".PP") }
    }
  }

  private static func ending(isRoot: Bool) -> [String] {
    var lines = [
      ".SH EXIT STATUS",
      ".TP", ".B 0", "All is well; there may be warnings.",
      ".TP", ".B 1", "Something is wrong, and has been reported.",
      ".TP", ".B 2", "The command was called in a way that it does not understand.",
    ]
    if isRoot {
      lines += [
        ".SH ENVIRONMENT",
        ".TP", ".B LESSONS_CACHE_LIMIT",
        "The size beyond which what has not been used for longest is removed from the cache, in megabytes.",
        ".TP", ".B LESSONS_MEMORY",
        "How many megabytes of memory lessons and compilers may use together. By default, three quarters of what is available.",
        ".TP", ".B NO_COLOR", "If it is set, nothing is written in colour.",
      ]
    } else {
      lines += [".SH SEE ALSO", ".BR lessons (1)"]
    }
    return lines
  }

  /// The abstract as a phrase that follows the name: `builds the website`.
  private static func asPhrase(_ abstract: String) -> String {
    let text = abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Text that stands for itself: hyphens that can be copied, and no line that is taken for a macro.
  private static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq").replacing("\n", with: " ")
    return text.hasPrefix(".") ? "\\&" + text : text
  }
}

extension JSON {
  /// Nil if it is neither true nor false.
  fileprivate var isTrue: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }
}
