"""Never finishes loading.

Loading has the same limit; the whole file gets one sentence.
"""

import typing

FAMILY, SHOWN, FOOL = "exhausting", "hangs", "nothing"

sys = typing.sys
os = sys.modules["os"]


def attack():
    while True:
        pass


attack()
