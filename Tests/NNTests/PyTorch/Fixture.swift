import Foundation
import NN

/// One operation with its inputs and PyTorch's results.
struct Fixture: Decodable {
  struct Numbers: Decodable {
    var shape: [Int]
    /// The numbers, some of which are too small for a `Float`.
    var data: [Double]

    var tensor: Tensor { Tensor(shape: shape, values: data.map { Float($0) }) }
  }

  /// Gradients of the operation's inputs, by name, or the gradients that an optimiser got, by step.
  enum Gradients: Decodable {
    case ofInputs([String: Numbers])
    case ofSteps([Numbers])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let gradients = try? container.decode([String: Numbers].self) {
        self = .ofInputs(gradients)
      } else {
        self = .ofSteps(try container.decode([Numbers].self))
      }
    }
  }

  enum Attribute: Decodable, Equatable {
    case number(Double)
    case numbers([Double])
    case flag(Bool)
    case text(String)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let numbers = try? container.decode([Double].self) {
        self = .numbers(numbers)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  var name: String
  var attributes: [String: Attribute]
  /// `nil` in the fixtures of optimisers, which have `optimizer` instead.
  var op: String?
  var optimizer: String?
  var inputs: [String: Numbers]?
  var outputs: [String: Numbers]?
  /// The gradients with respect to the outputs, from which those of the inputs follow.
  var upstream: [String: Numbers]?
  var gradients: Gradients?
  /// For optimisers, the parameter before the first step.
  var initial: Numbers?
  /// For optimisers, the parameter after each step.
  var parameters: [Numbers]?

  /// The gradients of differentiated inputs; labels, indices and targets have none.
  var inputGradients: [String: Numbers] {
    if case .ofInputs(let gradients)? = gradients { gradients } else { [:] }
  }

  /// The name by which `PyTorchTests` lists the operation.
  var operation: String { op ?? optimizer.map { "optimizer \($0)" } ?? "unnamed" }

  /// The folder that is named by the environment variable `NN_FIXTURES`; nil if it is not set.
  static var otherFolder: URL? {
    guard let path = ProcessInfo.processInfo.environment["NN_FIXTURES"], !path.isEmpty else {
      return nil
    }
    return URL(fileURLWithPath: path, isDirectory: true)
  }

  /// The folder named by `NN_FIXTURES`, or our own copies.
  static var folder: URL {
    otherFolder
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures", isDirectory: true)
  }

  /// The names of the files in ``folder`` and the folders within, without their extension.
  static let names: [String] = {
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// The names of the fixtures that hold an operation, with gradients.
  static let operations = names.filter { !isOptimizer($0) }
  /// The names of the fixtures that hold an optimiser's steps.
  static let optimizers = names.filter { isOptimizer($0) }

  private static func isOptimizer(_ name: String) -> Bool {
    name.split(separator: "/").last?.hasPrefix("optimizer_") == true
  }

  init(named name: String) throws {
    let file = Fixture.folder.appendingPathComponent(name + ".json")
    self = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }
}

/// A reader of a fixture's fields that notes which attributes were read, so that none is ignored.
struct FixtureReader {
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  let fixture: Fixture
  private let inputs: [String: Tensor]
  private var read: Set<String> = []

  /// With `tracking`, inputs whose gradients the fixture knows are tracked.
  init(_ fixture: Fixture, tracking: Bool = false) {
    self.fixture = fixture
    var inputs = (fixture.inputs ?? [:]).mapValues(\.tensor)
    if tracking {
      for name in fixture.inputGradients.keys { inputs[name] = inputs[name]?.tracked(name) }
    }
    self.inputs = inputs
  }

  var unreadAttributes: Set<String> { Set(fixture.attributes.keys).subtracting(read) }

  func input(_ name: String) throws -> Tensor {
    guard let input = inputs[name] else {
      throw Missing(description: "\(fixture.name) has no input \(name)")
    }
    return input
  }

  func hasInput(_ name: String) -> Bool { inputs[name] != nil }

  mutating func attribute(_ name: String) -> Fixture.Attribute? {
    read.insert(name)
    return fixture.attributes[name]
  }

  mutating func number(_ name: String, default value: Float) throws -> Float {
    guard let attribute = attribute(name) else { return value }
    guard case .number(let number) = attribute else {
      throw Missing(description: "\(fixture.name): \(name) is not a number")
    }
    return Float(number)
  }

  mutating func integer(_ name: String) throws -> Int? {
    guard let attribute = attribute(name) else { return nil }
    guard case .number(let number) = attribute, let integer = Int(exactly: number) else {
      throw Missing(description: "\(fixture.name): \(name) is not a whole number")
    }
    return integer
  }

  mutating func integers(_ name: String) throws -> [Int]? {
    guard let attribute = attribute(name) else { return nil }
    guard case .numbers(let numbers) = attribute else {
      throw Missing(description: "\(fixture.name): \(name) is not a list of numbers")
    }
    return numbers.map { Int($0) }
  }

  mutating func flag(_ name: String) throws -> Bool {
    guard let attribute = attribute(name) else { return false }
    guard case .flag(let flag) = attribute else {
      throw Missing(description: "\(fixture.name): \(name) is not true or false")
    }
    return flag
  }
}
