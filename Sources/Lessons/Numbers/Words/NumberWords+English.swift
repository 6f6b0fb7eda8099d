extension NumberWords {
  static let english = NumberWords(
    less: [
      "below", "under", "less than", "fewer than", "smaller than", "lower than", "beneath",
      "falls short of", "fall short of", "stays below", "not even",
    ],
    atMost: ["at most", "at the most", "up to", "a maximum of", "maximally"],
    greater: [
      "above", "over", "more than", "greater than", "larger than", "bigger than", "higher than",
      "better than", "beyond", "exceeding", "exceeds", "exceed", "exceeded", "surpasses", "surpass",
      "surpassed", "in excess of", "upwards of",
    ],
    atLeast: ["at least", "at the least", "a minimum of", "minimally", "no worse than"],
    other: ["other than", "different from", "rather than", "instead of", "unequal to"],
    comparingPrepositions: ["below", "under", "beneath", "above", "over", "beyond", "up to"],
    atMostAfter: [
      "at most", "at the most", "or less", "or fewer", "or below", "or under", "or lower",
      "and below", "and less", "and fewer", "maximum", "max",
    ],
    atLeastAfter: [
      "at least", "at the least", "or more", "or above", "or over", "or higher", "or better",
      "and above", "and more", "and up", "and over", "minimum",
    ],
    preferred: ("less than", "at most", "more than", "at least", "not"),
    negations: [
      "not", "no", "isn't", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "cannot",
      "can't", "won't", "no longer", "hasn't", "haven't",
    ],
    universalNegations: ["never", "nowhere", "at no point"],
    universals: ["always", "everywhere", "each of them"],
    about: [
      "about", "around", "roughly", "approximately", "approx", "some", "circa", "ca", "close to",
      "near", "in the region of", "more or less", "nearly about",
    ],
    almost: ["nearly", "almost", "not quite", "close on"],
    littleMore: ["a little over", "slightly over", "slightly more than", "a little more than"],
    barely: ["barely", "hardly", "scarcely"],
    aboutAfter: ["or so", "or thereabouts", "more or less"],
    exactly: [
      "exactly", "precisely", "equal to", "equals exactly", "always exactly", "a total of", "fully",
    ],
    only: [
      "only", "just", "merely", "a mere", "as much as", "as many as", "as little as", "as few as",
      "not only", "even", "still", "already", "a whole", "no other than",
    ],
    minus: ["minus", "negative"],
    plus: ["plus"],
    plusMinus: ["plus or minus", "plus minus", "give or take"],
    to: ["to", "through"],
    between: ["between"],
    and: ["and"],
    or: ["or"],
    outOf: ["in", "out of", "of", "in every"],
    determiners: [
      "the", "these", "those", "all", "both", "its", "our", "their", "his", "her", "your", "my",
      "this", "that", "first", "last", "other", "next", "every", "each", "any", "which", "same",
      "previous", "following", "remaining",
    ],
    neutral: ["a", "an", "there", "it", "they", "that is"],
    beforeOtherCounts: [
      "after", "in", "within", "with", "by", "on", "for", "from", "per", "during", "until",
      "since", "using", "among", "across", "through", "into", "at", "without", "before", "has",
      "over the course of", "at the end of", "have", "had", "having", "contains", "uses", "than",
      "if", "when", "while", "as", "against", "versus", "vs", "unlike", "compared with",
      "compared to",
    ],
    says: [
      "of", "is", "was", "are", "were", "be", "been", "equals",
      "gives", "gave", "to", "takes", "took", "needs", "needed", "costs", "measures", "measured",
      "gets", "stays", "falls to", "rises to",
    ],
    reaches: ["reaches", "reached", "reach", "attains", "attain", "gets to", "get to"],
    conjunctions: ["and", "but", "or", "so", "because", "although", "though", "yet"],
    namesBeforeNumbers: [
      "section", "sections", "chapter", "chapters", "figure", "figures", "table", "tables",
      "lesson", "lessons", "listing", "listings", "equation", "equations", "exercise", "exercises",
      "example", "examples", "theorem", "page", "pages", "version", "versions", "step", "steps",
      "line", "lines", "part", "parts", "layer", "epoch", "class", "level", "year", "day", "run",
      "trial", "seed", "swift", "python",
    ],
    referenceAbbreviations: [
      "fig", "figs", "eq", "eqs", "sec", "sect", "ch", "chap", "tab", "tabs", "no", "nos", "nr",
      "p", "pp", "vol",
    ],
    names: ["cross validation", "cross validated", "validation"],
    one: ["one", "a", "an"],
    countedOne: ["one"],
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
    bareMagnitudes: [], dozens: ["dozen": 12], fusion: nil, withinNumbers: ["and"],
    fractions: [
      "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
      "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
      "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
    ],
    halves: ["half", "one half", "a half", "the half"],
    decimalPoint: "point",
    andAHalf: ["and a half", "and one half"],
    multiples: ["twice": 2, "thrice": 3, "double the": 2, "triple the": 3, "double that": 2],
    afterMultiples: ["as", "the", "that", "what"],
    foldEndings: ["fold"],
    ambiguous: [],
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
    elisions: [])
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
