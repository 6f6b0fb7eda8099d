import Foundation
import Lessons
import Plot
import Record

/// A figure's two pictures.
public struct Picture: Sendable {
  public var file: FigureFile
  public var light: [UInt8]
  public var dark: [UInt8]

  public var siteFiles: [SiteFile] {
    [
      SiteFile(path: file.lightPath, content: light), SiteFile(path: file.darkPath, content: dark),
    ]
  }
}

/// Pictures that have been drawn, by the figures that they show.
struct PictureCache {
  var folder: String

  /// The pictures of figures, drawn side by side where the cache does not have them.
  func pictures(of files: [FigureFile]) async throws(Diagnostic) -> [Picture] {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let keys = files.map(key)
    var pictures = zip(files, keys).map { cached($0, key: $1) }
    let missing = files.indices.filter { pictures[$0] == nil }

    let workers = min(ProcessInfo.processInfo.activeProcessorCount, missing.count)
    let results = await withTaskGroup(of: [(Int, Result<Picture, Diagnostic>)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          let painter = FigurePainter()
          return stride(from: worker, to: missing.count, by: workers).map { position in
            let index = missing[position]
            return (index, draw(files[index], painter, key: keys[index]))
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    for (index, result) in results { pictures[index] = try result.get() }
    return pictures.compactMap(\.self)
  }

  private func draw(
    _ file: FigureFile, _ painter: FigurePainter, key: String
  ) -> Result<Picture, Diagnostic> {
    let scene = file.figure.scene()
    let description = file.description
    do throws(DrawingError) {
      let light = try painter.png(scene, theme: .light, description: description)
      let dark = try painter.png(scene, theme: .dark, description: description)
      // What cannot be kept is drawn again next time.
      try? Data(light).write(to: URL(fileURLWithPath: path(key, "light")), options: .atomic)
      try? Data(dark).write(to: URL(fileURLWithPath: path(key, "dark")), options: .atomic)
      return .success(picture(file, light: light, dark: dark))
    } catch {
      return .failure(Diagnostic(at: nil, "\(file.lightPath) cannot be drawn: \(error)"))
    }
  }

  private func cached(_ file: FigureFile, key: String) -> Picture? {
    guard let light = FileManager.default.contents(atPath: path(key, "light")),
      let dark = FileManager.default.contents(atPath: path(key, "dark")), light.count > 24
    else { return nil }
    return picture(file, light: Array(light), dark: Array(dark))
  }

  /// The picture with the size it has on a page, which a PNG file says in its first chunk.
  private func picture(_ file: FigureFile, light: [UInt8], dark: [UInt8]) -> Picture {
    func number(at offset: Int) -> Int {
      light[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    var file = file
    file.width = Int(Double(number(at: 16)) / FigurePainter.density)
    file.height = Int(Double(number(at: 20)) / FigurePainter.density)
    return Picture(file: file, light: light, dark: dark)
  }

  private func key(_ file: FigureFile) -> String {
    var digest = Digest()
    // Another build of the tool may draw in another way.
    digest.add(FileStamp(path: "/proc/self/exe").map { "\($0)" } ?? "")
    digest.add(file.source)
    digest.add(file.caption ?? "")
    digest.add(file.figure.json.text(.compact))
    return digest.text
  }

  private func path(_ key: String, _ theme: String) -> String { "\(folder)/\(key).\(theme).png" }
}

extension FigureFile {
  /// What a file with the figure says about itself.
  var description: FigureDescription {
    FigureDescription(
      title: figure.title ?? caption, description: figure.alternativeText, software: "lessons",
      source: source, dataHash: Digest(figure.json.text(.compact)).text)
  }

  /// The lesson and the picture's name, for the file to say where it comes from.
  fileprivate var source: String {
    "\(lessonName), \(lightPath.split(separator: "/").last?.dropLast(4) ?? "")"
  }
}
