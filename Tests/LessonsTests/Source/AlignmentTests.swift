import Lessons
import TestSupport
import Testing

@Suite struct AlignmentTests {
  @Test(arguments: [
    ("", "", ""), ("abc", "abc", "aa bb cc"), ("", "a", "-a"), ("a", "", "a-"),
    ("abc", "axc", "aa bx cc"), ("abc", "xabc", "-x aa bb cc"), ("abc", "ac", "aa b- cc"),
    ("abcd", "axyzd", "aa bx cy -z dd"), ("abcd", "axd", "aa bx c- dd"), ("ab", "xy", "ax by"),
    ("aab", "ab", "aa a- bb"), ("abc", "bca", "a- bb cc -a"),
  ])
  func sequencesPairUp(old: String, new: String, pairs: String) {
    let (old, new) = (old.map(String.init), new.map(String.init))
    let found = aligned(old, new)
    #expect(
      found.map { ($0.0.map { old[$0] } ?? "-") + ($0.1.map { new[$0] } ?? "-") }
        .joined(separator: " ") == pairs)
  }

  /// Each element once, in order, and as many equal pairs as the longest common subsequence has.
  @Test func pairsAreComplete() {
    var random = SplitMix(seed: 11)
    func length(_ a: ArraySlice<String>, _ b: ArraySlice<String>) -> Int {
      guard let x = a.first, let y = b.first else { return 0 }
      let rest = x == y ? length(a.dropFirst(), b.dropFirst()) + 1 : 0
      return max(rest, length(a.dropFirst(), b), length(a, b.dropFirst()))
    }
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        ["a", "b", "c", "d"].randomElement(using: &random) ?? ""
      }
      let new = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        ["a", "b", "c", "d"].randomElement(using: &random) ?? ""
      }
      let pairs = aligned(old, new)
      #expect(pairs.compactMap(\.0) == Array(old.indices))
      #expect(pairs.compactMap(\.1) == Array(new.indices))
      #expect(pairs.allSatisfy { $0.0 != nil || $0.1 != nil })
      let equal = pairs.count { pair in
        if case (let i?, let j?) = pair { old[i] == new[j] } else { false }
      }
      #expect(equal >= length(old[...], new[...]), "\(old) \(new)")
    }
  }
}
