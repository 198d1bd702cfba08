"""The wrong ideas about `rnn_step_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class by_names:
    def rnn_step_backward(dout, x, h, Wx, Wh, b):
        dout, x, h, Wx, Wh, b = (np.array(a, dtype=float) for a in (dout, x, h, Wx, Wh, b))
        h_next = np.tanh(np.dot(x, Wx) + np.dot(h, Wh) + b)
        dtanh = (1 - h_next * h_next) * dout
        dx = np.dot(dtanh, Wx.T)
        dWx = np.dot(x.T, dtanh)
        dh = np.dot(dtanh, Wh.T)
        dWh = np.dot(h.T, dtanh)
        db = np.sum(dtanh, axis=0)
        return dx, dh, dWx, dWh, db


@base
class neuron_by_neuron:
    def rnn_step_backward(dout, x, h, Wx, Wh, b):
        dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
        new = rnn_step(x, h, Wx, Wh, b)
        if dout.shape != new.shape:
            raise ValueError("dout")
        dx, dh = np.zeros_like(x), np.zeros_like(h)
        dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
        for n in range(len(x)):
            for j in range(len(b)):
                g = dout[n, j] * (1 - new[n, j] ** 2)
                dx[n] += g * Wx[:, j]
                dh[n] += g * Wh[:, j]
                dWx[:, j] += g * x[n]
                dWh[:, j] += g * h[n]
                db[j] += g
        return dx, dh, dWx, dWh, db


@misconception(
    title={"en": "the slope is that of the state that went in", "ko": "들어간 상태의 기울기를 썼어요"},
    hint={
        "en": "The tanh you go back through is the one that came out; h is the state before it.",
        "ko": "거꾸로 지나는 tanh는 나온 쪽이에요. h는 그 앞의 상태예요.",
    },
)
class r13_slope_of_state_in:
    checked = edit("out = np.tanh(x @ Wx + h @ Wh + b)", "out = h")

    class unchecked:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = [np.array(a, dtype=float) for a in (dout, x, h, Wx, Wh, b)]
            dz = (1 - h**2) * dout
            return np.dot(dz, Wx.T), np.dot(dz, Wh.T), np.dot(x.T, dz), np.dot(h.T, dz), np.sum(dz, axis=0)

    class tanh_of_the_old_state:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            if dout.shape != h.shape:
                raise ValueError("dout")
            dz = dout * (1 - np.tanh(h) ** 2)
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)

    class in_loops:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            dz = np.empty(h.shape)
            for n, j in np.ndindex(*h.shape):
                dz[n, j] = dout[n, j] * (1.0 - h[n, j]) * (1.0 + h[n, j])
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)


@misconception(
    title={"en": "the slope is turned over", "ko": "기울기를 뒤집어 나눴어요"},
    hint={
        "en": "The slope of tanh is at most 1: going back, dout never grows there.",
        "ko": "tanh의 기울기는 아무리 커도 1이에요. 거꾸로 지날 때 dout이 거기서 커지는 일은 없어요.",
    },
)
class r14_slope_turned_over:
    checked = edit("dout * (1.0 - out**2)", "dout / (1.0 - out**2)")

    class unchecked:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = [np.array(a, dtype=float) for a in (dout, x, h, Wx, Wh, b)]
            t = np.tanh(np.dot(x, Wx) + np.dot(h, Wh) + b)
            dt = dout * (1 - t**2) ** -1
            return np.dot(dt, Wx.T), np.dot(dt, Wh.T), np.dot(x.T, dt), np.dot(h.T, dt), np.sum(dt, axis=0)

    class by_cosh:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            if dout.shape != h.shape:
                raise ValueError("dout")
            dz = dout * np.cosh(x @ Wx + h @ Wh + b) ** 2
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)


@misconception(
    title={"en": "dWh is made with the new state", "ko": "dWh를 새 상태로 만들었어요"},
    hint={
        "en": "Which state did Wh multiply? It met the one before the step.",
        "ko": "Wh는 어느 상태에 곱해졌나요? 그 단계 앞의 상태예요.",
    },
)
class r15_dWh_from_new_state:
    checked = edit("h.T @ dz", "out.T @ dz")

    class unchecked:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = [np.array(a, dtype=float) for a in (dout, x, h, Wx, Wh, b)]
            h_next = np.tanh(np.dot(x, Wx) + np.dot(h, Wh) + b)
            dt = dout * (1 - h_next**2)
            return np.dot(dt, Wx.T), np.dot(dt, Wh.T), np.dot(x.T, dt), np.dot(h_next.T, dt), np.sum(dt, axis=0)

    class by_outer_products:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            if dout.shape != h.shape:
                raise ValueError("dout")
            new = rnn_step(x, h, Wx, Wh, b)
            dz = dout * (1.0 - new * new)
            dWh = sum(np.outer(a, d) for a, d in zip(new, dz, strict=False))
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, dWh, dz.sum(axis=0)


@misconception(
    title={"en": "the slope of tanh is missing", "ko": "tanh의 기울기가 빠졌어요"},
    hint={
        "en": "Between the new state and the sum lies the tanh. What does dout become on its way through?",
        "ko": "새 상태와 합 사이에는 tanh가 있어요. dout은 그곳을 지나며 무엇이 되나요?",
    },
)
class step_slope_forgotten:
    checked = edit("dout * (1.0 - out**2)", "dout * 1.0")

    class unchecked:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            return dout @ Wx.T, dout @ Wh.T, x.T @ dout, h.T @ dout, dout.sum(axis=0)

    by_names = edit("(1 - h_next * h_next) * dout", "dout", of="by_names")
    neuron_by_neuron = edit("dout[n, j] * (1 - new[n, j] ** 2)", "dout[n, j]", of="neuron_by_neuron")


@misconception(
    title={"en": "the slope of another function", "ko": "다른 함수의 기울기를 썼어요"},
    hint={
        "en": "tanh′ is 1 − tanh²: the square of the value that came out, not of the sum, and not without the square.",
        "ko": "tanh′은 1 − tanh²이에요. 합이 아니라 나온 값의 제곱이고, 제곱을 빠뜨려도 안 돼요.",
    },
)
class step_other_slope:
    of_the_sum = edit("out = np.tanh(x @ Wx + h @ Wh + b)", "out = x @ Wx + h @ Wh + b")
    without_square = edit("1.0 - out**2", "1.0 - out")
    of_sigmoid = edit("dout * (1.0 - out**2)", "dout * out * (1.0 - out)")
    tanh_twice = edit("out = np.tanh(x @ Wx + h @ Wh + b)", "out = np.tanh(np.tanh(x @ Wx + h @ Wh + b))")


@misconception(
    title={"en": "Wh is not turned round on the way back", "ko": "돌아오는 길에 Wh를 뒤집지 않았어요"},
    hint={
        "en": "Forwards h met the rows of Wh; backwards the slopes meet its columns.",
        "ko": "앞으로 갈 때 h는 Wh의 행과 만났어요. 돌아올 때 기울기는 열과 만나요.",
    },
)
class step_dh_without_transpose:
    checked = edit("dz @ Wh.T", "dz @ Wh")

    class unchecked:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            dz = dout * (1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2)
            return dz @ Wx.T, dz @ Wh, x.T @ dz, h.T @ dz, dz.sum(axis=0)

    by_names = edit("np.dot(dtanh, Wh.T)", "np.dot(dtanh, Wh)", of="by_names")
    neuron_by_neuron = edit("g * Wh[:, j]", "g * Wh[j]", of="neuron_by_neuron")


@misconception(
    title={"en": "dh is dout itself", "ko": "dh가 dout 그대로예요"},
    hint={
        "en": "The old state came in through Wh and tanh; so does its slope.",
        "ko": "옛 상태는 Wh와 tanh를 거쳐 들어왔어요. 기울기도 그 길로 나가요.",
    },
)
class step_dh_is_dout:
    dout = edit("dz @ Wh.T", "dout + 0.0")
    dz = edit("dz @ Wh.T", "dz + 0.0")
    without_slope = edit("dz @ Wh.T", "dout @ Wh.T")


@misconception(
    title={"en": "db is a mean", "ko": "db가 평균이에요"},
    hint={
        "en": "The bias is pushed by every sample: the pushes add up.",
        "ko": "편향은 모든 샘플이 밀어요. 미는 힘은 더해져요.",
    },
)
class step_db_mean:
    form = edit("dz.sum(axis=0)", "dz.mean(axis=0)")
    by_names = edit("np.sum(dtanh, axis=0)", "np.mean(dtanh, axis=0)", of="by_names")
    neuron_by_neuron = edit("db[j] += g", "db[j] += g / len(x)", of="neuron_by_neuron")


@misconception(
    title={"en": "db has not the shape of b", "ko": "db의 모양이 b와 달라요"},
    hint={
        "en": "b is (H,). Which axis has to go, and may it stay as a 1?",
        "ko": "b는 (H,)예요. 어느 축이 없어져야 하고, 1로 남아도 될까요?",
    },
)
class step_db_shape:
    kept = edit("dz.sum(axis=0)", "dz.sum(axis=0, keepdims=True)")
    not_summed = edit("dz.sum(axis=0)", "dz")
    number = edit("dz.sum(axis=0)", "dz.sum()")
    other_axis = edit("dz.sum(axis=0)", "dz.sum(axis=1)")


@misconception(
    title={"en": "the weights' slopes are means over samples", "ko": "가중치의 기울기를 샘플에 대해 평균했어요"},
    hint={
        "en": "Sums, not means: the loss did any averaging, and dout brings it along.",
        "ko": "평균이 아니라 합이에요. 평균은 손실에서 했고 dout에 이미 들어 있어요.",
    },
)
class step_divides_by_n:
    form = edit("x.T @ dz, h.T @ dz, dz.sum(axis=0)", "x.T @ dz / len(x), h.T @ dz / len(x), dz.mean(axis=0)")
    weights_only = edit("x.T @ dz, h.T @ dz,", "x.T @ dz / len(x), h.T @ dz / len(x),")
    by_names = edit(
        "np.dot(x.T, dtanh)",
        "np.dot(x.T, dtanh) / len(x)",
        "np.dot(h.T, dtanh)",
        "np.dot(h.T, dtanh) / len(x)",
        "np.sum(dtanh, axis=0)",
        "np.sum(dtanh, axis=0) / len(x)",
        of="by_names",
    )
    neuron_by_neuron = edit(
        "return dx, dh, dWx, dWh, db", "return dx, dh, dWx / len(x), dWh / len(x), db", of="neuron_by_neuron"
    )


@misconception(
    title={"en": "the slopes come in another order", "ko": "기울기의 순서가 달라요"},
    hint={"en": "(dx, dh, dWx, dWh, db), in this order.", "ko": "(dx, dh, dWx, dWh, db), 이 순서예요."},
)
class step_other_order:
    state_first = edit("dz @ Wx.T, dz @ Wh.T", "dz @ Wh.T, dz @ Wx.T")
    weights_first = edit(
        "dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)",
        "x.T @ dz, h.T @ dz, dz.sum(axis=0), dz @ Wx.T, dz @ Wh.T",
    )
    recurrent_first = edit("x.T @ dz, h.T @ dz", "h.T @ dz, x.T @ dz")
    book = edit("dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)", "dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz")


@convention(
    title={"en": "a dict of slopes comes back", "ko": "기울기를 딕셔너리로 돌려줘요"},
    hint={
        "en": "Coursera gives a dict; here it is a tuple of five.",
        "ko": "Coursera는 딕셔너리를 줘요. 여기서는 다섯 개짜리 튜플이에요.",
    },
)
class step_returns_dict:
    form = edit(
        "return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)",
        'return dict(zip(("dx", "dh", "dWx", "dWh", "db"), (dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0))))',
    )
    as_coursera = edit(
        "return dx, dh, dWx, dWh, db",
        'return {"dxt": dx, "da_prev": dh, "dWax": dWx, "dWaa": dWh, "dba": db}',
        of="by_names",
    )
    neuron_by_neuron = edit(
        "return dx, dh, dWx, dWh, db", "return dict(dx=dx, dh=dh, dWx=dWx, dWh=dWh, db=db)", of="neuron_by_neuron"
    )


@misconception(
    title={"en": "weights' slopes turned round", "ko": "가중치의 기울기가 뒤집혔어요"},
    hint={"en": "dWx has the shape of Wx, (D, H).", "ko": "dWx는 Wx와 같은 (D, H) 모양이에요."},
)
class step_weight_slopes_transposed:
    both = edit("x.T @ dz, h.T @ dz", "dz.T @ x, dz.T @ h")
    one = edit("h.T @ dz", "dz.T @ h")
    by_names = edit(
        "np.dot(x.T, dtanh)", "np.dot(dtanh.T, x)", "np.dot(h.T, dtanh)", "np.dot(dtanh.T, h)", of="by_names"
    )
    input_only = edit("return dx, dh, dWx, dWh, db", "return dx, dh, dWx.T, dWh, db", of="neuron_by_neuron")


@misconception(
    title={"en": "the slope passes with the sign turned", "ko": "기울기의 부호가 반대예요"},
    hint={
        "en": "This is the slope itself; the step against it comes later.",
        "ko": "이것은 기울기 자체예요. 그 반대로 가는 것은 나중 일이에요.",
    },
)
class step_sign:
    form = edit("dz = dout", "dz = -dout")
    by_names = edit("(1 - h_next * h_next) * dout", "(h_next * h_next - 1) * dout", of="by_names")
    weights_only = edit("return dx, dh, dWx, dWh, db", "return dx, dh, -dWx, -dWh, -db", of="neuron_by_neuron")


@misconception(
    title={"en": "dout is not used", "ko": "dout을 쓰지 않았어요"},
    hint={"en": "Twice the dout, twice every slope.", "ko": "dout이 두 배면 모든 기울기가 두 배예요."},
)
class step_dout_ignored:
    form = edit("dout * (1.0 - out**2)", "1.0 - out**2")
    by_names = edit("(1 - h_next * h_next) * dout", "1 - h_next * h_next", of="by_names")
    neuron_by_neuron = edit("dout[n, j] * (1 - new[n, j] ** 2)", "1 - new[n, j] ** 2", of="neuron_by_neuron")


@misconception(
    title={
        "en": "the bias is forgotten when the state is computed again",
        "ko": "상태를 다시 계산할 때 편향을 빠뜨렸어요",
    },
    hint={
        "en": "The slope is that of the very sum that was activated, b included.",
        "ko": "활성화했던 바로 그 합의 기울기예요. b도 들어 있어요.",
    },
)
class step_recomputed_without_bias:
    form = edit("x @ Wx + h @ Wh + b", "x @ Wx + h @ Wh")
    no_state = edit("x @ Wx + h @ Wh + b", "x @ Wx + b")
    by_names = edit("np.dot(h, Wh) + b", "np.dot(h, Wh)", of="by_names")
    neuron_by_neuron = edit(
        "rnn_step(x, h, Wx, Wh, b)", "rnn_step(x, h, Wx, Wh, np.zeros_like(b))", of="neuron_by_neuron"
    )


@misconception(
    title={"en": "dout is overwritten", "ko": "dout을 덮어써요"},
    hint={
        "en": "`*=` writes into the caller's array. Make a new one.",
        "ko": "`*=`는 부른 쪽의 배열에 써요. 새로 만드세요.",
    },
)
class step_writes_into_dout:
    class form:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            if dout.shape != h.shape:
                raise ValueError("dout")
            dout *= 1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2
            return dout @ Wx.T, dout @ Wh.T, x.T @ dout, h.T @ dout, dout.sum(axis=0)

    class by_out:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = (np.asarray(a, dtype=np.float64) for a in (dout, x, h, Wx, Wh, b))
            slope = 1 - np.tanh(np.dot(x, Wx) + np.dot(h, Wh) + b) ** 2
            np.multiply(dout, slope, out=dout)
            return np.dot(dout, Wx.T), np.dot(dout, Wh.T), np.dot(x.T, dout), np.dot(h.T, dout), np.sum(dout, axis=0)

    neuron_by_neuron = edit(
        "g = dout[n, j] * (1 - new[n, j] ** 2)",
        "dout[n, j] *= 1 - new[n, j] ** 2\n            g = dout[n, j]",
        of="neuron_by_neuron",
    )


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "Lists have no `.T` and float32 has seven digits; turn what comes in into float64 first.",
        "ko": "리스트에는 `.T`가 없고 float32는 일곱 자리뿐이에요. 들어온 값을 먼저 float64로 바꾸세요.",
    },
)
class step_backward_keeps_kind:
    no_lists = edit("    dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)\n", "")

    class as_they_come:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = (np.asarray(a) for a in (dout, x, h, Wx, Wh, b))
            _check_step(x, h, Wx, Wh, b)
            if dout.shape != h.shape:
                raise ValueError("dout")
            dz = dout * (1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2)
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)

    by_names = edit("(np.array(a, dtype=float) for", "(np.array(a) for", of="by_names")
    neuron_by_neuron = edit(
        "_floats(dout, x, h, Wx, Wh, b)", "map(np.asarray, (dout, x, h, Wx, Wh, b))", of="neuron_by_neuron"
    )


@misconception(
    title={"en": "shapes that do not fit are stretched", "ko": "맞지 않는 모양이 늘어나요"},
    hint={
        "en": "NumPy broadcasts quietly, also a dout of (1, H). Compare all six shapes yourself.",
        "ko": "NumPy는 말없이 브로드캐스트해요. (1, H)인 dout도요. 여섯 모양을 직접 비교하세요.",
    },
)
class step_backward_lets_shapes_broadcast:
    class no_checks:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            dz = dout * (1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2)
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)

    class dout_not_looked_at:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            _check_step(x, h, Wx, Wh, b)
            dz = dout * (1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2)
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)

    class dout_only:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            if dout.shape != h.shape:
                raise ValueError("dout")
            dz = dout * (1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2)
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "`assert` raises AssertionError; the contract says ValueError.",
        "ko": "`assert`는 AssertionError를 내요. 약속은 ValueError예요.",
    },
)
class step_backward_asserts:
    class form:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            assert dout.shape == h.shape and dout.ndim == 2 and x.shape[:-1] == h.shape[:1]
            assert Wx.shape == x.shape[1:] + h.shape[1:] and Wh.shape == h.shape[1:] * 2 and b.shape == h.shape[1:]
            dz = dout * (1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2)
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)

    by_names = edit(
        "    h_next = ",
        "    if x.ndim != 2 or h.shape != dout.shape or h.shape != (len(x), len(np.atleast_1d(b))):\n"
        '        raise TypeError("x, h or dout")\n'
        "    if Wx.shape != (x.shape[1], h.shape[1]) or Wh.shape != (h.shape[1],) * 2 or b.ndim != 1:\n"
        '        raise TypeError("weights")\n'
        "    h_next = ",
        of="by_names",
    )

    class any_exception:
        def rnn_step_backward(dout, x, h, Wx, Wh, b):
            dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
            try:
                _check_step(x, h, Wx, Wh, b)
                fits = dout.shape == h.shape
            except ValueError:
                fits = False
            if not fits:
                raise Exception("shapes do not fit")
            dz = dout * (1.0 - np.tanh(x @ Wx + h @ Wh + b) ** 2)
            return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)
