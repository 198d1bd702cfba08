"""The wrong ideas about `precision`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, base, convention, edit, misconception


@base
class class_by_class:
    def precision(y_true, y_pred, average="binary", zero_division=0.0):
        true, pred = list(y_true), list(y_pred)
        classes = [1] if average == "binary" else sorted(set(true) | set(pred))
        values, supports, hits, calls = [], [], 0, 0
        for c in classes:
            tp = sum(1 for t, p in zip(true, pred) if t == c and p == c)
            fp = sum(1 for t, p in zip(true, pred) if t != c and p == c)
            fn = sum(1 for t, p in zip(true, pred) if t == c and p != c)
            values.append(tp / (tp + fp) if tp + fp > 0 else zero_division)
            supports.append(tp + fn)
            hits += tp
            calls += tp + fp
        if average is None:
            return np.array(values, dtype=float)
        if average == "micro":
            return hits / calls
        if average == "weighted":
            return sum(v * s for v, s in zip(values, supports)) / sum(supports)
        return sum(values) / len(values)


@base
class from_the_matrix:
    def precision(y_true, y_pred, average="binary", zero_division=0.0):
        if average not in ("binary", "macro", "micro", "weighted", None):
            raise ValueError("unknown average")
        t, p = np.asarray(y_true), np.asarray(y_pred)
        if t.shape != p.shape:
            raise ValueError("different shapes")
        classes = np.union1d(t, p)
        matrix = np.array([[np.sum((t == a) & (p == b)) for b in classes] for a in classes])
        tp, called, support = np.diag(matrix), matrix.sum(axis=0), matrix.sum(axis=1)
        values = np.full(len(classes), float(zero_division))
        values[called > 0] = tp[called > 0] / called[called > 0]
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
    title={"en": "precision and recall are swapped", "ko": "정밀도와 재현율이 바뀌었어요"},
    hint={
        "en": "Precision asks about those you called positive, recall about those that are.",
        "ko": "정밀도는 양성이라고 부른 것에 대해, 재현율은 정말 양성인 것에 대해 물어요.",
    },
)
class e02_precision_is_recall:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            return recall(y_true, y_pred, average, zero_division)

    class_by_class = edit(
        "tp / (tp + fp) if tp + fp > 0",
        "tp / (tp + fn) if tp + fn > 0",
        "calls += tp + fp",
        "calls += tp + fn",
        of="class_by_class",
    )

    matrix_along_rows = edit(
        "matrix.sum(axis=0), matrix.sum(axis=1)", "matrix.sum(axis=1), matrix.sum(axis=1)", of="from_the_matrix"
    )


@convention(
    title={"en": "nan where nothing was called positive", "ko": "양성이라고 부른 것이 없으면 nan이에요"},
    hint={
        "en": "Some libraries leave 0/0 as nan. Here the caller says with `zero_division` what it counts as.",
        "ko": "0/0을 nan으로 두는 곳도 있어요. 여기서는 부르는 쪽이 `zero_division`으로 정해요.",
    },
)
class e10_precision_nan:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)",
        "return _averaged(_ratio(tp, tp + fp, np.nan), tp + fn, average)",
    )

    class_by_class = edit("else zero_division", 'else float("nan")', of="class_by_class")

    matrix_divided = edit(
        "float(zero_division))\n", "np.nan)\n", "else float(zero_division)", "else np.nan", of="from_the_matrix"
    )


@misconception(
    title={"en": "a small number is added to the denominator", "ko": "분모에 작은 수를 더해요"},
    hint={
        "en": "Adding something to the denominator moves every value. 0/0 is a case of its own.",
        "ko": "분모에 무언가를 더하면 모든 값이 움직여요. 0/0은 따로 다룰 경우예요.",
    },
)
class e11_precision_with_epsilon:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)",
        "return _averaged(tp / (tp + fp + 1e-7), tp + fn, average)",
    )

    class another_small_number:
        EPS = any_of(1e-8, 1e-7, 1e-9, 1e-10, 1e-12)

        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            t, p = np.asarray(y_true), np.asarray(y_pred)
            if t.shape != p.shape or average not in ("binary", "macro", "micro", "weighted", None):
                raise ValueError(average)
            classes = [1] if average == "binary" else np.union1d(t, p)
            tp = np.array([np.sum((p == c) & (t == c)) for c in classes], dtype=np.float64)
            fp = np.array([np.sum((p == c) & (t != c)) for c in classes], dtype=np.float64)
            count = np.array([np.sum(t == c) for c in classes], dtype=np.float64)
            if average == "micro":
                return float(tp.sum() / (tp.sum() + fp.sum() + EPS))
            scores = tp / (tp + fp + EPS)
            if average is None:
                return scores
            return float(
                scores[0] if average == "binary" else np.average(scores, weights=None if average == "macro" else count)
            )

    class_by_class = edit(
        "tp / (tp + fp) if tp + fp > 0 else zero_division", "tp / (tp + fp + 1e-8)", of="class_by_class"
    )


@misconception(
    title={"en": '"micro" is the same as "macro"', "ko": '"micro"가 "macro"와 같아요'},
    hint={
        "en": "Micro adds the counts of all classes up and divides once; macro divides for each class.",
        "ko": "micro는 모든 클래스의 개수를 더한 뒤 한 번 나누고, macro는 클래스마다 나눠요.",
    },
)
class e13_micro_is_macro:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            average = "macro" if average == "micro" else average
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    class_by_class = edit("hits / calls", "sum(values) / len(values)", of="class_by_class")

    matrix_mean = edit("np.trace(matrix) / np.sum(matrix)", "np.mean(values)", of="from_the_matrix")


@misconception(
    title={"en": "weighted by the predicted counts", "ko": "예측한 개수로 가중해요"},
    hint={
        "en": "The weight of a class is how many samples truly belong to it.",
        "ko": "클래스의 가중치는 실제로 그 클래스인 샘플의 수예요.",
    },
)
class e14_weighted_by_predicted:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, _ = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fp, average)

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
)
class e16_classes_of_truth_only:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            if average in ("macro", None):
                present = tp + fn > 0
                tp, fp, fn = tp[present], fp[present], fn[present]
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    class_by_class = edit("sorted(set(true) | set(pred))", "sorted(set(true))", of="class_by_class")

    matrix_of_truth = edit(
        "    if average is None:",
        '    present = support > 0\n    if average in (None, "macro"):\n        values = values[present]\n    if average is None:',
        of="from_the_matrix",
    )


@misconception(
    title={"en": '"macro" is the same as "micro"', "ko": '"macro"가 "micro"와 같아요'},
    hint={
        "en": "Macro gives every class the same say, however rare it is.",
        "ko": "macro는 아무리 드문 클래스라도 똑같은 몫을 줘요.",
    },
    was="x033_macro_is_micro",
)
class macro_is_micro:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            average = "micro" if average == "macro" else average
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    class_by_class = edit('== "micro"', 'in ("micro", "macro")', of="class_by_class")

    matrix_trace = edit("np.mean(values)", "np.trace(matrix) / len(t)", of="from_the_matrix")


@misconception(
    title={"en": "undefined classes are left out of the average", "ko": "정의되지 않은 클래스를 평균에서 빼요"},
    hint={
        "en": "A class that nobody predicted still counts, with the value of `zero_division`.",
        "ko": "아무도 예측하지 않은 클래스도 `zero_division` 값으로 평균에 들어가요.",
    },
    was="x034_undefined_left_out",
)
class undefined_left_out:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            tp, fp, fn = _counts(y_true, y_pred, average)
            if average in ("macro", "weighted"):
                called = tp + fp > 0
                tp, fp, fn = tp[called], fp[called], fn[called]
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    class_by_class = edit(
        '    if average == "micro":',
        '    kept = [(v, s) for v, s, c in zip(values, supports, classes) if c in pred]\n    if average in ("macro", "weighted"):\n        values, supports = zip(*kept)\n    if average == "micro":',
        of="class_by_class",
    )

    macro_alone = edit("np.mean(values)", "np.mean(values[called > 0])", of="from_the_matrix")


@misconception(
    title={"en": "`zero_division` is forgotten in the averages", "ko": "평균에서는 `zero_division`을 잊어요"},
    hint={
        "en": "The value for an undefined class goes into the averages, too.",
        "ko": "정의되지 않은 클래스의 값은 평균에도 들어가요.",
    },
    was="x035_zero_division_only_binary",
)
class zero_division_only_binary:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)",
        'return _averaged(_ratio(tp, tp + fp, zero_division if average == "binary" else 0.0), tp + fn, average)',
    )

    class_by_class = edit(
        "else zero_division", 'else (zero_division if average == "binary" else 0.0)', of="class_by_class"
    )

    matrix_of_zeros = edit(
        "np.full(len(classes), float(zero_division))",
        "np.zeros(len(classes))",
        "return float(values[classes == 1][0]) if 1 in classes else",
        "return float(values[classes == 1][0]) if 1 in p else",
        of="from_the_matrix",
    )


@misconception(
    title={"en": "`zero_division` is used wherever TP is 0", "ko": "TP가 0이면 언제나 `zero_division`이에요"},
    hint={
        "en": "0 divided by something is 0. Only 0/0 is undefined.",
        "ko": "0을 무언가로 나누면 0이에요. 정의되지 않은 것은 0/0뿐이에요.",
    },
    was="x036_zero_division_where_zero",
)
class zero_division_where_zero:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)",
        "return _averaged(np.where(tp == 0, zero_division, _ratio(tp, tp + fp, 0.0)), tp + fn, average)",
    )

    class_by_class = edit("if tp + fp > 0", "if tp > 0", of="class_by_class")

    matrix_mask = edit(
        "values[called > 0] = tp[called > 0] / called[called > 0]",
        "values[tp > 0] = tp[tp > 0] / called[tp > 0]",
        of="from_the_matrix",
    )


@misconception(
    title={"en": "`zero_division` has no effect", "ko": "`zero_division`을 줘도 그대로예요"},
    hint={
        "en": "The default is 0.0, but the caller may ask for another value.",
        "ko": "기본값은 0.0이지만 부르는 쪽이 다른 값을 바랄 수 있어요.",
    },
    was="x037_zero_division_not_used",
)
class zero_division_not_used:
    as_an_edit = edit(
        "return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)",
        "return _averaged(_ratio(tp, tp + fp, 0.0), tp + fn, average)",
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
    title={"en": "every class but 0 is taken as positive", "ko": "0이 아닌 클래스는 모두 양성으로 봐요"},
    hint={
        "en": '"binary" is class 1 against the rest, and class 2 belongs to the rest.',
        "ko": '"binary"는 클래스 1과 나머지예요. 클래스 2는 나머지에 들어가요.',
    },
    was="x038_positive_is_nonzero",
)
class positive_is_nonzero:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            if average == "binary":
                y_true, y_pred = np.asarray(y_true) != 0, np.asarray(y_pred) != 0
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    class_by_class = edit(
        "true, pred = list(y_true), list(y_pred)",
        'true, pred = list(y_true), list(y_pred)\n    if average == "binary":\n        true, pred = [int(t > 0) for t in true], [int(p > 0) for p in pred]',
        of="class_by_class",
    )

    of_truth_values = edit(
        "    if average is None:",
        '    if average == "binary":\n        hits = np.sum((t != 0) & (p != 0))\n        return hits / np.sum(p != 0) if np.any(p != 0) else zero_division\n    if average is None:',
        of="from_the_matrix",
    )


@misconception(
    title={"en": "the largest label is taken as positive", "ko": "가장 큰 레이블을 양성으로 봐요"},
    hint={
        "en": '"binary" is about class 1, whichever other labels there are.',
        "ko": '다른 레이블이 무엇이든 "binary"는 클래스 1에 대한 것이에요.',
    },
    was="x039_positive_is_largest",
)
class positive_is_largest:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            if average == "binary":
                true, pred = _pair(y_true, y_pred)
                top = max(true.max(), pred.max())
                y_true, y_pred = np.where(true == top, 1, 0), np.where(pred == top, 1, 0)
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    class_by_class = edit("[1] if average", "[max(true + pred)] if average", of="class_by_class")

    last_of_the_matrix = edit(
        "return float(values[classes == 1][0]) if 1 in classes else float(zero_division)",
        "return float(values[-1])",
        of="from_the_matrix",
    )


@misconception(
    title={"en": "an unknown average is accepted", "ko": "모르는 average를 받아들여요"},
    hint={
        "en": "A name that you do not know is an error to report, not to guess at.",
        "ko": "모르는 이름은 짐작할 것이 아니라 오류로 알려야 해요.",
    },
    was="x040_any_average_name",
)
class any_average_name:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            average = average if average in ("binary", "macro", "micro", "weighted", None) else "macro"
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    otherwise_binary = edit(
        '    if average not in ("binary", "macro", "micro", "weighted", None):\n        raise ValueError("unknown average")\n',
        "",
        of="from_the_matrix",
    )


@misconception(
    title={"en": '"binary" averages both classes', "ko": '"binary"가 두 클래스를 평균해요'},
    hint={"en": '"binary" answers for class 1 alone.', "ko": '"binary"는 클래스 1에 대해서만 답해요.'},
    was="x041_npv_mean",
)
class npv_mean:
    class form:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            average = "macro" if average == "binary" else average
            tp, fp, fn = _counts(y_true, y_pred, average)
            return _averaged(_ratio(tp, tp + fp, zero_division), tp + fn, average)

    class_by_class = edit('[1] if average == "binary" else ', "", of="class_by_class")

    mean_of_the_values = edit(
        '    if average == "macro":\n        return np.mean(values)\n    return float(values[classes == 1][0]) if 1 in classes else float(zero_division)',
        "    return np.mean(values)",
        of="from_the_matrix",
    )


@misconception(
    title={"en": "0 / 0 raises an error", "ko": "0 / 0에서 오류가 나요"},
    hint={
        "en": "What should come out where there is nothing to divide by? An argument says it.",
        "ko": "나눌 것이 없을 때 무엇을 돌려줘야 하나요? 인수에 있어요.",
    },
)
class precision_divides_by_zero:
    class of_python_numbers:
        def precision(y_true, y_pred, average="binary", zero_division=0.0):
            t, p = np.asarray(y_true), np.asarray(y_pred)
            if t.shape != p.shape or average not in ("binary", "macro", "micro", "weighted", None):
                raise ValueError(average)
            classes = [1] if average == "binary" else list(np.union1d(t, p))
            tp = [int(np.sum((p == c) & (t == c))) for c in classes]
            fp = [int(np.sum((p == c) & (t != c))) for c in classes]
            fn = [int(np.sum((p != c) & (t == c))) for c in classes]
            if average == "micro":
                return sum(tp) / (sum(tp) + sum(fp))
            scores = [a / (a + b) for a, b in zip(tp, fp)]
            if average is None:
                return np.array(scores)
            weights = [a + b for a, b in zip(tp, fn)] if average == "weighted" else None
            return float(scores[0] if average == "binary" else np.average(scores, weights=weights))

    class_by_class = edit("tp / (tp + fp) if tp + fp > 0 else zero_division", "tp / (tp + fp)", of="class_by_class")
