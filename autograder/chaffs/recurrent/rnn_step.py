"""The wrong ideas about `rnn_step`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_loops:
    def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
        x, h, Wx, Wh, b = (np.array(a, dtype=float) for a in (x, h, Wx, Wh, b))
        (N, D), H = x.shape, h.shape[1]
        z = np.zeros((N, H))
        for n in range(N):
            for j in range(H):
                total = b[j]
                for d in range(D):
                    total += x[n, d] * Wx[d, j]
                for k in range(H):
                    total += h[n, k] * Wh[k, j]
                z[n, j] = total
        if activation == "tanh":
            return np.tanh(z)
        if activation == "relu":
            return np.where(z > 0, z, 0.0)
        if activation == "linear":
            return z
        raise ValueError(activation)


@base
class by_a_table:
    def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
        functions = {"tanh": np.tanh, "relu": lambda z: z * (z > 0), "linear": lambda z: z}
        if activation not in functions:
            raise ValueError(f"unknown activation {activation}")
        x, h, Wx, Wh, b = map(np.float64, (x, h, Wx, Wh, b))
        if x.ndim != 2 or h.ndim != 2 or len(x) != len(h):
            raise ValueError("x or h")
        D, H = x.shape[1], h.shape[1]
        if Wx.shape != (D, H) or Wh.shape != (H, H) or b.shape != (H,):
            raise ValueError("weights")
        from_input = np.dot(x, Wx)
        from_state = np.dot(h, Wh)
        return functions[activation](from_input + from_state + b)


@misconception(
    title={"en": "Wx and Wh have changed places", "ko": "Wx와 Wh의 자리가 바뀌었어요"},
    hint={
        "en": "Wx meets the input, Wh the state. With D different from H the other way round cannot even be multiplied.",
        "ko": "Wx는 입력과, Wh는 상태와 만나요. D와 H가 다르면 반대로는 곱할 수조차 없어요.",
    },
)
class r05_weights_swapped:
    checked = edit("x @ Wx + h @ Wh + b", "x @ Wh + h @ Wx + b")

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.array(a, dtype=float) for a in (x, h, Wx, Wh, b))
            z = np.dot(h, Wx) + np.dot(x, Wh) + b
            return {"tanh": np.tanh(z), "relu": np.maximum(z, 0), "linear": z}[activation]

    class with_checks_of_its_own:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = map(np.float64, (x, h, Wx, Wh, b))
            if x.ndim != 2 or h.ndim != 2 or x.shape[0] != h.shape[0] or x.shape[1] != Wh.shape[0]:
                raise ValueError("shapes")
            z = x.dot(Wh) + h.dot(Wx) + b
            if activation == "tanh":
                return np.tanh(z)
            if activation == "relu":
                return np.maximum(z, 0)
            if activation == "linear":
                return z
            raise ValueError(activation)


@convention(
    title={"en": "the weights are taken as (out, in)", "ko": "가중치를 (out, in) 모양으로 봤어요"},
    hint={
        "en": "PyTorch and Coursera store (out, in). Here inputs come first: Wx (D, H), Wh from old state to new.",
        "ko": "PyTorch와 Coursera는 (out, in)이에요. 여기서는 들어가는 쪽이 먼저예요. Wx는 (D, H), Wh는 옛 상태에서 새 상태로요.",
    },
)
class r06_weights_transposed:
    state_only = edit("h @ Wh", "h @ Wh.T")
    both = edit("x @ Wx + h @ Wh", "x @ Wx.T + h @ Wh.T")

    class as_columns:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            z = (np.dot(Wx, x.T) + np.dot(Wh, h.T)).T + b
            return _activate(z, activation)

    class state_only_unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            z = np.einsum("nd,dh->nh", x, Wx) + np.einsum("nk,hk->nh", h, Wh) + b
            if activation == "tanh":
                return np.tanh(z)
            return np.maximum(z, 0.0) if activation == "relu" else z

    class as_pytorch_with_checks:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            (N, D), H = x.shape, h.shape[-1]
            if h.shape != (N, H) or Wx.shape != (H, D) or Wh.shape != (H, H) or b.shape != (H,):
                raise ValueError("want weight_ih (H, D), weight_hh (H, H)")
            return _activate(x @ Wx.T + h @ Wh.T + b, activation)


@convention(
    title={"en": "the bias counts twice", "ko": "편향을 두 번 더했어요"},
    hint={
        "en": "PyTorch has two biases, one for the input and one for the state. Here there is one, added once.",
        "ko": "PyTorch에는 입력용과 상태용 편향이 둘 있어요. 여기서는 하나뿐이고 한 번만 더해요.",
    },
)
class r07_two_biases:
    two_maps = edit("x @ Wx + h @ Wh + b", "(x @ Wx + b) + (h @ Wh + b)")

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            from_input, from_state = np.dot(x, Wx) + b, np.dot(h, Wh) + b
            return _activate(from_input + from_state, activation)

    class as_a_column_of_ones_twice:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            ones = np.ones((len(x), 1))
            all_inputs = np.hstack([x, ones, h, ones])
            return _activate(all_inputs @ np.vstack([Wx, b[None], Wh, b[None]]), activation)


@misconception(
    title={"en": "the state joins outside the activation", "ko": "상태를 활성화 바깥에서 더했어요"},
    hint={
        "en": "Input, state and bias are summed first; everything goes through the activation together.",
        "ko": "입력, 상태, 편향을 먼저 다 더하고, 합쳐서 활성화 함수를 지나요.",
    },
)
class r08_state_outside_tanh:
    state = edit("_activate(x @ Wx + h @ Wh + b, activation)", "_activate(x @ Wx + b, activation) + h @ Wh")

    class state_and_bias_outside:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            return _activate(np.dot(x, Wx), activation) + np.dot(h, Wh) + b

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}[activation]
            x, h, Wx, Wh, b = [np.array(a, dtype=float) for a in (x, h, Wx, Wh, b)]
            return f(x @ Wx + b) + h @ Wh

    class two_activations:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            return _activate(x @ Wx + b, activation) + _activate(h @ Wh, activation)


@misconception(
    title={"en": "the input does not enter", "ko": "입력이 들어가지 않아요"},
    hint={
        "en": "The new state listens to the old state *and* to the input of this step.",
        "ko": "새 상태는 옛 상태*와* 이번 단계의 입력을 모두 들어요.",
    },
)
class b23_input_forgotten:
    checked = edit("x @ Wx + h @ Wh + b", "h @ Wh + b")

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            h, Wh, b = (np.asarray(a, dtype=np.float64) for a in (h, Wh, b))
            z = np.dot(h, Wh) + b
            return np.tanh(z) if activation == "tanh" else np.maximum(z, 0) if activation == "relu" else z

    class in_a_loop:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            z = np.zeros(h.shape)
            for n in range(len(h)):
                for j in range(h.shape[1]):
                    z[n, j] = b[j] + sum(h[n, k] * Wh[k, j] for k in range(h.shape[1]))
            return _activate(z, activation)


@misconception(
    title={"en": "Wx is used for the state, too", "ko": "상태에도 Wx를 곱했어요"},
    hint={
        "en": "The state has a matrix of its own, (H, H).",
        "ko": "상태에는 자기만의 행렬 (H, H)가 있어요.",
    },
)
class b23_wx_twice:
    checked = edit("h @ Wh", "h @ Wx")

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, b))
            return _activate(np.dot(x, Wx) + np.dot(h, Wx) + b, activation)

    class summed_first:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            return _activate((x + h) @ Wx + b, activation)


@misconception(
    title={"en": "the old state does not enter", "ko": "옛 상태가 들어가지 않아요"},
    hint={
        "en": "Without the old state it is an ordinary layer and remembers nothing.",
        "ko": "옛 상태가 없으면 평범한 층이고 아무것도 기억하지 못해요.",
    },
)
class rnn_step_state_forgotten:
    checked = edit("x @ Wx + h @ Wh + b", "x @ Wx + b")

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, Wx, b = (np.asarray(a, dtype=np.float64) for a in (x, Wx, b))
            return _activate(x @ Wx + b, activation)

    in_loops = edit("            for k in range(H):\n                total += h[n, k] * Wh[k, j]\n", "", of="in_loops")
    by_a_table = edit("from_input + from_state + b", "from_input + b", of="by_a_table")


@misconception(
    title={"en": "the state is added as it is", "ko": "상태를 그대로 더했어요"},
    hint={
        "en": "The old state goes through Wh before it joins the sum.",
        "ko": "옛 상태는 Wh를 거친 다음에 합쳐져요.",
    },
)
class rnn_step_state_without_weights:
    checked = edit("h @ Wh", "h")
    in_loops = edit(
        "total = b[j]",
        "total = b[j] + h[n, j]",
        "            for k in range(H):\n                total += h[n, k] * Wh[k, j]\n",
        "",
        of="in_loops",
    )
    by_a_table = edit("np.dot(h, Wh)", "h", of="by_a_table")


@misconception(
    title={"en": "the bias is missing", "ko": "편향이 빠졌어요"},
    hint={"en": "With x and h zero the sum must be b.", "ko": "x와 h가 0이면 합은 b여야 해요."},
)
class rnn_step_bias_forgotten:
    checked = edit("x @ Wx + h @ Wh + b", "x @ Wx + h @ Wh")

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh))
            return _activate(x @ Wx + h @ Wh, activation)

    in_loops = edit("total = b[j]", "total = 0.0", of="in_loops")
    by_a_table = edit("from_input + from_state + b", "from_input + from_state", of="by_a_table")


@misconception(
    title={"en": "the bias is added after the activation", "ko": "활성화한 다음에 편향을 더했어요"},
    hint={"en": "A tanh state never leaves (−1, 1).", "ko": "tanh 상태는 (−1, 1)을 벗어나지 않아요."},
)
class rnn_step_bias_outside:
    checked = edit("_activate(x @ Wx + h @ Wh + b, activation)", "_activate(x @ Wx + h @ Wh, activation) + b")
    in_loops = edit(
        "total = b[j]",
        "total = 0.0",
        "return np.tanh(z)",
        "return np.tanh(z) + b",
        "z, 0.0)",
        "z, 0.0) + b",
        "return z\n",
        "return z + b\n",
        of="in_loops",
    )
    by_a_table = edit(
        "functions[activation](from_input + from_state + b)",
        "functions[activation](from_input + from_state) + b",
        of="by_a_table",
    )


@misconception(
    title={"en": "the sum is not activated", "ko": "합을 활성화하지 않았어요"},
    hint={
        "en": "The state is f of the sum; tanh unless told otherwise.",
        "ko": "상태는 합에 f를 씌운 값이에요. 따로 말하지 않으면 tanh예요.",
    },
)
class rnn_step_never_activates:
    checked = edit(
        "_activate(x @ Wx + h @ Wh + b, activation)",
        "_activate(x @ Wx + h @ Wh + b, activation) * 0.0 + x @ Wx + h @ Wh + b",
    )

    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            return x @ Wx + h @ Wh + b

    in_loops = edit(
        'if activation == "tanh":\n        return np.tanh(z)\n    if activation == "relu":\n'
        '        return np.where(z > 0, z, 0.0)\n    if activation == "linear":\n        return z\n'
        "    raise ValueError(activation)",
        "return z",
        of="in_loops",
    )
    by_a_table = edit(
        "functions[activation](from_input + from_state + b)", "from_input + from_state + b", of="by_a_table"
    )


@misconception(
    title={"en": "the activation argument does nothing", "ko": "activation 인수를 쓰지 않았어요"},
    hint={
        "en": 'Ask for "relu": can a tanh give 5?',
        "ko": '"relu"를 넣어 보세요. tanh가 5를 줄 수 있나요?',
    },
)
class rnn_step_always_tanh:
    class unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            return np.tanh(x @ Wx + h @ Wh + b)

    class checks_shapes:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            return np.tanh(x @ Wx + h @ Wh + b)

    in_loops = edit(
        'if activation == "tanh":\n        return np.tanh(z)\n    if activation == "relu":\n'
        '        return np.where(z > 0, z, 0.0)\n    if activation == "linear":\n        return z\n'
        "    raise ValueError(activation)",
        "return np.tanh(z)",
        of="in_loops",
    )
    by_a_table = edit("functions[activation](", "np.tanh(", of="by_a_table")


@misconception(
    title={"en": "the default is not tanh", "ko": "기본 활성화가 tanh가 아니에요"},
    hint={"en": "Call it without a name: tanh is meant.", "ko": "이름 없이 부르면 tanh예요."},
)
class rnn_step_other_default:
    relu = edit('activation: str = "tanh"', 'activation: str = "relu"')
    linear = edit('activation: str = "tanh"', 'activation: str = "linear"')
    in_loops = edit('activation="tanh"', 'activation="linear"', of="in_loops")
    by_a_table = edit('activation="tanh"', 'activation="relu"', of="by_a_table")


@misconception(
    title={"en": "a sigmoid stands where tanh is meant", "ko": "tanh 자리에 시그모이드를 썼어요"},
    hint={
        "en": "tanh reaches −1; a sigmoid never leaves (0, 1).",
        "ko": "tanh는 −1까지 가지만 시그모이드는 (0, 1)을 벗어나지 않아요.",
    },
)
class rnn_step_sigmoid:
    class form:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            z = x @ Wx + h @ Wh + b
            return 0.5 * (1.0 + np.tanh(0.5 * z)) if activation == "tanh" else _activate(z, activation)

    in_loops = edit("return np.tanh(z)", "return np.exp(-np.logaddexp(0.0, -z))", of="in_loops")
    by_a_table = edit('"tanh": np.tanh', '"tanh": lambda z: 1 / (1 + np.exp(-z))', of="by_a_table")


@misconception(
    title={"en": "tanh is written out and overflows", "ko": "tanh를 식으로 풀어 써서 넘쳐요"},
    hint={
        "en": "exp of a thousand is infinite, and infinite by infinite is nan. NumPy has a tanh.",
        "ko": "exp(1000)은 무한대이고, 무한대 나누기 무한대는 nan이에요. NumPy에 tanh가 있어요.",
    },
)
class rnn_step_tanh_overflows:
    class form:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            z = x @ Wx + h @ Wh + b
            if activation == "tanh":
                return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
            return _activate(z, activation)

    in_loops = edit(
        "return np.tanh(z)", "up, down = np.exp(z), np.exp(-z)\n        return (up - down) / (up + down)", of="in_loops"
    )
    by_a_table = edit('"tanh": np.tanh', '"tanh": lambda z: (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)', of="by_a_table")


@misconception(
    title={"en": "the old state is mixed in once more", "ko": "옛 상태를 한 번 더 섞었어요"},
    hint={
        "en": "The new state replaces the old one; what remains of it is in h·Wh.",
        "ko": "새 상태가 옛 상태를 대신해요. 옛 상태에서 남는 것은 h·Wh에 있어요.",
    },
)
class rnn_step_keeps_old_state:
    added = edit("return _activate(", "return h + _activate(")
    averaged = edit(
        "return _activate(x @ Wx + h @ Wh + b, activation)",
        "return 0.5 * (h + _activate(x @ Wx + h @ Wh + b, activation))",
    )
    in_loops = edit(
        "return np.tanh(z)",
        "return np.tanh(z) + h",
        "z, 0.0)",
        "z, 0.0) + h",
        "return z\n",
        "return z + h\n",
        of="in_loops",
    )
    leaky = edit("return functions[activation](", "return 0.9 * h + 0.1 * functions[activation](", of="by_a_table")


@misconception(
    title={"en": "a pair comes back", "ko": "쌍을 돌려줘요"},
    hint={
        "en": "No function here gives a cache: the new state alone is asked for.",
        "ko": "여기서는 어떤 함수도 cache를 주지 않아요. 새 상태만 돌려주세요.",
    },
)
class rnn_step_returns_cache:
    class form:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (x, h, Wx, Wh, b))
            new = _activate(x @ Wx + h @ Wh + b, activation)
            return new, (x, h, Wx, Wh, b, new)

    in_loops = edit(
        "return np.tanh(z)",
        "return np.tanh(z), z",
        "z, 0.0)",
        "z, 0.0), z",
        "return z\n",
        "return z, z\n",
        of="in_loops",
    )
    as_output_and_state = edit(
        "return functions[activation](from_input + from_state + b)",
        "h = functions[activation](from_input + from_state + b)\n    return h, h",
        of="by_a_table",
    )


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "Ints can overflow and float32 has seven digits; turn what comes in into float64 first.",
        "ko": "정수는 넘칠 수 있고 float32는 일곱 자리뿐이에요. 들어온 값을 먼저 float64로 바꾸세요.",
    },
)
class rnn_step_keeps_kind:
    class as_they_come:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a) for a in (x, h, Wx, Wh, b))
            _check_step(x, h, Wx, Wh, b)
            return _activate(x @ Wx + h @ Wh + b, activation)

    class as_they_come_unchecked:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            return _activate(np.dot(x, Wx) + np.dot(h, Wh) + b, activation)

    class no_lists:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            return _activate(x @ Wx + h @ Wh + b, activation)

    class float32:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            return _activate(x @ Wx + h @ Wh + b, activation).astype(np.float32)


@misconception(
    title={"en": "the state that was passed in is overwritten", "ko": "받은 상태를 덮어써요"},
    hint={
        "en": "h belongs to the caller, who may need the old state. Make a new array.",
        "ko": "h는 부른 쪽의 것이고, 옛 상태가 또 필요할 수 있어요. 새 배열을 만드세요.",
    },
)
class rnn_step_overwrites_h:
    class form:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            h[...] = _activate(x @ Wx + h @ Wh + b, activation)
            return h

    class by_out:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = (np.asarray(a, dtype=float) for a in (x, h, Wx, Wh, b))
            z = x.dot(Wx) + h.dot(Wh) + b
            if activation == "tanh":
                return np.tanh(z, out=h)
            if activation == "relu":
                return np.maximum(z, 0, out=h)
            if activation == "linear":
                return np.copyto(h, z) or h
            raise ValueError(activation)

    class row_by_row:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            for n in range(len(h)):
                h[n] = _activate(x[n] @ Wx + h[n] @ Wh + b, activation)
            return h.copy()


@misconception(
    title={"en": "shapes that do not fit are stretched", "ko": "맞지 않는 모양이 늘어나요"},
    hint={
        "en": "NumPy broadcasts quietly. Compare sizes and numbers of axes yourself, for all five arrays.",
        "ko": "NumPy는 말없이 브로드캐스트해요. 배열 다섯 개의 크기와 축의 수를 직접 비교하세요.",
    },
)
class rnn_step_lets_shapes_broadcast:
    class no_checks:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            return _activate(x @ Wx + h @ Wh + b, activation)

    class inner_sizes_only:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            if x.shape[-1] != Wx.shape[0] or h.shape[-1] != Wh.shape[0]:
                raise ValueError("inner sizes")
            return _activate(x @ Wx + h @ Wh + b, activation)

    class bias_not_looked_at:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            if x.ndim != 2 or h.ndim != 2 or Wx.ndim != 2 or Wh.ndim != 2:
                raise ValueError("axes")
            if x.shape[1] != Wx.shape[0] or h.shape != (len(x), Wx.shape[1]) or Wh.shape != (h.shape[1],) * 2:
                raise ValueError("sizes")
            return _activate(x @ Wx + h @ Wh + b, activation)


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "`assert` raises AssertionError and can be switched off; the contract says ValueError.",
        "ko": "`assert`는 AssertionError를 내고 꺼질 수도 있어요. 약속은 ValueError예요.",
    },
)
class rnn_step_asserts:
    class form:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            assert x.ndim == h.ndim == 2 and len(x) == len(h)
            assert Wx.shape == (x.shape[1], h.shape[1]) and Wh.shape == (h.shape[1],) * 2 and b.shape == h.shape[1:]
            return _activate(x @ Wx + h @ Wh + b, activation)

    type_error = edit(
        'raise ValueError("x or h")',
        'raise TypeError("x or h")',
        'raise ValueError("weights")',
        'raise TypeError("weights")',
        of="by_a_table",
    )
    any_exception = edit(
        'raise ValueError("x or h")',
        'raise Exception("x or h")',
        'raise ValueError("weights")',
        'raise Exception("weights")',
        of="by_a_table",
    )


@misconception(
    title={"en": "an unknown activation is let pass", "ko": "모르는 활성화를 그냥 넘겨요"},
    hint={
        "en": 'A misspelt "rleu" would silently give a linear network. Tell the caller.',
        "ko": '"rleu"라고 잘못 써도 말없이 선형 신경망이 돼요. 부른 쪽에 알려 주세요.',
    },
)
class rnn_step_unknown_names_pass:
    class linear:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            z = x @ Wx + h @ Wh + b
            if activation == "tanh":
                return np.tanh(z)
            return np.maximum(z, 0.0) if activation == "relu" else z

    class another_error:
        def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
            x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0.0), "linear": lambda z: z}[activation]
            return f(x @ Wx + h @ Wh + b)

    as_tanh = edit("raise ValueError(activation)", "return np.tanh(z)", of="in_loops")
    printed = edit("raise ValueError(activation)", 'print("unknown activation", activation)', of="in_loops")
