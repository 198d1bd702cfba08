"""The wrong ideas about `best_split`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the two sides are not weighed by their size", "ko": "두 쪽을 크기로 가중하지 않았어요"},
    hint={"en": "Big sides count more. Try a split 9 : 1.", "ko": "큰 쪽이 더 중요해요. 9 : 1로 나뉘는 경우를 보세요."},
)
class f13_sides_not_weighted:
    sum = edit(
        "whole - share * impurity(labels[left], criterion) - (1.0 - share) * impurity(labels[~left], criterion)",
        "whole - impurity(labels[left], criterion) - impurity(labels[~left], criterion)",
    )

    class mean:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, float), np.asarray(y)
            before, best = impurity(y, criterion), None
            for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
                values = np.unique(X[:, j])
                for a, b in zip(values[:-1], values[1:]):
                    t = (a + b) / 2
                    go = X[:, j] <= t
                    L, R = y[go], y[~go]
                    gain = before - (impurity(L, criterion) + impurity(R, criterion)) / 2
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (int(j), float(t), float(gain))
            return best

    class list_of_splits:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            found = []
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                v = sorted(set(X[:, j].tolist()))
                for t in [(a + b) / 2 for a, b in zip(v, v[1:])]:
                    sides = [impurity(y[X[:, j] <= t], criterion), impurity(y[X[:, j] > t], criterion)]
                    found.append((impurity(y, criterion) - sum(sides) / 2, j, t))
            top = max([g for g, _, _ in found], default=0.0)
            if top <= 1e-12:
                return None
            return next((j, t, g) for g, j, t in found if g > top - 1e-12)


@misconception(
    title={"en": "the gain looks at one side only", "ko": "이득을 한쪽만 보고 구했어요"},
    hint={"en": "Both sides count, each by its size.", "ko": "양쪽을 모두 세요. 저마다 크기만큼요."},
)
class k29_gain_by_one_side:
    class worst:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, float), np.asarray(y)
            before, best = impurity(y, criterion), None
            for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
                values = np.unique(X[:, j])
                for a, b in zip(values[:-1], values[1:]):
                    t = (a + b) / 2
                    go = X[:, j] <= t
                    L, R = y[go], y[~go]
                    gain = before - max(impurity(L, criterion), impurity(R, criterion))
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (int(j), float(t), float(gain))
            return best

    class best:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, float), np.asarray(y)
            before, best = impurity(y, criterion), None
            for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
                values = np.unique(X[:, j])
                for a, b in zip(values[:-1], values[1:]):
                    t = (a + b) / 2
                    go = X[:, j] <= t
                    L, R = y[go], y[~go]
                    gain = before - min(impurity(L, criterion), impurity(R, criterion))
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (int(j), float(t), float(gain))
            return best

    left_alone = edit(
        "whole - share * impurity(labels[left], criterion) - (1.0 - share) * impurity(labels[~left], criterion)",
        "whole - share * impurity(labels[left], criterion)",
    )

    weights_swapped = edit(
        "whole - share * impurity(labels[left], criterion) - (1.0 - share) * impurity(labels[~left], criterion)",
        "whole - (1.0 - share) * impurity(labels[left], criterion) - share * impurity(labels[~left], criterion)",
    )


@misconception(
    title={"en": "the best so far is forgotten", "ko": "지금까지의 최고를 잊어버려요"},
    hint={"en": "Keep the best so far across all columns.", "ko": "모든 열에 걸쳐 지금까지의 최고를 간직하세요."},
)
class k30_last_candidate:
    reset_for_each_column = edit(
        "values = np.unique(X[:, feature])", "best = None\n        values = np.unique(X[:, feature])"
    )

    class any_gain:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, float), np.asarray(y)
            before, best = impurity(y, criterion), None
            for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
                values = np.unique(X[:, j])
                for a, b in zip(values[:-1], values[1:]):
                    t = (a + b) / 2
                    go = X[:, j] <= t
                    L, R = y[go], y[~go]
                    gain = before - (len(L) * impurity(L, criterion) + len(R) * impurity(R, criterion)) / len(y)
                    if gain > 1e-12:
                        best = (int(j), float(t), float(gain))
            return best

    class reset_inside:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            result = None
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                v = np.unique(X[:, j])
                lowest = impurity(y, criterion) - 1e-12
                for t in (v[:-1] + v[1:]) / 2:
                    left = X[:, j] <= t
                    mixed = left.mean() * impurity(y[left], criterion) + (~left).mean() * impurity(y[~left], criterion)
                    if mixed < lowest - 1e-12:
                        lowest = mixed
                        result = (j, t, impurity(y, criterion) - mixed)
            return result


@convention(
    title={"en": "thresholds are sample values, not midpoints", "ko": "문턱값이 중점이 아니라 샘플의 값이에요"},
    hint={
        "en": "Midpoints of neighbouring distinct values; equal goes left.",
        "ko": "이웃한 서로 다른 값의 중점이에요. 같으면 왼쪽으로 가요.",
    },
)
class k31_thresholds_at_values:
    lower = edit("(values[:-1] + values[1:]) / 2.0", "values[:-1]")

    class upper_below:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, float), np.asarray(y)
            before, best = impurity(y, criterion), None
            for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
                values = np.unique(X[:, j])
                for a, b in zip(values[:-1], values[1:]):
                    t = b
                    go = X[:, j] < t
                    L, R = y[go], y[~go]
                    gain = before - (len(L) * impurity(L, criterion) + len(R) * impurity(R, criterion)) / len(y)
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (int(j), float(t), float(gain))
            return best

    class all_values:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            best = None
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                for t in sorted(set(X[:, j].tolist())):
                    L, R = y[X[:, j] <= t], y[X[:, j] > t]
                    gain = impurity(y, criterion) - (
                        len(L) * impurity(L, criterion) + len(R) * impurity(R, criterion)
                    ) / len(y)
                    if gain > (best[2] if best else 0) + 1e-12:
                        best = (j, t, gain)
            return best

    class equal_goes_right:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            best = None
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                for t in sorted(set(X[:, j].tolist())):
                    L, R = y[X[:, j] < t], y[X[:, j] >= t]
                    gain = impurity(y, criterion) - (
                        len(L) * impurity(L, criterion) + len(R) * impurity(R, criterion)
                    ) / len(y)
                    if gain > (best[2] if best else 0) + 1e-12:
                        best = (j, t, gain)
            return best


@misconception(
    title={"en": "thresholds stand between all rows, equal ones too", "ko": "값이 같은 행 사이에도 문턱값을 뒀어요"},
    hint={"en": "Midpoints of *distinct* values, sorted.", "ko": "서로 *다른* 값을 정렬해 그 중점을 쓰세요."},
)
class split_between_neighbouring_rows:
    unsorted = edit("values = np.unique(X[:, feature])", "values = X[:, feature]")

    class in_the_order_of_rows:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
            for j in columns:
                v = X[:, j].tolist()
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best

    class equal_ones_dropped:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            best = None
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                column = X[:, j]
                thresholds = list(dict.fromkeys((column[1:] + column[:-1]) / 2))
                for t in thresholds:
                    L, R = y[column <= t], y[column > t]
                    after = (len(L) * impurity(L, criterion) + len(R) * impurity(R, criterion)) / len(y)
                    gain = impurity(y, criterion) - after
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, float(t), gain)
            return best


@convention(
    title={"en": "it splits where nothing is gained", "ko": "이득이 없어도 나눠요"},
    hint={
        "en": "No gain, no split: None. Try XOR's four points.",
        "ko": "이득이 없으면 나누지 않아요. None이에요. XOR의 네 점으로 해 보세요.",
    },
)
class k32_splits_without_gain:
    from_zero = edit("to_beat = best[2] if best else 0.0", "to_beat = best[2] if best else -1.0")

    class infinite:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, float), np.asarray(y)
            before, best = impurity(y, criterion), None
            for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
                values = np.unique(X[:, j])
                for a, b in zip(values[:-1], values[1:]):
                    t = (a + b) / 2
                    go = X[:, j] <= t
                    L, R = y[go], y[~go]
                    gain = before - (len(L) * impurity(L, criterion) + len(R) * impurity(R, criterion)) / len(y)
                    if best is None or gain > best[2] + 1e-12:
                        best = (int(j), float(t), float(gain))
            return best

    class argmax:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            found = []
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                v = np.unique(X[:, j])
                for t in (v[:-1] + v[1:]) / 2:
                    left = X[:, j] <= t
                    mixed = left.mean() * impurity(y[left], criterion) + (~left).mean() * impurity(y[~left], criterion)
                    found.append((j, float(t), round(impurity(y, criterion) - mixed, 13)))
            return max(found, key=lambda s: s[2]) if found else None


@misconception(
    title={"en": "a constant column breaks it", "ko": "값이 하나뿐인 열에서 멈춰요"},
    hint={
        "en": "No two values, no threshold: such a column is passed over.",
        "ko": "값이 둘이 안 되면 문턱값도 없어요. 그런 열은 지나가세요.",
    },
)
class k34_constant_column:
    raises = edit(
        "values = np.unique(X[:, feature])",
        'values = np.unique(X[:, feature])\n        if len(values) < 2:\n            raise IndexError("constant column")',
    )

    gives_up = edit(
        "values = np.unique(X[:, feature])",
        "values = np.unique(X[:, feature])\n        if len(values) < 2:\n            return None",
    )

    class argmax_of_nothing:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            best = None
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                v = np.unique(X[:, j])
                t = (v[:-1] + v[1:]) / 2
                gains = []
                for s in t:
                    left = X[:, j] <= s
                    mixed = left.mean() * impurity(y[left], criterion) + (~left).mean() * impurity(y[~left], criterion)
                    gains.append(round(impurity(y, criterion) - mixed, 13))
                k = int(np.argmax(gains))
                if gains[k] > (best[2] if best else 0.0) + 1e-12:
                    best = (j, float(t[k]), gains[k])
            return best


@misconception(
    title={"en": "in a tie the last one wins", "ko": "비기면 마지막 것이 이겨요"},
    hint={
        "en": "Among equal gains the lowest column wins, then the lowest threshold.",
        "ko": "이득이 같으면 번호가 낮은 열, 그다음 낮은 문턱값이 이겨요.",
    },
)
class split_ties_go_high:
    class not_below:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.asarray(X, float), np.asarray(y)
            before, best = impurity(y, criterion), None
            for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
                values = np.unique(X[:, j])
                for a, b in zip(values[:-1], values[1:]):
                    t = (a + b) / 2
                    go = X[:, j] <= t
                    L, R = y[go], y[~go]
                    gain = before - (len(L) * impurity(L, criterion) + len(R) * impurity(R, criterion)) / len(y)
                    if gain > 1e-12 and gain >= (best[2] if best else 0.0) - 1e-12:
                        best = (int(j), float(t), float(gain))
            return best

    columns_backwards = edit(
        "sorted(_ints(features).tolist())",
        "sorted(_ints(features).tolist(), reverse=True)",
        "range(X.shape[1]) if",
        "reversed(range(X.shape[1])) if",
    )

    class equal_gains_too:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > 1e-12 and (best is None or gain > best[2] - 1e-12):
                        best = (j, t, gain)
            return best


@misconception(
    title={"en": "`features` decides ties by its own order", "ko": "비길 때 `features`의 순서를 따라요"},
    hint={
        "en": "The lowest column wins, whatever the order of `features`.",
        "ko": "`features`의 순서와 상관없이 번호가 낮은 열이 이겨요.",
    },
)
class split_features_in_given_order:
    form = edit("sorted(_ints(features).tolist())", "_ints(features).tolist()")

    class loop:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else [int(f) for f in features]
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best

    class list_of_splits:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            found = []
            for j in np.arange(X.shape[1]) if features is None else np.asarray(features):
                v = np.unique(X[:, j])
                for t in (v[:-1] + v[1:]) / 2:
                    left = X[:, j] <= t
                    after = left.mean() * impurity(y[left], criterion) + (~left).mean() * impurity(y[~left], criterion)
                    found.append((int(j), float(t), impurity(y, criterion) - after))
            top = max([gain for _, _, gain in found], default=0.0)
            if top <= 1e-12:
                return None
            return next(split for split in found if split[2] >= top - 1e-12)


@misconception(
    title={
        "en": "`features` is not looked at, or renumbers the columns",
        "ko": "`features`를 보지 않거나 열 번호를 새로 매겼어요",
    },
    hint={
        "en": "Only these columns may be used, under their own numbers.",
        "ko": "그 열만 써요. 번호는 원래 번호예요.",
    },
)
class split_features_ignored:
    ignored = edit("range(X.shape[1]) if features is None else sorted(_ints(features).tolist())", "range(X.shape[1])")

    renumbered = edit(
        "best = feature, float(threshold), gain", "best = list(columns).index(feature), float(threshold), gain"
    )

    class loop:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1])
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best

    class own_table:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            X = X if features is None else X[:, sorted(int(f) for f in features)]
            columns = range(X.shape[1])
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best


@misconception(
    title={"en": "the impurity that is left, not the gain", "ko": "이득이 아니라 남은 불순도를 돌려줘요"},
    hint={
        "en": "The gain is what was mixed before minus what is mixed after.",
        "ko": "이득은 나누기 전에 섞인 만큼에서 나눈 뒤에 섞인 만큼을 뺀 거예요.",
    },
)
class split_gain_is_what_is_left:
    form = edit(
        "best = feature, float(threshold), gain\n    return best",
        "best = feature, float(threshold), gain\n    return best and (best[0], best[1], whole - best[2])",
    )

    class weighted_impurity:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best and (best[0], best[1], impurity(y, criterion) - best[2])

    class lowest:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            lowest, result = impurity(y, criterion) - 1e-12, None
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                v = np.unique(X[:, j])
                for t in (v[:-1] + v[1:]) / 2:
                    left = X[:, j] <= t
                    after = left.mean() * impurity(y[left], criterion) + (~left).mean() * impurity(y[~left], criterion)
                    if after < lowest - 1e-12 * (result is not None):
                        lowest, result = after, (j, float(t), float(after))
            return result


@misconception(
    title={"en": "Gini is used whatever the criterion is", "ko": "criterion이 무엇이든 지니를 써요"},
    hint={"en": "Pass the criterion on, every time.", "ko": "criterion을 매번 넘겨주세요."},
)
class split_criterion_ignored:
    children = edit(
        "whole - share * impurity(labels[left], criterion) - (1.0 - share) * impurity(labels[~left], criterion)",
        "whole - share * impurity(labels[left]) - (1.0 - share) * impurity(labels[~left])",
    )

    everywhere = edit(
        "whole = impurity(labels, criterion)",
        "impurity(labels, criterion)\n    whole = impurity(labels)",
        "whole - share * impurity(labels[left], criterion) - (1.0 - share) * impurity(labels[~left], criterion)",
        "whole - share * impurity(labels[left]) - (1.0 - share) * impurity(labels[~left])",
    )

    class loop:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = impurity(y) - (n_left * impurity(y[left]) + (n - n_left) * impurity(y[~left])) / n
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best


@convention(
    title={"en": "the gain is divided by the entropy of the split", "ko": "이득을 나눔의 엔트로피로 나눴어요"},
    hint={"en": "The plain gain here; C4.5 divides it.", "ko": "여기서는 그냥 이득이에요. C4.5는 나눠요."},
)
class split_gain_ratio:
    form = edit(
        "to_beat = best[2] if best else 0.0",
        'gain /= impurity(left, "entropy")\n            to_beat = best[2] if best else 0.0',
    )

    class by_the_split_information:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    ) / impurity(left, "entropy")
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best

    class chosen_by_ratio:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X, float), np.array(y)
            best, best_ratio = None, 0.0
            for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
                v = np.unique(X[:, j])
                for t in (v[:-1] + v[1:]) / 2:
                    left = X[:, j] <= t
                    p = left.mean()
                    gain = (
                        impurity(y, criterion)
                        - p * impurity(y[left], criterion)
                        - (1 - p) * impurity(y[~left], criterion)
                    )
                    ratio = gain / -(p * np.log2(p) + (1 - p) * np.log2(1 - p))
                    if gain > 1e-12 and ratio > best_ratio + 1e-12:
                        best, best_ratio = (j, float(t), float(gain)), ratio
            return best


@misconception(
    title={"en": "midpoints of narrow ints overflow", "ko": "좁은 정수의 중점이 넘쳐요"},
    hint={"en": "Convert X to float64 first.", "ko": "X를 먼저 float64로 바꾸세요."},
)
class split_keeps_kind:
    form = edit("(X,), labels = _floats(X), _ints(y)", "X, labels = np.asarray(X), _ints(y)")

    class as_given:
        def best_split(X, y, criterion="gini", features=None):
            X, y = X, np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
            for j in columns:
                v = np.unique(X[:, j])
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best

    class array_of_whatever:
        def best_split(X, y, criterion="gini", features=None):
            X, y = np.array(X), np.array(y)
            n, best = len(y), None
            columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
            for j in columns:
                v = sorted(set(X[:, j]))
                for i in range(len(v) - 1):
                    t = float(v[i] + v[i + 1]) / 2
                    left = X[:, j] <= t
                    n_left = int(left.sum())
                    gain = (
                        impurity(y, criterion)
                        - (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
                    )
                    if gain > (best[2] if best else 0.0) + 1e-12:
                        best = (j, t, gain)
            return best
