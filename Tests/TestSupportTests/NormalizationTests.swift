import TestSupport
import Testing

@Suite struct NormalizationTests {
  @Test func onlyTheFoldersPathIsReplaced() throws {
    let folder = try TemporaryFolder()
    #expect(
      withoutPath(of: folder, "removed \(folder.path)/.cache, not /tmp/lessons-4F")
        == "removed COURSE/.cache, not /tmp/lessons-4F")
  }

  @Test func onlyTimesThatTheToolHasMeasuredAreReplaced() {
    #expect(
      withoutTimes(
        """
        ✓ 01-a  compiled in 0.31 s, ran 12 s
        site/index.html: 3 files written, 0 unchanged, 1.25 s
        site/index.html: nothing has changed, 11 s
        the cell ran longer than 0.2 s, 3 s
        """) == """
          ✓ 01-a  compiled in TIME, ran TIME
          site/index.html: 3 files written, 0 unchanged, TIME
          site/index.html: nothing has changed, TIME
          the cell ran longer than 0.2 s, 3 s
          """)
  }

  @Test func neighbouringLinesOfProgressAreSorted() {
    #expect(
      withSortedProgress("b\n✓ 03-c\n✗ 01-a\n✓ 02-b\na\n✗ 05-e\n✓ 04-d\n")
        == "b\n✗ 01-a\n✓ 02-b\n✓ 03-c\na\n✓ 04-d\n✗ 05-e\n")
    #expect(withSortedProgress("") == "")
  }
}
