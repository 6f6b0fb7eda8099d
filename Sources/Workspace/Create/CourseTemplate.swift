import Lessons

/// The files of a course that begins: settings, a lesson that explains itself, and what is around them.
struct CourseTemplate {
  /// The title of the course.
  var title: String
  /// The module that its cells import, or that the package is built on.
  var module: String
  /// The package with the course's own library; nil if it has none.
  var package: PackageTemplate?

  /// The files that the author edits, by their paths, in the order in which they are listed.
  var files: [(path: String, text: String)] {
    [
      (CoursePaths.settings, settings),
      (CoursePaths.besideLessons("01-first-lesson.md"), firstLesson),
    ] + (package?.files ?? []) + [
      ("README.md", readMe),
      (
        ".gitignore",
        "# Made by the lessons tool, and made again.\n/.cache/\n/site/\n"
          + (package == nil ? "" : "/.build/\n")
      ),
      (".github/workflows/course.yml", workflow),
    ]
  }

  private var settings: String {
    """
    # The settings of the course; the guide lists all of them, under "A course".
    title: \(title.asYAML)
    language: en
    \(librarySettings)
    # Where all random numbers start.
    seed: 1

    """
  }

  private var librarySettings: String {
    guard let package else { return "module: \(module.asYAML)" }
    return """
      # The library of the course's own, and where swift build -c release puts it.
      module: \(package.name)
      library: \(PackageTemplate.libraryFolder)
      """
  }

  private var readMe: String {
    """
    # \(title)

    A course of lessons in Markdown with cells of Swift, which are compiled, run and checked.
    \(package?.readMe ?? "")
        lessons build                 the website: open site/index.html
        lessons new "A title"         another lesson
        lessons test                  does each lesson still produce what was approved?
        lessons approve               it should produce what it produces now
        lessons doctor                what is missing on this machine

    `lessons/` has the lessons and `records/` what was approved of them; keep both under version control.
    `site/` and `.cache/` are made from them.

    On GitHub, `.github/workflows/course.yml` builds and tests the course with each push, and publishes its
    website from the branch `main`. It needs the variable `LESSONS_ARCHIVE` of the repository: the address
    of the archive that `make dist` makes of the tool.

    """
  }

  private var firstLesson: String {
    guard let package else { return Self.firstLesson }
    return Self.firstLesson.replacing(Self.firstCell, with: package.firstCell)
  }

  /// The cell that declares the function of the first lesson.
  private static let firstCell = """
    ```swift
    \(PackageTemplate.function)
    heron(2, steps: 5)
    ```
    """

  /// A lesson that shows one of each thing that lessons are made of, with nothing but the standard
  /// library and the lesson kit.
  private static let firstLesson = #"""
    ---
    summary: A square root by hand, and on the way what a lesson is made of.
    ---
    # A first lesson

    This file is `lessons/01-first-lesson.md`: Markdown, with cells of Swift that run when the site is built. The page shows a cell's code and the value of its last expression.

    \#(firstCell)

    Formulas are written in TeX. The id in braces gives one a number, by which the text refers to it:

    $$ x_{n+1} = \frac{1}{2} \left( x_n + \frac{a}{x_n} \right) $$ {#eq-heron}

    A figure is a value, too. It needs axes, and an `alt` for those who cannot see it; with an id and a caption it is numbered:

    ```swift {#fig-heron caption="Heron's method for three numbers, from $x_0 = 1$. The larger the number, the longer the way."}
    Figure(
      x: .linear("step"), y: .linear("value"),
      alt: "Three lines that start at 1 and level off at √2, 3 and √30."
    ) {
      for a in [2.0, 9, 30] {
        Line(x: Array(0...6), y: heron(a, steps: 6), label: "√\(Int(a))")
      }
    }
    ```

    A link without a text names what it leads to: [](#fig-heron) shows [](#eq-heron) at work. A number in prose can be computed where it stands: after five steps, the square of the result is `{swift} heron(2, steps: 5)[5] * heron(2, steps: 5)[5]`.

    What the prose claims is checked each time, and the page shows both sides:

    ```swift
    claim(
      "Four steps give $\\sqrt{2}$ to ten digits",
      heron(2, steps: 4)[4], isCloseTo: 2.0.squareRoot(), within: 1e-10)
    ```

    > [!EXERCISE] How many steps? {#ex-steps}
    > How many steps does the square root of 30 take, to within $10^{-9}$?

    > [!SOLUTION]
    > Six, since the first ones only halve the distance. The solution is closed until the reader opens it, and its cells run like all others:
    >
    > ```swift
    > let errors = heron(30, steps: 6).map { abs($0 - 30.0.squareRoot()) }
    > claim("Five steps are not enough", errors[5], >, 1e-9)
    > claim("Six are", errors[6], <, 1e-9)
    > ```

    Change something and run `lessons build` again. `lessons new "A title"` begins the next lesson, and when a page is as it should be, `lessons approve` remembers what it shows.

    """#

  private var workflow: String {
    """
    # Builds and tests the course with each push, and publishes its website from the branch main.
    name: Course
    on:
      push:
      pull_request:
    permissions:
      contents: read
    jobs:
      course:
        runs-on: ubuntu-latest
        container: swift:6.3-noble
        timeout-minutes: 60
        steps:
          - uses: actions/checkout@v4
            with:
              # Lessons of a pull request run here, and need no token.
              persist-credentials: false
          - name: Install what the tool needs
            run: |
              apt-get update
              apt-get install -y --no-install-recommends curl ca-certificates bubblewrap \\
                libcairo2 libpng16-16t64 libopenblas0-pthread libjs-katex fonts-katex fonts-inter
          - name: Install the tool
            env:
              LESSONS_ARCHIVE: ${{ vars.LESSONS_ARCHIVE }}
            run: |
              mkdir -p /opt/lessons
              curl -fsSL "$LESSONS_ARCHIVE" | tar -xz -C /opt/lessons --strip-components 1
              echo /opt/lessons/bin >> "$GITHUB_PATH"
    \(package?.workflowSteps ?? "")      - run: lessons doctor
          - uses: actions/cache@v4
            with:
              path: .cache
              key: lessons-${{ github.sha }}
              restore-keys: lessons-
          - run: lessons test --format github
          - run: lessons build --format github
          - uses: actions/upload-pages-artifact@v3
            if: github.ref == 'refs/heads/main'
            with:
              path: site
      publish:
        needs: course
        if: github.ref == 'refs/heads/main'
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - uses: actions/deploy-pages@v4
            id: deployment

    """
  }
}

extension String {
  /// The text as a value of YAML: plain where it can be nothing else, else in single quotes.
  fileprivate var asYAML: String {
    let isPlain = wholeMatch(of: /[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*/) != nil
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    if isPlain, !words.contains(lowercased()) { return self }
    return "'\(replacing("'", with: "''"))'"
  }
}
