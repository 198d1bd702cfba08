"""Which tests `make test` leaves out, and CI runs: what takes long, and repeats on more what a quick one shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

slow = pytest.mark.slow


def all_but(values: Iterable[Any], *quick: Any) -> list[Any]:
    """Parameters of which all but the `quick` ones are slow."""
    found = list(values)
    assert all(value in found for value in quick), f"not all of {quick} are there"
    return [value if value in quick else pytest.param(value, marks=slow) for value in found]


def rows_but(rows: Mapping[str, Any], *quick: str) -> list[Any]:
    """Values of one parameter, or tuples of several, by their ids; all but the `quick` ones are slow."""
    assert set(quick) <= set(rows), f"there is no {set(quick) - set(rows)}"
    several = {name: row if isinstance(row, tuple) else (row,) for name, row in rows.items()}
    return [pytest.param(*row, id=name, marks=[] if name in quick else slow) for name, row in several.items()]
