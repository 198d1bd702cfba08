"""fold_batchnorm: two layers that have become one."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "fold_batchnorm"


@test_case(name="fold_batchnorm-known", points=2, hidden=False)
def test_known(fold_batchnorm, place):
    """W2 and b2 of a layer with three inputs and two neurons are those worked out by hand (the roots are 4 and 2).

    입력 셋, 뉴런 둘인 층의 W2와 b2가 손으로 구한 값과 같아요 (루트는 4와 2예요).
    """
    W, b = place([[4.0, 1.0], [-8.0, 0.0], [2.0, 3.0]]), place([1.0, -2.0])
    gamma, beta, mean, var = (place(a) for a in ([2.0, -4.0], [0.5, 10.0], [5.0, 1.0], [15.0, 3.0]))
    W2, b2 = checks.items(fold_batchnorm(W, b, gamma, beta, mean, var, eps=1.0), 2)
    with checks.naming("W2"):
        checks.array(W2, [[2.0, -2.0], [-4.0, 0.0], [1.0, -6.0]])
    with checks.naming("b2"):
        checks.array(b2, [-1.5, 16.0])
