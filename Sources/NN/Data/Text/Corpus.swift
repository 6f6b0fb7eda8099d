/// Texts for language models to learn from.
public enum Corpus {
  /// A short tale in plain words, many of which recur, with lower-case letters, full stops, commas,
  /// question marks and line breaks.
  public static let story = """
    there was a mill at the foot of the hill, and the mill had a wheel, and the wheel went round.
    when the rain came, the river rose, and when the river rose, the wheel went faster.
    the miller said, the faster the wheel, the finer the flour.
    but the cat of the miller did not like the rain, and slept on the flour, and dreamed of the sun.

    one day there was no rain, and the river was low, and the wheel stood still.
    the miller walked up the hill to see where the water was.
    at the top of the hill there was a lake, and in the lake there was a heron, and the heron said nothing.
    the miller said, where is the water that turns the wheel?
    the heron looked at the lake, and the lake looked at the sky, and the sky was blue and said nothing.

    so the miller walked down the hill, and sat down at the foot of the wheel, and waited.
    the cat sat down at the side of the miller, and waited too.
    they waited for the rain in the morning, and they waited for the rain in the evening.
    and when the night came, the wind came, and with the wind came a cloud, and with the cloud came the rain.

    then the river rose, and the wheel went round, and the flour was fine and white.
    the miller said, the wheel does not turn the water, the water turns the wheel.
    and the cat, who knew this well, slept on the flour, and dreamed of the sun.

    in the winter the river froze, and the wheel stood still again, and there was ice on the lake.
    the miller walked up the hill, and the cat walked behind, and the snow fell on the hill and on the mill.
    at the top of the hill the heron stood on the ice, and the heron still said nothing.
    the miller said, when does the water come back to the wheel?
    the heron looked at the sun, and the sun looked at the ice, and the ice said one word, and the word was, soon.

    so they walked down the hill, and the miller baked bread of the last flour, and they waited.
    and when the sun came back, the ice broke, and the river rose, and the wheel went round and round.
    the miller said, the longer the winter, the louder the water.
    but the cat said nothing, and slept on the bread, and dreamed of the rain.

    """

  /// Sentences of a small grammar, one per line, such as "the dog that the birds see sleeps".
  ///
  /// A verb agrees with its noun, however far apart they are, so a model of the next symbol has to
  /// remember the noun's number. About one sentence in three contains a clause, which may contain
  /// another.
  public static func sentences(_ count: Int, using random: inout RandomGenerator) -> String {
    require(count >= 0, "sentences: the count is \(count); it must not be negative")
    var text = ""
    for _ in 0..<count {
      let number = random.number
      text += nounPhrase(number, depth: 0, using: &random) + " "
      text += verbPhrase(number, depth: 0, using: &random) + ".\n"
    }
    return text
  }
}

private enum GrammaticalNumber { case singular, plural }

extension RandomGenerator {
  fileprivate var number: GrammaticalNumber {
    mutating get { isLikely(0.5) ? .singular : .plural }
  }
}

private let nouns = ["cat", "dog", "bird", "girl", "king", "star"]
private let intransitiveVerbs = ["sleep", "sing", "wait", "smile"]
private let transitiveVerbs = ["see", "hear", "know", "like"]

private func nounPhrase(
  _ number: GrammaticalNumber, depth: Int, using random: inout RandomGenerator
) -> String {
  let noun = random.pick(nouns)
  var phrase =
    switch number {
    case .singular: random.pick(["the", "a"]) + " " + noun
    case .plural: random.pick(["the", "two"]) + " " + noun + "s"
    }
  if depth < 2 && random.isLikely(0.2) {
    phrase += " that "
    if random.isLikely(0.5) {
      // The noun does something: "the dog that sees the cats".
      phrase += verbPhrase(number, depth: depth + 1, using: &random)
    } else {
      // Something is done to the noun: "the dog that the cats see".
      let other = random.number
      phrase += nounPhrase(other, depth: depth + 1, using: &random) + " "
      phrase += verb(random.pick(transitiveVerbs), other)
    }
  }
  return phrase
}

private func verbPhrase(
  _ number: GrammaticalNumber, depth: Int, using random: inout RandomGenerator
) -> String {
  if random.isLikely(0.4) { return verb(random.pick(intransitiveVerbs), number) }
  let object = random.number
  return verb(random.pick(transitiveVerbs), number) + " "
    + nounPhrase(object, depth: depth + 1, using: &random)
}

private func verb(_ stem: String, _ number: GrammaticalNumber) -> String {
  number == .singular ? stem + "s" : stem
}
