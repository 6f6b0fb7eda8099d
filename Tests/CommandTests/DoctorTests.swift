import Foundation
import Runner
import TestSupport
import Testing

import Command

/// What is installed, what is missing, and how to get it.
@Suite struct DoctorTests {
  @Test func onAMachineWithEverythingNothingIsMissing() throws {
    let folder = try TemporaryFolder()
    let result = try folder.runHere("doctor")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
    let lines = result.output.split(separator: "\n")
    for subject in [
      "lessons", "Swift", "library", "modules", "object files", "cmark", "cairo", "libpng", "KaTeX",
      "font Inter", "font KaTeX", "a lesson",
    ] {
      #expect(lines.contains { $0.hasPrefix("✓ \(subject): ") }, "\(subject)\n\(result.output)")
    }
    #expect(lines.last == "nothing is missing")
    #expect(folder.files().isEmpty)
  }

  @Test func aMissingLibraryIsNamedAndExitsWithOne() throws {
    let course = try TemporaryFolder(
      "/course.yml\ntitle: T\nmodule: Optics\n/lessons/01-a.md\n# A\n")
    let result = try course.lessons("doctor", "--library", course.path)
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "✗ library: there is no COURSE/libOptics.so; install the tool again, or name the folder of the library with --library\n"
      ))
    #expect(result.output.contains("✓ cache: COURSE/.cache can be written\n"))
    #expect(result.output.hasSuffix("1 thing to mend\n"))
    // Without what is missing, no lesson is tried.
    #expect(!result.output.contains("a lesson: "))
  }

  @Test func aMissingCompilerSaysWhereToGetIt() throws {
    let folder = try TemporaryFolder()
    let result = try RunningCommand(["doctor"], in: folder, environment: ["PATH": folder.path])
      .result()
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        "✗ Swift: there is no swiftc on the PATH; install Swift 6.3 from https://www.swift.org/install/linux and put it on the PATH\n"
      ))
    #expect(result.output.contains("\n– PATH: a shell does not find lessons; "))
  }

  @Test(arguments: [
    ("Swift version 6.3.1 (swift-6.3.1-RELEASE)", "✓ Swift: 6.3.1, BIN/swiftc"),
    ("Apple Swift version 7.0-dev (x)", "✓ Swift: 7.0-dev, BIN/swiftc"),
    ("Swift version 5.10 (x)", "✗ Swift: 5.10, BIN/swiftc is too old; "),
    ("nonsense", "✗ Swift: BIN/swiftc does not say which version it is; "),
  ])
  func theVersionOfTheCompilerIsRead(answer: String, line: String) throws {
    let bin = try TemporaryFolder()
    try bin.write("#!/bin/sh\necho '\(answer)'\n", to: "swiftc")
    chmod(bin.path + "/swiftc", 0o755)
    let folder = try TemporaryFolder()
    let result = try RunningCommand(["doctor"], in: folder, environment: ["PATH": bin.path])
      .result()
    #expect(result.output.contains(line.replacing("BIN", with: bin.path)), "\(result)")
  }

  @Test func theProcessorNeedsTheInstructionsOfTheLibrary() {
    #expect(
      Finding.processor("model : x\nflags\t\t: fpu avx avx2 fma sse\n")
        == .present("processor", "it has AVX2 and FMA"))
    #expect(
      Finding.processor("flags\t\t: fpu avx sse\n")?.line
        == "✗ processor: it lacks AVX2 and FMA; build the tool without -Xcc -mavx2 -Xcc -mfma, see the Makefile"
    )
    #expect(Finding.processor("") == nil)
  }

  @Test func theSandboxIsNamedAndABetterOne() throws {
    let reason = "bubblewrap is not installed; install it: apt install bubblewrap"
    #expect(
      Finding.sandbox(Sandbox(withoutBubblewrap: reason, Landlock(version: 7))).line
        == "– sandbox: Landlock 7; for the best one: \(reason)")
    #expect(
      Finding.sandbox(Sandbox(withoutBubblewrap: reason, Landlock(version: 4))).line
        == "– sandbox: Landlock 4, which lets lessons end your other programs; for the best one: \(reason)"
    )
    #expect(
      Finding.sandbox(Sandbox(withoutBubblewrap: reason, nil)).line
        == "– sandbox: none, nor has the kernel Landlock of Linux 6.2 or later; for the best one: \(reason)"
    )
  }

  @Test func theLimitOfMemoryIsThatOfTheEnvironment() throws {
    let folder = try TemporaryFolder()
    let result = try RunningCommand(["doctor"], in: folder, environment: ["LESSONS_MEMORY": "1234"])
      .result()
    #expect(result.output.contains("\n✓ memory: 1234 MB for what runs at once\n"))
  }

  @Test func fontsAreFoundByTheirFiles() throws {
    let fonts = try TemporaryFolder(
      "/a/Inter-Medium.otf\n\n/a/KaTeX_Main-Regular.ttf\n\n/a/KaTeX_AMS-Regular.ttf\n")
    #expect(
      Finding.fonts(in: [fonts.path]).map(\.line) == [
        "✗ font Inter: there is no Inter-SemiBold among the fonts; on Debian and Ubuntu: apt install fonts-inter",
        "✓ font KaTeX: it is installed",
      ])
  }

  @Test func formulasNeedKaTeXAndItsFonts() throws {
    let folder = try TemporaryFolder()
    #expect(
      Finding.formulas(in: folder.path).line
        == "✗ KaTeX: it is not in \(folder.path); on Debian and Ubuntu: apt install libjs-katex")
    try folder.write("{version:\"0.16.4\"}", to: "katex.min.js")
    #expect(Finding.formulas(in: folder.path).state == .missing)
    try folder.write("", to: "fonts/KaTeX_Main-Regular.woff2")
    #expect(Finding.formulas(in: folder.path) == .present("KaTeX", "0.16.4"))
  }
}
