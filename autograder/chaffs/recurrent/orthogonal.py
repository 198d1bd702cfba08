"""The wrong ideas about `orthogonal`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the matrix is random, but not orthogonal", "ko": "무작위이지만 직교 행렬이 아니에요"},
    hint={
        "en": "Rows of length 1 are not enough: any two of them must be at right angles.",
        "ko": "행의 길이가 1인 것만으로는 모자라요. 어느 두 행을 골라도 수직이어야 해요.",
    },
)
class orthogonal_not_at_right_angles:
    normal = edit("return Q * np.sign(np.diag(R))", "return np.random.default_rng(seed).normal(size=(n, n))")

    class rows_of_length_one:
        def orthogonal(n, seed):
            A = np.random.default_rng(seed).normal(size=(n, n))
            return A / np.linalg.norm(A, axis=1, keepdims=True)

    class columns_of_length_one:
        def orthogonal(n, seed):
            A = np.random.default_rng(seed).normal(size=(n, n))
            return A / np.linalg.norm(A, axis=0)

    class divided_by_its_norm:
        def orthogonal(n, seed):
            A = np.random.default_rng(seed).standard_normal((n, n))
            return A / np.linalg.norm(A, 2)


@misconception(
    title={"en": "the rows are at right angles, but not of length 1", "ko": "행이 서로 수직이지만 길이가 1이 아니에요"},
    hint={"en": "Divide each direction by its length, too.", "ko": "방향마다 길이로도 나누세요."},
)
class orthogonal_not_of_length_one:
    scaled = edit("return Q * np.sign(np.diag(R))", "return Q * np.diag(R)")

    class gram_schmidt_without_lengths:
        def orthogonal(n, seed):
            V = np.random.default_rng(seed).normal(size=(n, n))
            for i in range(n):
                for j in range(i):
                    V[i] -= (V[i] @ V[j]) / (V[j] @ V[j]) * V[j]
            return V

    class with_singular_values:
        def orthogonal(n, seed):
            U, s, _ = np.linalg.svd(np.random.default_rng(seed).standard_normal((n, n)))
            return U * s

    class with_a_gain:
        def orthogonal(n, seed):
            Q, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(n, n)))
            return np.sqrt(2.0) * Q


@misconception(
    title={"en": "the triangular factor comes back", "ko": "삼각 행렬을 돌려줘요"},
    hint={
        "en": "QR gives two matrices. Which of them keeps lengths?",
        "ko": "QR은 행렬 둘을 줘요. 길이를 지키는 것은 어느 쪽인가요?",
    },
)
class orthogonal_returns_r:
    form = edit("return Q * np.sign(np.diag(R))", "return R")
    pair = edit("return Q * np.sign(np.diag(R))", "return Q, R")

    class second_of_qr:
        def orthogonal(n, seed):
            A = np.random.default_rng(seed).standard_normal((n, n))
            return np.linalg.qr(A)[1]


@misconception(
    title={"en": "always the same matrix", "ko": "언제나 같은 행렬이에요"},
    hint={"en": "Another seed, another matrix.", "ko": "시드가 다르면 행렬도 달라야 해요."},
)
class orthogonal_seed_ignored:
    identity = edit("return Q * np.sign(np.diag(R))", "return np.eye(n)")
    fixed = edit("default_rng(seed).normal", "default_rng(0).normal")

    class always_42:
        def orthogonal(n, seed):
            rng = np.random.default_rng(42)
            return np.linalg.svd(rng.standard_normal((n, n)))[0]


@misconception(
    title={"en": "another matrix at every call", "ko": "부를 때마다 다른 행렬이에요"},
    hint={
        "en": "The same seed gives the same matrix: give the seed to the generator.",
        "ko": "시드가 같으면 행렬도 같아야 해요. 생성기에 시드를 주세요.",
    },
)
class orthogonal_not_repeatable:
    unseeded = edit("default_rng(seed).normal", "default_rng().normal")

    class one_generator:
        generator = np.random.default_rng(7)

        def orthogonal(n, seed):
            return np.linalg.qr(generator.normal(size=(n, n)))[0]

    zero_is_none = edit("default_rng(seed).normal", "default_rng(seed or None).normal")


@misconception(
    title={"en": "NumPy's old global generator is used", "ko": "NumPy의 옛 전역 생성기를 썼어요"},
    hint={
        "en": "np.random.seed changes the state of the whole program; make a generator of your own.",
        "ko": "np.random.seed는 프로그램 전체의 상태를 바꿔요. 시드로 나만의 생성기를 만드세요.",
    },
)
class orthogonal_global_generator:
    class seeded:
        def orthogonal(n, seed):
            np.random.seed(seed)
            return np.linalg.qr(np.random.randn(n, n))[0]

    class old_state:
        def orthogonal(n, seed):
            return np.linalg.qr(np.random.RandomState(seed).normal(size=(n, n)))[0]

    class seeded_uniform:
        def orthogonal(n, seed):
            np.random.seed(seed)
            U, _, Vt = np.linalg.svd(np.random.rand(n, n))
            return U @ Vt


@misconception(
    title={"en": "a shuffled identity", "ko": "섞어 놓은 단위 행렬이에요"},
    hint={
        "en": "It keeps lengths, but there are only a few such matrices: different seeds meet.",
        "ko": "길이는 지키지만 그런 행렬은 몇 개뿐이에요. 시드가 달라도 같은 행렬이 나와요.",
    },
)
class orthogonal_permutation:
    class plain:
        def orthogonal(n, seed):
            return np.eye(n)[np.random.default_rng(seed).permutation(n)]

    class with_signs:
        def orthogonal(n, seed):
            rng = np.random.default_rng(seed)
            return np.eye(n)[rng.permutation(n)] * rng.choice([-1.0, 1.0], size=n)

    class row_by_row:
        def orthogonal(n, seed):
            Q = np.zeros((n, n))
            for i, j in enumerate(np.random.default_rng(seed).permutation(n)):
                Q[i, j] = 1.0
            return Q


@misconception(
    title={"en": "the matrix is only right to seven digits", "ko": "일곱 자리까지만 맞아요"},
    hint={"en": "Stay in float64, and do not round.", "ko": "float64로 두고, 반올림하지 마세요."},
)
class orthogonal_float32:
    single = edit("return Q * np.sign(np.diag(R))", "return Q.astype(np.float32)")
    rounded = edit("return Q * np.sign(np.diag(R))", "return np.round(Q, 6)")
    through_float32 = edit("return Q * np.sign(np.diag(R))", "return Q.astype(np.float32).astype(np.float64)")


@misconception(
    title={"en": "some rows are missing", "ko": "행이 모자라요"},
    hint={"en": "Q has n rows and n columns.", "ko": "Q는 n행 n열이에요."},
)
class orthogonal_other_shape:
    flat = edit("return Q * np.sign(np.diag(R))", "return Q[0]")
    short = edit("return Q * np.sign(np.diag(R))", "return Q[: max(1, n - 1)]")
    one_column = edit("return Q * np.sign(np.diag(R))", "return Q[:, :1]")
