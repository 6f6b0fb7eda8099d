"""What all notebooks of the course use: tables and checked claims."""

import operator
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from IPython.display import Markdown

RELATIONS = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
}


def shown(value: Any) -> str:
    """A number with four digits; anything else as it is."""
    if isinstance(value, (float, np.floating, np.ndarray)):
        return np.array2string(np.asarray(value), formatter={"float_kind": "{:.4g}".format})
    return str(value)


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Markdown:
    lines = [list(columns), ["---:"] * len(columns)]
    lines += [[shown(value) for value in row] for row in rows]
    return Markdown("\n".join("| " + " | ".join(line) + " |" for line in lines))


def claim(statement: str, measured: Any, relation: str, expected: Any) -> None:
    """States what the text asserts, and stops the notebook if it does not hold."""
    sides = f"{shown(measured)} {relation} {shown(expected)}"
    assert np.all(RELATIONS[relation](measured, expected)), f"{statement}: {sides}"
    print(f"✓ {statement}: {sides}")


def claim_close(statement: str, measured: Any, expected: Any, within: float) -> None:
    sides = f"{shown(measured)} is {shown(expected)} ± {within:g}"
    difference = np.abs(np.asarray(measured) - np.asarray(expected))
    assert np.all(difference <= within), f"{statement}: {sides}"
    print(f"✓ {statement}: {sides}")
