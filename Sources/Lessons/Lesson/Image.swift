/// A picture or a film that prose shows, `![description](source "title"){width=50%}`.
package struct Image: Equatable, Sendable {
  package enum Width: Equatable, Sendable {
    /// A part of the text's width, in percent.
    case percent(Double)
    case pixels(Double)
  }

  package enum Alignment: String, CaseIterable, Sendable { case left, center, right }

  package enum Medium: Sendable { case picture, video, sound }

  package var source: String
  /// What is shown when a reader points at it.
  package var title: String?
  /// The description for readers who cannot see it, without markup.
  package var alternative: String
  package var width: Width?
  package var place: LinkPlace

  package init(
    source: String, title: String? = nil, alternative: String, width: Width? = nil,
    place: LinkPlace
  ) {
    self.source = source
    self.title = title
    self.alternative = alternative
    self.width = width
    self.place = place
  }

  /// What the end of the source's name says it is.
  package var medium: Medium {
    let path = source.prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return .picture }
    return switch name[dot...].dropFirst().lowercased() {
    case "mp4", "m4v", "webm", "ogv", "mov": .video
    case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac": .sound
    default: .picture
    }
  }
}

/// An image that is a paragraph of its own; with an id it is a numbered figure.
package struct ImageFigure: Equatable, Sendable {
  package var image: Image
  /// What its title says.
  package var caption: [Inline]
  package var id: String?
  package var alignment: Image.Alignment?

  package init(
    _ image: Image, caption: [Inline] = [], id: String? = nil, alignment: Image.Alignment? = nil
  ) {
    self.image = image
    self.caption = caption
    self.id = id
    self.alignment = alignment
  }
}
