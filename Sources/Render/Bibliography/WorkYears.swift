import Lessons

extension BibliographyPhrases {
  /// When a work appeared, as citations and lists have it, such as `1986`, `1942–1945` or `ca. 1850`.
  func years(of work: BibliographyEntry) -> String {
    switch work.date?.years {
    case .year(let year)?: text(year)
    case .interval(let first?, let last?): text(first) + "–" + text(last)
    case .interval(let first?, nil)?: text(first) + "–"
    case .interval(nil, let last?)?: until(text(last))
    case .text(let text)?: text
    case .interval(nil, nil)?, nil: noDate
    }
  }

  private func text(_ year: WorkYear) -> String {
    let known = year.isApproximate ? approximately(number(year)) : number(year)
    return year.isUncertain ? known + "?" : known
  }

  private func number(_ year: WorkYear) -> String {
    switch year.unknownDigits {
    case 0 where year.number <= 0: return beforeCommonEra(1 - year.number)
    case 0: return "\(year.number)"
    case 1: return decade(year.number)
    case let digits:
      let last = (0..<digits).reduce(1) { power, _ in power * 10 } - 1
      return "\(year.number)–\(year.number + last)"
    }
  }
}
