"""The wrong ideas about `specificity`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class loops:
    def specificity(y_true, y_pred):
        if len(y_true) != len(y_pred):
            raise ValueError("different lengths")
        tn = fp = fn = tp = 0
        for t, p in zip(y_true, y_pred):
            tn += t == 0 and p == 0
            fp += t == 0 and p == 1
            fn += t == 1 and p == 0
            tp += t == 1 and p == 1
        return tn / (tn + fp) if tn + fp > 0 else 0.0


@base
class masks:
    def specificity(y_true, y_pred):
        t, p = np.asarray(y_true), np.asarray(y_pred)
        chosen = p[t == 0] == 0
        return float(chosen.mean()) if chosen.size else 0.0


@misconception(
    title={"en": "the false positive rate instead", "ko": "거짓 양성 비율이에요"},
    hint={
        "en": "The false positive rate is what is left over: the two add up to 1.",
        "ko": "거짓 양성 비율은 그 나머지예요. 둘을 더하면 1이에요.",
    },
)
class e08_specificity_is_fpr:
    class form:
        def specificity(y_true, y_pred):
            true, pred = _pair(y_true, y_pred)
            tn = np.sum((true != 1) & (pred != 1))
            fp = np.sum((true != 1) & (pred == 1))
            return float(_ratio(fp, fp + tn, 0.0))

    with_loops = edit("tn / (tn + fp)", "fp / (tn + fp)", of="loops")

    by_masks = edit("p[t == 0] == 0", "p[t == 0] == 1", of="masks")


@misconception(
    title={"en": "of those called negative instead of those that are", "ko": "음성이라고 부른 것에 대해 물었어요"},
    hint={
        "en": "Specificity is the recall of the negatives: start from those that are negative.",
        "ko": "특이도는 음성의 재현율이에요. 정말 음성인 것에서 시작하세요.",
    },
    was="x061_specificity_is_npv",
)
class specificity_is_npv:
    class form:
        def specificity(y_true, y_pred):
            true, pred = _pair(y_true, y_pred)
            tn = np.sum((true != 1) & (pred != 1))
            return float(_ratio(tn, np.sum(pred != 1), 0.0))

    with_loops = edit("tn / (tn + fp) if tn + fp", "tn / (tn + fn) if tn + fn", of="loops")

    by_masks = edit("p[t == 0] == 0", "t[p == 0] == 0", of="masks")


@misconception(
    title={"en": "recall of the positives", "ko": "양성의 재현율이에요"},
    hint={
        "en": "That is sensitivity, its counterpart for the positives.",
        "ko": "그것은 민감도예요. 특이도는 음성 쪽의 짝이에요.",
    },
    was="x062_specificity_is_recall",
)
class specificity_is_recall:
    class form:
        def specificity(y_true, y_pred):
            true, pred = _pair(y_true, y_pred)
            return float(_ratio(np.sum((true == 1) & (pred == 1)), np.sum(true == 1), 0.0))

    with_loops = edit("tn / (tn + fp) if tn + fp", "tp / (tp + fn) if tp + fn", of="loops")

    by_masks = edit("p[t == 0] == 0", "p[t == 1] == 1", of="masks")


@misconception(
    title={"en": "1.0 without negatives", "ko": "음성이 없으면 1.0이에요"},
    hint={
        "en": "Without negatives the contract asks for another value.",
        "ko": "음성이 없을 때의 값은 따로 정해 두었어요. 표를 보세요.",
    },
    was="x063_specificity_one_without_negatives",
)
class specificity_one_without_negatives:
    class form:
        def specificity(y_true, y_pred):
            true, pred = _pair(y_true, y_pred)
            tn = np.sum((true != 1) & (pred != 1))
            return float(_ratio(tn, np.sum(true != 1), 1.0))

    with_loops = edit("else 0.0", "else 1.0", of="loops")

    by_masks = edit(
        "float(chosen.mean()) if chosen.size else 0.0", "float(np.all(chosen) or chosen.mean())", of="masks"
    )


@misconception(
    title={"en": "nan without negatives", "ko": "음성이 없으면 nan이에요"},
    hint={
        "en": "0/0 is a case to handle; the handout says what it counts as.",
        "ko": "0/0은 따로 다룰 경우예요. 무엇으로 칠지는 안내문에 있어요.",
    },
    was="x064_specificity_nan",
)
class specificity_nan:
    class form:
        def specificity(y_true, y_pred):
            true, pred = _pair(y_true, y_pred)
            tn = np.sum((true != 1) & (pred != 1))
            return float(_ratio(tn, np.sum(true != 1), np.nan))

    with_loops = edit("else 0.0", 'else float("nan")', of="loops")

    by_masks = edit(
        "float(chosen.mean()) if chosen.size else 0.0", "np.sum(chosen) / np.float64(np.sum(t == 0))", of="masks"
    )
