import Runner
import Lessons
import Testing

@Suite struct DriverTests {
  @Test(arguments: [
    ("", []), ("   ", []), ("swiftc", ["swiftc"]),
    (
      "/usr/bin/swift-frontend -frontend -c  a.swift",
      [
        "/usr/bin/swift-frontend", "-frontend", "-c", "a.swift",
      ]
    ),
    (#"cc "a b.swift" -o 'c d'"#, ["cc", "a b.swift", "-o", "c d"]),
    (#"cc a\ b.swift \"c\""#, ["cc", "a b.swift", #""c""#]),
    (#"cc "a\"b" 'c"d' "e'f""#, ["cc", #"a"b"#, #"c"d"#, "e'f"]),
    (#"cc 'a\b' "" -L"/x y"/lib"#, ["cc", #"a\b"#, "", "-L/x y/lib"]),
    (#"cc -rpath -Xlinker '$ORIGIN'"#, ["cc", "-rpath", "-Xlinker", "$ORIGIN"]),
    // Quotes that are not closed end with the command.
    (#"cc "a b"#, ["cc", "a b"]),
  ])
  func argumentsAreSplitAsTheDriverQuotesThem(command: String, arguments: [String]) {
    #expect(Driver.arguments(ofCommand: command) == arguments)
  }
}
