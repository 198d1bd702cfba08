"""The wrong ideas about `roc_curve`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, base, convention, edit, misconception


@base
class loops:
    def roc_curve(y_true, scores):
        y, s = np.asarray(y_true), np.asarray(scores, dtype=float)
        if y.shape != s.shape or len(np.unique(y)) < 2:
            raise ValueError("positives and negatives are needed")
        P, N = np.sum(y == 1), np.sum(y == 0)
        fpr, tpr, thresholds = [0.0], [0.0], [np.inf]
        for t in sorted(set(s.tolist()), reverse=True):
            fpr.append(np.sum((s >= t) & (y == 0)) / N)
            tpr.append(np.sum((s >= t) & (y == 1)) / P)
            thresholds.append(t)
        return np.array(fpr), np.array(tpr), np.array(thresholds)


@base
class running_sums:
    def roc_curve(y_true, scores):
        y, s = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
        if len(y) != len(s) or y.min() == y.max():
            raise ValueError("positives and negatives are needed")
        order = np.argsort(-s, kind="stable")
        y, s = y[order] == 1, s[order]
        last = np.append(s[1:] != s[:-1], True)
        tp, fp = np.cumsum(y)[last], np.cumsum(~y)[last]
        fpr = np.concatenate([[0.0], fp / np.sum(~y)])
        tpr = np.concatenate([[0.0], tp / np.sum(y)])
        return fpr, tpr, np.concatenate([[np.inf], s[last]])


@convention(
    title={"en": "a score at the threshold counts as negative", "ko": "임계값과 같은 점수를 음성으로 봐요"},
    hint={"en": "At or above the threshold is positive here.", "ko": "여기서는 임계값 이상이면 양성이에요."},
)
class e19_above_the_threshold:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
            called = score > thresholds[:, None]
            return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds

    with_loops = edit(
        "(s >= t) & (y == 0)", "(s > t) & (y == 0)", "(s >= t) & (y == 1)", "(s > t) & (y == 1)", of="loops"
    )

    of_running_sums = edit(
        "fp / np.sum(~y)",
        "[0.0], fp[:-1] / np.sum(~y)",
        "tp / np.sum(y)",
        "[0.0], tp[:-1] / np.sum(y)",
        of="running_sums",
    )


@misconception(
    title={"en": "tied scores take one step each", "ko": "같은 점수를 하나씩 따로 움직여요"},
    hint={
        "en": "No threshold lies between two equal scores: they move together.",
        "ko": "같은 두 점수 사이에는 임계값이 없어요. 함께 움직여야 해요.",
    },
)
class e22_roc_ties_one_by_one:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            order = np.argsort(-score, kind="stable")
            tpr = np.concatenate([[0.0], np.cumsum(positive[order]) / positive.sum()])
            fpr = np.concatenate([[0.0], np.cumsum(~positive[order]) / (~positive).sum()])
            return fpr, tpr, np.concatenate([[np.inf], score[order]])

    with_loops = edit(
        "sorted(set(s.tolist()), reverse=True):\n        fpr.append(np.sum((s >= t) & (y == 0)) / N)\n        tpr.append(np.sum((s >= t) & (y == 1)) / P)\n        thresholds.append(t)",
        'np.argsort(-s, kind="stable"):\n        fpr.append(fpr[-1] + (y[t] == 0) / N)\n        tpr.append(tpr[-1] + (y[t] == 1) / P)\n        thresholds.append(s[t])',
        of="loops",
    )

    of_running_sums = edit("np.append(s[1:] != s[:-1], True)", "np.ones(len(s), dtype=bool)", of="running_sums")


@misconception(
    title={"en": "the point (0, 0) is missing", "ko": "(0, 0) 점이 없어요"},
    hint={
        "en": "There is a threshold so high that nothing is called positive.",
        "ko": "아무것도 양성이라고 부르지 않을 만큼 높은 임계값도 있어요.",
    },
)
class e23_roc_without_start:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.unique(score)[::-1]
            called = score >= thresholds[:, None]
            return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds

    with_loops = edit("[0.0], [0.0], [np.inf]", "[], [], []", of="loops")

    of_running_sums = edit(
        "np.concatenate([[0.0], fp / np.sum(~y)])",
        "fp / np.sum(~y)",
        "np.concatenate([[0.0], tp / np.sum(y)])",
        "tp / np.sum(y)",
        "np.concatenate([[np.inf], s[last]])",
        "s[last]",
        of="running_sums",
    )


@misconception(
    title={"en": "the point (1, 1) is missing", "ko": "(1, 1) 점이 없어요"},
    hint={
        "en": "At the lowest score everything is called positive; that is a point, too.",
        "ko": "가장 낮은 점수에서는 모두 양성이라고 불러요. 그것도 점이에요.",
    },
    was="x070_roc_without_end",
)
class roc_without_end:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.concatenate([[np.inf], np.unique(score)[:0:-1]])
            called = score >= thresholds[:, None]
            return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds

    with_loops = edit("reverse=True):", "reverse=True)[:-1]:", of="loops")

    of_running_sums = edit("np.append(s[1:] != s[:-1], True)", "np.append(s[1:] != s[:-1], False)", of="running_sums")


@convention(
    title={"en": "points on a straight stretch are dropped", "ko": "직선 위의 점을 버려요"},
    hint={
        "en": "Libraries drop those points to save ink. Here every distinct score keeps its threshold.",
        "ko": "그림을 가볍게 하려고 버리는 곳도 있어요. 여기서는 서로 다른 점수마다 임계값이 남아요.",
    },
    was="x071_roc_drops_straight_points",
)
class roc_drops_straight_points:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
            called = score >= thresholds[:, None]
            fpr, tpr = called[:, ~positive].sum(axis=1), called[:, positive].sum(axis=1)
            corner = (np.diff(fpr, 2) != 0) | (np.diff(tpr, 2) != 0)
            keep = np.concatenate([[True], corner, [True]])
            return fpr[keep] / fpr[-1], tpr[keep] / tpr[-1], thresholds[keep]


@misconception(
    title={"en": "the thresholds ascend", "ko": "임계값이 오름차순이에요"},
    hint={
        "en": "The walk starts where nothing is called positive, and the threshold comes down.",
        "ko": "아무것도 양성이라고 부르지 않는 곳에서 시작해 임계값을 내려요.",
    },
    was="x072_roc_thresholds_ascending",
)
class roc_thresholds_ascending:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.concatenate([np.unique(score), [np.inf]])
            called = score >= thresholds[:, None]
            return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds

    with_loops = edit(
        "np.array(fpr), np.array(tpr), np.array(thresholds)",
        "np.array(fpr[::-1]), np.array(tpr[::-1]), np.array(thresholds[::-1])",
        of="loops",
    )

    of_running_sums = edit(
        "return fpr, tpr, np.concatenate([[np.inf], s[last]])",
        "return np.flip(fpr), np.flip(tpr), np.append(np.sort(s[last]), np.inf)",
        of="running_sums",
    )


@convention(
    title={"en": "the first threshold is the highest score plus 1", "ko": "첫 임계값이 가장 높은 점수 + 1이에요"},
    hint={
        "en": "Older libraries did so; here the first threshold is inf, which lies above every score.",
        "ko": "예전 라이브러리가 그랬어요. 여기서는 어떤 점수보다도 높은 inf로 시작해요.",
    },
    was="x073_roc_starts_at_max_plus_one",
)
class roc_starts_at_max_plus_one:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.concatenate([[score.max() + 1], np.unique(score)[::-1]])
            called = score >= thresholds[:, None]
            return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds

    with_loops = edit("[np.inf]", "[max(s) + 1]", of="loops")

    of_running_sums = edit("[np.inf]", "[s[0] + 1]", of="running_sums")


@misconception(
    title={"en": "the two rates are swapped", "ko": "두 비율이 바뀌었어요"},
    hint={
        "en": "The false positive rate comes first: it is the horizontal axis.",
        "ko": "거짓 양성 비율이 먼저예요. 가로축이거든요.",
    },
    was="x074_roc_rates_swapped",
)
class roc_rates_swapped:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
            called = score >= thresholds[:, None]
            return called[:, positive].mean(axis=1), called[:, ~positive].mean(axis=1), thresholds

    with_loops = edit("np.array(fpr), np.array(tpr)", "np.array(tpr), np.array(fpr)", of="loops")

    of_running_sums = edit("return fpr, tpr", "return tpr, fpr", of="running_sums")


@misconception(
    title={"en": "both counts are divided by all samples", "ko": "두 개수를 전체 샘플 수로 나눠요"},
    hint={
        "en": "Each rate is a share of its own class, so that the curve ends at (1, 1).",
        "ko": "비율은 각자 자기 클래스 안에서의 몫이에요. 그래서 곡선이 (1, 1)에서 끝나요.",
    },
    was="x075_roc_shares_of_all",
)
class roc_shares_of_all:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            thresholds = np.concatenate([[np.inf], np.unique(score)[::-1]])
            called = score >= thresholds[:, None]
            return (called & ~positive).mean(axis=1), (called & positive).mean(axis=1), thresholds

    with_loops = edit("P, N = np.sum(y == 1), np.sum(y == 0)", "P = N = len(y)", of="loops")

    of_running_sums = edit("fp / np.sum(~y)", "fp / y.size", "tp / np.sum(y)", "tp / y.size", of="running_sums")


@misconception(
    title={"en": "scores that hardly differ become ties", "ko": "거의 같은 점수가 같아져요"},
    hint={
        "en": "Computation is in float64: two scores that differ there are two thresholds.",
        "ko": "계산은 float64로 해요. 거기서 다른 두 점수는 임계값도 둘이에요.",
    },
    was="x076_roc_in_float32",
)
class roc_in_float32:
    class form:
        def roc_curve(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = true == 1
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            score = score.astype(np.float32)
            thresholds = np.concatenate([[np.inf], np.unique(score)[::-1].astype(np.float64)])
            called = score >= thresholds[:, None]
            return called[:, ~positive].mean(axis=1), called[:, positive].mean(axis=1), thresholds

    with_loops = edit("dtype=float", "dtype=np.float32", of="loops")

    of_running_sums = edit("dtype=np.float64", "dtype=np.float32", of="running_sums")


@misconception(
    title={"en": "the thresholds are a fixed grid", "ko": "임곗값이 고정된 격자예요"},
    hint={
        "en": "The curve can only bend where a score is: every distinct score is a threshold.",
        "ko": "곡선은 점수가 있는 곳에서만 꺾여요. 서로 다른 점수 하나하나가 임곗값이에요.",
    },
)
class thresholds_on_a_grid:
    class from_one_to_zero:
        STEPS = any_of(101, 11, 100, 21, 51, 201)

        def roc_curve(y_true, scores):
            y, s = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
            thresholds = np.linspace(1.0, 0.0, STEPS)
            tpr = np.array([np.sum((s >= t) & (y == 1)) for t in thresholds]) / np.sum(y == 1)
            fpr = np.array([np.sum((s >= t) & (y != 1)) for t in thresholds]) / np.sum(y != 1)
            return fpr, tpr, thresholds
