"""What the benchmarks of builds have in common: timing a tool, looking at a website, and tables."""

import html
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


class Problem(Exception):
    """Something that keeps a benchmark from measuring what it says."""


@dataclass(frozen=True)
class Cost:
    """What one run of a tool has taken."""

    seconds: float
    megabytes: float
    """The most memory that the tool itself has had at a time, without the processes that it starts."""


def cost_of(command: list[str]) -> Cost:
    """Runs a command, which must succeed."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
        megabytes = 0.0
        while process.poll() is None:
            megabytes = max(megabytes, peak_megabytes(process.pid))
            try:
                process.wait(0.01)
            except subprocess.TimeoutExpired:
                pass
        seconds = time.perf_counter() - start
        if process.returncode != 0:
            output.seek(0)
            text = output.read().decode("utf-8", "replace")
            raise Problem(f"{' '.join(command)} failed:\n{text}")
    return Cost(seconds, megabytes)


def peak_megabytes(process: int) -> float:
    """The most memory that a process has had until now; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0


def page_text(page: Path) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", page.read_text(encoding="utf-8")))


def table(rows: list[list[str]]) -> list[str]:
    """A Markdown table, aligned so that it can be read as it is; its first row is the heading."""
    widths = [max(map(len, column)) for column in zip(*rows)]
    rule = [":" + "-" * (widths[0] - 1), *("-" * (width - 1) + ":" for width in widths[1:])]
    return [aligned(row, widths) for row in (rows[0], rule, *rows[1:])]


def aligned(cells: list[str], widths: list[int]) -> str:
    """A line of a table: words to the left, numbers to the right."""
    numbers = [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:])]
    return "| " + " | ".join([cells[0].ljust(widths[0]), *numbers]) + " |"


def positive(text: str) -> int:
    """For the options of a command: a whole number above 0."""
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def checked(tool: Path) -> Path:
    if not os.access(tool, os.X_OK):
        raise Problem(f"there is no tool at {tool}; `make build` makes ours")
    return tool


def say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)
