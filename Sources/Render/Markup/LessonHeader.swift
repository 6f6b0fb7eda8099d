import Lessons

/// What stands above the text of a lesson: its number and title, and what its front matter says.
struct LessonHeader {
  let context: LessonContext

  private var lesson: Lesson { context.lesson }
  private var matter: FrontMatter { context.lesson.frontMatter }
  private var phrases: Phrases { context.phrases }
  private var inlines: InlineMarkup { InlineMarkup(context: context) }

  var markup: HTML {
    """
    <header class="lesson-header">
    <p class="lesson-number">\(number)</p>
    <h1\(attribute("id", lesson.titleID))>\(inlines.markup(context.entry.title))</h1>
    \(element("p", "summary", matter.summary.isEmpty ? nil : inlines.markup(matter.summary)))\
    \(element("p", "lesson-facts", facts))\
    \(element("dl", "lesson-terms", terms))\
    \(objectives)\
    </header>

    """
  }

  /// `Foundations · Lesson 2 · Draft`.
  private var number: HTML {
    let part = context.site.index.part(of: lesson.name).map {
      inlines.repeated.markup($0.title)
    }
    let draft: HTML? = matter.isDraft ? "<span class=\"draft\">\(phrases.draft)</span>" : nil
    return [part, "\(phrases.lesson(context.entry.number))", draft].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// Who wrote the lesson and when, how long it takes, and its claims.
  private var facts: HTML? {
    let authors: HTML? =
      matter.authors.isEmpty
      ? nil : "<span class=\"author\">\(matter.authors.joined(separator: ", "))</span>"
    let date = matter.date.map {
      "<time datetime=\"\($0.description)\">\(phrases.date($0))</time>" as HTML
    }
    let facts = [
      authors, date, ReadingTimeMarkup.markup(context),
      ClaimSummary.markup(context.entry.claims, phrases),
    ]
    .compactMap(\.self)
    return facts.isEmpty ? nil : facts.joined()
  }

  /// What the lesson builds on, the files that it needs, and its tags, each only if there is some.
  private var terms: HTML? {
    let prerequisites = context.site.index.prerequisites(of: lesson).map { entry -> HTML in
      let address = SiteAddress.page(ofLesson: entry.name).link(from: context.page)
      return "<a href=\"\(address)\">\(SearchText(context: context).plainTitle(of: entry))</a>"
    }
    let files = matter.data.map { file -> HTML in
      let address = SiteAddress.courseFile(file.text).link(from: context.page)
      let name = file.text.split(separator: "/").last.map(String.init) ?? file.text
      return "<a href=\"\(address)\">\(name)</a>"
    }
    let terms =
      term(phrases.prerequisites, prerequisites) + term(phrases.data, files)
      + term(phrases.tags, matter.tags.map { "\($0)" })
    return terms.isEmpty ? nil : "\n" + terms
  }

  private func term(_ name: String, _ values: [HTML]) -> HTML {
    values.isEmpty
      ? .empty : "<div><dt>\(name)</dt> <dd>\(values.joined(separator: ", "))</dd></div>\n"
  }

  private var objectives: HTML {
    if matter.objectives.isEmpty { return .empty }
    let items = matter.objectives.map { "<li>\(inlines.markup($0))</li>\n" as HTML }
    return """
      <section class="objectives" aria-labelledby="\(ElementID.objectives)">
      <p class="objectives-title" id="\(ElementID.objectives)">\(phrases.objectives)</p>
      <ul>
      \(items.joined())</ul>
      </section>

      """
  }
}
