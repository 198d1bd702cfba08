"""The wrong ideas about `cross_entropy_with_logits_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "exp overflows for large logits", "ko": "로짓이 크면 exp가 넘쳐요"},
    hint={
        "en": "Subtracting one number from a whole row changes no probability; which number keeps exp small?",
        "ko": "한 행 전체에서 같은 수를 빼도 확률은 그대로예요. 어떤 수를 빼야 exp가 넘치지 않을까요?",
    },
)
class a22_no_shift:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            with np.errstate(all="ignore"):
                p = np.exp(Z)
                p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p / len(Z)

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.array(Z, dtype=float), np.array(y)
            p = np.exp(Z) / np.sum(np.exp(Z), axis=1, keepdims=True)
            return (p - np.eye(Z.shape[1])[y]) / len(Z)

    class row_by_row:
        def softmax(z):
            e = np.exp(z)
            return e / e.sum()

        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            grad = np.zeros_like(Z)
            for i in range(len(Z)):
                grad[i] = softmax(Z[i])
                grad[i, y[i]] -= 1
            return grad / len(Z)


@misconception(
    title={"en": "one distribution for the whole batch", "ko": "배치 전체를 분포 하나로 봤어요"},
    hint={"en": "Each row is a distribution of its own and sums to 1.", "ko": "행마다 분포가 하나씩이고 합이 1이에요."},
)
class a24_normalised_over_all:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum()
            p[np.arange(len(Z)), y] -= 1.0
            return p / len(Z)

    class shifted_by_rows:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.array(Z, dtype=float), np.array(y)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = e / e.sum()
            return (p - np.eye(Z.shape[1])[y]) / len(Z)

    class shifted_by_the_largest:
        def softmax(x):
            e = np.exp(x - np.max(x))
            return e / np.sum(e)

        def cross_entropy_with_logits_backward(Z, y):
            p = softmax(np.array(Z, dtype=float))
            p[np.arange(len(p)), y] -= 1
            return p / len(p)


@misconception(
    title={"en": "the softmax runs over the samples", "ko": "소프트맥스가 샘플 방향으로 돼 있어요"},
    hint={
        "en": "The classes of one sample stand in one row; they are what competes.",
        "ko": "한 샘플의 클래스들은 한 행에 있어요. 서로 겨루는 것은 그 클래스들이에요.",
    },
)
class a25_softmax_over_samples:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=0, keepdims=True))
            p /= p.sum(axis=0, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p / len(Z)

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.array(Z, dtype=float), np.array(y)
            e = np.exp(Z - Z.max(axis=0))
            p = e / e.sum(axis=0)
            return (p - np.eye(Z.shape[1])[y]) / len(Z)

    class by_logaddexp:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=0))
            p[range(len(Z)), y] -= 1
            return p / Z.shape[0]


@misconception(
    title={"en": "only the diagonal of the softmax's slopes", "ko": "소프트맥스 기울기의 대각선만 썼어요"},
    hint={
        "en": "Raise one logit and all probabilities of the row move, not only its own.",
        "ko": "로짓 하나를 올리면 그 확률만이 아니라 그 행의 모든 확률이 움직여요.",
    },
)
class a28_diagonal_only:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            hot = np.eye(Z.shape[1])[y]
            return (p - hot) * p * (1.0 - p) / len(Z)

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            t = np.eye(Z.shape[1])[np.array(y)]
            return (p - t) * p * (1 - p) / len(Z)

    class chained:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
            n = len(Z)
            dZ = p * (1 - p) / n
            dlogits = p.copy()
            dlogits[np.arange(n), y] -= 1
            return dlogits * dZ


@misconception(
    title={"en": "the minus of -log p is missing", "ko": "-log p의 마이너스가 빠졌어요"},
    hint={
        "en": "-log p falls as p rises: raising the true logit must lower the loss.",
        "ko": "p가 커지면 -log p는 작아져요. 정답의 로짓을 올리면 손실이 줄어야 해요.",
    },
)
class c01_ce_sign:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return -p / len(Z)

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            t = np.eye(Z.shape[1])[np.array(y)]
            return (t - e / e.sum(axis=1, keepdims=True)) / len(Z)

    class row_by_row:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            grad = np.zeros(Z.shape)
            for i in range(len(Z)):
                e = np.exp(Z[i] - max(Z[i]))
                grad[i] = -e / e.sum()
                grad[i][y[i]] += 1
            return grad / len(Z)


@convention(
    title={
        "en": "slope of the sum, not of the mean (cross-entropy)",
        "ko": "평균이 아니라 합의 기울기예요 (교차 엔트로피)",
    },
    hint={
        "en": "With a sum the slope grows with the batch; here the loss is the mean over the samples.",
        "ko": "합이면 배치가 커질수록 기울기도 커져요. 여기서 손실은 샘플에 대한 평균이에요.",
    },
)
class c06_ce_sum:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            t = np.zeros_like(Z)
            t[np.arange(len(y)), y] = 1
            return e / e.sum(axis=1, keepdims=True) - t

    class by_logaddexp:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
            p[np.arange(len(Z)), y] -= 1
            return p


@misconception(
    title={"en": "the mean is over all entries, not the samples", "ko": "샘플이 아니라 모든 원소로 평균 냈어요"},
    hint={
        "en": "Each sample has one loss, however many classes there are.",
        "ko": "클래스가 몇 개든 샘플 하나의 손실은 하나예요.",
    },
)
class c07_divided_by_entries:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p / Z.size

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            n, c = Z.shape
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            return (e / e.sum(axis=1, keepdims=True) - np.eye(c)[np.array(y)]) / (n * c)

    class entry_by_entry:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
            grad = np.zeros_like(p)
            for i, j in np.ndindex(p.shape):
                grad[i, j] = (p[i, j] - (j == y[i])) / p.size
            return grad


@misconception(
    title={"en": "class numbers are used as if they were one-hot", "ko": "클래스 번호를 원-핫처럼 썼어요"},
    hint={
        "en": "y holds the number of the class: it says where to subtract, not how much.",
        "ko": "y에는 클래스 번호가 들어 있어요. 얼마를 뺄지가 아니라 어디에서 뺄지를 알려줘요.",
    },
)
class c13_labels_subtracted:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p = p - y[:, np.newaxis]
            return p / len(Z)

    class by_a_column:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            return (p - np.array(y).reshape(-1, 1)) / len(Z)

    class row_by_row:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            grad = np.zeros_like(Z)
            for i in range(len(Z)):
                e = np.exp(Z[i] - Z[i].max())
                grad[i] = (e / e.sum() - y[i]) / len(Z)
            return grad

    class as_they_are:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            return (p - y) / len(Z)


@misconception(
    title={"en": "one shift for the whole batch", "ko": "배치 전체에서 같은 수를 뺐어요"},
    hint={
        "en": "A row that lies far below the others loses all its exponentials: shift each row by its own largest.",
        "ko": "다른 행보다 훨씬 작은 행은 exp가 모두 0이 돼요. 행마다 그 행의 최댓값을 빼세요.",
    },
    was="x80_shift_by_the_largest_of_all",
)
class shift_by_the_largest_of_all:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            with np.errstate(all="ignore"):
                p = np.exp(Z - Z.max())
                p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p / len(Z)

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - np.max(Z))
            p = e / np.sum(e, axis=1, keepdims=True)
            return (p - np.eye(Z.shape[1])[np.array(y)]) / len(Z)

    class transposed:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            Z = Z - Z.max()
            p = (np.exp(Z).T / np.exp(Z).sum(axis=1)).T
            p[np.arange(len(p)), y] -= 1
            return p / len(p)


@misconception(
    title={"en": "only the true class gets a slope", "ko": "정답 클래스에만 기울기가 있어요"},
    hint={
        "en": "Lowering the other logits lowers the loss, too: they have slopes of their own.",
        "ko": "다른 로짓을 내려도 손실이 줄어요. 그 로짓들에도 기울기가 있어요.",
    },
    was="x81_true_class_only",
)
class true_class_only:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p * np.eye(Z.shape[1])[y] / len(Z)

    class times_the_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            t = np.eye(Z.shape[1])[np.array(y)]
            return t * (p - 1) / len(Z)

    class row_by_row:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            grad = np.zeros_like(Z)
            for i, true in enumerate(y):
                e = np.exp(Z[i] - Z[i].max())
                grad[i, true] = (e[true] / e.sum() - 1) / len(Z)
            return grad


@misconception(
    title={"en": "whole columns are lowered", "ko": "열 전체에서 뺐어요"},
    hint={
        "en": "One entry in each row, not every row in those columns.",
        "ko": "그 열들의 모든 행이 아니라, 행마다 원소 하나예요.",
    },
    was="x82_columns_for_entries",
)
class columns_for_entries:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[:, y] -= 1.0
            return p / len(Z)

    class by_fancy_indexing:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
            p[:, np.array(y)] -= 1
            return p / len(p)

    class one_after_the_other:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            e = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            for true in y:
                p[:, true] -= 1
            return p / len(p)


@convention(
    title={"en": "takes probabilities, not logits", "ko": "로짓이 아니라 확률을 받아요"},
    hint={
        "en": "Some books take probabilities; this function is given logits and returns the slope there.",
        "ko": "확률을 받는 책도 있지만, 이 함수는 로짓을 받아 로짓에서의 기울기를 돌려줘요.",
    },
    was="x83_from_probabilities",
)
class cross_entropy_with_logits_backward_from_probabilities:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            p, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(p),):
                raise ValueError("one label for each sample")
            slope = np.zeros(p.shape)
            with np.errstate(all="ignore"):
                slope[np.arange(len(p)), y] = -1.0 / p[np.arange(len(p)), y]
            return slope / len(p)

    class minus_one_over_p:
        def cross_entropy_with_logits_backward(Z, y):
            p = np.array(Z, dtype=float)
            grad = np.zeros_like(p)
            rows = np.arange(len(p))
            grad[rows, y] = -1 / p[rows, y]
            return grad / len(p)

    class as_if_softmax_had_been:
        def cross_entropy_with_logits_backward(Z, y):
            p = np.array(Z, dtype=float)
            p[np.arange(len(p)), y] -= 1
            return p / len(p)

    class with_one_hot_labels:
        def cross_entropy_with_logits_backward(Z, y):
            p = np.array(Z, dtype=float)
            t = np.eye(p.shape[1])[np.array(y)]
            return (p - t) / len(p)

    class one_hot_over_p:
        def cross_entropy_with_logits_backward(Z, y):
            p = np.array(Z, dtype=float)
            t = np.eye(p.shape[1])[np.array(y)]
            return -t / p / len(p)


@misconception(
    title={"en": "the caller's logits are changed", "ko": "부른 쪽의 로짓이 바뀌어요"},
    hint={
        "en": "An in-place operator writes into the array that you were given.",
        "ko": "제자리 연산은 받은 배열에 그대로 써요.",
    },
    was="x84_logits_shifted_in_place",
)
class logits_shifted_in_place:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != (len(Z),):
                raise ValueError("one label for each sample")
            Z -= Z.max(axis=1, keepdims=True)
            p = np.exp(Z)
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p / len(Z)

    class row_by_row:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.asarray(Z, dtype=np.float64)
            for row in Z:
                row -= row.max()
            p = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
            p[np.arange(len(p)), y] -= 1
            return p / len(p)

    class by_out:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.asarray(Z, dtype=np.float64)
            np.subtract(Z, Z.max(axis=1, keepdims=True), out=Z)
            e = np.exp(Z)
            return (e / e.sum(axis=1, keepdims=True) - np.eye(Z.shape[1])[np.array(y)]) / len(Z)


@misconception(
    title={"en": "labels of another shape are accepted", "ko": "모양이 다른 레이블을 받아들여요"},
    hint={
        "en": "Labels (N, 1) are a sign of a mistake elsewhere: say so instead of guessing.",
        "ko": "레이블이 (N, 1)이라면 다른 곳에서 실수한 거예요. 짐작하지 말고 오류를 내세요.",
    },
    was="x85_one_hot_accepted",
)
class one_hot_accepted:
    class form:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            y = y.ravel()
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            p[np.arange(len(Z)), y] -= 1.0
            return p / len(Z)

    class flattened:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.array(Z, dtype=float), np.array(y).ravel()
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
            p[np.arange(len(Z)), y] -= 1
            return p / len(Z)

    class unchecked:
        def cross_entropy_with_logits_backward(Z, y):
            Z = np.array(Z, dtype=float)
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
            p[np.arange(len(Z)), y] -= 1
            return p / len(Z)

    class as_one_hot:
        def cross_entropy_with_logits_backward(Z, y):
            Z, y = np.array(Z, dtype=float), np.array(y)
            p = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
            if y.ndim == 1:
                y = np.eye(Z.shape[1])[y]
            return (p - y) / len(Z)
