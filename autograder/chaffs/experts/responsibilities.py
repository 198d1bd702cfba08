"""The wrong ideas about `responsibilities`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the gates come back unchanged", "ko": "게이트가 그대로 나와요"},
    hint={
        "en": "After seeing y, beliefs move towards the expert that said it.",
        "ko": "y를 보고 나면 믿음이 그 답을 말한 전문가 쪽으로 움직여요.",
    },
)
class x17_responsibilities_are_the_gates:
    checked = edit("shares / shares.sum(axis=1, keepdims=True)", "gates")

    class short:
        def responsibilities(gates, outputs, y, sigma=1.0):
            return np.array(gates, dtype=float)

    class normalised:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            return gates / gates.sum(axis=1, keepdims=True)


@misconception(
    title={"en": "the gates are left out", "ko": "게이트를 빠뜨렸어요"},
    hint={
        "en": "What did the gate believe before? With equal distances the gates must come out.",
        "ko": "보기 전에 게이트는 무엇을 믿었나요? 거리가 같으면 게이트가 나와야 해요.",
    },
)
class x18_responsibilities_without_gates:
    checked = edit("np.log(gates) - ", "-")

    class plain:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            d = np.sum((outputs - y[:, None]) ** 2, axis=2)
            z = -d / (2 * sigma**2)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            out = []
            for o, t in zip(outputs, y):
                d = np.array([np.sum((one - t) ** 2) for one in o]) / (2 * sigma**2)
                e = np.exp(d.min() - d)
                out.append(e / e.sum())
            return np.array(out)


@misconception(
    title={"en": "the distance or σ is not squared", "ko": "거리나 σ를 제곱하지 않았어요"},
    hint={
        "en": "‖·‖² over 2σ²: with σ = 2, and far away, it shows.",
        "ko": "‖·‖²를 2σ²로 나눠요. σ = 2이거나 멀면 드러나요.",
    },
)
class x19_responsibilities_distance_or_sigma_not_squared:
    sigma = edit("float(sigma) ** 2", "float(sigma)")

    distance = edit("(outputs - y[:, np.newaxis]) ** 2).sum(axis=2)", "np.abs(outputs - y[:, np.newaxis])).sum(axis=2)")

    norm = edit("((outputs - y[:, np.newaxis]) ** 2).sum(axis=2)", "np.linalg.norm(outputs - y[:, np.newaxis], axis=2)")


@misconception(
    title={"en": "the 2 of 2σ² is missing", "ko": "2σ²의 2가 빠졌어요"},
    hint={"en": "A Gaussian has 2σ² below.", "ko": "정규 분포의 분모는 2σ²이에요."},
)
class responsibilities_without_the_2:
    checked = edit("2.0 * float(sigma) ** 2", "float(sigma) ** 2")

    doubled = edit("2.0 * float(sigma) ** 2", "(2.0 * float(sigma)) ** 2")

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            rows = []
            for g, o, t in zip(gates, outputs, y):
                d = np.array([np.sum((t - oe) ** 2) for oe in o])
                with np.errstate(divide="ignore"):
                    z = np.log(g) - d / sigma**2
                e = np.exp(z - z.max())
                rows.append(e / e.sum())
            return np.array(rows)


@misconception(
    title={"en": "σ is not looked at", "ko": "σ를 보지 않았어요"},
    hint={"en": "A small σ makes beliefs sharp.", "ko": "σ가 작으면 믿음이 뚜렷해져요."},
)
class responsibilities_ignore_sigma:
    checked = edit("2.0 * float(sigma) ** 2", "2.0")

    precision = edit("distances / (2.0 * float(sigma) ** 2)", "distances * float(sigma) ** 2 / 2.0")

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            out = np.zeros(gates.shape)
            for n in range(len(gates)):
                d = ((outputs[n] - y[n]) ** 2).sum(axis=1)
                with np.errstate(divide="ignore"):
                    z = np.log(gates[n]) - 0.5 * d
                out[n] = np.exp(z - max(z))
                out[n] /= out[n].sum()
            return out


@misconception(
    title={"en": "0/0 when all experts are far away", "ko": "모든 전문가가 멀면 0/0이 돼요"},
    hint={
        "en": "exp(−5000) is 0. Stay in logarithms and take the largest away first.",
        "ko": "exp(−5000)은 0이에요. 로그에 머물면서 가장 큰 것을 먼저 빼세요.",
    },
)
class x20_responsibilities_underflow:
    checked = edit("np.exp(beliefs - beliefs.max(axis=1, keepdims=True))", "np.exp(beliefs)")

    class plain:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            d = np.sum((outputs - y[:, None]) ** 2, axis=2)
            p = gates * np.exp(-d / (2 * float(sigma) ** 2))
            with np.errstate(invalid="ignore"):
                return p / p.sum(axis=1, keepdims=True)

    class fudged:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            d = np.sum((outputs - y[:, None]) ** 2, axis=2)
            p = gates * np.exp(-d / (2 * float(sigma) ** 2))
            return p / (p.sum(axis=1, keepdims=True) + 1e-12)

    no_nan = edit(
        "np.exp(beliefs - beliefs.max(axis=1, keepdims=True))",
        "np.exp(beliefs)",
        "normalised: Array = shares / shares.sum(axis=1, keepdims=True)",
        "normalised = np.nan_to_num(shares / shares.sum(axis=1, keepdims=True))",
    )


@misconception(
    title={"en": "the shift looks at experts whose gate is 0", "ko": "게이트가 0인 전문가까지 보고 옮겼어요"},
    hint={
        "en": "If the nearest expert has the gate 0, who is the largest then?",
        "ko": "가장 가까운 전문가의 게이트가 0이면, 그때 가장 큰 것은 누구인가요?",
    },
)
class responsibilities_shift_by_the_nearest:
    class plain:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            d = np.sum((outputs - y[:, None]) ** 2, axis=2)
            d = d / (2 * float(sigma) ** 2)
            p = gates * np.exp(d.min(axis=1, keepdims=True) - d)
            with np.errstate(invalid="ignore"):
                return p / p.sum(axis=1, keepdims=True)

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            rows = []
            for g, o, t in zip(gates, outputs, y):
                z = -((o - t) ** 2).sum(axis=1) / (2 * sigma**2)
                p = g * np.exp(z - np.max(z))
                with np.errstate(invalid="ignore"):
                    rows.append(p / p.sum())
            return np.array(rows)

    class softmax_then_gates:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            z = -np.sum((y[:, None] - outputs) ** 2, axis=-1) / (2 * sigma**2)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            likelihood = e / e.sum(axis=1, keepdims=True)
            joint = gates * likelihood
            with np.errstate(invalid="ignore"):
                return joint / joint.sum(axis=1, keepdims=True)


@misconception(
    title={"en": "a gate of 0 is made a little larger", "ko": "0인 게이트를 조금 키웠어요"},
    hint={
        "en": "Who was not asked did not answer: exactly 0, however near. log(0) = −inf does the right thing.",
        "ko": "묻지 않은 사람은 답하지 않았어요. 아무리 가까워도 정확히 0이에요. log(0) = −inf면 맞아요.",
    },
)
class responsibilities_gate_of_zero_counts:
    added = edit("np.log(gates)", "np.log(gates + 1e-12)")

    floor = edit("np.log(gates)", "np.log(np.maximum(gates, 1e-10))")

    class clipped:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            g = np.clip(gates, 1e-12, 1.0)
            d = ((y[:, None, :] - outputs) ** 2).sum(axis=2)
            z = np.log(g) - d / (2 * sigma**2)
            z = z - z.max(axis=1, keepdims=True)
            return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


@misconception(
    title={"en": "the rows are not normalised", "ko": "행을 정규화하지 않았어요"},
    hint={"en": "Rows sum to 1.", "ko": "행의 합이 1이에요."},
)
class responsibilities_not_normalised:
    shifted = edit("shares / shares.sum(axis=1, keepdims=True)", "shares")

    logs = edit("shares / shares.sum(axis=1, keepdims=True)", "beliefs")

    class as_it_stands:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            distances = ((outputs - y[:, np.newaxis]) ** 2).sum(axis=2)
            return gates * np.exp(-distances / (2.0 * sigma**2))


@misconception(
    title={"en": "the farthest expert is believed", "ko": "가장 먼 전문가를 믿어요"},
    hint={"en": "Far away must mean less: mind the sign.", "ko": "멀수록 작아져야 해요. 부호를 보세요."},
)
class responsibilities_of_the_farthest:
    checked = edit("np.log(gates) - ", "np.log(gates) + ")

    class plain:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            d = np.sum((y[:, None] - outputs) ** 2, axis=2) / (2 * sigma**2)
            with np.errstate(divide="ignore"):
                z = d + np.log(gates)
            e = np.exp(z - np.max(z, axis=1, keepdims=True))
            return e / np.sum(e, axis=1, keepdims=True)

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            rows = []
            for g, o, t in zip(gates, outputs, y):
                z = np.array(
                    [np.log(ge) + (oe - t) @ (oe - t) / (2 * sigma**2) if ge > 0 else -np.inf for ge, oe in zip(g, o)]
                )
                e = np.exp(z - z.max())
                rows.append(e / e.sum())
            return np.array(rows)


@misconception(
    title={"en": "one expert gets everything", "ko": "전문가 하나가 다 가져요"},
    hint={"en": "Beliefs are soft: several may have said it.", "ko": "믿음은 부드러워요. 여럿이 말했을 수도 있어요."},
)
class responsibilities_hard:
    checked = edit("shares / shares.sum(axis=1, keepdims=True)", "np.eye(gates.shape[1])[beliefs.argmax(axis=1)]")

    nearest = edit("shares / shares.sum(axis=1, keepdims=True)", "np.eye(gates.shape[1])[distances.argmin(axis=1)]")

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            out = np.zeros(gates.shape)
            for n in range(len(gates)):
                d = ((outputs[n] - y[n]) ** 2).sum(axis=1)
                with np.errstate(divide="ignore"):
                    z = np.log(gates[n]) - d / (2 * sigma**2)
                out[n, np.argmax(z)] = 1.0
            return out


@misconception(
    title={"en": "the squared distance is averaged over the outputs", "ko": "거리의 제곱을 출력에 대해 평균했어요"},
    hint={"en": "‖·‖² is a sum over the C outputs.", "ko": "‖·‖²은 출력 C개에 대한 합이에요."},
)
class responsibilities_mean_distance:
    checked = edit(".sum(axis=2)", ".mean(axis=2)")

    first = edit(".sum(axis=2)", "[:, :, 0]")

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            rows = []
            for g, o, t in zip(gates, outputs, y):
                d = np.array([np.mean((oe - t) ** 2) for oe in o])
                with np.errstate(divide="ignore"):
                    z = np.log(g) - d / (2 * sigma**2)
                e = np.exp(z - z.max())
                rows.append(e / e.sum())
            return np.array(rows)


@misconception(
    title={"en": "the arrays that were passed in are changed", "ko": "받은 배열을 바꿔 놓아요"},
    hint={"en": "`*=` and `-=` write into the caller's array.", "ko": "`*=`와 `-=`는 부른 쪽의 배열에 써요."},
)
class responsibilities_write_into_gates:
    outputs = edit("((outputs - y[:, np.newaxis]) ** 2)", "(np.subtract(outputs, y[:, np.newaxis], out=outputs) ** 2)")

    class gates:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            d = np.sum((outputs - y[:, None]) ** 2, axis=2)
            d = np.where(gates > 0, d, np.inf) / (2 * float(sigma) ** 2)
            gates *= np.exp(d.min(axis=1, keepdims=True) - d)
            gates /= gates.sum(axis=1, keepdims=True)
            return gates

    class minus_equals:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = _floats(gates, outputs, y)
            outputs -= y[:, None, :]
            d = np.sum(outputs**2, axis=2)
            with np.errstate(divide="ignore"):
                z = np.log(gates) - d / (2 * float(sigma) ** 2)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `responsibilities` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`responsibilities`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class responsibilities_keep_kind:
    unconverted = edit("_floats(gates, outputs, y)", "[np.asarray(a) for a in (gates, outputs, y)]")

    class as_given:
        def responsibilities(gates, outputs, y, sigma=1.0):
            d = ((outputs - y[:, None]) ** 2).sum(axis=2)
            with np.errstate(divide="ignore"):
                z = np.log(gates) - d / (2 * sigma**2)
            e = np.exp(z - z.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)

    class loop:
        def responsibilities(gates, outputs, y, sigma=1.0):
            gates, outputs, y = np.array(gates), np.array(outputs), np.array(y)
            rows = []
            for n in range(len(gates)):
                d = np.sum((outputs[n] - y[n]) ** 2, axis=1)
                with np.errstate(divide="ignore"):
                    z = np.log(gates[n]) - d / (2 * sigma**2)
                e = np.exp(z - z.max())
                rows.append(e / e.sum())
            return np.array(rows)
