"""The wrong ideas about `MinMax`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "one minimum and maximum for the whole table", "ko": "표 전체에서 최솟값과 최댓값을 하나씩 구했어요"},
    hint={
        "en": "Per column: a weight in kilograms and a height in metres have ranges of their own.",
        "ko": "열마다 따로예요. 킬로그램으로 잰 무게와 미터로 잰 키는 범위가 서로 달라요.",
    },
)
class f01_min_max_global:
    class whole_table:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = np.full(X.shape[1], X.min()), np.full(X.shape[1], X.max())
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class numbers_instead_of_rows:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(), X.max()
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / (b - a) if b > a else X * 0.0

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class loop_over_everything:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                low = high = X[0][0]
                for row in X:
                    for x in row:
                        low, high = min(low, x), max(high, x)
                self.s = low * np.ones(X.shape[1]), high * np.ones(X.shape[1])
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)


@convention(
    title={"en": "new values are clipped to [0, 1]", "ko": "새 값을 [0, 1]로 잘랐어요"},
    hint={
        "en": "Others clip; here new values may leave [0, 1], so that an outlier stays visible.",
        "ko": "자르는 곳도 있어요. 여기서는 새 값이 [0, 1]을 벗어날 수 있어요. 그래야 튀는 값이 보여요.",
    },
)
class f05_min_max_clipped:
    class clip:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.clip(np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a)), 0, 1)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class minimum_and_maximum:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                Z = np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))
                return np.minimum(np.maximum(Z, 0.0), 1.0)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class input_clipped:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                X = np.minimum(np.maximum(X, a), b)
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class in_a_mask:
        class MinMax(MinMax):
            def transform(self, X):
                Z = super().transform(X)
                Z[Z > 1] = 1
                Z[Z < 0] = 0
                return Z


@misconception(
    title={"en": "only divided by the maximum", "ko": "최댓값으로 나누기만 했어요"},
    hint={
        "en": "The minimum must become 0: take it away first.",
        "ko": "최솟값이 0이 되어야 해요. 먼저 빼세요.",
    },
)
class divided_by_maximum:
    class max:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, X / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                _a, b = self.s
                return Z * b

    class absolute_maximum:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                m = np.maximum(abs(a), abs(b))
                return X / np.where(m == 0, 1.0, m)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return Z * np.maximum(abs(a), abs(b))

    class range_only:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return X / np.where(b == a, 1.0, b - a)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class minimum_kept_in_divisor:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)


@convention(
    title={"en": "scaled to [−1, 1]", "ko": "[−1, 1]로 변환했어요"},
    hint={
        "en": "Here the training minimum becomes 0.",
        "ko": "여기서는 훈련 데이터의 최솟값이 0이 돼요.",
    },
)
class minus_one_to_one:
    class twice_minus_one:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, 2 * (X - a) / np.where(b == a, 1.0, b - a) - 1)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + (Z + 1) / 2 * (b - a)

    class around_the_middle:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - (a + b) / 2) / np.where(b == a, 1.0, (b - a) / 2)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return (a + b) / 2 + Z * (b - a) / 2

    class over_the_reference:
        class MinMax(MinMax):
            def transform(self, X):
                X, low, high = _checked(X, self._fitted)
                Z = np.zeros(X.shape)
                for j in range(X.shape[1]):
                    if high[j] > low[j]:
                        Z[:, j] = 2 * (X[:, j] - low[j]) / (high[j] - low[j]) - 1
                return Z

            def inverse(self, Z):
                Z, low, high = _checked(Z, self._fitted)
                return (np.asarray(Z, dtype=float) + 1) / 2 * (high - low) + low


@misconception(
    title={"en": "the mean is taken away, not the minimum", "ko": "최솟값이 아니라 평균을 뺐어요"},
    hint={
        "en": "The smallest value becomes 0, not the average one.",
        "ko": "평균이 아니라 가장 작은 값이 0이 돼요.",
    },
)
class mean_taken_away:
    class mean_normalisation:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.mean(axis=0), X.mean(axis=0) + X.max(axis=0) - X.min(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class without_checks:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = np.average(X, 0), np.ptp(X, 0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == 0, 0.0, (X - a) / np.where(b == 0, 1.0, b))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return Z * b + a


@misconception(
    title={"en": "the maximum becomes 0 and the minimum 1", "ko": "최댓값이 0, 최솟값이 1이 돼요"},
    hint={
        "en": "The smallest value becomes 0, the largest 1.",
        "ko": "가장 작은 값이 0, 가장 큰 값이 1이 돼요.",
    },
)
class turned_round:
    class from_above:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (b - X) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return b - Z * (b - a)

    class over_the_reference:
        class MinMax(MinMax):
            def transform(self, X):
                X, low, high = _checked(X, self._fitted)
                span = high - low
                return np.where(span == 0, 0.0, (high - X) / np.where(span == 0, 1, span))

            def inverse(self, Z):
                Z, low, high = _checked(Z, self._fitted)
                return high - Z * (high - low)

    class one_minus:
        class MinMax(MinMax):
            def transform(self, X):
                X, low, high = _checked(X, self._fitted)
                Z = np.zeros(X.shape)
                for j in range(X.shape[1]):
                    if high[j] != low[j]:
                        Z[:, j] = 1 - (X[:, j] - low[j]) / (high[j] - low[j])
                return Z

            def inverse(self, Z):
                Z, low, high = _checked(Z, self._fitted)
                return low + (1 - np.asarray(Z, dtype=float)) * (high - low)


@misconception(
    title={"en": "each row is scaled, not each column", "ko": "열이 아니라 행마다 변환했어요"},
    hint={
        "en": "Columns are features: a feature is compared with itself in other samples, never with other features.",
        "ko": "열이 특성이에요. 특성은 다른 샘플의 같은 특성과 견줘요. 다른 특성과 견주지 않아요.",
    },
)
class f27_min_max_rows:
    class statistics_of_rows:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=1, keepdims=True), X.max(axis=1, keepdims=True)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class each_row_by_itself:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                _a, _b = self.s
                low, high = X.min(axis=1, keepdims=True), X.max(axis=1, keepdims=True)
                return np.where(high == low, 0.0, (X - low) / np.where(high == low, 1.0, high - low))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class rows_in_a_loop:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                _a, _b = self.s
                return np.array(
                    [[(x - min(row)) / (max(row) - min(row)) if max(row) > min(row) else 0.0 for x in row] for row in X]
                )

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)


@misconception(
    title={"en": "`transform` learns from the new data", "ko": "`transform`이 새 데이터에서 다시 배워요"},
    hint={
        "en": "New samples are scaled by what the training samples said. What would become of a single new sample?",
        "ko": "새 샘플은 훈련 샘플에서 배운 대로 변환해요. 새 샘플이 하나뿐이면 어떻게 될까요?",
    },
)
class min_max_transform_fits_again:
    class by_refitting:
        class MinMax(MinMax):
            def transform(self, X):
                if self._fitted is None or np.shape(X)[1] != len(self._fitted[0]):
                    raise ValueError("not fitted")
                self.fit(X)
                return super().transform(X)

    class statistics_in_transform:
        class MinMax(MinMax):
            def transform(self, X):
                return type(self)._plain(np.asarray(X, dtype=float))

            @staticmethod
            def _plain(X):
                low, high = X.min(axis=0), X.max(axis=0)
                return (X - low) / np.where(high > low, high - low, 1.0)

    class column_by_column:
        class MinMax(MinMax):
            def transform(self, X):
                X = np.array(X, dtype=float)
                for j in range(X.shape[1]):
                    low, high = X[:, j].min(), X[:, j].max()
                    X[:, j] = (X[:, j] - low) / (high - low) if high > low else 0.0
                return X


@misconception(
    title={"en": "`fit` does not return the object", "ko": "`fit`이 객체를 돌려주지 않아요"},
    hint={
        "en": "Give the object back, so that calls can be chained.",
        "ko": "객체를 돌려주세요. 그래야 호출을 이어 쓸 수 있어요.",
    },
)
class f29_min_max_fit_returns_none:
    class nothing:
        class MinMax(MinMax):
            def fit(self, X):
                super().fit(X)

    class without_return:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return None
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class the_statistics:
        class MinMax(MinMax):
            def fit(self, X):
                super().fit(X)
                return self._fitted

    class the_scaled_data:
        class MinMax(MinMax):
            def fit(self, X):
                super().fit(X)
                return self.transform(X)

    class another_object:
        class MinMax(MinMax):
            def fit(self, X):
                other = MinMax()
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
class f24_min_max_small_is_constant:
    class below_a_hundred_millionth:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                small = b - a < 1e-8
                return np.where(small, 0.0, (X - a) / np.where(small, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class close_by_numpy:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(np.isclose(a, b), 0.0, (X - a) / np.where(np.isclose(a, b), 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class below_a_trillionth:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.array(
                    [
                        [(x - p) / (q - p) if abs(q - p) > 1e-12 else 0.0 for x, p, q in zip(row, a, b, strict=False)]
                        for row in X
                    ]
                )

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class below_a_few_epsilons:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b - a < 10 * np.finfo(float).eps, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)


@misconception(
    title={"en": "a small number is added to the divisor", "ko": "나누는 수에 작은 수를 더했어요"},
    hint={
        "en": "It shifts every value a little and small columns a lot. A constant column is a case of its own.",
        "ko": "모든 값이 조금씩, 폭이 작은 열은 크게 어긋나요. 상수 열은 따로 다루세요.",
    },
)
class min_max_epsilon_in_the_divisor:
    class hundred_millionth:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / (b - a + 1e-8)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class without_checks:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / (b - a + 1e-7)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class trillionth:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / (b - a + 1e-12)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class over_the_reference:
        class MinMax(MinMax):
            def transform(self, X):
                X, a, b = _checked(X, self._fitted)
                return (X - a) / (b - a + np.finfo(float).eps)


@misconception(
    title={"en": "`inverse` adds before it multiplies", "ko": "`inverse`가 곱하기 전에 더해요"},
    hint={
        "en": "What was done last is undone first.",
        "ko": "마지막에 한 일을 먼저 되돌려요.",
    },
)
class f26_min_max_inverse_in_wrong_order:
    class added_first:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return (Z + a) * (b - a)

    class without_checks:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return np.array([[(z + p) * (q - p) for z, p, q in zip(row, a, b, strict=False)] for row in Z])

    class over_the_reference:
        class MinMax(MinMax):
            def inverse(self, Z):
                Z, a, b = _checked(Z, self._fitted)
                Z = Z + a
                return Z * (b - a)

    class constant_columns_put_back:
        class MinMax(MinMax):
            def inverse(self, Z):
                Z, low, high = _checked(Z, self._fitted)
                X = (Z + low) * (high - low)
                for j in range(X.shape[1]):
                    if low[j] == high[j]:
                        X[:, j] = low[j]
                return X


@misconception(
    title={"en": "`inverse` undoes only one of the two steps", "ko": "`inverse`가 두 단계 중 하나만 되돌려요"},
    hint={
        "en": "`transform` did two things. Undo both.",
        "ko": "`transform`은 두 가지를 했어요. 둘 다 되돌리세요.",
    },
)
class min_max_inverse_half:
    class one_of_them:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                _a, b = self.s
                return Z * b

    class the_other:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return Z * (b - a)


@misconception(
    title={"en": "`inverse` scales again", "ko": "`inverse`가 한 번 더 변환해요"},
    hint={
        "en": "`inverse` goes the other way: from scaled numbers back to the first ones.",
        "ko": "`inverse`는 반대 방향이에요. 변환한 수에서 원래 수로 돌아가요.",
    },
)
class min_max_inverse_is_transform:
    class the_same:
        class MinMax(MinMax):
            def inverse(self, Z):
                return self.transform(Z)

    class does_nothing:
        class MinMax(MinMax):
            def inverse(self, Z):
                return _checked(Z, self._fitted)[0].copy()


@misconception(
    title={"en": "a constant column is divided by 0", "ko": "상수 열을 0으로 나눴어요"},
    hint={
        "en": "Where nothing varies there is nothing to divide by: such a column becomes 0.",
        "ko": "변하지 않는 열에는 나눌 것이 없어요. 그런 열은 0이 돼요.",
    },
)
class f02_min_max_zero_by_zero:
    class with_checks:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / (b - a)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class without_checks:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.array([(column - p) / (q - p) for column, p, q in zip(X.T, a, b, strict=False)]).T

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class only_the_formula:
        class MinMax(MinMax):
            def transform(self, X):
                X, low, high = _checked(X, self._fitted)
                return np.divide(np.subtract(X, low), np.subtract(high, low))


@misconception(
    title={"en": "a constant column is left as it is", "ko": "상수 열을 그대로 뒀어요"},
    hint={
        "en": "A column that never changes says nothing: it becomes 0.",
        "ko": "한 번도 변하지 않는 열은 알려 주는 것이 없어요. 0이 돼요.",
    },
)
class f23_min_max_constant_left:
    class where:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, X, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class loop_over_columns:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                Z = X.copy()
                for j in range(X.shape[1]):
                    if b[j] != a[j]:
                        Z[:, j] = (X[:, j] - a[j]) / (b[j] - a[j])
                return Z

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class in_a_comprehension:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.array(
                    [[(x - p) / (q - p) if q != p else x for x, p, q in zip(row, a, b, strict=False)] for row in X]
                )

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)


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
class min_max_constant_is_shifted:
    class divided_by_one:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / np.where(b == a, 1.0, b - a)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class without_checks:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                span = b - a
                span[span == 0] = 1
                return (X - a) / span

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class over_the_reference:
        class MinMax(MinMax):
            def transform(self, X):
                X, low, high = _checked(X, self._fitted)
                scale = high - low
                scale[scale == 0.0] = 1.0
                return (X - low) / scale

    class and_back:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return (X - a) / np.where(b == a, 1.0, b - a)

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * np.where(b == a, 1.0, b - a)


@misconception(
    title={"en": "a constant column becomes 1 or 0.5, not 0", "ko": "상수 열이 0이 아니라 1이나 0.5가 돼요"},
    hint={
        "en": "A constant column becomes 0, for every value.",
        "ko": "상수 열은 어떤 값이 와도 0이 돼요.",
    },
)
class min_max_constant_is_one:
    class one:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 1.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class the_middle:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.5, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class over_the_reference:
        class MinMax(MinMax):
            def transform(self, X):
                Z = super().transform(X)
                Z[:, self._fitted[0] == self._fitted[1]] = 1.0
                return Z


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
class min_max_inverse_moves_constants:
    class unit_of_one:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise ValueError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * np.where(b == a, 1.0, b - a)

    class loop:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                out = np.empty(Z.shape)
                for j in range(Z.shape[1]):
                    unit = b[j] - a[j]
                    out[:, j] = Z[:, j] * (unit if unit else 1) + a[j]
                return out


@misconception(
    title={"en": "a second `fit` remembers the first", "ko": "다시 `fit`해도 먼저 것을 기억해요"},
    hint={
        "en": "`fit` starts afresh: what an earlier call saw is forgotten.",
        "ko": "`fit`은 처음부터 다시 배워요. 먼저 본 것은 잊어요.",
    },
)
class min_max_first_fit_stays:
    class all_data_so_far:
        class MinMax(MinMax):
            def fit(self, X):
                X = np.asarray(X, dtype=float)
                seen = getattr(self, "_seen", None)
                self._seen = X if seen is None or seen.shape[1] != X.shape[1] else np.vstack([seen, X])
                return super().fit(self._seen)

    class only_once:
        class MinMax(MinMax):
            def fit(self, X):
                return self if self._fitted is not None else super().fit(X)


@misconception(
    title={"en": "all objects share one memory", "ko": "모든 객체가 기억을 함께 써요"},
    hint={
        "en": "What `fit` learns belongs to the object, not to the class.",
        "ko": "`fit`이 배운 것은 클래스가 아니라 객체의 것이에요.",
    },
)
class min_max_shared_by_all_objects:
    class in_the_class:
        class MinMax:
            s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                MinMax.s = self.s
                del self.s
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class in_a_global:
        class MinMax(MinMax):
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
class min_max_no_errors:
    class broadcast:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class only_before_fit:
        class MinMax(MinMax):
            def transform(self, X):
                if self._fitted is None:
                    raise ValueError("fit first")
                return self._there(np.asarray(X, dtype=float), *self._fitted)

            def inverse(self, Z):
                if self._fitted is None:
                    raise ValueError("fit first")
                return self._back(np.asarray(Z, dtype=float), *self._fitted)

            def _there(self, X, a, b):
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def _back(self, Z, a, b):
                return a + Z * (b - a)

    class zeros_before_fit:
        class MinMax:
            def __init__(self):
                self.s = 0.0, 1.0

            def _ready(self, A):
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "Callers wait for ValueError; an assertion is for what can never happen.",
        "ko": "부르는 쪽은 ValueError를 기다려요. assert는 절대 일어날 수 없는 일에 써요.",
    },
)
class min_max_another_error:
    class assertion:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                assert self.s is not None and A.shape[1] == self.s[0].size
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class runtime_error:
        class MinMax:
            def __init__(self):
                self.s = None

            def _ready(self, A):
                if self.s is None or A.ndim != 2 or A.shape[1] != np.size(self.s[0]):
                    raise RuntimeError("fit first, and with these columns")
                return A

            def fit(self, X):
                X = np.array(X, dtype=float)
                self.s = X.min(axis=0), X.max(axis=0)
                return self

            def transform(self, X):
                X = self._ready(np.array(X, dtype=float))
                a, b = self.s
                return np.where(b == a, 0.0, (X - a) / np.where(b == a, 1.0, b - a))

            def inverse(self, Z):
                Z = self._ready(np.array(Z, dtype=float))
                a, b = self.s
                return a + Z * (b - a)

    class attribute_error:
        class MinMax(MinMax):
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
