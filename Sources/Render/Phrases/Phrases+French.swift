extension Phrases {
  // A colon follows a no-break space, as French typography asks for.
  static let french = Phrases(
    lesson: { "Leçon \($0)" },
    onThisPage: "Sur cette page",
    onThisPageFolded: "Sur cette page, replié",
    skipToLesson: "Aller à la leçon",
    skipToLessons: "Aller aux leçons",
    skipToCode: "Aller au code",
    skipToTerms: "Aller aux termes",
    previous: "Précédent",
    next: "Suivant",
    otherLessons: "Autres leçons",
    draft: "Brouillon",
    date: { date in
      let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
      let month = months[date.month - 1]
      return "\(date.day == 1 ? "1er" : "\(date.day)") \(month) \(date.year)"
    },
    minutes: { "\($0)\u{A0}min" },
    estimatedTime: "Temps de lecture estimé",
    prerequisites: "Prérequis",
    objectives: "Objectifs",
    data: "Données",
    tags: "Mots-clés",
    repository: "Code source",
    sharedCode: "Code commun",
    purposeOfSharedCode: "Du code que toutes les leçons de ce cours peuvent utiliser.",
    glossary: "Glossaire",
    purposeOfGlossary: "Les termes de ce cours, et où il les emploie d’abord.",
    usedIn: "Employé dans",
    bibliography: .french,
    originOfResults:
      "Tous les résultats affichés par le code de cette page proviennent de son exécution.",
    originOfAllResults:
      "Tous les résultats affichés par le code de ces leçons proviennent de son exécution.",
    caption: { label in
      switch label.kind {
      case .figure: "Figure \(label.number)"
      case .table: "Tableau \(label.number)"
      case .listing: "Code \(label.number)"
      case .equation: "Équation (\(label.number))"
      case .section: "Section \(label.number)"
      case .exercise: "Exercice \(label.number)"
      case .example: "Exemple \(label.number)"
      case .definition: "Définition \(label.number)"
      case .theorem: "Théorème \(label.number)"
      }
    },
    reference: { label in
      switch label.kind {
      case .figure: "figure \(label.number)"
      case .table: "tableau \(label.number)"
      case .listing: "code \(label.number)"
      case .equation: "équation (\(label.number))"
      case .section: "section \(label.number)"
      case .exercise: "exercice \(label.number)"
      case .example: "exemple \(label.number)"
      case .definition: "définition \(label.number)"
      case .theorem: "théorème \(label.number)"
      }
    },
    linkToSection: { "Lien vers la section \($0)" },
    callout: { kind in
      switch kind {
      case .note: "Remarque"
      case .tip: "Astuce"
      case .important: "Important"
      case .warning: "Avertissement"
      case .caution: "Attention"
      case .exercise: "Exercice"
      case .solution: "Solution"
      case .example: "Exemple"
      case .definition: "Définition"
      case .theorem: "Théorème"
      case .proof: "Démonstration"
      }
    },
    footnotes: "Notes de bas de page",
    footnote: { "Note \($0)" },
    backToReference: { number, place in
      "Retour à l’appel de note \(number)" + (place.map { ", occurrence \($0)" } ?? "")
    },
    table: {
      ["Tableau", $0.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: "\u{A0}: ")
    },
    code: "Code",
    output: "Résultat",
    hiddenLines: { $0 == 1 ? "1 ligne n’est pas affichée" : "\($0) lignes ne sont pas affichées" },
    noValue: "aucune valeur",
    standardError: "Erreur standard",
    linesLeftOut: { $0 == 1 ? "1 ligne omise" : "\($0.grouped(by: "\u{202F}")) lignes omises" },
    failure: { kind, isIntended in
      let title =
        switch kind {
        case .compileError: "Ne compile pas"
        case .trap: "Échoue à l’exécution"
        case .thrownError: "Lève une erreur que rien n’intercepte"
        case .timeout: "Dépasse le temps autorisé"
        case .outputLimit: "Dépasse la taille de sortie autorisée"
        case .memoryLimit: "Dépasse la mémoire autorisée"
        case .processLimit: "Dépasse le nombre de processus autorisé"
        case .exit: "Met fin au programme"
        }
      return isIntended ? title + ", comme prévu" : title
    },
    holds: "Vérifié\u{A0}:",
    doesNotHold: "Non vérifié\u{A0}:",
    failsAsMeant: "Non vérifié, comme prévu\u{A0}:",
    holdsUnlikeMeant: "Vérifié, contrairement à l’intention\u{A0}:",
    difference: "écart",
    claims: { claims in
      switch (claims.holding, claims.total) {
      case (1, 1): "1 affirmation, vérifiée"
      case (0, 1): "1 affirmation, non vérifiée"
      case (claims.total, _): "\(claims.total) affirmations, toutes vérifiées"
      // Zero takes the singular as well.
      case (0, _), (1, _): "\(claims.holding) affirmation vérifiée sur \(claims.total)"
      default: "\(claims.holding) affirmations vérifiées sur \(claims.total)"
      }
    })
}
