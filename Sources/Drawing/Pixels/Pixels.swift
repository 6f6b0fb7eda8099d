/// An opaque picture, row by row from the top; a pixel is `0x00RRGGBB`, as in cairo.
package struct Pixels: Equatable, Sendable {
  package let width: Int
  package let height: Int
  package var values: [UInt32]

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
    values = [UInt32](repeating: 0, count: width * height)
  }
}
