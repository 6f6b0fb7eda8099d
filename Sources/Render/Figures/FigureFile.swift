import Lessons
import Plot
import Record

/// A figure that a lesson shows, and the pictures that are drawn of it.
package struct FigureFile: Equatable, Sendable {
  package var lessonName: String
  /// The figure's name among those of its lesson, safe in file systems: `fig-temperature`.
  package var name: String
  /// The index of the cell in the lesson, and of the output in the cell's record.
  package var cellIndex: Int
  package var outputIndex: Int
  /// The author's id for the cell, and where the cell is, to say which figure this is.
  package var cellID: String?
  package var cellLocation: Location
  /// In pixels of the page, 0 until it is drawn; the picture has twice as many, for sharp screens.
  package var width = 0
  package var height = 0
  /// The text of the cell's caption, without markup.
  package var caption: String?
  package var figure: Figure

  package var lightPicture: SiteAddress { address(as: "png") }
  package var darkPicture: SiteAddress { address(as: "dark.png") }

  func address(as fileType: String) -> SiteAddress {
    .figure(name, ofLesson: lessonName, as: fileType)
  }

  /// The file of the site with this content.
  func siteFile(as fileType: String, _ content: [UInt8]) -> SiteFile {
    SiteFile(
      address(as: fileType), content: content, source: .figure(cellID: cellID, at: cellLocation))
  }
}

extension FigureFile {
  /// The figures of a lesson in reading order, each with a name of its own.
  ///
  /// A figure is named after its cell's id, or after the cell's place among the lesson's code
  /// blocks; from the second figure of a cell on, a number follows. Names are safe on file systems
  /// that ignore case.
  package static func files(of recorded: RecordedLesson) -> [FigureFile] {
    let lesson = recorded.lesson
    var names = FigureNames(ids: lesson.cells.compactMap(\.options.id))
    var files: [FigureFile] = []
    var blockNumber = 0
    for (cellIndex, cell) in lesson.cells.enumerated() {
      if cell.form == .block { blockNumber += 1 }
      if cell.options.output == .hidden { continue }
      let caption = cell.options.caption.plainText
      var isFirst = true
      for (outputIndex, output) in recorded.record(ofCell: cellIndex).outputs.enumerated() {
        guard case .figure(let figure) = output else { continue }
        files.append(
          FigureFile(
            lessonName: lesson.name,
            name: names.next(id: cell.options.id, place: blockNumber, isFirst: isFirst),
            cellIndex: cellIndex, outputIndex: outputIndex, cellID: cell.options.id,
            cellLocation: cell.location, caption: caption.isEmpty ? nil : caption, figure: figure))
        isFirst = false
      }
    }
    return files
  }
}

/// Hands out names, none of them twice.
///
/// An author's id keeps its name, whatever comes before it.
private struct FigureNames {
  private var used: Set<String>

  init(ids: [String]) { used = Set(ids.map { SiteAddress.fileName($0).lowercased() }) }

  mutating func next(id: String?, place: Int, isFirst: Bool) -> String {
    let base = id.map(SiteAddress.fileName) ?? "cell-\(place)"
    if id != nil, isFirst { return base }
    var name = base
    var number = 2
    if !isFirst {
      name = "\(base)-2"
      number = 3
    }
    while !used.insert(name.lowercased()).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}
