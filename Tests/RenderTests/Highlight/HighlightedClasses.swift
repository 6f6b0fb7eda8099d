import Foundation
import Render

/// The words that have a class, each as `class:word`.
func highlightedClasses(_ code: String, _ language: String) -> [String] {
  CodeHighlighter.highlighted(code, language: language).text
    .components(separatedBy: "<span class=\"hl-").dropFirst()
    .map {
      $0.components(separatedBy: "</span>")[0]
        .replacing("\">", with: ":").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
          "&amp;", with: "&")
    }
}
