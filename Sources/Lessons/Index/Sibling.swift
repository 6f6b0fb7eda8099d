/// What is known of another course or site that pages link to.
package struct Sibling: Equatable, Sendable {
  package var setting: SiblingSetting
  /// What the course is called; empty for a site that is not a course.
  private let title: String
  /// What its lessons contain; nil for a site that is not a course.
  ///
  /// Nothing of it has run.
  var index: CourseIndex? { indices.first }
  /// An array, since a value cannot contain one of its own kind.
  private var indices: [CourseIndex]

  /// A site of which nothing is known.
  package init(_ setting: SiblingSetting) {
    self.setting = setting
    title = ""
    indices = []
  }

  /// A course with its lessons, in their order.
  package init(
    _ setting: SiblingSetting, title: String, lessons: [Lesson], layout: CourseLayout
  ) {
    self.setting = setting
    self.title = title
    // The ids of claims are then looked for in the code.
    let outcomes = lessons.map { lesson in
      LessonOutcome(cells: lesson.cells.map { _ in CellOutcome(isUnfinished: true) })
    }
    indices = [CourseIndex(Array(zip(lessons, outcomes)), layout: layout)]
  }

  var name: String { setting.name.text }
}

extension Sibling {
  /// What an address in the sibling, without its name, points to.
  func resolve(_ address: String) -> ReferenceResolution {
    guard let index else {
      return .otherSite(address: setting.site + "/" + (address.isEmpty ? "index.html" : address))
    }
    guard case .target(var target) = index.resolve(inCourse(address), from: index.coursePage.name)
    else { return .unknown }
    if target.lesson == index.coursePage.name, target.id == nil { target.title = [.text(title)] }
    return .sibling(site: setting.site, target)
  }

  /// What is wrong with a link whose address in the sibling, without its name, points to nothing.
  func unknown(_ link: WrittenLink, _ address: String) -> Diagnostic {
    guard let index else { return link.nothing(nil) }
    var link = link
    link.destination = inCourse(address)
    link.prefix = name + ":"
    return index.unknown(link, in: index.coursePage)
  }

  /// The address as the text of the sibling's own page would write it.
  private func inCourse(_ address: String) -> String {
    address.isEmpty ? "index.md" : address
  }
}
