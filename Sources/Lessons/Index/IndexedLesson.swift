extension IndexedLesson {
  /// Numbers what a lesson contains, in reading order.
  package init(_ lesson: Lesson, _ outcome: LessonOutcome, number: Int) {
    name = lesson.name
    file = lesson.file
    identity = lesson.identity
    self.number = number
    title = lesson.title.isEmpty ? [.text(lesson.name)] : lesson.title
    summary = lesson.frontMatter.summary
    sections = []
    captionedCells = [:]
    numberedBlocks = [:]
    targets = [:]
    titleSlug = HeadingIDs.slug(title.plainText)
    claims = outcome.claims

    if let id = lesson.titleID { add(id, label: nil, title: title) }
    var counts: [ReferenceLabel.Kind: Int] = [:]
    func label(_ kind: ReferenceLabel.Kind) -> ReferenceLabel {
      counts[kind, default: 0] += 1
      return ReferenceLabel(kind, "\(number).\(counts[kind, default: 0])")
    }
    lesson.forEachBlock { block in
      switch block {
      case .heading(let level, let content, let id, _):
        let section = level == 2 ? label(.section) : nil
        sections.append(
          LessonSection(id: id, level: level, number: section?.number, title: content))
        add(id, label: section, title: content)
      case .math(_, let id?):
        add(id, label: label(.equation))
      case .figure(let figure):
        if let id = figure.id { add(id, label: label(.figure)) }
      case .cell(let index) where lesson.cells.indices.contains(index):
        let cell = lesson.cells[index]
        let cellOutcome = outcome.cells.indices.contains(index) ? outcome.cells[index] : nil
        let kind = captionKind(of: cell, cellOutcome ?? CellOutcome())
        captionedCells[index] = kind.map(label)
        if let id = cell.options.id {
          add(id, label: captionedCells[index])
          targets[id]?.isOfUnfinishedCell = cellOutcome?.isUnfinished ?? false
        }
      case .table(let table):
        if let caption = table.caption { add(caption, label: label(.table)) }
      case .code(let code):
        guard let caption = code.caption else { return }
        add(caption, label: caption.content.isEmpty ? nil : label(.listing))
      case .callout(let callout):
        let number = callout.kind.numbered.map(label)
        numberedBlocks[callout.location] = number
        if let id = callout.id { add(id, label: number, title: callout.title) }
      default: break
      }
    }
    lesson.forEachHTML { fragment in
      for (id, _) in fragment.ids where targets[id] == nil {
        add(id, label: nil)
        targets[id]?.isHTML = true
      }
    }
  }

  /// A page that is no lesson, whose sections have no numbers.
  init(unnumbered text: Lesson) {
    self.init(text, LessonOutcome(), number: 0)
    for index in sections.indices { sections[index].number = nil }
    for id in targets.keys where targets[id]?.label?.kind == .section { targets[id]?.label = nil }
  }

  /// What a cell with an id or a caption is numbered as; nil if it is not.
  ///
  /// An id alone is enough for a figure or a table, which stand out from the text; code becomes a
  /// listing only if it has a caption.
  private func captionKind(of cell: Cell, _ outcome: CellOutcome) -> ReferenceLabel.Kind? {
    guard cell.options.id != nil || !cell.options.caption.isEmpty else { return nil }
    if cell.options.output != .hidden {
      if outcome.showsFigure { return .figure }
      if outcome.showsTable { return .table }
    }
    let isListing = !cell.options.caption.isEmpty && cell.options.code != .hidden
    return isListing ? .listing : nil
  }

  /// Adds a table or code that the author wrote.
  private mutating func add(_ caption: BlockCaption, label: ReferenceLabel?) {
    numberedBlocks[caption.location] = label
    if let id = caption.id { add(id, label: label) }
  }

  /// Adds what an id names; of two things with the same id, which parsing reports, the first has it.
  private mutating func add(
    _ id: String, label: ReferenceLabel?, title: [Inline] = []
  ) {
    guard targets[id] == nil else { return }
    targets[id] = ReferenceTarget(lesson: name, id: id, label: label, title: title)
  }
}
