"""What comes again and again lies on a circle."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "cyclic"


@test_case(name="cyclic-clock", points=1, hidden=False)
def test_clock(cyclic):
    """Of 12 hours, 0 is (0, 1), 3 is (1, 0), 6 is (0, -1), 9 is (-1, 0), and 12 is 0 again.

    12시간 가운데 0시는 (0, 1), 3시는 (1, 0), 6시는 (0, -1), 9시는 (-1, 0)이고, 12시는 다시 0시예요.
    """
    hours = np.array([0.0, 3.0, 6.0, 9.0, 12.0])
    checks.array(cyclic(hours, 12.0), [[0.0, 1.0], [1.0, 0.0], [0.0, -1.0], [-1.0, 0.0], [0.0, 1.0]])
