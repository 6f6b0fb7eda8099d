import TestSupport
import Testing

@Suite struct LinkDefinitionsTests {
  @Test func aDefinitionWithoutEffectIsNamed() {
    #expect(
      diagnostics(
        """
        [Dup], [other]

        > [dup]: /first
        > [other]: /other

        Text.

        - [other]: /third
          [ DUP ]: /second "title"
        """) == """
          lessons/demo.md:8:4: warning: the link '[other]' is defined twice, and the first definition counts
          - [other]: /third
             ^~~~~ remove this one, or give it another label
          lessons/demo.md:9:4: warning: the link '[ DUP ]' is defined twice, and the first definition counts
            [ DUP ]: /second "title"
             ^~~~~ remove this one, or give it another label
          """)
  }
}
