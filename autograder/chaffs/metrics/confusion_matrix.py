"""The wrong ideas about `confusion_matrix`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class loops:
    def confusion_matrix(y_true, y_pred, labels=None):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        if y_true.shape != y_pred.shape:
            raise ValueError("different shapes")
        if labels is None:
            labels = sorted(set(y_true.tolist()) | set(y_pred.tolist()))
        place = {label: i for i, label in enumerate(labels)}
        matrix = np.zeros((len(labels), len(labels)), dtype=int)
        for t, p in zip(y_true.tolist(), y_pred.tolist()):
            if t in place and p in place:
                matrix[place[t], place[p]] += 1
        return matrix


@base
class sums:
    def confusion_matrix(y_true, y_pred, labels=None):
        t, p = np.asarray(y_true), np.asarray(y_pred)
        if len(t) != len(p):
            raise ValueError("different lengths")
        classes = np.unique(np.concatenate([t, p])) if labels is None else labels
        return np.array([[np.sum((t == a) & (p == b)) for b in classes] for a in classes])


@convention(
    title={"en": "rows and columns of the confusion matrix are swapped", "ko": "혼동 행렬의 행과 열이 바뀌었어요"},
    hint={
        "en": "Here the rows are the truth; many figures are the other way round (lecture, 00:00).",
        "ko": "여기서는 행이 실제예요. 반대인 그림도 많아요(강의 00:00).",
    },
)
class e01_confusion_transposed:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
            return np.array([[np.sum((true == t) & (pred == p)) for t in classes] for p in classes])

    with_loops = edit("matrix[place[t], place[p]]", "matrix[place[p], place[t]]", of="loops")

    cell_by_cell = edit("for b in classes] for a in classes]", "for a in classes] for b in classes]", of="sums")


@misconception(
    title={"en": "classes are taken from y_true only", "ko": "클래스를 y_true에서만 찾아요"},
    hint={
        "en": "A class can be predicted and never be true. Which labels does the matrix need a column for?",
        "ko": "실제로는 없는데 예측에만 나오는 클래스도 있어요. 어떤 레이블의 열이 필요할까요?",
    },
)
class e05_classes_of_truth_only:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.unique(true) if labels is None else np.asarray(labels)
            return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit(" | set(y_pred.tolist())", "", of="loops")

    cell_by_cell = edit("np.unique(np.concatenate([t, p]))", "np.unique(t)", of="sums")


@misconception(
    title={"en": "a pair that occurs twice is counted once", "ko": "두 번 나온 쌍을 한 번만 세요"},
    hint={
        "en": "Adding with an index array reads and writes each cell once; repeated pairs are lost.",
        "ko": "인덱스 배열로 더하면 칸마다 한 번만 읽고 써요. 되풀이된 쌍이 사라져요.",
    },
)
class e07_repeated_pairs_lost:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
            counts = np.zeros((len(classes), len(classes)), dtype=int)
            place = {k: i for i, k in enumerate(classes.tolist())}
            pairs = [
                (place[t], place[p])
                for t, p in zip(true.tolist(), pred.tolist(), strict=True)
                if t in place and p in place
            ]
            rows, columns = np.array(pairs, dtype=int).reshape(-1, 2).T
            counts[rows, columns] += 1
            return counts

    with_loops = edit("+= 1", "= 1", of="loops")

    cell_by_cell = edit("np.sum((t == a) & (p == b))", "int(np.any((t == a) & (p == b)))", of="sums")


@convention(
    title={"en": "the positive class comes first", "ko": "양성 클래스가 먼저 와요"},
    hint={
        "en": "Medical tables begin with the positive class; here classes ascend: class 0 is first.",
        "ko": "의학 표는 양성부터 시작하지만, 여기서는 오름차순이라 클래스 0이 첫 행이에요.",
    },
    was="x001_positive_class_first",
)
class positive_class_first:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred)[::-1] if labels is None else np.asarray(labels)
            return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit("set(y_pred.tolist()))", "set(y_pred.tolist()), reverse=True)", of="loops")

    cell_by_cell = edit("np.unique(np.concatenate([t, p]))", "np.unique(np.concatenate([t, p]))[::-1]", of="sums")


@misconception(
    title={"en": "classes are taken from y_pred only", "ko": "클래스를 y_pred에서만 찾아요"},
    hint={
        "en": "A class that is never predicted is just what you want to see in the matrix.",
        "ko": "한 번도 예측하지 않은 클래스야말로 행렬에서 보고 싶은 것이에요.",
    },
    was="x002_classes_of_prediction_only",
)
class classes_of_prediction_only:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.unique(pred) if labels is None else np.asarray(labels)
            return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit("set(y_true.tolist()) | ", "", of="loops")

    cell_by_cell = edit("np.unique(np.concatenate([t, p]))", "np.unique(p)", of="sums")


@misconception(
    title={"en": "a row for every number up to the largest label", "ko": "가장 큰 레이블까지 모든 수에 행을 만들어요"},
    hint={
        "en": "The classes are the labels that occur. Labels need not start at 0 or be without gaps.",
        "ko": "클래스는 실제로 나온 레이블이에요. 0부터 빈틈없이 이어지지 않을 수도 있어요.",
    },
    was="x003_classes_up_to_largest",
)
class classes_up_to_largest:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.arange(max(true.max(), pred.max()) + 1) if labels is None else np.asarray(labels)
            return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit(
        "sorted(set(y_true.tolist()) | set(y_pred.tolist()))",
        "list(range(max(y_true.max(), y_pred.max()) + 1))",
        of="loops",
    )

    cell_by_cell = edit("np.unique(np.concatenate([t, p]))", "np.arange(1 + max(np.max(t), np.max(p)))", of="sums")


@misconception(
    title={"en": "the order of `labels` is lost", "ko": "`labels`의 순서가 사라져요"},
    hint={
        "en": "Whoever gives `labels` chooses the order of the rows and columns with it.",
        "ko": "`labels`를 주는 사람은 행과 열의 순서까지 고른 거예요.",
    },
    was="x004_labels_are_sorted",
)
class labels_are_sorted:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.unique(labels)
            return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit("place = {", "labels = sorted(labels)\n    place = {", of="loops")

    cell_by_cell = edit("else labels", "else np.unique(labels)", of="sums")


@misconception(
    title={"en": "`labels` has no effect", "ko": "`labels`를 줘도 그대로예요"},
    hint={
        "en": "With `labels` the matrix has exactly these classes, no more and no fewer.",
        "ko": "`labels`를 주면 행렬에는 더도 덜도 아니고 바로 그 클래스만 있어요.",
    },
    was="x005_labels_not_used",
)
class labels_not_used:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred)
            return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit("    if labels is None:\n        labels =", "    labels =", of="loops")

    cell_by_cell = edit(" if labels is None else labels", "", of="sums")


@misconception(
    title={"en": "a class outside `labels` raises an error", "ko": "`labels` 밖의 클래스가 오류를 내요"},
    hint={
        "en": "Pairs with a class outside `labels` are left out of the count; they are no error.",
        "ko": "`labels` 밖의 클래스가 든 쌍은 오류가 아니에요. 세지 않고 넘어가요.",
    },
    was="x006_outside_pairs_raise",
)
class outside_pairs_raise:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
            place = {k: i for i, k in enumerate(classes.tolist())}
            counts = np.zeros((len(classes), len(classes)), dtype=int)
            for t, p in zip(true.tolist(), pred.tolist(), strict=True):
                counts[place[t], place[p]] += 1
            return counts

    with_loops = edit(
        "if t in place and p in place:\n            matrix[place[t], place[p]] += 1",
        "matrix[place[t], place[p]] += 1",
        of="loops",
    )

    places_in_a_list = edit(
        "        if t in place and p in place:\n            matrix[place[t], place[p]] += 1",
        "        matrix[list(labels).index(t), list(labels).index(p)] += 1",
        of="loops",
    )


@misconception(
    title={
        "en": "predictions outside `labels` land in the last column",
        "ko": "`labels` 밖의 예측이 마지막 열에 들어가요",
    },
    hint={
        "en": "A pair counts only when both of its classes are among `labels`.",
        "ko": "쌍은 두 클래스가 모두 `labels`에 있을 때만 세요.",
    },
    was="x007_outside_predictions_in_last_column",
)
class outside_predictions_in_last_column:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
            place = {k: i for i, k in enumerate(classes.tolist())}
            counts = np.zeros((len(classes), len(classes)), dtype=int)
            for t, p in zip(true.tolist(), pred.tolist(), strict=True):
                if t in place:
                    counts[place[t], place.get(p, -1)] += 1
            return counts


@misconception(
    title={"en": "the counts are floats", "ko": "개수가 실수예요"},
    hint={
        "en": "Counts are whole numbers; what dtype does an array of zeros have if you do not say?",
        "ko": "개수는 정수예요. dtype을 말하지 않고 만든 0 배열은 어떤 형식일까요?",
    },
    was="x008_matrix_of_floats",
)
class matrix_of_floats:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
            return np.array([[float(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit(", dtype=int", "", of="loops")

    cell_by_cell = edit("for a in classes])", "for a in classes], dtype=float)", of="sums")


@misconception(
    title={"en": "the rows are normalised", "ko": "행을 비율로 바꿨어요"},
    hint={
        "en": "The matrix holds counts. Dividing each row by its sum is another step, not asked for here.",
        "ko": "행렬에는 개수가 들어가요. 행의 합으로 나누는 것은 여기서 바라지 않은 다음 단계예요.",
    },
    was="x009_matrix_of_shares",
)
class matrix_of_shares:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
            counts = np.array([[float(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])
            return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)

    with_loops = edit("return matrix", "return matrix / matrix.sum(axis=1, keepdims=True)", of="loops")

    cell_by_cell = edit("np.sum((t == a) & (p == b)) for b", "np.mean(p[t == a] == b) for b", of="sums")


@misconception(
    title={"en": "classes stand in the order they first occur", "ko": "클래스가 처음 나온 순서로 놓였어요"},
    hint={
        "en": "Two shufflings of the same data must give the same matrix: the classes ascend.",
        "ko": "같은 데이터를 섞어도 같은 행렬이 나와야 해요. 클래스는 오름차순이에요.",
    },
    was="x010_first_seen_order",
)
class first_seen_order:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = list(dict.fromkeys([*true.tolist(), *pred.tolist()])) if labels is None else list(labels)
            return np.array([[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes])

    with_loops = edit(
        "sorted(set(y_true.tolist()) | set(y_pred.tolist()))",
        "list(dict.fromkeys(y_true.tolist() + y_pred.tolist()))",
        of="loops",
    )

    pair_by_pair = edit(
        "sorted(set(y_true.tolist()) | set(y_pred.tolist()))",
        "[]\n        for pair in zip(y_true.tolist(), y_pred.tolist()):\n            labels += [c for c in dict.fromkeys(pair) if c not in labels]",
        of="loops",
    )


@misconception(
    title={"en": "vectors of different lengths are accepted", "ko": "길이가 다른 벡터를 받아들여요"},
    hint={
        "en": "If one vector is longer, the pairs do not match: say so instead of dropping the rest.",
        "ko": "한쪽이 더 길면 짝이 맞지 않는 거예요. 나머지를 버리지 말고 알려야 해요.",
    },
    was="x011_extra_samples_ignored",
)
class extra_samples_ignored:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = np.asarray(y_true), np.asarray(y_pred)
            classes = (np.union1d(true, pred) if labels is None else np.asarray(labels)).tolist()
            counts = np.zeros((len(classes), len(classes)), dtype=int)
            for t, p in zip(true.tolist(), pred.tolist(), strict=False):
                if t in classes and p in classes:
                    counts[classes.index(t), classes.index(p)] += 1
            return counts

    with_loops = edit(
        '    if y_true.shape != y_pred.shape:\n        raise ValueError("different shapes")\n', "", of="loops"
    )

    cut_off = edit(
        '    if len(t) != len(p):\n        raise ValueError("different lengths")\n',
        "    n = min(len(t), len(p))\n    t, p = t[:n], p[:n]\n",
        of="sums",
    )


@misconception(
    title={"en": "large counts overflow", "ko": "개수가 커지면 넘쳐요"},
    hint={
        "en": "A byte counts to 255. How often may a pair occur?",
        "ko": "한 바이트는 255까지만 셀 수 있어요. 한 쌍이 몇 번이나 나올 수 있을까요?",
    },
    was="x012_small_counts",
)
class small_counts:
    class form:
        def confusion_matrix(y_true, y_pred, labels=None):
            true, pred = _pair(y_true, y_pred)
            classes = np.union1d(true, pred) if labels is None else np.asarray(labels)
            counts = [[int(np.sum((true == t) & (pred == p))) for p in classes] for t in classes]
            return np.array(counts).astype(np.uint8)

    with_loops = edit("dtype=int", "dtype=np.uint8", of="loops")

    cell_by_cell = edit("for a in classes])", "for a in classes]).astype(np.int8)", of="sums")


@misconception(
    title={"en": "only the classes 0 and 1 exist", "ko": "클래스가 0과 1뿐이라고 봐요"},
    hint={
        "en": "Which classes are there, when the labels are 2, 5 and 7?",
        "ko": "레이블이 2, 5, 7이면 클래스는 무엇인가요?",
    },
)
class two_classes_only:
    class a_table_of_two:
        def confusion_matrix(y_true, y_pred, labels=None):
            table = np.zeros((2, 2), dtype=int)
            for t, p in zip(np.asarray(y_true), np.asarray(y_pred)):
                table[t, p] += 1
            return table

    class four_counts:
        def confusion_matrix(y_true, y_pred, labels=None):
            t, p = np.asarray(y_true), np.asarray(y_pred)
            tp, tn = np.sum((t == 1) & (p == 1)), np.sum((t == 0) & (p == 0))
            fp, fn = np.sum((t == 0) & (p == 1)), np.sum((t == 1) & (p == 0))
            return np.array([[tn, fp], [fn, tp]])

    with_loops = edit("sorted(set(y_true.tolist()) | set(y_pred.tolist()))", "[0, 1]", of="loops")
