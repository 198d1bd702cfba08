"""The wrong ideas about `f1`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class class_by_class:
    def f1(y_true, y_pred, average="binary", zero_division=0.0):
        true, pred = np.asarray(y_true), np.asarray(y_pred)
        classes = [1] if average == "binary" else np.union1d(true, pred)
        tp = np.array([np.sum((true == c) & (pred == c)) for c in classes])
        called = np.array([np.sum(pred == c) for c in classes])
        actual = np.array([np.sum(true == c) for c in classes])
        support = actual
        if average == "micro":
            tp, called, actual = [sum(tp)], [sum(called)], [sum(actual)]
        scores = []
        for hit, c, a in zip(tp, called, actual):
            scores.append(2 * hit / (c + a) if c + a > 0 else zero_division)
        if average is None:
            return np.array(scores, dtype=float)
        if average == "weighted":
            return sum(s * w for s, w in zip(scores, support)) / sum(support)
        return sum(scores) / len(scores)


@misconception(
    title={"en": "the arithmetic mean instead of the harmonic", "ko": "조화 평균이 아니라 산술 평균이에요"},
    hint={
        "en": "A harmonic mean is pulled towards the smaller of the two; an arithmetic one is not.",
        "ko": "조화 평균은 둘 중 작은 쪽으로 끌려가요. 산술 평균은 그렇지 않아요.",
    },
    was="x048_f1_arithmetic_mean",
)
class f1_arithmetic_mean:
    class form:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = (_ratio(tp, tp + fp, 0.0) + _ratio(tp, tp + fn, 0.0)) / 2
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit("2 * hit / (c + a) if", "(hit / max(c, 1) + hit / max(a, 1)) / 2 if", of="class_by_class")

    class mean_of_two_calls:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            P = np.atleast_1d(precision(y_true, y_pred, "binary" if average == "binary" else None))
            R = np.atleast_1d(recall(y_true, y_pred, "binary" if average == "binary" else None))
            scores = 0.5 * (P + R)
            if average == "micro":
                return precision(y_true, y_pred, "micro")
            if average is None:
                return scores
            support = [np.sum(np.asarray(y_true) == c) for c in np.union1d(y_true, y_pred)]
            nothing = average == "binary" and 1 not in list(y_true) + list(y_pred)
            return zero_division if nothing else np.average(scores, weights=support if average == "weighted" else None)


@misconception(
    title={"en": "F of the averages instead of the average of F", "ko": "F의 평균이 아니라 평균의 F예요"},
    hint={"en": "Each class has an F of its own; those are averaged.", "ko": "클래스마다 F가 있고, 그것을 평균해요."},
    was="x049_f1_of_averages",
)
class f1_of_averages:
    class form:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            if average not in ("macro", "weighted"):
                return fbeta(y_true, y_pred, 1.0, average, zero_division)
            p, r = precision(y_true, y_pred, average), recall(y_true, y_pred, average)
            return 2 * p * r / (p + r) if p + r else zero_division

    class one_formula:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            p = precision(y_true, y_pred, average=average, zero_division=zero_division)
            r = recall(y_true, y_pred, average=average, zero_division=zero_division)
            total = np.asarray(p + r)
            return 2 * p * r / np.where(total > 0, total, 1)

    class harmonic_of_the_averages:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            p = precision(y_true, y_pred, average, zero_division)
            r = recall(y_true, y_pred, average, zero_division)
            if average is None:
                return np.array([0.0 if a * b == 0 else 2 / (1 / a + 1 / b) for a, b in zip(p, r)])
            return 0.0 if p * r == 0 else 2 / (1 / p + 1 / r)

    class zero_where_nothing_divides:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            p, r = precision(y_true, y_pred, average), recall(y_true, y_pred, average)
            total = np.asarray(p + r)
            return np.where(total > 0, 2 * p * r / np.where(total > 0, total, 1), 0.0)


@misconception(
    title={"en": "the factor 2 is missing", "ko": "2가 빠졌어요"},
    hint={
        "en": "Perfect precision and recall must give 1. What does yours give?",
        "ko": "정밀도와 재현율이 모두 1이면 1이 나와야 해요. 여러분의 함수는요?",
    },
    was="x050_f1_without_two",
)
class f1_without_two:
    class form:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = _ratio(tp, 2 * tp + fp + fn, 0.0)
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit("2 * hit", "hit", of="class_by_class")


@misconception(
    title={
        "en": "`zero_division` where only one of the two is undefined",
        "ko": "둘 중 하나만 정의되지 않아도 `zero_division`이에요",
    },
    hint={
        "en": "If there was something to find or something was called, the score of a failure is 0.",
        "ko": "찾을 것이 있었거나 부른 것이 있었다면, 실패한 점수는 0이에요.",
    },
    was="x051_f1_zero_division_too_early",
)
class f1_zero_division_too_early:
    class form:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = _ratio(2 * tp, 2 * tp + fp + fn, 0.0)
            return _averaged(np.where((tp + fp == 0) | (tp + fn == 0), zero_division, score), tp + fn, average)

    class_by_class = edit("if c + a > 0", "if c > 0 and a > 0", of="class_by_class")


@misconception(
    title={"en": "`zero_division` wherever TP is 0", "ko": "TP가 0이면 언제나 `zero_division`이에요"},
    hint={
        "en": "P + R = 0 is not the question; is there anything to divide by in TP + FP + FN?",
        "ko": "P + R = 0이 아니라 TP + FP + FN이 0인지를 물어야 해요.",
    },
    was="x052_f1_zero_division_where_zero",
)
class f1_zero_division_where_zero:
    class form:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(np.where(tp == 0, zero_division, _ratio(2 * tp, 2 * tp + fp + fn, 0.0)), tp + fn, average)

    class_by_class = edit("if c + a > 0", "if hit > 0", of="class_by_class")


@misconception(
    title={"en": "nan where P and R are both 0", "ko": "P와 R이 모두 0이면 nan이에요"},
    hint={
        "en": "A model that finds nothing has F 0; only where there was nothing at all is it undefined.",
        "ko": "아무것도 찾지 못한 모델의 F는 0이에요. 애초에 아무것도 없을 때만 정의되지 않아요.",
    },
    was="x053_f1_nan",
)
class f1_nan:
    class form:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(np.where(tp == 0, np.nan, _ratio(2 * tp, 2 * tp + fp + fn, 0.0)), tp + fn, average)

    class_by_class = edit(
        "2 * hit / (c + a) if", '(2 * hit / (c + a) if hit > 0 else float("nan")) if', of="class_by_class"
    )


@misconception(
    title={"en": "the geometric mean instead of the harmonic", "ko": "조화 평균이 아니라 기하 평균이에요"},
    hint={
        "en": "The root of the product is another mean; F is the harmonic one.",
        "ko": "곱의 제곱근은 다른 평균이에요. F는 조화 평균이에요.",
    },
    was="x054_f1_geometric_mean",
)
class f1_geometric_mean:
    class form:
        def f1(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            score = np.sqrt(_ratio(tp, tp + fp, 0.0) * _ratio(tp, tp + fn, 0.0))
            return _averaged(np.where(tp + fp + fn == 0, zero_division, score), tp + fn, average)

    class_by_class = edit(
        "2 * hit / (c + a) if c + a", "hit / np.sqrt(max(c, 1) * max(a, 1)) if c + a", of="class_by_class"
    )
