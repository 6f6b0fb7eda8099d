import Text

/// Chooses some of many sites, always the same ones, from as many functions as possible.
package struct MutationSample: Sendable {
  private let seed: UInt64

  package init(seed: Int) { self.seed = UInt64(bitPattern: Int64(seed)) }

  /// Some of the sites: of each function one, then of each another one, until there are enough.
  ///
  /// A site has the same rank whichever others there are: so lessons that reach the same functions share
  /// most of their mutants.
  ///
  /// - Parameters:
  ///   - limit: How many at most; nil for all.
  ///   - sites: The sites.
  /// - Returns: The sites that were chosen, in their order.
  package func choose(_ limit: Int?, of sites: [MutationSite]) -> [MutationSite] {
    guard let limit, sites.count > limit else { return sites }
    var rounds: [(round: Int, rank: UInt64, index: Int)] = []
    let functions = Dictionary(grouping: sites.indices) { index in
      "\(sites[index].file) \(sites[index].function)"
    }
    for (function, indices) in functions {
      let ranked = indices.map { (rank(sites[$0].place), $0) }.sorted { $0 < $1 }
      for (round, (_, index)) in ranked.enumerated() {
        rounds.append((round, rank("\(round) \(function)"), index))
      }
    }
    rounds.sort { ($0.round, $0.rank, $0.index) < ($1.round, $1.rank, $1.index) }
    return rounds.prefix(limit).map(\.index).sorted().map { sites[$0] }
  }

  private func rank(_ text: String) -> UInt64 {
    SipHash.hash(Array(text.utf8), key: SipHash.Key(low: seed, high: 0)).low
  }
}
