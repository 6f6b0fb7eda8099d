import Prelude
import Testing

@Suite struct GraphsTests {
  @Test func aComputationBecomesNodesAndEdges() {
    let w = Tensor(2).tracked("w")
    let x = Tensor([1, 3])
    let loss: Tensor = (w * x).sum()
    loss.backward()
    let graph = Graph(loss.graph)
    #expect(graph.nodes.map(\.label) == ["w", "constant", "*", "sum"])
    #expect(graph.nodes.map(\.value) == [2, nil, nil, 8])
    #expect(graph.nodes.map(\.shape) == [nil, [2], [2], nil])
    #expect(graph.nodes.map(\.gradient) == [4, nil, nil, 1])
    #expect(graph.nodes.map(\.isOperation) == [false, false, true, true])
    #expect(
      graph.edges == [
        .init(from: "0", to: "2"), .init(from: "1", to: "2"), .init(from: "2", to: "3"),
      ])
  }
}
