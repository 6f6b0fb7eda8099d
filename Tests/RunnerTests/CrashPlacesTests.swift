import Lessons
import Runner
import TestSupport
import Testing

/// Crashes are reported at the line of the cell that crashes, however the runtime ends the program.
@Suite struct CrashPlacesTests {
  @Test func eachCrashHasItsLine() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01-cast.md
      ```swift
      let value: Any = 3
      print("before")
      let text = value as! String
      print(text)
      ```
      /lessons/02-function.md
      ```swift
      class Animal {}
      class Dog: Animal {}
      func dog(_ animal: Animal) -> Dog {
        let other = animal
        return other as! Dog
      }
      ```

      ```swift
      print("before")
      print(dog(Animal()))
      ```
      /lessons/03-elements.md
      ```swift
      let values: [Any] = [1, "x"]
      let numbers = values.map { value in
        value as! Int
      }
      print(numbers)
      ```
      /lessons/04-forced-try.md
      ```swift
      struct Problem: Error {}
      func load() throws -> Int { throw Problem() }

      let number = try! load()
      print(number)
      ```
      /lessons/05-nil.md
      ```swift
      let numbers: [Int] = []

      print(1 + numbers.first!)
      ```
      /lessons/06-index.md
      ```swift
      let numbers = [1, 2]

      print(1 + numbers[numbers.count])
      ```
      /lessons/07-overflow.md
      ```swift
      var small: Int8 = 127

      small += 1
      print(small)
      ```
      /lessons/08-access.md
      ```swift
      var total = 0
      func add(_ sum: inout Int, _ change: () -> Void) { change(); sum += 1 }

      add(&total) { total += 1 }
      print(total)
      ```
      /lessons/09-unowned.md
      ```swift
      class Owner {}
      var owner: Owner? = Owner()
      unowned let kept = owner!
      owner = nil
      print(kept)
      ```
      /lessons/10-abort.md
      ```swift
      import Glibc
      print("before")
      abort()
      ```
      """#)
    let (runs, _) = await course.run()
    #expect(
      runs.map { $0.messages.map(withoutColumn) } == [
        [
          "lessons/01-cast.md:4: error: the cell crashed: Could not cast value of type 'Swift.Int' "
            + "to 'Swift.String'"
        ],
        [
          "lessons/02-function.md:6: error: the cell crashed: Could not cast value of type "
            + "'Lesson.Animal' to 'Lesson.Dog'\n  called from line 12"
        ],
        [
          "lessons/03-elements.md:4: error: the cell crashed: Could not cast value of type "
            + "'Swift.String' to 'Swift.Int'"
        ],
        [
          "lessons/04-forced-try.md:5: error: the cell crashed: 'try!' expression unexpectedly "
            + "raised an error: Lesson.Problem()"
        ],
        [
          "lessons/05-nil.md:4: error: the cell crashed: Unexpectedly found nil while unwrapping an "
            + "Optional value"
        ],
        ["lessons/06-index.md:4: error: the cell crashed: Index out of range"],
        [
          "lessons/07-overflow.md:4: error: arithmetic operation '127 + 1' (on type 'Int8') results in an overflow"
        ],
        [
          "lessons/08-access.md:3: error: the cell crashed: Simultaneous accesses to a variable, "
            + "but modification requires exclusive access"
        ],
        [
          "lessons/09-unowned.md:6: error: the cell crashed: Attempted to read an unowned reference "
            + "but object was already destroyed"
        ],
        ["lessons/10-abort.md:4: error: the cell crashed: aborted"],
      ])
  }

  /// `a.md:3:8: error: …` as `a.md:3: error: …`: the columns are those of the compiler's choice.
  private func withoutColumn(_ message: String) -> String {
    message.replacing(#/^([^:]+:\d+):\d+/#) { String($0.1) }
  }
}
