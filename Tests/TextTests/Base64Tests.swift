import Foundation
import Testing
import Text

@Suite struct Base64Tests {
  /// The test vectors of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func textIsEncodedAsPublished(text: String, encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  /// The illustrations of RFC 4648, section 9.
  @Test(
    arguments: [
      ([0x14, 0xFB, 0x9C, 0x03, 0xD9, 0x7E], "FPucA9l+"),
      ([0x14, 0xFB, 0x9C, 0x03, 0xD9], "FPucA9k="), ([0x14, 0xFB, 0x9C, 0x03], "FPucAw=="),
    ] as [([UInt8], String)])
  func bytesAreEncodedAsPublished(bytes: [UInt8], encoded: String) {
    #expect(base64(bytes) == encoded)
  }

  @Test(arguments: 0..<4) func foundationReadsTheBytesBack(missing: Int) {
    let bytes = (0..<1024 - missing).map { UInt8(truncatingIfNeeded: $0 * $0 / 3) }
    #expect(Data(base64Encoded: base64(bytes)).map { [UInt8]($0) } == bytes)
  }
}
