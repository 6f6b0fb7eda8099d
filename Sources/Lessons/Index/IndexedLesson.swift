extension IndexedLesson {
  /// Numbers what a lesson contains, in reading order.
  package init(_ lesson: Lesson, _ outcome: LessonOutcome, number: Int) {
    name = lesson.name
    file = lesson.file
    identity = lesson.identity
    lostIDs = lesson.lostIDs
    self.number = number
    title = lesson.title.isEmpty ? [.text(lesson.name)] : lesson.title
    summary = lesson.frontMatter.summary
    sections = []
    captionedCells = [:]
    numberedBlocks = [:]
    targets = [:]
    measurements = [:]
    hasKnownNumbers = lesson.cells.indices.allSatisfy { cell in
      let options = lesson.cells[cell].options
      if options.id == nil && options.caption.isEmpty || options.expectation != .success {
        return true
      }
      return outcome.cells.indices.contains(cell) && !outcome.cells[cell].isUnfinished
    }
    unknownClaims = []
    diagnostics = []
    titleSlug = HeadingIDs.slug(title.plainText)
    claims = outcome.claims
    isFromRecord = outcome.isFromRecord
    readingMinutes = ReadingTime(lesson, outcome).minutes

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
          if let cellOutcome, !cellOutcome.isUnfinished, cellOutcome.isLasting(in: cell) {
            measurements[id] = Measurement(
              kind: .cell, numbers: cellOutcome.numbers, otherNumbers: cellOutcome.otherNumbers)
          }
        }
      case .table(let table):
        if let caption = table.caption { add(caption, label: label(.table)) }
      case .code(let code):
        guard let caption = code.caption else { return }
        add(caption, label: caption.content.isEmpty ? nil : label(.listing))
      case .definitions(let entries):
        for term in entries.flatMap(\.terms) {
          if let id = term.id { add(id, label: nil, title: term.content) }
        }
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
    addClaims(of: lesson, outcome)
  }

  /// A page that is not a lesson, whose sections have no numbers.
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
    let isListing = !cell.options.caption.isEmpty && !cell.options.hidesCode
    return isListing ? .listing : nil
  }

  /// Adds a table or code that the author wrote.
  private mutating func add(_ caption: BlockCaption, label: ReferenceLabel?) {
    numberedBlocks[caption.location] = label
    if let id = caption.id { add(id, label: label) }
  }

  /// Adds what the ids of claims name; those that are not known yet are found in the code.
  private mutating func addClaims(of lesson: Lesson, _ outcome: LessonOutcome) {
    var places: [String: Location] = [:]
    let varying = Set(
      zip(lesson.cells, outcome.cells).filter { !$1.isLasting(in: $0) }.flatMap {
        $1.namedClaims.map(\.id)
      })
    for claim in outcome.cells.flatMap(\.namedClaims) {
      guard isIdentifier(Array(claim.id.utf8)) else {
        diagnostics.append(.malformedID(claim.id, at: claim.location))
        continue
      }
      if let diagnostic = duplicate(claim, first: places[claim.id], in: lesson) {
        diagnostics.append(diagnostic)
        continue
      }
      places[claim.id] = claim.location
      add(claim.id, label: nil, title: claim.statement)
      if varying.contains(claim.id) { continue }
      measurements[claim.id] = Measurement(
        kind: .claim, numbers: claim.measured, expected: claim.expected,
        relation: claim.relation)
    }
    guard outcome.cells.contains(where: \.isUnfinished) else { return }
    for cell in lesson.cells where cell.options.expectation == .success {
      let names = ClaimNames(cell.code.text)
      for id in names.literals where targets[id] == nil {
        add(id, label: nil)
        targets[id]?.isOfUnfinishedCell = true
      }
      unknownClaims += names.prefixes
    }
  }

  /// An error if something else has the id of a claim.
  private func duplicate(
    _ claim: NamedClaim, first: Location?, in lesson: Lesson
  ) -> Diagnostic? {
    guard targets[claim.id] != nil else { return nil }
    let help: String? =
      switch first {
      case claim.location?:
        "the claim is made several times: put what differs into the id"
          + (lesson.loopVariable(ofClaimAt: claim.location).map {
            ", \"\(claim.id)-\\(\($0))\""
          } ?? "")
      case _?: nil
      case nil:
        lesson.holder(ofID: claim.id).map { holder in
          "the \(holder.kind) in line \(holder.line) has it: give the claim another one"
        } ?? "something else in the lesson has it: give the claim another one"
      }
    let isElsewhere = first != claim.location
    let related = isElsewhere ? [first].compactMap(\.self) : []
    return Diagnostic(
      at: SourceRange(at: claim.location), "id '\(claim.id)' is used twice", help: help,
      related: related.map { .init(at: SourceRange(at: $0), "first used here") })
  }

  /// Adds what an id names; of two things with the same id, which parsing reports, the first has it.
  private mutating func add(
    _ id: String, label: ReferenceLabel?, title: [Inline] = []
  ) {
    guard targets[id] == nil else { return }
    targets[id] = ReferenceTarget(lesson: name, id: id, label: label, title: title)
  }
}

extension Lesson {
  /// What has an id that the author gave, and in which line; nil if that is not known.
  fileprivate func holder(ofID id: String) -> (kind: String, line: Int)? {
    if let cell = cells.first(where: { $0.options.id == id }) {
      return ("cell", cell.location.line)
    }
    var found: (kind: String, line: Int)?
    forEachBlock { block in
      switch block {
      case .heading(_, _, id, let location): found = found ?? ("heading", location.line)
      case .callout(let callout) where callout.id == id:
        found = found ?? ("callout", callout.location.line)
      case .math(let tex, id: id): found = found ?? ("formula", tex.location.line)
      default: break
      }
    }
    return found
  }
}

extension CellOutcome {
  /// Whether the cell will produce this again, or its page goes on to show it: of what varies only what was
  /// approved.
  fileprivate func isLasting(in cell: Cell) -> Bool { !cell.options.varies || isAsApproved }
}
