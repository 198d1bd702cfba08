"""The wrong ideas about `mixture`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the experts' plain mean", "ko": "전문가들의 단순 평균이에요"},
    hint={
        "en": "Weigh each answer by its gate. What should come out when one gate is 1?",
        "ko": "답마다 게이트로 무게를 다세요. 게이트 하나가 1이면 무엇이 나와야 하나요?",
    },
)
class x06_mean_of_the_experts:
    checked = edit('np.einsum("ne,nec->nc", gates, outputs)', "outputs.mean(axis=1)")

    class unchecked:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            return outputs.mean(axis=1)

    class loop:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
                raise ValueError("shapes")
            N, E, C = outputs.shape
            out = np.zeros((N, C))
            for e in range(E):
                out += outputs[:, e] / E
            return out


@misconception(
    title={"en": "the best expert alone speaks", "ko": "가장 좋은 전문가만 말해요"},
    hint={
        "en": "All speak, some louder; the best one alone is what `route` is for.",
        "ko": "모두 말하되 누구는 더 크게 말해요. 하나만 고르는 것은 `route`의 일이에요.",
    },
)
class x07_best_expert_only:
    checked = edit('np.einsum("ne,nec->nc", gates, outputs)', "outputs[np.arange(len(gates)), gates.argmax(axis=1)]")

    class unchecked:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            return np.array([o[g.argmax()] for g, o in zip(gates, outputs)])

    class one_hot:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
                raise ValueError("shapes")
            hard = np.eye(gates.shape[1])[np.argmax(gates, axis=1)]
            return np.einsum("ne,nec->nc", hard, outputs)


@misconception(
    title={"en": "the sum runs over another axis than the experts", "ko": "전문가가 아닌 축으로 더했어요"},
    hint={
        "en": "Name your axes: the experts' axis goes away, (N, C) stays.",
        "ko": "축에 이름을 붙이세요. 전문가 축이 사라지고 (N, C)가 남아요.",
    },
)
class x04_axes_of_the_mixture:
    over_outputs = edit('np.einsum("ne,nec->nc", gates, outputs)', 'np.einsum("ne,nec->ne", gates, outputs)')

    turned = edit('np.einsum("ne,nec->nc", gates, outputs)', 'np.einsum("ne,nce->nc", gates, outputs)')

    class broadcast:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
                raise ValueError("shapes")
            return (gates[:, np.newaxis, :] * outputs).sum(axis=1)


@misconception(
    title={"en": "the answers are summed without gates", "ko": "게이트 없이 답을 더했어요"},
    hint={"en": "A gate of 0 must silence an expert.", "ko": "게이트가 0인 전문가는 들리지 않아야 해요."},
)
class mixture_without_gates:
    checked = edit('np.einsum("ne,nec->nc", gates, outputs)', "outputs.sum(axis=1)")

    class loop:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            _check(gates, outputs)
            N, E, C = outputs.shape
            out = np.zeros((N, C))
            for e in range(E):
                out += outputs[:, e, :]
            return out

    class einsum:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
                raise ValueError("want (N, E) and (N, E, C)")
            return np.einsum("nec->nc", outputs)


@misconception(
    title={"en": "the weighed sum is divided by the number of experts", "ko": "무게를 단 합을 전문가 수로 나눴어요"},
    hint={"en": "The gates sum to 1 already.", "ko": "게이트의 합은 벌써 1이에요."},
)
class mixture_divided_by_E:
    checked = edit(
        'np.einsum("ne,nec->nc", gates, outputs)', 'np.einsum("ne,nec->nc", gates, outputs) / gates.shape[1]'
    )

    class mean:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            _check(gates, outputs)
            return np.mean(gates[:, :, None] * outputs, axis=1)

    class loop:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
                raise ValueError("want (N, E) and (N, E, C)")
            N, E, C = outputs.shape
            out = np.zeros((N, C))
            for n in range(N):
                for e in range(E):
                    out[n] += gates[n, e] * outputs[n, e]
            return out / E


@misconception(
    title={"en": "with C = 1 the last axis is dropped", "ko": "C = 1이면 마지막 축이 사라져요"},
    hint={"en": "The result is (N, C), also where C = 1.", "ko": "C = 1일 때도 결과는 (N, C)예요."},
)
class mixture_axis_dropped:
    squeezed = edit('np.einsum("ne,nec->nc", gates, outputs)', 'np.squeeze(np.einsum("ne,nec->nc", gates, outputs))')

    kept = edit('np.einsum("ne,nec->nc", gates, outputs)', 'np.einsum("ne,nec->nc", gates, outputs)[:, np.newaxis]')

    class one_output:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            _check(gates, outputs)
            mixed = (gates[:, :, None] * outputs).sum(axis=1)
            return mixed.ravel() if mixed.shape[1] == 1 else mixed


@misconception(
    title={"en": "shapes that do not fit are let pass", "ko": "맞지 않는 모양을 그냥 넘겨요"},
    hint={
        "en": "NumPy would broadcast one row over all samples and say nothing: let `mixture` look at the shapes first and raise ValueError.",
        "ko": "NumPy는 한 행을 모든 샘플에 말없이 브로드캐스트해요. `mixture`에서 모양을 먼저 보고 ValueError를 내세요.",
    },
)
class mixture_lets_shapes_pass:
    class unchecked:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            return (gates[..., None] * outputs).sum(axis=-2)

    class einsum:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            return np.einsum("ne,nec->nc", gates, outputs)

    class experts_only:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            if gates.shape[-1] != outputs.shape[1]:
                raise ValueError("E")
            return (gates[:, :, None] * outputs).sum(axis=1)


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "`assert` raises AssertionError; of `mixture` the contract says ValueError.",
        "ko": "`assert`는 AssertionError를 내요. `mixture`의 약속은 ValueError예요.",
    },
)
class mixture_asserts:
    assertion = edit("_check(gates, outputs)", "assert outputs.ndim == 3 and gates.shape == outputs.shape[:2]")

    type_error = edit(
        "_check(gates, outputs)",
        "if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:\n        raise TypeError('shapes')",
    )

    class each_axis:
        def mixture(gates, outputs):
            gates, outputs = _floats(gates, outputs)
            assert gates.ndim == 2, "gates must be (N, E)"
            assert outputs.ndim == 3, "outputs must be (N, E, C)"
            assert gates.shape[0] == outputs.shape[0], "N"
            assert gates.shape[1] == outputs.shape[1], "E"
            return (gates[:, :, None] * outputs).sum(axis=1)


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `mixture` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`mixture`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class mixture_keeps_kind:
    unconverted = edit(
        "gates, outputs = _floats(gates, outputs)", "gates, outputs = np.asarray(gates), np.asarray(outputs)"
    )

    class as_given:
        def mixture(gates, outputs):
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
                raise ValueError("shapes")
            return (gates[:, :, np.newaxis] * outputs).sum(axis=1)

    class loop:
        def mixture(gates, outputs):
            gates, outputs = np.array(gates), np.array(outputs)
            if outputs.ndim != 3 or gates.shape != outputs.shape[:2]:
                raise ValueError("shapes")
            return np.array([g @ o for g, o in zip(gates, outputs)])
