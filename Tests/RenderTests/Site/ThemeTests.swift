import Lessons
import Render
import Testing

@Suite struct ThemeTests {
  @Test func theStandardThemeHasAStyleSheetAndFonts() throws {
    let paths = try Theme.standard().files.map(\.path)
    #expect(paths.first == "style.css")
    #expect(paths.dropFirst().allSatisfy { $0.hasPrefix("fonts/") } && paths.count > 3)
  }

  @Test func aThemeThatIsNotThereIsADiagnostic() {
    let error = #expect(throws: Diagnostic.self) { try Theme(folder: "/nowhere") }
    #expect(
      error?.rendered(sourceLine: nil) == """
        error: the theme has no file style.css in /nowhere
          build or install the tool again
        """)
  }
}
