import Foundation
import Lessons
import TestSupport
import Testing
import Workspace

/// What is in the folder of a course besides lessons, and what is said about it.
@Suite struct LessonFilesTests {
  private func read(_ files: TemporaryFolder, includingDrafts: Bool = false) -> CourseSources {
    var reader = CourseReader(folder: CourseFolder(path: files.path))
    return reader.read(includingDrafts: includingDrafts)
  }

  private func messages(_ sources: CourseSources) -> [String] {
    sources.diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  @Test func whatLooksLikeALessonButIsNoneIsNamed() throws {
    let files = try TemporaryFolder("/lessons/01-a.md\n# A\n/lessons/07-empty.md\n \n")
    for name in [
      "02-b.markdown", "03-c.MD", "04-d.qmd", "05-e.ipynb", "06-f.Rmd", "README.md", "x.swift",
      "p/index.md", "p/readme.md", "folder.md/x.txt",
      // Passed over.
      "x.md~", "#x.md#", ".x.md.swp", "_x.qmd", "x.md.orig", "data.csv", "shared/y.swift",
    ] {
      try files.write("x", to: "lessons/" + name)
    }
    let sources = read(files)
    #expect(sources.lessons.map(\.name) == ["01-a", "07-empty"])
    #expect(
      messages(sources) == [
        "lessons/07-empty.md:1:1: error: the file is empty\n  write '# Title' and the lesson below it",
        "lessons/02-b.markdown:1:1: error: lessons/02-b.markdown is not read: lessons end in '.md'\n  rename it to 02-b.md",
        "lessons/03-c.MD:1:1: error: lessons/03-c.MD is not read: lessons end in '.md'\n  rename it to 03-c.md",
        "lessons/04-d.qmd:1:1: error: lessons/04-d.qmd is not read: lessons are Markdown files, and this is a Quarto document\n  write it as 04-d.md; a name that begins with '_' is left out",
        "lessons/05-e.ipynb:1:1: error: lessons/05-e.ipynb is not read: lessons are Markdown files, and this is a Jupyter notebook\n  write it as 05-e.md; a name that begins with '_' is left out",
        "lessons/06-f.Rmd:1:1: error: lessons/06-f.Rmd is not read: lessons are Markdown files, and this is an R Markdown document\n  write it as 06-f.md; a name that begins with '_' is left out",
        "lessons/README.md:1:1: warning: lessons/README.md is not read as a lesson\n  rename it: to index.md for the course's own page, or so that it begins with '_' to leave it out",
        "lessons/folder.md:1:1: error: lessons/folder.md is a folder, and lessons are files\n  rename it",
        "lessons/p/index.md:1:1: error: a lesson cannot be called 'index', as the course's own page is\n  rename it; the text of the course's own page is lessons/index.md",
        "lessons/p/readme.md:1:1: warning: lessons/p/readme.md is not read as a lesson\n  rename it: to index.md for the course's own page, or so that it begins with '_' to leave it out",
        "lessons/x.swift:1:1: warning: lessons/x.swift is not read: code of lessons is in their cells and in lessons/shared\n  a name that begins with '_' is left out without this warning",
      ])
  }

  @Test func linksThatGoRoundInCirclesAreFollowedOnce() throws {
    let files = try TemporaryFolder("/lessons/p/01-a.md\n# A\n")
    try FileManager.default.createSymbolicLink(
      atPath: files.path + "/lessons/p/again", withDestinationPath: "..")
    #expect(read(files).lessons.map(\.file) == ["lessons/p/01-a.md"])
  }

  @Test func linksOutOfTheCourseAreNamed() throws {
    let files = try TemporaryFolder(
      """
      /course/course.yml
      bibliography: [cited.bib]
      /course/lessons/01-a.md
      ---
      data: [data/out.txt, data/in.txt]
      ---
      # A
      /course/data/in.txt
      1
      /course/lessons/shared/in.swift
      func f() {}
      /outside/x.md
      # X
      /outside/p/03-c.md
      # C
      /outside/p/x.swift
      func g() {}
      """)
    for (link, target) in [
      ("data/out.txt", "../../outside/x.md"), ("lessons/02-b.md", "../../outside/x.md"),
      ("lessons/p", "../../outside/p"), ("lessons/04-d.md", "01-a.md"),
      ("lessons/shared/out.swift", "../../../outside/p/x.swift"),
      ("cited.bib", "../outside/x.md"), ("glossary.md", "../outside/x.md"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(files.path)/course/\(link)", withDestinationPath: target)
    }
    var reader = CourseReader(folder: CourseFolder(path: files.path + "/course"))
    let sources = reader.read()
    #expect(sources.lessons.map(\.name) == ["01-a", "04-d"])
    #expect(sources.sharedCode.files.map(\.path) == ["lessons/shared/in.swift"])
    #expect(sources.identities == nil, "what there is in the folder is not known")
    let copy = "\n  copy the file into the course"
    #expect(
      Set(messages(sources)) == [
        "lessons/01-a.md:2:8: error: 'data/out.txt' is a link to a file outside the course\(copy)",
        "lessons/04-d.md:2:8: error: 'data/out.txt' is a link to a file outside the course\(copy)",
        "lessons/02-b.md:1:1: error: 'lessons/02-b.md' is a link to a file outside the course\(copy)",
        "lessons/p:1:1: error: 'lessons/p' is a link to a folder outside the course\n  copy the folder into the course",
        "lessons/shared/out.swift:1:1: error: 'lessons/shared/out.swift' is a link to a file outside the course\(copy)",
        "course.yml:1:16: error: 'cited.bib' is a link to a file outside the course\(copy)",
        "glossary.md:1:1: error: 'glossary.md' is a link to a file outside the course\(copy)",
      ])
  }

  @Test func otherNamesOfTheSettingsAreNamed() throws {
    let files = try TemporaryFolder("/lessons/01-a.md\n# A\n/course.yaml\ntitle: T\n")
    #expect(
      messages(read(files)) == [
        """
        course.yaml:1:1: error: course.yaml is not read: the settings of a course are in course.yml
          rename it to course.yml
        """
      ])
    try files.write("title: U\n", to: "course.yml")
    try files.write("title: V\n", to: "Course.YML")
    #expect(
      messages(read(files)) == [
        """
        Course.YML:1:1: error: Course.YML is not read, since there is a course.yml as well
          move what you need to course.yml, and remove Course.YML
        """,
        """
        course.yaml:1:1: error: course.yaml is not read, since there is a course.yml as well
          move what you need to course.yml, and remove course.yaml
        """,
      ])
  }

  @Test func theTextOfTheCoursePageIsNoLesson() throws {
    let files = try TemporaryFolder(
      "/course.yml\nsummary: All *of it*\n/lessons/01-a.md\n# A\n/lessons/index.md\n# Welcome\n\nText\n"
    )
    let sources = read(files)
    #expect(messages(sources) == [] && sources.lessons.map(\.name) == ["01-a"])
    let page = sources.layout.coursePage
    #expect(page.title == [.text("Welcome")] && page.blocks == [.paragraph([.text("Text")])])
    #expect(page.frontMatter.summary == [.text("All "), .emphasis([.text("of it")])])
  }

  @Test func draftsAreLeftOutUnlessTheyAreAskedFor() throws {
    let files = try TemporaryFolder(
      "/lessons/01-a.md\n# A\n/lessons/02-b.md\n---\ndraft: true\n---\n# B\n")
    let sources = read(files)
    #expect(sources.lessons.map(\.name) == ["01-a"])
    #expect(sources.layout.drafts.map(\.name) == ["02-b"])
    #expect(sources.identities == ["a", "b"])
    let error = #expect(throws: LessonNameError.self) { try sources.selection(["02-b"]) }
    #expect(
      error?.diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        error: '02-b' is a draft, which only lessons build --drafts builds
          remove 'draft: true' from lessons/02-b.md
        """
      ])
    let all = read(files, includingDrafts: true)
    #expect(all.lessons.map(\.name) == ["01-a", "02-b"] && all.layout.drafts.isEmpty)
    try files.remove("lessons/01-a.md")
    #expect(
      messages(read(files)) == [
        """
        error: all lessons in \(files.path)/lessons are drafts
          build them with --drafts, or remove 'draft: true'
        """
      ])
  }

  @Test func dataHasToExist() throws {
    let files = try TemporaryFolder(
      """
      /lessons/01-a.md
      ---
      data: [ok.csv, near.csv, none.csv, ../x.csv, lessons]
      ---
      # A
      /ok.csv
      1
      /lessons/near.csv
      2
      """)
    let sources = read(files)
    #expect(
      messages(sources) == [
        """
        lessons/01-a.md:2:16: error: there is no file 'near.csv' in the course
          paths begin at the course's folder: write 'lessons/near.csv'
        """,
        "lessons/01-a.md:2:26: error: there is no file 'none.csv' in the course",
        """
        lessons/01-a.md:2:36: error: '../x.csv' is outside the course
          copy it into the course's folder
        """,
        "lessons/01-a.md:2:46: error: 'lessons' is a folder\n  name the files in it",
      ])
    #expect(sources.lessons[0].frontMatter.data.map(\.text) == ["ok.csv"])
  }

  /// What lies in a folder that cannot be read is not known to be gone.
  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aFolderThatCannotBeReadIsNamed() throws {
    let files = try TemporaryFolder("/lessons/01-a.md\n# A\n/lessons/p/02-b.md\n# B\n")
    chmod(files.path + "/lessons/p", 0)
    defer { chmod(files.path + "/lessons/p", 0o700) }
    let sources = read(files)
    #expect(messages(sources) == ["lessons/p:1:1: error: cannot read lessons/p: permission denied"])
    #expect(sources.identities == nil)
  }

  @Test func whatMayLackFilesHasNoKnownIdentities() throws {
    var sources = read(try TemporaryFolder("/lessons/01-a.md\n# A\n"))
    #expect(sources.identities == ["a"])
    sources.lacksFiles = true
    #expect(sources.identities == nil)
  }
}
