import Files
import Lessons
import Record
import Text

/// What the last run of a lesson depended on, for telling what has changed since then.
struct RunBasis: Equatable, Sendable {
  /// The code of each cell, by its digest.
  var cells: [String]
  /// The digest of its programs.
  var programs: String
  var toolchain: String
  /// The library, with the code that lessons share; see ``ReachStage/snapshotKey``.
  var library: String
  /// The libraries of the system.
  var system: String
  /// How programs are linked and run.
  var settings: String
  /// The files that it read.
  var inputs: [Input]
  /// What it did that nobody follows.
  var unfollowed: Set<Unfollowed>
}

extension RunBasis {
  var bytes: [UInt8] {
    let json: JSON = .object([
      JSON.Member("cells", .strings(cells)),
      JSON.Member("programs", .string(programs)),
      JSON.Member("toolchain", .string(toolchain)),
      JSON.Member("library", .string(library)),
      JSON.Member("system", .string(system)),
      JSON.Member("settings", .string(settings)),
      JSON.Member("inputs", .array(inputs.map(\.json))),
      JSON.Member("unfollowed", .strings(unfollowed.map(\.rawValue).sorted())),
    ])
    return Array(json.text(.compact).utf8)
  }

  /// Nil for anything that ``bytes`` has not made.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: String(decoding: bytes, as: UTF8.self)),
      let cells = json["cells"]?.elements({ $0.string }), let programs = json["programs"]?.string,
      let toolchain = json["toolchain"]?.string, let library = json["library"]?.string,
      let system = json["system"]?.string, let settings = json["settings"]?.string,
      let inputs = json["inputs"]?.elements({ Input(json: $0) }),
      let unfollowed = json["unfollowed"]?.elements({ $0.string.flatMap(Unfollowed.init) })
    else { return nil }
    self.init(
      cells: cells, programs: programs, toolchain: toolchain, library: library, system: system,
      settings: settings, inputs: inputs,
      unfollowed: Set(unfollowed))
  }
}

/// The bases of the last runs of lessons.
struct RunBases: Sendable {
  var cache: CacheFolder

  func basis(of lesson: Lesson) -> RunBasis? {
    cache.content(of: Self.key(of: lesson)).flatMap(RunBasis.init)
  }

  func keep(_ basis: RunBasis, of lesson: Lesson) {
    cache.keep(basis.bytes, as: Self.key(of: lesson))
  }

  private static func key(of lesson: Lesson) -> CacheFolder.Key {
    CacheFolder.Key("bases", Digest(lesson.identity).text)
  }
}
