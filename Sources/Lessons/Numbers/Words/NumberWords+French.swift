extension NumberWords {
  static let french = NumberWords(
    less: [
      "moins de", "moins que", "moins d", "inférieur à", "inférieure à", "inférieurs à",
      "en dessous de", "au dessous de", "sous", "sous les", "plus petit que", "plus petite que",
      "sous la barre des",
    ],
    atMost: [
      "au plus", "tout au plus", "jusqu à", "au maximum", "un maximum de", "maximum", "pas plus de",
    ],
    greater: [
      "plus de", "plus que", "plus d", "supérieur à", "supérieure à", "supérieurs à",
      "au dessus de", "au delà de", "plus grand que", "plus grande que", "dépasse", "dépassent",
      "dépassait", "excède", "excèdent", "excédait", "mieux que",
    ],
    atLeast: [
      "au moins", "au minimum", "un minimum de", "minimum", "pas moins de",
    ],
    atMostAfter: [
      "au plus", "tout au plus", "ou moins", "et moins", "au maximum", "maximum",
    ],
    atLeastAfter: ["au moins", "ou plus", "et plus", "au minimum", "minimum", "ou mieux"],
    emphatic: ["nettement", "clairement", "largement", "bien", "loin", "toujours", "encore"],
    prepositions: [
      "sous", "sous les", "au dessus de", "en dessous de", "au dessous de", "au delà de", "jusqu à",
    ],
    spanning: [],
    verbs: [
      "est", "sont", "était", "étaient", "fut", "été", "soit", "reste", "restent", "restait",
      "demeure", "tombe", "tombent", "descend", "descendait", "passe", "passent", "passait",
      "monte",
      "montait", "situe", "trouve", "atteint", "vaut", "a", "avait",
    ],
    verbsAtTheEnd: [],
    comparingVerbsAtTheEnd: [],
    subordinators: [],
    auxiliaries: [],
    negations: [
      "pas", "jamais", "ne", "n", "guère", "aucun", "aucune", "sans", "rien", "personne", "ni",
    ],
    preferred: ("moins de", "au plus", "plus de", "au moins"),
    about: [
      "environ", "à peu près", "approximativement", "autour de", "aux alentours de", "quelque",
      "dans les", "grosso modo", "plus ou moins",
    ],
    almost: [
      "près de", "presque", "pas tout à fait", "pas loin de", "à peine", "un peu moins de",
      "légèrement moins de", "à peine moins de", "légèrement en dessous de",
      "un peu en dessous de", "juste en dessous de", "légèrement sous", "juste sous",
    ],
    littleMore: [
      "un peu plus de", "légèrement plus de", "à peine plus de", "légèrement au dessus de",
      "un peu au dessus de", "juste au dessus de",
    ],
    aboutAfter: ["environ", "à peu près", "plus ou moins"],
    exactly: [
      "exactement", "précisément",
    ],
    minus: ["moins"],
    plusMinus: ["plus ou moins"],
    to: ["à"],
    from: ["de"],
    between: ["entre"],
    and: ["et"],
    or: ["ou"],
    outOf: ["sur"],
    articles: [],
    operations: [
      "carré", "cube", "plus", "moins", "par", "pas", "puissance", "factorielle",
    ],
    kinds: [
      .figure: ["figure", "figures"],
      .table: ["tableau", "tableaux"],
      .listing: ["code", "codes"],
      .equation: ["équation", "équations", "formule", "formules"],
      .section: ["section", "sections"],
      .exercise: ["exercice", "exercices"],
      .example: ["exemple", "exemples"],
      .definition: ["définition", "définitions"],
      .theorem: ["théorème", "théorèmes"],
    ],
    shortenedKinds: [
      .figure: ["fig"],
      .table: ["tab"],
      .equation: ["éq"],
      .section: ["sec", "sect"],
      .definition: ["déf"],
      .theorem: ["thm"],
    ],
    lessonNames: ["leçon", "leçons"], chapterNames: ["chapitre", "chapitres"],
    namesBeforeNumbers: [
      "chapitre", "chapitres", "page", "pages", "version", "étape", "étapes", "ligne", "lignes",
      "partie", "couche", "époque", "classe", "niveau", "année", "jour", "essai", "swift", "python",
    ],
    referenceAbbreviations: ["chap", "p", "pp", "vol", "no", "n", "ex"],
    one: ["un", "une"],
    oneAlone: [],
    cardinals: cardinals(
      small: [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix sept", "dix huit",
        "dix neuf",
      ],
      tens: [
        "vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante",
      ],
      join: { tens, ones in
        ones == "un" ? [tens + " et un", tens + " et une"] : [tens + " " + ones]
      },
      others: [
        "soixante dix": 70, "soixante et onze": 71, "soixante douze": 72, "soixante treize": 73,
        "soixante quatorze": 74, "soixante quinze": 75, "soixante seize": 76,
        "soixante dix sept": 77, "soixante dix huit": 78, "soixante dix neuf": 79,
        "quatre vingts": 80, "quatre vingt": 80, "quatre vingt un": 81, "quatre vingt deux": 82,
        "quatre vingt trois": 83, "quatre vingt quatre": 84, "quatre vingt cinq": 85,
        "quatre vingt six": 86, "quatre vingt sept": 87, "quatre vingt huit": 88,
        "quatre vingt neuf": 89, "quatre vingt dix": 90, "quatre vingt onze": 91,
        "quatre vingt douze": 92, "quatre vingt treize": 93, "quatre vingt quatorze": 94,
        "quatre vingt quinze": 95, "quatre vingt seize": 96, "quatre vingt dix sept": 97,
        "quatre vingt dix huit": 98, "quatre vingt dix neuf": 99,
      ]),
    hundreds: ["cent": 1, "cents": 1], bareHundreds: true,
    magnitudes: [
      "mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "billion": 12,
      "billions": 12,
    ],
    bareMagnitudes: ["mille"],
    dozens: [
      "douzaines": 12, "dizaines": 10, "vingtaines": 20, "centaines": 100, "douzaine": 12,
      "dizaine": 10, "vingtaine": 20, "centaine": 100,
    ],
    scales: [
      "milliers", "millier", "billiard", "billiards", "trillion", "trillions", "mio", "mrd",
    ],
    fusion: nil,
    withinNumbers: [],
    fractions: [
      "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "sixième": 6,
      "sixièmes": 6, "septième": 7, "septièmes": 7, "huitième": 8, "huitièmes": 8, "neuvième": 9,
      "neuvièmes": 9, "dixième": 10, "dixièmes": 10, "millième": 1000, "millièmes": 1000,
      "millionième": 1_000_000, "millionièmes": 1_000_000,
      "demi": 2, "demis": 2, "centième": 100, "centièmes": 100,
    ],
    decimalPoint: "virgule",
    andAHalf: ["et demi", "et demie"],
    irregular: [
      "la moitié": 0.5, "moitié": 0.5, "un demi": 0.5, "demi": 0.5, "le double": 2, "le triple": 3,
      "une demi douzaine": 6, "demi douzaine": 6, "une demi centaine": 50,
      "un demi million": 500_000,
      "demi million": 500_000, "un demi milliard": 500_000_000,
    ],
    unfinished: [
      "million", "milliard", "douzaine", "dizaine", "vingtaine", "centaine", "millier", "quart",
    ],
    foldEndings: [],
    foldedNames: [],
    shortened: ["env", "max", "min"],
    percent: ["pour cent", "pourcent"],
    perMille: ["pour mille"],
    units: [
      "fois", "secondes", "seconde", "millisecondes", "microsecondes", "nanosecondes", "minutes",
      "minute", "heures", "heure", "jours", "degrés", "mètres", "kilomètres", "points", "pixels",
      "octets", "euros", "ordres de grandeur",
    ],
    ordinalEndings: ["e", "er", "re", "ère", "ème", "ᵉ", "ᵉʳ", "nd", "nde"],
    hasOrdinalPoint: false,
    proclitics: ["n", "l", "d", "s", "c", "j", "qu", "jusqu", "lorsqu", "puisqu"])
}
