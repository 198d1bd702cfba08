"""The wrong ideas about `expert_outputs`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the experts' biases are left out or shared", "ko": "전문가의 편향이 빠졌거나 함께 쓰여요"},
    hint={
        "en": "Each expert has a bias of its own: with X all zeros, does each say its own?",
        "ko": "전문가마다 자기 편향이 있어요. X가 모두 0이면 저마다 자기 편향을 말하나요?",
    },
)
class x05_expert_bias_left_out_or_shared:
    left_out = edit('np.einsum("nd,edc->nec", X, We) + be', 'np.einsum("nd,edc->nec", X, We)')

    first = edit('np.einsum("nd,edc->nec", X, We) + be', 'np.einsum("nd,edc->nec", X, We) + be[0]')

    mean = edit('np.einsum("nd,edc->nec", X, We) + be', 'np.einsum("nd,edc->nec", X, We) + be.mean(axis=0)')

    class loop:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            return np.stack([X @ W for W in We], axis=1)


@misconception(
    title={"en": "expert, sample and output columns are mixed up", "ko": "전문가, 샘플, 출력의 축이 섞였어요"},
    hint={
        "en": "Name your axes: (N, E, C). Try N, E and C all different, and look at the answer of one expert to one sample.",
        "ko": "축에 이름을 붙이세요: (N, E, C). N, E, C를 모두 다르게 하고, 한 샘플에 대한 한 전문가의 답을 보세요.",
    },
)
class x04_axes_of_expert_outputs:
    experts_first = edit('np.einsum("nd,edc->nec", X, We) + be', "X @ We + be[:, np.newaxis]")

    outputs_second = edit(
        'np.einsum("nd,edc->nec", X, We) + be', '(np.einsum("nd,edc->nec", X, We) + be).transpose(0, 2, 1)'
    )

    class reshaped:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            return (X @ We + be[:, np.newaxis]).reshape(len(X), *be.shape)

    weights_turned = edit('np.einsum("nd,edc->nec", X, We) + be', 'np.einsum("nd,ecd->nec", X, We) + be')


@misconception(
    title={"en": "an activation is put on the answers", "ko": "답에 활성화를 씌웠어요"},
    hint={
        "en": "The experts are linear: regression ends with no activation.",
        "ko": "전문가는 선형이에요. 회귀의 끝에는 활성화가 없어요.",
    },
)
class experts_with_activation:
    tanh = edit('np.einsum("nd,edc->nec", X, We) + be', 'np.tanh(np.einsum("nd,edc->nec", X, We) + be)')

    relu = edit('np.einsum("nd,edc->nec", X, We) + be', 'np.maximum(np.einsum("nd,edc->nec", X, We) + be, 0.0)')

    class sigmoid:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            z = np.einsum("nd,edc->nec", X, We) + be
            return 1 / (1 + np.exp(-z))

    class softmax:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            z = np.stack([X @ We[e] + be[e] for e in range(len(We))], axis=1)
            e = np.exp(z - z.max(axis=2, keepdims=True))
            return e / e.sum(axis=2, keepdims=True)

    class relu_loop:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            answers = []
            for W, b in zip(We, be):
                z = np.dot(X, W) + b
                z[z < 0] = 0
                answers.append(z)
            return np.array(answers).transpose(1, 0, 2)


@misconception(
    title={"en": "the first expert answers for all", "ko": "첫 전문가가 모두를 대신해 답해요"},
    hint={"en": "Each expert has weights of its own.", "ko": "전문가마다 자기 가중치가 있어요."},
)
class experts_first_for_all:
    einsum = edit(
        'np.einsum("nd,edc->nec", X, We) + be', 'np.einsum("nd,edc->nec", X, We[:1].repeat(len(We), axis=0)) + be'
    )

    class loop:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            N, E, C = len(X), len(We), We.shape[2]
            out = np.zeros((N, E, C))
            for e in range(E):
                out[:, e] = X @ We[0] + be[e]
            return out

    class repeated:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            first = X @ We[0] + be[0]
            return np.repeat(first[:, np.newaxis, :], len(We), axis=1)


@misconception(
    title={"en": "an axis of size 1 is dropped", "ko": "크기가 1인 축이 사라졌어요"},
    hint={"en": "With C = 1 the result is (N, E, 1).", "ko": "C = 1이면 결과는 (N, E, 1)이에요."},
)
class experts_axis_dropped:
    squeezed = edit('np.einsum("nd,edc->nec", X, We) + be', 'np.squeeze(np.einsum("nd,edc->nec", X, We) + be)')

    class one_output:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            out = np.stack([X @ W + b for W, b in zip(We, be)], axis=1)
            if out.shape[2] == 1:
                return out[:, :, 0]
            return out

    class one_of_anything:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            out = np.zeros((len(X), *be.shape))
            for e in range(len(We)):
                out[:, e, :] = X.dot(We[e]) + be[e]
            return out.squeeze()


@misconception(
    title={"en": "the answers are summed over the experts already", "ko": "전문가들의 답을 벌써 더했어요"},
    hint={
        "en": "Every expert's answer is asked for; mixing comes later.",
        "ko": "전문가마다의 답을 돌려줘요. 섞는 것은 나중이에요.",
    },
)
class experts_summed:
    einsum = edit('np.einsum("nd,edc->nec", X, We) + be', '(np.einsum("nd,edc->nec", X, We) + be).sum(axis=1)')

    mean = edit('np.einsum("nd,edc->nec", X, We) + be', '(np.einsum("nd,edc->nec", X, We) + be).mean(axis=1)')

    class loop:
        def expert_outputs(X, We, be):
            X, We, be = _floats(X, We, be)
            total = np.zeros((X.shape[0], We.shape[2]))
            for e in range(We.shape[0]):
                total += X @ We[e] + be[e]
            return total


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `expert_outputs` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`expert_outputs`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class expert_outputs_keep_kind:
    unconverted = edit("X, We, be = _floats(X, We, be)", "X, We, be = np.asarray(X), np.asarray(We), np.asarray(be)")

    class matmul:
        def expert_outputs(X, We, be):
            return np.stack([X @ We[e] + be[e] for e in range(len(We))], axis=1)

    class loop:
        def expert_outputs(X, We, be):
            out = np.zeros((len(X), len(We), len(We[0][0])))
            for n in range(len(X)):
                for e in range(len(We)):
                    out[n, e] = np.dot(X[n], We[e]) + be[e]
            return out
