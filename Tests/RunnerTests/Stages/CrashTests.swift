import Runner
import Lessons
import Testing

@Suite struct CrashTests {
  private func crash(_ errors: String, signal: Int = 4) -> Crash {
    Crash(errors: errors, signal: signal)
  }

  private func trap(_ message: String, _ frames: (line: Int, column: Int)...) -> Crash {
    Crash(
      kind: .trap, message: message,
      frames: frames.map { Crash.Frame(line: $0.line, column: $0.column) })
  }

  @Test func failedChecksSayWhy() {
    #expect(crash(CrashSamples.indexOutOfRange) == trap("Index out of range", (43, 7)))
    #expect(
      crash(CrashSamples.twoLines)
        == trap("shapes do not fit:\n[2, 3] and [4]", (42, 14), (44, 1)))
    #expect(crash(CrashSamples.precondition) == trap("too few", (41, 1)))
    #expect(crash(CrashSamples.divisionByZero) == trap("Division by zero", (42, 9)))
    #expect(
      crash(CrashSamples.forcedTry)
        == trap(
          "'try!' expression unexpectedly raised an error: Lesson.ShapeError(shape: [2, 3])",
          (43, 14)))
  }

  /// The place is that of the check in the library, which names the call.
  @Test(arguments: [
    "LessonKit/Table+Entries.swift:54", "NN/Broadcast.swift:12", "Plot/Bars.swift:7",
  ])
  func callsThatTheLibraryRefusesAreToldFromCrashes(place: String) {
    let said = crash("\(place): Fatal error: Table: there is no column 'b'\n")
    #expect(said == Crash(kind: .refusedCall, message: "Table: there is no column 'b'"))
  }

  /// Neither the standard library nor the author's own code is the library of the cells.
  @Test(arguments: [
    "Swift/ContiguousArrayBuffer.swift:692", "Lesson/lesson.swift:42", "NNet/Layer.swift:3",
  ])
  func otherChecksAreCrashes(place: String) {
    #expect(crash("\(place): Fatal error: Index out of range\n").kind == .trap)
  }

  /// The number of the thread differs in each run.
  @Test func whatTheRuntimeSaysOfItselfIsNoPartOfTheMessage() {
    #expect(crash(CrashSamples.suspension) == trap("Index out of range"))
    #expect(crash(CrashSamples.severalThreads) == trap("Index out of range", (42, 35)))
  }

  @Test func checksWithoutMessageSayWhichTheyAre() {
    #expect(crash(CrashSamples.noMessage) == trap("fatal error", (41, 1)))
    #expect(crash(CrashSamples.assertion) == trap("assertion failed", (41, 1)))
  }

  @Test func arithmeticLeavesItsMessageInTheBacktrace() {
    #expect(crash(CrashSamples.overflow) == trap("arithmetic overflow", (42, 9)))
  }

  /// The addresses in them are others in each run.
  @Test func theRuntimesOtherWordsLoseTheirAddresses() {
    #expect(
      crash(CrashSamples.forcedCast, signal: 6)
        == trap("Could not cast value of type 'Swift.Int' to 'Swift.String'", (42, 13)))
    #expect(
      crash(CrashSamples.unowned, signal: 6)
        == trap(
          "Attempted to read an unowned reference but object was already destroyed", (44, 9)))
    #expect(crash(CrashSamples.abortedByC, signal: 6) == trap("aborted"))
    #expect(
      crash(CrashSamples.access, signal: 6)
        == trap("Simultaneous accesses to a variable, but modification requires exclusive access"))
  }

  @Test func memoryThatIsNotThereIsNamed() {
    let errors = """
      Fatal error: failed to allocate 2147483680 bytes of memory with alignment 8

      *** Signal 6: Backtracing from 0x7fc335d52eec... done ***
      """
    #expect(
      crash(errors, signal: 6)
        == trap("failed to allocate 2147483680 bytes of memory with alignment 8"))
  }

  @Test func endlessRecursionIsASegmentationFault() {
    #expect(
      crash(CrashSamples.recursion, signal: 11)
        == trap(
          "segmentation fault (often caused by infinite recursion)", (41, 1), (41, 45), (42, 7)))
  }

  @Test func anErrorThatNothingCaughtIsNoTrap() {
    #expect(
      crash(CrashSamples.thrown)
        == Crash(kind: .thrownError, message: "main.ShapeError(shape: [2, 3])"))
  }

  @Test func errorsOfLocalTypesLoseTheAddressesOfTheirFunctions() {
    let thrown = """
      Swift/ErrorType.swift:254: Fatal error: Error raised at top level: \
      Lesson.(unknown context at $55f8bd435c24).(unknown context at $55f8bd435c2c).E(a: "x).")
      """
    #expect(crash(thrown) == Crash(kind: .thrownError, message: "Lesson.E(a: \"x).\")"))
  }

  @Test func anErrorMayTellWhereItsStatementIs() {
    #expect(
      crash(
        "LessonKit/ThrownErrors.swift:20: Fatal error: Error raised at top level [2:17]: Lesson.E()\n"
      )
        == Crash(
          kind: .thrownError, message: "Lesson.E()", thrownAt: CodePlace(cell: 2, offset: 17)))
  }

  /// The descriptions are those that Foundation's errors have in Swift 6.3.1 on Linux.
  @Test(arguments: [
    (
      """
      Error Domain=NSCocoaErrorDomain Code=260 "(null)" UserInfo={NSFilePath=data/none.txt, \
      NSUnderlyingError=Error Domain=NSPOSIXErrorDomain Code=2 "No such file or directory"}
      """, "data/none.txt: there is no such file (NSCocoaErrorDomain, code 260)"
    ),
    (
      "Error Domain=NSCocoaErrorDomain Code=513 \"(null)\" UserInfo={NSFilePath=/home/ada/course/a.txt}",
      "a.txt: the file may not be written (NSCocoaErrorDomain, code 513)"
    ),
    (
      "Error Domain=NSURLErrorDomain Code=-1003 \"A server with the host could not be found.\" UserInfo={}",
      "A server with the host could not be found. (NSURLErrorDomain, code -1003)"
    ),
    (
      """
      Error Domain=Other Code=7 "(null)" UserInfo={NSUnderlyingError=Error \
      Domain=NSPOSIXErrorDomain Code=13 "Permission denied"}
      """, "Permission denied (Other, code 7)"
    ),
    ("Error Domain=Other Code=7 \"(null)\"", "an error of Foundation (Other, code 7)"),
    ("Error Domain=", "Error Domain="),
  ])
  func errorsOfFoundationAreSentences(description: String, message: String) {
    #expect(
      crash("a.swift:1: Fatal error: Error raised at top level: \(description)\n").message
        == message)
  }

  @Test func troublesOfTheRuntimeWithABacktraceAreLeftOut() {
    let errors = """
      Swift/ContiguousArrayBuffer.swift:691: Fatal error: Index out of range
      swift-runtime: failed to suspend thread 25377 while processing a crash; backtraces will be \
      missing information

      """
    #expect(crash(errors).message == "Index out of range")
  }

  /// A check that stands in the lesson names the line itself.
  @Test func withoutFramesTheMessageTellsTheLine() {
    #expect(
      crash(CrashSamples.optimized) == trap("shapes do not fit:\n[2, 3] and [4]", (42, 1)))
    // A file of the same name in another module's code is no lesson.
    #expect(crash("Foundation/Data.swift:7: Fatal error: m\n") == trap("m"))
    #expect(crash("Lesson/other-lesson.swift:7: Fatal error: m\n") == trap("m"))
  }

  @Test func whatTheLessonItselfWroteIsPassedOver() {
    let noise = "warming up\nat lessons: 3\nnote: Fatal error ahead\n"
    #expect(crash(noise + CrashSamples.precondition) == trap("too few", (41, 1)))
    // A message may speak of other checks.
    #expect(
      crash("Lesson/lesson.swift:7: Fatal error: after: Precondition failed: x\n")
        == trap("after: Precondition failed: x", (7, 1)))
  }

  @Test(arguments: [
    (4, "trapped without a message"), (5, "trapped without a message"), (6, "aborted"),
    (8, "arithmetic exception"), (9, "killed, perhaps because memory ran out"),
    (11, "segmentation fault (often caused by infinite recursion)"),
    (25, "exceeded the limit on the size of files"),
    (15, "ended by signal 15"),
  ])
  func signalsHaveNames(signal: Int, message: String) {
    #expect(crash("", signal: signal) == trap(message))
  }

  @Test func framesOfOtherFilesAreNotTheLessons() {
    let errors = """
        1 [ra] 0x0000560a616a9f30 f() + 47 in lesson at other-lesson.swift:2:9
        2 [ra] 0x0000560a616a9f30 g() + 47 in lesson at lesson.swift:x
        3 [ra] 0x0000560a616a9f30 h() + 47 in lesson at lesson.swift:0
        4 [ra] 0x0000560a616a9f30 i() + 47 in lesson at lesson.swift:12
        5 lesson.swift:13:4
      """
    #expect(crash(errors).frames == [Crash.Frame(line: 12, column: 1)])
  }

  /// Their lines are a million for each file more than in the file.
  @Test func framesOfSharedFilesNameThem() {
    let errors = """
        1 [ra] 0x00 f() + 47 in lesson at lessons/shared/my plots/lesson.swift:2000003:9
        2 [ra] 0x00 g() + 47 in lesson at ./lessons/shared/a.swift:1000012
        3 [ra] 0x00 h() + 47 in lesson at lesson.swift:4:1
        4 [ra] 0x00 i() + 47 in lesson at lessons/shared/a.swift:12:1
        5 [ra] 0x00 j() + 47 in lesson at lessons/shared/a.swift:1000000:1
      """
    #expect(
      crash(errors).frames == [
        Crash.Frame(sharedFile: "lessons/shared/my plots/lesson.swift", line: 3, column: 9),
        Crash.Frame(sharedFile: "lessons/shared/a.swift", line: 12, column: 1),
        Crash.Frame(line: 4, column: 1),
      ])
    // Nor is the line of a shared file one of the program.
    #expect(crash("Shared/lesson.swift:1000007: Fatal error: m\n") == trap("m"))
  }
}
