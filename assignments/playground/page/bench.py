"""What a frame costs: CPU time on this machine, without a browser."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from .binding import Binding
from .lab import Lab
from .settings import FEATURES, Settings

FRAMES = 60
NETWORKS = {"2-4-2-1": Settings(), "7-8⁶-1": Settings(features=FEATURES, layers=(8,) * 6)}


def bench(paths: dict[str, Path | None]) -> int:
    """Print the CPU milliseconds of a frame, with and without an epoch of learning; returns the exit code."""
    lab = Lab(Binding(paths, {}))
    print(f"{'network':<10}{'epochs':>7}{'CPU ms':>9}{'frames/s, at most':>20}")
    for name, settings in NETWORKS.items():
        lab.frame(_request(0) | {"settings": settings.as_json()})
        for epochs in (0, 1):
            began = time.process_time()
            for _ in range(FRAMES):
                header, _ = lab.frame(_request(epochs))
            spent = (time.process_time() - began) / FRAMES
            print(f"{name:<10}{epochs:>7}{1000 * spent:>9.1f}{1 / spent:>20.0f}")
    for told in header["notes"].values():
        print(told["en"])
    return 0


def _request(epochs: int) -> dict[str, Any]:
    return {"epochs": epochs, "selected": None, "edit": None}
