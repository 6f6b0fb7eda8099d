import Drawing
import Files
import Foundation
import Lessons
import Plot
import Text

/// A figure's two pictures.
package struct Picture: Sendable {
  package var file: FigureFile
  package var light: [UInt8]
  package var dark: [UInt8]

  package var siteFiles: [SiteFile] {
    [file.siteFile(as: "png", light), file.siteFile(as: "dark.png", dark)]
  }
}

/// Pictures that have been drawn, each kept under a key of everything that it was drawn from.
struct PictureCache {
  var cache: CacheFolder

  /// The pictures of figures, drawn in parallel where the cache does not have them.
  func pictures(of files: [FigureFile]) async throws(Diagnostic) -> [Picture] {
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
      cache.keep(light, as: Self.entry(key, "light"))
      cache.keep(dark, as: Self.entry(key, "dark"))
      return .success(picture(file, light: light, dark: dark))
    } catch {
      return .failure(
        Diagnostic(at: file.cellLocation, "the figure '\(file.name)' cannot be drawn: \(error)"))
    }
  }

  private func cached(_ file: FigureFile, key: String) -> Picture? {
    guard let light = cache.content(of: Self.entry(key, "light")),
      let dark = cache.content(of: Self.entry(key, "dark")), light.count > 24
    else { return nil }
    return picture(file, light: light, dark: dark)
  }

  /// The picture with its size on a page, which is in the first chunk of a PNG file.
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
    Digest(
      // Another build of the tool may draw differently.
      RunningTool.stamp,
      file.source, file.caption ?? "", file.figure.json.text(.compact)
    ).text
  }

  private static func entry(_ key: String, _ theme: String) -> CacheFolder.Key {
    CacheFolder.Key("figures", "\(key).\(theme).png")
  }
}

extension FigureFile {
  /// The description that a file with the figure carries.
  var description: FigureDescription {
    FigureDescription(
      title: figure.title ?? caption, description: figure.alternativeText, software: "lessons",
      source: source, dataHash: Digest(figure.json.text(.compact)).text)
  }

  /// The source that a file with the figure names.
  fileprivate var source: String { "\(lessonName), \(name)" }
}
