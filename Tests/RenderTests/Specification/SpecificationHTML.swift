import Foundation

/// HTML in a form in which the body of a page and an example of a specification can be compared.
///
/// Two texts have the same form if a browser makes the same of them but for white space outside of
/// `pre`, as in the specification's own test program. What our pages have besides is taken away by
/// the rules below, each of which takes the one thing that it names.
enum SpecificationHTML {
  /// The form of a specification's HTML.
  static func form(ofExample html: String) -> String {
    // A page has one title; later headings of level 1 are shown as those of level 2.
    form(html.replacing("<h1>", with: "<h2>").replacing("</h1>", with: "</h2>"))
  }

  /// The form of the body of one of our pages.
  static func form(ofPage html: String) -> String {
    let html = pageRules.reduce(html) { html, rule in
      rule.expression.stringByReplacingMatches(
        in: html, range: NSRange(html.startIndex..., in: html), withTemplate: rule.template)
    }
    return form(html)
  }

  // MARK: What pages add

  private struct Rule {
    let expression: NSRegularExpression
    let template: String

    init(_ pattern: String, _ template: String) {
      do {
        expression = try NSRegularExpression(
          pattern: pattern, options: .dotMatchesLineSeparators)
      } catch {
        preconditionFailure("\(pattern): \(error)")
      }
      self.template = template
    }
  }

  private static let pageRules = [
    // Headings have an id, those of levels 2 and 3 a number, and a link to themselves beside them.
    Rule(
      #"<div class="heading">\n<(h\d) id="[^"]*">(?:<span class="section-number">[\d.]+</span> )?"#
        + #"(.*?)</\1>\n<a class="anchor" [^>]*></a>\n</div>"#, "<$1>$2</$1>"),
    // An image that is a paragraph is a figure, whose caption is the image's title.
    Rule(
      #"<figure class="image">\n<img ([^>]*)>\n<figcaption>([^<]*)</figcaption>\n</figure>"#,
      #"<p><img $1 title="$2"></p>"#),
    Rule(#"<figure class="image">\n<img ([^>]*)>\n</figure>"#, "<p><img $1></p>"),
    // Code has a class, and is reached by keyboard where it is wide.
    Rule(#"<pre class="code"(?: tabindex="0")?>"#, "<pre>"),
    // Words of code in a language that is known have a class.
    Rule(#"<span class="hl-\w+">(.*?)</span>"#, "$1"),
    // A table is in a box that scrolls; it has a body even if it has no rows; its heads say what
    // they head; columns are aligned by classes.
    Rule(
      #"<div class="table-box" role="region" aria-label="[^"]*" tabindex="0">\n(<table>.*?</table>)\n</div>"#,
      "$1"),
    Rule(#"<tbody>\n</tbody>\n"#, ""),
    Rule(#"<th scope="col""#, "<th"),
    Rule(#"<(t[hd]) class="align-(\w+)">"#, #"<$1 align="$2">"#),
    // The text of a task is the label of its box.
    Rule(#"<label>(<input type="checkbox"[^>]*>)(.*?)</label>"#, "$1$2"),
    Rule(#"<ul class="tasks">"#, "<ul>"),
    // Quotes, dashes and ellipses are typographic.
    Rule("[“”]", "&quot;"), Rule("[‘’]", "&#39;"), Rule("–", "--"), Rule("—", "---"),
    Rule("…", "..."),
  ]

  // MARK: The common form

  private enum Token: Equatable {
    case tag(name: String, isEnd: Bool, attributes: [String])
    case text(String)
    /// A comment or a declaration.
    case other(String)
  }

  private static func form(_ html: String) -> String {
    var lines = ""
    var depthOfCode = 0
    var text = ""
    /// Writes the text since the last tag that begins or ends a block.
    func endText() {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { lines += words + "\n" }
      text = ""
    }
    for token in tokens(html) {
      switch token {
      case .tag("pre", let isEnd, _):
        if isEnd {
          // Where code ends, a line ends.
          while text.hasSuffix("\n</code>") {
            text.removeLast("\n</code>".count)
            text += "</code>"
          }
          lines += text + "\n"
          text = ""
        } else {
          endText()
        }
        depthOfCode += isEnd ? -1 : 1
        lines += isEnd ? "</pre>\n" : "<pre>\n"
      case .tag(let name, let isEnd, let attributes):
        let tag = "<\(isEnd ? "/" : "")\(([name] + attributes).joined(separator: " "))>"
        if blockElements.contains(name), depthOfCode == 0 {
          endText()
          lines += tag + "\n"
        } else {
          text += tag
        }
      case .text(let string), .other(let string): text += string
      }
    }
    endText()
    return lines
  }

  private static let blockElements: Set<String> = [
    "blockquote", "dd", "del", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li",
    "ol", "p", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]

  private static func tokens(_ html: String) -> [Token] {
    var tokens: [Token] = []
    var rest = Substring(html)
    while let first = rest.first {
      if first == "<", let tag = rest.prefixMatch(of: Self.tag) {
        tokens.append(
          .tag(
            name: tag.2.lowercased(), isEnd: !tag.1.isEmpty, attributes: attributes(String(tag.3))))
        rest = rest[tag.range.upperBound...]
      } else if first == "<", let comment = rest.prefixMatch(of: Self.comment) {
        tokens.append(.other(String(comment.0)))
        rest = rest[comment.range.upperBound...]
      } else {
        let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
        // Escaped signs of tags stay escaped, so that text is not taken for a tag.
        let text = rest[..<end].replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        tokens.append(.text(String(text)))
        rest = rest[end...]
      }
    }
    return tokens
  }

  private static var tag: Regex<(Substring, Substring, Substring, Substring)> {
    #/<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*/?>/#
  }

  private static var comment: Regex<Substring> {
    #/<!--->|<!-->|<!--.*?-->|<\?.*?\?>|<![A-Z].*?>/#.dotMatchesNewlines()
  }

  private static func attributes(_ text: String) -> [String] {
    text.matches(of: #/([A-Za-z_:][\w.:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/#).map {
      match in
      let name = match.1.lowercased()
      let value = (match.2 ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
        .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
        .replacingOccurrences(of: "&amp;", with: "&")
      return "\(name)=\(["href", "src"].contains(name) ? address(value) : value)"
    }.sorted()
  }

  /// An address as it is before it is percent-encoded, from the folder that the page is in.
  private static func address(_ address: String) -> String {
    let local = address.hasPrefix("//") ? address : String(address.drop { $0 == "/" })
    return local.removingPercentEncoding ?? local
  }
}
