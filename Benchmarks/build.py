"""Times `lessons build` and Jupyter Book on one course, in four situations.

Both build temporary copies of their version of the course: a cold build, one where nothing has
changed, one after an edit of prose, and one after an edit of code. They take turns in each
situation, so that a machine which grows slower or faster does so for both.

Run it by `Benchmarks/run`. Results go to standard output, progress to standard error.
"""

import argparse
import hashlib
import os
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from statistics import median

from common import Problem, checked, cost_of, page_text, positive, say, table

BENCHMARKS = Path(__file__).resolve().parent
REPOSITORY = BENCHMARKS.parent
PEER_COURSE = BENCHMARKS / "jupyter-book"


@dataclass(frozen=True)
class Edit:
    """A change of one source file, and what must have come of it in the website."""

    file: str
    before: str
    after: str
    seen: str
    """Text that the page must show."""
    redraws: bool
    """Whether an image must differ. If not, none may."""


@dataclass(frozen=True)
class Side:
    """One of the two tools, with its version of the course."""

    name: str
    sources: tuple[Path, ...]
    """What a copy of the course consists of; what does not exist is left out."""
    lessons: Path
    figure: re.Pattern[str]
    """Finds the names of figures in a lesson."""
    tool: Path
    arguments: tuple[str, ...]
    """The tool's, followed by the course's folder."""
    site: str
    """The website's folder in that of the course."""
    edits: dict[str, Edit]


SITUATIONS = ("cold", "unchanged", "prose edit", "code edit")
Times = dict[tuple[str, str], list[float]]
"""Seconds of each run, by side and situation."""


def prose_edit(file: str) -> Edit:
    title, sentence = "# Sigmoid saturation\n", "This sentence was not here before."
    return Edit(file, title, f"{title}\n{sentence}\n", sentence, redraws=False)


def code_edit(file: str, before: str, after: str) -> Edit:
    return Edit(file, before, after, after, redraws=True)


def ours() -> Side:
    lesson = "lessons/01-sigmoid-saturation.md"
    tool = os.environ.get("LESSONS", REPOSITORY / ".build/release/lessons")
    return Side(
        name="ours",
        sources=(REPOSITORY / "course.yml", REPOSITORY / "lessons", REPOSITORY / "records"),
        lessons=REPOSITORY / "lessons",
        figure=re.compile(r"^```swift \{[^}\n]*#(fig-[\w-]+)", re.MULTILINE),
        tool=Path(tool).absolute(),
        arguments=("build", "--course"),
        site="site",
        edits={
            "prose edit": prose_edit(lesson),
            "code edit": code_edit(lesson, "for z in [10.0, 5, 2, 0]", "for z in [10.0, 5, 3, 0]"),
        },
    )


def theirs() -> Side:
    lesson = "01-sigmoid-saturation.md"
    return Side(
        name="Jupyter Book",
        sources=(*PEER_COURSE.glob("*.yml"), *PEER_COURSE.glob("*.py"), *PEER_COURSE.glob("*.md")),
        lessons=PEER_COURSE,
        figure=re.compile(r"^    name: (fig-[\w-]+)", re.MULTILINE),
        tool=Path(sys.executable).with_name("jupyter-book"),
        arguments=("build", "-q"),
        site="_build/html",
        edits={
            "prose edit": prose_edit(lesson),
            "code edit": code_edit(lesson, "for z in [10, 5, 2, 0]", "for z in [10, 5, 3, 0]"),
        },
    )


def main() -> None:
    arguments = parsed_arguments()
    sides = [ours()] if arguments.ours_only else [ours(), theirs()]
    try:
        for side in sides:
            checked(side.tool)
        note_different_figures(sides)
        times = measured(sides, arguments.runs)
    except Problem as problem:
        sys.exit(f"error: {problem}")
    print(report(sides, times, arguments.runs))


def parsed_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="Benchmarks/run",
        description="Times `lessons build` against Jupyter Book on the same course.",
        epilog="LESSONS=path names another tool than .build/release/lessons.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--runs",
        type=positive,
        default=3,
        metavar="N",
        help="how often each situation is measured; the median is shown (default: 3)",
    )
    parser.add_argument(
        "--ours-only", action="store_true", help="without the peer, which then is not installed"
    )
    return parser.parse_args()


def measured(sides: list[Side], runs: int) -> Times:
    """Builds everything once untimed, then `runs` times by the clock.

    The untimed round brings both tools' files into memory and lets them make what they keep outside
    of the course, such as matplotlib's list of fonts.
    """
    times: Times = {(side.name, name): [] for side in sides for name in SITUATIONS}
    say("a round that does not count")
    one_round(sides)
    for run in range(1, runs + 1):
        say(f"round {run} of {runs}")
        for key, seconds in one_round(sides).items():
            times[key].append(seconds)
    return times


def one_round(sides: list[Side]) -> dict[tuple[str, str], float]:
    """One time for each side and situation, in fresh copies of the courses."""
    times = {}
    with tempfile.TemporaryDirectory(prefix="lessons-benchmark-") as temporary:
        folders = {side.name: Path(temporary, side.name) for side in sides}
        for side in sides:
            copy_course(side, folders[side.name])
        for situation in SITUATIONS:
            for side in sides:
                times[side.name, situation] = timed(situation, side, folders[side.name])
    return times


def copy_course(side: Side, folder: Path) -> None:
    folder.mkdir()
    for source in side.sources:
        if source.is_dir():
            shutil.copytree(source, folder / source.name)
        elif source.exists():
            shutil.copy2(source, folder)


def timed(situation: str, side: Side, folder: Path) -> float:
    """The seconds of one build, in which the situation's edit must have had its effect."""
    edit = side.edits.get(situation)
    if not edit:
        return build(side, folder)
    site = folder / side.site
    images = images_of(site)
    apply(edit, folder)
    seconds = build(side, folder)
    if edit.seen not in page_text(site / Path(edit.file).with_suffix(".html").name):
        raise Problem(f"{side.name}, {situation}: the page does not show it: {edit.seen}")
    if (images_of(site) != images) != edit.redraws:
        amount = "no" if edit.redraws else "an"
        raise Problem(f"{side.name}, {situation}: {amount} image has changed")
    return seconds


def apply(edit: Edit, folder: Path) -> None:
    path = folder / edit.file
    text = path.read_text(encoding="utf-8")
    if text.count(edit.before) != 1:
        raise Problem(f"{edit.file} should have once what is edited: {edit.before.strip()}")
    path.write_text(text.replace(edit.before, edit.after), encoding="utf-8")


def build(side: Side, folder: Path) -> float:
    """Builds the course in a folder, and returns the seconds that this took."""
    return cost_of([str(side.tool), *side.arguments, str(folder)]).seconds


def images_of(site: Path) -> set[str]:
    """The contents of all images, as digests: names may follow the content."""
    return {hashlib.sha256(image.read_bytes()).hexdigest() for image in site.rglob("*.png")}


def figures_of(side: Side) -> set[str]:
    texts = [lesson.read_text(encoding="utf-8") for lesson in side.lessons.glob("*.md")]
    return {name for text in texts for name in side.figure.findall(text)}


def note_different_figures(sides: list[Side]) -> None:
    """Says so if the two versions of the course have drifted apart."""
    names = [figures_of(side) for side in sides]
    for name in sorted(set.union(*names) - set.intersection(*names)):
        say(f"note: only one of the two courses has the figure {name}")


def report(sides: list[Side], times: Times, runs: int) -> str:
    """A Markdown table, aligned so that it can be read as it is."""
    rows = [["situation", *(side.name for side in sides)]]
    rows += [[name, *row_of(name, sides, times)] for name in SITUATIONS]
    if len(sides) == 2:
        rows[0].append("ours / theirs")
    return "\n".join([heading(sides, runs), "", *table(rows)])


def row_of(situation: str, sides: list[Side], times: Times) -> list[str]:
    medians = [median(times[side.name, situation]) for side in sides]
    cells = [f"{seconds:.2f}" for seconds in medians]
    if len(medians) == 2:
        cells.append(f"{medians[0] / medians[1]:.3f}")
    return cells


def heading(sides: list[Side], runs: int) -> str:
    parts = [f"Seconds, {'one run' if runs == 1 else f'median of {runs} runs'}"]
    parts.append(f"{os.cpu_count()} cores")
    if len(sides) == 2:
        parts.append(f"Jupyter Book {metadata.version('jupyter-book')}")
        parts.append(f"Python {sys.version.split()[0]}")
    return "; ".join(parts) + "."


if __name__ == "__main__":
    main()
