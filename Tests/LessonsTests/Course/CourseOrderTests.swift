import Lessons
import TestSupport
import Testing

@Suite struct CourseOrderTests {
  /// A course of lessons, each with a front matter, in the order of their files.
  private func order(
    _ settings: String = "", _ lessons: (name: String, frontMatter: String)...,
    drafts: [String] = []
  ) -> CourseOrder {
    func lesson(_ name: String, _ frontMatter: String) -> Lesson {
      Lesson.parse("---\n\(frontMatter)\n---\n# T\n", file: "lessons/\(name).md").lesson
    }
    let course = Course.parse(SourceText(settings, file: "course.yml"), defaultTitle: "C").course
    return CourseOrder(
      course, lessons.map { lesson($0.name, $0.frontMatter) },
      drafts: drafts.map { lesson($0, "draft: true") })
  }

  private func messages(_ order: CourseOrder) -> [String] {
    order.diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  @Test func filesGoByTheirNumbers() {
    let files = [
      "lessons/part/02-a.md", "lessons/10-b.md", "lessons/9-a.md", "lessons/x.md",
      "lessons/part/01-z.md", "lessons/9-b.md", "lessons/007.md",
    ]
    #expect(
      files.sorted(by: CourseOrder.precedes) == [
        "lessons/007.md", "lessons/9-a.md", "lessons/9-b.md", "lessons/10-b.md",
        "lessons/part/01-z.md", "lessons/part/02-a.md", "lessons/x.md",
      ])
  }

  // MARK: Parts

  @Test func partsListTheirLessonsInOrder() {
    let order = order(
      """
      parts:
      - title: Two *words*
        lessons: [c, d, 01-a]
      - title: Last
        lessons: 02-b.md
      """, ("01-a", ""), ("02-b", ""), ("03-c", "part: Two *words*"), drafts: ["04-d"])
    #expect(messages(order) == [])
    #expect(order.lessons.map(\.name) == ["03-c", "01-a", "02-b"])
    #expect(
      order.parts == [
        CoursePart(
          title: [.text("Two "), .emphasis([.text("words")])], lessons: ["03-c", "01-a"]),
        CoursePart(title: [.text("Last")], lessons: ["02-b"]),
      ])
  }

  @Test func lessonsMayNameTheirParts() {
    let titles = order(
      "parts:\n- title: Two\n- title: One\n", ("01-a", "part: One"), ("02-b", "part: Two"),
      ("03-c", "part: One"))
    #expect(messages(titles) == [])
    #expect(titles.lessons.map(\.name) == ["02-b", "01-a", "03-c"])
    #expect(titles.parts.map(\.lessons) == [["02-b"], ["01-a", "03-c"]])
    let alone = order("", ("01-a", "part: One"), ("02-b", "part: One"), ("03-c", "part: Two"))
    #expect(messages(alone) == [])
    #expect(alone.parts.map(\.title) == [[.text("One")], [.text("Two")]])
    #expect(alone.parts.map(\.lessons) == [["01-a", "02-b"], ["03-c"]])
    #expect(order("", ("01-a", "")).parts == [])
  }

  @Test func whatContradictsThePartsIsNamed() {
    let order = order(
      """
      parts:
      - title: One
        lessons: [01-a, bb, a, zzzzzz]
      - title: Two
        lessons: []
      """, ("01-a", "part: Two"), ("02-b", ""), ("03-c", "part: One"), ("04-d", "part: Twoo"))
    #expect(
      messages(order) == [
        "course.yml:3:19: error: there is no lesson 'bb'\n  did you mean 'b'?",
        "course.yml:3:23: error: the lesson '01-a' is listed twice\ncourse.yml:3:13: note: listed first here",
        "course.yml:3:26: error: there is no lesson 'zzzzzz'",
        """
        course.yml:4:10: warning: the part 'Two' has no lessons
          list them below it, 'lessons: […]', or write 'part: Two' in them
        """,
        """
        lessons/01-a.md:2:7: error: the part is 'Two', but course.yml lists the lesson in 'One'
          remove one of the two
        """,
        """
        lessons/02-b.md:1:1: error: the lesson '02-b' is in no part of course.yml
          add it to the lessons of a part; a name that begins with '_' leaves it out
        """,
        """
        lessons/03-c.md:2:7: error: course.yml does not list the lesson '03-c' in its part 'One'
          add it to the lessons at line 2 of course.yml
        """,
        """
        lessons/04-d.md:2:7: error: course.yml has no part 'Twoo'
          did you mean 'Two'?
        """,
      ])
    #expect(order.lessons.count == 4, "each lesson still has a place")
    #expect(
      order.diagnostics.compactMap(\.fix?.replacement) == ["b", "Two"])
  }

  @Test func partsThatLessonsNameAreWhole() {
    let order = order(
      "", ("01-a", "part: One"), ("02-b", "part: Two"), ("03-c", "part: One"), ("04-d", ""))
    #expect(
      messages(order) == [
        """
        lessons/03-c.md:2:7: error: the lessons of part 'One' do not follow each other: it begins with '01-a'
          give the lessons other numbers, or list the parts in course.yml
        """,
        """
        lessons/04-d.md:1:1: error: the lesson '04-d' is in no part, though others are
          write 'part: …' in its front matter, or list the parts in course.yml
        """,
      ])
  }

  // MARK: Prerequisites

  @Test func prerequisitesComeBefore() {
    let fine = order("", ("01-a", ""), ("02-b", "after: a"), ("03-c", "id: x\nafter: [01-a, b]"))
    #expect(messages(fine) == [])
    let order = order(
      "", ("01-a", "after: [b, nothing]"), ("02-b", "after: [02-b, aa, d]"), drafts: ["04-d"])
    #expect(
      messages(order) == [
        "lessons/01-a.md:2:12: error: there is no lesson 'nothing'",
        "lessons/02-b.md:2:15: error: there is no lesson 'aa'\n  did you mean 'a'?",
        """
        lessons/02-b.md:2:19: error: '04-d' is a draft, which is left out
          remove 'draft: true' from it, or this mention
        """,
        """
        lessons/01-a.md:2:9: error: '01-a' comes after '02-b', which is later in the course
          change their numbers, or their order in course.yml
        """,
        "lessons/02-b.md:2:9: error: a lesson cannot come after itself\n  remove it",
      ])
  }

  /// The name of a lesson before it was renamed leads to what it is called now.
  @Test func aRenamedLessonIsProposed() {
    let order = order(
      """
      parts:
      - title: One
        lessons: [01-loss, 02-rates, 07-softmax-temperature]
      """, ("01-losses-and-gradients", ""), ("02-learning", "after: 09-losses"),
      ("03-softmax", "after: 02-rates"))
    #expect(
      messages(order).filter { $0.contains("there is no lesson") } == [
        "course.yml:3:13: error: there is no lesson '01-loss'\n  did you mean '01-losses-and-gradients'?",
        "course.yml:3:22: error: there is no lesson '02-rates'\n  did you mean '02-learning'?",
        """
        course.yml:3:32: error: there is no lesson '07-softmax-temperature'
          did you mean '03-softmax'?
        """,
        """
        lessons/02-learning.md:2:8: error: there is no lesson '09-losses'
          did you mean '01-losses-and-gradients'?
        """,
        "lessons/03-softmax.md:2:8: error: there is no lesson '02-rates'\n  did you mean '02-learning'?",
      ])
  }

  @Test func circlesAreNamedOnce() {
    let order = order("", ("01-a", "after: c"), ("02-b", "after: a"), ("03-c", "after: b"))
    #expect(
      messages(order) == [
        """
        lessons/01-a.md:2:8: error: circular prerequisites: 01-a after 03-c after \
        02-b after 01-a
          remove one of these prerequisites
        """
      ])
  }

  // MARK: Identities

  @Test func lessonsThatCoincideAreNamed() {
    let lessons = [
      ("lessons/01-a.md", ""), ("lessons/02-A.md", ""), ("lessons/03-b.md", "id: x"),
      ("lessons/04-c.md", "id: x"), ("lessons/p/03-b.md", "id: y"),
    ].map { Lesson.parse("---\n\($1)\n---\n", file: $0).lesson }
    let order = CourseOrder(Course(title: "C"), lessons, drafts: [])
    #expect(
      messages(order) == [
        """
        lessons/02-A.md:1:1: error: two lessons have the id 'A': lessons/01-a.md and lessons/02-A.md
          a lesson's id is its name without the number; give one of them another: 'id: …'
        """,
        """
        lessons/04-c.md:2:5: error: two lessons have the id 'x': lessons/03-b.md and lessons/04-c.md
          give one of them another id
        """,
        """
        lessons/p/03-b.md:1:1: error: two lessons are called '03-b': lessons/03-b.md and lessons/p/03-b.md
          rename one
        """,
      ])
    #expect(order.lessons.map(\.file) == lessons.dropLast().map(\.file))
  }

  @Test func theNumberIsPartOfANameThatLessonsShare() {
    var lessons = [
      ("lessons/01-week.md", ""), ("lessons/02-Week.md", ""), ("lessons/03-week.md", "id: last"),
      ("lessons/04-end.md", ""), ("lessons/05-last.md", "id: x"),
    ].map { Lesson.parse("---\n\($1)\n---\n", file: $0).lesson }
    lessons.markSharedNames()
    #expect(lessons.map(\.identity) == ["01-week", "02-Week", "last", "end", "x"])
    #expect(lessons.map(\.isKnownByNumber) == [true, true, false, false, false])
    #expect(messages(CourseOrder(Course(title: "C"), lessons, drafts: [])) == [])
    // With one of them gone, the other one is known by its name again.
    lessons.removeFirst()
    lessons.markSharedNames()
    #expect(lessons.map(\.identity) == ["Week", "last", "end", "x"])
  }
}
