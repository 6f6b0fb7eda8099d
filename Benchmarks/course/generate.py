"""Writes a course of any number of lessons in two versions: for `lessons`, and for Jupyter Book.

Each lesson has a paragraph, a formula, a table, a figure, a number in prose, a reference and a claim; one
in ten calls a function that lessons share. Both versions compute the same.
"""

from pathlib import Path

SHARED_BY = 10
"""Of so many lessons, one calls the shared function."""


def uses_shared(lesson: int) -> bool:
    return lesson % SHARED_BY == 1


def name_of(lesson: int) -> str:
    return f"{lesson:04}-decay"


def write_ours(folder: Path, count: int) -> None:
    write(folder / "course.yml", "title: Decay\nseed: 1\n")
    write(
        folder / "lessons/shared/half.swift",
        "/// The steps after which half is left.\n"
        "func halfLife(rate: Double) -> Double {\n"
        "  log(0.5) / log(1 - rate)\n"
        "}\n",
    )
    for lesson in range(1, count + 1):
        write(folder / f"lessons/{name_of(lesson)}.md", our_lesson(lesson))


def write_theirs(folder: Path, count: int) -> None:
    write(
        folder / "_config.yml",
        "title: Decay\n"
        "only_build_toc_files: true\n"
        "execute:\n"
        "  execute_notebooks: cache\n"
        "sphinx:\n"
        "  config:\n"
        "    numfig: true\n"
        "    nb_execution_raise_on_error: true\n",
    )
    chapters = [f"  - file: {name_of(lesson)}\n" for lesson in range(2, count + 1)]
    write(
        folder / "_toc.yml",
        f"format: jb-book\nroot: {name_of(1)}\n" + ("chapters:\n" if chapters else "") + "".join(chapters),
    )
    write(
        folder / "half.py",
        "import math\n\n\n"
        "def half_life(rate):\n"
        "    return math.log(0.5) / math.log(1 - rate)\n",
    )
    for lesson in range(1, count + 1):
        write(folder / f"{name_of(lesson)}.md", their_lesson(lesson))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def rate_of(lesson: int) -> str:
    return f"0.{lesson + 10:05}"


PROSE = (
    "What loses the same share of itself at each step never reaches zero, and yet is soon as good as gone. "
    "So do the charge of a capacitor, the warmth of a cup of tea, and the weights of a network that nothing "
    "but weight decay acts on."
)
FORMULA = "q_t = (1 - r)^t"


def our_lesson(lesson: int) -> str:
    shared = (
        "\nHalf of it is gone after `{swift} halfLife(rate: rate)` steps.\n" if uses_shared(lesson) else ""
    )
    return f"""# Decay at rate {rate_of(lesson)}

{PROSE}

$$
{FORMULA}
$$ {{#eq-{lesson}}}

```swift
let rate = {rate_of(lesson)}
let steps = Array(0...40)
let left = steps.map {{ step in pow(1 - rate, Double(step)) }}
Table([0, 10, 20, 40].map {{ [Double($0), left[$0]] }}, columns: ["step", "left"])
```

After forty steps of [](#eq-{lesson}), `{{swift}} left[40]` is left, as [](#fig-{lesson}) shows.
{shared}
```swift {{#fig-{lesson} caption="What is left at rate {rate_of(lesson)}."}}
Figure(x: .linear("step"), y: .linear("left"), alt: "A curve that falls from 1.") {{
  Line(x: steps, y: left)
}}
```

```swift
claim("Something is always left", left[40], >, 0)
```
"""


def their_lesson(lesson: int) -> str:
    importing = "from half import half_life\n" if uses_shared(lesson) else ""
    glueing = 'glue("half", half_life(rate), display=False)\n' if uses_shared(lesson) else ""
    shared = "\nHalf of it is gone after {glue:text}`half:.3g` steps.\n" if uses_shared(lesson) else ""
    return f"""---
jupytext:
  text_representation:
    extension: .md
    format_name: myst
kernelspec:
  display_name: Python 3
  language: python
  name: python3
---

# Decay at rate {rate_of(lesson)}

{PROSE}

$$
{FORMULA}
$$ (eq-{lesson})

```{{code-cell}} ipython3
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown
from myst_nb import glue
{importing}
rate = {rate_of(lesson)}
steps = np.arange(41)
left = (1 - rate) ** steps
glue("left", left[40], display=False)
{glueing}rows = "\\n".join(f"| {{step}} | {{left[step]:.4g}} |" for step in [0, 10, 20, 40])
Markdown("| step | left |\\n| --: | --: |\\n" + rows)
```

After forty steps of {{eq}}`eq-{lesson}`, {{glue:text}}`left:.3g` is left, as {{numref}}`fig-{lesson}` shows.
{shared}
```{{code-cell}} ipython3
---
mystnb:
  figure:
    name: fig-{lesson}
    caption: What is left at rate {rate_of(lesson)}.
---
figure, axes = plt.subplots()
axes.plot(steps, left)
axes.set(xlabel="step", ylabel="left")
plt.show()
```

```{{code-cell}} ipython3
assert left[40] > 0, "something is always left"
```
"""
