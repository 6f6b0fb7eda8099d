"""Times eleven figures in matplotlib and in Plot, from data to the bytes of a PNG file.

Both sides draw the same data at the same number of pixels, warm, with fonts loaded. They take turns,
so that a machine which grows slower does so for both. Run it by `Benchmarks/figures/run`.
"""

import argparse
import io
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np

REPOSITORY = Path(__file__).resolve().parents[2]
OURS = Path(os.environ.get("FIGURES", REPOSITORY / ".build/release/FigureBenchmark"))
WIDTH, HEIGHT, DPI = 6.4, 4.0, 200  # 1280×800 pixels, as many as ours at twice a page's density


def noise(count: int, seed: int) -> np.ndarray:
    """Numbers in [-1, 1) that both sides can make: a linear congruential generator (Knuth's MMIX)."""
    state, values = seed, np.empty(count)
    for index in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        values[index] = (state >> 11) / 2**52 - 1
    return values


def clouds(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """About normally distributed points: sums of three numbers each."""
    x = noise(3 * count, seed).reshape(count, 3).sum(axis=1)
    y = noise(3 * count, seed + 1).reshape(count, 3).sum(axis=1)
    return x, x + y


GRID = np.linspace(-10, 10, 500)
EPOCHS = np.arange(1, 101)
LOSS = np.exp(-EPOCHS / 25) + 0.03 * noise(100, 1) + 0.1
VALIDATION = np.exp(-EPOCHS / 25) + 0.05 * noise(100, 2) + 0.25
SAMPLES = clouds(10_000, 3)[0]
WALK = np.cumsum(noise(100_000, 4))
SCATTERS = [clouds(200, seed) for seed in (5, 7, 9)]
CLOUD = clouds(100_000, 11)
AXIS = np.linspace(-3, 3, 64)
MAP = np.sin(2 * AXIS)[:, None] * np.cos(AXIS)[None, :] + 0.1 * AXIS[None, :]


def two_curves(figure, axes):
    axes.plot(GRID, 1 / (1 + np.exp(-GRID)), label="logistic")
    axes.plot(GRID, np.tanh(GRID), label="tanh")
    axes.set(xlabel="z", ylabel="activation")
    axes.grid()
    axes.legend()


def losses(figure, axes):
    axes.plot(EPOCHS, LOSS, label="training")
    axes.plot(EPOCHS, VALIDATION, label="validation")
    axes.set(xlabel="epoch", ylabel="loss", yscale="log")
    axes.grid()
    axes.legend()


def bars(figure, axes):
    places = np.arange(5)
    axes.bar(places - 0.2, [0.61, 0.22, 0.1, 0.05, 0.02], 0.4, label="T = 1")
    axes.bar(places + 0.2, [0.32, 0.26, 0.2, 0.12, 0.1], 0.4, label="T = 5")
    axes.set_xticks(places, ["cat", "dog", "fox", "owl", "elk"])
    axes.set(xlabel="class", ylabel="probability")
    axes.legend()


def histogram(figure, axes):
    axes.hist(SAMPLES, bins=30)
    axes.set(xlabel="value", ylabel="count")


def scatter(figure, axes):
    for number, (x, y) in enumerate(SCATTERS):
        axes.scatter(x + number, y - number, s=20, label=f"class {number}")
    axes.set(xlabel="x", ylabel="y")
    axes.grid()
    axes.legend()


def heat_map(figure, axes):
    image = axes.imshow(MAP, extent=(-3, 3, -3, 3), aspect="auto", origin="lower")
    figure.colorbar(image, label="f")
    axes.set(xlabel="x", ylabel="y")


def band(figure, axes):
    middle = np.exp(-EPOCHS / 25)
    axes.fill_between(EPOCHS, middle - 0.1, middle + 0.1, alpha=0.3)
    axes.plot(EPOCHS, middle, label="mean of ten runs")
    axes.set(xlabel="epoch", ylabel="loss")
    axes.grid()
    axes.legend()


def power_law(figure, axes):
    sizes = np.logspace(1, 6, 30)
    axes.loglog(sizes, 5 * sizes**-0.5, label="error")
    axes.scatter(sizes, 5 * sizes**-0.5, s=20)
    axes.axhline(0.05, linestyle="--", color="grey")
    axes.set(xlabel="parameters", ylabel="error")
    axes.grid()
    axes.legend()


def walk(figure, axes):
    axes.plot(WALK, linewidth=0.8)
    axes.set(xlabel="step", ylabel="sum")
    axes.grid()


def panels(figure, axes):
    axes.remove()
    for axes, rate in zip(figure.subplots(2, 2, sharex=True, sharey=True).flat, (1, 2, 4, 8)):
        axes.plot(GRID, np.sin(rate * GRID / 4), label="sine")
        axes.plot(GRID, np.cos(rate * GRID / 4), label="cosine")
        axes.set(title=f"rate {rate}", xlabel="x", ylabel="y")
        axes.grid()
    axes.legend()


def cloud(figure, axes):
    axes.scatter(*CLOUD, s=6, alpha=0.4, linewidths=0)
    axes.set(xlabel="x", ylabel="y")


FIGURES = {
    "two curves": two_curves,
    "losses": losses,
    "bars": bars,
    "histogram": histogram,
    "scatter": scatter,
    "heat map": heat_map,
    "band": band,
    "power law": power_law,
    "walk of 10⁵": walk,
    "four panels": panels,
    "scatter of 10⁵": cloud,
}


def draw(body, keep: Path | None) -> tuple[float, int]:
    start = time.perf_counter()
    figure, axes = plt.subplots(figsize=(WIDTH, HEIGHT), dpi=DPI)
    body(figure, axes)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    seconds = time.perf_counter() - start
    plt.close(figure)
    if keep:
        keep.write_bytes(file.getvalue())
    return seconds, len(file.getvalue())


def ours(folder: Path | None) -> dict[str, tuple[float, int]]:
    arguments = [str(OURS)] + ([str(folder)] if folder else [])
    output = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    rows = (line.split("\t") for line in output.splitlines())
    return {name: (float(seconds), int(size)) for name, seconds, size in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="rounds, of which medians are shown")
    parser.add_argument("--output", type=Path, help="where the pictures of both sides are kept")
    options = parser.parse_args()
    if not OURS.exists():
        sys.exit(f"{OURS} is missing: make bench builds it")
    if options.output:
        options.output.mkdir(parents=True, exist_ok=True)

    times: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in FIGURES}
    sizes: dict[str, tuple[int, int]] = {}
    for round in range(options.runs + 1):
        result = ours(options.output)
        if set(result) != set(FIGURES):
            sys.exit(f"the two sides draw different figures: {set(result) ^ set(FIGURES)}")
        for name, body in FIGURES.items():
            keep = options.output / f"{name} (matplotlib).png" if options.output else None
            seconds, size = draw(body, keep)
            sizes[name] = (result[name][1], size)
            if round > 0:  # the first round loads fonts and modules
                times[name][0].append(result[name][0])
                times[name][1].append(seconds)

    print("| figure | ours, ms | matplotlib, ms | ratio | ours, KB | matplotlib, KB | ratio |")
    print("| :-- | --: | --: | --: | --: | --: | --: |")
    for name in FIGURES:
        a, b = (1000 * median(column) for column in times[name])
        p, q = (size / 1024 for size in sizes[name])
        print(f"| {name} | {a:.1f} | {b:.0f} | 1/{b / a:.0f} | {p:.0f} | {q:.0f} | {p / q:.2f} |")


if __name__ == "__main__":
    main()
