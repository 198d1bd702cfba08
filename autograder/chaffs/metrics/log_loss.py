"""The wrong ideas about `log_loss`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, base, convention, edit, misconception


@base
class loops:
    def log_loss(y_true, probabilities):
        eps = np.finfo(float).eps
        total = 0.0
        for label, p in zip(y_true, np.asarray(probabilities, dtype=float)):
            if np.ndim(p) == 0:
                p = [1 - p, p]
            total -= np.log(min(max(p[label], eps), 1 - eps))
        return total / len(y_true)


@base
class one_hot:
    def log_loss(y_true, probabilities):
        p = np.array(probabilities, dtype=float)
        if p.ndim == 1:
            p = np.column_stack([1 - p, p])
        p = np.clip(p, np.finfo(float).eps, 1 - np.finfo(float).eps)
        Y = np.eye(p.shape[1])[np.asarray(y_true, dtype=int)]
        return -np.sum(Y * np.log(p)) / p.shape[0]


@misconception(
    title={"en": "the minus is missing", "ko": "음수 부호가 빠졌어요"},
    hint={
        "en": "The logarithm of a probability is negative; a loss is not.",
        "ko": "확률의 로그는 음수지만 손실은 음수가 아니에요.",
    },
)
class c01_log_loss_sign:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            return float(np.mean(np.log(p[np.arange(len(p)), y])))

    with_loops = edit("total -= ", "total += ", of="loops")

    of_one_hot_rows = edit("-np.sum", "np.sum", of="one_hot")


@misconception(
    title={"en": "clipped at the epsilon of the input's type", "ko": "입력 형식의 ε에서 잘라요"},
    hint={
        "en": "Computation is in float64 whatever comes in, and so is the epsilon.",
        "ko": "무엇이 들어오든 계산은 float64로 해요. ε도요.",
    },
)
class c03_log_loss_clip_by_input_type:
    class form:
        def log_loss(y_true, probabilities):
            p = np.asarray(probabilities)
            p = p if p.dtype.kind == "f" else p.astype(np.float64)
            eps = float(np.finfo(p.dtype).eps)
            p = np.clip(p.astype(np.float64), eps, 1 - eps)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            return float(-np.mean(np.log(p[np.arange(len(p)), y])))

    of_one_hot_rows = edit(
        "np.array(probabilities, dtype=float)",
        'np.array(probabilities, dtype=float)\n    eps = np.finfo(np.asarray(probabilities).dtype).eps if np.asarray(probabilities).dtype.kind == "f" else 2.220446049250313e-16',
        "np.finfo(float).eps, 1 - np.finfo(float).eps",
        "eps, 1 - eps",
        of="one_hot",
    )


@misconception(
    title={"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더해요"},
    hint={
        "en": "Adding moves every value and can make the loss negative. Clip instead.",
        "ko": "더하면 모든 값이 움직이고 손실이 음수가 될 수도 있어요. 자르는 것과 달라요.",
    },
)
class c04_log_loss_adds_epsilon:
    class form:
        def log_loss(y_true, probabilities):
            p = np.asarray(probabilities, dtype=np.float64)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            return float(-np.mean(np.log(p[np.arange(len(p)), y] + 1e-7)))

    class another_small_number:
        EPS = any_of(1e-12, 1e-7, 1e-8, 1e-9, 1e-10, 1e-15)

        def log_loss(y_true, probabilities):
            p, y = np.asarray(probabilities, dtype=np.float64), np.asarray(y_true)
            p = np.stack([1 - p, p], axis=1) if p.ndim == 1 else p
            return float(-np.mean(np.log(p[np.arange(len(p)), y] + EPS)))


@misconception(
    title={"en": "the logarithm has another base", "ko": "밑이 e가 아닌 로그예요"},
    hint={
        "en": "Natural logarithm: an even guess between two classes costs ln 2, about 0.693.",
        "ko": "자연로그예요. 두 클래스를 반반으로 찍으면 ln 2, 약 0.693이 들어요.",
    },
)
class c16_log_loss_base_two:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            return float(-np.mean(np.log2(p[np.arange(len(p)), y])))

    with_loops = edit("np.log(", "np.log2(", of="loops")

    of_one_hot_rows = edit("np.log(p)", "np.log2(p)", of="one_hot")

    to_base_ten = edit("np.log(p)", "np.log10(p)", of="one_hot")


@misconception(
    title={"en": "columns are numbered by the labels that occur", "ko": "나온 레이블의 순서로 열을 골라요"},
    hint={
        "en": "The columns belong to the classes 0 to C − 1, also to those that do not occur in y_true.",
        "ko": "열은 클래스 0부터 C − 1까지예요. y_true에 나오지 않은 클래스의 열도 있어요.",
    },
)
class e28_columns_of_labels_that_occur:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            y = np.unique(y, return_inverse=True)[1] if np.ndim(probabilities) == 2 else y
            return float(-np.mean(np.log(p[np.arange(len(p)), y])))

    with_loops = edit(
        "total = 0.0",
        "total = 0.0\n    classes = sorted(set(y_true))",
        "p[label]",
        "p[classes.index(label)]",
        of="loops",
    )

    of_one_hot_rows = edit("np.asarray(y_true, dtype=int)]", "np.unique(y_true, return_inverse=True)[1]]", of="one_hot")


@convention(
    title={"en": "the sum instead of the mean", "ko": "평균이 아니라 합이에요"},
    hint={"en": "Twice the same data must have the same loss.", "ko": "같은 데이터를 두 번 넣어도 손실은 같아야 해요."},
    was="x082_log_loss_summed",
)
class log_loss_summed:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            return float(-np.sum(np.log(p[np.arange(len(p)), y])))

    with_loops = edit("total / len(y_true)", "total", of="loops")

    of_one_hot_rows = edit(" / p.shape[0]", "", of="one_hot")


@misconception(
    title={"en": "divided by N times C", "ko": "N·C로 나눠요"},
    hint={
        "en": "The mean is over samples, not over the entries of the table.",
        "ko": "평균은 표의 원소가 아니라 샘플에 대한 것이에요.",
    },
    was="x083_log_loss_over_entries",
)
class log_loss_over_entries:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            n = np.size(probabilities)
            return float(-np.sum(np.log(p[np.arange(len(p)), y])) / n)

    with_loops = edit("total / len(y_true)", "total / len(y_true) / len(p)", of="loops")

    of_one_hot_rows = edit("-np.sum(Y * np.log(p)) / p.shape[0]", "-np.mean(Y * np.log(p))", of="one_hot")


@convention(
    title={"en": "clipped at 1e-15", "ko": "1e-15에서 잘라요"},
    hint={
        "en": "Older libraries clip there; here it is the machine epsilon of float64.",
        "ko": "예전 라이브러리가 그렇게 해요. 여기서는 float64의 ε이에요.",
    },
    was="x084_log_loss_clip_1e15",
)
class log_loss_clip_1e15:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), 1e-15, 1 - 1e-15)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            return float(-np.mean(np.log(p[np.arange(len(p)), y])))

    class at_another_limit:
        EPS = any_of(1e-15, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12)

        def log_loss(y_true, probabilities):
            p, y = np.clip(np.asarray(probabilities, dtype=np.float64), EPS, 1 - EPS), np.asarray(y_true)
            p = np.stack([1 - p, p], axis=1) if p.ndim == 1 else p
            return float(-np.mean(np.log(p[np.arange(len(p)), y])))

    with_loops = edit("np.finfo(float).eps", "1e-15", of="loops")


@convention(
    title={"en": "probabilities are not clipped", "ko": "확률을 자르지 않아요"},
    hint={
        "en": "A probability of exactly 0 for the truth must not make the mean infinite.",
        "ko": "실제 클래스의 확률이 정확히 0이어도 평균이 무한대가 되면 안 돼요.",
    },
    was="x085_log_loss_not_clipped",
)
class log_loss_not_clipped:
    class form:
        def log_loss(y_true, probabilities):
            p = np.asarray(probabilities, dtype=np.float64)
            if p.ndim == 1:
                p = np.stack([1 - p, p], axis=1)
            y = np.asarray(y_true)
            with np.errstate(all="ignore"):
                return float(-np.mean(np.log(p[np.arange(len(p)), y])))

    with_loops = edit("min(max(p[label], eps), 1 - eps)", "p[label]", of="loops")

    of_chosen_columns = edit(
        "    p = np.clip(p, np.finfo(float).eps, 1 - np.finfo(float).eps)\n",
        "",
        "-np.sum(Y * np.log(p)) / p.shape[0]",
        "-np.mean(np.log(np.sum(Y * p, axis=1)))",
        of="one_hot",
    )

    of_one_hot_rows = edit("    p = np.clip(p, np.finfo(float).eps, 1 - np.finfo(float).eps)\n", "", of="one_hot")


@misconception(
    title={"en": "samples of class 0 cost nothing", "ko": "클래스 0인 샘플의 손실이 없어요"},
    hint={
        "en": "A sample of class 0 has a probability, too: what is left of 1.",
        "ko": "클래스 0인 샘플에도 확률이 있어요. 1에서 남은 만큼이에요.",
    },
    was="x086_log_loss_positives_only",
)
class log_loss_positives_only:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
            y = np.asarray(y_true)
            if p.ndim == 1:
                return float(-np.mean(y * np.log(p)))
            return float(-np.mean(np.log(p[np.arange(len(p)), y])))

    with_loops = edit(
        "        if np.ndim(p) == 0:\n            p = [1 - p, p]\n",
        "        if np.ndim(p) == 0:\n            p = [1.0, p]\n",
        of="loops",
    )


@misconception(
    title={"en": "every column is scored as a question of its own", "ko": "열마다 따로 맞고 틀림을 매겨요"},
    hint={
        "en": "Exclusive classes: only the probability of the true class counts.",
        "ko": "클래스는 하나만 맞아요. 실제 클래스의 확률만 세면 돼요.",
    },
    was="x087_log_loss_all_columns",
)
class log_loss_all_columns:
    class form:
        def log_loss(y_true, probabilities):
            p = np.clip(np.asarray(probabilities, dtype=np.float64), EPSILON, 1 - EPSILON)
            y = np.asarray(y_true)
            hot = y if p.ndim == 1 else np.arange(p.shape[1]) == y[:, None]
            costs = -(hot * np.log(p) + (1 - hot) * np.log(1 - p))
            return float(np.mean(costs) if p.ndim == 1 else np.mean(costs.sum(axis=1)))

    of_one_hot_rows = edit("Y * np.log(p)", "Y * np.log(p) + (1 - Y) * np.log(1 - p)", of="one_hot")
