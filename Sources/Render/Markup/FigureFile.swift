import Lessons
import Plot
import Record

/// A figure that a lesson shows, and the pictures that are to be drawn of it.
public struct FigureFile: Equatable, Sendable {
  public var lessonName: String
  /// The cell's index in the lesson, and the output's in the cell's record.
  public var cellIndex: Int
  public var outputIndex: Int
  /// Relative to the site: `figures/03-softmax/fig-temperature.png`.
  public var lightPath: String
  public var darkPath: String
  /// In pixels of the page, 0 until it is drawn; a picture for sharp screens has twice as many.
  public var width = 0
  public var height = 0
  /// The text of the cell's caption, without markup.
  public var caption: String?
  public var figure: Figure

  public init(
    lessonName: String, cellIndex: Int, outputIndex: Int, lightPath: String, darkPath: String,
    width: Int = 0, height: Int = 0, caption: String? = nil, figure: Figure
  ) {
    self.lessonName = lessonName
    self.cellIndex = cellIndex
    self.outputIndex = outputIndex
    self.lightPath = lightPath
    self.darkPath = darkPath
    self.width = width
    self.height = height
    self.caption = caption
    self.figure = figure
  }
}

extension FigureFile {
  /// The figures of a lesson in reading order, each with paths of its own.
  ///
  /// A picture is named by its cell's id, or by the cell's place among the lesson's code blocks;
  /// from the second figure of a cell on, a number follows. Names are safe on file systems that
  /// ignore case.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - record: What its run produced.
  /// - Returns: One file for each figure output.
  public static func files(of lesson: Lesson, record: LessonRecord) -> [FigureFile] {
    var names = PictureNames(ids: lesson.cells.compactMap(\.options.id))
    var files: [FigureFile] = []
    var blockNumber = 0
    for (cellIndex, cell) in lesson.cells.enumerated() {
      if cell.form == .block { blockNumber += 1 }
      guard record.cells.indices.contains(cellIndex) else { continue }
      let caption = cell.options.caption.plainText
      var isFirst = true
      for (outputIndex, output) in record.cells[cellIndex].outputs.enumerated() {
        guard case .figure(let figure) = output else { continue }
        let name = names.next(id: cell.options.id, place: blockNumber, isFirst: isFirst)
        isFirst = false
        let path = "figures/\(fileName(lesson.name))/\(name)"
        files.append(
          FigureFile(
            lessonName: lesson.name, cellIndex: cellIndex, outputIndex: outputIndex,
            lightPath: path + ".png", darkPath: path + ".dark.png",
            caption: caption.isEmpty ? nil : caption, figure: figure))
      }
    }
    return files
  }
}

/// Hands out names, none of them twice.
///
/// An author's id keeps its name, whatever comes before it.
private struct PictureNames {
  private var used: Set<String>

  init(ids: [String]) { used = Set(ids.map { fileName($0).lowercased() }) }

  mutating func next(id: String?, place: Int, isFirst: Bool) -> String {
    let base = id.map(fileName) ?? "cell-\(place)"
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

/// The text with everything but letters, digits, `-` and `_` of ASCII made `-`.
private func fileName(_ text: String) -> String {
  String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
}
