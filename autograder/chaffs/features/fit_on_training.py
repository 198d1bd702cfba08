"""The wrong ideas about `fit_on_training`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "`fit` sees training and test data together", "ko": "`fit`이 훈련 데이터와 테스트 데이터를 함께 봐요"},
    hint={
        "en": "The test data stand for what nobody has seen yet: what is learnt from them is cheating.",
        "ko": "테스트 데이터는 아직 아무도 보지 못한 데이터를 대신해요. 거기서 배우면 반칙이에요.",
    },
)
class fits_on_everything:
    class stacked:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            statistics = fit(np.vstack([X_train, X_test]))
            return transform(X_train, statistics), transform(X_test, statistics)

    class concatenated_and_split:
        def fit_on_training(fit, transform, X_train, X_test):
            X = np.concatenate((np.array(X_train, float), np.array(X_test, float)))
            Z = transform(X, fit(X))
            return Z[: len(X_train)], Z[len(X_train) :]

    class test_first:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            both = np.array([*X_test, *X_train])
            s = fit(both)
            return tuple(transform(X, s) for X in (X_train, X_test))


@misconception(
    title={
        "en": "the test data are scaled by statistics of their own",
        "ko": "테스트 데이터를 자신의 통계량으로 변환해요",
    },
    hint={
        "en": "The test samples are scaled by what the training samples said.",
        "ko": "테스트 샘플은 훈련 샘플에서 배운 대로 변환해요.",
    },
)
class fits_on_test_too:
    class two_fits:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            return transform(X_train, fit(X_train)), transform(X_test, fit(X_test))

    class loop:
        def fit_on_training(fit, transform, X_train, X_test):
            result = []
            for X in (X_train, X_test):
                X = np.array(X, dtype=float)
                statistics = fit(X)
                result.append(transform(X, statistics))
            return result[0], result[1]

    class inner_function:
        def fit_on_training(fit, transform, X_train, X_test):
            def fit_transform(X):
                return transform(X, fit(X))

            return tuple(map(fit_transform, [np.asarray(X_train, float), np.asarray(X_test, float)]))


@misconception(
    title={"en": "`fit` sees the test data", "ko": "`fit`이 테스트 데이터를 봐요"},
    hint={
        "en": "Training data are there to learn from, test data only to be looked at in the end.",
        "ko": "배우는 데에는 훈련 데이터를 써요. 테스트 데이터는 마지막에 보기만 해요.",
    },
)
class fits_on_test_only:
    class swapped:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            s = fit(X_test)
            return transform(X_train, s), transform(X_test, s)

    class mistaken_name:
        def fit_on_training(fit, transform, X_train, X_test):
            train, test = np.array(X_train, dtype=float), np.array(X_test, dtype=float)
            statistics = fit(test)
            Z_train = transform(train, statistics)
            Z_test = transform(test, statistics)
            return Z_train, Z_test

    class loop:
        def fit_on_training(fit, transform, X_train, X_test):
            s = fit(np.asarray(X_test, float))
            out = []
            for X in (X_train, X_test):
                out.append(transform(np.asarray(X, float), s))
            return tuple(out)


@misconception(
    title={"en": "`fit` is called more than once", "ko": "`fit`을 여러 번 불러요"},
    hint={
        "en": "Once is enough: keep what it said.",
        "ko": "한 번이면 돼요. 결과를 보관하세요.",
    },
)
class fits_training_twice:
    class in_each_call:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            return transform(X_train, fit(X_train)), transform(X_test, fit(X_train))

    class for_each_part:
        def fit_on_training(fit, transform, X_train, X_test):
            parts = [np.array(X, dtype=float) for X in (X_train, X_test)]
            return [transform(X, fit(parts[0])) for X in parts]

    class two_statistics:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.array(X_train, float), np.array(X_test, float)
            Z_train = transform(X_train, fit(X_train))
            statistics = fit(X_train)
            return Z_train, transform(X_test, statistics)


@misconception(
    title={"en": "only one of the two is transformed", "ko": "둘 중 하나만 변환했어요"},
    hint={
        "en": "Both are transformed, in the same way.",
        "ko": "둘 다 같은 방법으로 변환해요.",
    },
)
class training_left_as_it_was:
    class test_only:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            return X_train, transform(X_test, fit(X_train))

    class training_only:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train = np.asarray(X_train, float)
            return transform(X_train, fit(X_train)), np.asarray(X_test, float)

    class only_test_needed:
        def fit_on_training(fit, transform, X_train, X_test):
            train = np.array(X_train, dtype=float)
            statistics = fit(train)
            Z_test = transform(np.array(X_test, dtype=float), statistics)
            return train, Z_test


@misconception(
    title={"en": "the test data come back first", "ko": "테스트 데이터를 먼저 돌려줘요"},
    hint={
        "en": "Training data first, then test data.",
        "ko": "훈련 데이터가 먼저, 그다음이 테스트 데이터예요.",
    },
)
class test_first:
    class swapped:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            s = fit(X_train)
            return transform(X_test, s), transform(X_train, s)

    class loop:
        def fit_on_training(fit, transform, X_train, X_test):
            train, test = np.array(X_train, dtype=float), np.array(X_test, dtype=float)
            s = fit(train)
            return tuple(transform(X, s) for X in (test, train))

    class named:
        def fit_on_training(fit, transform, X_train, X_test):
            statistics = fit(np.asarray(X_train, float))
            Z_train = transform(np.asarray(X_train, float), statistics)
            Z_test = transform(np.asarray(X_test, float), statistics)
            return Z_test, Z_train


@misconception(
    title={"en": "more or less than two arrays come back", "ko": "배열 두 개가 아닌 것을 돌려줘요"},
    hint={
        "en": "Return two things: the new training data and the new test data.",
        "ko": "새 훈련 데이터와 새 테스트 데이터, 둘을 돌려주세요.",
    },
)
class statistics_returned:
    class three:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            s = fit(X_train)
            return transform(X_train, s), transform(X_test, s), s

    class one_stack:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            s = fit(X_train)
            return np.vstack([transform(X_train, s), transform(X_test, s)])

    class test_alone:
        def fit_on_training(fit, transform, X_train, X_test):
            return transform(np.asarray(X_test, float), fit(np.asarray(X_train, float)))


@misconception(
    title={"en": "`transform` gets the statistics first", "ko": "`transform`에 통계량을 먼저 넘겨요"},
    hint={
        "en": "transform(X, statistics): the data first.",
        "ko": "transform(X, statistics), 데이터가 먼저예요.",
    },
)
class arguments_of_transform_swapped:
    class swapped:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            s = fit(X_train)
            return transform(s, X_train), transform(s, X_test)

    class loop:
        def fit_on_training(fit, transform, X_train, X_test):
            train, test = np.array(X_train, dtype=float), np.array(X_test, dtype=float)
            s = fit(train)
            out = []
            for X in (train, test):
                out.append(transform(s, X))
            return out[0], out[1]

    class test_alone:
        def fit_on_training(fit, transform, X_train, X_test):
            X_train, X_test = np.asarray(X_train, float), np.asarray(X_test, float)
            s = fit(X_train)
            return transform(X_train, s), transform(s, X_test)
