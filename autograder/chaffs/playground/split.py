"""The wrong ideas about `split`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "nothing is shuffled", "ko": "섞지 않았어요"},
    hint={
        "en": "The first half of the data is all +. What would the network learn from it alone?",
        "ko": "데이터의 앞 절반은 모두 +예요. 그것만으로 배우면 무엇을 배울까요?",
    },
)
class p13_not_shuffled:
    in_order = edit("np.random.default_rng(seed).permutation(len(X))", "np.arange(len(X))")

    class slices:
        def split(X, y, percent, seed):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != (len(X),):
                raise ValueError("shapes")
            k = len(X) * percent // 100
            return X[:k], y[:k], X[k:], y[k:]

    class unchecked_slices:
        def split(X, y, percent, seed):
            X = np.asarray(X, dtype=np.float64)
            y = np.asarray(y, dtype=np.float64)
            n_train = int(len(y) * percent // 100)
            return X[:n_train].copy(), y[:n_train].copy(), X[n_train:].copy(), y[n_train:].copy()


@misconception(
    title={"en": "the training share is rounded to the nearest", "ko": "학습용 수를 반올림했어요"},
    hint={"en": "Rounded down: 70 % of 5 are 3.", "ko": "내림이에요. 5의 70 %는 3이에요."},
)
class p14_rounded:
    nearest = edit("len(X) * percent // 100", "round(len(X) * percent / 100)")

    class to_int:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            i = np.random.default_rng(seed).permutation(len(y))
            k = int(len(y) * percent / 100 + 0.5)
            return X[i[:k]], y[i[:k]], X[i[k:]], y[i[k:]]

    class up:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2 or y.ndim != 1 or len(X) != len(y):
                raise ValueError("X and y do not fit")
            order = np.arange(len(X))
            np.random.default_rng(seed).shuffle(order)
            k = int(np.ceil(percent / 100 * len(X)))
            return X[order][:k], y[order][:k], X[order][k:], y[order][k:]


@misconception(
    title={"en": "a float share loses a sample", "ko": "실수 비율로 계산해 샘플 하나를 잃었어요"},
    hint={
        "en": "0.29 · 100 is not quite 29 in floats. Compute with whole numbers as long as you can.",
        "ko": "부동소수점에서 0.29 · 100은 29에 조금 못 미쳐요. 되도록 정수로 계산하세요.",
    },
)
class p14_float_share:
    share = edit("len(X) * percent // 100", "int(len(X) * (percent / 100))")

    class floor:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            i = np.random.default_rng(seed).permutation(len(y))
            k = int(np.floor(percent * 0.01 * len(y)))
            return X[i[:k]], y[i[:k]], X[i[k:]], y[i[k:]]

    class fraction_first:
        def split(X, y, percent, seed):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError(f"{X.shape} and {y.shape}")
            fraction = percent / 100
            order = np.random.default_rng(seed).permutation(X.shape[0])
            k = int(fraction * X.shape[0])
            train, test = order[:k], order[k:]
            return X[train], y[train], X[test], y[test]


@misconception(
    title={"en": "X and y are shuffled apart", "ko": "X와 y를 따로 섞었어요"},
    hint={
        "en": "Each y belongs to its row of X: one order for both.",
        "ko": "y는 X의 제 행과 짝이에요. 순서 하나를 둘 다에 쓰세요.",
    },
)
class p15_shuffled_apart:
    class two_permutations:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("shapes")
            rng = np.random.default_rng(seed)
            X, y = rng.permutation(X), rng.permutation(y)
            k = len(X) * percent // 100
            return X[:k], y[:k], X[k:], y[k:]

    class in_place:
        def split(X, y, percent, seed):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            rng = np.random.default_rng(seed)
            rng.shuffle(X)
            rng.shuffle(y)
            k = len(X) * percent // 100
            return X[:k], y[:k], X[k:], y[k:]

    class other_seeds:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            a = np.random.default_rng(seed).permutation(len(X))
            b = np.random.default_rng(seed + 1).permutation(len(y))
            k = len(X) * percent // 100
            return X[a[:k]], y[b[:k]], X[a[k:]], y[b[k:]]


@misconception(
    title={"en": "only X is shuffled", "ko": "X만 섞었어요"},
    hint={
        "en": "Each y belongs to its row of X: one order for both.",
        "ko": "y는 X의 제 행과 짝이에요. 순서 하나를 둘 다에 쓰세요.",
    },
)
class y_left_behind:
    one = edit("X[train], y[train], X[test], y[test]", "X[train], y[: len(train)], X[test], y[len(train) :]")

    class in_place:
        def split(X, y, percent, seed):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            np.random.default_rng(seed).shuffle(X)
            k = len(X) * percent // 100
            return X[:k], y[:k], X[k:], y[k:]


@misconception(
    title={"en": "the seed is ignored", "ko": "시드를 쓰지 않았어요"},
    hint={"en": "The seed decides, alone.", "ko": "시드만이 순서를 정해요."},
)
class p12_split_seed_ignored:
    zero = edit("order = np.random.default_rng(seed)", "order = np.random.default_rng(0)")

    class forty_two:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            i = np.random.default_rng(42).permutation(len(y))
            k = len(y) * percent // 100
            return X[i[:k]], y[i[:k]], X[i[k:]], y[i[k:]]

    class remainder:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2 or y.ndim != 1 or len(X) != len(y):
                raise ValueError("shapes")
            order = np.argsort(np.sin(1e4 * np.arange(len(X))))
            k = len(y) * percent // 100
            return X[order[:k]], y[order[:k]], X[order[k:]], y[order[k:]]


@misconception(
    title={"en": "NumPy's old global generator", "ko": "NumPy의 예전 전역 난수 생성기를 썼어요"},
    hint={
        "en": "The global generator is shared with all other code, and takes no large seeds.",
        "ko": "전역 생성기는 다른 모든 코드와 함께 쓰고, 큰 시드를 받지 않아요.",
    },
)
class p12_split_global_random:
    class seeded:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("shapes")
            np.random.seed(seed)
            i = np.random.permutation(len(X))
            k = len(X) * percent // 100
            return X[i[:k]], y[i[:k]], X[i[k:]], y[i[k:]]

    class shuffled:
        def split(X, y, percent, seed):
            X, y = np.array(X, dtype=float), np.array(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("shapes")
            np.random.seed(seed)
            indices = np.arange(len(X))
            np.random.shuffle(indices)
            k = len(X) * percent // 100
            train, test = indices[:k], indices[k:]
            return X[train], y[train], X[test], y[test]

    class random_state:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("shapes")
            i = np.random.RandomState(seed).permutation(len(X))
            k = len(X) * percent // 100
            return X[i[:k]], y[i[:k]], X[i[k:]], y[i[k:]]


@misconception(
    title={"en": "training and test are exchanged", "ko": "학습용과 테스트용이 바뀌었어요"},
    hint={"en": "percent is the share for training.", "ko": "percent는 학습용의 비율이에요."},
)
class percent_for_the_test:
    complement = edit("len(X) * percent // 100", "len(X) - len(X) * percent // 100")

    class test_first:
        _right_split = split

        def split(X, y, percent, seed):
            a, b, c, d = _right_split(X, y, percent, seed)
            return c, d, a, b


@misconception(
    title={"en": "the four parts stand in another order", "ko": "네 부분의 순서가 달라요"},
    hint={
        "en": "The pair for training comes first, then the pair for the test.",
        "ko": "학습용 쌍이 먼저, 그다음 테스트용 쌍이에요.",
    },
)
class parts_in_the_order_of_scikit_learn:
    by_kind = edit("return X[train], y[train], X[test], y[test]", "return X[train], X[test], y[train], y[test]")

    class pairs:
        _right_split = split

        def split(X, y, percent, seed):
            X1, y1, X2, y2 = _right_split(X, y, percent, seed)
            return X1, X2, y1, y2


@misconception(
    title={"en": "samples are drawn with replacement", "ko": "샘플을 복원추출했어요"},
    hint={"en": "Every sample is used exactly once.", "ko": "모든 샘플을 정확히 한 번씩 써요."},
)
class drawn_with_replacement:
    drawn = edit("permutation(len(X))", "integers(0, len(X), len(X))")

    class chosen:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            rng, n = np.random.default_rng(seed), len(y)
            k = n * percent // 100
            train, test = rng.choice(n, k), rng.choice(n, n - k)
            return X[train], y[train], X[test], y[test]


@misconception(
    title={"en": "percent is taken as a share from 0 to 1", "ko": "percent를 0에서 1 사이의 비율로 봤어요"},
    hint={"en": "percent goes from 0 to 100.", "ko": "percent는 0부터 100까지예요."},
)
class percent_as_share:
    share = edit("[len(X) * percent // 100]", "[int(len(X) * percent)]")


@misconception(
    title={"en": "shapes that do not fit pass", "ko": "맞지 않는 모양이 통과해요"},
    hint={"en": "X (n, D) and y (n,): say so where they are not.", "ko": "X (n, D)와 y (n,)이 아니면 알려 주세요."},
)
class split_lets_shapes_pass:
    class lengths_only:
        _right_split = split

        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if len(X) != len(y):
                raise ValueError("lengths differ")
            i = np.random.default_rng(seed).permutation(len(X))
            k = len(X) * percent // 100
            return X[i[:k]], y[i[:k]], X[i[k:]], y[i[k:]]

    unchecked = edit("X.ndim != 2 or y.shape != X.shape[:1]", "False")


@misconception(
    title={"en": "labels keep their kind", "ko": "레이블이 정수로 남아요"},
    hint={"en": "y comes back as floats.", "ko": "y는 실수로 돌아와요."},
)
class labels_keep_their_kind:
    kept = edit("np.asarray(y, dtype=np.float64)", "np.asarray(y)")


@misconception(
    title={"en": "the caller's arrays are shuffled", "ko": "받은 배열을 섞었어요"},
    hint={
        "en": "X and y belong to the caller. Shuffle a copy, or an order.",
        "ko": "X와 y는 부른 쪽의 것이에요. 복사본이나 순서를 섞으세요.",
    },
)
class shuffles_in_place:
    class both:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("shapes")
            order = np.random.default_rng(seed).permutation(len(X))
            X[:], y[:] = X[order], y[order]
            k = len(X) * percent // 100
            return X[:k].copy(), y[:k].copy(), X[k:].copy(), y[k:].copy()


@misconception(
    title={"en": "the training part is sorted again", "ko": "학습용 부분이 다시 정렬됐어요"},
    hint={"en": "A shuffled part has no order.", "ko": "섞인 부분에는 순서가 없어요."},
)
class sorted_again:
    class mask:
        def split(X, y, percent, seed):
            X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("shapes")
            mask = np.zeros(len(X), dtype=bool)
            mask[np.random.default_rng(seed).permutation(len(X))[: len(X) * percent // 100]] = True
            return X[mask], y[mask], X[~mask], y[~mask]

    in_order = edit(
        "train, test = np.split(", "train, test = map(np.sort, np.split(", "percent // 100])", "percent // 100]))"
    )


@misconception(
    title={"en": "nothing is left for the test", "ko": "테스트용이 하나도 남지 않아요"},
    hint={"en": "The rest of the samples is for the test.", "ko": "나머지 샘플이 테스트용이에요."},
)
class test_is_everything:
    whole = edit("X[test], y[test]", "X, y")
