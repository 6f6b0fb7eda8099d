"""Times `lessons build` and Jupyter Book on generated courses of many lessons, in five situations.

For each size both build a cold course, one where nothing has changed, one after an edit of prose, one after
an edit of code, and one after an edit of a shared function that one lesson in ten calls. They take turns in
each situation. After each edit it is checked that the right pages show it.

Run it by `Benchmarks/course/run`. Results go to standard output, progress to standard error.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

BENCHMARKS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(BENCHMARKS))

from common import Cost, Problem, checked, cost_of, page_text, positive, say, table  # noqa: E402
from generate import PROSE, name_of, rate_of, uses_shared, write_ours, write_theirs  # noqa: E402

SITUATIONS = ("cold", "unchanged", "prose edit", "code edit", "library edit")


@dataclass(frozen=True)
class Side:
    """One of the two tools, with its version of the course."""

    name: str
    write: Callable[[Path, int], None]
    tool: Path
    arguments: tuple[str, ...]
    """The tool's, followed by the course's folder."""
    lessons: str
    """The folder of the lessons in that of the course."""
    site: str
    """The website's folder in that of the course."""
    library: tuple[str, str, str]
    """The file of the shared function, and what is changed in it."""
    forgets: tuple[str, ...]
    """What has to be removed for a change of the library to be noticed."""

    def page(self, folder: Path, lesson: int) -> str:
        return page_text(folder / self.site / f"{name_of(lesson)}.html")


def sides(ours_only: bool) -> list[Side]:
    tool = os.environ.get("LESSONS", BENCHMARKS.parent / ".build/release/lessons")
    ours = Side(
        "ours",
        write_ours,
        checked(Path(tool).absolute()),
        ("build", "--course"),
        "lessons",
        "site",
        ("lessons/shared/half.swift", "log(0.5)", "log(0.25)"),
        (),
    )
    if ours_only:
        return [ours]
    theirs = Side(
        "Jupyter Book",
        write_theirs,
        checked(Path(sys.executable).with_name("jupyter-book")),
        ("build", "-q"),
        "",
        "_build/html",
        ("half.py", "log(0.5)", "log(0.25)"),
        ("_build",),
    )
    return [ours, theirs]


def main() -> None:
    arguments = parsed_arguments()
    try:
        both = sides(arguments.ours_only)
        for size in arguments.sizes:
            compared = [side for side in both if side.name == "ours" or size <= arguments.peer_limit]
            costs = measured(compared, size, arguments.runs)
            print("\n".join(report(compared, size, costs)), end="\n\n", flush=True)
    except Problem as problem:
        sys.exit(f"error: {problem}")


def parsed_arguments() -> argparse.Namespace:
    def sizes(text: str) -> list[int]:
        return [positive(part) for part in text.split(",")]

    parser = argparse.ArgumentParser(
        prog="Benchmarks/course/run",
        description="Times `lessons build` against Jupyter Book on courses of many lessons.",
        epilog="LESSONS=path names another tool than .build/release/lessons.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--sizes",
        type=sizes,
        default=[10, 100, 1000],
        metavar="N,…",
        help="the numbers of lessons (default: 10,100,1000)",
    )
    parser.add_argument(
        "--peer-limit",
        type=positive,
        default=100,
        metavar="N",
        help="the largest course that Jupyter Book builds, too: it takes half an hour for each cold build of 1,000 "
        "(default: 100)",
    )
    parser.add_argument(
        "--runs",
        type=positive,
        default=1,
        metavar="N",
        help="how often each situation is measured; the median is shown (default: 1)",
    )
    parser.add_argument(
        "--ours-only", action="store_true", help="without the peer, which then is not installed"
    )
    return parser.parse_args()


Costs = dict[tuple[str, str], list[Cost]]
"""The costs of each run, by side and situation."""


def measured(compared: list[Side], size: int, runs: int) -> Costs:
    # Brings both tools into memory, and lets them make what they keep outside of the course.
    say(f"{size} lessons: a small round that does not count")
    one_round(compared, 2)
    costs: Costs = {}
    for run in range(1, runs + 1):
        say(f"{size} lessons: round {run} of {runs}")
        for key, cost in one_round(compared, size).items():
            costs.setdefault(key, []).append(cost)
    return costs


def one_round(compared: list[Side], size: int) -> dict[tuple[str, str], Cost]:
    """One cost for each side and situation, in fresh copies of the courses."""
    costs = {}
    with tempfile.TemporaryDirectory(prefix="lessons-benchmark-") as temporary:
        folders = {side.name: Path(temporary, side.name) for side in compared}
        for side in compared:
            side.write(folders[side.name], size)
        for situation in SITUATIONS:
            for side in compared:
                costs[side.name, situation] = cost_in(situation, side, folders[side.name], size)
    return costs


def cost_in(situation: str, side: Side, folder: Path, size: int) -> Cost:
    """The cost of one build, in which the situation's edit must have had its effect."""
    # The last lesson but one does not call the shared function.
    lesson = max(size - 1, 2)
    path = Path(side.lessons, f"{name_of(lesson)}.md")
    everything = range(1, size + 1)
    if situation == "prose edit":
        sentence = "This sentence was not here before."
        return edited(side, folder, (str(path), PROSE, f"{PROSE} {sentence}"), {lesson}, everything)
    if situation == "code edit":
        rate = f"rate = {rate_of(lesson)}"
        return edited(side, folder, (str(path), rate, f"{rate}9"), {lesson}, everything)
    if situation == "library edit":
        users = {number for number in everything if uses_shared(number)}
        return edited(side, folder, side.library, users, everything, side.forgets)
    return cost_of([str(side.tool), *side.arguments, str(folder)])


def edited(
    side: Side,
    folder: Path,
    edit: tuple[str, str, str],
    shown_in: set[int],
    lessons: range,
    forgets: tuple[str, ...] = (),
) -> Cost:
    """The cost of a build after an edit, which must have changed these pages and no others."""
    before = {lesson: side.page(folder, lesson) for lesson in lessons}
    file, old, new = edit
    path = folder / file
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise Problem(f"{file} should have once what is edited: {old}")
    path.write_text(text.replace(old, new), encoding="utf-8")
    for name in forgets:
        shutil.rmtree(folder / name)
    cost = cost_of([str(side.tool), *side.arguments, str(folder)])
    changed = {lesson for lesson in lessons if side.page(folder, lesson) != before[lesson]}
    if changed != shown_in:
        raise Problem(f"{side.name}, {file}: pages {sorted(changed)} have changed, not {sorted(shown_in)}")
    return cost


def report(compared: list[Side], size: int, costs: Costs) -> list[str]:
    heading = [f"{size} lessons", *(f"{side.name}, s" for side in compared)]
    if len(compared) == 2:
        heading.append("ours / theirs")
    heading.append("ours, MB")
    rows = [heading]
    for situation in SITUATIONS:
        seconds = [median(cost.seconds for cost in costs[side.name, situation]) for side in compared]
        row = [situation, *(f"{number:.2f}" for number in seconds)]
        if len(compared) == 2:
            row.append(f"{seconds[0] / seconds[1]:.3f}")
        row.append(f"{max(cost.megabytes for cost in costs['ours', situation]):.0f}")
        rows.append(row)
    return table(rows)


if __name__ == "__main__":
    main()
