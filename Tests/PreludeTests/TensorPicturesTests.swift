import Prelude
import Testing

/// Tensors as pictures.
@Suite struct TensorPicturesTests {
  private func shape(_ figure: Figure) -> [Int] {
    guard case .pictures(let pictures)? = figure.panels.first?.layers.first else { return [] }
    return [pictures.pictures.count, pictures.channels, pictures.height, pictures.width]
  }

  @Test func batchesAreGridsAndPicturesHaveChannelsFirst() {
    let batch = Tensor.ones([5, 3, 4, 6])
    #expect(shape(Figure(alt: "a") { ImageGrid(batch) }) == [5, 3, 4, 6])
    #expect(shape(Figure(alt: "a") { Image(batch.row(0)) }) == [1, 3, 4, 6])
    #expect(shape(Figure(alt: "a") { Image(batch.row(0).row(0)) }) == [1, 1, 4, 6])
    #expect(shape(Figure(alt: "a") { ImageGrid([batch.row(0), batch.row(1)]) }) == [2, 3, 4, 6])
    let digits = batch.sliced(0..<1, axis: 1)
    #expect(shape(Figure(alt: "a") { ImageGrid(digits) }) == [5, 1, 4, 6])
  }

  @Test func numbersAreThoseOfTheTensor() {
    let figure = Figure(alt: "a") { Image(Tensor([[0, 1, 0.2]])) }
    guard case .pictures(let pictures)? = figure.panels.first?.layers.first else { return }
    #expect(pictures.pictures[0].values == [0, 1, 51.0 / 255])
  }
}
