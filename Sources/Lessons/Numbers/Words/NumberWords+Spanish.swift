extension NumberWords {
  static let spanish = NumberWords(
    less: [
      "menos de", "menos del", "menos que", "menor que", "menor a", "menor de", "inferior a",
      "inferior al", "por debajo de", "por debajo del", "bajo", "ni siquiera",
    ],
    atMost: [
      "como máximo", "como mucho", "hasta", "hasta el", "a lo sumo", "un máximo de", "máximo",
    ],
    greater: [
      "más de", "más del", "más que", "mayor que", "mayor a", "mayor de", "superior a",
      "superior al", "por encima de", "por encima del", "supera", "superan", "superaba", "excede",
      "exceden", "excedía", "sobrepasa", "sobrepasan", "mejor que", "sobre",
    ],
    atLeast: ["al menos", "como mínimo", "por lo menos", "un mínimo de", "cuando menos", "mínimo"],
    other: ["distinto de", "diferente de", "en lugar de", "en vez de"],
    comparingPrepositions: ["bajo", "hasta", "sobre", "por encima de", "por debajo de"],
    atMostAfter: [
      "como máximo", "como mucho", "a lo sumo", "o menos", "y menos", "máximo",
    ],
    atLeastAfter: [
      "como mínimo", "por lo menos", "al menos", "o más", "y más", "mínimo", "o mejor",
    ],
    preferred: ("menos de", "como máximo", "más de", "al menos", "no"),
    negations: ["no", "ya no"],
    universalNegations: ["nunca", "jamás"],
    universals: ["siempre", "en todas partes"],
    about: [
      "unos", "unas", "cerca de", "cerca del", "aproximadamente", "alrededor de",
      "alrededor del", "en torno a", "en torno al", "más o menos",
    ],
    almost: ["casi", "no del todo"],
    littleMore: ["poco más de", "algo más de", "un poco más de"],
    barely: ["apenas"],
    aboutAfter: ["más o menos", "aproximadamente"],
    exactly: ["exactamente", "precisamente", "igual a", "en total", "un total de"],
    only: [
      "solo", "sólo", "solamente", "únicamente", "no solo", "no sólo", "incluso", "todavía", "ya",
      "tan solo", "nada menos que",
    ],
    minus: ["menos"],
    plus: ["más"],
    plusMinus: ["más menos", "más o menos"],
    to: ["a", "al", "hasta"],
    between: ["entre"],
    and: ["y", "e"],
    or: ["o", "u"],
    outOf: ["de cada", "de", "sobre"],
    determiners: [
      "el", "la", "los", "las", "estos", "estas", "esos", "esas", "este", "esta", "todos", "todas",
      "ambos", "ambas", "sus", "nuestros", "nuestras", "cada", "primeros", "primeras", "últimos",
      "últimas", "otros", "otras", "próximos", "mismos", "mismas", "siguientes", "al", "del",
    ],
    neutral: ["un", "una", "lo", "se", "que"],
    beforeOtherCounts: [
      "tras", "después de", "en", "dentro de", "con", "por", "para", "durante", "desde",
      "sin", "antes de", "ante", "según", "contra", "frente a", "tiene", "tienen", "contiene",
      "usa", "si",
      "cuando", "como", "a lo largo de", "al cabo de", "a partir de",
    ],
    says: [
      "de", "es", "era", "son", "eran", "vale", "valía", "da", "a", "tarda", "cuesta", "mide",
      "queda en", "está en",
    ],
    reaches: ["alcanza", "alcanzaba", "alcanzan", "llega a", "llega al", "llegan a"],
    conjunctions: ["y", "e", "pero", "o", "u", "sino", "porque", "aunque", "pues"],
    namesBeforeNumbers: [
      "sección", "secciones", "capítulo", "capítulos", "figura", "figuras", "tabla", "tablas",
      "lección", "lecciones", "ecuación", "ecuaciones", "ejercicio", "ejercicios", "ejemplo",
      "teorema", "página", "páginas", "versión", "paso", "línea", "líneas", "parte", "capa",
      "época", "clase", "nivel",
      "año", "día", "ensayo", "swift", "python",
    ],
    referenceAbbreviations: [
      "fig", "ec", "cap", "sec", "tab", "pág", "págs", "p", "vol", "núm", "n",
    ],
    names: [],
    one: ["un", "una", "uno"],
    countedOne: ["un", "una", "uno"],
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
    bareMagnitudes: ["mil", "mil millones"], dozens: ["docena": 12, "decena": 10, "centenar": 100],
    fusion: nil, withinNumbers: [],
    fractions: [
      "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "cuartas": 4, "terceras": 3,
      "quinto": 5, "quintos": 5, "sexto": 6,
      "sextos": 6, "séptimo": 7, "séptimos": 7, "octavo": 8, "octavos": 8, "noveno": 9,
      "novenos": 9, "décimo": 10, "décimos": 10, "décima": 10, "décimas": 10, "centésima": 100,
      "centésimas": 100,
    ],
    halves: ["la mitad", "mitad", "un medio"],
    decimalPoint: "coma",
    andAHalf: ["y medio", "y media"],
    multiples: ["el doble": 2, "el triple": 3],
    afterMultiples: ["de", "que"],
    foldEndings: [],
    ambiguous: [],
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
    elisions: [])
}
