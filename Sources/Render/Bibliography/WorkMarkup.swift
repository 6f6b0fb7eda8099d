import Lessons

/// A work as lists of references have it: authors, year, title, where it appeared, addresses.
struct WorkMarkup {
  let context: LessonContext

  private var phrases: BibliographyPhrases { context.phrases.bibliography }
  private var inlines: InlineMarkup { InlineMarkup(context: context) }

  /// The work without links, in one line, for a title that browsers show.
  func plainText(of work: BibliographyEntry) -> String {
    sentences(of: work).map { SearchText(context: context).plain($0).ended }.joined(separator: " ")
  }

  /// The work with links to where it can be read.
  func markup(of work: BibliographyEntry) -> HTML {
    let text = sentences(of: work).map { sentence -> HTML in
      let plain = SearchText(context: context).plain(sentence)
      return inlines.markup(sentence) + (plain.hasEnd ? .empty : ".")
    }
    return (text + addresses(of: work)).joined(separator: " ")
  }

  // MARK: Sentences

  private func sentences(of work: BibliographyEntry) -> [[Inline]] {
    let year = context.citations.labels.label(of: work).year
    let creators = self.creators(of: work)
    let title = titleSentence(of: work)
    var sentences: [[Inline]]
    if creators.isEmpty {
      sentences = [title + [.text(" (\(year))")]]
    } else {
      sentences = [[.text("\(creators) (\(year))")], title]
    }
    sentences += [containerSentence(of: work), publisherSentence(of: work), work.note]
    if let accessed = work.accessed, work.url != nil {
      sentences.append([.text(phrases.accessed(context.phrases.date(accessed)))])
    }
    return sentences.filter { !$0.isEmpty }
  }

  /// The names, such as `Rumelhart, D. E., Hinton, G. E. and Williams, R. J`, with their last stop.
  private func creators(of work: BibliographyEntry) -> String {
    let creators = work.creators
    let names = list(creators, creators.names.map(\.inverted))
    let isEdited = work.authors.isEmpty && !work.editors.isEmpty
    return isEdited ? names + " (\(phrases.editors(creators.names.count)))" : names
  }

  /// The names of at most twenty people; of more, the first nineteen and the last.
  private func list(_ creators: Contributors, _ names: [String]) -> String {
    guard let last = names.last else { return creators.hasOthers ? phrases.andOthers : "" }
    if creators.hasOthers { return names.joined(separator: ", ") + " \(phrases.andOthers)" }
    if names.count == 1 { return last }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", …, \(last)" }
    return names.dropLast().joined(separator: ", ") + phrases.and(last) + last
  }

  /// The title: in italics if the work stands by itself, with its edition and kind.
  private func titleSentence(of work: BibliographyEntry) -> [Inline] {
    let isPart = work.isPartOfAnother
    var sentence = isPart || work.title.isEmpty ? work.title : [.emphasis(work.title)]
    if !isPart {
      var details: [[Inline]] = []
      if let edition = work.edition { details.append([.text(phrases.edition(edition))]) }
      if let volume = work.volume { details.append([.text(phrases.volume(volume))]) }
      if work.kind == .report {
        details.append(reportName(of: work))
      } else if let number = work.number, work.series.isEmpty {
        details.append([.text(phrases.number(number))])
      }
      if let chapter = work.chapter { details.append([.text(phrases.chapter(chapter))]) }
      if let pages = work.pages { details.append([.text(phrases.pages(pages))]) }
      if !work.version.isEmpty {
        details.append([.text(phrases.version + " ")] + work.version)
      }
      let list = details.filter { !$0.isEmpty }.joined(separator: ", ")
      if !list.isEmpty { sentence += [.text(" (")] + list + [.text(")")] }
    }
    if !work.translators.isEmpty {
      let names = list(work.translators, work.translators.names.map(\.withInitials))
      sentence.append(.text(" (\(phrases.translators(names)))"))
    }
    let kind = genre(of: work)
    return kind.isEmpty ? sentence : sentence + [.text(" [")] + kind + [.text("]")]
  }

  private func reportName(of work: BibliographyEntry) -> [Inline] {
    let name = work.genre.isEmpty ? [Inline.text(phrases.report)] : work.genre
    return work.number.map { name + [.text(" \(phrases.number($0))")] } ?? name
  }

  private func genre(of work: BibliographyEntry) -> [Inline] {
    switch work.kind {
    case .report: return []
    case _ where !work.genre.isEmpty: return work.genre
    case .thesis: return [.text(work.isMastersThesis ? phrases.mastersThesis : phrases.thesis)]
    case .software: return [.text(phrases.software)]
    case .dataset: return [.text(phrases.dataset)]
    case .unpublished: return work.note.isEmpty ? [.text(phrases.unpublished)] : []
    case .article, .paper, .chapter, .book, .online, .other: return []
    }
  }

  /// `Nature, 323(6088), 533–536`, or `In A. Editor (Ed.), Proceedings (pp. 3–5)`.
  private func containerSentence(of work: BibliographyEntry) -> [Inline] {
    guard work.isPartOfAnother else { return work.series.isEmpty ? [] : series(of: work) }
    if work.kind == .article || work.kind == .other { return periodical(of: work) }
    var sentence = [Inline.text(phrases.inWork + " ")]
    if !work.authors.isEmpty, !work.editors.isEmpty {
      let names = list(work.editors, work.editors.names.map(\.withInitials))
      sentence.append(.text("\(names) (\(phrases.editors(work.editors.names.count))), "))
    }
    sentence.append(.emphasis(work.container))
    var details: [[Inline]] = []
    if let edition = work.edition { details.append([.text(phrases.edition(edition))]) }
    if !work.series.isEmpty { details.append(work.series) }
    if let volume = work.volume { details.append([.text(phrases.volume(volume))]) }
    if let number = work.number { details.append([.text(phrases.number(number))]) }
    if let chapter = work.chapter { details.append([.text(phrases.chapter(chapter))]) }
    if let pages = work.pages { details.append([.text(phrases.pages(pages))]) }
    if !details.isEmpty {
      sentence += [.text(" (")] + details.joined(separator: ", ") + [.text(")")]
    }
    return sentence
  }

  /// The volume is in italics, as the name is.
  private func periodical(of work: BibliographyEntry) -> [Inline] {
    var sentence: [Inline] = [.emphasis(work.container)]
    if let volume = work.volume { sentence += [.text(", "), .emphasis([.text(volume)])] }
    if let number = work.number {
      sentence.append(.text(work.volume == nil ? ", \(phrases.number(number))" : "(\(number))"))
    }
    if let pages = work.pages { sentence.append(.text(", \(pages)")) }
    return sentence
  }

  private func series(of work: BibliographyEntry) -> [Inline] {
    guard let number = work.number, work.kind != .report else { return work.series }
    return work.series + [.text(" \(number)")]
  }

  private func publisherSentence(of work: BibliographyEntry) -> [Inline] {
    let names = [work.publisher, work.institution].filter { name in
      // An institution that is the author has been named.
      !name.isEmpty && work.creators.names != [.organization(name.plainText)]
    }
    if names.isEmpty { return work.isPartOfAnother ? [] : work.place }
    let sentence = names.joined(separator: ", ")
    return work.place.isEmpty || work.kind == .paper
      ? sentence : work.place + [.text(": ")] + sentence
  }

  // MARK: Addresses

  private func addresses(of work: BibliographyEntry) -> [HTML] {
    var links: [HTML] = []
    if let doi = work.doi {
      let address = "https://doi.org/" + doi.encodedForDOI
      links.append(link(to: address, address))
    }
    if let id = work.arXiv { links.append(link(to: "https://arxiv.org/abs/\(id)", "arXiv:\(id)")) }
    // The address of a work with a DOI most often leads to the same page.
    if let url = work.url, work.doi == nil || !url.contains("doi.org/") {
      links.append(link(to: url, url))
    }
    return links
  }

  private func link(to address: String, _ text: String) -> HTML {
    "<a class=\"work-address\" href=\"\(address)\">\(text)</a>"
  }
}

extension BibliographyEntry {
  /// Whether it is in a journal, in proceedings or in a book.
  fileprivate var isPartOfAnother: Bool {
    if container.isEmpty { return false }
    return [.article, .paper, .chapter, .other, .unpublished, .online].contains(kind)
  }
}

extension [[Inline]] {
  fileprivate func joined(separator: String) -> [Inline] {
    enumerated().flatMap { index, text in (index == 0 ? [] : [.text(separator)]) + text }
  }
}

extension String {
  fileprivate var hasEnd: Bool {
    let text = last.map { "”’\"".contains($0) } == true ? dropLast() : self[...]
    return text.last.map { ".!?…".contains($0) } ?? true
  }

  fileprivate var ended: String { hasEnd ? self : self + "." }

  /// Signs in an identifier that would end an address, or that HTML would need escaped.
  fileprivate var encodedForDOI: String {
    var result = ""
    for scalar in unicodeScalars {
      let isSafe =
        scalar.isASCII && scalar.value > 0x20 && !"\"<>#%?[]{}\\^`|".unicodeScalars.contains(scalar)
      if isSafe {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return result
  }
}
