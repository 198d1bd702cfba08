"""The wrong ideas about `rnn_gradients`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class written_out:
    def rnn_gradients(X, y, params, loss="cross_entropy"):
        X = np.array(X, dtype=float)
        P = {name: np.array(array, dtype=float) for name, array in params.items()}
        N, T = X.shape[:2]
        states = [np.zeros((N, len(P["b"])))]
        for t in range(T):
            states.append(np.tanh(X[:, t] @ P["Wx"] + states[t] @ P["Wh"] + P["b"]))
        out = states[-1] @ P["Wy"] + P["by"]
        if loss == "cross_entropy":
            y = np.array(y)
            if y.shape != (N,):
                raise ValueError("y")
            shifted = out - out.max(axis=1, keepdims=True)
            log_p = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
            value = -np.mean(log_p[np.arange(N), y])
            dout = np.exp(log_p)
            dout[np.arange(N), y] -= 1
            dout /= N
        elif loss == "mse":
            y = np.array(y, dtype=float)
            if y.shape != out.shape:
                raise ValueError("y")
            value = np.mean((out - y) ** 2)
            dout = 2 * (out - y) / out.size
        else:
            raise ValueError(loss)
        grads = {name: np.zeros_like(array) for name, array in P.items()}
        grads["Wy"] = states[-1].T @ dout
        grads["by"] = dout.sum(axis=0)
        dh = dout @ P["Wy"].T
        for t in range(T - 1, -1, -1):
            dz = dh * (1 - states[t + 1] ** 2)
            grads["Wx"] += X[:, t].T @ dz
            grads["Wh"] += states[t].T @ dz
            grads["b"] += dz.sum(axis=0)
            dh = dz @ P["Wh"].T
        return float(value), grads


@base
class with_helpers:
    def rnn_gradients(X, y, params, loss="cross_entropy"):
        Wx, Wh, b, Wy, by = (np.asarray(params[k], dtype=np.float64) for k in ["Wx", "Wh", "b", "Wy", "by"])
        X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
        h0 = np.zeros((X.shape[0], Wh.shape[0]))
        H = rnn_forward(X, h0, Wx, Wh, b)
        Z = H[:, -1].dot(Wy) + by
        if loss == "cross_entropy":
            L, dZ = softmax_loss(Z, y)
        elif loss == "mse":
            L, dZ = squared_loss(Z, y)
        else:
            raise ValueError("loss")
        dH = np.zeros_like(H)
        dH[:, -1] = dZ.dot(Wy.T)
        dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)[2:]
        return float(L), dict(Wx=dWx, Wh=dWh, b=db, Wy=H[:, -1].T.dot(dZ), by=dZ.sum(axis=0))

    def softmax_loss(Z, y):
        top = Z.max(axis=1)
        P = np.exp(Z - top[:, None])
        total = P.sum(axis=1)
        rows = np.arange(len(Z))
        L = np.mean(top + np.log(total) - Z[rows, y])
        dZ = P / total[:, None]
        dZ[rows, y] -= 1
        return L, dZ / len(Z)

    def squared_loss(Z, y):
        D = Z - y
        return np.mean(D * D), 2 * D / D.size


@convention(
    title={"en": "the losses are sums over samples", "ko": "손실을 샘플에 대해 더했어요"},
    hint={"en": "Here the loss is a mean, and so are its slopes.", "ko": "여기서 손실은 평균이고, 기울기도 그래요."},
)
class gradients_summed:
    class both:
        def rnn_gradients(X, y, params, loss="cross_entropy"):
            Z = rnn_predict(X, params)
            if loss == "cross_entropy":
                y = np.asarray(y)
                if y.shape != (len(Z),):
                    raise ValueError("labels")
                E = np.exp(Z - Z.max(axis=1, keepdims=True))
                P, hot = E / E.sum(axis=1, keepdims=True), np.eye(Z.shape[1])[y]
                value = np.sum((np.log(E.sum(axis=1)) + Z.max(axis=1)) - np.sum(hot * Z, axis=1))
                G = P - hot
            elif loss == "mse":
                y = np.asarray(y, dtype=np.float64)
                if y.shape != Z.shape:
                    raise ValueError("targets")
                value, G = np.sum((Z - y) ** 2), 2.0 * (Z - y)
            else:
                raise ValueError(loss)
            return float(value), through(X, params, G)

        def through(X, params, G):
            Wx, Wh, b, Wy, _by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            h0 = np.zeros((len(G), len(b)))
            H = rnn_forward(X, h0, Wx, Wh, b)
            dH = np.zeros(H.shape)
            dH[:, -1] = G @ Wy.T
            _, _, dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)
            return {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ G, "by": G.sum(axis=0)}

    scaled_at_the_end = edit(
        'return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}',
        'N = output.size if loss == "mse" else len(output)\n'
        '    grads = {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}\n'
        "    return value * N, {name: slope * N for name, slope in grads.items()}",
    )
    written_out = edit(
        "-np.mean(log_p",
        "-np.sum(log_p",
        "        dout /= N\n",
        "",
        "np.mean((out - y) ** 2)",
        "np.sum((out - y) ** 2)",
        "2 * (out - y) / out.size",
        "2 * (out - y)",
        of="written_out",
    )


@convention(
    title={"en": "half the mean square", "ko": "평균제곱의 절반이에요"},
    hint={
        "en": 'Here the "mse" has no ½, and its slope keeps the 2.',
        "ko": '여기서 "mse"에는 ½이 없고, 기울기에 2가 남아요.',
    },
)
class gradients_half_mse:
    form = edit(
        "value, doutput = _mse(output, np.asarray(y, dtype=np.float64))",
        "value, doutput = (0.5 * part for part in _mse(output, np.asarray(y, dtype=np.float64)))",
    )

    slope_only = edit(
        "value, doutput = _mse(output, np.asarray(y, dtype=np.float64))",
        "value, doutput = _mse(output, np.asarray(y, dtype=np.float64))\n        doutput = doutput / 2.0",
    )
    written_out = edit(
        "np.mean((out - y) ** 2)",
        "0.5 * np.mean((out - y) ** 2)",
        "2 * (out - y) / out.size",
        "(out - y) / out.size",
        of="written_out",
    )
    with_helpers = edit("np.mean(D * D), 2 * D / D.size", "np.mean(D * D) / 2, D / D.size", of="with_helpers")


@convention(
    title={"en": '"mse" is averaged over samples only', "ko": '"mse"를 샘플에 대해서만 평균했어요'},
    hint={"en": "The mean goes over all entries: N·C of them.", "ko": "모든 원소, 곧 N·C개에 대한 평균이에요."},
)
class gradients_mse_over_samples:
    form = edit(
        "value, doutput = _mse(output, np.asarray(y, dtype=np.float64))",
        "value, doutput = (output.shape[1] * part for part in _mse(output, np.asarray(y, dtype=np.float64)))",
    )

    slope_only = edit(
        "value, doutput = _mse(output, np.asarray(y, dtype=np.float64))",
        "value, doutput = _mse(output, np.asarray(y, dtype=np.float64))\n        doutput = doutput * output.shape[1]",
    )
    written_out = edit(
        "np.mean((out - y) ** 2)",
        "np.sum((out - y) ** 2) / N",
        "2 * (out - y) / out.size",
        "2 * (out - y) / N",
        of="written_out",
    )
    with_helpers = edit("np.mean(D * D), 2 * D / D.size", "np.sum(D * D) / len(D), 2 * D / len(D)", of="with_helpers")


@misconception(
    title={"en": "the slope of the loss is not divided by N", "ko": "손실의 기울기를 N으로 나누지 않았어요"},
    hint={
        "en": "The loss is a mean over samples; a slope that is N times too large is that of the sum.",
        "ko": "손실은 샘플 평균이에요. N배 큰 기울기는 합의 기울기예요.",
    },
)
class gradients_slope_not_averaged:
    both = edit("dH = np.zeros(H.shape)", "doutput = doutput * len(X)\n    dH = np.zeros(H.shape)")
    twice = edit("dH = np.zeros(H.shape)", "doutput = doutput / len(X)\n    dH = np.zeros(H.shape)")
    cross_entropy_only = edit("        dout /= N\n", "", of="written_out")
    with_helpers = edit("return L, dZ / len(Z)", "return L, dZ", "2 * D / D.size", "2 * D", of="with_helpers")


@misconception(
    title={"en": "every state gets the slope of the output", "ko": "모든 상태가 출력의 기울기를 받아요"},
    hint={
        "en": "Only the last state was read out: the others get nothing from outside the recurrence.",
        "ko": "출력으로 읽은 것은 마지막 상태뿐이에요. 다른 상태는 순환 바깥에서 받는 것이 없어요.",
    },
)
class gradients_into_every_state:
    form = edit("dH[:, -1] = doutput @ Wy.T", "dH[:] = (doutput @ Wy.T)[:, np.newaxis]")
    written_out = edit(
        'dh = dout @ P["Wy"].T', "dh = 0.0", "dz = dh *", 'dz = (dh + dout @ P["Wy"].T) *', of="written_out"
    )
    with_helpers = edit("dH[:, -1] = dZ.dot(Wy.T)", "dH += dZ.dot(Wy.T)[:, None]", of="with_helpers")


@misconception(
    title={"en": "the slope enters at another state than the last", "ko": "기울기가 마지막이 아닌 상태로 들어가요"},
    hint={"en": "The output was read from h_T.", "ko": "출력은 h_T에서 읽었어요."},
)
class gradients_into_first_state:
    form = edit("dH[:, -1] = doutput @ Wy.T", "dH[:, 0] = doutput @ Wy.T")
    with_helpers = edit("dH[:, -1] =", "dH[:, 0] =", of="with_helpers")
    one_before = edit("dH[:, -1] =", "dH[:, max(-2, -H.shape[1])] =", of="with_helpers")


@misconception(
    title={"en": "nothing goes back through time", "ko": "시간을 거슬러 가는 것이 없어요"},
    hint={
        "en": "The weights were used at every step, not at the last one only.",
        "ko": "가중치는 마지막 단계뿐 아니라 모든 단계에서 쓰였어요.",
    },
)
class gradients_last_step_only:
    class form:
        def rnn_gradients(X, y, params, loss="cross_entropy"):
            (X,) = _floats(X)
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            h0 = np.zeros((len(X), len(b)))
            H = rnn_forward(X, h0, Wx, Wh, b)
            output = H[:, -1] @ Wy + by
            if loss == "cross_entropy":
                value, G = _cross_entropy(output, np.asarray(y, dtype=np.int64))
            elif loss == "mse":
                value, G = _mse(output, np.asarray(y, dtype=np.float64))
            else:
                raise ValueError(loss)
            old = H[:, -2] if X.shape[1] > 1 else h0
            _, _, dWx, dWh, db = rnn_step_backward(G @ Wy.T, X[:, -1], old, Wx, Wh, b)
            return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ G, "by": G.sum(axis=0)}

    written_out = edit("range(T - 1, -1, -1)", "[T - 1]", of="written_out")
    with_helpers = edit(
        "dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)[2:]",
        "dz = dH[:, -1] * (1 - H[:, -1] ** 2)\n"
        "    old = H[:, -2] if X.shape[1] > 1 else h0\n"
        "    dWx, dWh, db = X[:, -1].T @ dz, old.T @ dz, dz.sum(axis=0)",
        of="with_helpers",
    )


@misconception(
    title={"en": "the gradients have the sign turned", "ko": "기울기의 부호가 반대예요"},
    hint={
        "en": "These are the slopes; the step against them comes later.",
        "ko": "이것은 기울기예요. 그 반대로 가는 것은 나중 일이에요.",
    },
)
class gradients_sign:
    all_of_them = edit("dH = np.zeros(H.shape)", "doutput = -doutput\n    dH = np.zeros(H.shape)")
    written_out = edit(
        "return float(value), grads",
        "return float(value), {name: -slope for name, slope in grads.items()}",
        of="written_out",
    )
    with_helpers = edit(
        "dZ = P / total[:, None]\n    dZ[rows, y] -= 1",
        "dZ = -P / total[:, None]\n    dZ[rows, y] += 1",
        "2 * D / D.size",
        "-2 * D / D.size",
        of="with_helpers",
    )


@misconception(
    title={"en": 'the default loss is "mse"', "ko": '기본 손실이 "mse"예요'},
    hint={"en": 'Without a name "cross_entropy" is meant.', "ko": '이름이 없으면 "cross_entropy"예요.'},
)
class gradients_other_default:
    form = edit('loss: str = "cross_entropy"', 'loss: str = "mse"')
    written_out = edit('loss="cross_entropy"', 'loss="mse"', of="written_out")
    with_helpers = edit('loss="cross_entropy"', 'loss="mse"', of="with_helpers")


@misconception(
    title={"en": "exp overflows", "ko": "exp가 넘쳐요"},
    hint={
        "en": "exp of a thousand is infinite. Subtract each row's largest logit first.",
        "ko": "exp(1000)은 무한대예요. 행마다 가장 큰 로짓을 먼저 빼세요.",
    },
)
class gradients_exp_overflows:
    class form:
        def rnn_gradients(X, y, params, loss="cross_entropy"):
            (X,) = _floats(X)
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            h0 = np.zeros((len(X), len(b)))
            H = rnn_forward(X, h0, Wx, Wh, b)
            Z = H[:, -1] @ Wy + by
            if loss == "cross_entropy":
                y = np.asarray(y, dtype=np.int64)
                if y.shape != (len(Z),):
                    raise ValueError("labels")
                P, rows = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True), np.arange(len(Z))
                value, G = -np.mean(np.log(P[rows, y])), P.copy()
                G[rows, y] -= 1.0
                G /= len(Z)
            elif loss == "mse":
                value, G = _mse(Z, np.asarray(y, dtype=np.float64))
            else:
                raise ValueError(loss)
            dH = np.zeros(H.shape)
            dH[:, -1] = G @ Wy.T
            _, _, dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)
            return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ G, "by": G.sum(axis=0)}

    written_out = edit("shifted = out - out.max(axis=1, keepdims=True)", "shifted = out", of="written_out")
    with_helpers = edit(
        "np.exp(Z - top[:, None])", "np.exp(Z)", "top + np.log(total)", "np.log(total)", of="with_helpers"
    )


@misconception(
    title={"en": "the logarithm of a probability that was rounded to 0", "ko": "0으로 반올림된 확률에 로그를 씌웠어요"},
    hint={
        "en": "Softmax rounds small probabilities to 0. Take the logarithm before you round: work with logits.",
        "ko": "소프트맥스는 작은 확률을 0으로 만들어요. 그 전에 로그를 취하세요. 로짓으로 계산하세요.",
    },
)
class gradients_log_of_zero:
    rounded = edit(
        "value, doutput = _cross_entropy(output, np.asarray(y, dtype=np.int64))",
        "value, doutput = _cross_entropy(output, np.asarray(y, dtype=np.int64))\n"
        "        P = np.exp(output - output.max(axis=1, keepdims=True))\n"
        "        P = P / P.sum(axis=1, keepdims=True)\n"
        "        value = -np.mean(np.log(P[np.arange(len(P)), np.asarray(y)]))",
    )
    with_epsilon = edit(
        "value, doutput = _cross_entropy(output, np.asarray(y, dtype=np.int64))",
        "value, doutput = _cross_entropy(output, np.asarray(y, dtype=np.int64))\n"
        "        P = np.exp(output - output.max(axis=1, keepdims=True))\n"
        "        P = P / P.sum(axis=1, keepdims=True)\n"
        "        value = -np.mean(np.log(P[np.arange(len(P)), np.asarray(y)] + 1e-7))",
    )
    written_out = edit("log_p[np.arange(N), y])", "np.log(np.exp(log_p))[np.arange(N), y])", of="written_out")
    clipped = edit(
        "log_p[np.arange(N), y])", "np.log(np.clip(np.exp(log_p), 1e-12, 1.0))[np.arange(N), y])", of="written_out"
    )


@misconception(
    title={"en": "the logarithm has base 2", "ko": "로그의 밑이 2예요"},
    hint={
        "en": "The natural logarithm is meant: ln C for an undecided network.",
        "ko": "자연로그예요. 아무것도 정하지 못한 신경망의 손실은 ln C예요.",
    },
)
class gradients_base_two:
    form = edit(
        "value, doutput = _cross_entropy(output, np.asarray(y, dtype=np.int64))",
        "value, doutput = _cross_entropy(output, np.asarray(y, dtype=np.int64))\n        value = value / np.log(2.0)",
    )
    written_out = edit(
        "-np.mean(log_p[np.arange(N), y])", "-np.mean(log_p[np.arange(N), y] / np.log(2))", of="written_out"
    )
    with_helpers = edit(
        "np.mean(top + np.log(total) - Z[rows, y])",
        "np.mean(-np.log2(np.exp(Z - top[:, None] - np.log(total)[:, None]))[rows, y])",
        of="with_helpers",
    )


@misconception(
    title={"en": "the loss is left out, or comes last", "ko": "손실이 빠졌거나 뒤에 있어요"},
    hint={"en": "`(loss, grads)`, in this order.", "ko": "`(loss, grads)`, 이 순서예요."},
)
class gradients_other_order:
    grads_first = edit(
        'return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}',
        'return {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}, value',
    )
    grads_only = edit("return value, {", "return {")
    written_out = edit("return float(value), grads", "return grads, float(value)", of="written_out")
    with_helpers = edit("return float(L), dict(", "return dict(", of="with_helpers")


@misconception(
    title={"en": "the gradients have other names", "ko": "기울기의 이름이 달라요"},
    hint={
        "en": "grads has the names of params: an optimizer looks them up by those.",
        "ko": "grads의 이름은 params와 같아요. 옵티마이저가 그 이름으로 찾아요.",
    },
)
class gradients_other_names:
    with_d = edit(
        'return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}',
        'return value, {"dWx": dWx, "dWh": dWh, "db": db, "dWy": H[:, -1].T @ doutput, "dby": doutput.sum(axis=0)}',
    )
    output_left_out = edit(', "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}', "}")
    written_out = edit(
        "return float(value), grads",
        'return float(value), {"d" + name: slope for name, slope in grads.items()}',
        of="written_out",
    )
    output_alone = edit("dict(Wx=dWx, Wh=dWh, b=db, Wy", "dict(Wy", of="with_helpers")


@misconception(
    title={"en": "the slope of Wy is made with another state", "ko": "Wy의 기울기를 다른 상태로 만들었어요"},
    hint={"en": "Wy met the last state, and nothing else.", "ko": "Wy는 마지막 상태와만 만났어요."},
)
class gradients_Wy_other_state:
    first = edit("H[:, -1].T @ doutput", "H[:, 0].T @ doutput")
    summed = edit("H[:, -1].T @ doutput", "H.sum(axis=1).T @ doutput")
    one_before = edit("states[-1].T @ dout", "states[-2].T @ dout", of="written_out")
    mean = edit("H[:, -1].T.dot(dZ)", "H.mean(axis=1).T.dot(dZ)", of="with_helpers")


@misconception(
    title={"en": "the slope of by has not the shape of by", "ko": "by의 기울기의 모양이 by와 달라요"},
    hint={"en": "by is (C,): its slope is summed over samples.", "ko": "by는 (C,)예요. 기울기는 샘플에 대해 더해요."},
)
class gradients_by_shape:
    kept = edit("doutput.sum(axis=0)", "doutput.sum(axis=0, keepdims=True)")
    mean = edit("doutput.sum(axis=0)", "doutput.mean(axis=0)")
    written_out = edit("dout.sum(axis=0)", "dout.sum(axis=0, keepdims=True)", of="written_out")
    not_summed = edit("by=dZ.sum(axis=0)", "by=dZ", of="with_helpers")
    other_axis = edit("by=dZ.sum(axis=0)", "by=dZ.sum(axis=1)", of="with_helpers")


@misconception(
    title={"en": "labels or targets that do not fit are let pass", "ko": "맞지 않는 레이블이나 목표값을 그냥 넘겨요"},
    hint={
        "en": "Targets (N,) against outputs (N, 1) quietly become N × N differences. Compare the shapes.",
        "ko": "목표값 (N,)과 출력 (N, 1)은 말없이 N × N개의 차이가 돼요. 모양을 비교하세요.",
    },
)
class gradients_let_y_pass:
    class no_checks:
        def rnn_gradients(X, y, params, loss="cross_entropy"):
            (X,) = _floats(X)
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            h0 = np.zeros((len(X), len(b)))
            H = rnn_forward(X, h0, Wx, Wh, b)
            Z = H[:, -1] @ Wy + by
            if loss == "cross_entropy":
                y = np.asarray(y, dtype=np.int64)
                Z = Z - Z.max(axis=1, keepdims=True)
                log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
                value, G = -np.mean(log_p[np.arange(len(Z)), y]), np.exp(log_p)
                G[np.arange(len(Z)), y] -= 1.0
                G = G / len(Z)
            elif loss == "mse":
                D = Z - np.asarray(y, dtype=np.float64)
                value, G = np.mean(D**2), 2.0 * D / D.size
            else:
                raise ValueError(loss)
            dH = np.zeros(H.shape)
            dH[:, -1] = G @ Wy.T
            _, _, dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)
            return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ G, "by": G.sum(axis=0)}

    flattened = edit("np.asarray(y, dtype=np.int64)", "np.asarray(y, dtype=np.int64).reshape(-1)")
    reshaped = edit("np.asarray(y, dtype=np.float64)", "np.resize(np.asarray(y, dtype=np.float64), output.shape)")


@misconception(
    title={"en": "an unknown loss is let pass", "ko": "모르는 손실을 그냥 넘겨요"},
    hint={
        "en": "A misspelt name would silently train on something else. Tell the caller.",
        "ko": "이름을 잘못 쓰면 말없이 다른 것을 학습해요. 부른 쪽에 알려 주세요.",
    },
)
class gradients_unknown_losses_pass:
    as_mse = edit(
        'elif loss == "mse":\n        value, doutput = _mse(output, np.asarray(y, dtype=np.float64))\n    else:\n        raise ValueError(f"unknown loss: {loss!r}")',
        "else:\n        value, doutput = _mse(output, np.asarray(y, dtype=np.float64))",
    )
    as_cross_entropy = edit('if loss == "cross_entropy":', 'if loss != "mse":')
    another_error = edit("raise ValueError(", "raise KeyError(")


@misconception(
    title={"en": "labels are taken as one-hot rows", "ko": "레이블을 원-핫 행으로 봤어요"},
    hint={"en": "Labels are ints (N,) here.", "ko": "여기서 레이블은 정수 (N,)이에요."},
)
class gradients_one_hot_labels:
    class form:
        def rnn_gradients(X, y, params, loss="cross_entropy"):
            (X,) = _floats(X)
            Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
            h0 = np.zeros((len(X), len(b)))
            H = rnn_forward(X, h0, Wx, Wh, b)
            Z = H[:, -1] @ Wy + by
            y = np.asarray(y, dtype=np.float64)
            if y.shape != Z.shape:
                raise ValueError("y")
            if loss == "cross_entropy":
                Z = Z - Z.max(axis=1, keepdims=True)
                log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
                value, G = -np.sum(y * log_p) / len(Z), (np.exp(log_p) - y) / len(Z)
            elif loss == "mse":
                value, G = _mse(Z, y)
            else:
                raise ValueError(loss)
            dH = np.zeros(H.shape)
            dH[:, -1] = G @ Wy.T
            _, _, dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)
            return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ G, "by": G.sum(axis=0)}

    with_helpers = edit("- Z[rows, y]", "- np.sum(y * Z, axis=1)", "dZ[rows, y] -= 1", "dZ -= y", of="with_helpers")
    written_out = edit("y = np.array(y)\n", "y = np.array(y).argmax(axis=1)\n", of="written_out")


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "X and y may be lists, params ints or float32.",
        "ko": "X와 y는 리스트일 수 있고, params는 정수나 float32일 수 있어요.",
    },
)
class gradients_keep_kind:
    no_lists = edit("(X,) = _floats(X)", "N = X.shape[0]")
    grads = edit(
        'return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}',
        'grads = {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}\n'
        "    return value, {name: np.array(slope, dtype=np.asarray(params[name]).dtype) for name, slope in grads.items()}",
    )
    params_as_they_come = edit("np.array(array, dtype=float)", "np.array(array)", of="written_out")
