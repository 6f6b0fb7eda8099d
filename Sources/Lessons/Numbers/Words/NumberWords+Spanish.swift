extension NumberWords {
  static let spanish = NumberWords(
    less: [
      "menos de", "menos del", "menos que", "menor que", "menor a", "menor de", "inferior a",
      "inferior al", "por debajo de", "por debajo del", "bajo",
    ],
    atMost: [
      "como máximo", "como mucho", "hasta", "hasta el", "a lo sumo", "un máximo de", "máximo",
      "no más de",
    ],
    greater: [
      "más de", "más del", "más que", "mayor que", "mayor a", "mayor de", "superior a",
      "superior al", "por encima de", "por encima del", "supera", "superan", "superaba", "excede",
      "exceden", "excedía", "sobrepasa", "sobrepasan", "mejor que", "sobre",
    ],
    atLeast: [
      "al menos", "como mínimo", "por lo menos", "un mínimo de", "cuando menos", "mínimo",
      "no menos de",
    ],
    atMostAfter: [
      "como máximo", "como mucho", "a lo sumo", "o menos", "y menos", "máximo",
    ],
    atLeastAfter: [
      "como mínimo", "por lo menos", "al menos", "o más", "y más", "mínimo", "o mejor",
    ],
    emphatic: ["claramente", "ampliamente", "muy", "considerablemente", "siempre", "todavía"],
    prepositions: ["bajo", "hasta", "hasta el", "sobre", "por encima de", "por debajo de"],
    spanning: ["sobre", "bajo"],
    verbs: [
      "es", "son", "era", "eran", "fue", "fueron", "está", "están", "estaba", "estuvo", "queda",
      "quedan", "quedaba", "quedó", "permanece", "sigue", "mantiene", "cae", "caen", "cayó", "baja",
      "bajan", "bajó", "sube", "suben", "subió", "alcanza", "vale", "tiene", "sitúa",
    ],
    verbsAtTheEnd: [],
    comparingVerbsAtTheEnd: [],
    subordinators: [],
    auxiliaries: [],
    negations: [
      "no", "nunca", "jamás", "apenas", "ningún", "ninguno", "ninguna", "sin", "nada", "nadie",
      "ni",
    ],
    preferred: ("menos de", "como máximo", "más de", "al menos"),
    about: [
      "unos", "unas", "cerca de", "cerca del", "aproximadamente", "alrededor de",
      "alrededor del", "en torno a", "en torno al", "más o menos",
    ],
    almost: [
      "casi", "no del todo", "poco menos de", "algo menos de", "un poco menos de",
      "ligeramente menos de", "ligeramente por debajo de", "justo por debajo de",
    ],
    littleMore: [
      "poco más de", "algo más de", "un poco más de", "ligeramente más de",
      "ligeramente por encima de", "justo por encima de",
    ],
    aboutAfter: ["más o menos", "aproximadamente"],
    exactly: ["exactamente", "precisamente"],
    minus: ["menos"],
    plusMinus: ["más menos", "más o menos"],
    to: ["a", "al", "hasta"],
    from: ["de", "del"],
    between: ["entre", "entre el", "entre los", "entre las"],
    and: ["y", "e"],
    or: ["o", "u"],
    outOf: ["de cada", "de", "sobre"],
    articles: ["el", "los", "las"],
    operations: ["cuadrado", "cubo", "más", "menos", "por", "no", "elevado", "factorial"],
    kinds: [
      .figure: ["figura", "figuras"],
      .table: ["tabla", "tablas"],
      .listing: ["código", "códigos"],
      .equation: ["ecuación", "ecuaciones", "fórmula", "fórmulas"],
      .section: ["sección", "secciones"],
      .exercise: ["ejercicio", "ejercicios"],
      .example: ["ejemplo", "ejemplos"],
      .definition: ["definición", "definiciones"],
      .theorem: ["teorema", "teoremas"],
    ],
    shortenedKinds: [
      .figure: ["fig"],
      .table: ["tab"],
      .equation: ["ec"],
      .section: ["sec"],
      .definition: ["def"],
      .theorem: ["teor"],
    ],
    lessonNames: ["lección", "lecciones"], chapterNames: ["capítulo", "capítulos"],
    namesBeforeNumbers: [
      "capítulo", "capítulos", "página", "páginas", "versión", "paso", "línea", "líneas", "parte",
      "capa", "época", "clase", "nivel", "año", "día", "ensayo", "swift", "python",
    ],
    referenceAbbreviations: ["cap", "pág", "págs", "p", "vol", "núm", "n"],
    one: ["un", "una", "uno"],
    oneAlone: ["uno"],
    cardinals: cardinals(
      small: [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
        "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
        "diecinueve",
      ],
      tens: [
        "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa",
      ],
      join: { tens, ones in
        ones == "uno"
          ? [tens + " y uno", tens + " y un", tens + " y una"] : [tens + " y " + ones]
      },
      others: [
        "veintiuno": 21, "veintiún": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23,
        "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27,
        "veintiocho": 28, "veintinueve": 29,
      ]),
    hundreds: [
      "cien": 1, "ciento": 1, "doscientos": 2, "doscientas": 2, "trescientos": 3,
      "trescientas": 3, "cuatrocientos": 4, "cuatrocientas": 4, "quinientos": 5, "quinientas": 5,
      "seiscientos": 6, "seiscientas": 6, "setecientos": 7, "setecientas": 7, "ochocientos": 8,
      "ochocientas": 8, "novecientos": 9, "novecientas": 9,
    ],
    bareHundreds: true,
    magnitudes: [
      "mil": 3, "millón": 6, "millones": 6, "mil millones": 9, "billón": 12, "billones": 12,
    ],
    bareMagnitudes: ["mil", "mil millones"],
    dozens: [
      "docenas": 12, "decenas": 10, "centenares": 100, "docena": 12, "decena": 10, "centenar": 100,
    ],
    scales: ["miles", "cientos", "millares", "millar", "trillón", "trillones", "mm"],
    fusion: nil, withinNumbers: [],
    fractions: [
      "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "cuartas": 4, "terceras": 3,
      "quinto": 5, "quintos": 5, "sexto": 6,
      "sextos": 6, "séptimo": 7, "séptimos": 7, "octavo": 8, "octavos": 8, "noveno": 9,
      "novenos": 9, "décimo": 10, "décimos": 10, "décima": 10, "décimas": 10, "centésima": 100,
      "centésimas": 100, "milésima": 1000, "milésimas": 1000, "millonésima": 1_000_000,
      "millonésimas": 1_000_000, "medio": 2, "medios": 2,
    ],
    decimalPoint: "coma",
    andAHalf: ["y medio", "y media"],
    irregular: [
      "la mitad": 0.5, "mitad": 0.5, "un medio": 0.5, "el doble": 2, "el triple": 3,
      "media docena": 6, "medio centenar": 50, "medio millón": 500_000,
    ],
    unfinished: ["millón", "billón", "docena", "decena", "centenar", "millar"],
    foldEndings: [],
    foldedNames: [],
    shortened: ["aprox", "máx", "mín"],
    percent: ["por ciento", "por cien"],
    perMille: ["por mil"],
    units: [
      "veces", "segundos", "segundo", "milisegundos", "microsegundos", "nanosegundos", "minutos",
      "minuto", "horas", "hora", "días", "grados", "metros", "kilómetros", "puntos",
      "puntos porcentuales", "píxeles", "euros", "órdenes de magnitud",
    ],
    ordinalEndings: ["º", "ª", ".º", ".ª", "er", "ero", "do", "to"],
    hasOrdinalPoint: false,
    proclitics: [])
}
