"""The wrong ideas about `fbeta`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class class_by_class:
    def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
        true, pred = np.asarray(y_true), np.asarray(y_pred)
        classes = [1] if average == "binary" else np.union1d(true, pred)
        tp = np.array([np.sum((true == c) & (pred == c)) for c in classes])
        fp = np.array([np.sum((true != c) & (pred == c)) for c in classes])
        fn = np.array([np.sum((true == c) & (pred != c)) for c in classes])
        support = tp + fn
        if average == "micro":
            tp, fp, fn = [sum(tp)], [sum(fp)], [sum(fn)]
        b2 = beta**2
        scores = []
        for a, b, c in zip(tp, fp, fn):
            P, R = (a / (a + b) if a + b > 0 else 0.0), (a / (a + c) if a + c > 0 else 0.0)
            score = (1 + b2) * P * R / (b2 * P + R) if a > 0 else 0.0
            scores.append(score if a + b + c > 0 else zero_division)
        if average is None:
            return np.array(scores, dtype=float)
        if average == "weighted":
            return np.average(scores, weights=support)
        return np.mean(scores)


@misconception(
    title={"en": "beta stands on the side of precision", "ko": "beta가 정밀도 쪽에 있어요"},
    hint={
        "en": "With beta above 1, missing a positive must hurt more than a false alarm.",
        "ko": "beta가 1보다 크면 양성을 놓치는 것이 잘못 부른 것보다 더 아파야 해요.",
    },
)
class e17_beta_on_precision:
    class form:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            b = beta**2
            score = _ratio((1 + b) * tp, (1 + b) * tp + fn + b * fp, 0.0)
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit("b2 * P + R", "P + b2 * R", of="class_by_class")


@misconception(
    title={"en": "beta is not squared", "ko": "beta를 제곱하지 않았어요"},
    hint={
        "en": '"beta times as important" is not beta in the formula; look at van Rijsbergen\'s definition.',
        "ko": '"beta배 중요하게"는 식에서 그냥 beta가 아니에요. 정의를 다시 보세요.',
    },
    was="x055_beta_not_squared",
)
class beta_not_squared:
    class form:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = _ratio((1 + beta) * tp, (1 + beta) * tp + beta * fn + fp, 0.0)
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit("beta**2", "beta", of="class_by_class")


@misconception(
    title={"en": "beta has no effect", "ko": "beta를 줘도 그대로예요"},
    hint={
        "en": "F with beta 2 and F with beta 0.5 differ unless precision equals recall.",
        "ko": "정밀도와 재현율이 같지 않다면 beta가 2일 때와 0.5일 때가 달라요.",
    },
    was="x056_beta_not_used",
)
class beta_not_used:
    class form:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = _ratio(2 * tp, 2 * tp + fn + fp, 0.0)
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit("beta**2", "1", of="class_by_class")


@misconception(
    title={"en": "the factor 1 + beta squared is missing", "ko": "1 + beta²이 빠졌어요"},
    hint={
        "en": "Perfect precision and recall must give 1 for every beta.",
        "ko": "정밀도와 재현율이 모두 1이면 beta가 무엇이든 1이 나와야 해요.",
    },
    was="x057_fbeta_without_factor",
)
class fbeta_without_factor:
    class form:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = _ratio(tp, (1 + beta**2) * tp + beta**2 * fn + fp, 0.0)
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit("(1 + b2) * ", "", of="class_by_class")


@misconception(
    title={"en": "a weighted arithmetic mean", "ko": "가중 산술 평균이에요"},
    hint={"en": "F is a harmonic mean, also when it is weighted.", "ko": "F는 가중할 때도 조화 평균이에요."},
    was="x058_fbeta_linear_mix",
)
class fbeta_linear_mix:
    class form:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            b = beta**2
            score = (_ratio(tp, tp + fp, 0.0) + b * _ratio(tp, tp + fn, 0.0)) / (1 + b)
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit("(1 + b2) * P * R / (b2 * P + R)", "(P + b2 * R) / (1 + b2)", of="class_by_class")


@misconception(
    title={"en": "F of the averages instead of the average of F", "ko": "F의 평균이 아니라 평균의 F예요"},
    hint={"en": "Each class has an F of its own; those are averaged.", "ko": "클래스마다 F가 있고, 그것을 평균해요."},
    was="x059_fbeta_of_averages",
)
class fbeta_of_averages:
    class form:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            if average in ("macro", "weighted"):
                p, r = precision(y_true, y_pred, average), recall(y_true, y_pred, average)
                return float(_ratio((1 + beta**2) * p * r, beta**2 * p + r, zero_division))
            score = _ratio((1 + beta**2) * tp, (1 + beta**2) * tp + beta**2 * fn + fp, 0.0)
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class one_formula:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            p = precision(y_true, y_pred, average=average, zero_division=zero_division)
            r = recall(y_true, y_pred, average=average, zero_division=zero_division)
            bottom = np.asarray(beta**2 * p + r)
            return (1 + beta**2) * p * r / np.where(bottom > 0, bottom, 1)


@misconception(
    title={
        "en": "`zero_division` where only one of the two is undefined",
        "ko": "둘 중 하나만 정의되지 않아도 `zero_division`이에요",
    },
    hint={
        "en": "If there was something to find or something was called, the score of a failure is 0.",
        "ko": "찾을 것이 있었거나 부른 것이 있었다면, 실패한 점수는 0이에요.",
    },
    was="x060_fbeta_zero_division_too_early",
)
class fbeta_zero_division_too_early:
    class form:
        def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = _ratio((1 + beta**2) * tp, (1 + beta**2) * tp + beta**2 * fn + fp, 0.0)
            return _averaged(np.where((tp + fp == 0) | (tp + fn == 0), zero_division, score), tp + fn, average)

    class_by_class = edit("if a + b + c > 0", "if a + b > 0 and a + c > 0", of="class_by_class")
