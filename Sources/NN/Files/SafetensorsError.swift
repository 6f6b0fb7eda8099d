/// The reason why tensors could not be read.
public enum SafetensorsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The bytes do not have the format.
  case malformed(String)
  /// A tensor has numbers of a type that cannot be read.
  case unknownNumbers(tensor: String, type: String)
  /// The tensors are not those of the model.
  case mismatch(ModelMismatch)

  public var description: String {
    switch self {
    case .malformed(let message): message
    case .unknownNumbers(let tensor, let type):
      "'\(tensor)' has numbers of unknown type \(type); known types are F16, BF16, F32, F64, "
        + "BOOL, and integers of 8 to 64 bits"
    case .mismatch(let mismatch): mismatch.description
    }
  }
}

/// The differences between tensors and a model's parameters and buffers; each list is sorted by name.
public struct ModelMismatch: Equatable, Sendable, CustomStringConvertible {
  /// A name and a shape.
  public struct Entry: Equatable, Sendable {
    public var name: String
    public var shape: [Int]
  }

  /// A name that occurs in both, with different shapes.
  public struct Difference: Equatable, Sendable {
    public var name: String
    public var shape: [Int]
    /// The shape that the model has under this name.
    public var expected: [Int]
  }

  /// The tensors that only the model has.
  public internal(set) var missing: [Entry] = []
  /// The tensors that only the file has.
  public internal(set) var unexpected: [Entry] = []
  public internal(set) var misshapen: [Difference] = []

  public var isEmpty: Bool { missing.isEmpty && unexpected.isEmpty && misshapen.isEmpty }

  public var description: String {
    var parts: [String] = []
    for entry in missing { parts.append("'\(entry.name)' of shape \(entry.shape) is missing") }
    for entry in unexpected {
      parts.append("'\(entry.name)' of shape \(entry.shape) is not in the model")
    }
    for entry in misshapen {
      parts.append("'\(entry.name)' has shape \(entry.shape), but \(entry.expected) in the model")
    }
    return parts.joined(separator: "; ")
  }
}
