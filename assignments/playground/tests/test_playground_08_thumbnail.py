"""Small pictures."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "thumbnail"


@test_case(name="thumbnail-means", points=1, hidden=False)
def test_means(thumbnail, place):
    """thumbnail gives the mean of each block of the picture.

    thumbnail은 그림의 블록마다 평균을 줘요.
    """
    image = np.array([[0.0, 4.0, 10.0, 10.0], [8.0, 0.0, 10.0, 10.0], [1.0, 1.0, 0.0, 2.0], [1.0, 1.0, 0.0, 2.0]])
    checks.array(thumbnail(place(image), 2), [[3.0, 10.0], [1.0, 1.0]])
