"""The wrong ideas about `predict_labels`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class loops:
    def predict_labels(logits):
        labels = []
        for row in np.asarray(logits, dtype=float):
            scores = np.atleast_1d(row)
            if len(scores) == 1:
                labels.append(1 if scores[0] > 0 else 0)
            else:
                labels.append(int(np.argmax(scores)))
        return np.array(labels, dtype=int)


@base
class two_ways:
    def predict_labels(logits):
        Z = np.array(logits, dtype=float)
        if Z.ndim == 2 and Z.shape[1] >= 2:
            return np.argmax(Z, axis=1)
        Z = Z.flatten()
        return np.where(Z > 0, 1, 0)


@misconception(
    title={"en": "a logit is compared with 0.5", "ko": "로짓을 0.5와 비교했어요"},
    hint={
        "en": "sigmoid(0) is 0.5: a probability of one half is which logit?",
        "ko": "sigmoid(0)은 0.5예요. 확률 절반은 로짓으로 얼마인가요?",
    },
)
class b02_logit_at_one_half:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1)
            return (logits.reshape(-1) > 0.5).astype(np.int64)

    with_loops = edit("scores[0] > 0", "scores[0] > 0.5", of="loops")

    at_half_already = edit("Z > 0", "Z >= 0.5", of="two_ways")

    rounded = edit("np.where(Z > 0, 1, 0)", "(np.round(Z) > 0).astype(int)", of="two_ways")


@convention(
    title={"en": "logit 0 counts as positive", "ko": "로짓 0을 양성으로 봐요"},
    hint={
        "en": "At logit 0 both labels are equally likely; the contract says which one is taken.",
        "ko": "로짓이 0이면 두 레이블의 확률이 같아요. 어느 쪽인지는 계약에 적혀 있어요.",
    },
    was="x61_logit_zero_is_positive",
)
class logit_zero_is_positive:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1)
            return (logits.reshape(-1) >= 0.0).astype(np.int64)

    with_loops = edit("scores[0] > 0", "scores[0] >= 0", of="loops")

    negative_first = edit("np.where(Z > 0, 1, 0)", "np.where(Z < 0, 0, 1)", of="two_ways")


@misconception(
    title={"en": "labels of a column stay a column", "ko": "열로 받은 레이블이 열로 나와요"},
    hint={
        "en": "Labels are (N,), also when the logits come as a column.",
        "ko": "로짓이 열로 와도 레이블은 (N,)이에요.",
    },
    was="x62_labels_as_column",
)
class labels_as_column:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1)
            return (logits > 0.0).astype(np.int64)

    not_flattened = edit("    Z = Z.flatten()\n", "", of="two_ways")

    with_loops = edit("labels.append(1 if scores[0] > 0 else 0)", "labels.append((row > 0).astype(int))", of="loops")


@misconception(
    title={"en": "argmax is taken over a single column", "ko": "열 하나에서 argmax를 구했어요"},
    hint={
        "en": "The largest of one number is always number 0; a single logit needs a threshold.",
        "ko": "수가 하나뿐이면 가장 큰 것은 늘 0번이에요. 로짓이 하나면 기준값이 필요해요.",
    },
    was="x63_argmax_of_one_column",
)
class argmax_of_one_column:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2:
                return logits.argmax(axis=1)
            return (logits.reshape(-1) > 0.0).astype(np.int64)

    with_loops = edit("if len(scores) == 1:", "if np.ndim(row) == 0:", of="loops")

    every_matrix = edit(" and Z.shape[1] >= 2", "", of="two_ways")


@misconception(
    title={"en": "the labels are truth values", "ko": "레이블이 참과 거짓이에요"},
    hint={
        "en": "A label is an int, from 0: a comparison gives truth values.",
        "ko": "레이블은 0부터 세는 정수예요. 비교의 결과는 참과 거짓이에요.",
    },
    was="x64_labels_are_booleans",
)
class labels_are_booleans:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1)
            return logits.reshape(-1) > 0.0

    comparison = edit("np.where(Z > 0, 1, 0)", "Z > 0", of="two_ways")

    class with_loops:
        def predict_labels(logits):
            labels = []
            for row in np.asarray(logits, dtype=float):
                if np.size(row) == 1:
                    labels.append(bool(np.ravel(row)[0] > 0))
                else:
                    labels.append(row.argmax())
            return np.array(labels)


@misconception(
    title={"en": "the labels are floats", "ko": "레이블이 실수예요"},
    hint={
        "en": "A label is an int, so that it can be used as an index.",
        "ko": "레이블은 정수예요. 그래야 인덱스로 쓸 수 있어요.",
    },
    was="x65_labels_are_floats",
)
class labels_are_floats:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1)
            return np.where(logits.reshape(-1) > 0.0, 1.0, 0.0)

    with_loops = edit("dtype=int", "dtype=float", of="loops")

    ones_and_zeros = edit("np.where(Z > 0, 1, 0)", "np.where(Z > 0, 1.0, 0.0)", of="two_ways")

    class filled:
        def predict_labels(logits):
            Z = np.asarray(logits, dtype=float)
            labels = np.zeros(len(Z))
            if Z.ndim == 2 and Z.shape[1] > 1:
                labels[:] = Z.argmax(axis=1)
            else:
                labels[Z.ravel() > 0] = 1
            return labels


@misconception(
    title={"en": "argmax runs along the samples", "ko": "argmax가 샘플 방향으로 계산돼요"},
    hint={
        "en": "One label for each sample: which axis must disappear?",
        "ko": "샘플마다 레이블 하나예요. 어느 축이 사라져야 하나요?",
    },
    was="x66_argmax_along_samples",
)
class argmax_along_samples:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=0)
            return (logits.reshape(-1) > 0.0).astype(np.int64)

    two_ways = edit("axis=1", "axis=0", of="two_ways")

    class column_by_column:
        def predict_labels(logits):
            Z = np.asarray(logits, dtype=float)
            if Z.ndim == 2 and Z.shape[1] > 1:
                return np.array([np.argmax(column) for column in Z.T])
            return (Z.ravel() > 0).astype(int)


@misconception(
    title={"en": "there is one label for the whole batch", "ko": "배치 전체에 레이블이 하나예요"},
    hint={
        "en": "Without an axis the largest of all entries is looked for.",
        "ko": "축을 적지 않으면 모든 원소 중 가장 큰 것을 찾아요.",
    },
    was="x67_argmax_without_axis",
)
class argmax_without_axis:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax()
            return (logits.reshape(-1) > 0.0).astype(np.int64)

    two_ways = edit("np.argmax(Z, axis=1)", "np.argmax(Z)", of="two_ways")

    method = edit("np.argmax(Z, axis=1)", "Z.argmax().astype(int)", of="two_ways")


@misconception(
    title={"en": "the smallest logit is picked", "ko": "가장 작은 로짓을 골랐어요"},
    hint={"en": "The larger the logit, the larger the probability.", "ko": "로짓이 클수록 확률도 커요."},
    was="x68_smallest_logit",
)
class smallest_logit:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmin(axis=1)
            return (logits.reshape(-1) > 0.0).astype(np.int64)

    with_loops = edit("np.argmax(scores)", "np.argmin(scores)", of="loops")

    first_of_the_order = edit("np.argmax(Z, axis=1)", "np.argsort(Z, axis=1)[:, 0]", of="two_ways")


@misconception(
    title={"en": "the classes are counted from 1", "ko": "클래스를 1부터 세요"},
    hint={"en": "Class labels are ints from 0.", "ko": "클래스 레이블은 0부터 세는 정수예요."},
    was="x69_labels_from_one",
)
class labels_from_one:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1) + 1
            return (logits.reshape(-1) > 0.0).astype(np.int64)

    with_loops = edit("int(np.argmax(scores))", "int(np.argmax(scores)) + 1", of="loops")

    added = edit("np.argmax(Z, axis=1)", "np.argmax(Z, axis=1) + 1", of="two_ways")


@misconception(
    title={"en": "large logits are told apart no more", "ko": "큰 로짓을 구별하지 못해요"},
    hint={
        "en": "Rounded to 1.0, two probabilities look alike; the logits themselves still differ.",
        "ko": "반올림되어 1.0이 되면 두 확률이 같아 보여요. 로짓 자체는 여전히 달라요.",
    },
    was="x70_saturated_probabilities",
)
class saturated_probabilities:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return (1.0 / (1.0 + np.exp(-np.clip(logits, -500.0, 500.0)))).argmax(axis=1)
            return (logits.reshape(-1) > 0.0).astype(np.int64)

    of_sigmoids = edit("np.argmax(Z, axis=1)", "np.argmax(0.5 * (1 + np.tanh(Z / 2)), axis=1)", of="two_ways")

    with_loops = edit("np.argmax(scores)", "np.argmax([1 / (1 + np.exp(-s)) for s in scores])", of="loops")


@misconception(
    title={"en": "two classes are decided by one logit", "ko": "두 클래스를 로짓 하나로 정했어요"},
    hint={
        "en": "With two columns there are two logits to compare with each other.",
        "ko": "열이 둘이면 로짓 둘을 서로 비교해야 해요.",
    },
    was="x71_two_classes_by_threshold",
)
class two_classes_by_threshold:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] == 2:
                return (logits[:, 1] > 0.0).astype(np.int64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1)
            return (logits.reshape(-1) > 0.0).astype(np.int64)

    second_column = edit(
        "return np.argmax(Z, axis=1)",
        "return np.argmax(Z, axis=1) if Z.shape[1] > 2 else (Z[:, 1] > 0).astype(int)",
        of="two_ways",
    )

    with_loops = edit(
        "if len(scores) == 1:\n            labels.append(1 if scores[0] > 0 else 0)",
        "if len(scores) <= 2:\n            labels.append(1 if scores[-1] > 0 else 0)",
        of="loops",
    )


@misconception(
    title={"en": "a single sample loses its axis", "ko": "샘플이 하나면 축이 사라져요"},
    hint={
        "en": "One sample gives one label, and that is still (1,).",
        "ko": "샘플이 하나면 레이블도 하나이고, 그 모양은 여전히 (1,)이에요.",
    },
    was="x72_squeezes_one_sample",
)
class squeezes_one_sample:
    class form:
        def predict_labels(logits):
            logits = np.asarray(logits, dtype=np.float64)
            if logits.ndim == 2 and logits.shape[1] > 1:
                return logits.argmax(axis=1)
            return (logits.squeeze() > 0.0).astype(np.int64)

    squeezed_first = edit("np.array(logits, dtype=float)", "np.squeeze(np.array(logits, dtype=float))", of="two_ways")

    squeezed_last = edit("np.array(labels, dtype=int)", "np.array(labels, dtype=int).squeeze()", of="loops")
