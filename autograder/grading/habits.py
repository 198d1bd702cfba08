"""Habits: errors that are independent of the idea of a function, such as unchecked arguments or ints for floats.

Each habit is named once, with all functions that have it. It is observed, not guessed: a call that should have raised
`ValueError` and did not, an array of the right values with another kind of dtype, or an error that mentions a name that
NumPy has removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from ..messages import sentence
from ..tutor.session import Outcome
from .evidence import Seen
from .results import Misconception, Text

#: Names that NumPy has removed, and what to use instead.
REMOVED = {
    **{"int": "int", "float": "float", "bool": "bool", "object": "object", "complex": "complex", "str": "str"},
    **{"Inf": "np.inf", "Infinity": "np.inf", "infty": "np.inf", "PINF": "np.inf", "NINF": "-np.inf", "NaN": "np.nan"},
    **{"float_": "np.float64", "complex_": "np.complex128", "product": "np.prod", "cumproduct": "np.cumprod"},
    **{"alltrue": "np.all", "sometrue": "np.any", "in1d": "np.isin", "trapz": "np.trapezoid", "row_stack": "np.vstack"},
}
#: Habits about calls that must be refused.
OF_REFUSALS = ("unchecked_arguments", "another_exception")
#: NumPy's error for an array in a condition.
ONE_DECISION = "ValueError: The truth value of an array with more than one element is ambiguous"
NO_ATTRIBUTE = re.compile(r"AttributeError: module 'numpy' has no attribute '(\w+)'")


def of(function: str, seen: Iterable[Seen]) -> list[str]:
    """The habits in what the cases of a function saw."""
    refusals: list[str] = []
    kinds: set[str] = set()
    for one in seen:
        refusals += one.refusals.get(function, [])
        kinds.update(sighting.kind for sighting in one.sightings if sighting.check == "array")
    found = []
    if "no_error" in refusals:
        found.append("unchecked_arguments")
    elif any(result.startswith("wrong_error") for result in refusals):
        found.append("another_exception")
    if kinds & {"i", "u"}:
        found.append("ints_for_floats")
    if "b" in kinds:
        found.append("truth_values_for_floats")
    return found


def explains(habit: str, refusals: bool, kinds: bool) -> bool:
    """Whether a misconception that agrees in refusals or kinds has the habit, too."""
    return kinds if habit.endswith("_for_floats") else refusals


def misconception(habit: str, functions: list[str]) -> Misconception:
    """A habit of some functions, named once."""
    names = ", ".join(f"`{f}`" for f in functions)
    return _misconception(habit.replace("_", "-"), functions[0], habit, names=names)


def removed_names(outcomes: Iterable[Outcome]) -> list[Misconception]:
    """The removed names of NumPy that the student's functions use, each with the first function that uses it."""
    uses = list(_removed(outcomes))
    first = dict(reversed(uses))  # of equal keys the last one stays
    found = []
    for name, function in first.items():
        facts = {"name": f"np.{name}", "instead": REMOVED[name]}
        found.append(_misconception("removed-numpy-name", function, "removed_name", **facts))
    return found


def one_decision(outcomes: Iterable[Outcome], named: AbstractSet[str]) -> list[Misconception]:
    """The functions that put a whole array in a condition such as `if`: their cases ended with NumPy's error.

    Args:
        outcomes: of the cases.
        named: functions with a misconception. If one of them ended with this error, nothing more is named: its
            misconception may explain the error.
    """
    ended: dict[str, str] = {}
    for outcome in outcomes:
        if outcome.failure:
            ended[outcome.failed_at or ""] = str(outcome.failure.facts.get("error", ""))
    functions = [function for function, error in ended.items() if function and error.startswith(ONE_DECISION)]
    if not functions or not named.isdisjoint(functions):
        return []
    return [misconception("one_decision", functions)]


def _removed(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, str]]:
    """Each use of a removed name, with the function that was called."""
    for outcome in outcomes:
        for exchange in outcome.transcript.exchanges:
            failure = exchange.reply.failure
            if not failure or not exchange.function:
                continue
            match = NO_ATTRIBUTE.match(str(failure.facts.get("error", "")))
            if match and match[1] in REMOVED:
                yield match[1], exchange.function


def _misconception(id: str, function: str, key: str, **facts: str) -> Misconception:
    title, hint = (
        Text(sentence(message, "en", **facts), sentence(message, "ko", **facts))
        for message in (f"habit_{key}", f"habit_{key}_hint")
    )
    return Misconception(id, function, "misconception", title, hint)
