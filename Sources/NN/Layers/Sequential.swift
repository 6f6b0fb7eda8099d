/// A sequence of layers, each of which gets the output of the one before.
///
///     var model = Sequential {
///       Linear(2, 64, using: &random)
///       ReLU()
///       Linear(64, 3, using: &random)
///     }
///
/// Parameters are named after the place of their layer: `"0.weight"`, `"2.bias"`. The type names all
/// layers, so that calling a model costs no more than calling them by hand.
public struct Sequential<Layers: LayerChain>: Layer {
  public var layers: Layers

  public init(@LayerBuilder _ layers: () -> Layers) { self.layers = layers() }

  public func callAsFunction(_ input: Tensor) -> Tensor { layers(input) }

  public mutating func training(_ input: Tensor) -> Tensor { layers.training(input) }

  public mutating func forEachParameter(_ body: ParameterBody) {
    layers.forEachParameter(from: 0, body)
  }

  public mutating func forEachBuffer(_ body: ParameterBody) { layers.forEachBuffer(from: 0, body) }
}

/// The layers that a ``LayerBuilder`` has collected, which know how many they are.
public protocol LayerChain: Layer {
  var count: Int { get }
  mutating func forEachParameter(from first: Int, _ body: ParameterBody)
  mutating func forEachBuffer(from first: Int, _ body: ParameterBody)
}

extension LayerChain {
  public mutating func forEachParameter(_ body: ParameterBody) { forEachParameter(from: 0, body) }
  public mutating func forEachBuffer(_ body: ParameterBody) { forEachBuffer(from: 0, body) }
}

/// A chain of one layer.
public struct Link<Element: Layer>: LayerChain {
  public var layer: Element
  public var count: Int { 1 }

  public func callAsFunction(_ input: Tensor) -> Tensor { layer(input) }

  public mutating func training(_ input: Tensor) -> Tensor { layer.training(input) }

  public mutating func forEachParameter(from first: Int, _ body: ParameterBody) {
    layer.forEachParameter(within: first, body)
  }

  public mutating func forEachBuffer(from first: Int, _ body: ParameterBody) {
    layer.forEachBuffer(within: first, body)
  }
}

/// Two chains, one after the other.
public struct Chain<First: LayerChain, Second: LayerChain>: LayerChain {
  public var first: First
  public var second: Second
  public var count: Int { first.count + second.count }

  public func callAsFunction(_ input: Tensor) -> Tensor { second(first(input)) }

  public mutating func training(_ input: Tensor) -> Tensor {
    second.training(first.training(input))
  }

  public mutating func forEachParameter(from place: Int, _ body: ParameterBody) {
    first.forEachParameter(from: place, body)
    second.forEachParameter(from: place + first.count, body)
  }

  public mutating func forEachBuffer(from place: Int, _ body: ParameterBody) {
    first.forEachBuffer(from: place, body)
    second.forEachBuffer(from: place + first.count, body)
  }
}

/// Chains of the same type, as a loop makes them.
public struct Repeated<Element: LayerChain>: LayerChain {
  public var chains: [Element]
  public var count: Int { chains.reduce(0) { $0 + $1.count } }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    chains.reduce(input) { output, chain in chain(output) }
  }

  public mutating func training(_ input: Tensor) -> Tensor {
    var output = input
    for index in chains.indices { output = chains[index].training(output) }
    return output
  }

  public mutating func forEachParameter(from first: Int, _ body: ParameterBody) {
    var place = first
    for index in chains.indices {
      chains[index].forEachParameter(from: place, body)
      place += chains[index].count
    }
  }

  public mutating func forEachBuffer(from first: Int, _ body: ParameterBody) {
    var place = first
    for index in chains.indices {
      chains[index].forEachBuffer(from: place, body)
      place += chains[index].count
    }
  }
}

/// One of two chains, as a condition chooses.
public enum Either<First: LayerChain, Second: LayerChain>: LayerChain {
  case first(First)
  case second(Second)

  public var count: Int {
    switch self {
    case .first(let chain): chain.count
    case .second(let chain): chain.count
    }
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    switch self {
    case .first(let chain): chain(input)
    case .second(let chain): chain(input)
    }
  }

  public mutating func training(_ input: Tensor) -> Tensor {
    let output: Tensor
    switch self {
    case .first(var chain):
      output = chain.training(input)
      self = .first(chain)
    case .second(var chain):
      output = chain.training(input)
      self = .second(chain)
    }
    return output
  }

  public mutating func forEachParameter(from first: Int, _ body: ParameterBody) {
    switch self {
    case .first(var chain):
      chain.forEachParameter(from: first, body)
      self = .first(chain)
    case .second(var chain):
      chain.forEachParameter(from: first, body)
      self = .second(chain)
    }
  }

  public mutating func forEachBuffer(from first: Int, _ body: ParameterBody) {
    switch self {
    case .first(var chain):
      chain.forEachBuffer(from: first, body)
      self = .first(chain)
    case .second(var chain):
      chain.forEachBuffer(from: first, body)
      self = .second(chain)
    }
  }
}

/// Collects the layers between the braces of a ``Sequential``.
@resultBuilder public enum LayerBuilder {
  public static func buildExpression<L: Layer>(_ layer: L) -> Link<L> { Link(layer: layer) }
  public static func buildPartialBlock<C: LayerChain>(first: C) -> C { first }
  public static func buildPartialBlock<A: LayerChain, B: LayerChain>(
    accumulated: A, next: B
  ) -> Chain<A, B> {
    Chain(first: accumulated, second: next)
  }
  public static func buildOptional<C: LayerChain>(_ chain: C?) -> Repeated<C> {
    Repeated(chains: chain.map { [$0] } ?? [])
  }
  public static func buildEither<A: LayerChain, B: LayerChain>(first chain: A) -> Either<A, B> {
    .first(chain)
  }
  public static func buildEither<A: LayerChain, B: LayerChain>(second chain: B) -> Either<A, B> {
    .second(chain)
  }
  public static func buildArray<C: LayerChain>(_ chains: [C]) -> Repeated<C> {
    Repeated(chains: chains)
  }
}
