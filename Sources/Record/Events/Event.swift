import Plot
import Text

/// What a running lesson tells the tool, as it happens.
///
/// This file and the two beside it are all that the tool and a lesson's program know of each other:
/// ``Event`` is what is said, ``EventChannel`` how it starts, ``EventLog`` how it is written and read.
package enum Event: Equatable, Sendable {
  /// The next cell begins.
  case began(cell: Int)
  /// The cell that runs has produced something, asked for in this line of the program, from 1.
  case output(Output, line: Int)
  /// The cell that runs has come to a place of which it matters how much has been printed before
  /// it: an offset in the UTF-8 of the cell's code.
  case reached(offset: Int)
  /// The program has written to standard error; the event says how far.
  case marked
  /// A figure or a table that was made in this line of the program has not been shown.
  case unshown(OutputOrigin.Kind, line: Int)
  /// The program has used a file, so that its output may depend on what is in it.
  case used(FileUse)
  /// The program has done what nobody follows, so that its output may depend on anything.
  case unfollowed(Unfollowed)
  /// The cell that runs has tried what no lesson may do, and has been refused.
  case refused(Refusal)
  /// The cell that runs has the value of its call of `cached` with this name.
  case kept(name: String, KeptUse)
  /// A call of `cached`, by its name, has done in this line what would be missing next time.
  case lost(KeptLoss, name: String, line: Int)
  /// A cell has called, in this line of the program, what only the tool's own lines may call.
  case intruded(line: Int)
  /// The last cell has ended as it should.
  case ended
}

/// What a program did with a file.
package struct FileUse: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// It read the file.
    case read
    /// It asked whether the file is there, or how long it is.
    case sought
    /// It listed the folder.
    case listed
  }

  package var kind: Kind
  /// As the program named it, made absolute.
  package var path: String

  package init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }
}

extension FileUse {
  // Paths are what their bytes are: two that look alike may be those of two files.

  package static func == (a: FileUse, b: FileUse) -> Bool {
    a.kind == b.kind && a.path.utf8.elementsEqual(b.path.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    for byte in path.utf8 { hasher.combine(byte) }
  }
}

/// What a program did that nobody follows.
package enum Unfollowed: String, Hashable, CaseIterable, Sendable {
  /// It started another program, whose files are not known.
  case program
  /// It used a file with a name that is not in UTF-8.
  case fileName
}

/// What a program has tried and may not do.
package enum Refusal: Hashable, Sendable {
  /// It would have written a file or made a folder, by its absolute path.
  case writing(String)
  /// It would have removed a file or a folder.
  case removing(String)
  /// It would have asked another machine for something.
  case network
}

// MARK: - JSON

extension Event {
  package var json: JSON {
    switch self {
    case .began(let cell): ["cell": .integer(cell)]
    case .output(let output, let line): ["line": .integer(line), "output": output.json]
    case .reached(let offset): ["reached": .integer(offset)]
    case .marked: ["marked": true]
    case .unshown(let kind, let line):
      ["unshown": .integer(line), "kind": .string(kind.rawValue)]
    case .used(let use): ["file": .string(use.path), "use": .string(use.kind.rawValue)]
    case .unfollowed(let what): ["unfollowed": .string(what.rawValue)]
    case .refused(.writing(let path)): ["writing": .string(path)]
    case .refused(.removing(let path)): ["removing": .string(path)]
    case .refused(.network): ["network": true]
    case .kept(let name, .taken): ["kept": .string(name)]
    case .kept(let name, .computed(let digest)):
      ["kept": .string(name), "digest": .string(digest)]
    case .lost(let loss, let name, let line):
      ["lost": .string(name), "in": .integer(line), "by": loss.json]
    case .intruded(let line): ["intruded": .integer(line)]
    case .ended: ["end": true]
    }
  }

  /// Nil for anything that ``json`` does not write.
  package init?(json: JSON) {
    if let cell = json["cell"]?.integer {
      self = .began(cell: cell)
    } else if let output = json["output"] {
      guard let output = try? Output(json: output), let line = json["line"]?.integer else {
        return nil
      }
      self = .output(output, line: line)
    } else if let path = json["file"]?.string {
      guard let kind = json["use"]?.string.flatMap({ FileUse.Kind(rawValue: $0) }) else {
        return nil
      }
      self = .used(FileUse(kind, path))
    } else if let what = json["unfollowed"]?.string {
      guard let what = Unfollowed(rawValue: what) else { return nil }
      self = .unfollowed(what)
    } else if let path = json["writing"]?.string {
      self = .refused(.writing(path))
    } else if let path = json["removing"]?.string {
      self = .refused(.removing(path))
    } else if json["network"]?.bool == true {
      self = .refused(.network)
    } else if let offset = json["reached"]?.integer {
      self = .reached(offset: offset)
    } else if json["marked"]?.bool == true {
      self = .marked
    } else if let line = json["unshown"]?.integer {
      guard let kind = json["kind"]?.string.flatMap({ OutputOrigin.Kind(rawValue: $0) }) else {
        return nil
      }
      self = .unshown(kind, line: line)
    } else if let name = json["kept"]?.string {
      self = .kept(name: name, json["digest"]?.string.map { .computed(digest: $0) } ?? .taken)
    } else if let name = json["lost"]?.string {
      guard let line = json["in"]?.integer, let loss = json["by"].flatMap(KeptLoss.init(json:))
      else { return nil }
      self = .lost(loss, name: name, line: line)
    } else if let line = json["intruded"]?.integer {
      self = .intruded(line: line)
    } else if json["end"]?.bool == true {
      self = .ended
    } else {
      return nil
    }
  }
}
