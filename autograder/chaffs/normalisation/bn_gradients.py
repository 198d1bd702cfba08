"""The wrong ideas about `bn_gradients`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
        if hidden not in ("tanh", "relu", "sigmoid"):
            raise ValueError(hidden)
        p = {key: np.asarray(value, dtype=np.float64) for key, value in params.items()}
        last = len([key for key in p if key.startswith("W")])
        a = {0: np.asarray(X, dtype=np.float64)}
        std, x_hat, pre = {}, {}, {}
        for k in range(1, last):
            z = a[k - 1] @ p[f"W{k}"]
            std[k] = np.sqrt(z.var(axis=0) + eps)
            x_hat[k] = (z - z.mean(axis=0)) / std[k]
            pre[k] = p[f"gamma{k}"] * x_hat[k] + p[f"beta{k}"]
            a[k] = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid}[hidden](pre[k])
        out = a[last - 1] @ p[f"W{last}"] + p[f"b{last}"]
        if loss == "mse":
            y = np.asarray(y, dtype=np.float64)
            if y.shape != out.shape:
                raise ValueError("y")
            value = np.mean((out - y) ** 2)
            d = 2 * (out - y) / out.size
        elif loss == "cross_entropy":
            y = np.asarray(y)
            if y.shape != out.shape[:1]:
                raise ValueError("y")
            shifted = out - out.max(axis=1, keepdims=True)
            logs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
            value = -np.mean(logs[np.arange(len(y)), y])
            d = np.exp(logs)
            d[np.arange(len(y)), y] -= 1
            d = d / len(y)
        else:
            raise ValueError(loss)
        grads = {f"W{last}": a[last - 1].T @ d, f"b{last}": d.sum(axis=0)}
        for k in range(last - 1, 0, -1):
            d = d @ p[f"W{k + 1}"].T
            if hidden == "tanh":
                d = d * (1 - a[k] ** 2)
            elif hidden == "relu":
                d = d * (pre[k] > 0)
            else:
                d = d * a[k] * (1 - a[k])
            grads[f"gamma{k}"] = (d * x_hat[k]).sum(axis=0)
            grads[f"beta{k}"] = d.sum(axis=0)
            d = d * p[f"gamma{k}"]
            d = (d - d.mean(axis=0) - x_hat[k] * (d * x_hat[k]).mean(axis=0)) / std[k]
            grads[f"W{k}"] = a[k - 1].T @ d
        return value, grads


@base
class step_by_step:
    def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
        act = {
            "tanh": (np.tanh, lambda a: 1 - a * a),
            "relu": (_relu, lambda a: np.sign(a)),
            "sigmoid": (_sigmoid, lambda a: a - a * a),
        }
        if hidden not in act or loss not in ("mse", "cross_entropy"):
            raise ValueError("unknown name")
        f, slope = act[hidden]
        h, tape, k = np.array(X, dtype=float), [], 1
        while f"gamma{k}" in params:
            W, gamma, beta = (np.array(params[f"{name}{k}"], dtype=float) for name in ("W", "gamma", "beta"))
            s = np.dot(h, W)
            xc = s - s.mean(axis=0)
            root = (np.mean(xc**2, axis=0) + eps) ** 0.5
            new = f(gamma * xc / root + beta)
            tape.append((h, W, gamma, xc / root, root, new))
            h, k = new, k + 1
        W = np.array(params[f"W{k}"], dtype=float)
        scores = np.dot(h, W) + np.array(params[f"b{k}"], dtype=float)
        N, C = scores.shape
        if np.shape(y) != ((N, C) if loss == "mse" else (N,)):
            raise ValueError("y")
        if loss == "mse":
            diff = scores - np.array(y, dtype=float)
            value, d = np.sum(diff**2) / (N * C), 2.0 * diff / (N * C)
        else:
            scores = scores - scores.max(axis=1)[:, None]
            probs = np.exp(scores) / np.exp(scores).sum(axis=1)[:, None]
            T = np.eye(C)[np.array(y)]
            value = np.sum(T * (np.log(np.exp(scores).sum(axis=1))[:, None] - scores)) / N
            d = (probs - T) / N
        grads = {f"W{k}": np.dot(h.T, d), f"b{k}": np.sum(d, axis=0)}
        d = np.dot(d, W.T)
        for h, W, gamma, xn, root, new in reversed(tape):
            k -= 1
            d = d * slope(new)
            grads[f"gamma{k}"] = np.sum(d * xn, axis=0)
            grads[f"beta{k}"] = np.sum(d, axis=0)
            dxn = d * gamma
            ds = (N * dxn - dxn.sum(axis=0) - xn * (dxn * xn).sum(axis=0)) / N / root
            grads[f"W{k}"] = np.dot(h.T, ds)
            d = np.dot(ds, W.T)
        return value, grads


@base
class in_loops:
    def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
        f, df = _known(hidden)
        if loss not in ("mse", "cross_entropy"):
            raise ValueError(loss)
        p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
        last = _depth(p)

        def through(a, k):
            """Loss, and the slope of it for a, of the layers from k on; notes the slopes of their parameters."""
            if k == last:
                value, d = (_mse if loss == "mse" else _cross_entropy)(a @ p[f"W{k}"] + p[f"b{k}"], y)
                grads[f"W{k}"], grads[f"b{k}"] = a.T @ d, d.sum(axis=0)
                return value, d @ p[f"W{k}"].T
            z = a @ p[f"W{k}"]
            out = f(batchnorm_forward(z, p[f"gamma{k}"], p[f"beta{k}"], eps))
            value, d = through(out, k + 1)
            d = d * df(out)
            d, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"], eps)
            grads[f"W{k}"] = a.T @ d
            return value, d @ p[f"W{k}"].T

        grads = {}
        return through(np.asarray(X, dtype=np.float64), 1)[0], grads


@misconception(
    title={
        "en": "mean and variance are treated as constants on the way back",
        "ko": "되돌아갈 때 평균과 분산을 상수로 봤어요",
    },
    hint={
        "en": "Move one input a little: mean and variance of the batch move, too.",
        "ko": "입력 하나를 조금 움직여 보세요. 배치의 평균과 분산도 움직여요.",
    },
)
class gradients_statistics_held_constant:
    in_a_line = edit("(d - d.mean(axis=0) - x_hat[k] * (d * x_hat[k]).mean(axis=0))", "d", of="in_a_line")
    step_by_step = edit("(N * dxn - dxn.sum(axis=0) - xn * (dxn * xn).sum(axis=0)) / N", "dxn", of="step_by_step")
    in_loops = edit(
        'd, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"],',
        (
            '_, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"], eps)\n'
            '        d = d * p[f"gamma{k}"] / np.sqrt(z.var(axis=0) +'
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "the way through the variance is missing", "ko": "분산을 지나는 길이 빠졌어요"},
    hint={
        "en": "x goes three ways to the output: directly, through the mean, through the variance.",
        "ko": "x가 출력으로 가는 길은 셋이에요: 곧장, 평균을 거쳐, 분산을 거쳐.",
    },
)
class gradients_variance_held_constant:
    in_a_line = edit(" - x_hat[k] * (d * x_hat[k]).mean(axis=0)", "", of="in_a_line")
    step_by_step = edit(
        "N * dxn - dxn.sum(axis=0) - xn * (dxn * xn).sum(axis=0)) / N", "dxn - dxn.mean(axis=0))", of="step_by_step"
    )
    in_loops = edit(
        'd, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"],',
        (
            '_, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"], eps)\n'
            '        d = (d - d.mean(axis=0)) * p[f"gamma{k}"] / np.sqrt(z.var(axis=0) +'
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "the mean term is counted twice", "ko": "평균 항을 두 번 셌어요"},
    hint={"en": "Once the mean is subtracted it has gone.", "ko": "평균은 한 번 빼면 없어져요."},
)
class n08_gradients_mean_term_twice:
    in_a_line = edit("d.mean", "2 * d.mean", of="in_a_line")
    step_by_step = edit("dxn.", "2 * dxn.", of="step_by_step")
    in_loops = edit(
        "out)",
        ('out)\n        extra = p[f"gamma{k}"] * d.mean(axis=0) / np.sqrt(z.var(axis=0) + eps)'),
        'gamma{k}"], eps)',
        ('gamma{k}"], eps)\n        d = d - extra'),
        of="in_loops",
    )


@misconception(
    title={"en": "gamma is missing on the way back", "ko": "되돌아가는 길에 gamma가 빠졌어요"},
    hint={"en": "The scale is on the way back, too.", "ko": "되돌아가는 길에도 배율이 있어요."},
)
class n09_gradients_gamma_missing:
    in_a_line = edit(('\n        d = d * p[f"gamma{k}"]'), "", of="in_a_line")
    step_by_step = edit(" * gamma", "", of="step_by_step")
    in_loops = edit(' z, p[f"gamma{k}"]', " z, np.ones(z.shape[1])", of="in_loops")


@misconception(
    title={
        "en": "dgamma is made from the sums, not from the normalised values",
        "ko": "dgamma를 정규화한 값이 아니라 가중합으로 구했어요",
    },
    hint={"en": "What did gamma multiply on the way forward?", "ko": "앞으로 갈 때 gamma는 무엇에 곱해졌나요?"},
)
class n10_gradients_dgamma_from_sum:
    in_a_line = edit("= (d * x_hat[k]", '= (d * (a[k - 1] @ p[f"W{k}"])', of="in_a_line")
    step_by_step = edit("d * xn", "d * np.dot(h, W)", of="step_by_step")
    in_loops = edit('d, grads[f"gamma{k}"]', ('grads[f"gamma{k}"] = (d * z).sum(axis=0)\n        d, _'), of="in_loops")


@misconception(
    title={"en": "dgamma and dbeta are means over the samples", "ko": "dgamma와 dbeta가 샘플에 대한 평균이에요"},
    hint={
        "en": "Every sample pushes gamma and beta; the loss is a mean already.",
        "ko": "샘플마다 gamma와 beta를 밀어요. 손실이 이미 평균이에요.",
    },
)
class n11_gradients_means_over_samples:
    in_a_line = edit("]).sum", "]).mean", "= d.sum", "= d.mean", of="in_a_line")
    step_by_step = edit("] = np.sum(d ", "] = np.mean(d ", "] = np.sum", "] = np.mean", of="step_by_step")
    in_loops = edit(
        'gamma{k}"], eps)',
        (
            'gamma{k}"], eps)\n'
            '        grads[f"gamma{k}"], grads[f"beta{k}"] = grads[f"gamma{k}"] / len(a), grads[f"beta{k}"] / len(a)'
        ),
        of="in_loops",
    )


@convention(
    title={"en": "batch norm comes after the activation", "ko": "배치 정규화를 활성화 함수 다음에 했어요"},
    hint={
        "en": "Here it stands between the sum and the activation.",
        "ko": "여기서는 가중합과 활성화 함수 사이에 있어요.",
    },
)
class n26_gradients_norm_after_activation:
    in_a_line = edit(
        ('batchnorm_forward(z, p[f"gamma{k}"], p[f"beta{k}"], eps))\n        value, d = through(out, k + 1'),
        (
            "z)\n"
            '        value, d = through(batchnorm_forward(out, p[f"gamma{k}"], p[f"beta{k}"], eps), k + 1)\n'
            '        d, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, out, p[f"gamma{k}"], eps'
        ),
        ('\n        d, grads[f"gamma{k}"], grads[f"beta{k}"] = batchnorm_backward(d, z, p[f"gamma{k}"], eps)'),
        "",
        of="in_loops",
    )
    step_by_step = edit(
        "        s = np.dot(h, W)",
        "        s = act_out = f(np.dot(h, W))",
        "f(gamma * xc / root + beta)",
        "gamma * xc / root + beta",
        "root, root, new",
        "root, root, act_out",
        ("\n        d = d * slope(new)"),
        "",
        "N / root",
        ("N / root\n        ds = ds * slope(new)"),
        of="step_by_step",
    )
    in_loops = edit(
        'a[k - 1] @ p[f"W{k}"]',
        'pre[k] = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid}[hidden](a[k - 1] @ p[f"W{k}"])',
        (
            'pre[k] = p[f"gamma{k}"] * x_hat[k] + p[f"beta{k}"]\n'
            '        a[k] = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid}[hidden](pre[k])'
        ),
        'a[k] = p[f"gamma{k}"] * x_hat[k] + p[f"beta{k}"]',
        (
            "\n"
            '        if hidden == "tanh":\n'
            "            d = d * (1 - a[k] ** 2)\n"
            '        elif hidden == "relu":\n'
            "            d = d * (pre[k] > 0)\n"
            "        else:\n"
            "            d = d * a[k] * (1 - a[k])"
        ),
        "",
        ").mean(axis=0)) / std[k]",
        (
            ").mean(axis=0)) / std[k]\n"
            '        d = d * {"tanh": 1 - pre[k] ** 2, "relu": pre[k] > 0, "sigmoid": pre[k] * (1 - pre[k])}[hidden]'
        ),
        of="in_a_line",
    )
    on_the_way_forward_alone = edit(
        (
            'pre[k] = p[f"gamma{k}"] * x_hat[k] + p[f"beta{k}"]\n'
            '        a[k] = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid}[hidden](pre[k])'
        ),
        (
            "pre[k] = z\n"
            '        given = {"tanh": np.tanh, "relu": _relu, "sigmoid": _sigmoid}[hidden](z)\n'
            '        a[k] = batchnorm_forward(given, p[f"gamma{k}"], p[f"beta{k}"], eps)'
        ),
        of="in_a_line",
    )


@misconception(
    title={"en": "the last layer is normalised, too", "ko": "마지막 층도 정규화했어요"},
    hint={
        "en": "The answer is left alone: it has a bias, no batch norm.",
        "ko": "답은 그대로 둬요. 마지막 층에는 편향만 있고 배치 정규화는 없어요.",
    },
)
class n27_gradients_norm_on_the_last:
    in_a_line = edit(
        (
            'value, d = (_mse if loss == "mse" else _cross_entropy)(a @ p[f"W{k}"] + p[f"b{k}"], y)\n'
            '            grads[f"W{k}"], grads[f"b{k}"] = a.T @ d, d.sum(axis=0)'
        ),
        (
            'z = a @ p[f"W{k}"]\n'
            "            ones = np.ones(z.shape[1])\n"
            '            value, d = (_mse if loss == "mse" else _cross_entropy)(batchnorm_forward(z, ones, p[f"b{k}"], eps), y)\n'
            '            d, _, grads[f"b{k}"] = batchnorm_backward(d, z, ones, eps)\n'
            '            grads[f"W{k}"] = a.T @ d'
        ),
        of="in_loops",
    )
    step_by_step = edit(
        "scores = np.dot(h, W)",
        (
            "s = np.dot(h, W)\n"
            "    last_root = np.sqrt(s.var(axis=0) + eps)\n"
            "    last_xn = (s - s.mean(axis=0)) / last_root\n"
            "    scores = last_xn"
        ),
        'W{k}": np.dot(h.T, d), f"b{k}": np.sum(d, axis=0)}',
        (
            'b{k}": np.sum(d, axis=0)}\n'
            "    d = (d - d.mean(axis=0) - last_xn * (d * last_xn).mean(axis=0)) / last_root\n"
            '    grads[f"W{k}"] = np.dot(h.T, d)'
        ),
        of="step_by_step",
    )
    in_loops = edit(
        ' = a[last - 1] @ p[f"W{last}"]',
        (', root = _normalised(a[last - 1] @ p[f"W{last}"], 0, eps)\n    hat = out\n    out = out'),
        'W{last}": a[last - 1].T @ d, f"b{last}": d.sum(axis=0)}',
        ('b{last}": d.sum(axis=0)}\n    d = _back_through(d, hat, root, 0)\n    grads[f"W{last}"] = a[last - 1].T @ d'),
        of="in_a_line",
    )


@misconception(
    title={"en": "there are gradients for biases that do not exist", "ko": "없는 편향의 기울기가 들어 있어요"},
    hint={
        "en": "Batch norm has its own shift. grads has the keys of params.",
        "ko": "배치 정규화에는 이동(beta)이 따로 있어요. grads의 키는 params의 키와 같아요.",
    },
)
class n28_gradients_gradient_for_no_bias:
    in_a_line = edit("k - 1].T @ d", ('k - 1].T @ d\n        grads[f"b{k}"] = d.sum(axis=0)'), of="in_a_line")
    step_by_step = edit("ds)", ('ds)\n        grads[f"b{k}"] = np.zeros(W.shape[1])'), of="step_by_step")
    in_loops = edit('W{k}"] = a.T @ d', 'W{k}"], grads[f"b{k}"] = a.T @ d, d.sum(axis=0)', of="in_loops")


@misconception(
    title={"en": "the loss is a sum over the samples", "ko": "손실이 샘플에 대한 합이에요"},
    hint={
        "en": "Twice the same batch has the same loss: it is a mean.",
        "ko": "같은 배치를 두 번 이어 붙여도 손실은 같아요. 평균이니까요.",
    },
)
class c06_gradients_sum_over_samples:
    in_a_line = edit(
        "mean((out - y) ** 2)",
        "sum((out - y) ** 2) / out.shape[1]",
        "size",
        "shape[1]",
        "mean(logs",
        "sum(logs",
        ("\n        d = d / len(y)"),
        "",
        of="in_a_line",
    )
    step_by_step = edit(
        "(N * C), 2.0 * diff / (N * C)",
        "C, 2.0 * diff / C",
        "scores)) / N",
        "scores))",
        "(probs - T) / N",
        "probs - T",
        of="step_by_step",
    )
    in_loops = edit(" y)", (" y)\n            value, d = value * len(a), d * len(a)"), of="in_loops")
    only_cross_entropy = edit(
        " y)",
        (' y)\n            value, d = (value, d) if loss == "mse" else (value * len(a), d * len(a))'),
        of="in_loops",
    )
    only_squares = edit(
        " y)",
        (' y)\n            value, d = (value * len(a), d * len(a)) if loss == "mse" else (value, d)'),
        of="in_loops",
    )


@misconception(
    title={"en": "the 2 of the squared error is missing in the slope", "ko": "제곱오차의 기울기에 2가 빠졌어요"},
    hint={
        "en": "The slope must belong to the loss that you return: differences tell.",
        "ko": "기울기는 돌려준 손실의 기울기여야 해요. 수치 미분과 비교해 보세요.",
    },
)
class c10_gradients_factor_two_missing:
    in_a_line = edit("2 * ", "", of="in_a_line")
    step_by_step = edit("2.0 * ", "", of="step_by_step")
    in_loops = edit(" y)", (' y)\n            d = d / 2 if loss == "mse" else d'), of="in_loops")


@convention(
    title={"en": "half the mean squared error", "ko": "평균제곱오차의 절반이에요"},
    hint={"en": "Here the mean of the squares, without a half.", "ko": "여기서는 절반 없이 제곱의 평균이에요."},
)
class gradients_half_squared_error:
    in_a_line = edit("np.mean((", "0.5 * np.mean((", "2 * ", "", of="in_a_line")
    step_by_step = edit("np.sum(diff**2) / (N * C), 2.0 *", "0.5 * np.sum(diff**2) / (N * C),", of="step_by_step")
    in_loops = edit(
        " y)", (' y)\n            value, d = (value / 2, d / 2) if loss == "mse" else (value, d)'), of="in_loops"
    )


@convention(
    title={
        "en": "the squared error is a mean over samples, a sum over outputs",
        "ko": "제곱오차를 출력에 대해서는 더하고 샘플에 대해서만 평균했어요",
    },
    hint={"en": "Here the mean is over all entries.", "ko": "여기서는 모든 원소에 대해 평균해요."},
)
class gradients_mse_over_samples:
    in_a_line = edit("mean((out - y) ** 2", "sum((out - y) ** 2) / len(out", "out.size", "len(out)", of="in_a_line")
    step_by_step = edit("(N * C), 2.0 * diff / (N * C)", "N, 2.0 * diff / N", of="step_by_step")
    in_loops = edit(
        " y)",
        (' y)\n            value, d = (value * d.shape[1], d * d.shape[1]) if loss == "mse" else (value, d)'),
        of="in_loops",
    )


@misconception(
    title={"en": "the slope of the cross-entropy is divided by N·C", "ko": "교차 엔트로피의 기울기를 N·C로 나눴어요"},
    hint={"en": "Mean over samples, not over entries.", "ko": "원소가 아니라 샘플에 대한 평균이에요."},
)
class c07_gradients_over_entries:
    in_a_line = edit(" len(y)", " out.size", of="in_a_line")
    step_by_step = edit("T) / N", "T) / (N * C)", of="step_by_step")
    in_loops = edit(" y)", (' y)\n            d = d if loss == "mse" else d / d.shape[1]'), of="in_loops")


@misconception(
    title={
        "en": "the slope of the last bias is a mean over the samples",
        "ko": "마지막 편향의 기울기가 샘플에 대한 평균이에요",
    },
    hint={"en": "Every sample pushes the same bias: sum.", "ko": "샘플마다 같은 편향을 밀어요. 더하세요."},
)
class c18_gradients_bias_as_mean:
    in_a_line = edit(": d.sum", ": d.mean", of="in_a_line")
    step_by_step = edit(": np.sum", ": np.mean", of="step_by_step")
    in_loops = edit("sum", "mean", of="in_loops")


@misconception(
    title={"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더했어요"},
    hint={
        "en": "For large outputs the loss comes out wrong. Start from the outputs themselves, not from probabilities.",
        "ko": "출력이 크면 손실이 틀려요. 확률이 아니라 출력에서 시작하세요.",
    },
)
class c04_gradients_small_number_in_the_log:
    in_a_line = edit("logs[np.arange(len(y)), y]", "np.log(np.exp(logs)[np.arange(len(y)), y] + 1e-7)", of="in_a_line")
    step_by_step = edit(
        "np.sum(T * (np.log(np.exp(scores).sum(axis=1))[:, None] - scores",
        "-np.sum(T * np.log(probs + 1e-7",
        of="step_by_step",
    )
    in_loops = edit(
        " y)",
        (
            " y)\n"
            '            if loss == "cross_entropy":\n'
            '                out = a @ p[f"W{k}"] + p[f"b{k}"]\n'
            "                probabilities = np.exp(out - out.max(axis=1, keepdims=True))\n"
            "                probabilities /= probabilities.sum(axis=1, keepdims=True)\n"
            "                value = -np.mean(np.log(probabilities[np.arange(len(a)), np.asarray(y)] + 1e-7))"
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "the exponentials overflow for large outputs", "ko": "출력이 크면 지수 함수가 넘쳐요"},
    hint={"en": "Which number can be taken out of the row first?", "ko": "행에서 먼저 빼도 되는 수는 무엇인가요?"},
)
class gradients_softmax_without_shift:
    in_a_line = edit(" - out.max(axis=1, keepdims=True)", "", of="in_a_line")
    step_by_step = edit(("\n        scores = scores - scores.max(axis=1)[:, None]"), "", of="step_by_step")
    in_loops = edit(
        " y)",
        (
            " y)\n"
            '            if loss == "cross_entropy":\n'
            '                e = np.exp(a @ p[f"W{k}"] + p[f"b{k}"])\n'
            "                q = e / e.sum(axis=1, keepdims=True)\n"
            "                value = -np.mean(np.log(q[np.arange(len(a)), np.asarray(y)]))\n"
            "                d = (q - np.eye(q.shape[1])[np.asarray(y)]) / len(a)"
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "the slope of the activation is forgotten", "ko": "활성화 함수의 기울기를 빠뜨렸어요"},
    hint={
        "en": "What stands between the sum of a layer and its output?",
        "ko": "층의 가중합과 출력 사이에는 무엇이 있나요?",
    },
)
class gradients_slope_of_hidden_forgotten:
    in_a_line = edit(
        (
            "\n"
            '        if hidden == "tanh":\n'
            "            d = d * (1 - a[k] ** 2)\n"
            '        elif hidden == "relu":\n'
            "            d = d * (pre[k] > 0)\n"
            "        else:\n"
            "            d = d * a[k] * (1 - a[k])"
        ),
        "",
        of="in_a_line",
    )
    step_by_step = edit("slope ", "_slope ", ("\n        d = d * slope(new)"), "", of="step_by_step")
    in_loops = edit("df ", "_df ", ("\n        d = d * df(out)"), "", of="in_loops")


@misconception(
    title={
        "en": "the slope of the activation is taken at the sum, not behind the batch norm",
        "ko": "활성화 함수의 기울기를 배치 정규화 뒤가 아니라 가중합에서 구했어요",
    },
    hint={
        "en": "What went into the activation on the way forward?",
        "ko": "앞으로 갈 때 활성화 함수에 들어간 것은 무엇인가요?",
    },
)
class gradients_slope_at_the_sum:
    in_a_line = edit(
        '"].T',
        ('"].T\n        s = a[k - 1] @ p[f"W{k}"]'),
        " * (1 - a[k] ",
        " * (1 - np.tanh(s) ",
        " (pre[k]",
        " (s",
        "a[k] * (1 - a[k]",
        "_sigmoid(s) * (1 - _sigmoid(s)",
        of="in_a_line",
    )
    step_by_step = edit("(new", "(f(np.dot(h, W))", of="step_by_step")
    in_loops = edit("df(out", "df(f(z)", of="in_loops")


@misconception(
    title={"en": "dW is made with the output of its own layer", "ko": "dW를 그 층 자신의 출력으로 구했어요"},
    hint={
        "en": "The weight met what came in: the output of the layer before.",
        "ko": "가중치가 만난 것은 들어온 것, 곧 앞 층의 출력이에요.",
    },
)
class c22_gradients_own_output_for_dW:
    in_a_line = edit("] = a[k - 1", "] = a[k", of="in_a_line")
    step_by_step = edit("] = np.dot(h", "] = np.dot(new", of="step_by_step")
    in_loops = edit('W{k}"] = a.', 'W{k}"] = out.', of="in_loops")


@misconception(
    title={"en": "the output has an activation slope, too", "ko": "출력에도 활성화 함수의 기울기를 곱했어요"},
    hint={"en": "The last layer is not activated.", "ko": "마지막 층에는 활성화 함수가 없어요."},
)
class c12_gradients_hidden_slope_at_the_output:
    in_a_line = edit("loss)", ("loss)\n    d = d * out * (1 - out)"), of="in_a_line")
    step_by_step = edit(
        "T) / N",
        ('T) / N\n    d = d * (np.dot(h, W) + params[f"b{k}"]) * (1 - np.dot(h, W) - params[f"b{k}"])'),
        of="step_by_step",
    )
    in_loops = edit(
        " y)", (' y)\n            o = a @ p[f"W{k}"] + p[f"b{k}"]\n            d = d * (o - o * o)'), of="in_loops"
    )


@misconception(
    title={"en": "eps is not passed on", "ko": "eps를 넘겨주지 않았어요"},
    hint={"en": "What does bn_gradients(…, eps=1) do differently?", "ko": "bn_gradients(…, eps=1)은 무엇이 다른가요?"},
)
class gradients_eps_not_passed_on:
    in_a_line = edit("+ eps", "+ 1e-5", of="in_a_line")
    step_by_step = edit("+ eps", "+ 1e-5", of="step_by_step")
    in_loops = edit('beta{k}"], eps', 'beta{k}"]', "], eps", "]", of="in_loops")


@misconception(
    title={"en": "layers are taken in the order of the sorted names", "ko": "이름을 정렬한 순서로 층을 지났어요"},
    hint={"en": '"W10" comes before "W2" in the alphabet.', "ko": '알파벳순으로는 "W10"이 "W2"보다 앞이에요.'},
)
class gradients_keys_in_order_of_text:
    in_a_line = edit(
        "(p)",
        ("(p)\n    order = [*sorted(range(1, last), key=str), last]"),
        "a, k",
        "a, i",
        '."""',
        ('."""\n        k = order[i - 1]'),
        "out, k",
        "out, i",
        of="in_loops",
    )

    class step_by_step:
        def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
            f, df = _known(hidden)
            if loss not in ("mse", "cross_entropy"):
                raise ValueError(loss)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            order = sorted(name[5:] for name in p if name.startswith("gamma"))
            last = str(len(order) + 1)
            kept, a = [], np.asarray(X, dtype=np.float64)
            for k in order:
                z = a @ p["W" + k]
                kept.append((a, z))
                a = f(batchnorm_forward(z, p["gamma" + k], p["beta" + k], eps))
            value, d = _LOSS[loss](a @ p["W" + last] + p["b" + last], y)
            grads = {"W" + last: a.T @ d, "b" + last: d.sum(axis=0)}
            d = d @ p["W" + last].T
            for k, (before, z) in zip(reversed(order), reversed(kept), strict=False):
                d = d * df(a)
                d, grads["gamma" + k], grads["beta" + k] = batchnorm_backward(d, z, p["gamma" + k], eps)
                grads["W" + k] = before.T @ d
                d, a = d @ p["W" + k].T, before
            return value, grads

    in_loops = edit(
        "float64)}",
        (
            "float64)}\n"
            "    order = [0, *sorted(range(1, last), key=str), last]\n"
            "    given = p\n"
            '    kinds = ("W", "gamma", "beta", "b")\n'
            '    p = {f"{kind}{i}": p[f"{kind}{k}"] for i, k in enumerate(order) for kind in kinds if f"{kind}{k}" in p}'
        ),
        "return value, grads",
        (
            'back = {f"{kind}{i}": f"{kind}{k}" for i, k in enumerate(order) for kind in kinds if f"{kind}{k}" in given}\n'
            "    return value, {back[name]: grad for name, grad in grads.items()}"
        ),
        of="in_a_line",
    )


@misconception(
    title={"en": "only two layers are passed", "ko": "층을 두 개만 지났어요"},
    hint={
        "en": "How many layers does the network have? Count the names.",
        "ko": "신경망의 층은 몇 개인가요? 이름을 세어 보세요.",
    },
)
class gradients_two_layers_only:
    in_a_line = edit('len([key for key in p if key.startswith("W")])', "2", of="in_a_line")
    step_by_step = edit('f"gamma{k}" in params', "k < 2", of="step_by_step")
    in_loops = edit("_depth(p)", "2", of="in_loops")


@misconception(
    title={"en": "an unknown activation or loss is taken", "ko": "모르는 활성화 함수나 손실도 받아요"},
    hint={
        "en": 'What does your function do for loss="hinge"?',
        "ko": 'loss="hinge"이면 여러분의 함수는 무엇을 하나요?',
    },
)
class gradients_unknown_names_taken:
    in_a_line = edit(
        ('\n    if hidden not in ("tanh", "relu", "sigmoid"):\n        raise ValueError(hidden)'),
        "",
        ', "sigmoid": _sigmoid}[hidden]',
        "}.get(hidden, _sigmoid)",
        'elif loss == "cross_entropy"',
        "else",
        ("\n    else:\n        raise ValueError(loss)"),
        "",
        of="in_a_line",
    )
    step_by_step = edit(
        (
            'if hidden not in act or loss not in ("mse", "cross_entropy"):\n'
            '        raise ValueError("unknown name")\n'
            "    f, slope = act[hidden]"
        ),
        'f, slope = act.get(hidden, act["sigmoid"])',
        of="step_by_step",
    )
    in_loops = edit(
        ('_known(hidden)\n    if loss not in ("mse", "cross_entropy"):\n        raise ValueError(loss'),
        '_HIDDEN.get(hidden, _HIDDEN["sigmoid"]',
        of="in_loops",
    )


@misconception(
    title={"en": "the shape of y is not looked at", "ko": "y의 모양을 확인하지 않았어요"},
    hint={
        "en": "Targets (N,) against outputs (N, 1) quietly become N × N differences.",
        "ko": "(N,)인 목푯값과 (N, 1)인 출력은 조용히 N × N개의 차이가 돼요.",
    },
)
class gradients_y_not_checked:
    in_a_line = edit(
        ('\n        if y.shape != out.shape:\n            raise ValueError("y")'),
        "",
        ('\n        if y.shape != out.shape[:1]:\n            raise ValueError("y")'),
        "",
        of="in_a_line",
    )
    step_by_step = edit(
        ('\n    if np.shape(y) != ((N, C) if loss == "mse" else (N,)):\n        raise ValueError("y")'),
        "",
        of="step_by_step",
    )
    in_loops = edit(
        'value, d = (_mse if loss == "mse" else _cross_entropy)(a @ p[f"W{k}"] + p[f"b{k}"], y',
        (
            'out = a @ p[f"W{k}"] + p[f"b{k}"]\n'
            '            if loss == "mse":\n'
            "                value, d = (\n"
            "                    float(np.mean((out - np.asarray(y, float)) ** 2)),\n"
            "                    2.0 * (out - np.asarray(y, float)) / out.size,\n"
            "                )\n"
            "            else:\n"
            "                labels = np.asarray(y)\n"
            "                logs = out - out.max(axis=1, keepdims=True)\n"
            "                logs = logs - np.log(np.exp(logs).sum(axis=1, keepdims=True))\n"
            "                value, d = -np.mean(logs[np.arange(len(out)), labels]), np.exp(logs)\n"
            "                d[np.arange(len(out)), labels] -= 1\n"
            "                d /= len(out"
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "another exception than ValueError", "ko": "ValueError가 아닌 다른 예외를 냈어요"},
    hint={"en": "Which exception does the contract name?", "ko": "함수의 약속에 적힌 예외는 무엇인가요?"},
)
class gradients_other_error:
    in_a_line = edit(
        " ValueError(hidden",
        " NotImplementedError(hidden",
        ("shape:\n            raise ValueError"),
        ("shape:\n            raise TypeError"),
        'ValueError("',
        'TypeError("',
        "ValueError",
        "NotImplementedError",
        of="in_a_line",
    )
    step_by_step = edit('ValueError("unknown', 'KeyError("unknown', "ValueError", "AssertionError", of="step_by_step")
    in_loops = edit(
        ('f, df = _known(hidden)\n    if loss not in ("mse", "cross_entropy"):\n        raise ValueError(loss)'),
        ("assert hidden in _HIDDEN and loss in _LOSS\n    f, df = _HIDDEN[hidden]"),
        "last:",
        ('last:\n            assert np.shape(y) == (len(a), *p[f"b{k}"].shape)[: 2 if loss == "mse" else 1]'),
        of="in_loops",
    )
    another_way = edit(
        " ValueError(hidden",
        " Exception(hidden",
        ("shape:\n            raise ValueError"),
        ("shape:\n            raise Exception"),
        'ValueError("',
        'Exception("',
        "ValueError",
        "Exception",
        of="in_a_line",
    )


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make float64 arrays of what comes in, also of what stands in params.",
        "ko": "받은 것을 float64 배열로 만드세요. params 안에 있는 것도요.",
    },
)
class gradients_not_converted:
    in_a_line = edit(
        "{key: np.asarray(value, dtype=np.float64) for key, value in params.items()}",
        "params",
        "np.asarray(X, dtype=np.float64)",
        "X",
        "np.asarray(y, dtype=np.float64)",
        "y",
        of="in_a_line",
    )
    step_by_step = edit(
        "np.array(X, dtype=float)",
        "X",
        'np.array(params[f"{name}{k}"], dtype=float)',
        'params[f"{name}{k}"]',
        'np.array(params[f"W{k}"], dtype=float)',
        'params[f"W{k}"]',
        'np.array(params[f"b{k}"], dtype=float)',
        'params[f"b{k}"]',
        "np.array(y, dtype=float)",
        "y",
        of="step_by_step",
    )
    in_loops = edit(", dtype=np.float64) ", ") ", ", dtype=np.float64", "", of="in_loops")


@misconception(
    title={"en": "the gradients of earlier calls are added", "ko": "앞선 호출의 기울기가 더해져요"},
    hint={
        "en": "Call it twice: the second answer must be the first.",
        "ko": "두 번 불러 보세요. 두 번째 답도 첫 번째와 같아야 해요.",
    },
)
class gradients_gradients_accumulate:
    in_a_line = edit(
        "def",
        ("_kept_grads = {}\n\ndef"),
        "return value, grads",
        (
            "for key, grad in grads.items():\n"
            "        old = _kept_grads.get(key)\n"
            "        _kept_grads[key] = grad if old is None or old.shape != grad.shape else old + grad\n"
            "    return value, {key: _kept_grads[key] for key in grads}"
        ),
        of="in_a_line",
    )
    step_by_step = edit(
        "def",
        ("_sums = {}\n\ndef"),
        "return value, grads",
        (
            "shapes = tuple(sorted((name, g.shape) for name, g in grads.items()))\n"
            "    total = _sums.setdefault(shapes, {name: np.zeros(g.shape) for name, g in grads.items()})\n"
            "    for name, g in grads.items():\n"
            "        total[name] = total[name] + g\n"
            "    return value, dict(total)"
        ),
        of="step_by_step",
    )
    in_loops = edit(
        "def bn_gradients",
        ("_before = {}\n\ndef bn_gradients"),
        "return through(np.asarray(X, dtype=np.float64), 1)[0]",
        (
            "value = through(np.asarray(X, dtype=np.float64), 1)[0]\n"
            "    for name, grad in grads.items():\n"
            "        seen = _before.get((name, grad.shape), np.zeros(grad.shape))\n"
            "        _before[name, grad.shape] = grads[name] = seen + grad\n"
            "    return value"
        ),
        of="in_loops",
    )


@misconception(
    title={"en": "only the gradients are returned", "ko": "기울기만 돌려줬어요"},
    hint={"en": "The loss comes first, then the gradients.", "ko": "손실이 먼저, 그다음이 기울기예요."},
)
class gradients_loss_alone:
    in_a_line = edit(" value, ", " ", of="in_a_line")
    step_by_step = edit("return value, ", "return ", of="step_by_step")
    in_loops = edit(
        "return through(np.asarray(X, dtype=np.float64), 1)[0],",
        ("through(np.asarray(X, dtype=np.float64), 1)\n    return"),
        of="in_loops",
    )
