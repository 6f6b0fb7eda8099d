import Record
import Testing
import Text

@Suite struct EventLogTests {
  private let events = [
    LoggedEvent(.began(cell: 0), printed: 0, milliseconds: 1500),
    LoggedEvent(.output(.value(Value(text: "1.5", numbers: [1.5])), line: 4), printed: 2),
    LoggedEvent(.output(.text("a b\n"), line: 5), printed: 2),
    LoggedEvent(.used(FileUse(.read, "/tmp/a b.txt")), printed: 2),
    LoggedEvent(.refused(.writing("/tmp/ä\n")), printed: 2),
    LoggedEvent(.refused(.removing("a")), printed: 2),
    LoggedEvent(.refused(.network), printed: 2),
    LoggedEvent(.unfollowed(.program), printed: 2),
    LoggedEvent(.reached(offset: 30), printed: 3),
    LoggedEvent(.intruded(line: 7), printed: 3),
    LoggedEvent(.kept(name: "a b", .taken), printed: 3),
    LoggedEvent(.kept(name: "ä", .computed(digest: "0f")), printed: 3),
    LoggedEvent(.lost(.printed, name: "a", line: 5), printed: 3),
    LoggedEvent(.lost(.output, name: "a", line: 5), printed: 3),
    LoggedEvent(.lost(.file("b/c"), name: "a", line: 5), printed: 3),
    LoggedEvent(.lost(.object("x"), name: "a", line: 5), printed: 3),
    LoggedEvent(.lost(.misplaced, name: "a", line: 5), printed: 3),
    LoggedEvent(.ended, printed: 12),
  ]

  private func log(_ events: [LoggedEvent], secret: SipHash.Key = .init(low: 1, high: 2)) -> String
  {
    var seal = EventSeal(secret: secret)
    return events.map { $0.line(sealedBy: &seal) }.joined()
  }

  @Test func eventsAreReadAsTheyWereWritten() {
    #expect(
      EventLog(parsing: log(events), secret: SipHash.Key(low: 1, high: 2))
        == EventLog(events: events))
  }

  /// What a program writes is read by the tool of the same version only, so that the format may
  /// change, but not by accident.
  @Test func eventsAreLinesOfJSONAfterTheirSeals() {
    #expect(
      log(events).split(separator: "\n").map { $0.drop { $0 != "{" } } == [
        #"{"at":0,"ms":1500,"cell":0}"#, #"{"at":2,"line":4,"output":{"value":"1.5"}}"#,
        #"{"at":2,"line":5,"output":{"text":"a b\n"}}"#,
        #"{"at":2,"file":"/tmp/a b.txt","use":"read"}"#,
        #"{"at":2,"writing":"/tmp/ä\n"}"#, #"{"at":2,"removing":"a"}"#,
        #"{"at":2,"network":true}"#, #"{"at":2,"unfollowed":"program"}"#,
        #"{"at":3,"reached":30}"#,
        #"{"at":3,"intruded":7}"#,
        #"{"at":3,"kept":"a b"}"#, #"{"at":3,"kept":"ä","digest":"0f"}"#,
        #"{"at":3,"lost":"a","in":5,"by":{"kind":"printed"}}"#,
        #"{"at":3,"lost":"a","in":5,"by":{"kind":"output"}}"#,
        #"{"at":3,"lost":"a","in":5,"by":{"kind":"file","of":"b/c"}}"#,
        #"{"at":3,"lost":"a","in":5,"by":{"kind":"object","of":"x"}}"#,
        #"{"at":3,"lost":"a","in":5,"by":{"kind":"misplaced"}}"#,
        #"{"at":12,"end":true}"#,
      ])
  }

  @Test func eventsWithoutTheirSealAreForeign() {
    let forged = #"{"at":0,"cell":99}"# + "\n"
    var lines = log(events).split(separator: "\n").map { String($0) + "\n" }
    lines.insert(forged, at: 1)
    lines.insert("0123456789abcdef " + forged, at: 3)
    lines.append(forged)
    #expect(
      EventLog(parsing: lines.joined(), secret: SipHash.Key(low: 1, high: 2))
        == EventLog(events: events, foreignLines: 3))
    #expect(
      EventLog(parsing: log(events), secret: SipHash.Key(low: 1, high: 3))
        == EventLog(events: [], foreignLines: 18))
  }

  @Test func sealsAreForOnePlaceOfOneLog() {
    let lines = log(events).split(separator: "\n").map { String($0) + "\n" }
    // A line that is repeated, and everything after one that is missing.
    #expect(
      EventLog(parsing: lines[0] + lines[0] + lines[1], secret: SipHash.Key(low: 1, high: 2))
        == EventLog(events: Array(events[...1]), foreignLines: 1))
    #expect(
      EventLog(parsing: lines[0] + lines[2] + lines[3], secret: SipHash.Key(low: 1, high: 2))
        == EventLog(events: [events[0]], foreignLines: 2))
  }

  @Test func aLineThatWasCutOffIsNotForeign() {
    let text = log(events)
    for length in [1, 40, text.utf8.count - 1] {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      let whole = cut.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(
        EventLog(parsing: cut, secret: SipHash.Key(low: 1, high: 2))
          == EventLog(events: Array(events[..<whole]), foreignLines: 0))
    }
  }

  @Test(arguments: [
    "", "{}", "[1]", #"{"cell":0.5}"#, #"{"output":{"value":"1"}}"#, #"{"file":"a","use":"eaten"}"#,
    #"{"end":false}"#, #"{"unfollowed":"nothing"}"#, #"{"output":{"figure":3},"line":1}"#,
  ])
  func whatIsNotAnEventIsNotRead(text: String) throws {
    let json = (try? JSON(parsing: text)) ?? .null
    #expect(Event(json: json) == nil)
  }

  /// A name may have its accents in letters of their own, or not.
  @Test func pathsThatLookAlikeAreThoseOfTwoFiles() {
    let uses: Set = [FileUse(.read, "/\u{F6}l"), FileUse(.read, "/o\u{308}l")]
    #expect(uses.count == 2)
  }

  @Test func handshakesAreReadAsTheyWereWritten() {
    let handshake = Handshake(secret: SipHash.Key(low: 0, high: .max), key: 7)
    #expect(Handshake(parsing: handshake.text) == handshake)
    #expect(Handshake(parsing: "1 2\n") == nil && Handshake(parsing: "a b c\n") == nil)
  }

  @Test func channelsAreReadAsTheyWereWritten() {
    let channel = EventChannel(descriptor: 12)
    #expect(EventChannel(parsing: channel.text) == channel)
    for text in [
      "", "0 3", "\(EventChannel.version)", "\(EventChannel.version) -1", "\(channel.text) 4",
    ] {
      #expect(EventChannel(parsing: text) == nil)
    }
  }
}
