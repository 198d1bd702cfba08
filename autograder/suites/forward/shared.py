"""What several questions about the forward pass ask in the same way, of hidden cases only."""

from autograder.tutor import checks


def agrees(function, exact, calls):
    """Each call, a tuple of arguments, gives what `exact` gives for the same arguments."""
    for arguments, result in zip(calls, function.map(*zip(*calls, strict=True)), strict=True):
        checks.array(result, exact(*arguments))
