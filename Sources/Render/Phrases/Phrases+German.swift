extension Phrases {
  static let german = Phrases(
    lesson: { "Lektion \($0)" },
    onThisPage: "Auf dieser Seite",
    onThisPageFolded: "Auf dieser Seite, eingeklappt",
    skipToLesson: "Zur Lektion springen",
    skipToLessons: "Zu den Lektionen springen",
    skipToCode: "Zum Code springen",
    skipToTerms: "Zu den Begriffen springen",
    previous: "Zurück",
    next: "Weiter",
    otherLessons: "Andere Lektionen",
    draft: "Entwurf",
    date: { date in
      let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ]
      let month = months[date.month - 1]
      return "\(date.day). \(month) \(date.year)"
    },
    minutes: { "\($0)\u{A0}min" },
    estimatedTime: "Geschätzte Lesezeit",
    prerequisites: "Voraussetzungen",
    objectives: "Lernziele",
    data: "Daten",
    tags: "Schlagwörter",
    repository: "Quelltext",
    sharedCode: "Gemeinsamer Code",
    purposeOfSharedCode: "Code, den alle Lektionen dieses Kurses verwenden können.",
    glossary: "Glossar",
    purposeOfGlossary: "Die Begriffe dieses Kurses, und wo er sie zuerst verwendet.",
    usedIn: "Verwendet in",
    bibliography: .german,
    originOfResults:
      "Alle Ausgaben auf dieser Seite stammen aus der Ausführung ihres Codes.",
    originOfAllResults:
      "Alle Ausgaben in diesen Lektionen stammen aus der Ausführung ihres Codes.",
    caption: { label in
      switch label.kind {
      case .figure: "Abbildung \(label.number)"
      case .table: "Tabelle \(label.number)"
      case .listing: "Listing \(label.number)"
      case .equation: "Gleichung (\(label.number))"
      case .section: "Abschnitt \(label.number)"
      case .exercise: "Aufgabe \(label.number)"
      case .example: "Beispiel \(label.number)"
      case .definition: "Definition \(label.number)"
      case .theorem: "Satz \(label.number)"
      }
    },
    reference: { label in
      switch label.kind {
      case .figure: "Abbildung \(label.number)"
      case .table: "Tabelle \(label.number)"
      case .listing: "Listing \(label.number)"
      case .equation: "Gleichung (\(label.number))"
      case .section: "Abschnitt \(label.number)"
      case .exercise: "Aufgabe \(label.number)"
      case .example: "Beispiel \(label.number)"
      case .definition: "Definition \(label.number)"
      case .theorem: "Satz \(label.number)"
      }
    },
    linkToSection: { "Link zu Abschnitt \($0)" },
    callout: { kind in
      switch kind {
      case .note: "Hinweis"
      case .tip: "Tipp"
      case .important: "Wichtig"
      case .warning: "Warnung"
      case .caution: "Vorsicht"
      case .exercise: "Aufgabe"
      case .solution: "Lösung"
      case .example: "Beispiel"
      case .definition: "Definition"
      case .theorem: "Satz"
      case .proof: "Beweis"
      }
    },
    footnotes: "Fußnoten",
    footnote: { "Fußnote \($0)" },
    backToReference: { number, place in
      "Zurück zu Verweis \(number)" + (place.map { ", Stelle \($0)" } ?? "")
    },
    table: {
      ["Tabelle", $0.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
    },
    code: "Code",
    output: "Ausgabe",
    hiddenLines: { $0 == 1 ? "1 Zeile wird nicht gezeigt" : "\($0) Zeilen werden nicht gezeigt" },
    noValue: "kein Wert",
    standardError: "Standardfehlerausgabe",
    linesLeftOut: { $0 == 1 ? "1 Zeile ausgelassen" : "\($0.grouped(by: ".")) Zeilen ausgelassen" },
    failure: { kind, isIntended in
      let title =
        switch kind {
        case .compileError: "Lässt sich nicht kompilieren"
        case .trap: "Stürzt ab"
        case .thrownError: "Wirft einen Fehler, der nicht abgefangen wird"
        case .timeout: "Läuft länger als erlaubt"
        case .outputLimit: "Gibt mehr aus als erlaubt"
        case .memoryLimit: "Braucht mehr Speicher als erlaubt"
        case .processLimit: "Startet mehr Prozesse als erlaubt"
        case .exit: "Beendet das Programm"
        }
      return isIntended ? title + ", wie beabsichtigt" : title
    },
    holds: "Trifft zu:",
    doesNotHold: "Trifft nicht zu:",
    failsAsMeant: "Trifft nicht zu, wie es soll:",
    holdsUnlikeMeant: "Trifft zu, sollte aber nicht:",
    difference: "Unterschied",
    claims: { claims in
      switch (claims.holding, claims.total) {
      case (1, 1): "1 Aussage, die zutrifft"
      case (0, 1): "1 Aussage, die nicht zutrifft"
      case (claims.total, _): "\(claims.total) Aussagen, alle treffen zu"
      case (1, _): "1 von \(claims.total) Aussagen trifft zu"
      default: "\(claims.holding) von \(claims.total) Aussagen treffen zu"
      }
    })
}
