/// The words of citations and of lists of references, in one language.
package struct BibliographyPhrases: Sendable {
  /// The title of a page's list, and of the page with the works of all lessons.
  package var references: String
  /// What that page says of itself.
  package var purpose: String
  package var skipToReferences: String
  /// Before the links to the lessons that cite a work.
  package var citedIn: String
  /// The name of the link back to where a work is cited; with the place, from 1, where it is cited
  /// several times.
  package var backToCitation: @Sendable (_ label: String, _ place: Int?) -> String

  /// What stands before the last of several names, with spaces.
  package var and: @Sendable (_ next: String) -> String
  package var andOthers = "et al."
  package var noDate: String
  /// About a year.
  package var approximately: @Sendable (_ year: String) -> String
  /// In a year or before.
  package var until: @Sendable (_ year: String) -> String
  /// The ten years from one on.
  package var decade: @Sendable (_ year: Int) -> String
  package var beforeCommonEra: @Sendable (_ year: Int) -> String
  /// The abbreviation of editor or editors.
  package var editors: @Sendable (_ count: Int) -> String
  package var translators: @Sendable (_ names: String) -> String
  /// Before the title of the book that a work is in.
  package var inWork: String

  package var edition: @Sendable (String) -> String
  package var volume: @Sendable (String) -> String
  package var number: @Sendable (String) -> String
  package var chapter: @Sendable (String) -> String
  package var pages: @Sendable (String) -> String
  package var version: String

  package var thesis: String
  package var mastersThesis: String
  package var report: String
  package var unpublished: String
  package var software: String
  package var dataset: String
  /// With the day when an address was looked at.
  package var accessed: @Sendable (_ date: String) -> String
}

extension BibliographyPhrases {
  static let english = BibliographyPhrases(
    references: "References",
    purpose: "The works that the lessons of this course cite.",
    skipToReferences: "Skip to the references",
    citedIn: "Cited in",
    backToCitation: { label, place in
      "Back to the citation of \(label)" + (place.map { ", place \($0)" } ?? "")
    },
    and: { _ in " and " },
    noDate: "n.d.",
    approximately: { "ca. \($0)" },
    until: { "until \($0)" },
    decade: { "\($0)s" },
    beforeCommonEra: { "\($0) BCE" },
    editors: { $0 == 1 ? "Ed." : "Eds." },
    translators: { "trans. by \($0)" },
    inWork: "In",
    edition: { edition in
      guard let number = Int(edition) ?? ordinals[edition.lowercased()] else {
        return edition.lowercased().contains("ed") ? edition : edition + " ed."
      }
      let ending =
        (11...13).contains(number % 100)
        ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
      return "\(number)\(ending) ed."
    },
    volume: { "Vol. \($0)" },
    number: { "No. \($0)" },
    chapter: { "Chap. \($0)" },
    pages: { ($0.isRange ? "pp. " : "p. ") + $0 },
    version: "Version",
    thesis: "PhD thesis",
    mastersThesis: "Master’s thesis",
    report: "Technical report",
    unpublished: "Unpublished manuscript",
    software: "Computer software",
    dataset: "Data set",
    accessed: { "Accessed \($0)" })

  static let german = BibliographyPhrases(
    references: "Literatur",
    purpose: "Die Werke, die in den Lektionen dieses Kurses zitiert werden.",
    skipToReferences: "Zum Literaturverzeichnis springen",
    citedIn: "Zitiert in",
    backToCitation: { label, place in
      "Zurück zum Zitat von \(label)" + (place.map { ", Stelle \($0)" } ?? "")
    },
    and: { _ in " und " },
    noDate: "o. J.",
    approximately: { "ca. \($0)" },
    until: { "bis \($0)" },
    decade: { "\($0)er" },
    beforeCommonEra: { "\($0) v. Chr." },
    editors: { _ in "Hrsg." },
    translators: { "übers. von \($0)" },
    inWork: "In",
    edition: { edition in
      (Int(edition) ?? ordinals[edition.lowercased()]).map { "\($0). Aufl." } ?? edition
    },
    volume: { "Bd. \($0)" },
    number: { "Nr. \($0)" },
    chapter: { "Kap. \($0)" },
    pages: { "S. " + $0 },
    version: "Version",
    thesis: "Dissertation",
    mastersThesis: "Masterarbeit",
    report: "Technischer Bericht",
    unpublished: "Unveröffentlichtes Manuskript",
    software: "Computersoftware",
    dataset: "Datensatz",
    accessed: { "Abgerufen am \($0)" })

  static let french = BibliographyPhrases(
    references: "Références",
    purpose: "Les ouvrages et articles cités dans les leçons de ce cours.",
    skipToReferences: "Aller aux références",
    citedIn: "Cité dans",
    backToCitation: { label, place in
      "Retour à la citation de \(label)" + (place.map { ", occurrence \($0)" } ?? "")
    },
    and: { _ in " et " },
    noDate: "s. d.",
    approximately: { "vers \($0)" },
    until: { "jusqu’en \($0)" },
    decade: { "années \($0)" },
    beforeCommonEra: { "\($0) av. J.-C." },
    editors: { $0 == 1 ? "dir." : "dirs." },
    translators: { "trad. par \($0)" },
    inWork: "Dans",
    edition: { edition in
      guard let number = Int(edition) ?? ordinals[edition.lowercased()] else { return edition }
      return number == 1 ? "1re éd." : "\(number)e éd."
    },
    volume: { "vol. \($0)" },
    number: { "no \($0)" },
    chapter: { "chap. \($0)" },
    pages: { "p. " + $0 },
    version: "version",
    thesis: "Thèse de doctorat",
    mastersThesis: "Mémoire de master",
    report: "Rapport technique",
    unpublished: "Manuscrit inédit",
    software: "Logiciel",
    dataset: "Jeu de données",
    accessed: { "Consulté le \($0)" })

  static let spanish = BibliographyPhrases(
    references: "Referencias",
    purpose: "Las obras que citan las lecciones de este curso.",
    skipToReferences: "Saltar a las referencias",
    citedIn: "Citado en",
    backToCitation: { label, place in
      "Volver a la cita de \(label)" + (place.map { ", lugar \($0)" } ?? "")
    },
    // Before the sound of an i.
    and: { next in
      let word = next.lowercased()
      let hasSound =
        word.hasPrefix("i") || word.hasPrefix("í")
        || word.hasPrefix("hi") && !["hia", "hie", "hio"].contains(where: word.hasPrefix)
      return hasSound ? " e " : " y "
    },
    noDate: "s. f.",
    approximately: { "ca. \($0)" },
    until: { "hasta \($0)" },
    decade: { "década de \($0)" },
    beforeCommonEra: { "\($0) a. C." },
    editors: { $0 == 1 ? "ed." : "eds." },
    translators: { "trad. de \($0)" },
    inWork: "En",
    edition: { edition in
      (Int(edition) ?? ordinals[edition.lowercased()]).map { "\($0).ª ed." } ?? edition
    },
    volume: { "vol. \($0)" },
    number: { "n.º \($0)" },
    chapter: { "cap. \($0)" },
    pages: { ($0.isRange ? "pp. " : "p. ") + $0 },
    version: "versión",
    thesis: "Tesis doctoral",
    mastersThesis: "Tesis de máster",
    report: "Informe técnico",
    unpublished: "Manuscrito inédito",
    software: "Programa informático",
    dataset: "Conjunto de datos",
    accessed: { "Consultado el \($0)" })

  /// Editions as BibTeX has them in words, or with the endings of numbers.
  private static let ordinals: [String: Int] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    var table = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0 + 1) })
    for number in 1...40 {
      for ending in ["st", "nd", "rd", "th"] { table["\(number)\(ending)"] = number }
    }
    return table
  }()
}

extension String {
  /// Whether pages are more than one.
  fileprivate var isRange: Bool { contains { "–-,+".contains($0) } }
}
