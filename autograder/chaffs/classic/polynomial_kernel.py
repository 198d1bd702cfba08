"""The wrong ideas about `polynomial_kernel`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the constant is not added", "ko": "상수를 더하지 않았어요"},
    hint={
        "en": "Add, then raise. With coef0 = 1 orthogonal rows give 1, not 0.",
        "ko": "더한 다음에 거듭제곱하세요. coef0 = 1이면 수직인 행끼리 0이 아니라 1이에요.",
    },
)
class k16_no_constant:
    form = edit("kernel: Array = (A @ B.T + coef0) ** degree", "kernel: Array = (A @ B.T) ** degree")

    class loops:
        def polynomial_kernel(A, B, degree=2, coef0=1.0):
            return np.array([[float(np.dot(a, b)) ** degree for b in np.array(B, float)] for a in np.array(A, float)])

    class power:
        def polynomial_kernel(A, B, degree=2, coef0=1.0):
            return np.power(np.inner(np.asarray(A, float), np.asarray(B, float)), degree)


@misconception(
    title={"en": "the power comes before the sum", "ko": "더하기 전에 거듭제곱했어요"},
    hint={"en": "Add, then raise.", "ko": "더한 다음에 거듭제곱하세요."},
)
class k16_raised_before_adding:
    form = edit("kernel: Array = (A @ B.T + coef0) ** degree", "kernel: Array = (A @ B.T) ** degree + coef0")

    class loops:
        def polynomial_kernel(A, B, degree=2, coef0=1.0):
            return np.array(
                [[float(np.dot(a, b)) ** degree + coef0 for b in np.array(B, float)] for a in np.array(A, float)]
            )

    class operators:
        def polynomial_kernel(A, B, degree=2, coef0=1.0):
            K = np.einsum("nd,md->nm", np.asarray(A, float), np.asarray(B, float))
            return K**degree + coef0


@convention(
    title={"en": "the inner product is divided by the number of columns", "ko": "내적을 열의 수로 나눴어요"},
    hint={
        "en": "There is no factor here; scikit-learn multiplies by gamma = 1/D.",
        "ko": "여기서는 곱하는 수가 없어요. scikit-learn은 gamma = 1/D를 곱해요.",
    },
)
class polynomial_with_gamma:
    form = edit("A @ B.T + coef0", "A @ B.T / A.shape[1] + coef0")

    class argument:
        def polynomial_kernel(A, B, degree=2, coef0=1.0, gamma=None):
            A, B = np.array(A, dtype=float), np.array(B, dtype=float)
            gamma = 1 / A.shape[1] if gamma is None else gamma
            return (gamma * np.dot(A, B.T) + coef0) ** degree

    class mean_of_products:
        def polynomial_kernel(A, B, degree=2, coef0=1.0):
            A, B = np.asarray(A, dtype=float), np.asarray(B, dtype=float)
            return np.array([[(np.mean(a * b) + coef0) ** degree for b in B] for a in A])


@misconception(
    title={"en": "degree or coef0 is not what was passed", "ko": "degree나 coef0이 넘긴 값이 아니에요"},
    hint={
        "en": "Both are arguments; 2 and 1 are only what they are when nothing is said.",
        "ko": "둘 다 인수예요. 2와 1은 아무 말이 없을 때의 값이에요.",
    },
)
class polynomial_argument_ignored:
    degree = edit("** degree", "** 2")

    coef0 = edit("B.T + coef0", "B.T + 1.0")

    class squared:
        def polynomial_kernel(A, B, degree=2, coef0=1.0):
            K = np.inner(np.array(A, float), np.array(B, float)) + 1
            return K * K
