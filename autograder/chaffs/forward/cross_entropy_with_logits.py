"""The wrong ideas about `cross_entropy_with_logits`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, base, convention, edit, misconception


@base
class loops:
    def cross_entropy_with_logits(Z, y):
        Z = np.array(Z, dtype=float)
        total = 0.0
        for row, label in zip(Z, y):
            biggest = max(row)
            log_sum = biggest + np.log(sum(np.exp(row - biggest)))
            total += log_sum - row[label]
        return total / len(Z)


@base
class one_hot:
    def cross_entropy_with_logits(Z, y):
        Z = np.asarray(Z, dtype=float)
        N, C = Z.shape
        T = np.eye(C)[np.asarray(y, dtype=int)]
        log_sum = np.logaddexp.reduce(Z, axis=1)
        return float(np.sum(log_sum - np.sum(T * Z, axis=1)) / N)


@misconception(
    title={"en": "the shift is the maximum of the whole batch", "ko": "배치 전체의 최댓값을 뺐어요"},
    hint={
        "en": "A row far below another one's maximum vanishes: each row needs its own.",
        "ko": "다른 행의 최댓값보다 훨씬 작은 행은 사라져요. 행마다 자기 최댓값이 필요해요.",
    },
)
class a22_logsumexp_shifted_by_the_batch:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max()
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y].mean())

    with_loops = edit("max(row)", "Z.max()", of="loops")

    of_one_hot_rows = edit(
        "np.logaddexp.reduce(Z, axis=1)", "np.max(Z) + np.log(np.sum(np.exp(Z - np.max(Z)), axis=1))", of="one_hot"
    )


@misconception(
    title={"en": "exp overflows in the loss", "ko": "손실에서 exp가 넘쳐요"},
    hint={
        "en": "Subtract the largest logit of each row first, and add it again outside the logarithm.",
        "ko": "행마다 가장 큰 로짓을 먼저 빼고, 로그 밖에서 다시 더하세요.",
    },
)
class a22_logsumexp_without_shift:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y].mean())

    with_loops = edit("biggest + np.log(sum(np.exp(row - biggest)))", "np.log(sum(np.exp(row)))", of="loops")

    of_one_hot_rows = edit("np.logaddexp.reduce(Z, axis=1)", "np.log(np.exp(Z).sum(axis=1))", of="one_hot")

    class of_the_quotient:
        def cross_entropy_with_logits(Z, y):
            exp_Z = np.exp(Z)
            p = exp_Z / np.sum(exp_Z, axis=1, keepdims=True)
            return -np.mean(np.log(p[range(len(y)), y]))


@misconception(
    title={"en": "the logarithm of a rounded probability is taken", "ko": "반올림된 확률의 로그를 구했어요"},
    hint={
        "en": "e^−1000 is rounded to 0, yet its logarithm is −1000. Do not go through the probability.",
        "ko": "확률 e^−1000은 0으로 반올림되지만 로그는 −1000이에요. 확률을 거치지 마세요.",
    },
)
class a30_log_of_softmax:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            log_p = np.log(_softmax(Z))
            return float(-log_p[np.arange(len(y)), y].mean())

    with_loops = edit(
        "log_sum = biggest + np.log(sum(np.exp(row - biggest)))",
        "p = np.exp(row - biggest) / sum(np.exp(row - biggest))",
        "log_sum - row[label]",
        "-np.log(p[label])",
        of="loops",
    )

    class of_one_hot_rows:
        def cross_entropy_with_logits(Z, y):
            Z = np.asarray(Z, dtype=float)
            e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
            p = e / np.sum(e, axis=1, keepdims=True)
            T = np.eye(Z.shape[1])[y]
            return -np.sum(T * np.log(p)) / len(Z)


@misconception(
    title={"en": "softmax is applied twice", "ko": "softmax를 두 번 적용했어요"},
    hint={"en": "The loss already takes logits.", "ko": "이 손실은 이미 로짓을 받아요."},
)
class b03_softmax_twice:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            Z = _softmax(Z)
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y].mean())

    with_loops = edit(
        "biggest = max(row)",
        "row = np.exp(row - max(row)) / sum(np.exp(row - max(row)))\n        biggest = 0",
        of="loops",
    )

    of_one_hot_rows = edit(
        "N, C = Z.shape",
        "N, C = Z.shape\n    Z = np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))",
        of="one_hot",
    )


@misconception(
    title={"en": "labels that do not fit are stretched", "ko": "맞지 않는 레이블이 늘어나요"},
    hint={
        "en": "Labels are (N,): NumPy pairs (N, 1) with everything. Compare the shapes first.",
        "ko": "레이블은 (N,)이에요. NumPy는 (N, 1)을 모든 것과 짝지어요. 먼저 모양을 비교하세요.",
    },
)
class b14_labels_as_column:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(Z)), y].mean())


@misconception(
    title={"en": "the sign is missing", "ko": "부호가 빠졌어요"},
    hint={
        "en": "The logarithm of a probability is negative; a loss is not.",
        "ko": "확률의 로그는 음수예요. 손실은 그렇지 않아요.",
    },
)
class c01_sign_missing:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(log_p[np.arange(len(y)), y].mean())

    with_loops = edit("total += ", "total -= ", of="loops")

    of_one_hot_rows = edit("log_sum - np.sum(T * Z, axis=1)", "np.sum(T * Z, axis=1) - log_sum", of="one_hot")


@misconception(
    title={"en": "the loss stops growing", "ko": "손실이 더 커지지 않아요"},
    hint={
        "en": "Clipped probabilities cap the loss; work with the logits themselves.",
        "ko": "확률을 자르면 손실에 천장이 생겨요. 로짓으로 바로 계산하세요.",
    },
)
class c03_clips_probabilities:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            log_p = np.log(np.clip(_softmax(Z), 1e-15, 1.0))
            return float(-log_p[np.arange(len(y)), y].mean())

    class at_another_limit:
        EPS = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15)

        def cross_entropy_with_logits(Z, y):
            Z = np.asarray(Z, dtype=np.float64)
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = np.clip(p / p.sum(axis=1, keepdims=True), EPS, 1 - EPS)
            return float(-np.mean(np.log(p[np.arange(len(Z)), np.asarray(y)])))

    class from_below_alone:
        EPS = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15)

        def cross_entropy_with_logits(Z, y):
            Z = np.asarray(Z, dtype=np.float64)
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p = np.maximum(p / p.sum(axis=1, keepdims=True), EPS)
            return float(-np.mean(np.log(p[np.arange(len(Z)), np.asarray(y)])))

    class with_loops:
        EPS = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15)

        def cross_entropy_with_logits(Z, y):
            loss = 0.0
            for row, label in zip(np.asarray(Z, dtype=float), y):
                p = np.exp(row - max(row)) / sum(np.exp(row - max(row)))
                loss += -np.log(max(p[label], EPS))
            return loss / len(Z)


@misconception(
    title={"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더했어요"},
    hint={
        "en": "Adding a small number shifts every loss a little, and caps the large ones.",
        "ko": "작은 수를 더하면 모든 손실이 조금씩 밀리고, 큰 손실에는 천장이 생겨요.",
    },
)
class c04_log_plus_small_number:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            log_p = np.log(_softmax(Z) + 1e-7)
            return float(-log_p[np.arange(len(y)), y].mean())

    class another_small_number:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)

        def cross_entropy_with_logits(Z, y):
            Z = np.asarray(Z, dtype=np.float64)
            p = np.exp(Z - Z.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            return float(-np.mean(np.log(p[np.arange(len(Z)), np.asarray(y)] + EPS)))

    class of_one_hot_rows:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)

        def cross_entropy_with_logits(Z, y):
            Z = np.asarray(Z, dtype=float)
            e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
            p = e / np.sum(e, axis=1, keepdims=True)
            T = np.eye(Z.shape[1])[y]
            return -np.sum(T * np.log(p + EPS)) / len(Z)


@convention(
    title={"en": "the losses are summed, not averaged", "ko": "손실을 평균하지 않고 더했어요"},
    hint={
        "en": "Twice the batch should give the same loss: average over the samples.",
        "ko": "배치가 두 배가 되어도 손실은 같아야 해요. 샘플에 대해 평균하세요.",
    },
)
class c06_sum:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y].sum())

    with_loops = edit("return total / len(Z)", "return total", of="loops")

    of_one_hot_rows = edit(" / N)", ")", of="one_hot")


@misconception(
    title={"en": "the loss is also divided by the number of classes", "ko": "손실을 클래스의 수로도 나눴어요"},
    hint={
        "en": "Mean over samples, not over entries: each sample has one right class.",
        "ko": "원소가 아니라 샘플에 대한 평균이에요. 샘플마다 정답 클래스는 하나예요.",
    },
)
class c07_divides_by_classes_too:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y].sum() / Z.size)

    with_loops = edit("total / len(Z)", "total / Z.size", of="loops")

    of_one_hot_rows = edit(
        "np.sum(log_sum - np.sum(T * Z, axis=1)) / N", "np.mean(T * (log_sum[:, np.newaxis] - Z))", of="one_hot"
    )


@misconception(
    title={"en": "the labels are taken for one-hot rows", "ko": "레이블을 원핫 행으로 봤어요"},
    hint={
        "en": "y holds the number of the right class, one int for each sample.",
        "ko": "y에는 샘플마다 정답 클래스의 번호가 하나씩 들어 있어요.",
    },
)
class c13_expects_one_hot:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-(y * log_p).sum() / len(Z))

    argmax_of_the_labels = edit("np.eye(C)[np.asarray(y, dtype=int)]", "np.eye(C)[np.argmax(y, axis=1)]", of="one_hot")

    of_one_hot_rows = edit("np.eye(C)[np.asarray(y, dtype=int)]", "np.asarray(y, dtype=float)", of="one_hot")

    with_loops = edit("total += log_sum - row[label]", "total += sum(label * (log_sum - row))", of="loops")


@misconception(
    title={"en": "the logarithm has base 2", "ko": "로그의 밑이 2예요"},
    hint={
        "en": "Natural logarithm: ten equal logits cost 2.302585.",
        "ko": "자연로그예요. 같은 로짓 열 개면 손실이 2.302585예요.",
    },
)
class c16_base_two:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y].mean() / np.log(2.0))

    with_loops = edit("total / len(Z)", "total / len(Z) / np.log(2)", of="loops")

    of_one_hot_rows = edit(" / N)", " / N * np.log2(np.e))", of="one_hot")


@convention(
    title={"en": "the logits are taken for probabilities", "ko": "로짓을 확률로 봤어요"},
    hint={
        "en": "These are logits: any real number. What makes probabilities of them?",
        "ko": "이것은 로짓이에요. 어떤 실수든 될 수 있어요. 무엇이 이를 확률로 만드나요?",
    },
    was="x96_ce_from_probabilities",
)
class ce_from_probabilities:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            log_p = np.log(np.clip(Z, 1e-15, 1.0))
            return float(-log_p[np.arange(len(y)), y].mean())

    class of_what_came_in:
        def cross_entropy_with_logits(Z, y):
            p = np.asarray(Z, dtype=np.float64)
            return float(-np.mean(np.log(p[np.arange(len(p)), np.asarray(y)])))

    class with_a_small_number:
        EPS = any_of(1e-7, 1e-12, 1e-9, 1e-8)

        def cross_entropy_with_logits(Z, y):
            p = np.asarray(Z, dtype=np.float64)
            return float(-np.mean(np.log(p[np.arange(len(p)), np.asarray(y)] + EPS)))

    with_loops = edit("total += log_sum - row[label]", "total -= np.log(row[label])", of="loops")

    of_one_hot_rows = edit("np.sum(log_sum - np.sum(T * Z, axis=1)) / N", "-np.sum(T * np.log(Z)) / N", of="one_hot")


@misconception(
    title={"en": "every sample meets every label", "ko": "모든 샘플이 모든 레이블을 만나요"},
    hint={
        "en": "[:, y] takes all rows for each label: pair the i-th row with the i-th label.",
        "ko": "[:, y]는 레이블마다 모든 행을 가져와요. i번째 행은 i번째 레이블과 짝지으세요.",
    },
    was="x97_every_sample_with_every_label",
)
class every_sample_with_every_label:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[:, y].mean())

    with_loops = edit(
        "total += log_sum - row[label]", "total += sum(log_sum - row[one] for one in y) / len(y)", of="loops"
    )

    class by_take:
        def cross_entropy_with_logits(Z, y):
            Z = np.asarray(Z, dtype=float)
            log_p = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
            return -np.mean(np.take(log_p, y, axis=1))

    class summed:
        def cross_entropy_with_logits(Z, y):
            Z = np.asarray(Z, dtype=float)
            log_p = Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)
            return -np.sum(log_p[:, y]) / len(Z)


@misconception(
    title={"en": "the labels are counted from 1", "ko": "레이블을 1부터 세요"},
    hint={
        "en": "Class labels are ints from 0; a negative index quietly takes the last class.",
        "ko": "클래스 레이블은 0부터 세는 정수예요. 음수 인덱스는 말없이 마지막 클래스를 가리켜요.",
    },
    was="x98_ce_labels_from_one",
)
class ce_labels_from_one:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y.astype(int) - 1].mean())

    with_loops = edit("row[label]", "row[label - 1]", of="loops")

    of_one_hot_rows = edit("[np.asarray(y, dtype=int)]", "[np.asarray(y, dtype=int) - 1]", of="one_hot")


@misconception(
    title={"en": "the classes are taken along the wrong axis", "ko": "클래스의 축이 잘못됐어요"},
    hint={
        "en": "Classes run along axis 1: which axis must sum to 1?",
        "ko": "클래스는 축 1에 있어요. 어느 축의 합이 1이어야 하나요?",
    },
    was="x99_softmax_along_samples",
)
class softmax_along_samples:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            shifted = Z - Z.max(axis=0)
            log_p = shifted - np.log(np.exp(shifted).sum(axis=0))
            return float(-log_p[np.arange(len(y)), y].mean())

    with_loops = edit(
        "biggest = max(row)",
        "column = Z[:, label]\n        biggest = max(column)",
        "sum(np.exp(row - biggest))",
        "sum(np.exp(column - biggest))",
        of="loops",
    )

    of_one_hot_rows = edit(
        "axis=1)\n    return",
        "axis=0)\n    return",
        "np.sum(log_sum - np.sum(T * Z, axis=1))",
        "np.sum(T * (log_sum - Z))",
        of="one_hot",
    )


@misconception(
    title={"en": "the caller's logits are changed", "ko": "부른 쪽의 로짓이 바뀌어요"},
    hint={
        "en": "-= writes into the array that was passed in: make a new one.",
        "ko": "-=는 받은 배열에 써요. 새 배열을 만드세요.",
    },
)
class y01_shifts_in_place:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            Z -= Z.max(axis=1, keepdims=True)
            log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
            return float(-log_p[np.arange(len(y)), y].mean())

    with_loops = edit(
        "np.array(Z", "np.asarray(Z", "biggest = max(row)", "row -= max(row)\n        biggest = 0", of="loops"
    )

    of_one_hot_rows = edit(
        "N, C = Z.shape", "N, C = Z.shape\n    np.subtract(Z, Z.max(axis=1).reshape(-1, 1), out=Z)", of="one_hot"
    )


@misconception(
    title={"en": "the sum over the classes is missing", "ko": "클래스에 대한 합이 빠졌어요"},
    hint={
        "en": "A logit is not yet a log probability: what makes the probabilities sum to 1?",
        "ko": "로짓은 아직 로그 확률이 아니에요. 무엇이 확률의 합을 1로 만드나요?",
    },
)
class y02_log_sum_forgotten:
    class form:
        def cross_entropy_with_logits(Z, y):
            Z, y = np.asarray(Z, dtype=np.float64), np.asarray(y)
            if y.shape != Z.shape[:1]:
                raise ValueError("labels do not fit")
            return float(-Z[np.arange(len(y)), y].mean())

    with_loops = edit("total += log_sum - row[label]", "total -= row[label]", of="loops")

    of_one_hot_rows = edit("np.sum(log_sum - np.sum(T * Z, axis=1))", "-np.sum(T * Z)", of="one_hot")
