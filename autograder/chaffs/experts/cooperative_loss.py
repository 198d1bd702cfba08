"""The wrong ideas about `cooperative_loss`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the squares are averaged over the samples only", "ko": "제곱을 샘플에 대해서만 평균했어요"},
    hint={
        "en": "The mean over all entries divides by N·C: try C = 2.",
        "ko": "모든 원소에 대한 평균은 N·C로 나눠요. C = 2로 해 보세요.",
    },
)
class x16_cooperative_over_samples_only:
    checked = edit("np.mean((mixture(gates, outputs) - y) ** 2)", "np.sum((mixture(gates, outputs) - y) ** 2) / len(y)")

    class norms:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            return float(np.mean(np.linalg.norm(np.einsum("ne,nec->nc", gates, outputs) - y, axis=1) ** 2))

    class unchecked:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            off = (gates[:, :, None] * outputs).sum(axis=1) - y
            return (off**2).sum(axis=1).mean()


@misconception(
    title={"en": "each expert is blamed by itself", "ko": "전문가마다 따로 책임을 물었어요"},
    hint={
        "en": "Mix first, then compare: the mixture is blamed.",
        "ko": "먼저 섞고 나서 비교해요. 섞은 답이 책임져요.",
    },
)
class cooperative_is_competitive:
    checked = edit(
        "np.mean((mixture(gates, outputs) - y) ** 2)",
        "np.sum(gates[:, :, np.newaxis] * (outputs - y[:, np.newaxis]) ** 2) / y.size",
    )

    class called:
        def cooperative_loss(gates, outputs, y):
            return competitive_loss(gates, outputs, y)

    class loop:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            loss = 0.0
            for e in range(gates.shape[1]):
                loss += np.mean(gates[:, [e]] * (outputs[:, e] - y) ** 2)
            return float(loss)


@misconception(
    title={"en": "the squares are summed, not averaged", "ko": "제곱을 더하기만 하고 평균하지 않았어요"},
    hint={
        "en": "Twice the samples must not mean twice the loss.",
        "ko": "샘플이 두 배여도 손실이 두 배가 되면 안 돼요.",
    },
)
class cooperative_sum:
    checked = edit("np.mean(", "np.sum(")

    class loop:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            loss = 0.0
            for n in range(len(y)):
                answer = gates[n] @ outputs[n]
                loss += np.sum((answer - y[n]) ** 2)
            return float(loss)

    class norm:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            mixed = (gates[..., None] * outputs).sum(axis=1)
            return float(np.linalg.norm(mixed - y) ** 2)


@convention(
    title={"en": "half of the mean", "ko": "평균의 절반이에요"},
    hint={"en": "No factor of one half here.", "ko": "여기에는 1/2이 없어요."},
)
class cooperative_half:
    checked = edit("np.mean((mixture(gates, outputs) - y) ** 2)", "0.5 * np.mean((mixture(gates, outputs) - y) ** 2)")

    half_sum = edit(
        "np.mean((mixture(gates, outputs) - y) ** 2)", "0.5 * np.sum((mixture(gates, outputs) - y) ** 2) / len(y)"
    )

    class loop:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            total = 0.0
            for g, o, t in zip(gates, outputs, y):
                total += np.sum((g @ o - t) ** 2)
            return float(total / (2 * y.size))


@misconception(
    title={"en": "the root of the mean", "ko": "평균의 제곱근이에요"},
    hint={"en": "Squared errors, without a root.", "ko": "제곱 오차이고 제곱근은 없어요."},
)
class cooperative_root:
    checked = edit(
        "np.mean((mixture(gates, outputs) - y) ** 2)", "np.sqrt(np.mean((mixture(gates, outputs) - y) ** 2))"
    )

    class power:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            diff = np.einsum("ne,nec->nc", gates, outputs) - y
            return float((diff * diff).mean() ** 0.5)

    class norm:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            mixed = np.array([g @ o for g, o in zip(gates, outputs)])
            return float(np.linalg.norm(mixed - y) / np.sqrt(y.size))


@misconception(
    title={"en": "the experts' plain mean is compared", "ko": "전문가들의 단순 평균을 비교했어요"},
    hint={"en": "Weigh by the gate before you compare.", "ko": "비교하기 전에 게이트로 무게를 다세요."},
)
class cooperative_without_gates:
    checked = edit("np.mean((mixture(gates, outputs) - y) ** 2)", "np.mean((outputs.mean(axis=1) - y) ** 2)")

    every_expert = edit("np.mean((mixture(gates, outputs) - y) ** 2)", "np.mean((outputs - y[:, np.newaxis]) ** 2)")

    class loop:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            N, E, C = outputs.shape
            answer = np.zeros((N, C))
            for e in range(E):
                answer += outputs[:, e]
            return float(np.mean((answer / E - y) ** 2))


@misconception(
    title={"en": "shapes that do not fit are let pass", "ko": "맞지 않는 모양을 그냥 넘겨요"},
    hint={
        "en": "NumPy would broadcast one row over all samples and say nothing: let `cooperative_loss` look at the shapes first and raise ValueError.",
        "ko": "NumPy는 한 행을 모든 샘플에 말없이 브로드캐스트해요. `cooperative_loss`에서 모양을 먼저 보고 ValueError를 내세요.",
    },
)
class cooperative_lets_shapes_pass:
    class unchecked:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            return float(np.mean(((gates[..., None] * outputs).sum(axis=-2) - y) ** 2))

    y_unchecked = edit("_check_targets(gates, outputs, y)", "_check(gates, outputs)")

    class of_the_mixture_only:
        def cooperative_loss(gates, outputs, y):
            y = np.asarray(y, dtype=float)
            error = mixture(gates, outputs) - y
            return float(np.mean(error**2))


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `cooperative_loss` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`cooperative_loss`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class cooperative_keeps_kind:
    unconverted = edit(
        "_floats(gates, outputs, y)",
        "[np.asarray(a) for a in (gates, outputs, y)]",
        "mixture(gates, outputs)",
        'np.einsum("ne,nec->nc", gates, outputs)',
    )

    class as_given:
        def cooperative_loss(gates, outputs, y):
            if gates.shape != outputs.shape[:2] or y.shape != (outputs.shape[0], outputs.shape[2]):
                raise ValueError("shapes do not fit")
            mixed = (gates[:, :, None] * outputs).sum(axis=1)
            return float(((mixed - y) ** 2).mean())

    class loop:
        def cooperative_loss(gates, outputs, y):
            gates, outputs, y = np.array(gates), np.array(outputs), np.array(y)
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2] or y.shape != outputs[:, 0].shape:
                raise ValueError("shapes do not fit")
            total = 0.0
            for n in range(len(y)):
                total += ((gates[n] @ outputs[n] - y[n]) ** 2).sum()
            return float(total / y.size)
