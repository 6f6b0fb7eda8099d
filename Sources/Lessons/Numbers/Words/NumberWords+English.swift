extension NumberWords {
  static let english = NumberWords(
    less: [
      "below", "under", "less than", "fewer than", "smaller than", "lower than", "beneath",
      "falls short of", "fall short of", "stays below", "stay below", "well under", "well below",
    ],
    atMost: [
      "at most", "at the most", "up to", "a maximum of", "maximally", "no more than",
      "not more than", "at the very most",
    ],
    greater: [
      "above", "over", "more than", "greater than", "larger than", "bigger than", "higher than",
      "better than", "beyond", "exceeding", "exceeds", "exceed", "exceeded", "surpasses", "surpass",
      "surpassed", "in excess of", "upwards of", "beats", "well over", "well above",
    ],
    atLeast: [
      "at least", "at the least", "a minimum of", "minimally", "no worse than", "no less than",
      "not less than", "no fewer than", "at the very least",
    ],
    atMostAfter: [
      "at most", "at the most", "at the very most", "or less", "or fewer", "or below", "or under",
      "or lower",
      "and below", "and less", "and fewer", "maximum", "max",
    ],
    atLeastAfter: [
      "at least", "at the least", "at the very least", "or more", "or above", "or over",
      "or higher", "or better",
      "and above", "and more", "and up", "and over", "minimum",
    ],
    emphatic: [
      "clearly", "considerably", "substantially", "significantly", "comfortably", "consistently",
      "safely", "far", "still", "always",
    ],
    prepositions: ["below", "under", "beneath", "above", "over", "beyond", "up to"],
    spanning: ["over"],
    verbs: [
      "is", "are", "was", "were", "be", "been", "being", "stays", "stay", "stayed", "remains",
      "remain", "remained", "keeps", "kept", "lies", "lie", "lay", "falls", "fall", "fell", "drops",
      "drop", "dropped", "sinks", "sank", "goes", "go", "went", "gets", "got", "comes", "came",
      "rises", "rise", "rose", "climbs", "climbed", "grows", "grew", "ends", "ended", "reaches",
      "reached", "needs", "need", "needed", "takes", "take", "took", "has", "have", "had", "costs",
      "makes", "uses", "scores", "averages", "becomes",
    ],
    verbsAtTheEnd: [],
    comparingVerbsAtTheEnd: [],
    subordinators: [],
    auxiliaries: [],
    negations: [
      "not", "never", "no", "cannot", "nor", "neither", "hardly", "rarely", "barely", "none",
      "nothing", "nobody", "without",
    ],
    preferred: ("less than", "at most", "more than", "at least"),
    about: [
      "about", "around", "roughly", "approximately", "approx", "some", "circa", "ca", "close to",
      "near", "in the region of", "more or less",
    ],
    almost: [
      "nearly", "almost", "not quite", "close on", "just under", "just below", "slightly under",
      "slightly below", "slightly less than", "slightly fewer than", "a little less than",
      "a little under", "a little below", "a bit less than", "a bit under", "a bit below",
      "marginally less than", "marginally under", "marginally below",
    ],
    littleMore: [
      "a little over", "just over", "just above", "slightly over", "slightly above",
      "slightly more than", "a little more than", "a little above", "a bit more than", "a bit over",
      "a bit above", "marginally more than", "marginally over", "marginally above",
    ],
    aboutAfter: ["or so", "or thereabouts", "more or less"],
    exactly: [
      "exactly", "precisely",
    ],
    minus: ["minus", "negative"],
    plusMinus: ["plus or minus", "plus minus", "give or take"],
    to: ["to", "through"],
    from: ["from"],
    between: ["between"],
    and: ["and"],
    or: ["or"],
    outOf: ["in", "out of", "of", "in every"],
    articles: [],
    operations: [
      "squared", "cubed", "plus", "minus", "over", "by", "not", "per", "and", "root", "factorial",
      "halved", "doubled",
    ],
    kinds: [
      .figure: ["figure", "figures"],
      .table: ["table", "tables"],
      .listing: ["listing", "listings"],
      .equation: ["equation", "equations", "formula", "formulas", "formulae"],
      .section: ["section", "sections"],
      .exercise: ["exercise", "exercises"],
      .example: ["example", "examples"],
      .definition: ["definition", "definitions"],
      .theorem: ["theorem", "theorems"],
    ],
    shortenedKinds: [
      .figure: ["fig", "figs"],
      .table: ["tab", "tabs", "tbl"],
      .listing: ["lst"],
      .equation: ["eq", "eqs", "eqn", "eqns"],
      .section: ["sec", "secs", "sect"],
      .definition: ["def"],
      .theorem: ["thm"],
    ],
    lessonNames: ["lesson", "lessons"], chapterNames: ["chapter", "chapters"],
    namesBeforeNumbers: [
      "chapter", "chapters", "page", "pages", "version", "versions", "step", "steps", "line",
      "lines", "part", "parts", "layer", "epoch", "class", "level", "year", "day", "run", "trial",
      "seed", "swift", "python",
    ],
    referenceAbbreviations: ["ch", "chap", "no", "nos", "nr", "p", "pp", "vol"],
    one: ["one", "a", "an"],
    oneAlone: ["one"],
    cardinals: cardinals(
      small: [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
      ],
      tens: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
      join: { tens, ones in [tens + " " + ones] }, others: [:]),
    hundreds: ["hundred": 1], bareHundreds: false,
    magnitudes: [
      "thousand": 3, "million": 6, "millions": 6, "billion": 9, "billions": 9, "trillion": 12,
      "trillions": 12, "mn": 6, "bn": 9,
    ],
    bareMagnitudes: [], dozens: ["dozen": 12, "dozens": 12, "gross": 144],
    scales: [
      "tens", "hundreds", "thousands", "quadrillion", "quadrillions", "quintillion", "quintillions",
      "lakh", "lakhs", "crore", "crores", "mln", "bln", "tn", "grand", "score", "g", "mil", "thou",
    ],
    fusion: nil,
    withinNumbers: ["and"],
    fractions: [
      "halves": 2, "thousandth": 1000, "thousandths": 1000, "millionth": 1_000_000,
      "millionths": 1_000_000, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
      "fourths": 4, "fifth": 5,
      "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
      "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
    ],
    decimalPoint: "point",
    andAHalf: ["and a half", "and one half"],
    irregular: [
      "half": 0.5, "one half": 0.5, "a half": 0.5, "twice": 2, "thrice": 3, "half a dozen": 6,
      "a half dozen": 6, "half dozen": 6, "half a hundred": 50, "half a thousand": 500,
      "half a million": 500_000, "half million": 500_000, "a half million": 500_000,
      "half a billion": 500_000_000,
    ],
    unfinished: [
      "hundred", "thousand", "million", "billion", "trillion", "dozen", "quarter", "quarters",
    ],
    foldEndings: ["fold"],
    foldedNames: ["cross", "validation"],
    shortened: ["approx", "ca", "max"],
    percent: ["percent", "per cent", "pct"],
    perMille: ["per mille", "permille", "per mil"],
    units: [
      "times", "seconds", "second", "milliseconds", "microseconds", "nanoseconds", "minutes",
      "minute", "hours", "hour", "days", "degrees", "metres", "meters", "kilometres", "kilometers",
      "points", "percentage points", "nats", "pixels", "kilobytes", "megabytes", "gigabytes",
      "dollars", "euros", "orders of magnitude",
    ],
    ordinalEndings: ["st", "nd", "rd", "th"],
    hasOrdinalPoint: false,
    proclitics: [])
}

extension NumberWords {
  /// Makes the words of numbers below 100 from their parts.
  ///
  /// - Parameters:
  ///   - small: Those from 0 to 19, in order.
  ///   - tens: Those from 20 to 90, in order.
  ///   - join: The words of two digits, from those of the tens and the ones.
  ///   - others: Those that are not made in this way.
  /// - Returns: The numbers, by their words.
  static func cardinals(
    small: [String], tens: [String], join: (String, String) -> [String], others: [String: Int]
  ) -> [String: Int] {
    var words = others
    for (number, word) in small.enumerated() { words[word] = number }
    for (index, ten) in tens.enumerated() {
      words[ten] = index * 10 + 20
      for one in 1...9 {
        for word in join(ten, small[one]) { words[word] = index * 10 + 20 + one }
      }
    }
    return words
  }
}
