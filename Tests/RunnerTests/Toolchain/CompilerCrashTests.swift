import Lessons
import Testing

import Runner

/// What Swift 6.3.1 wrote when it crashed, without most of the backtraces.
@Suite struct CompilerCrashTests {
  @Test func theReasonAndTheTaskAreTold() {
    let crash = CompilerCrash(
      errors: """
        Assertion failed: (hasValidInsertionPoint()), function insertImpl at SILBuilder.h:3220.
        (to display assertion configuration options: -Xllvm -assert-help)

        Please submit a bug report (https://swift.org/contributing/#reporting-bugs) and include the crash backtrace.
        Stack dump:
        0.\tProgram arguments: /usr/bin/swift-frontend -frontend -c -primary-file lesson.swift
        1.\tSwift version 6.3.1 (swift-6.3.1-RELEASE)
        3.\tWhile evaluating request ASTLoweringRequest(Lowering AST to SIL for file "lesson.swift")
        4.\tAssertion failed: (hasValidInsertionPoint()), function insertImpl at SILBuilder.h:3220.
         #0 0x000055c5513e5738 llvm::sys::PrintStackTrace(llvm::raw_ostream&, int)
        """)
    #expect(
      crash.diagnostic(at: Location(file: "a.md", line: 1)).message
        == """
        the Swift compiler crashed while evaluating request ASTLoweringRequest(Lowering AST to SIL for \
        file "lesson.swift"): Assertion failed: (hasValidInsertionPoint())
        """)
    #expect(crash.place == nil)
  }

  @Test func theInnermostPlaceIsTold() {
    let crash = CompilerCrash(
      errors: """
        lesson.swift:1:1: error: something else
        Assertion failed: ((Flags & Resolved) != 0), function resolve at Type.cpp:10.
        Stack dump:
        3.\tWhile evaluating request TypeCheckPrimaryFileRequest(source_file "lesson.swift")
        4.\tWhile type-checking statement at [lesson.swift:4:1 - line:6:1] RangeText="let a = f"
        5.\tWhile type-checking 'f()' (at lesson.swift:9:3)
        """)
    #expect(crash.place == CompilerMessage.Place(file: "lesson.swift", line: 4, column: 1))
    #expect(crash.reason == "Assertion failed: ((Flags & Resolved) != 0)")
  }

  @Test(arguments: ["", "Stack dump:\n0.\tProgram arguments: swift-frontend"])
  func aCompilerMayEndWithoutAMessage(errors: String) {
    #expect(CompilerCrash(errors: errors).reason == "it ended without a message")
  }
}
