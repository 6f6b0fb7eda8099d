import Lessons
import Testing

/// Whether one text is one author.
@Suite struct AuthorsSettingTests {
  private func messages(_ authors: String) -> [String] {
    Course.parse(
      SourceText("authors: \(authors)\n", file: "course.yml"), defaultTitle: "C"
    ).diagnostics.map(\.message)
  }

  @Test(arguments: [
    "Ada Lovelace, Alan Turing", "Ada Lovelace and Alan Turing", "Ada Lovelace; Alan Turing",
    "A. M. Turing & J. von Neumann", "Émilie du Châtelet et Sophie Germain",
    "Ada Lovelace, Alan Turing, and Grace Hopper", "José Ortega y Carmen Ruiz",
    "\"Jürgen Groß, Anna-Lena Maier\"",
  ])
  func severalNamesAreNamed(authors: String) {
    #expect(messages(authors).map { $0.prefix(20) } == ["several names in one"])
  }

  @Test(arguments: [
    "Martin Luther King, Jr.", "Curie, Marie", "Lovelace, Ada King", "van der Maaten, Laurens",
    "José Ortega y Gasset", "Santiago Ramón y Cajal", "Procter & Gamble", "Barnes and Noble, Inc.",
    "Department of Physics, University of Vienna", "Universität Wien, Fakultät Mathematik",
    "The authors of this project", "Ada Lovelace, PhD", "Ada Lovelace, Cambridge MA",
    "[\"Ada Lovelace, Alan Turing\"]", "[Ada Lovelace, Alan Turing]", "Ada Lovelace",
    "Ada Lovelace,", "Anthropic", "Black, White and Grey", "Stanford CS Group, Deep Learning Team",
    "École Normale, Équipe Maths", "Hans Müller (Herausgeber), Wien", "Sammy Davis, Jr.",
    "Institut Pasteur, Groupe Bio",
  ])
  func whatMayBeOneAuthorIsLeftAlone(authors: String) {
    #expect(messages(authors) == [])
  }
}
