"""The wrong ideas about `softmax_jacobian`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "off-diagonal entries forgotten", "ko": "대각선 밖이 0이에요"},
    hint={
        "en": "When one logit rises, every other probability falls: the entries off the diagonal are not 0.",
        "ko": "로짓 하나가 커지면 다른 확률은 모두 작아져요. 대각선 밖의 원소는 0이 아니에요.",
    },
)
class a28_jacobian_diagonal_only:
    as_an_edit = edit("return np.diag(p) - np.outer(p, p)", "return np.diag(p * (1.0 - p))")

    class with_a_loop:
        def softmax_jacobian(z):
            p = softmax(z)
            J = np.zeros((len(p), len(p)))
            for i in range(len(p)):
                J[i, i] = p[i] - p[i] ** 2
            return J

    class times_the_identity:
        def softmax_jacobian(z):
            p = softmax(z)
            return np.eye(p.shape[0]) * p * (1 - p)


@misconception(
    title={"en": "a vector like the sigmoid's slope", "ko": "시그모이드처럼 벡터를 돌려줘요"},
    hint={
        "en": "Each of the C probabilities depends on each of the C logits: that is a square of numbers.",
        "ko": "C개의 확률이 저마다 C개의 로짓에 따라 변해요. 그러면 정사각형이 돼요.",
    },
    was="x95_jacobian_as_vector",
)
class jacobian_as_vector:
    as_an_edit = edit("return np.diag(p) - np.outer(p, p)", "return p * (1.0 - p)")

    class of_a_list:
        def softmax_jacobian(z):
            return np.array([p_i * (1 - p_i) for p_i in softmax(z)])

    class square_subtracted:
        def softmax_jacobian(z):
            z = np.asarray(z, dtype=float)
            e = np.exp(z - z.max())
            s = e / np.sum(e)
            return s - s**2


@misconception(
    title={"en": "sign off the diagonal", "ko": "대각선 밖의 부호가 반대예요"},
    hint={
        "en": "Probabilities sum to 1 always, so each column of their slopes sums to 0.",
        "ko": "확률의 합은 늘 1이에요. 그러니 기울기를 열마다 더하면 0이어야 해요.",
    },
    was="x96_jacobian_plus_outer",
)
class jacobian_plus_outer:
    as_an_edit = edit("return np.diag(p) - np.outer(p, p)", "return np.diag(p) + np.outer(p, p)")

    class with_loops:
        def softmax_jacobian(z):
            p = softmax(z)
            n = len(p)
            J = np.empty((n, n))
            for i in range(n):
                for j in range(n):
                    J[i, j] = p[i] * ((1.0 if i == j else 0.0) + p[j])
            return J

    class by_columns:
        def softmax_jacobian(z):
            s = softmax(z).reshape(-1, 1)
            return np.diagflat(s) + np.dot(s, s.T)

    class right_diagonal:
        def softmax_jacobian(z):
            p = softmax(z)
            J = np.outer(p, p)
            np.fill_diagonal(J, p * (1 - p))
            return J


@misconception(
    title={"en": "the diagonal's own term forgotten", "ko": "대각선의 항을 빠뜨렸어요"},
    hint={
        "en": "A probability rises with its own logit: the diagonal is positive.",
        "ko": "확률은 자기 로짓이 커지면 커져요. 대각선은 양수예요.",
    },
    was="x97_jacobian_without_diagonal",
)
class jacobian_without_diagonal:
    as_an_edit = edit("return np.diag(p) - np.outer(p, p)", "return -np.outer(p, p)")

    class with_loops:
        def softmax_jacobian(z):
            p = softmax(z)
            return np.array([[-a * b for b in p] for a in p])

    class by_columns:
        def softmax_jacobian(z):
            s = softmax(z)[:, None]
            return -(s @ s.T)


@misconception(
    title={"en": "Jacobian of log_softmax", "ko": "log_softmax의 야코비안이에요"},
    hint={
        "en": "That is how the logarithms of the probabilities move; the matrix asked for is symmetric.",
        "ko": "그것은 확률의 로그가 움직이는 모습이에요. 구하려는 행렬은 대칭이에요.",
    },
    was="x98_jacobian_of_log_softmax",
)
class jacobian_of_log_softmax:
    as_an_edit = edit("return np.diag(p) - np.outer(p, p)", "return np.eye(p.size) - p[np.newaxis, :]")

    class with_loops:
        def softmax_jacobian(z):
            p = softmax(z)
            n = len(p)
            J = np.zeros((n, n))
            for i in range(n):
                for j in range(n):
                    J[i, j] = 1 - p[j] if i == j else -p[j]
            return J

    class of_tiled_rows:
        def softmax_jacobian(z):
            p = softmax(z)
            return np.identity(len(p)) - np.tile(p, (len(p), 1))


@misconception(
    title={"en": "softmax without a shift inside", "ko": "안에서 최댓값을 빼지 않은 softmax를 써요"},
    hint={
        "en": "The exponentials inside overflow for large logits. You have already built a safe softmax.",
        "ko": "안에 있는 지수가 큰 로짓에서 넘쳐요. 안전한 softmax는 이미 만들어 두었어요.",
    },
    was="x99_jacobian_overflows",
)
class jacobian_overflows:
    class form:
        def softmax_jacobian(z):
            e = np.exp(np.asarray(z, dtype=np.float64))
            p = e / e.sum()
            return np.diag(p) - np.outer(p, p)

    class with_loops:
        def softmax_jacobian(z):
            z = np.asarray(z, dtype=float)
            p = np.exp(z) / np.sum(np.exp(z))
            J = np.zeros((p.size, p.size))
            for i in range(p.size):
                for j in range(p.size):
                    J[i, j] = p[i] * ((i == j) - p[j])
            return J

    class by_columns:
        def softmax_jacobian(z):
            exps = np.exp(np.array(z, dtype=float))
            s = (exps / np.sum(exps)).reshape(-1, 1)
            return np.diagflat(s) - np.dot(s, s.T)
