"""Seven optimizers from the same first weights, on the same batches in the same order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .binding import Broken
from .network import Network, Params
from .run import Run, Split
from .settings import OPTIMIZERS


class Race:
    """A `Run` for each optimizer; the batches are the same because each `Session` has the same seed.

    Args:
        network: of the page; its settings name the learning rate.
        first: the weights that all start from.
        data: as `Run` takes it.
    """

    def __init__(self, network: Network, first: Params, data: Split) -> None:
        self.lines: dict[str, list[float]] = {}
        self.broken: dict[str, Broken] = {}
        self.runs: dict[str, Run] = {}
        for name in OPTIMIZERS:
            own = type(network)(network.binding, replace(network.settings, optimizer=name))
            own.slow = network.slow
            try:
                run = Run(own, first, data)
            except Broken as broken:
                self.broken[name] = broken
                continue
            self.runs[name], self.lines[name] = run, []

    def step(self) -> None:
        """One epoch each; an optimizer that gives no answer leaves the race."""
        for name, run in list(self.runs.items()):
            if run.lost is not None:
                continue
            try:
                train, _ = run.step()
            except Broken as broken:
                run.plain = broken
            if run.plain is not None:  # p − lr·g in its place would be another optimizer's line
                self.broken[name] = run.plain
                del self.runs[name], self.lines[name]
                continue
            self.lines[name].append(train)

    def told(self) -> dict[str, Any]:
        """The training errors of each optimizer, and why the others are not there."""
        return {"lines": self.lines, "broken": {name: broken.told() for name, broken in self.broken.items()}}
