import Lessons

/// The works that a page cites, and where.
struct PageCitations {
  let labels: CitationLabels
  /// Which of the page's citations stands at a place, from 1.
  private(set) var numbers: [Location: Int] = [:]
  /// The citations of each work, by its key.
  private(set) var citations: [String: [Int]] = [:]

  init(_ text: Lesson, _ bibliography: Bibliography, _ phrases: BibliographyPhrases) {
    var works: [BibliographyEntry] = []
    text.forEachInline { inline in
      guard case .citation(let citation) = inline, citation.refusal == nil else { return }
      for item in citation.items {
        guard let work = bibliography[item.key.text] else { continue }
        if citations[work.key] == nil { works.append(work) }
        let number = numbers.count + 1
        if numbers[item.location] == nil {
          numbers[item.location] = number
          citations[work.key, default: []].append(number)
        }
      }
    }
    labels = CitationLabels(works, phrases: phrases)
  }

  var works: [BibliographyEntry] { labels.works }
}
