"""The wrong ideas about `fit_gaussian_nb`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@convention(
    title={"en": "the variance divides by n − 1", "ko": "분산을 n − 1로 나눴어요"},
    hint={"en": "Population variance: divide by the number of samples.", "ko": "모분산이에요. 샘플 수로 나누세요."},
)
class k08_ddof_one:
    of_classes = edit("group.var(axis=0) for", "group.var(axis=0, ddof=1) for")

    of_both = edit(
        '"var": np.stack([group.var(axis=0) for group in groups]) + smoothing * X.var(axis=0).max(),',
        '"var": np.stack([group.var(axis=0, ddof=1) for group in groups]) + smoothing * X.var(axis=0, ddof=1).max(),',
    )

    class by_hand:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, float), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(len(Z) / len(X)))
                mean.append(Z.mean(axis=0))
                var.append(
                    ((Z - Z.mean(axis=0)) ** 2).sum(axis=0) / max(len(Z) - 1, 1) + smoothing * X.var(axis=0).max()
                )
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}


@misconception(
    title={"en": "nothing is added to the variances", "ko": "분산에 아무것도 더하지 않았어요"},
    hint={
        "en": "A class with a constant column would have variance 0. That is what smoothing is for.",
        "ko": "값이 하나뿐인 열이 있으면 분산이 0이 돼요. smoothing은 그래서 있어요.",
    },
)
class k10_no_smoothing:
    form = edit(
        '"var": np.stack([group.var(axis=0) for group in groups]) + smoothing * X.var(axis=0).max(),',
        '"var": np.stack([group.var(axis=0) for group in groups]),',
    )

    class in_a_loop:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, float), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(len(Z) / len(X)))
                mean.append(Z.mean(axis=0))
                var.append(np.mean((Z - Z.mean(axis=0)) ** 2, axis=0))
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}

    class unchecked:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.array(X, float), np.array(y)
            classes = np.array(sorted(set(y.tolist())))
            parts = [X[y == c] for c in classes]
            return {
                "classes": classes,
                "log_prior": np.log([len(p) / len(X) for p in parts]),
                "mean": np.array([np.mean(p, 0) for p in parts]),
                "var": np.array([np.std(p, 0) ** 2 for p in parts]),
            }


@convention(
    title={
        "en": "smoothing is not a share of the largest column variance of all samples",
        "ko": "smoothing이 전체 샘플의 가장 큰 열 분산의 몫이 아니에요",
    },
    hint={
        "en": "How large is the largest variance of a column of X, over all classes? smoothing is a share of that.",
        "ko": "모든 클래스를 통틀어 X의 열 가운데 가장 큰 분산은 얼마인가요? smoothing은 그것의 몫이에요.",
    },
)
class k09_smoothing_not_a_share:
    added_as_it_is = edit("smoothing * X.var(axis=0).max()", "smoothing")

    class within_each_class:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, float), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(len(Z) / len(X)))
                mean.append(Z.mean(axis=0))
                var.append(Z.var(axis=0) + smoothing * Z.var(axis=0).max())
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}

    each_column_its_own = edit("smoothing * X.var(axis=0).max()", "smoothing * X.var(axis=0)")

    of_all_entries = edit("X.var(axis=0).max()", "X.var()")


@convention(
    title={"en": "one variance for all classes", "ko": "모든 클래스가 분산 하나를 함께 써요"},
    hint={"en": "Each class has its own width.", "ko": "클래스마다 너비가 따로 있어요."},
)
class k07_one_variance_for_all:
    of_all_samples = edit("group.var(axis=0) for", "X.var(axis=0) for")

    class pooled:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, float), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes, code, counts = np.unique(y, return_inverse=True, return_counts=True)
            mean = np.array([X[code == k].mean(axis=0) for k in range(len(classes))])
            pooled = ((X - mean[code]) ** 2).mean(axis=0) + smoothing * X.var(axis=0).max()
            return {
                "classes": classes,
                "log_prior": np.log(counts / len(X)),
                "mean": mean,
                "var": np.tile(pooled, (len(classes), 1)),
            }

    class mean_of_the_variances:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.array(X, float), np.array(y)
            classes = np.unique(y)
            groups = [X[y == c] for c in classes]
            own = np.array([g.var(axis=0) for g in groups])
            var = np.repeat(own.mean(axis=0, keepdims=True), len(groups), axis=0) + smoothing * X.var(axis=0).max()
            prior = np.log([len(g) / len(X) for g in groups])
            return {
                "classes": classes,
                "log_prior": prior,
                "mean": np.array([g.mean(axis=0) for g in groups]),
                "var": var,
            }


@misconception(
    title={"en": "the class's index stands where its label belongs", "ko": "클래스의 레이블 자리에 번호가 있어요"},
    hint={
        "en": "classes[k] is the name, k the row. Try labels 3 and 7.",
        "ko": "classes[k]가 이름이고 k는 행 번호예요. 레이블 3과 7로 해 보세요.",
    },
)
class k14_index_for_label:
    counted = edit('"classes": classes,', '"classes": np.arange(len(classes)),')

    class in_a_loop:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, float), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(len(Z) / len(X)))
                mean.append(Z.mean(axis=0))
                var.append(Z.var(axis=0) + smoothing * X.var(axis=0).max())
            return {
                "classes": np.array(range(len(mean))),
                "log_prior": np.array(prior),
                "mean": np.array(mean),
                "var": np.array(var),
            }

    class inverse:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, (_, y) = np.array(X, float), np.unique(np.array(y), return_inverse=True)
            groups = [X[y == k] for k in range(y.max() + 1)]
            var = np.array([g.var(0) for g in groups]) + smoothing * X.var(0).max()
            prior = np.log(np.bincount(y) / len(y))
            return {
                "classes": np.unique(y),
                "log_prior": prior,
                "mean": np.array([g.mean(0) for g in groups]),
                "var": var,
            }


@misconception(
    title={"en": "log_prior holds shares, not their logarithms", "ko": "log_prior에 로그가 아니라 비율이 들어 있어요"},
    hint={"en": "Everything is in logs here.", "ko": "여기서는 모두 로그예요."},
)
class k06_prior_not_logged:
    form = edit("np.log(counts / len(X))", "counts / len(X)")

    class in_a_loop:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, float), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(len(Z) / len(X))
                mean.append(Z.mean(axis=0))
                var.append(Z.var(axis=0) + smoothing * X.var(axis=0).max())
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}

    counts_logged = edit("np.log(counts / len(X))", "np.log(counts)")


@misconception(
    title={"en": "all classes get the same prior", "ko": "모든 클래스의 사전 확률이 같아요"},
    hint={"en": "How often did each class occur?", "ko": "클래스마다 몇 번 나왔나요?"},
)
class fit_gaussian_equal_priors:
    form = edit("np.log(counts / len(X))", "np.log(np.full(len(classes), 1.0 / len(classes)))")

    class loop:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.array(X, dtype=float), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(1 / len(classes)))
                mean.append(np.mean(Z, axis=0))
                var.append(Z.var(axis=0) + smoothing * X.var(axis=0).max())
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}

    class minus_log:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            model = {"classes": classes, "log_prior": -np.log(len(classes)) * np.ones(len(classes))}
            model["mean"] = np.array([X[y == c].mean(0) for c in classes])
            model["var"] = np.array([X[y == c].var(0) for c in classes]) + smoothing * X.var(0).max()
            return model


@misconception(
    title={"en": "standard deviations stand where variances belong", "ko": "분산 자리에 표준편차가 있어요"},
    hint={"en": "var is σ².", "ko": "var는 σ²이에요."},
)
class fit_gaussian_std:
    form = edit("group.var(axis=0) for", "group.std(axis=0) for")

    class loop:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.array(X, dtype=float), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(len(Z) / len(X)))
                mean.append(np.mean(Z, axis=0))
                var.append(Z.std(axis=0) + smoothing * X.var(axis=0).max())
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}

    class root_at_the_end:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            model = {"classes": classes, "log_prior": np.log(counts / len(y))}
            model["mean"] = np.array([X[y == c].mean(0) for c in classes])
            model["var"] = np.sqrt(np.array([X[y == c].var(0) for c in classes]) + smoothing * X.var(0).max())
            return model


@misconception(
    title={"en": "variances lose their digits far from 0", "ko": "0에서 먼 열의 분산이 자릿수를 잃어요"},
    hint={
        "en": "Two large squares, subtracted, leave rounding. Subtract the mean first.",
        "ko": "큰 제곱끼리 빼면 반올림 오차만 남아요. 평균을 먼저 빼세요.",
    },
)
class fit_gaussian_cancels:
    form = edit("group.var(axis=0) for", "np.mean(group**2, axis=0) - np.mean(group, axis=0) ** 2 for")

    class loop:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.array(X, dtype=float), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(len(Z) / len(X)))
                mean.append(np.mean(Z, axis=0))
                var.append((Z**2).mean(axis=0) - Z.mean(axis=0) ** 2 + smoothing * X.var(axis=0).max())
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}

    class sums:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            model = {"classes": classes, "log_prior": np.log(counts / len(y))}
            model["mean"] = np.array([X[y == c].mean(0) for c in classes])
            model["var"] = np.array(
                [(X[y == c] ** 2).sum(0) / n - (X[y == c].sum(0) / n) ** 2 for c, n in zip(classes, counts)]
            )
            model["var"] += smoothing * X.var(0).max()
            return model


@misconception(
    title={"en": "X and y that do not fit are let pass", "ko": "맞지 않는 X와 y를 그냥 넘겨요"},
    hint={
        "en": "The contract wants ValueError unless X is (N, D) and y (N,).",
        "ko": "X가 (N, D), y가 (N,)이 아니면 ValueError를 내기로 했어요.",
    },
)
class fit_gaussian_unchecked:
    form = edit("    _check_samples(X, labels)\n", "")

    lengths_only = edit(
        "_check_samples(X, labels)", 'if len(X) != len(np.atleast_1d(labels)):\n        raise ValueError("lengths")'
    )

    class loop:
        def fit_gaussian_nb(X, y, smoothing=1e-9):
            X, y = np.array(X, dtype=float), np.array(y)
            classes = np.unique(y)
            prior, mean, var = [], [], []
            for c in classes:
                Z = X[y == c]
                prior.append(np.log(len(Z) / len(X)))
                mean.append(np.mean(Z, axis=0))
                var.append(Z.var(axis=0) + smoothing * X.var(axis=0).max())
            return {"classes": classes, "log_prior": np.array(prior), "mean": np.array(mean), "var": np.array(var)}
