internal import CCmark

extension CommonMark {
  /// A block of a document, with its place in the text that cmark was given.
  struct BlockNode {
    enum Kind {
      case document
      case quote
      /// The start is nil for bullets.
      case list(start: Int?, isTight: Bool)
      case item
      /// The lines as they are written, from the first character on that is not white space to the
      /// last; nil if there is Markdown in them.
      case paragraph(lines: [String]?)
      case heading(level: Int, lines: [String]?)
      /// The info string is empty if a fence has none, and for indented code.
      case code(info: String, text: String)
      case html(String)
      case thematicBreak
    }

    var kind: Kind
    /// The line that it begins in, from 0.
    var startLine: Int
    /// The byte that it begins at, from 0.
    var startByte: Int
    /// The last line, from 0.
    ///
    /// cmark counts one line too many for headings that are underlined, unless they end the document.
    var endLine: Int
    var children: [BlockNode] = []
    /// Whether something inside was left out, being nested too deep.
    var isCut = false
  }

  /// The tree of blocks of a document.
  static func blocks(_ document: [UInt8]) -> BlockNode {
    let nothing = BlockNode(kind: .document, startLine: 0, startByte: 0, endLine: 0)
    guard let root = parse(document, options: CMARK_OPT_DEFAULT) else { return nothing }
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }

    var open: [BlockNode] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      if event == CMARK_EVENT_EXIT {
        let finished = open.removeLast()
        if open.isEmpty { return finished }
        open[open.count - 1].children.append(finished)
        continue
      }
      guard let kind = BlockNode.Kind(node) else { continue }
      let block = BlockNode(
        kind: kind, startLine: Int(cmark_node_get_start_line(node)) - 1,
        startByte: Int(cmark_node_get_start_column(node)) - 1,
        endLine: Int(cmark_node_get_end_line(node)) - 1)
      switch kind {
      case .document, .quote, .list, .item:
        if open.count <= deepestNesting {
          open.append(block)
        } else {
          open[open.count - 1].isCut = true
          cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        }
      case .paragraph, .heading:
        open[open.count - 1].children.append(block)
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      case .code, .html, .thematicBreak:
        open[open.count - 1].children.append(block)
      }
    }
    return nothing
  }
}

extension CommonMark.BlockNode.Kind {
  fileprivate init?(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .quote
    case CMARK_NODE_LIST:
      let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      self = .list(
        start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) == 1)
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_PARAGRAPH: self = .paragraph(lines: lines(of: node))
    case CMARK_NODE_HEADING:
      self = .heading(level: Int(cmark_node_get_heading_level(node)), lines: lines(of: node))
    case CMARK_NODE_CODE_BLOCK:
      self = .code(
        info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK: self = .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    default: return nil
    }
  }
}

/// The lines of a paragraph or a heading that contains only text.
private func lines(of block: OpaquePointer) -> [String]? {
  var lines = [""]
  var child = cmark_node_first_child(block)
  while let node = child {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: lines[lines.count - 1] += string(cmark_node_get_literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: lines.append("")
    default: return nil
    }
    child = cmark_node_next(node)
  }
  return lines
}
