import Testing

@Suite struct SettingListMistakesTests {
  @Test(arguments: [
    (
      "parts: 01-a",
      """
      course.yml:1:8: error: 'parts' is '01-a'
      parts: 01-a
             ^~~~ expected a list of parts, each with 'title:' and 'lessons:'
      """
    ),
    (
      "parts:\n- Basics",
      """
      course.yml:2:3: error: an entry of 'parts' is 'Basics'
      - Basics
        ^~~~~~ write '- title: …', and below it 'lessons: […]'
      """
    ),
    (
      "parts:\n- lessons: [a]",
      """
      course.yml:2:3: error: a part without a title
      - lessons: [a]
        ^~~~~~~ write 'title: …' above its lessons
      """
    ),
    (
      "parts:\n- titel: A",
      """
      course.yml:2:3: error: unknown key 'titel'
      - titel: A
        ^~~~~ did you mean 'title'?
      """
    ),
    (
      "parts:\n- title: A\n- title: A",
      """
      course.yml:3:10: error: two parts are called 'A'
      - title: A
               ^ the first is at line 2
      """
    ),
    (
      "links:\n  repository: example.org",
      """
      course.yml:2:15: error: 'repository' is 'example.org'
        repository: example.org
                    ^~~~~~~~~~~ expected an address such as https://example.org
      """
    ),
    (
      "links: https://example.org",
      """
      course.yml:1:8: error: 'links' is 'https://example.org'
      links: https://example.org
             ^~~~~~~~~~~~~~~~~~~ expected names with addresses, such as 'repository: https://…'
      """
    ),
    (
      "links:\n  repository: [a]",
      """
      course.yml:2:15: error: 'repository' is a list
        repository: [a]
                    ^~~ expected names with addresses, such as 'repository: https://…'
      """
    ),
    (
      "macros:\n  R: x",
      """
      course.yml:2:3: error: 'R' is not a TeX command
        R: x
        ^ write '\\R'
      """
    ),
    (
      "macros:\n  '\\R': \"\\mathbb{R}\"",
      """
      course.yml:2:10: error: in double quotes, '\\m' is an escape, not TeX
        '\\R': "\\mathbb{R}"
               ^~ write the text in single quotes
      """
    ),
    (
      "macros:\n  '\\frac': '\\alpha'\n  '\\vec': '\\mathbf{#1}'\n  '\\R': '\\mathbb{R}'\n  '\\v': 'v'",
      """
      course.yml:2:4: error: the macro '\\frac' takes no arguments, and the command that it replaces takes two
        '\\frac': '\\alpha'
         ^~~~~ give the macro another name
      """
    ),
    (
      "macros:\n  '\\left': '('\n  '\\phi': '\\varphi'\n  '\\Pr': 'P(#1)'",
      """
      course.yml:2:4: error: '\\left' is a command that no macro can replace
        '\\left': '('
         ^~~~~ give the macro another name
      """
    ),
    (
      "---\ntitle: A\n---\nauthors: B",
      """
      course.yml:3:1: error: keys after the end of the YAML
      ---
      ^~~ write all keys before this line, or remove it
      """
    ),
    (
      "[a",
      """
      course.yml:1:1: error: the list is not closed
      [a
      ^~ separate its values with ',' and end it with ']'
      """
    ),
  ])
  func aListOrAMapIsNamedWhereItIsWrong(text: String, message: String) {
    #expect(courseDiagnostics(text) == message)
  }
}
