import NN
import Testing

@Suite struct SafetensorsHeaderTests {
  /// Each of one tensor of two numbers, named x.
  @Test(arguments: [
    #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
    #"{"x":{"data_offsets":[0,8],"shape":[2],"dtype":"F32"}}"#,
    #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}        "#,
    "{\r\n\t\"x\" : { \"dtype\" :\"F32\" ,\n\"shape\": [ 2 ] , \"data_offsets\":[ 0 , 8 ] } }\n",
    #"{"\u0078":{"dtyp\u0065":"F\u00332","shape":[2],"data_offsets":[0,8]}}"#,
    #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"__metadata__":{"a":"b"}}"#,
    #"{"__metadata__":{},"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
    #"{"x":{"later":[1.5e-3,{"a":[],"b":{}},"\"]",true,null],"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
  ])
  func readsAnyWayOfWriting(header: String) throws {
    let file = try Safetensors(parsing: safetensors(header, [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]))
    #expect(file.tensors.map { $0.name } == ["x"])
    #expect(file["x"] == Tensor([1, -2]))
  }

  @Test func escapesAreRead() throws {
    let header = #"{"__metadata__":{"a":"\"\\\/\b\f\n\r\t\u00e9\uD83D\ude00"}}"#
    let file = try Safetensors(parsing: safetensors(header))
    #expect(file.metadata[0].value == "\"\\/\u{8}\u{C}\n\r\té😀")
    #expect(file.tensors.isEmpty)
  }

  @Test func tensorsComeInTheOrderOfTheirPlaces() throws {
    let header =
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]},"#
      + #""b":{"dtype":"U8","shape":[0],"data_offsets":[1,1]},"#
      + #""c":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}"#
    let file = try Safetensors(parsing: safetensors(header, [3, 4]))
    #expect(file.tensors.map { $0.name } == ["c", "b", "a"])
    #expect(file.tensors.map { $0.value } == [Tensor([3]), .zeros([0]), Tensor([4])])
  }

  /// A header, how many bytes follow, and what is said about it.
  static let malformed: [(header: String, data: Int, message: String)] = [
    ("", 0, "the header ends where there should be {"),
    (" {}", 0, "byte 8: 0x20, where there should be {"),
    ("[]", 0, "byte 8: [, where there should be {"),
    ("{", 0, "the header ends where there should be \""),
    ("{}x", 0, "byte 10: x, where there should be nothing more"),
    ("{}\u{0}", 0, "byte 10: 0x0, where there should be nothing more"),
    (#"{"x"}"#, 0, "byte 12: }, where there should be :"),
    (#"{"x":1}"#, 0, "byte 13: 1, where there should be {"),
    (#"{"__metadata__":{},}"#, 0, "byte 27: }, where there should be \""),
    (#"{"x":{"a":1 2}}"#, 0, "byte 20: 2, where there should be , or }"),
    (#"{"x":{"a":[1 2]}}"#, 0, "byte 21: 2, where there should be , or ]"),
    (#"{"x":{"a":}}"#, 0, "byte 18: }, where there should be a value"),
    (#"{"x":{"a":"#, 0, "the header ends where there should be a value"),
    (#"{"x":{"shape":2}}"#, 0, "byte 22: 2, where there should be ["),
    (#"{"x":{"shape":[2"#, 0, "the header ends where there should be , or ]"),
    (#"{"x":{"shape":[-1]}}"#, 0, "byte 23: -, where there should be a whole number"),
    (#"{"x":{"shape":[01]}}"#, 0, "byte 23: 0, where there should be a whole number"),
    (#"{"x":{"shape":[2.0]}}"#, 0, "byte 24: ., where there should be , or ]"),
    (#"{"x":{"shape":[9223372036854775808]}}"#, 0, "byte 23: the number is too large"),
    (#"{"x":{"dtype":null}}"#, 0, "byte 22: n, where there should be \""),
    (#"{"x"#, 0, "byte 9: the string has no end"),
    ("{\"a\nb\":{}}", 0, "byte 11: a control character in a string"),
    (#"{"\x":{}}"#, 0, "byte 10: an escape that JSON does not have"),
    (#"{"\u12g4":{}}"#, 0, "byte 14: g, where there should be a hexadecimal digit"),
    (#"{"\ud800":{}}"#, 0, "byte 10: half of a character"),
    (#"{"\ud800\n":{}}"#, 0, "byte 10: half of a character"),
    (#"{"\ud800\ud800":{}}"#, 0, "byte 10: half of a character"),
    (#"{"\udc00\udc00":{}}"#, 0, "byte 10: half of a character"),
    (#"{"\"#, 0, "the header ends where there should be an escape"),
    (#"{"__metadata__":{"a":1}}"#, 0, "byte 29: 1, where there should be \""),
    (#"{"__metadata__":{"a":"","a":""}}"#, 0, "the header has 'a' twice"),
    (#"{"__metadata__":{},"__metadata__":{}}"#, 0, "the header has '__metadata__' twice"),
    (#"{"x":{"shape":[],"data_offsets":[0,4]}}"#, 4, "'x' has no dtype"),
    (#"{"x":{"dtype":"F32","data_offsets":[0,4]}}"#, 4, "'x' has no shape"),
    (#"{"x":{"dtype":"F32","shape":[]}}"#, 4, "'x' has no data_offsets"),
    (#"{"x":{"dtype":"F32","dtype":"F32"}}"#, 4, "'x' has dtype twice"),
    (#"{"x":{"shape":[],"shape":[]}}"#, 4, "'x' has shape twice"),
    (#"{"x":{"data_offsets":[0,4],"data_offsets":[0,4]}}"#, 4, "'x' has data_offsets twice"),
    (
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[0]}}"#, 4,
      "'x' has 1 data_offsets, it must have 2"
    ),
    (
      #"{"x":{"dtype":"U8","shape":[],"data_offsets":[0,1]},"x":{"dtype":"U8","shape":[],"data_offsets":[1,2]}}"#,
      2, "the header has 'x' twice"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[4,0]}}"#, 4,
      "'x' begins at 4, behind its end at 0"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[4,8]}}"#, 8,
      "'x' begins at 4 of the data, it must begin at 0"
    ),
    (  // A hole.
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[],"data_offsets":[5,9]}}"#,
      9, "'y' begins at 5 of the data, it must begin at 4"
    ),
    (  // Two of them overlap.
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[],"data_offsets":[2,6]}}"#,
      6, "'y' begins at 2 of the data, it must begin at 4"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,20]}}"#, 20,
      "'x' of shape [2, 3] and type F32 takes 24 bytes, it has 20"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}"#, 0,
      "'x' has shape [4294967296, 4294967296], which is more than there is memory"
    ),
    (  // The lengths multiply to 2⁶³ − 1 at most, the bytes do not.
      #"{"x":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,0]}}"#, 0,
      "'x' has shape [9223372036854775807], which is more than there is memory"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 7,
      "the tensors take 8 bytes, the file has 7 for them"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 9,
      "the tensors take 8 bytes, the file has 9 for them"
    ),
    (
      #"{"x":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}"#, 1,
      "'x' has numbers of type F8_E4M3; known are F16, BF16, F32, F64, BOOL, and integers of 8 to 64 bits"
    ),
    (
      #"{"x":{"a":"# + String(repeating: "[", count: 102) + "}}", 0,
      "byte 119: nested deeper than 100 levels"
    ),
  ]

  @Test(arguments: malformed.indices)
  func whatIsMalformedIsNamed(index: Int) {
    let (header, data, message) = Self.malformed[index]
    #expect(error(safetensors(header, [UInt8](repeating: 0, count: data))) == message)
  }

  @Test func lengthsAreChecked() {
    #expect(error([]) == "a file has 8 bytes or more, this has 0")
    #expect(error([1, 0, 0, 0, 0, 0, 0]) == "a file has 8 bytes or more, this has 7")
    #expect(
      error([2, 0, 0, 0, 0, 0, 0, 0] + Array("{".utf8))
        == "the header is said to have 2 bytes, the file has only 1 more")
    // 100,000,001 and the greatest number of 64 bits.
    #expect(
      error([0x01, 0xE1, 0xF5, 0x05, 0, 0, 0, 0])
        == "the header is said to have 100000001 bytes, it must not have more than 100000000")
    #expect(
      error([UInt8](repeating: 0xFF, count: 8))
        == "the header is said to have 18446744073709551615 bytes, it must not have more than 100000000"
    )
    #expect(
      error([0x00, 0xE1, 0xF5, 0x05, 0, 0, 0, 0])
        == "the header is said to have 100000000 bytes, the file has only 0 more")
  }

  @Test func stringsAreUTF8() {
    let bytes = safetensors("{\"x\":{}}").map { $0 == UInt8(ascii: "x") ? 0xFF : $0 }
    #expect(error(bytes) == "byte 9: the string is not UTF-8")
  }

  /// Whatever is cut off or changed, the answer is a file or an error.
  @Test func damagedFilesAreRefused() throws {
    let bytes = try SafetensorsTests.reference("mixed")
    for length in bytes.indices { #expect(error(Array(bytes[..<length])) != nil) }
    var random = RandomGenerator(seed: 2)
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(
          Int.random(in: 0..<256, using: &random))
      }
      if let file = try? Safetensors(parsing: damaged) {
        #expect(file.tensors.allSatisfy { $0.value.shape.reduce(1, *) == $0.value.count })
      }
    }
  }

  private func error(_ bytes: [UInt8]) -> String? {
    do throws(SafetensorsError) {
      _ = try Safetensors(parsing: bytes)
      return nil
    } catch {
      return error.description
    }
  }
}
