import Testing
import Text

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("hidden", "hiden", 1),
    ("static", "statci", 1), ("ca", "abc", 3), ("é", "e", 1),
  ])
  func distancesAreThoseOfOptimalStringAlignment(a: String, b: String, distance: Int) {
    #expect(a.editDistance(to: b) == distance)
    #expect(b.editDistance(to: a) == distance)
  }

  @Test func onlyWhatIsNearIsProposed() {
    #expect("Summery".nearest(among: ["title", "summary"]) == "summary")
    #expect("ponits".nearest(among: ["Points", "points"]) == "points")
    #expect("Ponits".nearest(among: ["Points", "points"]) == "Points")
    #expect("Linaer".nearest(among: ["Line", "Linear"]) == "Linear")
    #expect("x".nearest(among: ["y"]) == nil)
    #expect("caption".nearest(among: ["timeout"]) == nil)
    #expect("a".nearest(among: []) == nil)
  }

  @Test func ofSeveralThatAreEquallyNearNoneIsProposed() {
    #expect("fig-3".nearest(among: ["fig-1", "fig-2"]) == nil)
    #expect("fig-3".nearest(among: ["fig-1", "fig-1"]) == "fig-1")
    #expect("fig-3".nearest(among: ["fig-1", "fig-30", "fig-3a"]) == nil)
  }
}
