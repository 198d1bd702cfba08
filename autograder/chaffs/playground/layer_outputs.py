"""The wrong ideas about `layer_outputs`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "sums before the activation", "ko": "활성화 함수를 거치기 전의 합을 줘요"},
    hint={
        "en": "What the neuron *gives* is asked for, after its activation.",
        "ko": "뉴런이 *내놓는* 값, 곧 활성화 함수를 거친 값이에요.",
    },
)
class p22_sums:
    class both_kept:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            a, result, last = np.asarray(X, dtype=float), [], len(params) // 2
            for k in range(1, last + 1):
                z = a @ np.asarray(params[f"W{k}"], dtype=float) + np.asarray(params[f"b{k}"], dtype=float)
                result.append(z)
                a = _ACTIVATIONS[output if k == last else hidden](z)
            return result

    class unchecked:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: np.maximum(0, z), "linear": lambda z: z, "sigmoid": _sigmoid}
            a, zs = np.array(X, dtype=float), []
            for k in range(len(params) // 2):
                zs.append(np.dot(a, np.array(params[f"W{k + 1}"], float)) + np.array(params[f"b{k + 1}"], float))
                a = f[hidden](zs[-1])
            return zs

    named = edit(
        "a = _ACTIVATIONS[output if layer == last else hidden](a @ W + b)\n        outputs.append(a)",
        "outputs.append(a @ W + b)\n        a = _ACTIVATIONS[output if layer == last else hidden](outputs[-1])",
    )


@misconception(
    title={"en": "the last layer gets the hidden activation", "ko": "마지막 층에 은닉층의 활성화 함수를 썼어요"},
    hint={
        "en": "The last layer has an activation of its own: `output`.",
        "ko": "마지막 층에는 `output`이라는 제 활성화 함수가 있어요.",
    },
)
class p22_hidden_at_the_end:
    everywhere = edit("output if layer == last else hidden", "hidden")

    class loop:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            known = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid, "linear": _linear}
            if hidden not in known or output not in known:
                raise ValueError("unknown")
            outs = [np.asarray(X, dtype=float)]
            for k in range(1, len(params) // 2 + 1):
                W, b = np.asarray(params[f"W{k}"], float), np.asarray(params[f"b{k}"], float)
                outs.append(known[hidden](outs[-1] @ W + b))
            return outs[1:]

    class unchecked:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            a, outs, k = np.array(X, float), [], 1
            while f"W{k}" in params:
                z = np.matmul(a, np.array(params[f"W{k}"], float)) + np.array(params[f"b{k}"], float)
                if hidden == "tanh":
                    a = np.tanh(z)
                elif hidden == "relu":
                    a = z * (z > 0)
                elif hidden == "sigmoid":
                    a = 0.5 * (1 + np.tanh(z / 2))
                else:
                    a = z
                outs.append(a)
                k += 1
            return outs


@misconception(
    title={"en": "layers in the order of the keys", "ko": "키의 순서대로 층을 읽었어요"},
    hint={
        "en": "By number: the keys may stand in any order.",
        "ko": "번호로 읽어요. 키는 어떤 순서로든 있을 수 있어요.",
    },
)
class p23_order_of_keys:
    class pairs:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            Ws = [np.asarray(v, dtype=float) for k, v in params.items() if k[0] == "W"]
            bs = [np.asarray(v, dtype=float) for k, v in params.items() if k[0] == "b"]
            a, outs = np.asarray(X, dtype=float), []
            for i, (W, b) in enumerate(zip(Ws, bs, strict=False)):
                a = _ACTIVATIONS[output if i == len(Ws) - 1 else hidden](a @ W + b)
                outs.append(a)
            return outs

    class keys:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            weights = [k for k in params if k.startswith("W")]
            biases = [k for k in params if k.startswith("b")]
            a, outs = np.array(X, dtype=float), []
            for w, b in zip(weights, biases, strict=False):
                z = a @ np.array(params[w], dtype=float) + np.array(params[b], dtype=float)
                a = _ACTIVATIONS[output](z) if w == weights[-1] else _ACTIVATIONS[hidden](z)
                outs.append(a)
            return outs


@misconception(
    title={"en": "layers in alphabetical order: W10 before W2", "ko": "가나다순으로 층을 읽었어요: W10이 W2보다 앞"},
    hint={
        "en": "10 comes after 9 for numbers, not for texts.",
        "ko": "10이 9 뒤에 오는 것은 수일 때예요. 글자일 때는 달라요.",
    },
)
class p23_sorted_as_text:
    class names:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            numbers = sorted(k[1:] for k in params if k[0] == "W")
            a, outs = np.asarray(X, dtype=float), []
            for k in numbers:
                z = a @ np.asarray(params["W" + k], dtype=float) + np.asarray(params["b" + k], dtype=float)
                a = _ACTIVATIONS[output if k == numbers[-1] else hidden](z)
                outs.append(a)
            return outs

    class items:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            values = [np.array(v, dtype=float) for _, v in sorted(params.items())]
            half = len(values) // 2
            a, outs = np.array(X, dtype=float), []
            for i in range(half):
                a = _ACTIVATIONS[output if i == half - 1 else hidden](a @ values[i] + values[half + i])
                outs.append(a)
            return outs

    text = edit("for layer in range(1, last + 1):", "for layer in sorted(range(1, last + 1), key=str):")


@misconception(
    title={"en": "the bias is missing", "ko": "편향이 빠졌어요"},
    hint={"en": "With X = 0 a linear neuron gives its bias.", "ko": "X가 0이면 선형 뉴런은 편향을 내놓아요."},
)
class bias_forgotten:
    product = edit("a @ W + b", "a @ W")

    class loop:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            a, outs = np.asarray(X, float), []
            for k in range(1, len(params) // 2 + 1):
                a = np.dot(a, np.asarray(params[f"W{k}"], float))
                a = _ACTIVATIONS[hidden if k < len(params) // 2 else output](a)
                outs.append(a)
            return outs


@misconception(
    title={"en": "only the last layer is given", "ko": "마지막 층만 돌려줘요"},
    hint={"en": "A list with one array a layer.", "ko": "층마다 배열 하나씩 담은 리스트예요."},
)
class last_layer_only:
    array = edit("return outputs", "return a")
    list_of_one = edit("return outputs", "return outputs[-1:]")


@misconception(
    title={"en": "the input counts as a layer", "ko": "입력도 층으로 쳤어요"},
    hint={"en": "The first entry is what the first neurons give.", "ko": "첫 항목은 첫 층의 뉴런이 내놓는 값이에요."},
)
class input_counts:
    first = edit("outputs = []", "outputs = [a]")


@misconception(
    title={"en": "the output activation is always tanh", "ko": "출력 활성화 함수가 늘 tanh예요"},
    hint={"en": "`output` says which one.", "ko": "어느 것인지는 `output`이 말해요."},
)
class output_always_tanh:
    tanh = edit("output if layer == last else hidden", '"tanh" if layer == last else hidden')


@misconception(
    title={"en": "the last layer is linear by default", "ko": "마지막 층의 기본값이 linear예요"},
    hint={"en": "In the Playground's picture the output is a tanh.", "ko": "Playground의 그림에서 출력은 tanh예요."},
)
class linear_by_default:
    default = edit('output: str = "tanh"', 'output: str = "linear"')


@misconception(
    title={"en": "a sigmoid that breaks for large sums", "ko": "합이 크면 시그모이드가 깨져요"},
    hint={
        "en": "Infinity over infinity is not a number. On which side does exp grow?",
        "ko": "무한대 나누기 무한대는 수가 아니에요. exp는 어느 쪽에서 커질까요?",
    },
)
class sigmoid_breaks:
    class quotient:
        _right_layer_outputs = layer_outputs

        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            f = dict(_ACTIVATIONS, sigmoid=lambda z: np.exp(z) / (1 + np.exp(z)))
            a, outs, last = np.asarray(X, dtype=float), [], len(params) // 2
            for k in range(1, last + 1):
                z = a @ np.asarray(params[f"W{k}"], dtype=float) + np.asarray(params[f"b{k}"], dtype=float)
                a = f[output if k == last else hidden](z)
                outs.append(a)
            return outs


@misconception(
    title={"en": "an unknown activation passes", "ko": "모르는 활성화 함수가 그냥 통과해요"},
    hint={"en": "Both names are looked at, used or not.", "ko": "쓰이든 아니든 두 이름을 모두 확인해요."},
)
class unknown_activation_passes:
    hidden_only = edit(
        "hidden not in _ACTIVATIONS or output not in _ACTIVATIONS",
        "hidden not in _ACTIVATIONS",
        "_ACTIVATIONS[output if layer == last else hidden]",
        "_ACTIVATIONS.get(output if layer == last else hidden, _linear)",
    )
    linear = edit(
        "hidden not in _ACTIVATIONS or output not in _ACTIVATIONS",
        "False",
        "_ACTIVATIONS[output if layer == last else hidden]",
        "_ACTIVATIONS.get(output if layer == last else hidden, _linear)",
    )


@misconception(
    title={"en": "a name is only looked at when it is used", "ko": "이름을 쓸 때만 확인해요"},
    hint={
        "en": "A network without hidden layer should complain about a wrong `hidden`, too.",
        "ko": "은닉층이 없는 신경망도 잘못된 `hidden`을 알려야 해요.",
    },
)
class checked_when_used:
    late = edit(
        'if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:\n        raise ValueError(f"unknown hidden {hidden!r} or output {output!r}")\n    ',
        "",
        "a = _ACTIVATIONS[output if layer == last else hidden](a @ W + b)",
        "name = output if layer == last else hidden\n        if name not in _ACTIVATIONS:\n            raise ValueError(name)\n        a = _ACTIVATIONS[name](a @ W + b)",
    )


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={"en": "The contract names the exception to raise.", "ko": "함수의 약속에 어떤 예외를 낼지 적혀 있어요."},
)
class layer_outputs_another_error:
    key_error = edit("raise ValueError(", "raise KeyError(")
    assertion = edit(
        'if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:\n        raise ValueError(f"unknown hidden {hidden!r} or output {output!r}")',
        "assert hidden in _ACTIVATIONS and output in _ACTIVATIONS",
    )


@misconception(
    title={"en": "computed in the type of its inputs", "ko": "받은 자료형 그대로 계산해요"},
    hint={
        "en": "Convert X and the params to float64 before you compute.",
        "ko": "계산하기 전에 X와 params를 float64로 바꾸세요.",
    },
)
class layer_outputs_in_the_type_of_its_inputs:
    as_they_are = edit(
        "np.asarray(X, dtype=np.float64)",
        "np.asarray(X)",
        'np.asarray(params[f"{letter}{layer}"], dtype=np.float64)',
        'np.asarray(params[f"{letter}{layer}"])',
    )

    class plain:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            if hidden not in _ACTIVATIONS or output not in _ACTIVATIONS:
                raise ValueError("unknown")
            a, outs, last = X, [], len(params) // 2
            for k in range(1, last + 1):
                a = _ACTIVATIONS[output if k == last else hidden](a @ params[f"W{k}"] + params[f"b{k}"])
                outs.append(a)
            return outs


@misconception(
    title={"en": "relu is the absolute value", "ko": "relu가 절댓값이에요"},
    hint={"en": "ReLU cuts the negative part off.", "ko": "ReLU는 음수를 잘라 0으로 만들어요."},
)
class relu_is_abs:
    class folded:
        def layer_outputs(X, params, hidden="tanh", output="tanh"):
            f = {"tanh": np.tanh, "relu": np.abs, "sigmoid": _sigmoid, "linear": _linear}
            if hidden not in f or output not in f:
                raise ValueError("unknown")
            a, outs, last = np.asarray(X, dtype=float), [], len(params) // 2
            for k in range(1, last + 1):
                z = a @ np.asarray(params[f"W{k}"], dtype=float) + np.asarray(params[f"b{k}"], dtype=float)
                a = f[output if k == last else hidden](z)
                outs.append(a)
            return outs
