import Testing
import Text

@Suite struct JSONTests {
  let json: JSON = [
    "name": "Ada", "age": 36, "scores": [1, 2.5], "words": ["a", "b"], "yes": true,
  ]

  @Test func membersAreFoundByName() {
    #expect(json["name"]?.string == "Ada")
    #expect(json["age"]?.integer == 36)
    #expect(json["yes"]?.bool == true)
    #expect(json["scores"]?.numbers == [1, 2.5])
    #expect(json["words"]?.strings == ["a", "b"])
    #expect(json["none"] == nil)
    #expect(JSON.array([1])["name"] == nil)
  }

  @Test func readingAsAnotherKindGivesNil() {
    #expect(json.string == nil && json.bool == nil && json.number == nil && json.array == nil)
    #expect(json["scores"]?.strings == nil)
    #expect(json["words"]?.numbers == nil)
    #expect(JSON.number(2.5).integer == nil)
    #expect(JSON.number(1e300).integer == nil)
    #expect(JSON.string("2").number == nil)
  }

  @Test func elementsAreConvertedAllOrNone() {
    #expect(JSON.array([1, 2]).elements { $0.integer } == [1, 2])
    #expect(JSON.array([1, "2"]).elements { $0.integer } == nil)
    #expect(JSON.array([]).elements { $0.integer } == [])
  }
}
