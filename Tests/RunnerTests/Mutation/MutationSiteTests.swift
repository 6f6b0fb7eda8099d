import Lessons
import Runner
import Testing

/// Where something else can stand in the functions of a file.
@Suite struct MutationSiteTests {
  /// Each site as `function line:column change`.
  private func sites(_ code: String) -> [String] {
    FunctionBodies(code).mutationSites(file: "A.swift").map { site in
      "\(site.function) \(site.line):\(site.column) \(site.change)"
    }
  }

  @Test func signsConstantsAndBoundsChange() {
    #expect(
      sites(
        """
        func mean(_ xs: [Double]) -> Double {
          var sum = 0.0
          for i in 0..<xs.count where i >= 2 { sum += xs[i] * 0.5 }
          return xs.isEmpty || !xs.isEmpty == true ? -sum : min(sum, 1_000) / Double(xs.count)
        }
        """) == [
          "mean 2:13 0.0 → 1.0",
          "mean 3:12 0 → 1",
          "mean 3:33 >= → >",
          "mean 3:36 2 → 3",
          "mean 3:44 += → -=",
          "mean 3:53 * → /",
          "mean 3:55 0.5 → 0.25",
          "mean 4:21 || → &&",
          "mean 4:24 without !",
          "mean 4:36 == → !=",
          "mean 4:39 true → false",
          "mean 4:46 without -",
          "mean 4:53 min → max",
          "mean 4:62 1_000 → 1001",
          "mean 4:69 / → *",
        ])
  }

  @Test func functionsAreThoseOfTypesExtensionsAndVariables() {
    #expect(
      sites(
        """
        public struct Scale<T: Comparable> {
          public var factor = 2.0
          static let table: [Int: (Int) -> Int] = [1: { $0 + 1 }]
          var half: Double { factor * 0.5 }
          var twice: Double {
            get { factor + factor }
            set { factor = newValue - 1 }
          }
          init(_ x: Double = 3) { factor = x - 4 }
          subscript(i: Int) -> Int { i + 5 }
          class func make() -> Int { 6 }
        }
        extension Scale.Inner: Equatable where T: Hashable {
          static func == (a: Self, b: Self) -> Bool { a.x == b.x }
        }
        protocol Shape { func area(_ x: Int) -> Double }
        func last() -> Int { 7 }
        """) == [
          "Scale.half 4:29 * → /", "Scale.half 4:31 0.5 → 0.25",
          "Scale.twice 6:18 + → -",
          "Scale.twice 7:29 - → +", "Scale.twice 7:31 1 → 2",
          "Scale.init 9:38 - → +", "Scale.init 9:40 4 → 5",
          "Scale.subscript 10:32 + → -", "Scale.subscript 10:34 5 → 6",
          "Scale.make 11:30 6 → 7",
          "Scale.Inner.== 14:51 == → !=",
          "last 17:22 7 → 8",
        ])
  }

  @Test func whatIsNoCalculationStays() {
    // Checks of arguments, texts, types, generic arguments, members of tuples, comments, arguments that are
    // operators, patterns and messages.
    #expect(
      sites(
        #"""
        func f(_ pair: (Int, Int)) -> String {
          precondition(pair.0 > 0, "\(pair.0 + 1) is 1")
          require(
            pair.1 > 0,
            "not")
          let a = [pair.0].reduce(into: Array<Int>()) { $0.append($1) } as Array<Int>  // 1 + 1
          let b = "x" + "y" + "\(a.count - 1) < 2"
          switch a.count {
          case 1: return b
          case 2...3, 4: throw E.f
          default: break
          }
          if case .some(5) = a.first, let c = a.last, a.reduce(0, +) is Int { return "\(c)" }
          return a.map { -> Int in $0 as Int }.min() == nil ? "" : String(UInt8.min)
        }
        """#) == [
          "f 13:56 0 → 1",
          "f 14:40 min → max",
          "f 14:46 == → !=",
        ])
  }

  @Test func closuresAreInTheirFunction() {
    #expect(
      sites(
        """
        func f(_ xs: [Int]) -> [Int] {
          func g(_ x: Int) -> Int { x + 1 }
          return xs.map { x in
            let y = x - 2
            return y * 3
          }.filter { $0 > 4 }
        }
        """) == [
          "f.g 2:31 + → -", "f.g 2:33 1 → 2",
          "f 4:15 - → +", "f 4:17 2 → 3",
          "f 5:14 * → /", "f 5:16 3 → 4",
          "f 6:17 > → >=", "f 6:19 4 → 5",
        ])
  }
}

/// The same sites are chosen whenever they are, from as many functions as possible.
@Suite struct MutationSampleTests {
  private func site(_ function: String, _ line: Int) -> MutationSite {
    MutationSite(
      file: "A.swift", line: line, column: 1, function: function, range: 0..<1, original: "+",
      replacement: "-", part: 0)
  }

  private var sites: [MutationSite] {
    (1...20).map { site("long", $0) } + [site("short", 30), site("other", 40)]
  }

  @Test func eachFunctionHasItsTurn() {
    let chosen = MutationSample(seed: 0).choose(4, of: sites)
    #expect(chosen.map(\.function) == ["long", "long", "short", "other"])
    #expect(Set(chosen.map(\.place)).count == 4)
    #expect(MutationSample(seed: 0).choose(4, of: sites) == chosen)
  }

  @Test func theSeedChoosesOthers() {
    let chosen = (0..<8).map { MutationSample(seed: $0).choose(3, of: sites) }
    #expect(Set(chosen.map { $0.map(\.place) }).count > 3)
  }

  @Test func thereNeedBeNoLimit() {
    #expect(MutationSample(seed: 0).choose(nil, of: sites) == sites)
    #expect(MutationSample(seed: 0).choose(99, of: sites) == sites)
  }

  @Test func aChoiceForMoreContainsThatForFewer() {
    // So lessons that execute the same functions share most of their mutants.
    let few = MutationSample(seed: 5).choose(5, of: sites).map(\.place)
    let more = MutationSample(seed: 5).choose(9, of: sites).map(\.place)
    #expect(Set(few).isSubset(of: more))
  }
}
