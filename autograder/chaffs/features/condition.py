"""The wrong ideas about `condition`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "the columns are not centred", "ko": "열의 평균을 빼지 않았어요"},
    hint={
        "en": "The covariance is around the mean: far from 0 everything else looks small.",
        "ko": "공분산은 평균을 중심으로 재요. 0에서 멀면 나머지가 작아 보여요.",
    },
)
class f49_condition_not_centred:
    class gram:
        def condition(X):
            X = np.asarray(X, float)
            e = np.linalg.eigvalsh(X.T @ X)
            return e[-1] / e[0]

    class singular_values:
        def condition(X):
            s = np.linalg.svd(np.array(X, dtype=float), compute_uv=False)
            return (s[0] / s[-1]) ** 2

    class of_the_second_moments:
        def condition(X):
            X = np.array(X, dtype=float)
            return np.linalg.cond(X.T.dot(X) / len(X))


@misconception(
    title={"en": "the condition number of X itself", "ko": "X 자체의 조건수예요"},
    hint={
        "en": "Eigenvalues of the covariance: X takes part in it twice, less its mean.",
        "ko": "공분산의 고윳값이에요. X가 평균을 뺀 채로 두 번 들어가요.",
    },
)
class f49_condition_of_x_itself:
    class cond:
        def condition(X):
            return np.linalg.cond(np.asarray(X, float))

    class svd:
        def condition(X):
            s = np.linalg.svd(np.array(X, dtype=float), compute_uv=False)
            return s.max() / s.min()

    class root_of_gram:
        def condition(X):
            X = np.array(X, dtype=float)
            e = np.linalg.eigvalsh(X.T @ X)
            return np.sqrt(e[-1] / e[0])


@misconception(
    title={"en": "the root of the quotient", "ko": "나눈 값의 제곱근이에요"},
    hint={
        "en": "Eigenvalues of the covariance are variances, not deviations.",
        "ko": "공분산의 고윳값은 표준편차가 아니라 분산이에요.",
    },
)
class f49_condition_root:
    class root:
        def condition(X):
            e = np.linalg.eigvalsh(np.cov(np.asarray(X, float).T))
            return np.sqrt(e[-1] / e[0])

    class cond_of_centred:
        def condition(X):
            X = np.array(X, dtype=float)
            return np.linalg.cond(X - X.mean(axis=0))

    class singular_values:
        def condition(X):
            X = np.array(X, dtype=float)
            s = np.linalg.svd(X - np.mean(X, axis=0), compute_uv=False)
            return s[0] / s[-1]


@misconception(
    title={"en": "the correlation for the covariance", "ko": "공분산 대신 상관계수를 썼어요"},
    hint={
        "en": "Scaling is what this number is about: do not scale the columns first.",
        "ko": "이 수는 크기 차이를 재요. 열의 크기를 먼저 맞추지 마세요.",
    },
)
class of_the_correlation:
    class corrcoef:
        def condition(X):
            e = np.linalg.eigvalsh(np.corrcoef(np.asarray(X, float).T))
            return e[-1] / e[0]

    class standardised:
        def condition(X):
            X = np.asarray(X, float)
            Z = (X - X.mean(axis=0)) / X.std(axis=0)
            e = np.linalg.eigvalsh(Z.T @ Z)
            return e[-1] / e[0]

    class loop:
        def condition(X):
            X = np.array(X, dtype=float)
            for j in range(X.shape[1]):
                X[:, j] = (X[:, j] - X[:, j].mean()) / X[:, j].std()
            e = np.linalg.eigvalsh(X.T @ X / len(X))
            return float(max(e) / min(e))


@misconception(
    title={"en": "only the variances of the columns are compared", "ko": "열의 분산만 비교했어요"},
    hint={
        "en": "Columns that go together make directions that are wider and narrower than any column.",
        "ko": "함께 움직이는 열들은 어느 열보다도 넓거나 좁은 방향을 만들어요.",
    },
)
class diagonal_only:
    class variances:
        def condition(X):
            v = np.var(np.asarray(X, float), axis=0)
            return v.max() / v.min()

    class diagonal:
        def condition(X):
            d = np.diag(np.cov(np.asarray(X, float), rowvar=False))
            return max(d) / min(d)

    class loop:
        def condition(X):
            X = np.array(X, dtype=float)
            variances = [np.mean((X[:, j] - X[:, j].mean()) ** 2) for j in range(X.shape[1])]
            return float(max(variances) / min(variances))


@misconception(
    title={"en": "the smallest over the largest", "ko": "가장 작은 것을 가장 큰 것으로 나눴어요"},
    hint={
        "en": "Largest over smallest: at least 1.",
        "ko": "가장 큰 것 나누기 가장 작은 것, 적어도 1이에요.",
    },
)
class smallest_over_largest:
    class turned:
        def condition(X):
            e = np.linalg.eigvalsh(np.cov(np.asarray(X, float).T))
            return e[0] / e[-1]

    class first_over_last:
        def condition(X):
            e, _ = np.linalg.eigh(np.cov(np.array(X, dtype=float), rowvar=False))
            return float(e[0]) / float(e[-1])

    class min_max:
        def condition(X):
            X = np.array(X, dtype=float)
            C = X - X.mean(axis=0)
            e = np.linalg.eigvalsh(C.T @ C / len(X))
            return float(min(e) / max(e))


@misconception(
    title={"en": "the covariance of the rows", "ko": "행들의 공분산이에요"},
    hint={
        "en": "The columns are the features: np.cov takes rows unless told.",
        "ko": "열이 특성이에요. np.cov은 따로 말하지 않으면 행을 봐요.",
    },
)
class rows_compared:
    class cov_of_rows:
        def condition(X):
            e = np.linalg.eigvalsh(np.cov(np.asarray(X, float)))
            return e[-1] / e[0]

    class norm_of_all:
        def condition(X):
            X = np.asarray(X, float)
            C = X - X.mean(axis=1, keepdims=True)
            e = np.linalg.eigvalsh(C.T @ C)
            return e[-1] / e[0]

    class one_mean:
        def condition(X):
            C = np.asarray(X, float) - np.mean(X)
            e = np.linalg.eigvalsh(C.T @ C)
            return e[-1] / e[0]


@misconception(
    title={"en": "an array or the logarithm comes back", "ko": "배열이나 로그를 돌려줘요"},
    hint={
        "en": "One number: the quotient itself.",
        "ko": "수 하나, 나눈 값 그대로예요.",
    },
)
class an_array_returned:
    class logarithm:
        def condition(X):
            e = np.linalg.eigvalsh(np.cov(np.asarray(X, float).T))
            return np.log10(e[-1] / e[0])

    class each_quotient:
        def condition(X):
            e = np.linalg.eigvalsh(np.cov(np.asarray(X, float).T))
            return e / e[0]

    class pair:
        def condition(X):
            X = np.array(X, dtype=float)
            C = X - X.mean(axis=0)
            e = np.linalg.eigvalsh(C.T @ C / len(X))
            return e.max(), e.min()
