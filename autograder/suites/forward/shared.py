"""What several questions about the forward pass ask in the same way, of hidden cases only."""

from autograder.tutor import checks


def agrees(function, exact, calls, check=None):
    """Each call, a tuple of arguments, gives what `exact` gives for the same arguments."""
    for arguments, result in zip(calls, function.map(*zip(*calls, strict=True)), strict=True):
        (check or checks.array)(result, exact(*arguments))  # looked up now: diagnosis watches the checks


def agrees_in_form(function, exact, calls):
    """The same, and each result has the form of the exact one: float64 arrays, or a number."""
    agrees(function, exact, calls, values_and_form)


def values_and_form(result, exact):
    """The values are those of `exact`, as precise as float64 makes them, and so is the form."""
    checks.array(result, exact, checks.PRECISE)
    checks.form(result, exact)


def leaves_inputs(function, exact, placed, others):
    """What is passed in stays as it is, and every call returns what is its own."""
    wanted = exact(*(one.original for one in placed))
    first = function.keep(*placed)
    checks.unchanged(*placed)
    second = function.keep(*others)
    checks.array(checks.now(first), wanted)
    checks.array(checks.now(second), exact(*others))
    checks.scribble(first)
    checks.unchanged(*placed)
    checks.array(function(*placed), wanted)
