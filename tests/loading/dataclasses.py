from dataclasses import *
@dataclass(order=True)


class P:
    x: int = field(default=1)


def answer():
    return [repr(P()), asdict(replace(P(), x=2)), P(1) < P(2)]
