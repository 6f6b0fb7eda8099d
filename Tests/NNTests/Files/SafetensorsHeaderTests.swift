import Text
import NN
import Testing

@Suite struct SafetensorsHeaderTests {
  /// Headers of one tensor of two numbers, named x.
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

  /// A header, the number of bytes after it, and the error.
  static let malformed: [(header: String, data: Int, message: String)] = [
    ("", 0, "the header ends where '{' is expected"),
    (" {}", 0, "byte 8: expected '{', found 0x20"),
    ("[]", 0, "byte 8: expected '{', found '['"),
    ("{", 0, "the header ends where '\"' is expected"),
    ("{}x", 0, "byte 10: expected the end, found 'x'"),
    ("{}\u{0}", 0, "byte 10: expected the end, found 0x0"),
    (#"{"x"}"#, 0, "byte 12: expected ':', found '}'"),
    (#"{"x":1}"#, 0, "byte 13: expected '{', found '1'"),
    (#"{"__metadata__":{},}"#, 0, "byte 27: expected '\"', found '}'"),
    (#"{"x":{"a":1 2}}"#, 0, "byte 20: expected ',' or '}', found '2'"),
    (#"{"x":{"a":[1 2]}}"#, 0, "byte 21: expected ',' or ']', found '2'"),
    (#"{"x":{"a":}}"#, 0, "byte 18: expected a value, found '}'"),
    (#"{"x":{"a":"#, 0, "the header ends where a value is expected"),
    (#"{"x":{"shape":2}}"#, 0, "byte 22: expected '[', found '2'"),
    (#"{"x":{"shape":[2"#, 0, "the header ends where ',' or ']' is expected"),
    (#"{"x":{"shape":[-1]}}"#, 0, "byte 23: expected a whole number, found '-'"),
    (#"{"x":{"shape":[01]}}"#, 0, "byte 23: expected a whole number, found '0'"),
    (#"{"x":{"shape":[2.0]}}"#, 0, "byte 24: expected ',' or ']', found '.'"),
    (#"{"x":{"shape":[9223372036854775808]}}"#, 0, "byte 23: the number is too large"),
    (#"{"x":{"dtype":null}}"#, 0, "byte 22: expected '\"', found 'n'"),
    (#"{"x"#, 0, "byte 9: the string does not end"),
    ("{\"a\nb\":{}}", 0, "byte 11: a control character in a string"),
    (#"{"\x":{}}"#, 0, "byte 10: not a JSON escape"),
    (#"{"\u12g4":{}}"#, 0, "byte 14: expected a hexadecimal digit, found 'g'"),
    (#"{"\ud800":{}}"#, 0, "byte 10: half of a surrogate pair"),
    (#"{"\ud800\n":{}}"#, 0, "byte 10: half of a surrogate pair"),
    (#"{"\ud800\ud800":{}}"#, 0, "byte 10: half of a surrogate pair"),
    (#"{"\udc00\udc00":{}}"#, 0, "byte 10: half of a surrogate pair"),
    (#"{"\"#, 0, "the header ends where an escape is expected"),
    (#"{"__metadata__":{"a":1}}"#, 0, "byte 29: expected '\"', found '1'"),
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
      "'x' has 1 data_offsets; it must have 2"
    ),
    (
      #"{"x":{"dtype":"U8","shape":[],"data_offsets":[0,1]},"x":{"dtype":"U8","shape":[],"data_offsets":[1,2]}}"#,
      2, "the header has 'x' twice"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[4,0]}}"#, 4,
      "'x' begins at 4, after its end at 0"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[4,8]}}"#, 8,
      "'x' begins at 4 in the data; it must begin at 0"
    ),
    (  // A gap.
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[],"data_offsets":[5,9]}}"#,
      9, "'y' begins at 5 in the data; it must begin at 4"
    ),
    (  // Two of them overlap.
      #"{"x":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"y":{"dtype":"F32","shape":[],"data_offsets":[2,6]}}"#,
      6, "'y' begins at 2 in the data; it must begin at 4"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,20]}}"#, 20,
      "'x' of shape [2, 3] and type F32 takes 24 bytes, but has 20"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]}}"#, 0,
      "'x' has shape [4294967296, 4294967296], which is more than memory can hold"
    ),
    (  // The product of the lengths is at most 2⁶³ − 1, but the number of bytes is greater.
      #"{"x":{"dtype":"F32","shape":[9223372036854775807],"data_offsets":[0,0]}}"#, 0,
      "'x' has shape [9223372036854775807], which is more than memory can hold"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 7,
      "the tensors take 8 bytes, but the file has 7 for them"
    ),
    (
      #"{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, 9,
      "the tensors take 8 bytes, but the file has 9 for them"
    ),
    (
      #"{"x":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}"#, 1,
      "'x' has numbers of unknown type F8_E4M3; known types are F16, BF16, F32, F64, BOOL, and "
        + "integers of 8 to 64 bits"
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
    #expect(error([]) == "the file has 0 bytes; it must have at least 8")
    #expect(error([1, 0, 0, 0, 0, 0, 0]) == "the file has 7 bytes; it must have at least 8")
    #expect(
      error([2, 0, 0, 0, 0, 0, 0, 0] + Array("{".utf8))
        == "the header is said to have 2 bytes, but the file has only 1 more")
    // 100,000,001 and the greatest number of 64 bits.
    #expect(
      error([0x01, 0xE1, 0xF5, 0x05, 0, 0, 0, 0])
        == "the header is said to have 100000001 bytes; it must not have more than 100000000")
    #expect(
      error([UInt8](repeating: 0xFF, count: 8))
        == "the header is said to have 18446744073709551615 bytes; it must not have more than "
        + "100000000"
    )
    #expect(
      error([0x00, 0xE1, 0xF5, 0x05, 0, 0, 0, 0])
        == "the header is said to have 100000000 bytes, but the file has only 0 more")
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
    var readable = 0
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(
          Int.random(in: 0..<256, using: &random))
      }
      if let file = try? Safetensors(parsing: damaged) {
        readable += 1
        #expect(file.tensors.allSatisfy { $0.value.shape.reduce(1, *) == $0.value.count })
      }
    }
    // Damage to numbers alone leaves a readable file, damage to the header hardly ever does.
    #expect((1000...10_000).contains(readable), "\(readable)")
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
