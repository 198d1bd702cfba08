"""The wrong ideas about `competitive_loss`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the mixture is blamed, not each expert", "ko": "전문가가 아니라 섞은 답을 탓했어요"},
    hint={
        "en": "Blame each expert, or blame the mix? Errors of +2 and −2 must not cancel.",
        "ko": "전문가마다 탓하나요, 섞은 것을 탓하나요? +2와 −2의 오차가 지워지면 안 돼요.",
    },
)
class x14_competitive_is_cooperative:
    checked = edit("(gates * distances).sum() / y.size", "((np.einsum('ne,nec->nc', gates, outputs) - y) ** 2).mean()")

    class unchecked:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            return np.mean(((gates[:, :, None] * outputs).sum(axis=1) - y) ** 2)

    class summed_errors:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            off = outputs - y[:, None]
            return float(np.mean((gates[:, :, None] * off).sum(axis=1) ** 2))


@misconception(
    title={"en": "the gates are left out", "ko": "게이트를 빠뜨렸어요"},
    hint={"en": "An expert that is not asked is not blamed.", "ko": "묻지 않은 전문가는 책임지지 않아요."},
)
class x15_competitive_without_gates:
    checked = edit("(gates * distances).sum() / y.size", "distances.sum() / y.size")

    mean = edit("(gates * distances).sum() / y.size", "distances.mean(axis=1).sum() / y.size")

    class unchecked:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            return np.mean((outputs - y[:, None]) ** 2)


@misconception(
    title={"en": "the sum is divided by N only", "ko": "합을 N으로만 나눴어요"},
    hint={"en": "Over all entries: N·C. Try C = 2.", "ko": "모든 원소로 나눠요: N·C. C = 2로 해 보세요."},
)
class x16_competitive_over_samples_only:
    checked = edit("/ y.size", "/ len(y)")

    class unchecked:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            return ((outputs - y[:, None]) ** 2 * gates[:, :, None]).sum(axis=(1, 2)).mean()

    class loop:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            total = 0.0
            for g, o, t in zip(gates, outputs, y):
                for e in range(len(g)):
                    total += g[e] * np.sum((o[e] - t) ** 2)
            return total / len(y)


@misconception(
    title={"en": "the sum is divided by E, too", "ko": "합을 E로도 나눴어요"},
    hint={
        "en": "The gates sum to 1: dividing by E takes too much.",
        "ko": "게이트의 합이 1이라서 E로 나누면 너무 작아져요.",
    },
)
class competitive_over_experts_too:
    checked = edit("/ y.size", "/ outputs.size")

    class mean_of_all:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            return float(np.mean(gates[:, :, None] * (outputs - y[:, None, :]) ** 2))

    class loop:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            n_experts = gates.shape[1]
            loss = 0.0
            for e in range(n_experts):
                squared = (outputs[:, e, :] - y) ** 2
                loss += np.mean(gates[:, e : e + 1] * squared)
            return float(loss / n_experts)


@misconception(
    title={"en": "the expert with the largest gate alone is blamed", "ko": "게이트가 가장 큰 전문가만 탓했어요"},
    hint={
        "en": "Everybody who was asked is blamed, as much as he was asked.",
        "ko": "물어본 모두가 물어본 만큼 책임져요.",
    },
)
class competitive_best_only:
    checked = edit(
        "(gates * distances).sum() / y.size", "distances[np.arange(len(y)), gates.argmax(axis=1)].sum() / y.size"
    )

    nearest = edit("(gates * distances).sum() / y.size", "distances.min(axis=1).sum() / y.size")

    weighed = edit(
        "(gates * distances).sum() / y.size",
        "(gates * distances)[np.arange(len(y)), gates.argmax(axis=1)].sum() / y.size",
    )


@misconception(
    title={"en": "the gates are squared, too", "ko": "게이트까지 제곱했어요"},
    hint={"en": "Square the error, then weigh it once.", "ko": "오차를 제곱한 다음 한 번만 무게를 다세요."},
)
class competitive_gates_squared:
    checked = edit("(gates * distances).sum() / y.size", "(gates**2 * distances).sum() / y.size")

    weighed_answers = edit(
        "((outputs - y[:, np.newaxis]) ** 2).sum(axis=2)",
        "((gates[:, :, np.newaxis] * (outputs - y[:, np.newaxis])) ** 2).sum(axis=2)",
        "gates * distances",
        "distances",
    )

    class loop:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            N, E, C = outputs.shape
            total = 0.0
            for n in range(N):
                for e in range(E):
                    for c in range(C):
                        total += (gates[n, e] * (outputs[n, e, c] - y[n, c])) ** 2
            return total / (N * C)


@misconception(
    title={"en": "the distances are not squared", "ko": "거리를 제곱하지 않았어요"},
    hint={"en": "‖·‖², without the root.", "ko": "‖·‖²이고 제곱근은 없어요."},
)
class competitive_not_squared:
    norms = edit(
        "((outputs - y[:, np.newaxis]) ** 2).sum(axis=2)", "np.linalg.norm(outputs - y[:, np.newaxis], axis=2)"
    )

    absolute = edit("((outputs - y[:, np.newaxis]) ** 2).sum(axis=2)", "np.abs(outputs - y[:, np.newaxis]).sum(axis=2)")

    class loop:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            N, E, C = outputs.shape
            total = 0.0
            for n in range(N):
                for e in range(E):
                    total += gates[n, e] * np.sqrt(np.sum((outputs[n, e] - y[n]) ** 2))
            return total / (N * C)


@convention(
    title={"en": "half of the loss", "ko": "손실의 절반이에요"},
    hint={"en": "No factor of one half here.", "ko": "여기에는 1/2이 없어요."},
)
class competitive_half:
    checked = edit("(gates * distances).sum() / y.size", "0.5 * (gates * distances).sum() / y.size")

    class mean:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            per_expert = np.square(outputs - y[:, None, :]) / 2
            return float(np.einsum("ne,nec->nc", gates, per_expert).mean())

    class loop:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            loss = 0.0
            for g, o, t in zip(gates, outputs, y):
                for ge, oe in zip(g, o):
                    loss += ge * np.dot(oe - t, oe - t)
            return loss / (2 * y.size)


@convention(
    title={"en": "the loss is a logarithm of a likelihood", "ko": "손실이 가능도의 로그예요"},
    hint={
        "en": "That is Jacobs' other loss (eq. 1.3), which works better; here the first one (eq. 1.2) is asked for.",
        "ko": "그것은 Jacobs의 다른 손실(식 1.3)이에요. 더 잘 되지만 여기서는 첫째 것(식 1.2)을 물어요.",
    },
)
class competitive_log_likelihood:
    halves = edit(
        "(gates * distances).sum() / y.size", "-np.log((gates * np.exp(-distances / 2.0)).sum(axis=1)).mean()"
    )

    class loop:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            losses = []
            for g, o, t in zip(gates, outputs, y):
                likelihood = 0.0
                for ge, oe in zip(g, o):
                    likelihood += ge * np.exp(-0.5 * np.sum((t - oe) ** 2))
                losses.append(-np.log(likelihood))
            return float(np.mean(losses))

    class summed:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            d = np.sum((outputs - y[:, None]) ** 2, axis=-1)
            p = np.sum(gates * np.exp(-d / 2), axis=-1)
            return float(-np.sum(np.log(p)))


@misconception(
    title={"en": "the outputs that were passed in are changed", "ko": "받은 outputs를 바꿔 놓아요"},
    hint={"en": "`-=` writes into the caller's array.", "ko": "`-=`는 부른 쪽의 배열에 써요."},
)
class competitive_writes_into_outputs:
    minus = edit(
        "((outputs - y[:, np.newaxis]) ** 2).sum(axis=2)",
        "(np.subtract(outputs, y[:, np.newaxis], out=outputs) ** 2).sum(axis=2)",
    )

    class minus_equals:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            outputs -= y[:, np.newaxis, :]
            return float((gates[:, :, np.newaxis] * outputs**2).sum() / y.size)

    class loop:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            _check_targets(gates, outputs, y)
            for n in range(len(y)):
                for e in range(gates.shape[1]):
                    outputs[n, e] = gates[n, e] * (outputs[n, e] - y[n]) ** 2
            return float(outputs.sum() / y.size)


@misconception(
    title={"en": "shapes that do not fit are let pass", "ko": "맞지 않는 모양을 그냥 넘겨요"},
    hint={
        "en": "NumPy would broadcast one row over all samples and say nothing: let `competitive_loss` look at the shapes first and raise ValueError.",
        "ko": "NumPy는 한 행을 모든 샘플에 말없이 브로드캐스트해요. `competitive_loss`에서 모양을 먼저 보고 ValueError를 내세요.",
    },
)
class competitive_lets_shapes_pass:
    class unchecked:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            return float((gates[..., None] * (outputs - y[..., None, :]) ** 2).sum() / y.size)

    y_unchecked = edit("_check_targets(gates, outputs, y)", "_check(gates, outputs)")

    class loop_over_experts:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = _floats(gates, outputs, y)
            loss = 0.0
            for e in range(outputs.shape[1]):
                loss += (gates[:, e, None] * (outputs[:, e] - y) ** 2).sum()
            return float(loss / y.size)


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `competitive_loss` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`competitive_loss`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class competitive_keeps_kind:
    unconverted = edit("_floats(gates, outputs, y)", "[np.asarray(a) for a in (gates, outputs, y)]")

    class as_given:
        def competitive_loss(gates, outputs, y):
            if gates.shape != outputs.shape[:2] or y.shape != (outputs.shape[0], outputs.shape[2]):
                raise ValueError("shapes do not fit")
            d = ((outputs - y[:, None]) ** 2).sum(axis=2)
            return float((gates * d).sum() / y.size)

    class einsum:
        def competitive_loss(gates, outputs, y):
            gates, outputs, y = map(np.array, (gates, outputs, y))
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2] or y.shape != outputs[:, 0].shape:
                raise ValueError("shapes do not fit")
            diff = outputs - np.expand_dims(y, 1)
            return float(np.einsum("ne,nec,nec->", gates, diff, diff) / y.size)
