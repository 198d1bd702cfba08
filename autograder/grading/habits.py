"""What stands beside any idea and has a name of its own: arguments not refused, another exception, ints for floats.

Each is named once for all functions together. It is seen, not guessed: a call that had to raise `ValueError` and did
not, an array of the right values with another kind of dtype, an error that names what NumPy no longer has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from ..messages import sentence
from ..tutor.session import Outcome
from .evidence import Seen
from .results import Misconception, Text

#: What NumPy had once, and what is used now.
REMOVED = {
    **{"int": "int", "float": "float", "bool": "bool", "object": "object", "complex": "complex", "str": "str"},
    **{"Inf": "np.inf", "Infinity": "np.inf", "infty": "np.inf", "PINF": "np.inf", "NINF": "-np.inf", "NaN": "np.nan"},
    **{"float_": "np.float64", "complex_": "np.complex128", "product": "np.prod", "cumproduct": "np.cumprod"},
    **{"alltrue": "np.all", "sometrue": "np.any", "in1d": "np.isin", "trapz": "np.trapezoid", "row_stack": "np.vstack"},
}
#: Habits of what should be refused.
OF_REFUSALS = ("unchecked_arguments", "another_exception")
#: What NumPy says where Python wants to know whether a whole array is true.
ONE_DECISION = "ValueError: The truth value of an array with more than one element is ambiguous"
NO_ATTRIBUTE = re.compile(r"AttributeError: module 'numpy' has no attribute '(\w+)'")


def of(function: str, seen: Iterable[Seen]) -> list[str]:
    """The habits in what the cases of a function saw."""
    refusals = [r for one in seen for r in one.refusals.get(function, [])]
    kinds = {s.kind for one in seen for s in one.sightings if s.check == "array"}
    found = []
    if any(r == "no_error" for r in refusals):
        found.append("unchecked_arguments")
    elif any(r.startswith("wrong_error") for r in refusals):
        found.append("another_exception")
    if kinds & {"i", "u"}:
        found.append("ints_for_floats")
    if "b" in kinds:
        found.append("truth_values_for_floats")
    return found


def explains(habit: str, refusals: bool, kinds: bool) -> bool:
    """Whether a misconception that agrees in refusals and kinds says the habit already."""
    return kinds if habit.endswith("_for_floats") else refusals


def misconception(habit: str, functions: list[str]) -> Misconception:
    """A habit of some functions, named once."""
    names = ", ".join(f"`{f}`" for f in functions)
    return _misconception(habit.replace("_", "-"), functions[0], habit, names=names)


def removed_names(outcomes: Iterable[Outcome]) -> list[Misconception]:
    """Names that NumPy no longer has and that a function asked for."""
    first = dict(reversed([*_removed(outcomes)]))
    return [
        _misconception("removed-numpy-name", function, "removed_name", name=f"np.{name}", instead=REMOVED[name])
        for name, function in first.items()
    ]


def one_decision(outcomes: Iterable[Outcome], named: AbstractSet[str]) -> list[Misconception]:
    """A decision of Python's, such as `if`, about a whole array: the functions at which cases ended with NumPy's words.

    Args:
        outcomes: of the cases.
        named: functions of which something is said already; where one of them ends like that, it may be all there is.
    """
    ended = {o.failed_at or "": str(o.failure.facts.get("error", "")) for o in outcomes if o.failure}
    functions = [function for function, error in ended.items() if function and error.startswith(ONE_DECISION)]
    if not functions or not named.isdisjoint(functions):
        return []
    return [misconception("one_decision", functions)]


def _removed(outcomes: Iterable[Outcome]) -> Iterator[tuple[str, str]]:
    for outcome in outcomes:
        for exchange in outcome.transcript.exchanges:
            failure = exchange.reply.failure
            error = str(failure.facts.get("error", "")) if failure and exchange.function else ""
            match = NO_ATTRIBUTE.match(error)
            if match and match[1] in REMOVED:
                yield match[1], exchange.function


def _misconception(id: str, function: str, key: str, **facts: str) -> Misconception:
    title, hint = (
        Text(sentence(k, "en", **facts), sentence(k, "ko", **facts)) for k in (f"habit_{key}", f"habit_{key}_hint")
    )
    return Misconception(id, function, "misconception", title, hint)
