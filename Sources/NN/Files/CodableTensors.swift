// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension Tensor: Codable {
    private enum CodingKeys: CodingKey {
      case shape, values
    }

    /// Encodes shape and elements; what the tensor was computed from is left out.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(shape, forKey: .shape)
      try container.encode(values, forKey: .values)
    }

    /// Decodes a constant.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: `DecodingError` if shape and elements do not fit.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let shape = try container.decode([Int].self, forKey: .shape)
      let values = try container.decode([Float].self, forKey: .values)
      var count = 1
      for length in shape {
        let (product, overflows) = count.multipliedReportingOverflow(by: length)
        count = overflows || length < 0 ? -1 : product
        if count < 0 { break }
      }
      guard count == values.count else {
        throw DecodingError.dataCorruptedError(
          forKey: .values, in: container,
          debugDescription: "\(values.count) elements do not fit the shape \(shape)")
      }
      self.init(uncheckedShape: shape, values: values)
    }
  }
#endif
