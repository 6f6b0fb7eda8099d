extension Phrases {
  static let spanish = Phrases(
    lesson: { "Lección \($0)" },
    onThisPage: "En esta página",
    onThisPageFolded: "En esta página, plegado",
    skipToLesson: "Saltar a la lección",
    skipToLessons: "Saltar a las lecciones",
    skipToCode: "Saltar al código",
    skipToTerms: "Saltar a los términos",
    previous: "Anterior",
    next: "Siguiente",
    otherLessons: "Otras lecciones",
    draft: "Borrador",
    date: { date in
      let months = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
      ]
      let month = months[date.month - 1]
      return "\(date.day) de \(month) de \(date.year)"
    },
    minutes: { "\($0)\u{A0}min" },
    estimatedTime: "Tiempo de lectura estimado",
    prerequisites: "Requisitos previos",
    objectives: "Objetivos",
    data: "Datos",
    tags: "Etiquetas",
    repository: "Código fuente",
    sharedCode: "Código común",
    purposeOfSharedCode: "Código que pueden usar todas las lecciones de este curso.",
    glossary: "Glosario",
    purposeOfGlossary: "Los términos de este curso, y dónde los usa por primera vez.",
    usedIn: "Se usa en",
    bibliography: .spanish,
    originOfResults:
      "Todas las salidas de esta página proceden de la ejecución de su código.",
    originOfAllResults:
      "Todas las salidas de estas lecciones proceden de la ejecución de su código.",
    caption: { label in
      switch label.kind {
      case .figure: "Figura \(label.number)"
      case .table: "Tabla \(label.number)"
      case .listing: "Código \(label.number)"
      case .equation: "Ecuación (\(label.number))"
      case .section: "Sección \(label.number)"
      case .exercise: "Ejercicio \(label.number)"
      case .example: "Ejemplo \(label.number)"
      case .definition: "Definición \(label.number)"
      case .theorem: "Teorema \(label.number)"
      }
    },
    reference: { label in
      switch label.kind {
      case .figure: "figura \(label.number)"
      case .table: "tabla \(label.number)"
      case .listing: "código \(label.number)"
      case .equation: "ecuación (\(label.number))"
      case .section: "sección \(label.number)"
      case .exercise: "ejercicio \(label.number)"
      case .example: "ejemplo \(label.number)"
      case .definition: "definición \(label.number)"
      case .theorem: "teorema \(label.number)"
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
      case .exercise: "Ejercicio"
      case .solution: "Solución"
      case .example: "Ejemplo"
      case .definition: "Definición"
      case .theorem: "Teorema"
      case .proof: "Demostración"
      }
    },
    footnotes: "Notas al pie",
    footnote: { "Nota \($0)" },
    backToReference: { number, place in
      "Volver a la referencia \(number)" + (place.map { ", aparición \($0)" } ?? "")
    },
    table: {
      ["Tabla", $0.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
    },
    code: "Código",
    output: "Salida",
    hiddenLines: { $0 == 1 ? "1 línea no se muestra" : "\($0) líneas no se muestran" },
    noValue: "sin valor",
    standardError: "Salida de error estándar",
    linesLeftOut: { $0 == 1 ? "1 línea omitida" : "\($0.grouped(by: "\u{A0}")) líneas omitidas" },
    failure: { kind, isIntended in
      let title =
        switch kind {
        case .compileError: "No compila"
        case .trap: "Falla al ejecutarse"
        case .thrownError: "Lanza un error que nada captura"
        case .timeout: "Supera el tiempo permitido"
        case .outputLimit: "Supera el límite de salida"
        case .memoryLimit: "Supera el límite de memoria"
        case .processLimit: "Supera el límite de procesos"
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
