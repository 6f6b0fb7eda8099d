extension String {
  /// The text as a part of an address: all but unreserved characters (RFC 3986, section 2.3) and
  /// those beyond ASCII, which browsers encode themselves, become `%20` and the like.
  package var percentEncoded: String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for scalar in unicodeScalars {
      let isKept =
        !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-._~".unicodeScalars.contains(scalar)
      if isKept {
        result.unicodeScalars.append(scalar)
      } else {
        result += "%\(digits[Int(scalar.value) / 16])\(digits[Int(scalar.value) % 16])"
      }
    }
    return result
  }

  /// The text with `%20` and the like turned back into characters; unchanged if the result is not
  /// text.
  var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
