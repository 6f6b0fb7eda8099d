import Render
import Testing

@Suite struct DiffHighlighterTests {
  @Test(arguments: [
    (
      "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same",
      ["label:--- a", "label:+++ b", "comment:@@ -1 +1 @@", "keyword:-old", "string:+new"]
    ),
    // Comments of SQL that go and come.
    (
      "--- a.sql\n+++ b.sql\n@@ -1,2 +1,2 @@\n--- old\n+++ new\n select",
      [
        "label:--- a.sql", "label:+++ b.sql", "comment:@@ -1,2 +1,2 @@", "keyword:--- old",
        "string:+++ new",
      ]
    ),
    ("--- x\n-y\n+++ z\n same", ["keyword:--- x", "keyword:-y", "string:+++ z"]),
    (" a\n--- x\n b\n+++ y", ["keyword:--- x", "string:+++ y"]),
    ("----\n+---\n+++i", ["keyword:----", "string:+---", "string:+++i"]),
    // A second file after all lines of the first, and after a hunk that an author has cut.
    (
      "@@ -1 +1,2 @@ f()\n-a\n+b\n+c\n--- c\n+++ d\n",
      [
        "comment:@@ -1 +1,2 @@ f()", "keyword:-a", "string:+b", "string:+c", "label:--- c",
        "label:+++ d",
      ]
    ),
    (
      "@@ -1,9 +1,9 @@\n-a\n--- c\n+++ d\n@@ -3 +3 @@\n+e",
      [
        "comment:@@ -1,9 +1,9 @@", "keyword:-a", "label:--- c", "label:+++ d",
        "comment:@@ -3 +3 @@", "string:+e",
      ]
    ),
    (
      "diff --git a/x b/x\nindex 1..2\n--- a/x\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n\\ No newline",
      [
        "label:diff --git a/x b/x", "label:--- a/x", "label:+++ /dev/null", "comment:@@ -1 +0,0 @@",
        "keyword:-a",
      ]
    ),
  ])
  func linesAreWhatTheHunksSay(code: String, expected: [String]) {
    #expect(highlightedClasses(code, "diff") == expected)
    #expect(highlightedClasses(code, "patch") == expected)
  }
}
