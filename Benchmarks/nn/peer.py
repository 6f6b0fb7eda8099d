"""PyTorch's side: reads names of rows and answers each with the median time of a step in milliseconds."""

import statistics
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(2)
torch.manual_seed(1)


def training(model, loss, optimizer):
    def step():
        optimizer.zero_grad()
        loss(model).backward()
        optimizer.step()

    return step


def classifying(model, x, classes):
    labels = torch.randint(classes, (len(x),))
    return training(
        model, lambda model: F.cross_entropy(model(x), labels), torch.optim.Adam(model.parameters())
    )


def xor():
    x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    target = torch.tensor([[0.0], [1], [1], [0]])
    model = nn.Sequential(nn.Linear(2, 2), nn.Tanh(), nn.Linear(2, 1), nn.Sigmoid())
    return training(
        model,
        lambda model: F.mse_loss(model(x), target),
        torch.optim.SGD(model.parameters(), lr=0.5),
    )


def spirals():
    model = nn.Sequential(
        nn.Linear(2, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 3)
    )
    return classifying(model, torch.randn(300, 2), 3)


def mlp():
    model = nn.Sequential(
        nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10)
    )
    return classifying(model, torch.randn(128, 784), 10)


def batch_norm():
    def block(inputs, outputs):
        return [nn.Linear(inputs, outputs), nn.BatchNorm1d(outputs), nn.ReLU(), nn.Dropout(0.5)]

    model = nn.Sequential(*block(784, 256), *block(256, 128), nn.Linear(128, 10))
    return classifying(model, torch.randn(128, 784), 10)


def lenet():
    model = nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10),
    )
    return classifying(model, torch.randn(64, 1, 28, 28), 10)


class Characters(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(64, 64)
        self.lstm = nn.LSTM(64, 128, batch_first=True)
        self.output = nn.Linear(128, 64)

    def forward(self, x):
        return self.output(self.lstm(self.embedding(x))[0]).flatten(0, 1)


def lstm():
    x = torch.randint(64, (32, 32))
    labels = torch.randint(64, (32 * 32,))
    model = Characters()
    return training(
        model, lambda model: F.cross_entropy(model(x), labels), torch.optim.Adam(model.parameters())
    )


def matmul():
    a, b = torch.randn(1024, 1024), torch.randn(1024, 1024)
    return lambda: a @ b


def tanh():
    x = torch.randn(1000, 500)

    def step():
        y = x
        for _ in range(10):
            y = torch.tanh(y)

    return step


def softmax():
    x = torch.randn(10_000, 1000)
    return lambda: torch.softmax(x, 1)


def median_milliseconds(step):
    end = time.perf_counter() + 0.1
    while time.perf_counter() < end:
        step()
    times = []
    end = time.perf_counter() + 0.5
    while time.perf_counter() < end:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


rows = [xor, spirals, mlp, lenet, lstm, batch_norm, matmul, tanh, softmax]
steps = {row.__name__: row for row in rows}
for line in sys.stdin:
    print(median_milliseconds(steps[line.strip()]()), flush=True)
