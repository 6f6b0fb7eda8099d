import Record
import Testing

@Suite struct KeptEntryTests {
  private let entries = [
    KeptEntry(cell: 0, name: "training", value: nil),
    KeptEntry(cell: 3, name: "ä\n", value: []),
    KeptEntry(cell: 12, name: "", value: [0, 255, 7]),
  ]

  @Test func entriesAreReadAsTheyWereWritten() {
    #expect(KeptEntry.entries([]) == [])
    #expect(KeptEntry.entries(entries.flatMap(\.bytes)) == entries)
  }

  @Test func whatIsCutOffIsNoEntry() {
    let bytes = entries[2].bytes
    for count in 1..<bytes.count { #expect(KeptEntry.entries(Array(bytes.prefix(count))) == nil) }
  }
}
