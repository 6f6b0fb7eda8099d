import NN
import Testing

@Suite struct IndexingTests {
  let cube = Tensor.linspace(0, 59, count: 60).reshaped([3, 4, 5])

  @Test func elements() {
    #expect(Tensor([5, 6, 7])[2] == 7)
    #expect(Tensor([[1, 2, 3], [4, 5, 6]])[1, 0] == 4)
    #expect(cube[2, 1, 3] == 48)
    var changed = cube
    changed[0, 0, 1] = -1
    #expect(changed.values[1] == -1 && cube.values[1] == 1)
  }

  @Test func slicesAgreeWithElementByElement() {
    for axis in 0..<3 {
      for low in 0...cube.shape[axis] {
        for high in low...cube.shape[axis] {
          let slice = cube.sliced(low..<high, axis: axis)
          var shape = cube.shape
          shape[axis] = high - low
          #expect(slice.shape == shape)
          let expected = allIndices(of: shape).map { index in
            cube[
              index[0] + (axis == 0 ? low : 0), index[1] + (axis == 1 ? low : 0),
              index[2] + (axis == 2 ? low : 0)]
          }
          #expect(slice.values == expected)
          #expect(cube.sliced(low..<high, axis: axis - 3) == slice)
        }
      }
    }
  }

  @Test func rangesOfAllKinds() {
    let x = Tensor([0, 1, 2, 3, 4])
    #expect(x[1..<3] == Tensor([1, 2]))
    #expect(x[1...3] == Tensor([1, 2, 3]))
    #expect(x[3...] == Tensor([3, 4]))
    #expect(x[..<2] == Tensor([0, 1]))
    #expect(x[...2] == Tensor([0, 1, 2]))
    #expect(x[5...].count == 0)
    let matrix = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(matrix[1..., 0..<2] == Tensor([[4, 5]]))
    #expect(matrix[..., 1...1] == Tensor([[2], [5]]))
  }

  @Test func rowsAndColumns() {
    let matrix = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.row(1) == Tensor([4, 5, 6]))
    #expect(matrix.column(2) == Tensor([3, 6]))
    #expect(cube.row(1) == cube[1..<2].reshaped([4, 5]))
  }

  @Test func gatheringAgreesWithElementByElement() {
    let indices = [2, 0, 0, 1]
    for axis in 0..<3 {
      let gathered = cube.gathered(indices, axis: axis)
      var shape = cube.shape
      shape[axis] = 4
      #expect(gathered.shape == shape)
      let expected = allIndices(of: shape).map { index in
        var source = index
        source[axis] = indices[index[axis]]
        return cube[source[0], source[1], source[2]]
      }
      #expect(gathered.values == expected)
    }
    #expect(Tensor([[1, 2, 3], [4, 5, 6]]).elements(inColumns: [2, 0]) == Tensor([3, 4]))
  }
}
