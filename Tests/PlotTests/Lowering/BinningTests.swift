import Plot
import Testing
import TestSupport

@Suite struct BinningTests {
  @Test func aBinHoldsItsLowerEdgeAndTheLastBoth() {
    let binning = Binning(samples: [0, 0.5, 1, 1.5, 2], bins: 2, axis: .linear())
    #expect(binning.edges == [0, 1, 2])
    #expect(binning.counts == [2, 3])
  }

  @Test func everySampleIsCounted() {
    var random = SplitMix(seed: 4)
    for count in [1, 2, 10, 1000] {
      let samples = (0..<count).map { _ in Double.random(in: -3...5, using: &random) }
      for bins in [nil, 1, 7, 40] as [Int?] {
        let binning = Binning(samples: samples, bins: bins, axis: .linear())
        #expect(binning.counts.reduce(0, +) == count)
        #expect(binning.edges == binning.edges.sorted())
        if let bins { #expect(binning.counts.count == bins) }
      }
    }
  }

  @Test func densitiesHaveAreaOneAndSharesSumToOne() {
    let binning = Binning(samples: [1, 2, 2, 3.5, 9], bins: 4, axis: .linear())
    let widths = zip(binning.edges, binning.edges.dropFirst()).map { $1 - $0 }
    let area = zip(binning.heights(.density), widths).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(area - 1) < 1e-12)
    #expect(abs(binning.heights(.share).reduce(0, +) - 1) < 1e-12)
  }

  @Test func wholeNumbersGetABinEach() {
    let binning = Binning(samples: [0, 1, 1, 3], bins: nil, axis: .linear())
    #expect(binning.edges == [-0.5, 0.5, 1.5, 2.5, 3.5])
    #expect(binning.counts == [1, 2, 0, 1])
  }

  @Test func oddSamplesAreHarmless() {
    #expect(Binning(samples: [], bins: nil, axis: .linear()).counts == [])
    #expect(Binning(samples: [.nan, .infinity], bins: 3, axis: .linear()).counts == [])
    #expect(Binning(samples: [0.3, 0.3], bins: nil, axis: .linear()).counts.reduce(0, +) == 2)
    let log = Binning(samples: [-1, 0, 1, 10, 100], bins: 2, axis: .log())
    #expect(log.counts == [1, 2])
    #expect(log.edges.count == 3 && abs(log.edges[1] - 10) < 1e-9)
  }

  @Test func theDomainOfTheAxisIsDivided() {
    let binning = Binning(samples: [0.2, 5], bins: 4, axis: .linear(domain: -1...1))
    #expect(binning.edges == [-1, -0.5, 0, 0.5, 1])
    #expect(binning.counts == [0, 0, 1, 0])
  }
}
