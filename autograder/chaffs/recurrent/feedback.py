"""The wrong ideas about `feedback`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class in_a_list:
    def feedback(h0, w, steps, activation="tanh"):
        f = {"tanh": np.tanh, "relu": lambda z: max(z, 0.0), "linear": lambda z: z}
        if activation not in f:
            raise ValueError(activation)
        values = [float(h0)]
        for _ in range(steps):
            values.append(float(f[activation](float(w) * values[-1])))
        return np.array(values)


@base
class with_ifs:
    def feedback(h0, w, steps, activation="tanh"):
        if activation not in ("tanh", "relu", "linear"):
            raise ValueError("unknown activation")
        out = np.zeros(steps + 1)
        h = out[0] = float(h0)
        for t in range(1, steps + 1):
            z = float(w) * h
            if activation == "tanh":
                h = np.tanh(z)
            elif activation == "relu":
                h = z if z > 0 else 0.0
            else:
                h = z
            out[t] = h
        return out


@misconception(
    title={"en": "the start h0 is not in the list", "ko": "시작값 h0이 목록에 없어요"},
    hint={
        "en": "Entry 0 is where you start, before any step. How many values are there after `steps` steps?",
        "ko": "0번 값은 한 단계도 가기 전, 출발한 자리예요. `steps` 단계를 가면 값은 모두 몇 개일까요?",
    },
)
class r01_h0_missing:
    one_short = edit("return states", "return states[1:]")

    class appended_after_the_step:
        def feedback(h0, w, steps, activation="tanh"):
            h, out = float(h0), []
            for _ in range(steps):
                h = float(_activate(np.float64(w) * h, activation))
                out.append(h)
            return np.array(out)

    class begins_with_the_first_step:
        def feedback(h0, w, steps, activation="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: max(z, 0.0), "linear": lambda z: z}[activation]
            values = [f(float(w) * float(h0))]
            for _ in range(steps):
                values.append(f(float(w) * values[-1]))
            return np.array(values)

    class begins_with_the_first_step_and_checks:
        def feedback(h0, w, steps, activation="tanh"):
            if activation not in ("tanh", "relu", "linear"):
                raise ValueError(activation)
            h = np.zeros(steps + 1)
            h[0] = _activate(np.float64(w * float(h0)), activation)
            for t in range(1, steps + 1):
                h[t] = _activate(w * h[t - 1], activation)
            return h


@misconception(
    title={"en": "one step too few, or one too many", "ko": "한 단계가 모자라거나 남아요"},
    hint={
        "en": "No step, one value: [h0]. One step, two values. Count from there.",
        "ko": "0단계면 값은 [h0] 하나, 1단계면 둘이에요. 거기서부터 세어 보세요.",
    },
)
class r02_steps_off_by_one:
    one_long = edit("np.empty(steps + 1)", "np.empty(steps + 2)", "range(steps)", "range(steps + 1)")

    class one_short:
        def feedback(h0, w, steps, activation="tanh"):
            values = [float(h0)]
            while len(values) < steps:
                values.append(float(_activate(np.float64(w) * values[-1], activation)))
            return np.array(values)

    class one_short_by_range:
        def feedback(h0, w, steps, activation="tanh"):
            if activation not in ("tanh", "relu", "linear"):
                raise ValueError(f"unknown {activation}")
            out = np.zeros(max(steps, 1))
            out[0] = h0
            for t in range(1, steps):
                z = float(w) * out[t - 1]
                out[t] = np.tanh(z) if activation == "tanh" else max(z, 0.0) if activation == "relu" else z
            return out

    class one_long_without_checks:
        def feedback(h0, w, steps, activation="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: z * (z > 0), "linear": lambda z: z}.get(activation, np.tanh)
            h, out = float(h0), []
            for _ in range(steps + 2):
                out.append(h)
                h = f(float(w) * h)
            return np.array(out, dtype=float)


@misconception(
    title={"en": "the activation comes before the weight", "ko": "가중치를 곱하기 전에 활성화했어요"},
    hint={
        "en": "First weigh, then squash. With tanh, no entry after the first can be larger than 1.",
        "ko": "먼저 곱하고, 그다음에 활성화해요. tanh라면 첫 값 뒤로는 1보다 클 수 없어요.",
    },
)
class r03_squashes_before_weighing:
    moved_out = edit("_activate(weight * states[t], activation)", "weight * _activate(states[t], activation)")

    class in_a_list:
        def feedback(h0, w, steps, activation="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: np.maximum(0, z), "linear": lambda z: z}[activation]
            values = [float(h0)]
            for _ in range(steps):
                values.append(float(w) * f(values[-1]))
            return np.array(values, dtype=np.float64)

    class with_ifs:
        def feedback(h0, w, steps, activation="tanh"):
            if activation not in ["tanh", "relu", "linear"]:
                raise ValueError("unknown activation")
            h, result = float(h0), [float(h0)]
            for _ in range(steps):
                if activation == "tanh":
                    a = np.tanh(h)
                elif activation == "relu":
                    a = h if h > 0 else 0.0
                else:
                    a = h
                h = a * float(w)
                result.append(h)
            return np.array(result)


@misconception(
    title={"en": "the ReLU is kept from growing", "ko": "ReLU가 자라지 못하게 막았어요"},
    hint={
        "en": "Nothing stops a ReLU: twice, ten times over, is 1024 times. That is the lecture's point.",
        "ko": "ReLU를 막는 것은 없어요. 두 배를 열 번 하면 1024배예요. 강의에서 하려던 말이 그것이에요.",
    },
)
class r04_relu_clipped:
    class to_one:
        def feedback(h0, w, steps, activation="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: np.clip(z, 0.0, 1.0), "linear": lambda z: z}
            if activation not in f:
                raise ValueError(activation)
            values = [float(h0)]
            for _ in range(steps):
                values.append(float(f[activation](float(w) * values[-1])))
            return np.array(values)

    class to_six:
        def feedback(h0, w, steps, activation="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: min(max(z, 0.0), 6.0), "linear": lambda z: z}[activation]
            out = np.empty(steps + 1)
            out[0] = h0
            for t in range(steps):
                out[t + 1] = f(float(w) * out[t])
            return out

    class by_tanh:
        def feedback(h0, w, steps, activation="tanh"):
            values = [float(h0)]
            for _ in range(steps):
                z = float(w) * values[-1]
                if activation == "tanh":
                    values.append(np.tanh(z))
                elif activation == "relu":
                    values.append(np.tanh(max(z, 0.0)))
                elif activation == "linear":
                    values.append(z)
                else:
                    raise ValueError(activation)
            return np.array(values)

    class to_a_hundred:
        def feedback(h0, w, steps, activation="tanh"):
            h, values = float(h0), [float(h0)]
            for _ in range(steps):
                h = float(_activate(np.float64(w) * h, activation))
                if activation == "relu":
                    h = min(h, 100.0)
                values.append(h)
            return np.array(values)


@misconception(
    title={"en": "the activation argument does nothing", "ko": "activation 인수를 쓰지 않았어요"},
    hint={
        "en": 'Ask for "linear" and for "tanh": is the answer the same?',
        "ko": '"linear"와 "tanh"를 넣어 보세요. 답이 같나요?',
    },
)
class feedback_always_tanh:
    class form:
        def feedback(h0, w, steps, activation="tanh"):
            values = [float(h0)]
            for _ in range(steps):
                values.append(np.tanh(float(w) * values[-1]))
            return np.array(values)

    checked = edit("_activate(weight * states[t], activation)", "np.tanh(_activate(weight * states[t], activation))")
    in_a_list = edit("f[activation](", "np.tanh(", of="in_a_list")


@misconception(
    title={"en": "the default is not tanh", "ko": "기본 활성화가 tanh가 아니에요"},
    hint={
        "en": "Where a value is fed back the lecture takes tanh; here it is the default.",
        "ko": "값이 되먹임되는 곳에서 강의는 tanh를 써요. 여기서는 그것이 기본값이에요.",
    },
)
class feedback_other_default:
    relu = edit('activation: str = "tanh"', 'activation: str = "relu"')
    linear = edit('activation: str = "tanh"', 'activation: str = "linear"')
    with_ifs = edit('activation="tanh"', 'activation="relu"', of="with_ifs")


@misconception(
    title={"en": "powers of w, activated once", "ko": "w의 거듭제곱에 한 번만 활성화했어요"},
    hint={
        "en": "The neuron gets its own *activated* output back, step by step.",
        "ko": "뉴런은 단계마다 *활성화된* 자기 출력을 다시 받아요.",
    },
)
class feedback_activates_only_at_the_end:
    class form:
        def feedback(h0, w, steps, activation="tanh"):
            powers = float(h0) * float(w) ** np.arange(steps + 1)
            out = np.array(_activate(powers, activation))
            out[0] = h0
            return out

    class no_activation_at_all:
        def feedback(h0, w, steps, activation="tanh"):
            return float(h0) * float(w) ** np.arange(steps + 1.0)

    last_of_a_list = edit(
        "float(f[activation](float(w) * values[-1]))",
        "float(w) * values[-1]",
        "return np.array(values)",
        "values[1:] = [float(f[activation](z)) for z in values[1:]]\n    return np.array(values)",
        of="in_a_list",
    )
    sum_fed_back = edit("out[t] = h", "out[t] = h\n        h = z", of="with_ifs")


@misconception(
    title={"en": "h0 is added at every step", "ko": "단계마다 h0을 더했어요"},
    hint={
        "en": "h0 starts the chain and is not seen again.",
        "ko": "h0은 사슬을 시작하기만 하고 다시 나오지 않아요.",
    },
)
class feedback_adds_h0_again:
    form = edit("weight * states[t]", "weight * states[t] + h0")
    in_a_list = edit("float(w) * values[-1]", "float(w) * values[-1] + values[0]", of="in_a_list")
    outside = edit("out[t] = h", "h = h + out[0]\n        out[t] = h", of="with_ifs")


@misconception(
    title={"en": "the weight is forgotten", "ko": "가중치를 곱하지 않았어요"},
    hint={"en": "Each step multiplies by w first.", "ko": "단계마다 먼저 w를 곱해요."},
)
class feedback_weight_forgotten:
    form = edit("weight * states[t]", "states[t]")

    class first_step_only:
        def feedback(h0, w, steps, activation="tanh"):
            h, values = float(w) * float(h0), [float(h0)]
            for _ in range(steps):
                h = float(_activate(np.float64(h), activation))
                values.append(h)
            return np.array(values)

    in_a_list = edit("float(w) * values[-1]", "values[-1]", of="in_a_list")


@misconception(
    title={"en": "only the last value comes back", "ko": "마지막 값만 돌려줘요"},
    hint={
        "en": "All values are asked for, the start among them: an array (steps + 1,).",
        "ko": "시작값까지 모든 값을 돌려줘요. 배열 (steps + 1,)이에요.",
    },
)
class feedback_last_value_only:
    number = edit("return states", "return states[-1]")
    one = edit("return states", "return states[-1:]")
    in_a_list = edit("return np.array(values)", "return values[-1]", of="in_a_list")


@misconception(
    title={"en": "a list comes back", "ko": "리스트를 돌려줘요"},
    hint={"en": "Results are float64 arrays.", "ko": "결과는 float64 배열이에요."},
)
class feedback_returns_list:
    form = edit("return states", "return states.tolist()")
    in_a_list = edit("return np.array(values)", "return values", of="in_a_list")
    tuple_of_them = edit("return np.array(values)", "return tuple(values)", of="in_a_list")


@misconception(
    title={"en": "the values keep the kind of their inputs", "ko": "값의 종류가 입력을 따라가요"},
    hint={
        "en": "Ints overflow or cut off, float32 has seven digits. Compute in float64, whatever comes in.",
        "ko": "정수는 넘치거나 잘리고, float32는 일곱 자리뿐이에요. 무엇을 받든 float64로 계산하세요.",
    },
)
class feedback_keeps_kind:
    class form:
        def feedback(h0, w, steps, activation="tanh"):
            values = [h0]
            for _ in range(steps):
                values.append(_activate(w * values[-1], activation))
            return np.array(values)

    class ints_from_relu:
        def feedback(h0, w, steps, activation="tanh"):
            values = [h0]
            for _ in range(steps):
                z = w * values[-1]
                if activation == "tanh":
                    values.append(np.tanh(z))
                elif activation == "relu":
                    values.append(z if z > 0 else 0)
                elif activation == "linear":
                    values.append(z)
                else:
                    raise ValueError(activation)
            return np.array(values)

    filled = edit("np.zeros(steps + 1)", "np.full(steps + 1, h0)", "float(w)", "w", of="with_ifs")


@misconception(
    title={"en": "the values are rounded", "ko": "값을 반올림했어요"},
    hint={"en": "Round when you print, not when you compute.", "ko": "반올림은 출력할 때만 하세요."},
)
class feedback_rounds:
    form = edit("return states", "return np.round(states, 4)")
    every_step = edit("out[t] = h", "h = round(float(h), 3)\n        out[t] = h", of="with_ifs")
    two_digits = edit("return np.array(values)", "return np.array([round(v, 2) for v in values])", of="in_a_list")


@misconception(
    title={"en": "the negative side of ReLU is not 0", "ko": "ReLU의 음수 쪽이 0이 아니에요"},
    hint={"en": "What does a ReLU give for −2?", "ko": "ReLU는 −2에서 무엇을 줄까요?"},
)
class feedback_relu_leaks:
    class leaky:
        def feedback(h0, w, steps, activation="tanh"):
            values = [float(h0)]
            for _ in range(steps):
                z = float(w) * values[-1]
                values.append(
                    z
                    if activation == "relu" and z > 0
                    else 0.01 * z
                    if activation == "relu"
                    else _activate(z, activation)
                )
            return np.array(values)

    class absolute:
        def feedback(h0, w, steps, activation="tanh"):
            values = [float(h0)]
            for _ in range(steps):
                z = np.float64(w) * values[-1]
                values.append(abs(z) if activation == "relu" else _activate(z, activation))
            return np.array(values)

    a_tenth = edit("max(z, 0.0)", "max(z, 0.1 * z)", of="in_a_list")
    as_elu = edit("z if z > 0 else 0.0", "z if z > 0 else np.expm1(z)", of="with_ifs")


@misconception(
    title={"en": "an unknown activation is let pass", "ko": "모르는 활성화를 그냥 넘겨요"},
    hint={
        "en": 'A misspelt "rleu" would silently give another curve. Tell the caller.',
        "ko": '"rleu"라고 잘못 써도 말없이 다른 곡선이 나와요. 부른 쪽에 알려 주세요.',
    },
)
class feedback_unknown_names_pass:
    class linear:
        def feedback(h0, w, steps, activation="tanh"):
            values = [float(h0)]
            for _ in range(steps):
                z = float(w) * values[-1]
                if activation == "tanh":
                    z = np.tanh(z)
                elif activation == "relu":
                    z = max(z, 0.0)
                values.append(z)
            return np.array(values)

    class another_error:
        def feedback(h0, w, steps, activation="tanh"):
            f = {"tanh": np.tanh, "relu": lambda z: max(z, 0.0), "linear": lambda z: z}[activation]
            values = [float(h0)]
            for _ in range(steps):
                values.append(f(float(w) * values[-1]))
            return np.array(values)

    as_tanh = edit(
        "if activation not in f:\n        raise ValueError(activation)\n    ",
        "",
        "f[activation]",
        "f.get(activation, np.tanh)",
        of="in_a_list",
    )
    printed = edit('raise ValueError("unknown activation")', 'print("unknown activation")', of="with_ifs")
