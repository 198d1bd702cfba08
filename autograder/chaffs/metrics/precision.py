"""The wrong ideas about `precision`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, convention, edit, misconception


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
