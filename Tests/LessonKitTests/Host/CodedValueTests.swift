import Foundation
import LessonKit
import Testing

/// Values that are taken apart and put together again.
@Suite struct CodedValueTests {
  private func copy<Value: Codable>(_ value: Value) throws -> Value {
    let coded = try CodedValue(value)
    let read = try #require(CodedValue(bytes: coded.bytes))
    #expect(read == coded)
    return try read.decoded(as: Value.self)
  }

  private func expectCopied<Value: Codable & Equatable>(
    _ value: Value, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try copy(value) == value, sourceLocation: sourceLocation)
  }

  private enum Shape: Codable, Equatable {
    case none
    case circle(radius: Double)
    case polygon([Point], name: String?)
    indirect case pair(Shape, Shape)
  }

  private struct Point: Codable, Equatable {
    var x: Float
    var y: Float
  }

  private struct Tree: Codable, Equatable {
    var name: String
    var number: Int64?
    var shapes: [String: Shape]
    var children: [Tree]
    var flags: Set<Int8>
    var range: ClosedRange<UInt16>
    var byNumber: [Int: [Double?]]
    var byShape: [[Bool]: UInt64]
  }

  private class Animal: Codable {
    var legs = 4
  }

  private final class Bird: Animal {
    var wings = 2

    override init() {
      super.init()
      legs = 2
    }

    private enum CodingKeys: CodingKey {
      case wings
    }

    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(wings, forKey: .wings)
      try super.encode(to: container.superEncoder())
    }

    required init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      try super.init(from: container.superDecoder())
      wings = try container.decode(Int.self, forKey: .wings)
    }
  }

  @Test func plainValuesComeBack() throws {
    try expectCopied(true)
    try expectCopied("é\u{0}\n😀")
    try expectCopied("")
    for number in [Int.min, -1, 0, .max] { try expectCopied(number) }
    for number in [UInt64.min, .max] { try expectCopied(number) }
    try expectCopied(Int8.min)
    try expectCopied(UInt8.max)
    try expectCopied([Int]())
    try expectCopied([UInt8](0...255))
    try expectCopied(Optional<Int>.none)
    try expectCopied([1.5, nil, -2])
    try expectCopied([String: [Float]]())
    try expectCopied(Data([1, 2, 3]))
    try expectCopied(Date(timeIntervalSince1970: 0.1))
  }

  @Test func numbersAreExactToTheLastBit() throws {
    let doubles: [Double] = [
      -0.0, .nan, .signalingNaN, -.nan, Double(nan: 12345, signaling: false), .infinity, -.infinity,
      .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1,
    ]
    #expect(try copy(doubles).map(\.bitPattern) == doubles.map(\.bitPattern))
    let floats: [Float] = [
      -0.0, .nan, .signalingNaN, Float(nan: 77, signaling: false), -.infinity,
      .leastNonzeroMagnitude,
    ]
    #expect(try copy(floats).map(\.bitPattern) == floats.map(\.bitPattern))
    // One by one, and in other collections, they take another way.
    for number in doubles { #expect(try copy(number).bitPattern == number.bitPattern) }
    for number in floats { #expect(try copy(number).bitPattern == number.bitPattern) }
    let optional = try copy(doubles.map { Optional($0) })
    #expect(optional.map { $0?.bitPattern } == doubles.map(\.bitPattern))
    let slice = try copy(ContiguousArray(floats))
    #expect(slice.map(\.bitPattern) == floats.map(\.bitPattern))
  }

  @Test func nestedValuesComeBack() throws {
    var generator = SystemRandomNumberGenerator()
    func shape(_ depth: Int) -> Shape {
      switch Int.random(in: 0..<(depth > 3 ? 3 : 4), using: &generator) {
      case 0: .none
      case 1: .circle(radius: .random(in: -9...9, using: &generator))
      case 2:
        .polygon(
          (0..<Int.random(in: 0..<4)).map { Point(x: Float($0), y: -Float($0)) },
          name: Bool.random() ? "n\(depth)" : nil)
      default: .pair(shape(depth + 1), shape(depth + 1))
      }
    }
    func tree(_ depth: Int) -> Tree {
      Tree(
        name: "tree \(depth)", number: Bool.random() ? .random(in: .min ... .max) : nil,
        shapes: Dictionary(uniqueKeysWithValues: (0..<3).map { ("shape \($0)", shape(0)) }),
        children: depth == 3 ? [] : (0..<Int.random(in: 0..<3)).map { _ in tree(depth + 1) },
        flags: Set((0..<5).map { _ in .random(in: .min ... .max) }),
        range: 3...UInt16.random(in: 3 ... .max),
        byNumber: [1: [], -7: [1, nil]], byShape: [[true, false]: .max, []: 0])
    }
    for _ in 0..<200 { try expectCopied(tree(0)) }
  }

  @Test func classesComeBackWithTheirSuperclasses() throws {
    let bird = Bird()
    bird.wings = 3
    bird.legs = 1
    let copied = try copy(bird)
    #expect(copied.wings == 3)
    #expect(copied.legs == 1)
  }

  @Test func aValueOfAnotherTypeIsRefused() throws {
    let coded = try CodedValue(Point(x: 1, y: 2))
    #expect(throws: DecodingError.self) { try coded.decoded(as: [Float].self) }
    #expect(throws: DecodingError.self) { try coded.decoded(as: Tree.self) }
    #expect(throws: DecodingError.self) { try CodedValue([1.5]).decoded(as: [Float].self) }
    #expect(throws: DecodingError.self) { try CodedValue(300).decoded(as: UInt8.self) }
    #expect(throws: DecodingError.self) { try CodedValue(Float(1)).decoded(as: Double.self) }
    #expect(throws: DecodingError.self) { try CodedValue([1, 2]).decoded(as: (Pair).self) }
  }

  /// Reads three elements where two are.
  private struct Pair: Decodable {
    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      for _ in 0..<3 { _ = try container.decode(Int.self) }
    }
  }

  @Test func bytesThatEndEarlyOrLateAreNoValue() throws {
    let bytes = try CodedValue(["a": [1.5, 2], "b": []]).bytes
    for count in 0..<bytes.count { #expect(CodedValue(bytes: bytes.prefix(count)) == nil) }
    #expect(CodedValue(bytes: bytes + [0]) == nil)
    // A count that no bytes are there for must not take memory.
    #expect(CodedValue(bytes: [9] + [UInt8](repeating: 255, count: 8)) == nil)
    #expect(CodedValue(bytes: [200]) == nil)
  }
}
