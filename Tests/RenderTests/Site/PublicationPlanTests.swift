import Lessons
import Render
import Testing

@Suite struct PublicationPlanTests {
  private func file(_ path: String, _ text: String) -> SiteFile {
    SiteFile(
      .courseFile(path), content: Array(text.utf8), source: .coursePage)
  }

  private func plan(_ files: [SiteFile], keepingOthers: Bool = false) -> PublicationPlan {
    let onDisk = ["same.html": "same", "changed.html": "old", "gone.html": "gone"]
    return PublicationPlan(
      publishing: files, keepingOthers: keepingOthers,
      over: ["same.html", "gone.html", "changed.html"]
    ) { path in onDisk[path].map { Array($0.utf8) } }
  }

  @Test func onlyWhatDiffersIsWrittenAndWhatIsNoLongerThereIsRemoved() {
    let files = [file("same.html", "same"), file("changed.html", "new"), file("new.html", "n")]
    let plan = plan(files)
    #expect(plan.writes.map(\.path) == ["changed.html", "new.html"])
    #expect(plan.removals == ["gone.html"])
    #expect(plan.unchanged == 1)
    #expect(plan.paths == ["same.html", "changed.html", "new.html"])
  }

  @Test func aPartRemovesNothing() {
    let plan = plan([file("new.html", "n")], keepingOthers: true)
    #expect(plan.writes.map(\.path) == ["new.html"])
    #expect(plan.removals == [])
    #expect(plan.paths == ["same.html", "changed.html", "gone.html", "new.html"])
  }
}
