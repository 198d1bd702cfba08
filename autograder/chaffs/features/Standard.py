"""The wrong ideas about `Standard`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "one mean and deviation for the whole table", "ko": "표 전체에서 평균과 표준편차를 하나씩 구했어요"},
    hint={
        "en": "Per column: each feature has its own mean.",
        "ko": "열마다 따로예요. 특성마다 평균이 달라요.",
    },
)
class f01_standard_global:
    class whole_table:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = np.full(X.shape[1], X.mean()), np.full(X.shape[1], X.std() if X.max() > X.min() else 0.0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class numbers_instead_of_rows:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = np.mean(X), np.std(X)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / b if b else X * 0.0

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class axis_none:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.mean(axis=None) * np.ones(X.shape[1]), X.std(axis=None) * np.ones(X.shape[1])
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@convention(
    title={"en": "divided by N − 1 (ddof 1)", "ko": "N − 1로 나눴어요(ddof 1)"},
    hint={
        "en": "pandas and R divide by N − 1; here it is N, NumPy's default.",
        "ko": "pandas와 R은 N − 1로 나눠요. 여기서는 NumPy의 기본값처럼 N으로 나눠요.",
    },
)
class f04_standard_ddof_1:
    class ddof:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = (
                    np.where(same, X[0], X.mean(axis=0)),
                    np.where(same, 0.0, X.std(axis=0, ddof=min(1, len(X) - 1))),
                )
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class by_hand:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                mean = X.sum(axis=0) / len(X)
                std = np.sqrt(((X - mean) ** 2).sum(axis=0) / (len(X) - 1))
                std[X.max(axis=0) == X.min(axis=0)] = 0
                self.s = np.where(std == 0, X[0], mean), std
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class loop:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                n, means, stds = len(X), [], []
                for column in X.T:
                    m = sum(column) / n
                    total = sum((x - m) ** 2 for x in column)
                    means.append(m)
                    stds.append(0.0 if max(column) == min(column) else (total / (n - 1)) ** 0.5)
                self.s = np.array(means), np.array(stds)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class from_the_covariance:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                std = np.sqrt(np.diag(np.atleast_2d(np.cov(X.T)))) if len(X) > 1 else np.zeros(X.shape[1])
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, std)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@misconception(
    title={"en": "a constant column is looked for by std == 0", "ko": "상수 열을 std == 0으로 찾았어요"},
    hint={
        "en": "Rounding can make the deviation of equal numbers tiny, not 0. Compare the largest and the smallest value.",
        "ko": "반올림 때문에 똑같은 수들의 표준편차가 0이 아니라 아주 작은 수가 될 수 있어요. 최댓값과 최솟값을 비교하세요.",
    },
)
class f22_standard_std_zero:
    class where:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.mean(axis=0), X.std(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class unit_of_one:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                std = X.std(axis=0)
                std[std == 0] = 1.0
                self.s = X.mean(axis=0), std
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / b

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class by_hand:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                mean = X.sum(axis=0) / len(X)
                self.s = mean, np.sqrt(((X - mean) ** 2).sum(axis=0) / len(X))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.array(
                    [[(x - m) / s if s != 0 else 0.0 for x, m, s in zip(row, a, b, strict=False)] for row in X]
                )

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class loop_and_mask:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = np.mean(X, 0), np.std(X, 0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                Z = np.zeros(X.shape)
                Z[:, b > 0] = (X - a)[:, b > 0] / b[b > 0]
                return Z

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@misconception(
    title={"en": "divided by the variance", "ko": "분산으로 나눴어요"},
    hint={
        "en": "The spread in the units of x is the root of the variance.",
        "ko": "x와 같은 단위로 잰 퍼짐은 분산의 제곱근이에요.",
    },
)
class f25_standard_variance:
    class var:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.var(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class by_hand:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                m = X.mean(axis=0)
                v = ((X - m) ** 2).mean(axis=0)
                v[X.max(axis=0) == X.min(axis=0)] = 0
                self.s = m, v
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class squared_again:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b * b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b * b

    class only_there:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b**2))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@misconception(
    title={"en": "the variance is computed as E[x²] − mean²", "ko": "분산을 E[x²] − 평균²으로 계산했어요"},
    hint={
        "en": "Two large numbers almost cancel, and their rounding is left. Take the mean away first, then square.",
        "ko": "큰 수 둘이 거의 지워지고 반올림 오차만 남아요. 먼저 평균을 빼고 제곱하세요.",
    },
)
class f28_standard_difference_of_squares:
    class means_of_squares:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                variance = np.maximum((X**2).mean(axis=0) - X.mean(axis=0) ** 2, 0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, np.sqrt(variance))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class sums_of_squares:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                n = len(X)
                total, squares = X.sum(axis=0), (X * X).sum(axis=0)
                variance = np.abs(squares - total * total / n) / n
                variance[X.max(axis=0) == X.min(axis=0)] = 0
                self.s = np.where(variance == 0, X[0], total / n), np.sqrt(variance)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class one_pass:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                total, squares = np.zeros(X.shape[1]), np.zeros(X.shape[1])
                for row in X:
                    total += row
                    squares += row**2
                mean = total / len(X)
                same = (X[0] == X).all(axis=0)
                self.s = np.where(same, X[0], mean), np.where(same, 0.0, np.sqrt(np.abs(squares / len(X) - mean**2)))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@misconception(
    title={"en": "only the mean is taken away", "ko": "평균만 뺐어요"},
    hint={
        "en": "Then divide by the deviation: 1 shall mean one deviation.",
        "ko": "그다음 표준편차로 나누세요. 1은 표준편차 하나를 뜻해야 해요.",
    },
)
class only_centred:
    class minus_mean:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, X - a)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b > 0)

    class without_checks:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, X - a)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class constant_columns_too:
        class Standard(Standard):
            def transform(self, X):
                X, mean, std = _checked(X, self._fitted)
                return X - mean

            def inverse(self, Z):
                Z, mean, std = _checked(Z, self._fitted)
                return Z + mean


@misconception(
    title={"en": "the mean is not taken away", "ko": "평균을 빼지 않았어요"},
    hint={
        "en": "The mean shall become 0.",
        "ko": "평균이 0이 되어야 해요.",
    },
)
class only_divided:
    class by_deviation:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                _a, b = self.s
                return np.where(b == 0, 0.0, X / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return Z * b + a * (b == 0)

    class precedence:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, X - a / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class over_the_reference:
        class Standard(Standard):
            def transform(self, X):
                X, mean, std = _checked(X, self._fitted)
                Z = np.zeros(X.shape)
                for j in range(X.shape[1]):
                    if std[j] > 0:
                        Z[:, j] = X[:, j] / std[j]
                return Z

            def inverse(self, Z):
                Z, mean, std = _checked(Z, self._fitted)
                return np.where(std > 0, Z * std, mean)


@misconception(
    title={"en": "the mean absolute deviation is used", "ko": "평균절대편차를 썼어요"},
    hint={
        "en": "Squares, their mean, and the root of it.",
        "ko": "제곱하고, 평균하고, 제곱근을 구해요.",
    },
)
class mean_absolute_deviation:
    class abs:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = (
                    np.where(same, X[0], X.mean(axis=0)),
                    np.where(same, 0.0, np.abs(X - X.mean(axis=0)).mean(axis=0)),
                )
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class norm:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = (
                    np.where(same, X[0], X.mean(axis=0)),
                    np.where(same, 0.0, np.sqrt(((X - X.mean(axis=0)) ** 2).sum(axis=0))),
                )
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class over_the_reference:
        class Standard(Standard):
            def fit(self, X):
                X = np.array(X, dtype=float)
                mean = X.mean(axis=0)
                spread = [np.mean(np.abs(X[:, j] - mean[j])) for j in range(X.shape[1])]
                self._fitted = np.array([mean, np.where(X.max(axis=0) == X.min(axis=0), 0.0, spread)])
                return self


@misconception(
    title={"en": "the median stands for the mean", "ko": "평균 대신 중앙값을 썼어요"},
    hint={
        "en": "The mean: the sum divided by the number.",
        "ko": "평균은 합을 개수로 나눈 수예요.",
    },
)
class median_for_mean:
    class median:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], np.median(X, axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class over_the_reference:
        class Standard(Standard):
            def fit(self, X):
                super().fit(X)
                self._fitted[0] = np.median(np.array(X, dtype=float), axis=0)
                return self

    class spread_around_it:
        class Standard(Standard):
            def fit(self, X):
                X = np.array(X, dtype=float)
                middle = np.median(X, axis=0)
                spread = np.sqrt(np.mean((X - middle) ** 2, axis=0))
                self._fitted = np.stack([middle, np.where(X.max(axis=0) == X.min(axis=0), 0.0, spread)])
                return self


@misconception(
    title={"en": "each row is scaled, not each column", "ko": "열이 아니라 행마다 변환했어요"},
    hint={
        "en": "Columns are features: a feature is compared with itself in other samples, never with other features.",
        "ko": "열이 특성이에요. 특성은 다른 샘플의 같은 특성과 견줘요. 다른 특성과 견주지 않아요.",
    },
)
class f27_standard_rows:
    class statistics_of_rows:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class each_row_by_itself:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                _a, _b = self.s
                mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
                return np.where(std == 0, 0.0, (X - mean) / np.where(std == 0, 1.0, std))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class rows_in_a_loop:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                _a, _b = self.s
                rows = [(row - sum(row) / len(row)) for row in X]
                return np.array([row / np.sqrt(sum(row**2) / len(row)) if any(row) else row * 0.0 for row in rows])

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@misconception(
    title={"en": "`transform` learns from the new data", "ko": "`transform`이 새 데이터에서 다시 배워요"},
    hint={
        "en": "New samples are scaled by what the training samples said. What would become of a single new sample?",
        "ko": "새 샘플은 훈련 샘플에서 배운 대로 변환해요. 새 샘플이 하나뿐이면 어떻게 될까요?",
    },
)
class standard_transform_fits_again:
    class by_refitting:
        class Standard(Standard):
            def transform(self, X):
                if self._fitted is None or np.shape(X)[1] != len(self._fitted[0]):
                    raise ValueError("not fitted")
                self.fit(X)
                return super().transform(X)

    class statistics_in_transform:
        class Standard(Standard):
            def transform(self, X):
                return type(self)._plain(np.asarray(X, dtype=float))

            @staticmethod
            def _plain(X):
                std = np.where(X.max(axis=0) == X.min(axis=0), 1.0, X.std(axis=0))
                return np.where(X.max(axis=0) == X.min(axis=0), 0.0, (X - X.mean(axis=0)) / std)

    class column_by_column:
        class Standard(Standard):
            def transform(self, X):
                X = np.array(X, dtype=float)
                for j in range(X.shape[1]):
                    same = X[:, j].max() == X[:, j].min()
                    X[:, j] = 0.0 if same else (X[:, j] - X[:, j].mean()) / X[:, j].std()
                return X


@misconception(
    title={"en": "`fit` does not return the object", "ko": "`fit`이 객체를 돌려주지 않아요"},
    hint={
        "en": "Give the object back, so that calls can be chained.",
        "ko": "객체를 돌려주세요. 그래야 호출을 이어 쓸 수 있어요.",
    },
)
class f29_standard_fit_returns_none:
    class nothing:
        class Standard(Standard):
            def fit(self, X):
                super().fit(X)

    class without_return:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return None
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class the_statistics:
        class Standard(Standard):
            def fit(self, X):
                super().fit(X)
                return self._fitted

    class the_scaled_data:
        class Standard(Standard):
            def fit(self, X):
                super().fit(X)
                return self.transform(X)

    class another_object:
        class Standard(Standard):
            def fit(self, X):
                other = Standard()
                super(type(self), other).fit(X)
                super().fit(X)
                return other


@misconception(
    title={"en": "every small spread is called constant", "ko": "폭이 작은 열을 모두 상수 열로 봐요"},
    hint={
        "en": "Small is not constant: a length in nanometres is still a length. Compare largest and smallest exactly.",
        "ko": "작다고 상수는 아니에요. 나노미터로 잰 길이도 길이예요. 최댓값과 최솟값이 정확히 같은지 보세요.",
    },
)
class f24_standard_small_is_constant:
    class below_a_hundred_millionth:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b < 1e-8, 0.0, (X - a) / np.where(b < 1e-8, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class close_by_numpy:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(np.isclose(b, 0), 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class below_a_trillionth:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.array(
                    [[(x - m) / s if s > 1e-12 else 0.0 for x, m, s in zip(row, a, b, strict=False)] for row in X]
                )

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class below_a_few_epsilons:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b < 100 * np.finfo(float).eps, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class largest_close_to_smallest:
        class Standard(Standard):
            def fit(self, X):
                X = np.array(X, dtype=float)
                low = X.min(axis=0)
                same = np.isclose(X.max(axis=0), low)
                self._fitted = np.stack([np.where(same, low, X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))])
                return self


@misconception(
    title={"en": "a small number is added to the divisor", "ko": "나누는 수에 작은 수를 더했어요"},
    hint={
        "en": "It shifts every value a little and small columns a lot. A constant column is a case of its own.",
        "ko": "모든 값이 조금씩, 폭이 작은 열은 크게 어긋나요. 상수 열은 따로 다루세요.",
    },
)
class standard_epsilon_in_the_divisor:
    class hundred_millionth:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / (b + 1e-8))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class without_checks:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / (b + 1e-7))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class trillionth:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / (b + 1e-12))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class over_the_reference:
        class Standard(Standard):
            def transform(self, X):
                X, a, b = _checked(X, self._fitted)
                return np.where(b == 0, 0.0, (X - a) / (b + 1e-10))


@misconception(
    title={"en": "`inverse` adds before it multiplies", "ko": "`inverse`가 곱하기 전에 더해요"},
    hint={
        "en": "What was done last is undone first.",
        "ko": "마지막에 한 일을 먼저 되돌려요.",
    },
)
class f26_standard_inverse_in_wrong_order:
    class added_first:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return (Z + a) * b

    class without_checks:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return np.array([[(z + m) * s for z, m, s in zip(row, a, b, strict=False)] for row in Z])

    class over_the_reference:
        class Standard(Standard):
            def inverse(self, Z):
                Z, a, b = _checked(Z, self._fitted)
                Z = Z + a
                return Z * b

    class constant_columns_put_back:
        class Standard(Standard):
            def inverse(self, Z):
                Z, mean, std = _checked(Z, self._fitted)
                X = (Z + mean) * std
                for j in range(X.shape[1]):
                    if std[j] == 0:
                        X[:, j] = mean[j]
                return X


@misconception(
    title={"en": "`inverse` undoes only one of the two steps", "ko": "`inverse`가 두 단계 중 하나만 되돌려요"},
    hint={
        "en": "`transform` did two things. Undo both.",
        "ko": "`transform`은 두 가지를 했어요. 둘 다 되돌리세요.",
    },
)
class standard_inverse_half:
    class one_of_them:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, _b = self.s
                return Z + a

    class the_other:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                _a, b = self.s
                return Z * b


@misconception(
    title={"en": "`inverse` scales again", "ko": "`inverse`가 한 번 더 변환해요"},
    hint={
        "en": "`inverse` goes the other way: from scaled numbers back to the first ones.",
        "ko": "`inverse`는 반대 방향이에요. 변환한 수에서 원래 수로 돌아가요.",
    },
)
class standard_inverse_is_transform:
    class the_same:
        class Standard(Standard):
            def inverse(self, Z):
                return self.transform(Z)

    class does_nothing:
        class Standard(Standard):
            def inverse(self, Z):
                return _checked(Z, self._fitted)[0].copy()


@misconception(
    title={"en": "a constant column is divided by 0", "ko": "상수 열을 0으로 나눴어요"},
    hint={
        "en": "Where nothing varies there is nothing to divide by: such a column becomes 0.",
        "ko": "변하지 않는 열에는 나눌 것이 없어요. 그런 열은 0이 돼요.",
    },
)
class f02_standard_zero_by_zero:
    class with_checks:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / b

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class without_checks:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.array([(column - m) / s for column, m, s in zip(X.T, a, b, strict=False)]).T

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class only_the_formula:
        class Standard(Standard):
            def transform(self, X):
                X, mean, std = _checked(X, self._fitted)
                return np.divide(np.subtract(X, mean), std)


@misconception(
    title={"en": "a constant column is left as it is", "ko": "상수 열을 그대로 뒀어요"},
    hint={
        "en": "A column that never changes says nothing: it becomes 0.",
        "ko": "한 번도 변하지 않는 열은 알려 주는 것이 없어요. 0이 돼요.",
    },
)
class f23_standard_constant_left:
    class where:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, X, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class loop_over_columns:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                Z = X.copy()
                for j in range(X.shape[1]):
                    if b[j] > 0:
                        Z[:, j] = (X[:, j] - a[j]) / b[j]
                return Z

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class in_a_comprehension:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.array([[(x - m) / s if s else x for x, m, s in zip(row, a, b, strict=False)] for row in X])

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@convention(
    title={
        "en": "new values of a constant column are shifted only, as in scikit-learn",
        "ko": "scikit-learn처럼 상수 열의 새 값을 옮기기만 했어요",
    },
    hint={
        "en": "Here a column that was constant in training becomes 0, whatever comes later.",
        "ko": "여기서는 훈련 데이터에서 상수였던 열은 나중에 무엇이 오든 0이 돼요.",
    },
)
class standard_constant_is_shifted:
    class divided_by_one:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / np.where(b == 0, 1.0, b)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class without_checks:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                unit = b.copy()
                unit[unit == 0] = 1
                return (X - a) / unit

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class over_the_reference:
        class Standard(Standard):
            def transform(self, X):
                X, mean, std = _checked(X, self._fitted)
                return (X - mean) / (std + (std == 0.0))

    class and_back:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / np.where(b == 0, 1.0, b)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * np.where(b == 0, 1.0, b)


@misconception(
    title={"en": "a constant column becomes 1, not 0", "ko": "상수 열이 0이 아니라 1이 돼요"},
    hint={
        "en": "A constant column becomes 0, for every value.",
        "ko": "상수 열은 어떤 값이 와도 0이 돼요.",
    },
)
class standard_constant_is_one:
    class one:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 1.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class over_the_reference:
        class Standard(Standard):
            def transform(self, X):
                Z = super().transform(X)
                Z[:, self._fitted[1] == 0] = 1.0
                return Z

    class loop:
        class Standard(Standard):
            def transform(self, X):
                X, mean, std = _checked(X, self._fitted)
                columns = [(X[:, j] - mean[j]) / std[j] if std[j] else np.ones(len(X)) for j in range(X.shape[1])]
                return np.column_stack(columns)


@convention(
    title={
        "en": "`inverse` moves a constant column by z, as in scikit-learn",
        "ko": "scikit-learn처럼 `inverse`가 상수 열을 z만큼 옮겨요",
    },
    hint={
        "en": "A constant column has one value only: give that back, whatever z is.",
        "ko": "상수 열의 값은 하나뿐이에요. z가 무엇이든 그 값을 돌려주세요.",
    },
)
class standard_inverse_moves_constants:
    class unit_of_one:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * np.where(b == 0, 1.0, b)

    class loop:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                out = np.empty(Z.shape)
                for j in range(Z.shape[1]):
                    out[:, j] = Z[:, j] * (b[j] or 1.0) + a[j]
                return out


@misconception(
    title={"en": "a second `fit` remembers the first", "ko": "다시 `fit`해도 먼저 것을 기억해요"},
    hint={
        "en": "`fit` starts afresh: what an earlier call saw is forgotten.",
        "ko": "`fit`은 처음부터 다시 배워요. 먼저 본 것은 잊어요.",
    },
)
class standard_first_fit_stays:
    class all_data_so_far:
        class Standard(Standard):
            def fit(self, X):
                X = np.asarray(X, dtype=float)
                seen = getattr(self, "_seen", None)
                self._seen = X if seen is None or seen.shape[1] != X.shape[1] else np.vstack([seen, X])
                return super().fit(self._seen)

    class only_once:
        class Standard(Standard):
            def fit(self, X):
                return self if self._fitted is not None else super().fit(X)


@misconception(
    title={"en": "all objects share one memory", "ko": "모든 객체가 기억을 함께 써요"},
    hint={
        "en": "What `fit` learns belongs to the object, not to the class.",
        "ko": "`fit`이 배운 것은 클래스가 아니라 객체의 것이에요.",
    },
)
class standard_shared_by_all_objects:
    class in_the_class:
        class Standard:
            s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                Standard.s = self.s
                del self.s
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class in_a_global:
        class Standard(Standard):
            memory = {}

            def fit(self, X):
                super().fit(X)
                self.memory["fitted"] = self._fitted
                return self

            def transform(self, X):
                self._fitted = self.memory.get("fitted", self._fitted)
                return super().transform(X)

            def inverse(self, Z):
                self._fitted = self.memory.get("fitted", self._fitted)
                return super().inverse(Z)


@misconception(
    title={"en": "nothing is checked before the numbers are used", "ko": "수를 쓰기 전에 아무것도 확인하지 않아요"},
    hint={
        "en": "Without `fit`, or with another number of columns, there is no right answer: raise ValueError.",
        "ko": "`fit` 전이거나 열의 수가 다르면 맞는 답이 없어요. ValueError를 내세요.",
    },
)
class standard_no_errors:
    class broadcast:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class only_before_fit:
        class Standard(Standard):
            def transform(self, X):
                if self._fitted is None:
                    raise ValueError("fit first")
                return self._there(np.asarray(X, dtype=float), *self._fitted)

            def inverse(self, Z):
                if self._fitted is None:
                    raise ValueError("fit first")
                return self._back(np.asarray(Z, dtype=float), *self._fitted)

            def _there(self, X, a, b):
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def _back(self, Z, a, b):
                return a + Z * b

    class zeros_before_fit:
        class Standard:
            def __init__(self):
                self.s = 0.0, 1.0

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "Callers wait for ValueError; an assertion is for what can never happen.",
        "ko": "부르는 쪽은 ValueError를 기다려요. assert는 절대 일어날 수 없는 일에 써요.",
    },
)
class standard_another_error:
    class assertion:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                assert self.s is not None and A.shape[1] == self.s[0].size
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class runtime_error:
        class Standard:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise RuntimeError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                same = X.max(axis=0) == X.min(axis=0)
                self.s = np.where(same, X[0], X.mean(axis=0)), np.where(same, 0.0, X.std(axis=0))
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * b

    class attribute_error:
        class Standard(Standard):
            def transform(self, X):
                if self._fitted is None:
                    raise AttributeError("call fit first")
                if np.shape(X)[1] != self._fitted.shape[1]:
                    raise IndexError("columns")
                return super().transform(X)

            def inverse(self, Z):
                if self._fitted is None:
                    raise AttributeError("call fit first")
                if np.shape(Z)[1] != self._fitted.shape[1]:
                    raise IndexError("columns")
                return super().inverse(Z)
