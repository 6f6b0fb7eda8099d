extension Phrases {
  static let spanish = Phrases(
    lesson: { "Lección \($0)" },
    onThisPage: "En esta página",
    onThisPageFolded: "En esta página, plegado",
    skipToLesson: "Saltar a la lección",
    skipToLessons: "Saltar a las lecciones",
    previous: "Anterior",
    next: "Siguiente",
    otherLessons: "Otras lecciones",
    originOfResults:
      "Todos los números y figuras de esta página proceden de la ejecución de su código.",
    originOfAllResults:
      "Todos los números y figuras de estas lecciones proceden de la ejecución de su código.",
    caption: { label in
      switch label.kind {
      case .figure: "Figura \(label.number)"
      case .table: "Tabla \(label.number)"
      case .listing: "Código \(label.number)"
      case .equation: "Ecuación (\(label.number))"
      case .section: "Sección \(label.number)"
      }
    },
    reference: { label in
      switch label.kind {
      case .figure: "figura \(label.number)"
      case .table: "tabla \(label.number)"
      case .listing: "código \(label.number)"
      case .equation: "ecuación (\(label.number))"
      case .section: "sección \(label.number)"
      }
    },
    linkToSection: { "Enlace a la sección \($0)" },
    callout: { kind in
      switch kind {
      case .note: "Nota"
      case .tip: "Consejo"
      case .important: "Importante"
      case .warning: "Advertencia"
      case .caution: "Precaución"
      }
    },
    footnotes: "Notas al pie",
    footnote: { "Nota \($0)" },
    backToReference: { number, place in
      "Volver a la referencia \(number)" + (place.map { ", aparición \($0)" } ?? "")
    },
    code: "Código",
    noValue: "sin valor",
    failure: { kind, isIntended in
      let title =
        switch kind {
        case .compileError: "No compila"
        case .trap: "Falla al ejecutarse"
        case .thrownError: "Lanza un error que nada captura"
        case .timeout: "Supera el tiempo permitido"
        case .outputLimit: "Supera el límite de salida"
        case .exit: "Termina el programa"
        }
      return isIntended ? title + ", como estaba previsto" : title
    },
    holds: "Se cumple:",
    doesNotHold: "No se cumple:",
    failsAsMeant: "No se cumple, como debe ser:",
    holdsUnlikeMeant: "Se cumple, aunque no debería:",
    difference: "diferencia",
    claims: { claims in
      switch (claims.holding, claims.total) {
      case (1, 1): "1 afirmación, que se cumple"
      case (0, 1): "1 afirmación, que no se cumple"
      case (claims.total, _): "\(claims.total) afirmaciones, todas se cumplen"
      case (1, _): "1 de \(claims.total) afirmaciones se cumple"
      default: "\(claims.holding) de \(claims.total) afirmaciones se cumplen"
      }
    })
}
