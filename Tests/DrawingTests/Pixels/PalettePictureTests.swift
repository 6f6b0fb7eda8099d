import Drawing
import Testing
import TestSupport

@Suite struct PalettePictureTests {
  private func pixels(_ values: [UInt32], width: Int) -> Pixels {
    var pixels = Pixels(width: width, height: values.count / width)
    pixels.values = values
    return pixels
  }

  private func shown(_ picture: PalettePicture) -> [UInt32] {
    picture.indices.map { picture.palette[Int($0)] }
  }

  @Test func fewColorsAreKept() throws {
    let colors: [UInt32] = [0xFFFFFF, 0xFFFFFF, 0x102030, 0xFF8000, 0xFFFFFF, 0x102030]
    let picture = try #require(PalettePicture(pixels(colors, width: 3)))
    #expect(shown(picture) == colors)
    // The most frequent colour comes first.
    #expect(picture.palette == [0xFFFFFF, 0x102030, 0xFF8000])
    #expect(picture.indices == [0, 0, 1, 2, 0, 1])
  }

  @Test func neighborsBecomeTheMostFrequentOfThem() throws {
    let colors: [UInt32] = [0x404040, 0x404040, 0x404040, 0x414243, 0xC0C0C0, 0xC0C0C0]
    let picture = try #require(PalettePicture(pixels(colors, width: 6)))
    #expect(
      shown(picture) == [0x404040, 0x404040, 0x404040, 0x404040, 0xC0C0C0, 0xC0C0C0])
  }

  @Test func continuousPicturesHaveNoPalette() {
    var random = SplitMix(seed: 256)
    let noise = (0..<10_000).map { _ in UInt32(truncatingIfNeeded: random.next()) & 0xFF_FFFF }
    #expect(PalettePicture(pixels(noise, width: 100)) == nil)
    #expect(PalettePicture(pixels(noise, width: 100), keeping: []) == nil)
  }

  @Test func colorsThatAreDataAreKept() throws {
    // Two greys that are neighbours, and 300 blended colours of which 46 have no room.
    let data: Set<UInt32> = [0x404040, 0x414141]
    let blended: [UInt32] = (0..<300).map { (number: UInt32) -> UInt32 in
      let (green, blue) = (number / 20, number % 20 * 3)
      return 0x800000 + green * 0x100 + blue
    }
    let colors = [UInt32](repeating: 0x404040, count: 40_000) + [0x414141] + blended
    let count = colors.count / 7 * 7
    let picture = try #require(
      PalettePicture(pixels(Array(colors.suffix(count)), width: 7), keeping: data))
    #expect(picture.palette.count == 256)
    for (before, now) in zip(colors.suffix(count), shown(picture)) {
      if data.contains(before) { #expect(now == before) }
      for shift: UInt32 in [0, 8, 16] {
        #expect(abs(Int(before >> shift & 0xFF) - Int(now >> shift & 0xFF)) <= 3)
      }
    }
  }

  @Test func tooManyColorsOfDataHaveNoPalette() {
    let colors = (0..<300).map { UInt32($0) }
    #expect(PalettePicture(pixels(colors, width: 300), keeping: Set(colors)) == nil)
  }
}
