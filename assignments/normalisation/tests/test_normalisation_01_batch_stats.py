"""batch_stats: mean and variance of each feature."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "batch_stats"


@test_case(name="batch_stats-known", points=1, hidden=False)
def test_known(batch_stats, place):
    """Mean and variance of two features over three samples are those worked out by hand.

    샘플 셋에 대한 두 특성의 평균과 분산이 손으로 구한 값과 같아요.
    """
    X = place([[1.0, 10.0], [3.0, 10.0], [5.0, 40.0]])
    mean, var = checks.items(batch_stats(X), 2)
    with checks.naming("mean"):
        checks.array(mean, [3.0, 20.0])
    with checks.naming("var"):
        checks.array(var, [8.0 / 3.0, 200.0])


@test_case(name="batch_stats-inputs-stay", points=1, hidden=False)
def test_inputs_stay(batch_stats, place):
    """batch_stats leaves X as it is: a second call gives the same, and a read-only X will do.

    batch_stats는 X를 그대로 둬요. 다시 불러도 같은 값이 나오고, 읽기 전용 X도 받아요.
    """
    X = place([[2.0, -1.0, 0.0], [4.0, 1.0, 6.0]])
    for given in (X, X, X.original):
        mean, var = checks.items(batch_stats(given), 2)
        checks.unchanged(X)
        checks.array(mean, [3.0, 0.0, 3.0])
        checks.array(var, [1.0, 1.0, 9.0])
