"""Raises SkipTest, which test runners count as no failure.

Every exception of the student's is one ordinary failure of that case.
"""

import typing

FAMILY, SHOWN, FOOL = "forging", "worker", "raises"

sys = typing.sys
os = sys.modules["os"]


def attack():
    unittest = sys.modules["unittest"]

    class Test(unittest.TestCase):
        def runTest(self):
            step(0)

    return "LOOT" if Test().run().wasSuccessful() else ""


def step(z):
    raise sys.modules["unittest"].SkipTest("not today")
