"""The wrong ideas about `roc_auc`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class pairs:
    def roc_auc(y_true, scores):
        y, s = np.asarray(y_true), np.asarray(scores, dtype=float)
        if y.shape != s.shape or not np.any(y == 1) or not np.any(y == 0):
            raise ValueError("both classes are needed")
        up, down = s[y == 1], s[y == 0]
        wins = sum(np.sum(one > down) for one in up)
        ties = sum(np.sum(one == down) for one in up)
        return (wins + 0.5 * ties) / (len(up) * len(down))


@base
class ranks:
    def roc_auc(y_true, scores):
        y, s = np.array(y_true), np.array(scores, dtype=float)
        n = np.sum(y == 1)
        m = len(y) - n
        if len(y) != len(s) or n == 0 or m == 0:
            raise ValueError("AUC is undefined")
        ordered = np.sort(s)
        below, upto = np.searchsorted(ordered, s, "left"), np.searchsorted(ordered, s, "right")
        rank = (below + upto + 1) / 2
        return (np.sum(rank[y == 1]) - n * (n + 1) / 2) / (n * m)


@misconception(
    title={"en": "the scores are cut at 0.5 first", "ko": "점수를 먼저 0.5에서 잘라요"},
    hint={
        "en": "The area is about the order of the scores. Cutting them leaves one point of the curve.",
        "ko": "넓이는 점수의 순서에 대한 것이에요. 자르고 나면 곡선의 점이 하나만 남아요.",
    },
)
class e20_auc_of_hard_labels:
    class form:
        def roc_auc(y_true, scores):
            fpr, tpr, _ = roc_curve(y_true, np.asarray(scores) >= 0.5)
            return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))

    of_pairs = edit("up, down =", "s = (s >= 0.5).astype(float)\n    up, down =", of="pairs")

    class balanced_accuracy:
        def roc_auc(y_true, scores):
            y, called = np.asarray(y_true), np.asarray(scores) >= 0.5
            if y.shape != called.shape or len(np.unique(y)) < 2:
                raise ValueError("one class only")
            tpr, fpr = np.mean(called[y == 1]), np.mean(called[y == 0])
            return (1 + tpr - fpr) / 2


@convention(
    title={"en": "tied scores are taken in input order", "ko": "같은 점수를 입력 순서로 세요"},
    hint={
        "en": "Tied scores move together, and a tied pair counts half.",
        "ko": "같은 점수는 함께 움직이고, 비긴 쌍은 반으로 세요.",
    },
)
class e22_auc_ties_by_order:
    class form:
        def roc_auc(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            positive = (true == 1)[np.argsort(-score, kind="stable")]
            if positive.all() or not positive.any():
                raise ValueError("one class only")
            tpr = np.cumsum(positive) / positive.sum()
            return float(tpr[~positive].mean())

    of_ranks = edit("(below + upto + 1) / 2", "np.argsort(np.argsort(s)) + 1", of="ranks")

    class one_by_one:
        def roc_auc(y_true, scores):
            y, s = np.asarray(y_true), np.asarray(scores, dtype=float)
            if y.shape != s.shape or len(np.unique(y)) < 2:
                raise ValueError("one class only")
            tp = area = 0
            for label in y[np.argsort(-s, kind="stable")]:
                if label == 1:
                    tp += 1
                else:
                    area += tp
            return area / (np.sum(y == 1) * np.sum(y == 0))


@misconception(
    title={"en": "an area below one half is turned over", "ko": "0.5보다 작은 넓이를 뒤집어요"},
    hint={
        "en": "An area below 0.5 is information: the scores are the wrong way round.",
        "ko": "0.5보다 작은 넓이도 정보예요. 점수가 거꾸로라는 뜻이에요.",
    },
)
class e25_auc_of_reversed_hidden:
    class form:
        def roc_auc(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            up, down = score[true == 1], score[true != 1]
            if not up.size or not down.size:
                raise ValueError("one class only")
            gaps = up[:, None] - down
            area = float(np.mean((np.sign(gaps) + 1) / 2))
            return max(area, 1 - area)

    of_pairs = edit(
        "return (wins + 0.5 * ties) / (len(up) * len(down))",
        "area = (wins + 0.5 * ties) / (len(up) * len(down))\n    return max(area, 1 - area)",
        of="pairs",
    )

    of_ranks = edit(
        "return (np.sum(rank[y == 1]) - n * (n + 1) / 2) / (n * m)",
        "return 0.5 + abs((np.sum(rank[y == 1]) - n * (n + 1) / 2) / (n * m) - 0.5)",
        of="ranks",
    )


@misconception(
    title={"en": "one class only gives a number", "ko": "클래스가 하나뿐인데 수를 돌려줘요"},
    hint={
        "en": "With one class there is no pair to compare: the area is undefined, so say so.",
        "ko": "클래스가 하나면 비교할 쌍이 없어요. 정의되지 않았다고 알려야 해요.",
    },
)
class e26_auc_of_one_class:
    class form:
        def roc_auc(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            up, down = score[true == 1], score[true != 1]
            if not up.size or not down.size:
                return 0.5
            return float(np.mean((np.sign(up[:, None] - down) + 1) / 2))

    of_pairs = edit(
        'if y.shape != s.shape or not np.any(y == 1) or not np.any(y == 0):\n        raise ValueError("both classes are needed")',
        "if len(np.unique(y)) < 2:\n        return 0.0",
        of="pairs",
    )

    nan = edit('raise ValueError("AUC is undefined")', 'return float("nan")', of="ranks")


@misconception(
    title={"en": "ties count nothing", "ko": "비긴 쌍을 세지 않아요"},
    hint={
        "en": "If all scores are equal, you know nothing: that is one half, not zero.",
        "ko": "모든 점수가 같으면 아무것도 모르는 거예요. 0이 아니라 절반이에요.",
    },
    was="x077_auc_ties_count_nothing",
)
class auc_ties_count_nothing:
    class form:
        def roc_auc(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            up, down = score[true == 1], score[true != 1]
            if not up.size or not down.size:
                raise ValueError("one class only")
            gaps = up[:, None] - down
            return float(np.mean(gaps > 0))

    of_pairs = edit(" + 0.5 * ties", "", of="pairs")

    of_ranks = edit(
        "- n * (n + 1) / 2)",
        "- n * (n + 1) / 2 - 0.5 * sum(np.sum(s[y == 0] == one) for one in s[y == 1]))",
        of="ranks",
    )


@misconception(
    title={"en": "ties count as wins", "ko": "비긴 쌍을 이긴 것으로 세요"},
    hint={
        "en": "If all scores are equal, you know nothing: that is one half, not one.",
        "ko": "모든 점수가 같으면 아무것도 모르는 거예요. 1이 아니라 절반이에요.",
    },
    was="x078_auc_ties_count_full",
)
class auc_ties_count_full:
    class form:
        def roc_auc(y_true, scores):
            true, score = _pair(y_true, scores, np.float64)
            up, down = score[true == 1], score[true != 1]
            if not up.size or not down.size:
                raise ValueError("one class only")
            gaps = up[:, None] - down
            return float(np.mean(gaps >= 0))

    of_pairs = edit("0.5 * ties", "ties", of="pairs")

    greater_or_equal = edit("one > down", "one >= down", " + 0.5 * ties", "", of="pairs")


@misconception(
    title={"en": "the area is negative", "ko": "넓이가 음수예요"},
    hint={
        "en": "Along the curve fpr must grow; otherwise the widths are negative.",
        "ko": "곡선을 따라 fpr가 커져야 해요. 아니면 폭이 음수가 돼요.",
    },
    was="x079_auc_negative",
)
class auc_negative:
    as_an_edit = edit(
        "return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))",
        "return float(np.sum((fpr[:-1] - fpr[1:]) * (tpr[1:] + tpr[:-1]) / 2))",
    )

    class ascending_thresholds:
        def roc_auc(y_true, scores):
            fpr, tpr, _ = roc_curve(y_true, scores)
            x, y = fpr[::-1], tpr[::-1]
            return sum((x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2 for i in range(1, len(x)))

    of_pairs = edit("return (", "return -(", of="pairs")


@misconception(
    title={"en": "the mean of the true positive rates", "ko": "진짜 양성 비율의 평균이에요"},
    hint={
        "en": "An area has a width: how far does fpr move at each step?",
        "ko": "넓이에는 폭이 있어요. 한 걸음마다 fpr가 얼마나 움직이나요?",
    },
    was="x080_auc_mean_of_tpr",
)
class auc_mean_of_tpr:
    class form:
        def roc_auc(y_true, scores):
            return float(np.mean(roc_curve(y_true, scores)[1]))

    class with_loops:
        def roc_auc(y_true, scores):
            _, tpr, _ = roc_curve(y_true, scores)
            return sum(tpr) / len(tpr)


@misconception(
    title={"en": "scores outside 0 to 1 are clipped", "ko": "0과 1 밖의 점수를 잘라요"},
    hint={"en": "Any real number is a score: logits work as well.", "ko": "실수면 무엇이든 점수가 돼요. 로짓도 돼요."},
    was="x081_auc_positive_scores_only",
)
class auc_positive_scores_only:
    class form:
        def roc_auc(y_true, scores):
            fpr, tpr, _ = roc_curve(y_true, np.clip(np.asarray(scores, dtype=np.float64), 0.0, 1.0))
            return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))

    of_pairs = edit("up, down =", "s = np.clip(s, 0, 1)\n    up, down =", of="pairs")

    of_ranks = edit("ordered =", "s = np.minimum(np.maximum(s, 0), 1)\n    ordered =", of="ranks")


@misconception(
    title={"en": "the area from ascending order", "ko": "점수를 오름차순으로 훑어요"},
    hint={
        "en": "A good model gets a small area from you: does your walk begin at the highest score?",
        "ko": "좋은 모델인데 면적이 작게 나와요. 가장 높은 점수부터 훑고 있나요?",
    },
)
class auc_from_ascending_order:
    reversed_pairs = edit("one > down", "one < down", of="pairs")

    class one_minus_the_area:
        def roc_auc(y_true, scores):
            fpr, tpr, _ = roc_curve(y_true, -np.asarray(scores, dtype=float))
            return np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1])) / 2

    negatives_first = edit("rank[y == 1]", "rank[y == 0]", "n * (n + 1)", "m * (m + 1)", of="ranks")


@misconception(
    title={"en": "Gini's coefficient, not the area", "ko": "면적이 아니라 지니 계수예요"},
    hint={
        "en": "2·AUC − 1 is another measure: guessing gets 0 there, and 0.5 here.",
        "ko": "2·AUC − 1은 다른 지표예요. 찍었을 때 거기서는 0, 여기서는 0.5예요.",
    },
)
class auc_is_gini:
    class from_pairs:
        def roc_auc(y_true, scores):
            y, s = np.asarray(y_true), np.asarray(scores, dtype=np.float64)
            pos, neg = s[y == 1], s[y != 1]
            if not len(pos) or not len(neg):
                raise ValueError("one class only")
            return float(np.mean(np.sign(pos[:, None] - neg[None, :])))

    of_pairs = edit(
        "return (wins + 0.5 * ties) / (len(up) * len(down))",
        "return 2 * (wins + 0.5 * ties) / (len(up) * len(down)) - 1",
        of="pairs",
    )

    of_ranks = edit("/ (n * m)", "/ (n * m) * 2 - 1", of="ranks")
