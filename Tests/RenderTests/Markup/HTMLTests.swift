import Foundation
import Render
import Testing
import TestSupport

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct HTMLTests {
  @Test func literalsAreMarkupAndTextIsEscaped() {
    let text = "a < b && \"c\" > 'd'"
    let html: HTML = "<em title=\"\(text)\">\(text)</em>"
    let escaped = "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;"
    #expect(html.text == "<em title=\"\(escaped)\">\(escaped)</em>")
  }

  @Test func markupInMarkupIsNotEscapedAgain() {
    let inner: HTML = "<b>\("&")</b>"
    let outer: HTML = "<p>\(inner) \(7)</p>"
    #expect(outer.text == "<p><b>&amp;</b> 7</p>")
  }

  /// An XML parser, which knows nothing of our escaping, reads any text back as it was.
  @Test(arguments: 0..<200) func anIndependentParserReadsTextBack(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let alphabet = Array("<>&\"';#ax/!-]=?\\`{}é∑𝔼\u{301}\n ")
    let text = String(
      (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &random)]
      })
    let html: HTML = "<p title='\(text)'>\(text)</p>"
    let reader = Reader()
    let parser = XMLParser(data: Data(html.text.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.text == text)
    // In attributes, XML makes line breaks spaces; HTML does not.
    #expect(reader.title == text.replacingOccurrences(of: "\n", with: " "))
  }
}

private final class Reader: NSObject, XMLParserDelegate {
  var text = ""
  var title: String?

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    title = attributes["title"]
  }
}
