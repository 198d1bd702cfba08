"""The wrong ideas about `recall`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class class_by_class:
    def recall(y_true, y_pred, average="binary", zero_division=0.0):
        true, pred = list(y_true), list(y_pred)
        classes = [1] if average == "binary" else sorted(set(true) | set(pred))
        values, supports, hits, actual = [], [], 0, 0
        for c in classes:
            tp = sum(1 for t, p in zip(true, pred) if t == c and p == c)
            fp = sum(1 for t, p in zip(true, pred) if t != c and p == c)
            fn = sum(1 for t, p in zip(true, pred) if t == c and p != c)
            values.append(tp / (tp + fn) if tp + fn > 0 else zero_division)
            supports.append(tp + fn)
            hits += tp
            actual += tp + fn
        if average is None:
            return np.array(values, dtype=float)
        if average == "micro":
            return hits / actual
        if average == "weighted":
            return sum(v * s for v, s in zip(values, supports)) / sum(supports)
        return sum(values) / len(values)


@base
class from_the_matrix:
    def recall(y_true, y_pred, average="binary", zero_division=0.0):
        if average not in ("binary", "macro", "micro", "weighted", None):
            raise ValueError("unknown average")
        t, p = np.asarray(y_true), np.asarray(y_pred)
        if t.shape != p.shape:
            raise ValueError("different shapes")
        classes = np.union1d(t, p)
        matrix = np.array([[np.sum((t == a) & (p == b)) for b in classes] for a in classes])
        tp, called, support = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
        values = np.full(len(classes), float(zero_division))
        values[support > 0] = tp[support > 0] / support[support > 0]
        if average is None:
            return values
        if average == "micro":
            return np.trace(matrix) / np.sum(matrix)
        if average == "weighted":
            return np.sum(values * support) / np.sum(support)
        if average == "macro":
            return np.mean(values)
        return float(values[classes == 1][0]) if 1 in classes else float(zero_division)


@misconception(
    title={"en": "recall and precision are swapped", "ko": "재현율과 정밀도가 바뀌었어요"},
    hint={
        "en": "Recall asks about those that are positive: how many of them did you find?",
        "ko": "재현율은 정말 양성인 것에 대해 물어요. 그중 몇 개를 찾았나요?",
    },
)
class e02_recall_is_precision:
    class form:
        def recall(y_true, y_pred, average="binary", zero_division=0.0):
            return precision(y_true, y_pred, average, zero_division)

    class_by_class = edit("tp / (tp + fn) if tp + fn > 0", "tp / (tp + fp) if tp + fp > 0", of="class_by_class")

    matrix_along_columns = edit(
        "values[support > 0] = tp[support > 0] / support[support > 0]",
        "values[called > 0] = tp[called > 0] / called[called > 0]",
        of="from_the_matrix",
    )


@misconception(
    title={"en": "recall of the negatives", "ko": "음성의 재현율이에요"},
    hint={
        "en": "That is specificity. Recall is about the positives, class 1.",
        "ko": "그것은 특이도예요. 재현율은 양성, 곧 클래스 1에 대한 것이에요.",
    },
    was="x042_recall_of_negatives",
)
class recall_of_negatives:
    class form:
        def recall(y_true, y_pred, average="binary", zero_division=0.0):
            if average == "binary":
                y_true, y_pred = 1 - np.minimum(y_true, 1), 1 - np.minimum(y_pred, 1)
            tp, _, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fn, zero_division), tp + fn, average)

    class_by_class = edit("[1] if average", "[0] if average", of="class_by_class")

    zero_of_the_matrix = edit(
        "return float(values[classes == 1][0]) if 1 in classes else float(zero_division)",
        "return float(values[classes == 0][0]) if 0 in classes else float(zero_division)",
        of="from_the_matrix",
    )


@convention(
    title={"en": "nan where nothing is positive", "ko": "양성인 것이 없으면 nan이에요"},
    hint={
        "en": "Some libraries leave 0/0 as nan. Here the caller says with `zero_division` what it counts as.",
        "ko": "0/0을 nan으로 두는 곳도 있어요. 여기서는 부르는 쪽이 `zero_division`으로 정해요.",
    },
    was="x043_recall_nan",
)
class recall_nan:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fn, zero_division), tp + fn, average)",
        "return _averaged(_ratio(tp, tp + fn, np.nan), np.maximum(tp + fn, 0), average)",
    )

    class_by_class = edit("else zero_division", 'else float("nan")', of="class_by_class")

    matrix_divided = edit(
        "float(zero_division))\n", "np.nan)\n", "else float(zero_division)", "else np.nan", of="from_the_matrix"
    )


@misconception(
    title={"en": "weighted by the predicted counts", "ko": "예측한 개수로 가중해요"},
    hint={
        "en": "The weight of a class is how many samples truly belong to it.",
        "ko": "클래스의 가중치는 실제로 그 클래스인 샘플의 수예요.",
    },
    was="x044_recall_weighted_by_predicted",
)
class recall_weighted_by_predicted:
    class form:
        def recall(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fn, zero_division), tp + fp, average)

    class_by_class = edit("supports.append(tp + fn)", "supports.append(tp + fp)", of="class_by_class")

    matrix_columns = edit(
        "np.sum(values * support) / np.sum(support)", "np.average(values, weights=called)", of="from_the_matrix"
    )


@misconception(
    title={"en": "classes that are only predicted are left out", "ko": "예측에만 나온 클래스를 빼요"},
    hint={
        "en": "State which labels count: here all that occur in either argument.",
        "ko": "어떤 레이블을 셀지 정해야 해요. 여기서는 두 인수 어디에든 나온 모두예요.",
    },
    was="x045_recall_classes_of_truth_only",
)
class recall_classes_of_truth_only:
    class form:
        def recall(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            if average in ("macro", None):
                present = tp + fn > 0
                tp, fp, fn = tp[present], fp[present], fn[present]
            return _averaged(_ratio(tp, tp + fn, zero_division), tp + fn, average)

    class_by_class = edit("sorted(set(true) | set(pred))", "sorted(set(true))", of="class_by_class")

    matrix_of_truth = edit(
        "    if average is None:",
        '    if average in (None, "macro"):\n        values = values[support > 0]\n    if average is None:',
        of="from_the_matrix",
    )


@misconception(
    title={"en": "`zero_division` has no effect", "ko": "`zero_division`을 줘도 그대로예요"},
    hint={
        "en": "The default is 0.0, but the caller may ask for another value.",
        "ko": "기본값은 0.0이지만 부르는 쪽이 다른 값을 바랄 수 있어요.",
    },
    was="x046_recall_zero_division_not_used",
)
class recall_zero_division_not_used:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fn, zero_division), tp + fn, average)",
        "return _averaged(_ratio(tp, tp + fn, 0.0), tp + fn, average)",
    )

    class_by_class = edit("else zero_division", "else 0.0", of="class_by_class")

    matrix_of_zeros = edit(
        "np.full(len(classes), float(zero_division))",
        "np.zeros(len(classes))",
        "else float(zero_division)",
        "else 0.0",
        of="from_the_matrix",
    )


@misconception(
    title={"en": "TP is divided by all samples", "ko": "TP를 전체 샘플 수로 나눠요"},
    hint={
        "en": "Of which samples does recall speak? Of those that are positive.",
        "ko": "재현율은 어떤 샘플에 대한 것일까요? 정말 양성인 것이에요.",
    },
    was="x047_recall_over_all_samples",
)
class recall_over_all_samples:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fn, zero_division), tp + fn, average)",
        "return _averaged(np.where(tp + fn == 0, zero_division, tp / np.size(y_true)), tp + fn, average)",
    )

    class_by_class = edit("tp / (tp + fn) if tp + fn > 0 else zero_division", "tp / len(true)", of="class_by_class")

    diagonal_over_all = edit(
        "values[support > 0] = tp[support > 0] / support[support > 0]",
        "values[support > 0] = tp[support > 0] / len(t)",
        of="from_the_matrix",
    )


@misconception(
    title={"en": "0 / 0 raises an error", "ko": "0 / 0에서 오류가 나요"},
    hint={
        "en": "What should come out where there is nothing to divide by? An argument says it.",
        "ko": "나눌 것이 없을 때 무엇을 돌려줘야 하나요? 인수에 있어요.",
    },
)
class recall_divides_by_zero:
    class of_python_numbers:
        def recall(y_true, y_pred, average="binary", zero_division=0.0):
            t, p = np.asarray(y_true), np.asarray(y_pred)
            if t.shape != p.shape or average not in ("binary", "macro", "micro", "weighted", None):
                raise ValueError(average)
            classes = [1] if average == "binary" else list(np.union1d(t, p))
            tp = [int(np.sum((p == c) & (t == c))) for c in classes]
            fp = [int(np.sum((p == c) & (t != c))) for c in classes]
            fn = [int(np.sum((p != c) & (t == c))) for c in classes]
            if average == "micro":
                return sum(tp) / (sum(tp) + sum(fn))
            scores = [a / (a + b) for a, b in zip(tp, fn)]
            if average is None:
                return np.array(scores)
            weights = [a + b for a, b in zip(tp, fn)] if average == "weighted" else None
            return float(scores[0] if average == "binary" else np.average(scores, weights=weights))

    class_by_class = edit("tp / (tp + fn) if tp + fn > 0 else zero_division", "tp / (tp + fn)", of="class_by_class")
