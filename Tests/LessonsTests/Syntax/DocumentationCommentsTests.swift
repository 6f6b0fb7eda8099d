import Lessons
import TestSupport
import Testing

/// What documentation comments of cells name that is not there.
@Suite struct DocumentationCommentsTests {
  private func problems(_ code: String, _ options: String = "") -> [Diagnostic] {
    Lesson.parse("```swift\(options)\n\(code)\n```\n", file: "a.md").lesson.documentationProblems
  }

  @Test(arguments: [
    (
      "/// - Parameter ys: all\nfunc f(xs: [Int]) {}",
      """
      a.md:2:17: warning: 'ys' is not a parameter of 'f'
      /// - Parameter ys: all
                      ^~ did you mean 'xs'?
      """
    ),
    (
      "/// - Parameter width: all\n@inlinable\npublic static func f(of x: [Int: Int], _ y: Int) {}",
      """
      a.md:2:17: warning: 'width' is not a parameter of 'f'
      /// - Parameter width: all
                      ^~~~~ its parameters are 'x', 'y'
      """
    ),
    (
      "/// - Parameter of: all\nfunc f(of x: Int) {}",
      """
      a.md:2:17: warning: 'of' is the label of the parameter 'x'
      /// - Parameter of: all
                      ^~ did you mean 'x'?
      """
    ),
    (
      "struct S {\n  /// - Parameter width: all\n  init() {}\n}",
      """
      a.md:3:19: warning: 'width' is not a parameter of 'init'
        /// - Parameter width: all
                        ^~~~~ it has none: remove this line
      """
    ),
    (
      "/// - Parameters:\n///   - a: one\n///   - width: two\nfunc f(a: Int) {}",
      """
      a.md:4:9: warning: 'width' is not a parameter of 'f'
      ///   - width: two
              ^~~~~ its parameter is 'a'
      """
    ),
    (
      "/**\n * - Parameter width: all\n */\nfunc f(a: Int) {}",
      """
      a.md:3:16: warning: 'width' is not a parameter of 'f'
       * - Parameter width: all
                     ^~~~~ its parameter is 'a'
      """
    ),
    (
      "/// - Return: a number\nfunc f() -> Int { 1 }",
      """
      a.md:2:7: warning: 'Return' means nothing here
      /// - Return: a number
            ^~~~~~ did you mean 'Returns'?
      """
    ),
    (
      "/// - Throw: always\nfunc f() throws {}",
      """
      a.md:2:7: warning: 'Throw' means nothing here
      /// - Throw: always
            ^~~~~ did you mean 'Throws'?
      """
    ),
    (
      "/// - Parametr x: all\nfunc f(x: Int) {}",
      """
      a.md:2:7: warning: 'Parametr' means nothing here
      /// - Parametr x: all
            ^~~~~~~~ did you mean 'Parameter'?
      """
    ),
    (
      "/// - Parameters x: all\nfunc f(x: Int) {}",
      """
      a.md:2:7: warning: 'Parameters' means nothing here
      /// - Parameters x: all
            ^~~~~~~~~~ did you mean 'Parameter'?
      """
    ),
    (
      "/// - Parameter x the input\nfunc f(x: Int) {}",
      """
      a.md:2:17: warning: a colon is missing after the parameter 'x'
      /// - Parameter x the input
                      ^ did you mean 'x:'?
      """
    ),
  ])
  func whatIsNotThereIsNamed(code: String, message: String) {
    let lines = "```swift\n\(code)".split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      problems(code).map { problem in
        problem.rendered(sourceLine: problem.location.map { String(lines[$0.line - 1]) })
      } == [message])
  }

  @Test(arguments: [
    "/// Adds.\n///\n/// - Parameters:\n///   - a: one\n///   - b: two; see:\n/// - Returns: a + b\nfunc f(_ a: Int, with b: Int) -> Int { a + b }",
    "/// - parameter a: one\n/// - returns: nothing\n/// - throws: never\nfunc f(a: Int) throws {}",
    "/// - Note: see\n/// - Complexity: O(n)\n/// - Precondition: x > 0\n/// - SeeAlso: g\nfunc f() {}",
    "/// - Parameter T: a type\nfunc f<T: Equatable>(x: T) {}",
    "/// - Parameter body: what runs\nfunc f(_ body: (_ a: Int, Int) -> Void = { _, _ in }) {}",
    "/// - Parameter table: all\n/// - Parameter x: one\nfunc f(table: Dictionary<String, Int>, x: Int...) {}",
    "/// - Parameter x: one\nlet f = { (x: Int) in x }",
    "/// - Return: the key\nenum Key { case enter }",
    "/// - Parameter names are short\n/// - Perimeter length: long\n/// - Returned: never\nfunc f(x: Int) {}",
    "/// ```\n/// - Parameter y: none\n/// ```\nfunc f(x: Int) {}",
    "///     - Parameter y: code\nfunc f(x: Int) {}",
    "/// Keys:\n/// - a: one\n/// - x y: two\n/// 1. Return: three\nfunc f() {}",
    "// - Parameter y: none\nfunc f(x: Int) {}",
    "/// - Parameter in: one\nsubscript(in: Int) -> Int { 0 }",
    "/// - Parameter lhs: one\nfunc == (lhs: S, rhs: S) -> Bool { true }",
    "/// - Parameter `in`: one\nfunc f(`in`: Int) {}",
    "/// - Parameter x: one\nprotocol P {}\nfunc f() {}",
    "/**\n Adds.\n\n - Parameters:\n   - x: one\n - Returns: two\n */\nfunc f(x: Int) -> Int { x }",
  ])
  func documentationThatIsRightIsLeftAlone(code: String) {
    #expect(problems(code) == [])
  }

  @Test func codeThatNobodySeesIsLeftAlone() {
    let code = "/// - Parameter y: all\nfunc f(x: Int) {}"
    #expect(problems(code, " {hidden}") == [])
    #expect(problems(code, " {static}") == [])
    #expect(problems(code).count == 1)
  }
}
