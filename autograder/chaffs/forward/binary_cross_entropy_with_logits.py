"""The wrong ideas about `binary_cross_entropy_with_logits`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, base, convention, edit, misconception


@base
class loops:
    def binary_cross_entropy_with_logits(z, y):
        z = np.asarray(z, dtype=float).flatten()
        y = np.asarray(y, dtype=float).flatten()
        total = 0.0
        for logit, label in zip(z, y):
            if logit > 0:
                loss = (1 - label) * logit + np.log1p(np.exp(-logit))
            else:
                loss = -label * logit + np.log1p(np.exp(logit))
            total += loss
        return total / len(z)


@base
class log_probabilities:
    def binary_cross_entropy_with_logits(z, y):
        z, y = np.asarray(z, dtype=float), np.asarray(y, dtype=float)
        if z.shape != y.shape:
            raise ValueError("z and y")
        log_p = -np.logaddexp(0, -z)
        log_q = -np.logaddexp(0, z)
        return -np.mean(y * log_p + (1 - y) * log_q)


@misconception(
    title={"en": "sigmoid is applied twice", "ko": "sigmoid를 두 번 적용했어요"},
    hint={"en": "The loss already takes logits.", "ko": "이 손실은 이미 로짓을 받아요."},
)
class b03_sigmoid_twice:
    class form:
        def binary_cross_entropy_with_logits(z, y):
            z, y = _pair(z, y)
            z = _sigmoid(z)
            return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())

    with_loops = edit(
        "z = np.asarray(z, dtype=float).flatten()",
        "z = (1 + np.tanh(np.asarray(z, dtype=float).flatten() / 2)) / 2",
        of="loops",
    )

    of_log_probabilities = edit("log_p = ", "z = np.exp(-np.logaddexp(0, -z))\n    log_p = ", of="log_probabilities")


@misconception(
    title={"en": "(N,) and (N, 1) become N × N", "ko": "(N,)과 (N, 1)이 N × N이 돼요"},
    hint={
        "en": "y has shape (N,), the logits (N, 1): they broadcast to (N, N). Compare the shapes first.",
        "ko": "y는 (N,), 로짓은 (N, 1)이면 (N, N)으로 브로드캐스트돼요. 먼저 모양을 비교하세요.",
    },
)
class b14_bce_broadcasts:
    class form:
        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
            return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())


@misconception(
    title={"en": "the sign is missing", "ko": "부호가 빠졌어요"},
    hint={
        "en": "The logarithm of a probability is negative; a loss is not.",
        "ko": "확률의 로그는 음수예요. 손실은 그렇지 않아요.",
    },
)
class c01_bce_sign_missing:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float(-(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())",
    )

    with_loops = edit("total += loss", "total -= loss", of="loops")

    of_log_probabilities = edit("-np.mean(", "np.mean(", of="log_probabilities")


@misconception(
    title={"en": "the loss stops growing", "ko": "손실이 더 커지지 않아요"},
    hint={
        "en": "Clipped probabilities cap the loss; it can be written with the logit alone.",
        "ko": "확률을 자르면 손실에 천장이 생겨요. 로짓으로 바로 쓰면 확률이 필요 없어요.",
    },
)
class c03_bce_clips_probabilities:
    class form:
        def binary_cross_entropy_with_logits(z, y):
            z, y = _pair(z, y)
            p = np.clip(_sigmoid(z), 1e-15, 1.0 - 1e-15)
            return float(-(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)).mean())

    class at_another_limit:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)

        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
            p = np.clip(0.5 * (1.0 + np.tanh(0.5 * z)), EPS, 1.0 - EPS)
            return float(-np.mean(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)))

    class with_loops:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)

        def binary_cross_entropy_with_logits(z, y):
            losses = []
            for logit, label in zip(np.ravel(z), np.ravel(y)):
                p = np.exp(-np.logaddexp(0.0, -float(logit)))
                p = min(max(p, EPS), 1 - EPS)
                losses.append(-np.log(p) if label == 1 else -np.log(1 - p))
            return sum(losses) / len(losses)


@misconception(
    title={"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더했어요"},
    hint={
        "en": "Adding a small number shifts every loss a little, and caps the large ones.",
        "ko": "작은 수를 더하면 모든 손실이 조금씩 밀리고, 큰 손실에는 천장이 생겨요.",
    },
)
class c04_bce_log_plus_small_number:
    class form:
        def binary_cross_entropy_with_logits(z, y):
            z, y = _pair(z, y)
            p = _sigmoid(z)
            return float(-(y * np.log(p + 1e-7) + (1.0 - y) * np.log(1.0 - p + 1e-7)).mean())

    class another_small_number:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)

        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
            p = 0.5 * (1.0 + np.tanh(0.5 * z))
            return float(-np.mean(y * np.log(p + EPS) + (1.0 - y) * np.log(1.0 - p + EPS)))

    class with_loops:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)

        def binary_cross_entropy_with_logits(z, y):
            losses = []
            for logit, label in zip(np.ravel(z), np.ravel(y)):
                p = np.exp(-np.logaddexp(0.0, -float(logit)))
                losses.append(-np.log(p + EPS) if label == 1 else -np.log(1 - p + EPS))
            return sum(losses) / len(losses)


@convention(
    title={"en": "the losses are summed, not averaged", "ko": "손실을 평균하지 않고 더했어요"},
    hint={
        "en": "Twice the batch should give the same loss: average.",
        "ko": "배치가 두 배가 되어도 손실은 같아야 해요. 평균하세요.",
    },
)
class c06_bce_sum:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).sum())",
    )

    with_loops = edit("return total / len(z)", "return total", of="loops")

    of_log_probabilities = edit("np.mean(", "np.sum(", of="log_probabilities")


@convention(
    title={"en": "the entries of a sample are summed", "ko": "샘플의 원소들을 더했어요"},
    hint={
        "en": "Averaged over all entries: count the columns as well as the rows.",
        "ko": "모든 원소에 대해 평균해요. 행뿐 아니라 열도 세세요.",
    },
)
class c07_bce_over_samples_only:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).sum() / len(z))",
    )

    with_loops = edit(
        "z = np.asarray(z, dtype=float).flatten()",
        "n = len(z)\n    z = np.asarray(z, dtype=float).flatten()",
        "total / len(z)",
        "total / n",
        of="loops",
    )

    of_log_probabilities = edit(
        "-np.mean(y * log_p + (1 - y) * log_q)",
        "-np.sum(y * log_p + (1 - y) * log_q) / z.shape[0]",
        of="log_probabilities",
    )


@misconception(
    title={"en": "labels and logits have changed places", "ko": "레이블과 로짓의 자리가 바뀌었어요"},
    hint={"en": "The logits come first, then the labels.", "ko": "로짓이 먼저, 레이블이 그다음이에요."},
)
class c15_label_first:
    class form:
        def binary_cross_entropy_with_logits(y, z):
            z, y = _pair(z, y)
            return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean())

    with_loops = edit("_logits(z, y)", "_logits(y, z)", of="loops")

    of_log_probabilities = edit("_logits(z, y)", "_logits(y, z)", of="log_probabilities")


@misconception(
    title={"en": "the logarithm has base 2", "ko": "로그의 밑이 2예요"},
    hint={
        "en": "Natural logarithm: at logit 0 the loss is 0.693.",
        "ko": "자연로그예요. 로짓이 0이면 손실은 0.693이에요.",
    },
)
class c16_bce_base_two:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float((np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean() / np.log(2.0))",
    )

    with_loops = edit("total / len(z)", "total / len(z) / np.log(2)", of="loops")

    of_log_probabilities = edit("-np.mean(", "-np.log2(np.e) * np.mean(", of="log_probabilities")


@misconception(
    title={"en": "exp overflows in the loss", "ko": "손실에서 exp가 넘쳐요"},
    hint={
        "en": "exp(1000) is infinite, but log(1 + exp(1000)) is almost 1000: take the large part out first.",
        "ko": "exp(1000)은 무한대지만 log(1 + exp(1000))은 거의 1000이에요. 큰 부분을 먼저 꺼내세요.",
    },
    was="x88_exp_overflows_in_loss",
)
class exp_overflows_in_loss:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float((np.log(1.0 + np.exp(z)) - z * y).mean())",
    )

    with_loops = edit(
        "if logit > 0:\n            loss = (1 - label) * logit + np.log1p(np.exp(-logit))\n        else:\n            loss = -label * logit + np.log1p(np.exp(logit))\n",
        "loss = np.log(1 + np.exp(logit)) - label * logit\n",
        of="loops",
    )

    of_log_probabilities = edit(
        "-np.logaddexp(0, -z)",
        "-np.log(1 + np.exp(-z))",
        "-np.logaddexp(0, z)",
        "-np.log(1 + np.exp(z))",
        of="log_probabilities",
    )

    class other_side:
        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z, dtype=float), np.asarray(y, dtype=float)
            return np.mean((1 - y) * z + np.log1p(np.exp(-z)))


@misconception(
    title={"en": "the logarithm of 0 is taken", "ko": "0의 로그를 구했어요"},
    hint={
        "en": "For large logits p is rounded to exactly 1; never go through the probability.",
        "ko": "로짓이 크면 p가 정확히 1로 반올림돼요. 확률을 거치지 마세요.",
    },
    was="x89_log_of_a_probability_of_zero",
)
class log_of_a_probability_of_zero:
    class form:
        def binary_cross_entropy_with_logits(z, y):
            z, y = _pair(z, y)
            p = _sigmoid(z)
            return float(-(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)).mean())

    class of_a_careful_sigmoid:
        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
            p = 0.5 * (1.0 + np.tanh(0.5 * z))
            return float(-np.mean(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)))

    class of_a_plain_sigmoid:
        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
            p = 1.0 / (1.0 + np.exp(-z))
            return float(-np.mean(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)))

    class with_loops:
        def binary_cross_entropy_with_logits(z, y):
            losses = []
            for logit, label in zip(np.ravel(z), np.ravel(y)):
                p = np.exp(-np.logaddexp(0.0, -float(logit)))
                losses.append(-np.log(p) if label == 1 else -np.log(1 - p))
            return sum(losses) / len(losses)

    class of_chosen_probabilities:
        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z, dtype=float), np.asarray(y)
            p = np.where(z >= 0, 1.0, np.exp(-np.abs(z))) / (1 + np.exp(-np.abs(z)))
            return -np.mean(np.log(np.where(y == 1, p, 1 - p)))


@misconception(
    title={"en": "label 0 costs nothing", "ko": "레이블 0의 손실이 없어요"},
    hint={
        "en": "With label 0 it is the probability of 0 that counts: two terms, one for each label.",
        "ko": "레이블이 0이면 0의 확률을 세요. 레이블마다 한 항씩, 두 항이에요.",
    },
    was="x90_positive_labels_only",
)
class positive_labels_only:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float((y * np.logaddexp(0.0, -z)).mean())",
    )

    with_loops = edit("total += loss", "total += loss if label == 1 else 0", of="loops")

    of_log_probabilities = edit("y * log_p + (1 - y) * log_q", "y * log_p", of="log_probabilities")


@misconception(
    title={"en": "labels 0 and 1 have changed places", "ko": "레이블 0과 1이 바뀌었어요"},
    hint={
        "en": "A positive logit speaks for label 1: such a pair should cost little.",
        "ko": "양의 로짓은 레이블 1을 가리켜요. 그런 쌍은 손실이 작아야 해요.",
    },
    was="x91_labels_swapped",
)
class labels_swapped:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float((np.logaddexp(0.0, z) - z * (1.0 - y)).mean())",
    )

    with_loops = edit("zip(z, y)", "zip(z, 1 - y)", of="loops")

    of_log_probabilities = edit("y * log_p + (1 - y) * log_q", "(1 - y) * log_p + y * log_q", of="log_probabilities")


@convention(
    title={"en": "the labels are taken as −1 and 1", "ko": "레이블을 −1과 1로 봤어요"},
    hint={
        "en": "That formula is for labels −1 and 1; here they are 0 and 1.",
        "ko": "그 식은 레이블이 −1과 1일 때의 것이에요. 여기서는 0과 1이에요.",
    },
    was="x92_labels_plus_minus_one",
)
class labels_plus_minus_one:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float(np.logaddexp(0.0, -y * z).mean())",
    )

    class with_loops:
        def binary_cross_entropy_with_logits(z, y):
            margins = [label * logit for logit, label in zip(np.ravel(z), np.ravel(y))]
            return sum(np.logaddexp(0.0, -m) for m in margins) / len(margins)

    class of_the_margin:
        def binary_cross_entropy_with_logits(z, y):
            m = np.asarray(z, dtype=float) * np.asarray(y, dtype=float)
            return np.mean(np.maximum(-m, 0) + np.log1p(np.exp(-np.abs(m))))


@convention(
    title={"en": "the logits are taken for probabilities", "ko": "로짓을 확률로 봤어요"},
    hint={
        "en": "These are logits: any real number. What makes a probability of it?",
        "ko": "이것은 로짓이에요. 어떤 실수든 될 수 있어요. 무엇이 이를 확률로 만드나요?",
    },
    was="x93_bce_from_probabilities",
)
class bce_from_probabilities:
    class form:
        def binary_cross_entropy_with_logits(z, y):
            z, y = _pair(z, y)
            p = np.clip(z, 1e-15, 1.0 - 1e-15)
            return float(-(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)).mean())

    class of_what_came_in:
        def binary_cross_entropy_with_logits(z, y):
            p, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
            return float(-np.mean(y * np.log(p) + (1.0 - y) * np.log(1.0 - p)))

    class with_a_small_number:
        EPS = any_of(1e-7, 1e-8, 1e-9, 1e-12)

        def binary_cross_entropy_with_logits(z, y):
            p, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
            return float(-np.mean(y * np.log(p + EPS) + (1.0 - y) * np.log(1.0 - p + EPS)))


@misconception(
    title={"en": "squared error instead of cross-entropy", "ko": "교차 엔트로피 대신 제곱 오차를 썼어요"},
    hint={
        "en": "Cross-entropy punishes a confident wrong answer without limit; squared error stops at 1.",
        "ko": "교차 엔트로피는 자신 있게 틀린 답을 끝없이 벌해요. 제곱 오차는 1에서 멈춰요.",
    },
    was="x94_squared_error_for_labels",
)
class squared_error_for_labels:
    as_an_edit = edit(
        "return float(np.mean(np.maximum(z, 0.0) - z * y + np.log1p(np.exp(-np.abs(z)))))",
        "return float(((_sigmoid(z) - y) ** 2).mean())",
    )

    with_loops = edit("total += loss", "total += (np.exp(-np.logaddexp(0, -logit)) - label) ** 2", of="loops")

    of_log_probabilities = edit(
        "-np.mean(y * log_p + (1 - y) * log_q)", "np.mean(np.square(y - np.exp(log_p)))", of="log_probabilities"
    )


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "Unsigned ints have no −3, and float32 has seven digits: turn what comes in into float64.",
        "ko": "부호 없는 정수에는 −3이 없고, float32는 일곱 자리뿐이에요. 먼저 float64로 바꾸세요.",
    },
    was="x95_bce_in_the_type_of_its_inputs",
)
class bce_in_the_type_of_its_inputs:
    class form:
        def binary_cross_entropy_with_logits(z, y):
            z, y = np.asarray(z), np.asarray(y)
            if z.shape != y.shape:
                raise ValueError("shapes differ")
            return float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))))

    of_log_probabilities = edit(
        "np.asarray(z, dtype=float), np.asarray(y, dtype=float)", "np.asarray(z), np.asarray(y)", of="log_probabilities"
    )

    with_loops = edit(
        "z = np.asarray(z, dtype=float).flatten()",
        "z = np.asarray(z).flatten()",
        "y = np.asarray(y, dtype=float).flatten()",
        "y = np.asarray(y).flatten()",
        of="loops",
    )
