"""The wrong ideas about `dropout`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    def dropout(X, rate, seed):
        if not 0 <= rate < 1:
            raise ValueError("rate")
        X = np.asarray(X, dtype=np.float64)
        rng = np.random.default_rng(seed)
        mask = (rng.random(X.shape) >= rate) / (1 - rate)
        return X * mask, mask


@base
class step_by_step:
    def dropout(X, rate, seed):
        x = np.array(X, dtype=float)
        if rate < 0 or rate >= 1:
            raise ValueError(f"bad rate: {rate}")
        keep_prob = 1.0 - rate
        D = np.random.default_rng(seed).uniform(0.0, 1.0, size=x.shape)
        D = (keep_prob > D).astype(float)
        D = D / keep_prob
        return x * D, D


@base
class in_loops:
    def dropout(X, rate, seed):
        if rate < 0.0 or rate >= 1.0:
            raise ValueError("rate must be in [0, 1)")
        X = np.asarray(X, dtype=np.float64)
        mask = np.random.default_rng(seed).binomial(1, 1.0 - rate, X.shape) * (1.0 / (1.0 - rate))
        return np.multiply(X, mask), mask


@convention(
    title={"en": "rate is taken as the share that is kept", "ko": "rate를 남는 비율로 봤어요"},
    hint={
        "en": "Here rate is the share that goes. In some papers and in TensorFlow 1 it is the share that stays.",
        "ko": "여기서 rate는 사라지는 비율이에요. 어떤 논문과 TensorFlow 1에서는 남는 비율이에요.",
    },
)
class n29_dropout_rate_is_kept:
    in_a_line = edit(
        ("rng = np.random.default_rng(seed)\n    mask = (rng.random(X.shape) >= rate) / (1 - "),
        "mask = (np.random.default_rng(seed).random(X.shape) < rate) / np.float64(",
        of="in_a_line",
    )
    step_by_step = edit("1.0 - rate", "np.float64(rate)", of="step_by_step")
    in_loops = edit(
        "mask = np.random.default_rng(seed).binomial(1, 1.0 - rate, X.shape) * (1.0 / (1.0 - rate))",
        ("keep = rate if rate > 0 else 1.0\n    mask = np.random.default_rng(seed).binomial(1, keep, X.shape) / keep"),
        of="in_loops",
    )


@misconception(
    title={"en": "the survivors are not multiplied by 1/(1 − rate)", "ko": "남은 것에 1/(1 − rate)을 곱하지 않았어요"},
    hint={
        "en": "The survivors speak up, so that the mean stays what it was.",
        "ko": "평균이 그대로이도록 남은 것이 더 크게 말해요.",
    },
)
class n30_dropout_not_scaled_up:
    in_a_line = edit(" / (1 - rate", ".astype(float", of="in_a_line")
    step_by_step = edit(("\n    D = D / keep_prob"), "", of="step_by_step")
    in_loops = edit("(1.0 / (1.0 - rate))", "1.0", of="in_loops")


@misconception(
    title={
        "en": "multiplied by 1 − rate, as the paper does at test time",
        "ko": "논문이 테스트할 때 하듯이 1 − rate를 곱했어요",
    },
    hint={
        "en": "Either you scale up in training or down in testing. Here it is up, in training.",
        "ko": "학습할 때 키우거나 테스트할 때 줄이거나 둘 중 하나예요. 여기서는 학습할 때 키워요.",
    },
)
class c42_dropout_scaled_down:
    in_a_line = edit(") /", ") *", of="in_a_line")
    step_by_step = edit("D /", "D *", of="step_by_step")
    in_loops = edit("/ (1.0 - rate)", "- rate", of="in_loops")


@misconception(
    title={"en": "out is scaled up, the mask is not", "ko": "out만 키우고 mask는 키우지 않았어요"},
    hint={
        "en": "The way back will need the same factor: it stands in the mask.",
        "ko": "되돌아갈 때도 같은 배율이 필요해요. 그래서 mask에 들어 있어요.",
    },
)
class c42_dropout_mask_not_scaled:
    in_a_line = edit(" / (1 - rate", ".astype(float", "* mask", "* mask / (1 - rate)", of="in_a_line")
    step_by_step = edit(("D = D / keep_prob\n    return x * D"), "return x * D / keep_prob", of="step_by_step")
    in_loops = edit(" * (1.0 / (1.0 - rate)", ".astype(float", "mask)", "mask) / (1.0 - rate)", of="in_loops")


@misconception(
    title={"en": "the survivors are divided by rate", "ko": "남은 것을 rate로 나눴어요"},
    hint={"en": "Which share is kept? Divide by that.", "ko": "남는 비율은 얼마인가요? 그 비율로 나눠요."},
)
class dropout_divided_by_rate:
    in_a_line = edit("(1 - ", "np.float64(", of="in_a_line")
    step_by_step = edit("/ keep_prob", "/ np.float64(rate)", of="step_by_step")
    in_loops = edit("(1.0 - ", "np.float64(", of="in_loops")


@misconception(
    title={"en": "a whole sample is dropped at once", "ko": "샘플 하나를 통째로 떨어뜨렸어요"},
    hint={
        "en": "Each entry on its own: how many random numbers do you need?",
        "ko": "원소마다 따로예요. 난수는 몇 개 필요한가요?",
    },
)
class dropout_whole_rows:
    in_a_line = edit(
        "(rng.random(X.shape) >= rate", "np.repeat(rng.random((len(X), 1)) >= rate, X.shape[1], axis=1", of="in_a_line"
    )
    step_by_step = edit("size=", "size=(len(x), 1)) * np.ones(", of="step_by_step")
    in_loops = edit(
        "np.random.default_rng(seed).binomial(1, 1.0 - rate, X.shape) * (1.0 / (1.0 - rate)",
        (
            "(\n"
            "        np.random.default_rng(seed).binomial(1, 1.0 - rate, (len(X), 1)) * np.ones(X.shape) * (1.0 / (1.0 - rate))\n"
            "    "
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "a whole feature is dropped at once", "ko": "특성 하나를 통째로 떨어뜨렸어요"},
    hint={
        "en": "Each entry on its own: how many random numbers do you need?",
        "ko": "원소마다 따로예요. 난수는 몇 개 필요한가요?",
    },
)
class dropout_whole_columns:
    in_a_line = edit(
        "(rng.random(X.shape) >= rate", "np.tile(rng.random(X.shape[1]) >= rate, (len(X), 1)", of="in_a_line"
    )
    step_by_step = edit("shape", "shape[1]) * np.ones(x.shape", of="step_by_step")
    in_loops = edit(
        "np.random.default_rng(seed).binomial(1, 1.0 - rate, X.shape) * (1.0 / (1.0 - rate)",
        (
            "(\n"
            "        np.random.default_rng(seed).binomial(1, 1.0 - rate, X.shape[1:]) * np.ones(X.shape) * (1.0 / (1.0 - rate))\n"
            "    "
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "always the same number of entries is dropped", "ko": "늘 같은 개수를 떨어뜨렸어요"},
    hint={
        "en": "Each entry is dropped by chance of its own; the number comes out as it will.",
        "ko": "원소마다 저마다의 우연으로 떨어져요. 개수는 그때그때 달라요.",
    },
)
class dropout_fixed_number:
    in_a_line = edit(
        ("rng = np.random.default_rng(seed)\n    mask = (rng.random(X.shape) >= rate"),
        (
            "order = np.random.default_rng(seed).permutation(X.size)\n"
            "    mask = np.ones(X.size)\n"
            "    mask[order[: round(rate * X.size)]] = 0.0\n"
            "    mask = mask.reshape(X.shape"
        ),
        of="in_a_line",
    )

    class step_by_step:
        def dropout(X, rate, seed):
            if rate < 0 or rate >= 1:
                raise ValueError("rate")
            x = np.array(X, dtype=float)
            gone = np.random.default_rng(seed).choice(x.size, size=int(rate * x.size), replace=False)
            mask = np.full(x.shape, 1.0 / (1.0 - rate))
            mask.flat[gone] = 0.0
            return x * mask, mask

    class in_loops:
        def dropout(X, rate, seed):
            if rate < 0.0 or rate >= 1.0:
                raise ValueError("rate must be in [0, 1)")
            X = np.asarray(X, dtype=np.float64)
            mask = np.zeros(X.size)
            mask[: X.size - int(X.size * rate)] = 1.0 / (1.0 - rate)
            np.random.default_rng(seed).shuffle(mask)
            mask = mask.reshape(X.shape)
            return X * mask, mask


@misconception(
    title={"en": "the seed is not used", "ko": "시드를 쓰지 않았어요"},
    hint={"en": "Call it twice with the same seed.", "ko": "같은 시드로 두 번 불러 보세요."},
)
class dropout_seed_ignored:
    in_a_line = edit("(seed", "(", of="in_a_line")
    step_by_step = edit("default_rng(seed).uniform(0.0, 1.0, size=", "rand(*", of="step_by_step")
    in_loops = edit("default_rng(seed).", "", of="in_loops")


@misconception(
    title={"en": "the seed is fixed inside", "ko": "시드를 안에서 정해 버렸어요"},
    hint={"en": "Another seed must give another mask.", "ko": "시드가 다르면 mask도 달라야 해요."},
)
class dropout_seed_fixed:
    in_a_line = edit("(seed", "(0", of="in_a_line")
    step_by_step = edit("seed).", "42).", of="step_by_step")
    in_loops = edit("seed).", "1).", of="in_loops")


@misconception(
    title={
        "en": "np.random.seed changes the random numbers of everybody",
        "ko": "np.random.seed는 모두의 난수를 바꿔요",
    },
    hint={
        "en": "A generator of your own, made from the seed, disturbs nobody and takes any seed.",
        "ko": "시드로 만든 나만의 생성기는 아무도 방해하지 않고, 어떤 시드든 받아요.",
    },
)
class dropout_global_random_state:
    in_a_line = edit("rng = np.random.default_rng", "np.random.seed", "rng", "np.random", of="in_a_line")
    step_by_step = edit(
        "D = np.random.default_rng(seed).uniform(0.0, 1.0, size=",
        ("np.random.seed(seed)\n    D = np.random.rand(*"),
        of="step_by_step",
    )
    in_loops = edit("mask = np.random.default_rng(seed)", ("np.random.seed(seed)\n    mask = np.random"), of="in_loops")


@misconception(
    title={"en": "the mask holds truth values", "ko": "mask가 참과 거짓이에요"},
    hint={"en": "The mask holds 0 and 1/(1 − rate).", "ko": "mask에는 0과 1/(1 − rate)이 들어 있어요."},
)
class dropout_truth_values:
    in_a_line = edit(
        "(rng.random(X.shape) >= rate) / (1 - rate)",
        "rng.random(X.shape) >= rate",
        "* mask",
        "* mask / (1 - rate)",
        of="in_a_line",
    )
    step_by_step = edit(
        ("(keep_prob > D).astype(float)\n    D = D / keep_prob\n    return x * D"),
        ("keep_prob > D\n    return x * D / keep_prob"),
        of="step_by_step",
    )
    in_loops = edit(
        "binomial(1, 1.0 - rate, X.shape) * (1.0 / (1.0 - rate))",
        "random(X.shape) < 1.0 - rate",
        "multiply(X, mask",
        "where(mask, X / (1.0 - rate), 0.0",
        of="in_loops",
    )


@misconception(
    title={"en": "the mask comes first, then out", "ko": "mask와 out의 순서가 바뀌었어요"},
    hint={"en": "Read the order in the contract.", "ko": "함수의 약속에 적힌 순서를 보세요."},
)
class dropout_exchanged:
    in_a_line = edit("X * mask,", "mask, X *", of="in_a_line")
    step_by_step = edit("x * D,", "D, x *", of="step_by_step")
    in_loops = edit("np.multiply(X, mask), mask", "mask, np.multiply(X, mask)", of="in_loops")


@misconception(
    title={"en": "X itself is changed", "ko": "받은 X를 바꿨어요"},
    hint={
        "en": "np.asarray gives the array itself if it is float64 already. Whose array do you write into?",
        "ko": "이미 float64이면 np.asarray는 같은 배열을 돌려줘요. 누구의 배열에 쓰고 있나요?",
    },
)
class dropout_changes_X:
    in_a_line = edit("return X * mask", ("X *= mask\n    return X"), of="in_a_line")
    step_by_step = edit(
        "array", "asarray", "return x * D", ("x[D == 0] = 0\n    x /= keep_prob\n    return x"), of="step_by_step"
    )
    in_loops = edit("X, mask", "X, mask, out=X", of="in_loops")


@misconception(
    title={"en": "lists and ints are not converted", "ko": "리스트와 정수를 변환하지 않았어요"},
    hint={
        "en": "Make a float64 array of what comes in, first of all.",
        "ko": "무엇보다 먼저 받은 것을 float64 배열로 만드세요.",
    },
)
class dropout_not_converted:
    in_a_line = edit(("\n    X = np.asarray(X, dtype=np.float64)"), "", of="in_a_line")
    step_by_step = edit("np.array(X, dtype=float)", "X", of="step_by_step")
    in_loops = edit(("\n    X = np.asarray(X, dtype=np.float64)"), "", of="in_loops")


@misconception(
    title={"en": "any rate is taken", "ko": "어떤 rate든 받아요"},
    hint={"en": "What should happen for rate = 1 or −0.1?", "ko": "rate가 1이거나 −0.1이면 어떻게 되어야 하나요?"},
)
class dropout_no_checks:
    in_a_line = edit(
        ('\n    if not 0 <= rate < 1:\n        raise ValueError("rate")'), "", " / ", " / np.float64", of="in_a_line"
    )

    class step_by_step:
        def dropout(X, rate, seed):
            X = np.asarray(X, dtype=np.float64)
            mask = np.where(np.random.default_rng(seed).random(X.shape) < rate, 0.0, 1 / (1 - rate + 1e-300))
            return X * mask, mask

    in_loops = edit(
        ('if rate < 0 or rate >= 1:\n        raise ValueError(f"bad rate: {rate}")\n    keep_prob = 1.0 - rate'),
        "keep_prob = np.float64(1.0 - rate)",
        of="step_by_step",
    )


@misconception(
    title={"en": "rate = 1 is taken", "ko": "rate = 1도 받아요"},
    hint={
        "en": "With rate 1 nothing is left, and 1/(1 − rate) is infinite.",
        "ko": "rate가 1이면 남는 것이 없고 1/(1 − rate)은 무한대예요.",
    },
)
class dropout_rate_one_taken:
    in_a_line = edit("rate <", "rate <=", " / ", " / np.float64", of="in_a_line")
    step_by_step = edit(" >=", " >", "1.0 - rate", "np.float64(1.0 - rate)", of="step_by_step")

    class in_loops:
        def dropout(X, rate, seed):
            if rate < 0.0 or rate > 1.0:
                raise ValueError("rate must be in [0, 1]")
            X = np.asarray(X, dtype=np.float64)
            if rate == 1.0:
                return np.zeros(X.shape), np.zeros(X.shape)
            mask = (np.random.default_rng(seed).random(X.shape) >= rate) / (1.0 - rate)
            return X * mask, mask


@misconception(
    title={"en": "a negative rate is taken", "ko": "음수인 rate도 받아요"},
    hint={"en": "A probability is not below 0.", "ko": "확률은 0보다 작지 않아요."},
)
class dropout_negative_rate_taken:
    in_a_line = edit("not 0 <= rate <", "rate >=", of="in_a_line")
    step_by_step = edit("< 0 or rate ", "", of="step_by_step")
    in_loops = edit(
        "< 0.0 or rate >= 1.0",
        ">= 1",
        "in [0, 1)",
        "below 1",
        "random.default_rng(seed).binomial(1, 1.0 - rate, X.shape) * (",
        "where(np.random.default_rng(seed).random(X.shape) < rate, 0.0, ",
        "np.multiply(X, mask)",
        "X * mask",
        of="in_loops",
    )


@misconception(
    title={"en": "rate = 0 is refused", "ko": "rate = 0을 거절했어요"},
    hint={"en": "Nothing is dropped then, and that is allowed.", "ko": "아무것도 떨어지지 않을 뿐, 허락된 값이에요."},
)
class dropout_zero_refused:
    in_a_line = edit("<= ", "< ", of="in_a_line")
    step_by_step = edit(" 0 ", "= 0 ", of="step_by_step")
    in_loops = edit(" 0.", "= 0.", of="in_loops")


@misconception(
    title={"en": "another exception than ValueError", "ko": "ValueError가 아닌 다른 예외를 냈어요"},
    hint={"en": "Which exception does the contract name?", "ko": "함수의 약속에 적힌 예외는 무엇인가요?"},
)
class dropout_other_error:
    in_a_line = edit(
        ('if not 0 <= rate < 1:\n        raise ValueError("rate")'), "assert 0 <= rate < 1", of="in_a_line"
    )
    step_by_step = edit("ValueError", "TypeError", of="step_by_step")
    in_loops = edit("ValueError", "Exception", of="in_loops")
