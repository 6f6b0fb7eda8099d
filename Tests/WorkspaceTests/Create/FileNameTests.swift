import Testing

import Workspace

@Suite struct FileNameTests {
  @Test(arguments: [
    ("Gradient descent", "gradient-descent"),
    ("What is a limit?", "what-is-a-limit"),
    ("Newton's method, in 2 steps", "newtons-method-in-2-steps"),
    ("  `sin(x)` – and $x^2$  ", "sin-x-and-x-2"),
    ("L’équation d’Euler", "lequation-deuler"),
    ("El niño y la señal", "el-nino-y-la-senal"),
    ("Łódź, Ærø, Ísafjörður", "lodz-aero-isafjordur"),
    ("e\u{301}te\u{301}", "ete"),
    ("Метод Ньютона", "metod-nutona"),
    ("αβγ", "abg"),
    ("∞", ""),
  ])
  func aTitleIsANameInASCII(title: String, name: String) {
    #expect(title.asFileName(language: "en") == name)
  }

  @Test func longTitlesAreCutBetweenWords() {
    let title = String(repeating: "descent ", count: 20)
    #expect(
      title.asFileName(language: "en")
        == "descent-descent-descent-descent-descent-descent-descent")
    #expect(String(repeating: "x", count: 300).asFileName(language: "en").count == 60)
  }

  @Test(arguments: [
    ("Höhenlinien und Größe", "hoehenlinien-und-groesse", "hohenlinien-und-grosse"),
    ("Übung", "uebung", "ubung"),
    ("U\u{308}bung", "uebung", "ubung"),
  ])
  func umlautsAreTwoLettersInGerman(title: String, german: String, english: String) {
    #expect(title.asFileName(language: "de") == german)
    #expect(title.asFileName(language: "en") == english)
  }
}
