"""The wrong ideas about `accuracy`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "right negatives are not counted", "ko": "맞힌 음성을 세지 않아요"},
    hint={
        "en": "A negative that was called negative is right as well.",
        "ko": "음성을 음성이라고 한 것도 맞힌 거예요.",
    },
    was="x027_accuracy_of_positives",
)
class accuracy_of_positives:
    as_an_edit = edit("return float(np.mean(true == pred))", "return float(np.mean((true == 1) & (pred == 1)))")

    class with_loops:
        def accuracy(y_true, y_pred):
            right = 0
            for t, p in zip(y_true, y_pred):
                if t == 1 and p == 1:
                    right += 1
            return right / len(y_true)

    class true_positives_over_all:
        def accuracy(y_true, y_pred):
            tp = np.sum(np.logical_and(np.equal(y_true, 1), np.equal(y_pred, 1)))
            return tp / np.size(y_true)


@misconception(
    title={"en": "the classes' recalls are averaged", "ko": "클래스별 재현율을 평균했어요"},
    hint={
        "en": "That is balanced accuracy. Plain accuracy counts samples, not classes.",
        "ko": "그것은 균형 정확도예요. 보통의 정확도는 클래스가 아니라 샘플을 세요.",
    },
    was="x028_balanced_accuracy",
)
class balanced_accuracy:
    as_an_edit = edit(
        "return float(np.mean(true == pred))",
        "return float(np.mean([np.mean(pred[true == k] == k) for k in np.unique(true)]))",
    )

    class class_by_class:
        def accuracy(y_true, y_pred):
            y_true, y_pred = np.array(y_true), np.array(y_pred)
            return np.mean([np.mean(y_pred[y_true == c] == c) for c in np.unique(y_true)])

    class with_loops:
        def accuracy(y_true, y_pred):
            right, support = {}, {}
            for t, p in zip(y_true, y_pred):
                support[t] = support.get(t, 0) + 1
                right[t] = right.get(t, 0) + (t == p)
            return sum(right[c] / support[c] for c in support) / len(support)


@misconception(
    title={"en": "a count instead of a share", "ko": "비율이 아니라 개수예요"},
    hint={"en": "Divide by how many predictions there were.", "ko": "예측이 모두 몇 개였는지로 나누세요."},
    was="x029_accuracy_counts",
)
class accuracy_counts:
    as_an_edit = edit("return float(np.mean(true == pred))", "return int(np.sum(true == pred))")

    class with_loops:
        def accuracy(y_true, y_pred):
            right = 0
            for t, p in zip(y_true, y_pred):
                right += t == p
            return right

    class count_nonzero:
        def accuracy(y_true, y_pred):
            return np.count_nonzero(np.asarray(y_true) == np.asarray(y_pred))


@misconception(
    title={"en": "a percentage instead of a share", "ko": "비율 대신 백분율이에요"},
    hint={"en": "The contract asks for a number from 0 to 1.", "ko": "0에서 1 사이의 수를 돌려주기로 했어요."},
    was="x030_accuracy_percent",
)
class accuracy_percent:
    as_an_edit = edit("return float(np.mean(true == pred))", "return 100.0 * float(np.mean(true == pred))")

    class with_loops:
        def accuracy(y_true, y_pred):
            right = sum(1 for t, p in zip(y_true, y_pred) if t == p)
            return right / len(y_true) * 100

    class mean_of_hundreds:
        def accuracy(y_true, y_pred):
            return np.where(np.equal(y_true, y_pred), 100.0, 0.0).mean()


@misconception(
    title={"en": "lists are compared as a whole", "ko": "리스트를 통째로 비교해요"},
    hint={
        "en": "Two lists compared with == give one answer, not one for each entry. Make arrays first.",
        "ko": "두 리스트를 ==로 비교하면 원소마다가 아니라 답이 하나 나와요. 먼저 배열로 만드세요.",
    },
    was="x031_lists_compared_whole",
)
class lists_compared_whole:
    class form:
        def accuracy(y_true, y_pred):
            _pair(y_true, y_pred)
            return float(np.mean(y_true == y_pred))

    class summed:
        def accuracy(y_true, y_pred):
            return np.sum(y_true == y_pred) / len(y_true)

    class method:
        def accuracy(y_true, y_pred):
            return (y_true == y_pred).mean()


@misconception(
    title={"en": "vectors of different lengths are accepted", "ko": "길이가 다른 벡터를 받아들여요"},
    hint={
        "en": "NumPy compares one value with many without complaint. Compare the shapes first.",
        "ko": "NumPy는 값 하나와 여럿을 아무 말 없이 비교해요. 모양을 먼저 비교하세요.",
    },
    was="x032_accuracy_broadcasts",
)
class accuracy_broadcasts:
    class form:
        def accuracy(y_true, y_pred):
            return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))

    class summed:
        def accuracy(y_true, y_pred):
            return np.sum(np.asarray(y_true) == np.asarray(y_pred)) / len(y_true)

    class with_loops:
        def accuracy(y_true, y_pred):
            return sum(t == p for t, p in zip(y_true, y_pred)) / len(y_true)


@misconception(
    title={"en": "the share of wrong answers", "ko": "틀린 비율이에요"},
    hint={
        "en": "Accuracy counts what is right.",
        "ko": "정확도는 맞힌 것을 세요.",
    },
)
class error_rate:
    class share_that_differs:
        def accuracy(y_true, y_pred):
            return float(np.mean(np.asarray(y_true) != np.asarray(y_pred)))

    class one_minus:
        def accuracy(y_true, y_pred):
            return 1.0 - float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))

    class with_loops:
        def accuracy(y_true, y_pred):
            wrong = 0
            for i in range(len(y_true)):
                if y_true[i] != y_pred[i]:
                    wrong += 1
            return wrong / len(y_true)
