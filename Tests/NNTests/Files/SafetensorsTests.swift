import Foundation
import NN
import Testing

@Suite struct SafetensorsTests {
  /// A file made by the format's reference implementation; see `make.py` next to it.
  static func reference(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/safetensors")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name + ".safetensors")))
  }

  @Test func bytesAreThoseOfTheFormat() {
    let file = Safetensors([("b", Tensor([1, -2])), ("a", Tensor(0.5))], metadata: ["n": "1"])
    let header =
      #"{"__metadata__":{"n":"1"},"#
      + #""a":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"#
      + #""b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}"#
    // 132 characters, and four spaces to the next multiple of 8, which is 17 · 8 = 0x88.
    #expect(header.utf8.count == 132)
    let numbers: [UInt8] = [0, 0, 0, 0x3F, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]
    #expect(
      file.bytes == [0x88, 0, 0, 0, 0, 0, 0, 0] + Array(header.utf8) + Array("    ".utf8) + numbers)
  }

  @Test func bytesAreThoseOfTheReferenceImplementation() throws {
    let file = Safetensors(
      [
        ("temperature", Tensor(0.1)),
        ("2.weight", Tensor([[-2.5]])),
        ("10.weight", Tensor([[2.5]])),
        ("empty", .zeros([0, 4])),
        ("0.weight", Tensor([[1, -2, 0.5], [3.25, -0.125, 1e-3]])),
        ("naïve \"quoted\"\t\\\u{1}\u{7F}/", Tensor([5])),
        ("0.bias", Tensor([0, .infinity, -1])),
      ], metadata: ["epochs": "20"])
    #expect(try file.bytes == Self.reference("floats"))
  }

  @Test func numbersOfManyTypesAreRead() throws {
    let file = try Safetensors(parsing: Self.reference("mixed"))
    #expect(file.tensors.count == 15)
    #expect(file.metadata.map { $0.name } == ["made by"])
    #expect(file.metadata.map { $0.value } == ["safetensors"])
    let expected: [(String, Tensor)] = [
      ("0.weight", Tensor([[1, -2, 0.5], [3.25, -0.125, 1e-3]])),
      ("0.bias", Tensor([0, .infinity, -1])),
      ("scalar", Tensor(0.1)),
      ("empty", .zeros([0, 4])),
      // The nearest of 16 bits: -0.1 is -1638 / 2¹⁴, and 6e-8 is the least of all, 2⁻²⁴.
      ("half", Tensor([1, -0x1.998p-4, 65504, 0x1p-24, .infinity])),
      ("brain", Tensor([1, -5])),
      ("steps", Tensor([-7, 0x1p40])),
      ("bytes", Tensor([[0], [255]])),
      ("signed", Tensor([-128, 127])),
      ("mask", Tensor([1, 0, 1])),
      ("naïve \"quoted\"\n", Tensor([-5])),
      ("short", Tensor([-32768])),
      ("long", Tensor([65535])),
      ("word", Tensor([0x1p31])),
      ("longest", Tensor([0x1p63])),
    ]
    for (name, value) in expected { #expect(file[name] == value, "\(name)") }
    #expect(file["weight"] == nil)
  }

  @Test func everyHalfIsRead() throws {
    let patterns = (0...UInt16.max).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let file = try Safetensors(
      parsing: safetensors(
        #"{"x":{"dtype":"F16","shape":[65536],"data_offsets":[0,131072]}}"#, patterns))
    let read = try #require(file["x"]).values
    for pattern in 0...UInt16.max {
      let (half, float) = (Float16(bitPattern: pattern), read[Int(pattern)])
      #expect(half.isNaN ? float.isNaN : Float(half).bitPattern == float.bitPattern)
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    var random = RandomGenerator(seed: 9)
    for _ in 0..<200 {
      var tensors: [(name: String, value: Tensor)] = []
      for index in 0..<Int.random(in: 0..<6, using: &random) {
        let shape = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
          Int.random(in: 0..<4, using: &random)
        }
        // Any bits at all, including NaNs with payloads.
        let count = shape.reduce(1, *)
        let values = (0..<count).map { _ in
          Float(bitPattern: UInt32(Int.random(in: 0..<1 << 32, using: &random)))
        }
        let name = (0..<Int.random(in: 0..<8, using: &random)).map { _ in
          ["a", "b", ".", "\"", "\\", "\n", "\u{0}", "é", "e\u{301}", "😀", "/", "\u{7F}"][
            Int.random(in: 0..<12, using: &random)]
        }
        tensors.append((name.joined() + "\(index)", Tensor(shape: shape, values: values)))
      }
      let written = Safetensors(tensors, metadata: ["key \"1\"": "value\n", "😀": ""])
      let bytes = written.bytes
      let read = try Safetensors(parsing: bytes)
      #expect(read.tensors.count == tensors.count)
      for (name, value) in tensors {
        let found = read.tensors.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
        #expect(found?.shape == value.shape)
        #expect(found?.values.map(\.bitPattern) == value.values.map(\.bitPattern))
      }
      #expect(read.metadata.map { $0.name } == ["key \"1\"", "😀"])
      #expect(read.metadata.map { $0.value } == ["value\n", ""])
      #expect(read.bytes == bytes)
    }
  }
}

/// The bytes of a file with this header, followed by these data.
func safetensors(_ header: String, _ data: [UInt8] = []) -> [UInt8] {
  let length = UInt64(header.utf8.count)
  return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + Array(header.utf8) + data
}
