import Lessons

/// The works that a page cites, and where.
struct PageCitations {
  let labels: CitationLabels
  /// The works by author, then year, then title.
  let works: [BibliographyEntry]
  /// Which of the page's citations stands at a place, from 1.
  let numbers: [Location: Int]
  /// The citations of each work, by its key.
  let citations: [String: [Int]]

  init(_ text: Lesson, _ bibliography: Bibliography, _ labels: CitationLabels) {
    var works: [BibliographyEntry] = []
    var numbers: [Location: Int] = [:]
    var citations: [String: [Int]] = [:]
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
    self.numbers = numbers
    self.citations = citations
    self.labels = labels
    self.works = WorkSortKey.sorted(works)
  }
}
