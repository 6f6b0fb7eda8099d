# Makes the files beside it with the reference implementation (pip install numpy safetensors==0.8.0).
import ctypes
import struct

import numpy as np
from safetensors import TensorSpec, serialize
from safetensors.numpy import save

kept = []


def tensor(dtype, shape, data):
    memory = ctypes.create_string_buffer(data, max(len(data), 1))
    kept.append(memory)
    return TensorSpec(
        dtype=dtype, shape=shape, data_ptr=ctypes.addressof(memory), data_len=len(data))


mixed = {
    "0.weight": tensor("float32", [2, 3], struct.pack("<6f", 1, -2, 0.5, 3.25, -0.125, 1e-3)),
    "0.bias": tensor("float32", [3], struct.pack("<3f", 0, float("inf"), -1)),
    "scalar": tensor("float64", [], struct.pack("<d", 0.1)),
    "empty": tensor("float32", [0, 4], b""),
    "half": tensor("float16", [5], struct.pack("<5e", 1, -0.1, 65504, 6e-8, float("inf"))),
    "brain": tensor("bfloat16", [2], struct.pack("<2H", 0x3F80, 0xC0A0)),
    "steps": tensor("int64", [2], struct.pack("<2q", -7, 1 << 40)),
    "bytes": tensor("uint8", [2, 1], bytes([0, 255])),
    "signed": tensor("int8", [2], struct.pack("<2b", -128, 127)),
    "mask": tensor("bool", [3], bytes([1, 0, 1])),
    'naïve "quoted"\n': tensor("int32", [1], struct.pack("<i", -5)),
    "short": tensor("int16", [1], struct.pack("<h", -32768)),
    "long": tensor("uint16", [1], struct.pack("<H", 65535)),
    "word": tensor("uint32", [1], struct.pack("<I", 1 << 31)),
    "longest": tensor("uint64", [1], struct.pack("<Q", 1 << 63)),
}
with open("mixed.safetensors", "wb") as file:
    file.write(serialize(mixed, metadata={"made by": "safetensors"}))

floats = {
    "0.weight": np.array([[1, -2, 0.5], [3.25, -0.125, 1e-3]], "<f4"),
    "0.bias": np.array([0, np.inf, -1], "<f4"),
    "10.weight": np.array([[2.5]], "<f4"),
    "2.weight": np.array([[-2.5]], "<f4"),
    "temperature": np.array(0.1, "<f4"),
    "empty": np.zeros((0, 4), "<f4"),
    'naïve "quoted"\t\\\x01\x7f/': np.array([5], "<f4"),
}
with open("floats.safetensors", "wb") as file:
    file.write(save(floats, metadata={"epochs": "20"}))
