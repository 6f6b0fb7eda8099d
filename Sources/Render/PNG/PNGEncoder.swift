import CPNG
import Drawing

/// Writes pictures as PNG files: the same bytes for the same picture, since no chunk has a time.
package enum PNGEncoder {
  /// Encodes a palette picture where the colours allow it, which takes a third of the size, else
  /// RGB.
  ///
  /// - Parameters:
  ///   - pixels: The picture.
  ///   - colors: Colours that must be kept exactly because they are data; others may change
  ///     invisibly.
  ///   - description: What the file says about itself.
  /// - Returns: The file.
  static func encode(
    _ pixels: Pixels, keeping colors: Set<UInt32>, description: FigureDescription
  ) -> [UInt8] {
    let file = FileBytes()
    withWriter(to: file) { png, info in
      if let picture = colors.isEmpty
        ? PalettePicture(pixels) : PalettePicture(pixels, keeping: colors)
      {
        write(picture, pixels.width, pixels.height, description, png, info)
      } else {
        write(pixels, description, png, info)
      }
    }
    return file.bytes
  }

  /// Encodes a picture all of whose colours are data, without a description.
  package static func encodeExactly(_ pixels: Pixels) -> [UInt8] {
    encode(pixels, keeping: Set(pixels.values), description: FigureDescription())
  }

  /// What libpng has written so far.
  private final class FileBytes {
    var bytes: [UInt8] = []
  }

  private static func withWriter(
    to file: FileBytes, _ body: (_ png: OpaquePointer, _ info: OpaquePointer) -> Void
  ) {
    // libpng reports errors by not returning. The only one possible here is a lack of memory, since
    // sizes and palettes are checked and the file is written to memory.
    let png = png_create_write_struct(
      PNG_LIBPNG_VER_STRING, nil,
      { _, message in
        fatalError("libpng: " + (message.map { String(cString: $0) } ?? "unknown error"))
      }, { _, _ in })
    guard let png, let info = png_create_info_struct(png) else {
      fatalError("libpng: out of memory")
    }
    var pointers: (png_structp?, png_infop?) = (png, info)
    png_set_write_fn(
      png, Unmanaged.passUnretained(file).toOpaque(),
      { png, data, count in
        guard let data, let file = png_get_io_ptr(png) else { return }
        Unmanaged<FileBytes>.fromOpaque(file).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: data, count: count))
      }, nil)
    body(png, info)
    png_write_end(png, info)
    png_destroy_write_struct(&pointers.0, &pointers.1)
  }

  // Two of the colour types in png.h, which are macros that Swift cannot see.
  private static let typeRGB: Int32 = 2
  private static let typePalette: Int32 = 3

  private static func write(
    _ picture: PalettePicture, _ width: Int, _ height: Int, _ description: FigureDescription,
    _ png: OpaquePointer, _ info: OpaquePointer
  ) {
    // Few colours need few bits: half or a quarter of the bytes to compress.
    let depth: Int32 =
      picture.palette.count <= 2
      ? 1
      : picture.palette.count <= 4
        ? 2
        : picture.palette.count <= 16 ? 4 : 8
    setHeader(png, info, width, height, depth: depth, type: typePalette)
    let palette = picture.palette.map {
      png_color(
        red: png_byte($0 >> 16 & 0xFF), green: png_byte($0 >> 8 & 0xFF), blue: png_byte($0 & 0xFF))
    }
    png_set_PLTE(png, info, palette, Int32(palette.count))
    // Most pixels have the colour of the one above: differences from it are runs of zeros, which
    // looking for runs alone ("Z_RLE") packs as well as level 4 without a filter does, in less than
    // half the time.
    png_set_filter(png, 0, 0x20)
    png_set_compression_strategy(png, 3)
    writeInfo(png, info, description)
    if depth < 8 { png_set_packing(png) }
    picture.indices.withUnsafeBufferPointer { indices in
      guard let start = indices.baseAddress else { return }
      for row in 0..<height { png_write_row(png, start + row * width) }
    }
  }

  private static func write(
    _ pixels: Pixels, _ description: FigureDescription, _ png: OpaquePointer,
    _ info: OpaquePointer
  ) {
    setHeader(png, info, pixels.width, pixels.height, depth: 8, type: typeRGB)
    // "Up" and "sub", cheap to choose between, suit colour gradients.
    png_set_filter(png, 0, 0x08 | 0x10 | 0x20)
    writeInfo(png, info, description)
    var row = [UInt8](repeating: 0, count: pixels.width * 3)
    for y in 0..<pixels.height {
      for x in 0..<pixels.width {
        let pixel = pixels.values[y * pixels.width + x]
        row[3 * x] = UInt8(pixel >> 16 & 0xFF)
        row[3 * x + 1] = UInt8(pixel >> 8 & 0xFF)
        row[3 * x + 2] = UInt8(pixel & 0xFF)
      }
      png_write_row(png, row)
    }
  }

  private static func setHeader(
    _ png: OpaquePointer, _ info: OpaquePointer, _ width: Int, _ height: Int, depth: Int32,
    type: Int32
  ) {
    png_set_IHDR(
      png, info, png_uint_32(width), png_uint_32(height), depth, type, PNG_INTERLACE_NONE,
      PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE)
    // Level 6 makes files a twentieth smaller in one and a half times the time.
    png_set_compression_level(png, 6)
    // 144 pixels to the inch, or 2 to the point, so that the natural size is known without the
    // page's style sheet.
    png_set_pHYs(png, info, 5669, 5669, PNG_RESOLUTION_METER)
  }

  private static func writeInfo(
    _ png: OpaquePointer, _ info: OpaquePointer, _ description: FigureDescription
  ) {
    for (keyword, text) in description.chunks { addText(png, info, keyword, text) }
    png_write_info(png, info)
  }

  /// Appends an iTXt chunk, whose text is UTF-8.
  private static func addText(
    _ png: OpaquePointer, _ info: OpaquePointer, _ keyword: String, _ text: String
  ) {
    var keyword = Array(keyword.utf8CString)
    var text = Array(text.utf8CString)
    var language: [CChar] = [0]
    let length = text.count - 1
    keyword.withUnsafeMutableBufferPointer { keyword in
      text.withUnsafeMutableBufferPointer { text in
        language.withUnsafeMutableBufferPointer { language in
          var chunk = png_text()
          chunk.compression = PNG_ITXT_COMPRESSION_NONE
          chunk.key = keyword.baseAddress
          chunk.text = text.baseAddress
          chunk.itxt_length = length
          chunk.lang = language.baseAddress
          chunk.lang_key = language.baseAddress
          png_set_text(png, info, &chunk, 1)
        }
      }
    }
  }
}
