internal import CCmark

extension CommonMark {
  /// A piece of running text.
  struct InlineNode {
    enum Kind {
      case text(String)
      case code(String)
      case html(String)
      case softBreak
      case lineBreak
      case emphasis
      case strong
      case link(destination: String, title: String?)
      case image(source: String, title: String?)
    }

    var kind: Kind
    /// The index of the first byte of a link, an image or HTML.
    var start: Int
    var children: [InlineNode] = []
  }

  /// The running text of one paragraph, its lines without indentation, separated by line breaks.
  ///
  /// Definitions are those of links that it may refer to, as they are written.
  static func inlines(_ prose: [UInt8], definitions: [[UInt8]] = []) -> [InlineNode] {
    guard let root = parse(document(prose, definitions), options: CMARK_OPT_DEFAULT) else {
      return []
    }
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }

    var places = InlinePlaces(prose: guardSign + prose)
    var open: [InlineNode] = []
    var top: [InlineNode] = []
    // Nodes that are too deep are skipped; their content belongs to the last that is not.
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      guard let kind = InlineNode.Kind(node) else { continue }
      let isContainer = cmark_node_first_child(node) != nil || kind.hasContent
      if event == CMARK_EVENT_EXIT {
        places.pass(node, kind)
        depth -= 1
        guard depth < deepestNesting else { continue }
        let finished = open.removeLast()
        if open.isEmpty {
          top.append(finished)
        } else {
          open[open.count - 1].children.append(finished)
        }
        continue
      }
      if isContainer {
        depth += 1
        let inline = InlineNode(kind: kind, start: places.start(of: node) - guardSign.count)
        if depth <= deepestNesting { open.append(inline) }
      } else {
        let inline = InlineNode(kind: kind, start: places.start(of: node) - guardSign.count)
        places.pass(node, kind)
        if open.isEmpty { top.append(inline) } else { open[open.count - 1].children.append(inline) }
      }
    }
    return top.removingGuard()
  }

  /// A no-break space, which keeps the text after it from beginning any block other than a
  /// paragraph, and which emphasis and quotes take for the white space of a line's beginning.
  private static let guardSign: [UInt8] = [0xC2, 0xA0]

  /// A document of one paragraph and of definitions.
  ///
  /// A paragraph's further lines are indented by four spaces, so that they can be nothing else.
  private static func document(_ prose: [UInt8], _ definitions: [[UInt8]]) -> [UInt8] {
    var document = guardSign
    for byte in prose {
      document.append(byte)
      if byte == .newline { document += repeatElement(.space, count: 4) }
    }
    for definition in definitions { document += [.newline, .newline] + definition }
    return document
  }
}

extension CommonMark.InlineNode.Kind {
  fileprivate init?(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: self = .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_CODE: self = .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: self = .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK:
      self = .link(
        destination: string(cmark_node_get_url(node)), title: nonempty(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      self = .image(
        source: string(cmark_node_get_url(node)), title: nonempty(cmark_node_get_title(node)))
    default: return nil
    }
  }

  fileprivate var hasContent: Bool {
    switch self {
    case .emphasis, .strong, .link, .image: true
    case .text, .code, .html, .softBreak, .lineBreak: false
    }
  }
}

/// Finds where in a paragraph cmark's inline nodes stand.
///
/// cmark (0.30) counts columns from the last line break that became a node, also when further line
/// breaks went by inside a link's destination, code or HTML; and it gives links the line of
/// their end. So only columns are used, and the line breaks are followed here.
private struct InlinePlaces {
  let prose: [UInt8]
  /// Where cmark's columns are counted from.
  private var lineStart = 0
  /// A place that no further node begins before.
  private var cursor = 0

  init(prose: [UInt8]) {
    self.prose = prose
  }

  func start(of node: OpaquePointer) -> Int {
    if let start = automaticLinkStart(node) { return start }
    let start = lineStart + Int(cmark_node_get_start_column(node)) - 1
    return min(max(start, 0), prose.count)
  }

  /// Where `<http://…>` begins, whose own columns, unlike its text's, are counted from the beginning
  /// of the paragraph; nil for all other nodes.
  private func automaticLinkStart(_ node: OpaquePointer) -> Int? {
    guard let child = cmark_node_first_child(node), child == cmark_node_last_child(node),
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return nil }
    let start = lineStart + Int(cmark_node_get_start_column(child)) - 2
    return prose.indices.contains(start) && prose[start] == .lessThan ? start : nil
  }

  /// Records that a node, or its content, has been passed.
  mutating func pass(_ node: OpaquePointer, _ kind: CommonMark.InlineNode.Kind) {
    switch kind {
    case .softBreak, .lineBreak:
      let lineBreak = prose[min(cursor, prose.count)...].firstIndex(of: .newline) ?? prose.count
      cursor = min(lineBreak + 1, prose.count)
      // cmark goes on counting after a backslash at the end of a line.
      let isBackslash = lineBreak > 0 && prose[lineBreak - 1] == .backslash
      if case .lineBreak = kind, isBackslash { break }
      lineStart = cursor
    case .link where automaticLinkStart(node) != nil:
      break
    case .text, .code, .html, .link, .image:
      // Columns count from 1 and name the last byte; for backticks that nothing closes they name the
      // byte after it.
      let end = min(max(cursor, lineStart + Int(cmark_node_get_end_column(node))), prose.count)
      if case .text = kind, end > cursor, prose[end - 1] == .newline {
        cursor = end - 1
      } else {
        cursor = end
      }
    case .emphasis, .strong:
      break
    }
  }
}

extension [CommonMark.InlineNode] {
  fileprivate func removingGuard() -> Self {
    guard case .text(let text) = first?.kind, text.unicodeScalars.first == "\u{A0}" else {
      return self
    }
    let rest = String(text.unicodeScalars.dropFirst())
    var nodes = self
    if rest.isEmpty { nodes.removeFirst() } else { nodes[0].kind = .text(rest) }
    return nodes
  }
}

private func nonempty(_ pointer: UnsafePointer<CChar>?) -> String? {
  let text = string(pointer)
  return text.isEmpty ? nil : text
}
