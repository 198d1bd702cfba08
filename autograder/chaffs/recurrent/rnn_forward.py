"""The wrong ideas about `rnn_forward`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class filled:
    def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
        X, h0, Wx, Wh, b = (np.array(a, dtype=float) for a in (X, h0, Wx, Wh, b))
        N, T = X.shape[:2]
        H = np.zeros((N, T, Wh.shape[0]))
        h = h0
        for t in range(T):
            z = X[:, t].dot(Wx) + h.dot(Wh) + b
            if activation == "tanh":
                h = np.tanh(z)
            elif activation == "relu":
                h = np.maximum(z, 0)
            elif activation == "linear":
                h = z
            else:
                raise ValueError(activation)
            H[:, t] = h
        return H


@base
class sample_by_sample:
    def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
        f = {"tanh": np.tanh, "relu": lambda z: np.maximum(0.0, z), "linear": lambda z: z}
        if activation not in f:
            raise ValueError(f"unknown activation {activation}")
        X, h0, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (X, h0, Wx, Wh, b))
        batch = []
        for sequence, start in zip(X, h0, strict=False):
            states = [start]
            for x in sequence:
                states.append(f[activation](x @ Wx + states[-1] @ Wh + b))
            batch.append(states[1:])
        return np.array(batch)


@convention(
    title={"en": "h0 is among the states", "ko": "h0이 상태 목록에 들어 있어요"},
    hint={
        "en": "Some books keep h0 as entry 0. Here there is one state for each input: h₁ … h_T.",
        "ko": "h0을 0번으로 두는 책도 있어요. 여기서는 입력마다 상태가 하나씩, h₁ … h_T예요.",
    },
)
class r10_h0_included:
    one_more = edit("states = []", "states = [h]")

    class array_of_one_more:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (X, h0, Wx, Wh, b))
            H = np.zeros((X.shape[0], X.shape[1] + 1, h0.shape[1]))
            H[:, 0] = h0
            for t in range(X.shape[1]):
                H[:, t + 1] = _activate(X[:, t] @ Wx + H[:, t] @ Wh + b, activation)
            return H

    class appended_before_the_step:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            out = []
            for x in X.transpose(1, 0, 2):
                out.append(h)
                h = rnn_step(x, h, Wx, Wh, b, activation)
            return np.array(out).transpose(1, 0, 2)


@misconception(
    title={"en": "a state is missing: T − 1 instead of T", "ko": "상태가 하나 모자라요. T개가 아니라 T − 1개예요"},
    hint={"en": "One state for each input, the last one too.", "ko": "입력마다 상태가 하나씩, 마지막 입력도요."},
)
class r10_last_state_dropped:
    last = edit("range(X.shape[1])", "range(X.shape[1] - 1)")
    cut = edit("np.stack(states, axis=1)", "np.stack(states, axis=1)[:, :-1]")

    class first_input_skipped:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            H = np.zeros((len(X), X.shape[1] - 1, h.shape[1]))
            for t in range(1, X.shape[1]):
                h = _activate(X[:, t] @ Wx + h @ Wh + b, activation)
                H[:, t - 1] = h
            return H


@misconception(
    title={"en": "samples are taken for time", "ko": "샘플을 시간으로 봤어요"},
    hint={
        "en": "Axis 1 is time, axis 0 the samples. Try N different from T.",
        "ko": "축 1이 시간이고 축 0이 샘플이에요. N과 T를 다르게 해서 돌려 보세요.",
    },
)
class r11_axes_swapped:
    class checked_steps:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h = _floats(X, h0)
            states = []
            for x in X:
                h = rnn_step(x, h, Wx, Wh, b, activation)
                states.append(h)
            return np.stack(states)

    class sized_by_axis_0:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            T, N, _ = X.shape
            H = np.zeros((T, N, Wh.shape[0]))
            for t in range(T):
                h = _activate(np.dot(X[t], Wx) + np.dot(h, Wh) + b, activation)
                H[t] = h
            return H

    class one_row_a_sample:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            H, h = [], h0[0]
            for n in range(X.shape[0]):
                h = _activate(X[n] @ Wx + h @ Wh + b, activation)
                H.append(h)
            return np.array(H)

    class state_runs_on_over_samples:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            H, h = np.zeros((X.shape[0], X.shape[1], len(b))), h0[0]
            for n in range(X.shape[0]):
                for t in range(X.shape[1]):
                    h = _activate(X[n, t] @ Wx + h @ Wh + b, activation)
                    H[n, t] = h
            return H


@convention(
    title={"en": "time comes first in the result", "ko": "결과에서 시간이 맨 앞이에요"},
    hint={
        "en": "PyTorch's default is (T, N, H). Here samples come first: (N, T, H), as in X.",
        "ko": "PyTorch의 기본은 (T, N, H)예요. 여기서는 X처럼 샘플이 먼저인 (N, T, H)예요.",
    },
)
class rnn_forward_time_major:
    form = edit("np.stack(states, axis=1)", "np.stack(states)")
    last = edit("np.stack(states, axis=1)", "np.stack(states, axis=2)")
    filled = edit("return H", "return H.transpose(1, 0, 2)", of="filled")
    sample_by_sample = edit("return np.array(batch)", "return np.array(batch).swapaxes(0, 1)", of="sample_by_sample")


@misconception(
    title={"en": "all steps share one array", "ko": "모든 단계가 배열 하나를 같이 써요"},
    hint={
        "en": "Compare the first state with the last. Each step needs an array of its own.",
        "ko": "첫 상태와 마지막 상태를 비교해 보세요. 단계마다 자기 배열이 있어야 해요.",
    },
)
class r12_states_share_one_array:
    class written_into:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            h, states = h0.copy(), []
            for t in range(X.shape[1]):
                h[...] = rnn_step(X[:, t], h, Wx, Wh, b, activation)
                states.append(h)
            return np.stack(states, axis=1)

    # B24 of the list: the shared array is the caller's h0
    class written_into_h0:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            outputs = []
            for t in range(X.shape[1]):
                h[:] = _activate(X[:, t] @ Wx + h @ Wh + b, activation)
                outputs.append(h)
            return np.stack(outputs, axis=1)

    class h0_by_steps:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0 = np.asarray(X, dtype=float), np.asarray(h0, dtype=float)
            outputs = [h0] * X.shape[1]
            for t in range(X.shape[1]):
                h0[...] = rnn_step(X[:, t, :], h0, Wx, Wh, b, activation)
            return np.array(outputs).swapaxes(0, 1)

    class h0_copied_out:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            H = np.zeros((len(X), X.shape[1], len(b)))
            for t in range(X.shape[1]):
                np.copyto(h, _activate(X[:, t] @ Wx + h @ Wh + b, activation))
                H[:, t] = h
            return H

    class by_out:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            f = {"tanh": np.tanh, "relu": lambda z, out: np.maximum(z, 0, out=out), "linear": np.positive}
            if activation not in f:
                raise ValueError(activation)
            h = np.array(h0)
            states = []
            for x in np.moveaxis(X, 1, 0):
                f[activation](x @ Wx + h @ Wh + b, out=h)
                states += [h]
            return np.array(states).transpose(1, 0, 2)

    class last_state_repeated:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            for t in range(X.shape[1]):
                h = _activate(X[:, t] @ Wx + h @ Wh + b, activation)
            return np.repeat(h[:, np.newaxis], X.shape[1], axis=1)


@misconception(
    title={"en": "the bias is there at the first step only", "ko": "편향이 첫 단계에만 있어요"},
    hint={
        "en": "The bias is there at every step, once. Try T = 2 with b far from 0.",
        "ko": "편향은 모든 단계에 한 번씩 있어요. b를 0에서 멀리 두고 T = 2로 해 보세요.",
    },
)
class r07_bias_once_a_sequence:
    class form:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            states = []
            for t in range(X.shape[1]):
                h = _activate(X[:, t] @ Wx + h @ Wh + (b if t == 0 else 0.0), activation)
                states.append(h)
            return np.stack(states, axis=1)

    class zeroed_later:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, bias = _floats(X, h0, Wx, Wh, b)
            H = np.empty((len(X), X.shape[1], h.shape[1]))
            for t in range(X.shape[1]):
                h = H[:, t] = rnn_step(X[:, t], h, Wx, Wh, bias, activation)
                bias = np.zeros_like(bias)
            return H

    class added_to_the_start:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            drive, states = np.einsum("ntd,dh->nth", X, Wx), []
            drive[:, 0] += b
            for t in range(X.shape[1]):
                h = _activate(drive[:, t] + h.dot(Wh), activation)
                states.append(h[:, None])
            return np.concatenate(states, axis=1)


@convention(
    title={"en": "the bias counts twice at every step", "ko": "단계마다 편향을 두 번 더했어요"},
    hint={
        "en": "PyTorch has b_ih and b_hh. Here there is one bias, once a step.",
        "ko": "PyTorch에는 b_ih와 b_hh가 있어요. 여기서는 편향이 하나이고 단계마다 한 번이에요.",
    },
)
class r07_rnn_forward_two_biases:
    form = edit(
        "rnn_step(X[:, t], h, Wx, Wh, b, activation)",
        "rnn_step(X[:, t], h, Wx, Wh, 2.0 * np.asarray(b, dtype=np.float64), activation)",
    )

    class written_out:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            projected, states = X @ Wx + b, []
            for t in range(X.shape[1]):
                h = _activate(projected[:, t] + (h @ Wh + b), activation)
                states.append(h)
            return np.stack(states, axis=1)

    class as_one_map:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            b_ih, b_hh, H = b, b, []
            for x in X.swapaxes(0, 1):
                h = _activate(np.hstack([x, h]) @ np.vstack([Wx, Wh]) + b_ih + b_hh, activation)
                H.append(h)
            return np.array(H).swapaxes(0, 1)


@misconception(
    title={"en": "weights written out with Wx and Wh in each other's place", "ko": "Wx와 Wh의 자리를 바꿔 썼어요"},
    hint={"en": "Wx meets the input, Wh the state.", "ko": "Wx는 입력과, Wh는 상태와 만나요."},
)
class r05_rnn_forward_weights_swapped:
    form = edit("rnn_step(X[:, t], h, Wx, Wh, b, activation)", "rnn_step(X[:, t], h, Wh, Wx, b, activation)")

    class written_out:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            states = []
            for t in range(X.shape[1]):
                h = _activate(X[:, t] @ Wh + h @ Wx + b, activation)
                states.append(h)
            return np.stack(states, axis=1)

    class state_and_input_swapped:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            states = []
            for t in range(X.shape[1]):
                h = rnn_step(h, X[:, t], Wx, Wh, b, activation)
                states.append(h)
            return np.stack(states, axis=1)


@convention(
    title={"en": "Wh is turned round inside the recurrence", "ko": "순환 안에서 Wh를 뒤집어 썼어요"},
    hint={
        "en": "Row k of Wh belongs to old neuron k: h·Wh. PyTorch and Coursera store it the other way round.",
        "ko": "Wh의 k번째 행은 옛 뉴런 k의 것이에요. h·Wh지요. PyTorch와 Coursera는 반대로 저장해요.",
    },
)
class r06_rnn_forward_weights_transposed:
    form = edit(
        "rnn_step(X[:, t], h, Wx, Wh, b, activation)", "rnn_step(X[:, t], h, Wx, np.transpose(Wh), b, activation)"
    )

    class written_out:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            H = []
            for t in range(X.shape[1]):
                h = _activate(np.einsum("nd,dh->nh", X[:, t], Wx) + np.einsum("nk,hk->nh", h, Wh) + b, activation)
                H.append(h)
            return np.stack(H, axis=1)

    class both:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            H = []
            for t in range(X.shape[1]):
                h = _activate(X[:, t] @ Wx.T + h @ Wh.T + b, activation)
                H.append(h)
            return np.stack(H, axis=1)


@misconception(
    title={"en": "the recurrent part is outside the activation", "ko": "되먹임을 활성화 바깥에서 더했어요"},
    hint={
        "en": "Everything is summed first and goes through the activation together.",
        "ko": "모두 먼저 더하고, 합쳐서 활성화 함수를 지나요.",
    },
)
class r08_rnn_forward_state_outside:
    class form:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            states = []
            for t in range(X.shape[1]):
                h = _activate(X[:, t] @ Wx + b, activation) + h @ Wh
                states.append(h)
            return np.stack(states, axis=1)

    filled = edit(
        "z = X[:, t].dot(Wx) + h.dot(Wh) + b",
        "z, past = X[:, t].dot(Wx) + b, h.dot(Wh)",
        "H[:, t] = h",
        "h = h + past\n        H[:, t] = h",
        of="filled",
    )
    sample_by_sample = edit(
        "f[activation](x @ Wx + states[-1] @ Wh + b)",
        "f[activation](x @ Wx + b) + states[-1] @ Wh",
        of="sample_by_sample",
    )
    two_activations = edit(
        "f[activation](x @ Wx + states[-1] @ Wh + b)",
        "f[activation](x @ Wx + b) + f[activation](states[-1] @ Wh)",
        of="sample_by_sample",
    )


@misconception(
    title={"en": "the state is not carried on", "ko": "상태가 다음 단계로 넘어가지 않아요"},
    hint={
        "en": "Step t starts from the state of step t − 1; only the first starts from h0.",
        "ko": "t단계는 t − 1단계의 상태에서 시작해요. 첫 단계만 h0에서 시작해요.",
    },
)
class rnn_forward_every_step_from_h0:
    class form:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0 = _floats(X, h0)
            return np.stack([rnn_step(X[:, t], h0, Wx, Wh, b, activation) for t in range(X.shape[1])], axis=1)

    class all_at_once:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h0, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            return _activate(X @ Wx + (h0 @ Wh)[:, np.newaxis] + b, activation)

    filled = edit("h.dot(Wh)", "h0.dot(Wh)", of="filled")
    sample_by_sample = edit("states[-1] @ Wh", "start @ Wh", of="sample_by_sample")


@misconception(
    title={"en": "h0 is not used", "ko": "h0을 쓰지 않았어요"},
    hint={
        "en": "The first step starts from h0, which may be anything.",
        "ko": "첫 단계는 h0에서 시작해요. h0은 무엇이든 될 수 있어요.",
    },
)
class rnn_forward_starts_from_zero:
    form = edit("states = []", "states, h = [], np.zeros(h.shape)")
    filled = edit("h = h0\n", "h = np.zeros((N, Wh.shape[0]))\n", of="filled")
    sample_by_sample = edit("states = [start]", "states = [np.zeros(len(b))]", of="sample_by_sample")


@misconception(
    title={"en": "the same input at every step", "ko": "모든 단계가 같은 입력을 받아요"},
    hint={"en": "Step t reads X[:, t].", "ko": "t단계는 X[:, t]를 읽어요."},
)
class rnn_forward_first_input_only:
    form = edit("rnn_step(X[:, t]", "rnn_step(X[:, 0]")
    filled = edit("X[:, t]", "X[:, 0]", of="filled")
    last_input = edit("X[:, t]", "X[:, -1]", of="filled")
    sample_by_sample = edit("(x @ Wx", "(sequence[0] @ Wx", of="sample_by_sample")


@misconception(
    title={"en": "time runs backwards", "ko": "시간이 거꾸로 흘러요"},
    hint={"en": "The first state belongs to the first input.", "ko": "첫 상태는 첫 입력의 것이에요."},
)
class rnn_forward_backwards:
    inputs = edit("range(X.shape[1])", "reversed(range(X.shape[1]))")
    states = edit("np.stack(states, axis=1)", "np.stack(states[::-1], axis=1)")
    filled = edit("range(T)", "range(T - 1, -1, -1)", of="filled")
    sample_by_sample = edit("in sequence:", "in sequence[::-1]:", of="sample_by_sample")


@misconception(
    title={"en": "only the last state comes back", "ko": "마지막 상태만 돌려줘요"},
    hint={"en": "All states are asked for: (N, T, H).", "ko": "모든 상태를 돌려줘요. (N, T, H)예요."},
)
class rnn_forward_last_state_only:
    form = edit("np.stack(states, axis=1)", "states[-1]")
    kept_axis = edit("np.stack(states, axis=1)", "np.stack(states[-1:], axis=1)")
    filled = edit("return H", "return h", of="filled")
    sample_by_sample = edit("batch.append(states[1:])", "batch.append(states[-1])", of="sample_by_sample")


@misconception(
    title={"en": "the activation argument does not reach the steps", "ko": "activation 인수가 단계까지 가지 않아요"},
    hint={
        "en": 'Ask for "linear": can a state be larger than 1?',
        "ko": '"linear"를 넣어 보세요. 상태가 1보다 커질 수 있나요?',
    },
)
class rnn_forward_always_tanh:
    form = edit("rnn_step(X[:, t], h, Wx, Wh, b, activation)", "rnn_step(X[:, t], h, Wx, Wh, b)")

    class name_checked:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            if activation not in ("tanh", "relu", "linear"):
                raise ValueError(activation)
            X, h = _floats(X, h0)
            states = []
            for t in range(X.shape[1]):
                h = rnn_step(X[:, t], h, Wx, Wh, b)
                states.append(h)
            return np.stack(states, axis=1)

    filled = edit(
        'if activation == "tanh":\n            h = np.tanh(z)\n        elif activation == "relu":\n'
        '            h = np.maximum(z, 0)\n        elif activation == "linear":\n            h = z\n        else:\n'
        "            raise ValueError(activation)\n",
        "h = np.tanh(z)\n",
        of="filled",
    )
    sample_by_sample = edit("f[activation](x", "np.tanh(x", of="sample_by_sample")


@misconception(
    title={"en": "the activation comes after the last step only", "ko": "마지막 단계에만 활성화가 있어요"},
    hint={"en": "Every state is activated before it is fed back.", "ko": "모든 상태는 되먹임되기 전에 활성화돼요."},
)
class rnn_forward_activates_afterwards:
    class form:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, z, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            sums = []
            for t in range(X.shape[1]):
                z = X[:, t] @ Wx + z @ Wh + b
                sums.append(z)
            return _activate(np.stack(sums, axis=1), activation)

    sample_by_sample = edit(
        "states.append(f[activation](x @ Wx + states[-1] @ Wh + b))",
        "states.append(x @ Wx + states[-1] @ Wh + b)",
        "return np.array(batch)",
        "return f[activation](np.array(batch))",
        of="sample_by_sample",
    )

    class the_last_state_alone:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            H = np.zeros((len(X), X.shape[1], len(b)))
            for t in range(X.shape[1]):
                H[:, t] = h = X[:, t] @ Wx + h @ Wh + b
            H[:, -1] = _activate(H[:, -1], activation)
            return H


@misconception(
    title={"en": "the bias is missing", "ko": "편향이 빠졌어요"},
    hint={"en": "With X, h0 zero the first sum must be b.", "ko": "X와 h0이 0이면 첫 합은 b여야 해요."},
)
class rnn_forward_bias_forgotten:
    class form:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh = _floats(X, h0, Wx, Wh)
            states = []
            for t in range(X.shape[1]):
                h = _activate(X[:, t] @ Wx + h @ Wh, activation)
                states.append(h)
            return np.stack(states, axis=1)

    filled = edit("h.dot(Wh) + b", "h.dot(Wh)", of="filled")
    sample_by_sample = edit("@ Wh + b", "@ Wh", of="sample_by_sample")


@misconception(
    title={"en": "a list comes back", "ko": "리스트를 돌려줘요"},
    hint={"en": "Stack the states along a new axis 1.", "ko": "상태를 새 축 1을 따라 쌓으세요."},
)
class rnn_forward_returns_list:
    form = edit("np.stack(states, axis=1)", "states")
    filled = edit("return H", "return H.tolist()", of="filled")
    sample_by_sample = edit("return np.array(batch)", "return batch", of="sample_by_sample")


@misconception(
    title={"en": "states and last state come back as a pair", "ko": "상태들과 마지막 상태를 쌍으로 돌려줘요"},
    hint={"en": "Only the array (N, T, H) is asked for.", "ko": "배열 (N, T, H)만 돌려주세요."},
)
class rnn_forward_returns_pair:
    last = edit("return np.stack(states, axis=1)", "return np.stack(states, axis=1), h")
    as_pytorch = edit("return H", "return H, h[np.newaxis]", of="filled")
    with_cache = edit("return np.array(batch)", "return np.array(batch), (X, h0, Wx, Wh, b)", of="sample_by_sample")


@misconception(
    title={"en": "the states have the kind of the inputs", "ko": "상태의 종류가 입력을 따라가요"},
    hint={
        "en": "An int or float32 array cuts off what is written into it. Compute in float64.",
        "ko": "정수나 float32 배열은 써 넣은 값을 잘라 버려요. float64로 계산하세요.",
    },
)
class rnn_forward_keeps_kind:
    class zeros_like:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h = np.asarray(X), np.asarray(h0)
            H = np.zeros((X.shape[0], X.shape[1], h.shape[1]), dtype=X.dtype)
            for t in range(X.shape[1]):
                h = rnn_step(X[:, t], h, Wx, Wh, b, activation)
                H[:, t] = h
            return H

    class as_they_come:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = (np.asarray(a) for a in (X, h0, Wx, Wh, b))
            states = []
            for t in range(X.shape[1]):
                h = _activate(X[:, t] @ Wx + h @ Wh + b, activation)
                states.append(h)
            return np.stack(states, axis=1)

    class no_lists:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            N, T, _D = X.shape
            H = np.zeros((N, T, h0.shape[1]))
            h = h0
            for t in range(T):
                h = rnn_step(X[:, t], h, Wx, Wh, b, activation)
                H[:, t] = h
            return H


@misconception(
    title={"en": "an unknown activation is let pass", "ko": "모르는 활성화를 그냥 넘겨요"},
    hint={
        "en": 'A misspelt "rleu" would silently give a linear network. Tell the caller.',
        "ko": '"rleu"라고 잘못 써도 말없이 선형 신경망이 돼요. 부른 쪽에 알려 주세요.',
    },
)
class rnn_forward_unknown_names_pass:
    class linear:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0.0)}.get(activation, lambda z: z)
            states = []
            for t in range(X.shape[1]):
                h = f(X[:, t] @ Wx + h @ Wh + b)
                states.append(h)
            return np.stack(states, axis=1)

    class another_error:
        def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
            X, h, Wx, Wh, b = _floats(X, h0, Wx, Wh, b)
            f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0.0), "linear": lambda z: z}[activation]
            states = []
            for t in range(X.shape[1]):
                h = f(X[:, t] @ Wx + h @ Wh + b)
                states.append(h)
            return np.stack(states, axis=1)

    as_tanh = edit(
        'if activation not in f:\n        raise ValueError(f"unknown activation {activation}")\n    ',
        "",
        "f[activation]",
        "f.get(activation, np.tanh)",
        of="sample_by_sample",
    )
    printed = edit("raise ValueError(activation)", 'print("unknown activation")', of="filled")
