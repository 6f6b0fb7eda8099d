/// The name of a person or of an organisation.
package enum PersonName: Hashable, Sendable {
  /// `given` and `suffix` may be empty; `particle` is what stands before the family name in lower
  /// case, such as `van der`.
  case person(given: String, particle: String, family: String, suffix: String)
  case organization(String)

  /// What citations call them: `van der Maaten`.
  package var short: String {
    switch self {
    case .person(_, let particle, let family, _):
      particle.isEmpty ? family : Self.joined(particle, family)
    case .organization(let name): name
    }
  }

  /// The initials of the given names: `D. E.`, `J.-P.`; empty for an organisation.
  ///
  /// Initials may be written without a space between them, `D.E.` or `DE`.
  package var initials: String {
    guard case .person(let given, _, let family, _) = self else { return "" }
    var names = given.split(whereSeparator: { $0.isWhitespace || $0 == "~" })
    if let last = names.last, (2...3).contains(last.count), last.allSatisfy(\.isUppercase),
      family.contains(where: \.isLowercase)
    {
      names.removeLast()
      names += last.indices.map { last[$0...$0] }
    }
    return names.flatMap(Self.initials).joined(separator: "\u{A0}")
  }

  /// The initials in a word: one of `Donald` and `Jean-Paul`, two of `D.E.`.
  private static func initials(in word: Substring) -> [String] {
    var initials: [String] = []
    for name in word.split(separator: ".") {
      let own = name.split(separator: "-").compactMap { part -> String? in
        part.first { $0.isLetter || $0.isNumber }.map { "\($0.uppercased())." }
      }.joined(separator: "-")
      if own.isEmpty { continue }
      if name.first == "-", let before = initials.popLast() {
        initials.append(before + "-" + own)
      } else {
        initials.append(own)
      }
    }
    return initials
  }

  /// The name as lists of references have it, such as `Rumelhart, D. E.` or `King, M. L., Jr.`.
  package var inverted: String {
    switch self {
    case .organization(let name): name
    case .person(_, _, _, let suffix):
      [short, initials, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// As within a text: `D. E. Rumelhart`.
  package var withInitials: String {
    guard case .person(_, _, _, let suffix) = self else { return short }
    return [initials, short, suffix].filter { !$0.isEmpty }.joined(separator: "\u{A0}")
  }

  /// With all given names: `David E. Rumelhart`.
  package var full: String {
    guard case .person(let given, _, _, let suffix) = self else { return short }
    return [given, short, suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A space between particle and name, but none after `d'`.
  private static func joined(_ particle: String, _ family: String) -> String {
    let isElided = particle.last == "'" || particle.last == "’"
    return particle + (isElided ? "" : " ") + family
  }
}
