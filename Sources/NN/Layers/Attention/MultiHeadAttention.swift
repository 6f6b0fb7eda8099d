/// Attention by several heads, each of which attends to the sequence in its own way.
///
/// Vaswani et al. 2017, "Attention is all you need", section 3.2.2.
///
/// The features of queries, keys and values are mixed and then divided among the heads; the heads'
/// results are concatenated and mixed again. Weights start as in Glorot & Bengio 2010, biases at
/// zero.
///
///     let attention = MultiHeadAttention(features: 64, heads: 4, using: &random)
///     let y = attention(x)                        // a sequence attends to itself
///     let z = attention(x, memory)                // or to another one
///
/// Shapes: `[batch, time, features]` → `[batch, time, features]`.
public struct MultiHeadAttention: Layer {
  public var queries: Linear
  public var keys: Linear
  public var values: Linear
  public var output: Linear
  public let heads: Int
  /// Whether time steps are kept from seeing later ones.
  public let isCausal: Bool

  public init(
    features: Int, heads: Int, isCausal: Bool = false, using random: inout RandomGenerator
  ) {
    require(
      features > 0 && heads > 0 && features % heads == 0,
      "MultiHeadAttention: \(features) features cannot be divided equally among \(heads) heads")
    self.heads = heads
    self.isCausal = isCausal
    queries = Linear(features, features, initializer: .xavierUniform, using: &random)
    keys = Linear(features, features, initializer: .xavierUniform, using: &random)
    values = Linear(features, features, initializer: .xavierUniform, using: &random)
    output = Linear(features, features, initializer: .xavierUniform, using: &random)
  }

  public mutating func forEachParameter(_ body: ParameterBody) {
    queries.forEachParameter(within: "queries", body)
    keys.forEachParameter(within: "keys", body)
    values.forEachParameter(within: "values", body)
    output.forEachParameter(within: "output", body)
  }

  public func callAsFunction(_ input: Tensor) -> Tensor { self(input, input) }

  /// The result for each time step of `input`, which attends to `memory`, of shape
  /// `[batch, n, features]`.
  ///
  /// Where the mask, which is broadcast to `[batch, heads, time, n]`, is 0, a step of `input` does
  /// not see a step of `memory`.
  public func callAsFunction(_ input: Tensor, _ memory: Tensor, mask: Tensor? = nil) -> Tensor {
    let features = queries.weight.shape[0]
    let (batch, time) = requireSequence(input, features: features, "MultiHeadAttention")
    let (memoryBatch, _) = requireSequence(memory, features: features, "MultiHeadAttention")
    require(
      memoryBatch == batch,
      "MultiHeadAttention: the input has shape \(input.shape) and the memory \(memory.shape); "
        + "their batches must be equal")
    let found = attention(
      dealt(queries(input)), dealt(keys(memory)), dealt(values(memory)), mask: mask,
      isCausal: isCausal)
    return output(found.transposed([0, 2, 1, 3]).reshaped([batch, time, features]))
  }

  /// From `[batch, time, features]` to `[batch, heads, time, features / heads]`.
  private func dealt(_ x: Tensor) -> Tensor {
    x.reshaped([x.shape[0], x.shape[1], heads, x.shape[2] / heads]).transposed([0, 2, 1, 3])
  }
}
