"""The wrong ideas about `bn_forward`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    def bn_forward(X, params, hidden="tanh", eps=1e-5):
        if hidden not in ("tanh", "relu", "sigmoid"):
            raise ValueError(hidden)
        p = {key: np.asarray(value, dtype=np.float64) for key, value in params.items()}
        last = len([key for key in p if key.startswith("W")])
        a = np.asarray(X, dtype=np.float64)
        for k in range(1, last):
            z = a @ p[f"W{k}"]
            z = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)
            z = p[f"gamma{k}"] * z + p[f"beta{k}"]
            if hidden == "tanh":
                a = np.tanh(z)
            elif hidden == "relu":
                a = np.maximum(z, 0)
            else:
                a = 1 / (1 + np.exp(-z))
        return a @ p[f"W{last}"] + p[f"b{last}"]


@base
class step_by_step:
    def bn_forward(X, params, hidden="tanh", eps=1e-5):
        act = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid}
        if hidden not in act:
            raise ValueError(f"unknown {hidden}")
        h = np.array(X, dtype=float)
        layer = 1
        while f"gamma{layer}" in params:
            s = np.dot(h, np.array(params[f"W{layer}"], dtype=float))
            xn = (s - np.mean(s, axis=0)) / np.sqrt(np.mean((s - np.mean(s, axis=0)) ** 2, axis=0) + eps)
            y = xn * np.array(params[f"gamma{layer}"], dtype=float) + np.array(params[f"beta{layer}"], dtype=float)
            h = act[hidden](y)
            layer += 1
        return np.dot(h, np.array(params[f"W{layer}"], dtype=float)) + np.array(params[f"b{layer}"], dtype=float)


@base
class in_loops:
    def bn_forward(X, params, hidden="tanh", eps=1e-5):
        f, _ = _known(hidden)
        depth = _depth(params)

        def layer(a, k):
            if k == depth:
                return a @ np.asarray(params[f"W{k}"], dtype=np.float64) + np.asarray(params[f"b{k}"], dtype=np.float64)
            z = a @ np.asarray(params[f"W{k}"], dtype=np.float64)
            return layer(f(batchnorm_forward(z, params[f"gamma{k}"], params[f"beta{k}"], eps)), k + 1)

        return layer(np.asarray(X, dtype=np.float64), 1)


@convention(
    title={"en": "batch norm comes after the activation", "ko": "배치 정규화를 활성화 함수 다음에 했어요"},
    hint={
        "en": "Here it stands between the sum and the activation. Some networks do it afterwards.",
        "ko": "여기서는 가중합과 활성화 함수 사이에 있어요. 나중에 하는 신경망도 있어요.",
    },
)
class n26_network_norm_after_activation:
    class in_a_line:
        def bn_forward(X, params, hidden="tanh", eps=1e-5):
            f, _ = _known(hidden)
            a, last = np.asarray(X, dtype=np.float64), _depth(params)
            for k in range(1, last):
                h = f(a @ np.asarray(params[f"W{k}"], dtype=np.float64))
                a = batchnorm_forward(h, params[f"gamma{k}"], params[f"beta{k}"], eps)
            return a @ np.asarray(params[f"W{last}"], dtype=np.float64) + np.asarray(
                params[f"b{last}"], dtype=np.float64
            )

    step_by_step = edit(
        '= np.dot(h, np.array(params[f"W{layer}"], dtype=float))',
        ('= np.dot(h, np.array(params[f"W{layer}"], dtype=float))\n        s = act[hidden](s)'),
        "act[hidden](y)",
        "y",
        of="step_by_step",
    )
    in_loops = edit(
        'f(batchnorm_forward(z, params[f"gamma{k}"], params[f"beta{k}"], eps)',
        'batchnorm_forward(f(z), params[f"gamma{k}"], params[f"beta{k}"], eps',
        of="in_loops",
    )


@misconception(
    title={"en": "the last layer is normalised, too", "ko": "마지막 층도 정규화했어요"},
    hint={
        "en": "The answer is left alone: it has a bias, no batch norm.",
        "ko": "답은 그대로 둬요. 마지막 층에는 편향만 있고 배치 정규화는 없어요.",
    },
)
class n27_network_norm_on_the_last:
    in_a_line = edit(
        'return a @ p[f"W{last}"]',
        ('z = a @ p[f"W{last}"]\n    return (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)'),
        of="in_a_line",
    )
    step_by_step = edit(
        'return np.dot(h, np.array(params[f"W{layer}"], dtype=float)',
        (
            's = np.dot(h, np.array(params[f"W{layer}"], dtype=float))\n'
            "    return (s - s.mean(axis=0)) / np.sqrt(s.var(axis=0) + eps"
        ),
        of="step_by_step",
    )
    in_loops = edit(
        'return a @ np.asarray(params[f"W{k}"], dtype=np.float64) + np.asarray(params[f"b{k}"], dtype=np.float64',
        (
            'z = a @ np.asarray(params[f"W{k}"], dtype=np.float64)\n'
            '            return batchnorm_forward(z, np.ones(z.shape[1]), params[f"b{k}"], eps'
        ),
        of="in_loops",
    )
    with_its_bias = edit(
        'return a @ p[f"W{last}"] + p[f"b{last}"]',
        ('z = a @ p[f"W{last}"] + p[f"b{last}"]\n    return (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)'),
        of="in_a_line",
    )


@misconception(
    title={"en": "the last layer is activated, too", "ko": "마지막 층에도 활성화 함수를 썼어요"},
    hint={"en": "The last layer gives the sum itself.", "ko": "마지막 층은 가중합을 그대로 내놓아요."},
)
class network_activation_on_the_last:
    in_a_line = edit(
        'return a @ p[f"W{last}"] + p[f"b{last}"]',
        (
            'z = a @ p[f"W{last}"] + p[f"b{last}"]\n'
            '    return {"tanh": np.tanh, "relu": lambda v: np.maximum(v, 0), "sigmoid": _sigmoid}[hidden](z)'
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        'return np.dot(h, np.array(params[f"W{layer}"], dtype=float)) + np.array(params[f"b{layer}"], dtype=float',
        (
            'out = np.dot(h, np.array(params[f"W{layer}"], dtype=float)) + np.array(params[f"b{layer}"], dtype=float)\n'
            "    return act[hidden](out"
        ),
        of="step_by_step",
    )
    in_loops = edit(
        "layer(np.asarray(X, dtype=np.float64), 1", "f(layer(np.asarray(X, dtype=np.float64), 1)", of="in_loops"
    )


@misconception(
    title={"en": "batch norm is left out", "ko": "배치 정규화를 하지 않았어요"},
    hint={
        "en": "Between the sum and gamma the values are normalised.",
        "ko": "가중합과 gamma 사이에서 값을 정규화해요.",
    },
)
class network_norm_left_out:
    in_a_line = edit(("\n        z = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)"), "", of="in_a_line")
    step_by_step = edit(
        "(s - np.mean(s, axis=0)) / np.sqrt(np.mean((s - np.mean(s, axis=0)) ** 2, axis=0) + eps)",
        "s",
        of="step_by_step",
    )
    in_loops = edit(
        'batchnorm_forward(z, params[f"gamma{k}"], params[f"beta{k}"], eps',
        'z * np.asarray(params[f"gamma{k}"]) + np.asarray(params[f"beta{k}"]',
        of="in_loops",
    )


@misconception(
    title={"en": "gamma and beta are forgotten", "ko": "gamma와 beta를 빠뜨렸어요"},
    hint={"en": "After normalising come scale and shift.", "ko": "정규화한 다음에는 곱하고 더해요."},
)
class network_gamma_beta_forgotten:
    in_a_line = edit(('\n        z = p[f"gamma{k}"] * z + p[f"beta{k}"]'), "", of="in_a_line")
    step_by_step = edit(
        ' * np.array(params[f"gamma{layer}"], dtype=float) + np.array(params[f"beta{layer}"], dtype=float)',
        "",
        of="step_by_step",
    )
    in_loops = edit(
        'params[f"gamma{k}"], params[f"beta{k}"]', "np.ones(z.shape[1]), np.zeros(z.shape[1])", of="in_loops"
    )


@misconception(
    title={"en": "each sample is normalised (layer norm)", "ko": "샘플마다 정규화했어요 (층 정규화)"},
    hint={"en": "Each feature over the batch.", "ko": "특성마다 배치에 대해서예요."},
)
class network_per_sample:
    in_a_line = edit(
        "0)) / np.sqrt(z.var(axis=0", "1, keepdims=True)) / np.sqrt(z.var(axis=1, keepdims=True", of="in_a_line"
    )
    step_by_step = edit(
        "0)) / np.sqrt(np.mean((s - np.mean(s, axis=0)) ** 2, axis=0",
        "1, keepdims=True)) / np.sqrt(np.var(s, axis=1, keepdims=True",
        of="step_by_step",
    )
    in_loops = edit("batchnorm_forward", "layernorm_forward", of="in_loops")


@misconception(
    title={"en": "eps is not passed on", "ko": "eps를 넘겨주지 않았어요"},
    hint={"en": "What does bn_forward(…, eps=1) do differently?", "ko": "bn_forward(…, eps=1)은 무엇이 다른가요?"},
)
class network_eps_not_passed_on:
    in_a_line = edit("+ eps", "+ 1e-5", of="in_a_line")
    step_by_step = edit("+ eps", "+ 1e-5", of="step_by_step")
    in_loops = edit("], eps", "]", of="in_loops")


@misconception(
    title={"en": "the argument hidden is not used", "ko": "인수 hidden을 쓰지 않았어요"},
    hint={"en": 'Try hidden="relu".', "ko": 'hidden="relu"로 불러 보세요.'},
)
class network_hidden_not_used:
    in_a_line = edit(' == "tanh"', "", of="in_a_line")
    step_by_step = edit("act[hidden]", "np.tanh", of="step_by_step")
    in_loops = edit("f, ", "_f, ", "f(batchnorm_forward", "np.tanh(batchnorm_forward", of="in_loops")


@misconception(
    title={"en": "layers are taken in the order of the sorted names", "ko": "이름을 정렬한 순서로 층을 지났어요"},
    hint={"en": '"W10" comes before "W2" in the alphabet.', "ko": '알파벳순으로는 "W10"이 "W2"보다 앞이에요.'},
)
class network_keys_in_order_of_text:
    in_a_line = edit("range(1, last", "sorted(str(i) for i in range(1, last)", of="in_a_line")

    class step_by_step:
        def bn_forward(X, params, hidden="tanh", eps=1e-5):
            f, _ = _known(hidden)
            a = np.asarray(X, dtype=np.float64)
            names = sorted(name for name in params if name.startswith("gamma"))
            for name in names:
                k = name[len("gamma") :]
                a = f(
                    batchnorm_forward(
                        a @ np.asarray(params["W" + k], dtype=float), params[name], params["beta" + k], eps
                    )
                )
            k = str(len(names) + 1)
            return a @ np.asarray(params["W" + k], dtype=float) + np.asarray(params["b" + k], dtype=float)

    in_loops = edit(
        "params)",
        ("params)\n    order = [*sorted(range(1, depth), key=str), depth]"),
        "k):",
        ("i):\n        k = order[i - 1]"),
        ")), k",
        ")), i",
        of="in_loops",
    )


@misconception(
    title={"en": "layers are taken in the order of the dict", "ko": "사전에 적힌 순서로 층을 지났어요"},
    hint={
        "en": "Read by name and number: the keys may stand in any order.",
        "ko": "이름과 번호로 읽으세요. 키는 어떤 순서로든 있을 수 있어요.",
    },
)
class network_keys_as_they_stand:
    class in_a_line:
        def bn_forward(X, params, hidden="tanh", eps=1e-5):
            f, _ = _known(hidden)
            Ws = [np.asarray(v, dtype=float) for key, v in params.items() if key.startswith("W")]
            gammas = [v for key, v in params.items() if key.startswith("gamma")]
            betas = [v for key, v in params.items() if key.startswith("beta")]
            bias = next(v for key, v in params.items() if key[0] == "b" and not key.startswith("beta"))
            a = np.asarray(X, dtype=np.float64)
            for W, gamma, beta in zip(Ws, gammas, betas, strict=False):
                a = f(batchnorm_forward(a @ W, gamma, beta, eps))
            return a @ Ws[-1] + np.asarray(bias, dtype=float)

    class step_by_step:
        def bn_forward(X, params, hidden="tanh", eps=1e-5):
            f, _ = _known(hidden)
            a = np.asarray(X, dtype=np.float64)
            numbers = [key[1:] for key in params if key.startswith("W")]
            for k in numbers[:-1]:
                a = f(
                    batchnorm_forward(
                        a @ np.asarray(params["W" + k], dtype=float), params["gamma" + k], params["beta" + k], eps
                    )
                )
            k = numbers[-1]
            return a @ np.asarray(params["W" + k], dtype=float) + np.asarray(params["b" + k], dtype=float)

    class in_loops:
        def bn_forward(X, params, hidden="tanh", eps=1e-5):
            f, _ = _known(hidden)
            values = [np.asarray(v, dtype=np.float64) for v in params.values()]
            a = np.asarray(X, dtype=np.float64)
            for i in range(0, len(values) - 2, 3):
                a = f(batchnorm_forward(a @ values[i], values[i + 1], values[i + 2], eps))
            return a @ values[-2] + values[-1]


@misconception(
    title={"en": "only two layers are passed", "ko": "층을 두 개만 지났어요"},
    hint={
        "en": "How many layers does the network have? Count the names.",
        "ko": "신경망의 층은 몇 개인가요? 이름을 세어 보세요.",
    },
)
class network_two_layers_only:
    class in_a_line:
        def bn_forward(X, params, hidden="tanh", eps=1e-5):
            f, _ = _known(hidden)
            z = np.asarray(X, dtype=np.float64) @ np.asarray(params["W1"], dtype=np.float64)
            a = f(batchnorm_forward(z, params["gamma1"], params["beta1"], eps))
            return a @ np.asarray(params["W2"], dtype=np.float64) + np.asarray(params["b2"], dtype=np.float64)

    step_by_step = edit('len([key for key in p if key.startswith("W")])', "2", of="in_a_line")
    in_loops = edit("_depth(params)", "2", of="in_loops")


@misconception(
    title={"en": "the bias of the last layer is forgotten", "ko": "마지막 층의 편향을 빠뜨렸어요"},
    hint={
        "en": "The last layer has no batch norm, and so it has a bias.",
        "ko": "마지막 층에는 배치 정규화가 없으니 편향이 있어요.",
    },
)
class network_bias_forgotten:
    in_a_line = edit(' + p[f"b{last}"]', "", of="in_a_line")
    step_by_step = edit(' + np.array(params[f"b{layer}"], dtype=float)', "", of="step_by_step")
    in_loops = edit(' + np.asarray(params[f"b{k}"], dtype=np.float64)', "", of="in_loops")


@misconception(
    title={"en": "a bias is asked for before batch norm", "ko": "배치 정규화 앞에 편향을 찾았어요"},
    hint={
        "en": "Batch norm subtracts any bias again; the hidden layers have none.",
        "ko": "배치 정규화가 편향을 다시 빼 버려요. 은닉층에는 편향이 없어요.",
    },
)
class network_bias_before_norm:
    in_a_line = edit('W{k}"]', 'W{k}"] + p[f"b{k}"]', of="in_a_line")
    step_by_step = edit(
        '= np.dot(h, np.array(params[f"W{layer}"], dtype=float))',
        '= np.dot(h, np.array(params[f"W{layer}"], dtype=float)) + params[f"b{layer}"]',
        of="step_by_step",
    )
    in_loops = edit(
        '= a @ np.asarray(params[f"W{k}"], dtype=np.float64)',
        '= a @ np.asarray(params[f"W{k}"], dtype=np.float64) + np.asarray(params[f"b{k}"])',
        of="in_loops",
    )


@misconception(
    title={"en": "an unknown activation is taken", "ko": "모르는 활성화 함수도 받아요"},
    hint={
        "en": 'What does your function do for hidden="swish"?',
        "ko": 'hidden="swish"이면 여러분의 함수는 무엇을 하나요?',
    },
)
class network_unknown_name_taken:
    in_a_line = edit(
        ('\n    if hidden not in ("tanh", "relu", "sigmoid"):\n        raise ValueError(hidden)'), "", of="in_a_line"
    )
    step_by_step = edit(
        ('\n    if hidden not in act:\n        raise ValueError(f"unknown {hidden}")'),
        "",
        "[hidden]",
        ".get(hidden, np.tanh)",
        of="step_by_step",
    )
    in_loops = edit(
        ", _ = _known(hidden",
        ' = {"tanh": _tanh, "relu": _relu, "sigmoid": _sigmoid}.get(hidden, lambda z: z',
        of="in_loops",
    )


@misconception(
    title={"en": "another exception than ValueError", "ko": "ValueError가 아닌 다른 예외를 냈어요"},
    hint={"en": "Which exception does the contract name?", "ko": "함수의 약속에 적힌 예외는 무엇인가요?"},
)
class network_other_error:
    in_a_line = edit("ValueError", "NotImplementedError", of="in_a_line")
    step_by_step = edit(
        ('\n    if hidden not in act:\n        raise ValueError(f"unknown {hidden}")'), "", of="step_by_step"
    )
    in_loops = edit(
        ('if hidden not in ("tanh", "relu", "sigmoid"):\n        raise ValueError(hidden'),
        'assert hidden in ("tanh", "relu", "sigmoid"',
        of="in_a_line",
    )
    another_way = edit("ValueError", "TypeError", of="in_a_line")


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make float64 arrays of what comes in, also of what stands in params.",
        "ko": "받은 것을 float64 배열로 만드세요. params 안에 있는 것도요.",
    },
)
class network_not_converted:
    in_a_line = edit(
        "{key: np.asarray(value, dtype=np.float64) for key, value in params.items()}",
        "params",
        "np.asarray(X, dtype=np.float64)",
        "X",
        of="in_a_line",
    )
    step_by_step = edit(
        "np.array(X, dtype=float)",
        "X",
        '= np.dot(h, np.array(params[f"W{layer}"], dtype=float)',
        '= np.dot(h, params[f"W{layer}"]',
        'np.array(params[f"gamma{layer}"], dtype=float) + np.array(params[f"beta{layer}"], dtype=float)',
        'params[f"gamma{layer}"] + params[f"beta{layer}"]',
        'np.array(params[f"W{layer}"], dtype=float)) + np.array(params[f"b{layer}"], dtype=float)',
        'params[f"W{layer}"]) + params[f"b{layer}"]',
        of="step_by_step",
    )
    in_loops = edit(
        ', dtype=np.float64) + np.asarray(params[f"b{k}"], dtype=np.float64',
        ') + np.asarray(params[f"b{k}"]',
        "], dtype=np.float64",
        "]",
        ", dtype=np.float64",
        "",
        of="in_loops",
    )
