import Lessons
import Testing

@Suite struct UnclosedEntriesTests {
  /// The warnings of a table with one row, and of what follows it.
  private func notes(_ row: String, then rest: String = "") -> String {
    diagnostics("| a | b |\n|---|---|\n\(row)\n\(rest)")
  }

  @Test func aWordWithOneMark() {
    #expect(
      notes("| *word | x |") == """
        lessons/demo.md:3:3: warning: unclosed '*'
        | *word | x |
          ^ close it with '*' in the same cell, or write '\\*'
        """)
    #expect(
      notes("| x | *two words |") == """
        lessons/demo.md:3:7: warning: unclosed '*'
        | x | *two words |
              ^ close it with '*' in the same cell, or write '\\*'
        """)
  }

  @Test func aStrongNumber() {
    #expect(
      notes("| net | **97.3 % |") == """
        lessons/demo.md:3:9: warning: unclosed '**'
        | net | **97.3 % |
                ^~ close it with '**' in the same cell, or write '\\*\\*'
        """)
    for number in ["**2", "**0.5", "**.5", "**-0.5", "**−0.5", "**1,5%"] {
      #expect(notes("| \(number) | x |").contains("3:3: warning: unclosed '**'"), "\(number)")
    }
  }

  /// Strong words have long been named, also where no table is.
  @Test func aStrongWordIsNamedOnce() {
    #expect(
      notes("| **word | x |") == """
        lessons/demo.md:3:3: warning: unclosed '**'
        | **word | x |
          ^~ close it with '**' before the next empty line, or write '\\*\\*'
        """)
  }

  @Test func allOfSeveralWhereOthersAreEmphasised() {
    let text = notes("| *Iris* | 50 |\n| *Quercus | 3 |\n| *Fagus | 4 |")
    #expect(text.contains("demo.md:4:3: warning: unclosed '*'"))
    #expect(text.contains("demo.md:5:3: warning: unclosed '*'"))
  }

  @Test(arguments: [
    // Emphasis, stars in formulas and code, products.
    "| *word* | **2** |", "| *two words* | ***x*** |", "| `*word` | `**2` |", "| $*x$ | $**2$ |",
    "| \\*word | \\*\\*2 |", "| 2 * 3 | a * b |", "| * | ** |", "| 2**3 | x**2 |", "| *a* b | c |",
    // Names and operators of code.
    "| *args | **kwargs |", "| *ptr | **argv |", "| *this | *self |", "| *p | *q |",
    "| *f(x) | x |",
    "| *.md | *.swift |", "| *count += 1 | x |", "| *list[0] | x |", "| ** 2 | * x |",
    "| *x2 | y |",
    // Significance and remarks.
    "| 0.93* | *p < 0.05 |", "| 0.5** | 0.1*** |", "| word* | *not treated |", "| *1 | *2 |",
    "| *Control | 3 |\n| *Sham | 4 |", "| 3.1* | 4 |\n| *estimated | |",
    // Forms of a reconstructed language.
    "| *wódr̥ | *pṓds |", "| _word | __2 |", "| *Total: 5 | *Mean: 2 |",
  ])
  func starsOnPurposeAreNotNamed(row: String) {
    #expect(notes(row) == "")
  }

  @Test(arguments: [
    "*Without the outliers.", "\\*Without the outliers.", "* Without the outliers.",
  ])
  func aRemarkBelowExplainsTheStar(remark: String) {
    #expect(!notes("| *Control | 3 |", then: "\n\(remark)").contains(":3:"))
    // Strong numbers have nothing to do with it.
    #expect(notes("| **3.5 | 3 |", then: "\n\(remark)").contains(":3:3: warning: unclosed '**'"))
  }
}
