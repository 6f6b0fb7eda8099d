"""Runs both sides alternately and prints a table: compare.py OURS [ROUNDS]"""

import statistics
import subprocess
import sys
from pathlib import Path

# What is measured, and the target for the ratio of our time to PyTorch's.
ROWS = {
    "xor": ("XOR 2-2-1, a step", 0.1),
    "spirals": ("spirals 2-64-64-3, 300 points, Adam", 0.333),
    "mlp": ("MLP 784-256-128-10, batch 128, Adam", 1),
    "lenet": ("LeNet-5, batch 64, Adam", 1),
    "lstm": ("embedding and LSTM(128), batch 32, T 32, Adam", 1),
    "batch_norm": ("MLP with BatchNorm and Dropout", 1),
    "matmul": ("matrix product 1024³", 1.05),
    "tanh": ("1000×500 through 10 tanh layers", 1),
    "softmax": ("softmax of 10000×1000", 1),
}


def start(*command):
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def ask(side, row):
    side.stdin.write(row + "\n")
    side.stdin.flush()
    answer = side.stdout.readline().strip()
    if not answer:
        sys.exit(f"{row}: one side has exited")
    return None if answer == "-" else float(answer)


def main():
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    ours = start(sys.argv[1])
    theirs = start(sys.executable, str(Path(__file__).with_name("peer.py")))
    print("| work | ours, ms | PyTorch, ms | ours / PyTorch | aim |")
    print("|:--|--:|--:|--:|--:|")
    for row, (name, aim) in ROWS.items():
        pairs = [(ask(ours, row), ask(theirs, row)) for _ in range(rounds)]
        peer = statistics.median(pair[1] for pair in pairs)
        if pairs[0][0] is None:
            print(f"| {name} | none | {peer:.3f} | | ≤ {aim} |", flush=True)
            continue
        own = statistics.median(pair[0] for pair in pairs)
        ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
        print(f"| {name} | {own:.4f} | {peer:.3f} | {ratio:.3f} | ≤ {aim} |", flush=True)


main()
