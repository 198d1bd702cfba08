"""The wrong ideas about `moe_gradients`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={
        "en": "the softmax's slope leaves the other experts out",
        "ko": "소프트맥스의 기울기에서 다른 전문가를 빠뜨렸어요",
    },
    hint={
        "en": "One share up, the others down: with constant experts that all say the same, can the gate have a slope?",
        "ko": "한 몫이 늘면 나머지는 줄어요. 전문가가 모두 같은 말을 하면 게이트에 기울기가 있을 수 있나요?",
    },
)
class x21_gate_gradient_without_the_other_terms:
    diagonal = edit("gates * (dgates - (gates * dgates).sum(axis=1, keepdims=True))", "gates * (1.0 - gates) * dgates")

    first_term = edit("gates * (dgates - (gates * dgates).sum(axis=1, keepdims=True))", "gates * dgates")

    none = edit("gates * (dgates - (gates * dgates).sum(axis=1, keepdims=True))", "dgates")

    class loop:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(*[params[name] for name in ("Wg", "bg", "We", "be")])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = np.einsum("ne,nec->nc", g, o)
            d = 2 * (m - y) / y.size
            loss = float(np.mean((m - y) ** 2))
            dWg, dbg, dWe, dbe = (np.zeros(a.shape) for a in (Wg, bg, We, be))
            for n in range(len(X)):
                dg = o[n] @ d[n]
                dz, w = g[n] * (1 - g[n]) * dg, g[n]
                dWg += np.outer(X[n], dz)
                dbg += dz
                for e in range(len(bg)):
                    dWe[e] += w[e] * np.outer(X[n], d[n])
                    dbe[e] += w[e] * d[n]
            return loss, {"Wg": dWg, "bg": dbg, "We": dWe, "be": dbe}


@misconception(
    title={"en": "the experts' slopes are not weighed by the gate", "ko": "전문가의 기울기에 게이트를 곱하지 않았어요"},
    hint={
        "en": "Only as much as it was asked: an expert with the gate 0 learns nothing.",
        "ko": "물어본 만큼만 배워요. 게이트가 0인 전문가는 아무것도 배우지 않아요.",
    },
)
class x22_expert_gradient_without_its_gate:
    checked = edit("gates[:, :, np.newaxis] * dmixture", "np.ones(gates.shape)[:, :, np.newaxis] * dmixture")

    even = edit(
        "gates[:, :, np.newaxis] * dmixture", "np.full(gates.shape, 1.0 / gates.shape[1])[:, :, np.newaxis] * dmixture"
    )

    class loop:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(*[params[name] for name in ("Wg", "bg", "We", "be")])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = np.einsum("ne,nec->nc", g, o)
            d = 2 * (m - y) / y.size
            loss = float(np.mean((m - y) ** 2))
            dWg, dbg, dWe, dbe = (np.zeros(a.shape) for a in (Wg, bg, We, be))
            for n in range(len(X)):
                dg = o[n] @ d[n]
                dz, w = g[n] * (dg - g[n] @ dg), np.ones(len(bg))
                dWg += np.outer(X[n], dz)
                dbg += dz
                for e in range(len(bg)):
                    dWe[e] += w[e] * np.outer(X[n], d[n])
                    dbe[e] += w[e] * d[n]
            return loss, {"Wg": dWg, "bg": dbg, "We": dWe, "be": dbe}


@misconception(
    title={"en": "the gradients of the competitive loss", "ko": "경쟁 손실의 기울기예요"},
    hint={
        "en": "Here the mixture is compared with y, not each expert.",
        "ko": "여기서는 전문가마다가 아니라 섞은 답을 y와 비교해요.",
    },
)
class moe_competitive:
    class whole:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(*[params[name] for name in ("Wg", "bg", "We", "be")])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = np.einsum("ne,nec->nc", g, o)
            d = 2 * (m - y) / y.size
            loss = float(np.mean((m - y) ** 2))
            off = o - y[:, None]
            q = (off**2).sum(2) / y.size
            dz = g * (q - (g * q).sum(1, keepdims=True))
            do = 2 * g[:, :, None] * off / y.size
            return float((g * q).sum()), {
                "Wg": X.T @ dz,
                "bg": dz.sum(0),
                "We": np.einsum("nd,nec->edc", X, do),
                "be": do.sum(0),
            }

    class own_loss:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(*[params[name] for name in ("Wg", "bg", "We", "be")])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = np.einsum("ne,nec->nc", g, o)
            d = 2 * (m - y) / y.size
            loss = float(np.mean((m - y) ** 2))
            off = o - y[:, None]
            q = (off**2).sum(2) / y.size
            dz = g * (q - (g * q).sum(1, keepdims=True))
            do = 2 * g[:, :, None] * off / y.size
            return loss, {"Wg": X.T @ dz, "bg": dz.sum(0), "We": np.einsum("nd,nec->edc", X, do), "be": do.sum(0)}

    class loop:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = (np.asarray(params[k], dtype=float) for k in ("Wg", "bg", "We", "be"))
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            loss = 0.0
            dWg, dbg, dWe, dbe = (np.zeros(a.shape) for a in (Wg, bg, We, be))
            for n in range(len(X)):
                err = o[n] - y[n]
                dist = (err**2).sum(axis=1) / y.size
                loss += g[n] @ dist
                dz = g[n] * (dist - g[n] @ dist)
                dWg += np.outer(X[n], dz)
                dbg += dz
                for e in range(len(bg)):
                    d = 2 * g[n, e] * err[e] / y.size
                    dWe[e] += np.outer(X[n], d)
                    dbe[e] += d
            return float(loss), {"Wg": dWg, "bg": dbg, "We": dWe, "be": dbe}


@misconception(
    title={"en": "everything is divided by N only", "ko": "모두 N으로만 나눴어요"},
    hint={"en": "The mean over all entries: N·C.", "ko": "모든 원소에 대한 평균이에요: N·C."},
)
class x16_moe_over_samples_only:
    both = edit("error.size", "len(y)", "np.mean(error**2)", "np.sum(error**2) / len(y)")

    gradients = edit("error.size", "len(y)")

    loss_only = edit("np.mean(error**2)", "np.sum(error**2) / len(y)")


@misconception(
    title={"en": "the 2 of the square's slope is missing", "ko": "제곱의 기울기에서 2가 빠졌어요"},
    hint={"en": "The slope of e² is 2e.", "ko": "e²의 기울기는 2e예요."},
)
class moe_without_the_2:
    checked = edit("2.0 * error", "error")

    half_loss = edit("2.0 * error", "error", "np.mean(error**2)", "0.5 * np.mean(error**2)")

    class loop:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = (np.asarray(params[k], dtype=float) for k in ("Wg", "bg", "We", "be"))
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = np.einsum("ne,nec->nc", g, o)
            d = (m - y) / y.size
            dg = np.einsum("nec,nc->ne", o, d)
            dz = g * (dg - np.sum(g * dg, axis=1, keepdims=True))
            grads = {"Wg": X.T @ dz, "bg": dz.sum(axis=0), "We": np.zeros(We.shape), "be": np.zeros(be.shape)}
            for e in range(len(bg)):
                do = g[:, [e]] * d
                grads["We"][e] = X.T @ do
                grads["be"][e] = do.sum(axis=0)
            return float(((m - y) ** 2).mean()), grads


@misconception(
    title={"en": "the gradients are sums, not means", "ko": "기울기가 평균이 아니라 합이에요"},
    hint={"en": "The loss is a mean, and so are its slopes.", "ko": "손실이 평균이니 기울기도 평균이에요."},
)
class moe_not_averaged:
    gradients = edit(" / error.size", "")

    both = edit(" / error.size", "", "np.mean(error**2)", "np.sum(error**2)")

    class einsum:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(params["Wg"], params["bg"], params["We"], params["be"])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            err = mixture(g, o) - y
            d = 2 * err
            dg = np.einsum("nec,nc->ne", o, d)
            dz = g * (dg - np.einsum("ne,ne->n", g, dg)[:, None])
            grads = {
                "Wg": np.einsum("nd,ne->de", X, dz),
                "bg": np.einsum("ne->e", dz),
                "We": np.einsum("nd,ne,nc->edc", X, g, d),
                "be": np.einsum("ne,nc->ec", g, d),
            }
            return float(np.mean(err**2)), grads


@misconception(
    title={"en": "the gate gets no gradient", "ko": "게이트에 기울기가 없어요"},
    hint={"en": "Jointly learnt: the loss reaches the gate, too.", "ko": "함께 배워요. 손실은 게이트에도 닿아요."},
)
class moe_gate_not_learnt:
    zeros = edit("gates * (dgates - (gates * dgates).sum(axis=1, keepdims=True))", "np.zeros(gates.shape)")

    weights_only = edit('"Wg": X.T @ dlogits', '"Wg": np.zeros(Wg.shape)')

    class experts_alone:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(params["Wg"], params["bg"], params["We"], params["be"])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            err = (g[:, :, None] * o).sum(axis=1) - y
            d = 2 * err / err.size
            grads = {name: np.zeros(np.shape(params[name])) for name in ("Wg", "bg", "We", "be")}
            for e in range(g.shape[1]):
                grads["We"][e] = X.T @ (g[:, e, None] * d)
                grads["be"][e] = g[:, e] @ d
            return float(np.mean(err**2)), grads


@misconception(
    title={"en": "the experts get no gradient", "ko": "전문가에 기울기가 없어요"},
    hint={"en": "Jointly learnt: the loss reaches the experts, too.", "ko": "함께 배워요. 손실은 전문가에도 닿아요."},
)
class moe_experts_not_learnt:
    zeros = edit("gates[:, :, np.newaxis] * dmixture", "0.0 * gates[:, :, np.newaxis] * dmixture")

    bias = edit("doutputs.sum(axis=0)", "np.zeros(be.shape)")

    class gate_alone:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(params["Wg"], params["bg"], params["We"], params["be"])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = (g[:, :, None] * o).sum(axis=1)
            d = 2 * (m - y) / y.size
            dz = g * ((o - m[:, None]) * d[:, None]).sum(axis=2)
            return float(np.mean((m - y) ** 2)), {
                "Wg": X.T @ dz,
                "bg": dz.sum(axis=0),
                "We": np.zeros_like(We),
                "be": np.zeros_like(be),
            }


@misconception(
    title={"en": "the gate's slope is averaged over the outputs", "ko": "게이트의 기울기를 출력에 대해 평균했어요"},
    hint={
        "en": "Every output pulls at the gate, and the mean is in the loss already: what changes with C = 2?",
        "ko": "출력마다 게이트를 끌어당기고, 평균은 손실에 벌써 들어 있어요. C = 2이면 무엇이 달라지나요?",
    },
)
class moe_gate_averaged_over_outputs:
    mean = edit("(outputs * dmixture).sum(axis=2)", "(outputs * dmixture).mean(axis=2)")
    first = edit("(outputs * dmixture).sum(axis=2)", "(outputs * dmixture)[:, :, 0]")

    class loop:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = (np.asarray(params[k], dtype=float) for k in ("Wg", "bg", "We", "be"))
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = np.einsum("ne,nec->nc", g, o)
            d = 2 * (m - y) / y.size
            dWg, dbg = np.zeros(Wg.shape), np.zeros(bg.shape)
            for n in range(len(X)):
                dg = np.array([np.mean(o[n, e] * d[n]) for e in range(len(bg))])
                dz = g[n] * (dg - g[n] @ dg)
                dWg += np.outer(X[n], dz)
                dbg += dz
            dWe = np.stack([X.T @ (g[:, [e]] * d) for e in range(len(bg))])
            return float(np.mean((m - y) ** 2)), {"Wg": dWg, "bg": dbg, "We": dWe, "be": g.T @ d}


@misconception(
    title={"en": "the parameters are read by their order", "ko": "파라미터를 순서로 읽었어요"},
    hint={"en": "A dict is read by name.", "ko": "딕셔너리는 이름으로 읽어요."},
)
class moe_by_position:
    values = edit('_floats(*[params[name] for name in ("Wg", "bg", "We", "be")])', "_floats(*params.values())")

    class unpacked:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = [np.array(p, dtype=float) for p in params.values()]
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = mixture(g, o)
            d = 2 * (m - y) / y.size
            dz = g * ((o - m[:, None]) * d[:, None]).sum(axis=2)
            return float(np.mean((m - y) ** 2)), {
                "Wg": X.T @ dz,
                "bg": dz.sum(axis=0),
                "We": np.einsum("nd,ne,nc->edc", X, g, d),
                "be": g.T @ d,
            }

    class zipped:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            names = list(params)
            Wg, bg, We, be = (np.asarray(params[name], dtype=float) for name in names)
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            err = np.einsum("ne,nec->nc", g, o) - y
            d = 2 * err / y.size
            dg = np.einsum("nec,nc->ne", o, d)
            dz = g * (dg - (g * dg).sum(axis=1, keepdims=True))
            slopes = [X.T @ dz, dz.sum(axis=0), np.einsum("nd,ne,nc->edc", X, g, d), g.T @ d]
            return float(np.mean(err**2)), dict(zip(names, slopes))


@misconception(
    title={"en": "the slopes of the biases are means over the samples", "ko": "편향의 기울기를 샘플에 대해 평균했어요"},
    hint={"en": "The mean is in the loss already: sum.", "ko": "평균은 손실에 벌써 들어 있어요. 더하세요."},
)
class moe_biases_averaged:
    experts = edit("doutputs.sum(axis=0)", "doutputs.mean(axis=0)")

    gate = edit("dlogits.sum(axis=0)", "dlogits.mean(axis=0)")

    both = edit("doutputs.sum(axis=0)", "doutputs.mean(axis=0)", "dlogits.sum(axis=0)", "dlogits.mean(axis=0)")


@misconception(
    title={"en": "the gradients have other names", "ko": "기울기의 이름이 달라요"},
    hint={"en": "grads has the names of params.", "ko": "grads의 이름은 params와 같아요."},
)
class moe_names_of_gradients:
    d = edit(
        '"Wg": X.T',
        '"dWg": X.T',
        '"bg": dlogits',
        '"dbg": dlogits',
        '"We": dWe',
        '"dWe": dWe',
        '"be": dbe',
        '"dbe": dbe',
    )

    class keyed:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(params["Wg"], params["bg"], params["We"], params["be"])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = mixture(g, o)
            d = 2 * (m - y) / y.size
            dz = g * ((o - m[:, None]) * d[:, None]).sum(axis=2)
            grads = {}
            grads["dWg"] = np.dot(X.T, dz)
            grads["dbg"] = np.sum(dz, axis=0)
            grads["dWe"] = np.stack([X.T @ (g[:, [e]] * d) for e in range(len(bg))])
            grads["dbe"] = np.dot(g.T, d)
            return float(np.mean((m - y) ** 2)), grads


@misconception(
    title={"en": "only the gradients are returned", "ko": "기울기만 돌려줬어요"},
    hint={"en": "(loss, grads) is asked for.", "ko": "(loss, grads)를 돌려주세요."},
)
class moe_gradients_alone:
    grads = edit("float(np.mean(error**2)), {", "{")

    turned = edit(
        "return float(np.mean(error**2)), {",
        "return (lambda *pair: pair[::-1])(float(np.mean(error**2)), {",
        "dbe}",
        "dbe})",
    )

    class in_the_dict:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(params["Wg"], params["bg"], params["We"], params["be"])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = mixture(g, o)
            d = 2 * (m - y) / y.size
            dg = (o * d[:, None]).sum(axis=2)
            dz = g * (dg - np.sum(g * dg, axis=1)[:, None])
            grads = {"Wg": X.T @ dz, "bg": dz.sum(axis=0), "be": g.T @ d}
            grads["We"] = np.array([X.T @ (g[:, [e]] * d) for e in range(len(bg))])
            return grads


@misconception(
    title={"en": "the gate inside overflows for large logits", "ko": "안에서 쓴 게이트가 큰 로짓에서 넘쳐요"},
    hint={"en": "What is exp(1000)?", "ko": "exp(1000)은 얼마인가요?"},
)
class x03_moe_overflows:
    checked = edit("gate(X, Wg, bg)", "(lambda e: e / e.sum(axis=1, keepdims=True))(np.exp(X @ Wg + bg))")

    class plain:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = _floats(*[params[name] for name in ("Wg", "bg", "We", "be")])
            g, o = np.exp(X @ Wg + bg), expert_outputs(X, We, be)
            g = g / g.sum(1, keepdims=True)
            m = np.einsum("ne,nec->nc", g, o)
            d = 2 * (m - y) / y.size
            loss = float(np.mean((m - y) ** 2))
            dz = g * ((o - m[:, None]) * d[:, None]).sum(2)
            return loss, {"Wg": X.T @ dz, "bg": dz.sum(0), "We": np.einsum("nd,ne,nc->edc", X, g, d), "be": g.T @ d}

    class loop:
        def moe_gradients(X, y, params):
            X, y = _floats(X, y)
            Wg, bg, We, be = (np.asarray(params[k], dtype=float) for k in ("Wg", "bg", "We", "be"))
            o = expert_outputs(X, We, be)
            g = np.zeros(o.shape[:2])
            for n, x in enumerate(X):
                e = np.exp(x @ Wg + bg)
                g[n] = e / np.sum(e)
            m = np.einsum("ne,nec->nc", g, o)
            d = 2 * (m - y) / y.size
            dg = np.einsum("nec,nc->ne", o, d)
            dz = g * (dg - (g * dg).sum(axis=1, keepdims=True))
            dWe = np.stack([X.T @ (g[:, [e]] * d) for e in range(len(bg))])
            return float(np.mean((m - y) ** 2)), {"Wg": X.T @ dz, "bg": dz.sum(axis=0), "We": dWe, "be": g.T @ d}


@misconception(
    title={"en": "the axes of We's gradient are mixed up", "ko": "We 기울기의 축이 섞였어요"},
    hint={
        "en": "A gradient has the shape of what it is the slope of: (E, D, C).",
        "ko": "기울기의 모양은 그 파라미터와 같아요: (E, D, C).",
    },
)
class x04_axes_of_expert_gradients:
    ced = edit('np.einsum("nd,nec->edc", X, doutputs)', 'np.einsum("nd,nec->ecd", X, doutputs)')

    dec = edit('np.einsum("nd,nec->edc", X, doutputs)', 'np.einsum("nd,nec->dec", X, doutputs)')

    reshaped = edit('np.einsum("nd,nec->edc", X, doutputs)', "(X.T @ doutputs.reshape(len(X), -1)).reshape(We.shape)")


@misconception(
    title={"en": "the arguments are not made into floats first", "ko": "인수를 먼저 실수로 바꾸지 않았어요"},
    hint={
        "en": "What does `moe_gradients` do with a list, and what is 200 + 100 in eight bits?",
        "ko": "`moe_gradients`에 리스트를 주면 어떻게 되나요? 8비트에서 200 + 100은 얼마인가요?",
    },
)
class moe_keeps_kind:
    no_lists = edit("X, y = _floats(X, y)", "pass")

    class params_alone:
        def moe_gradients(X, y, params):
            Wg, bg, We, be = _floats(params["Wg"], params["bg"], params["We"], params["be"])
            g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
            m = mixture(g, o)
            d = 2 * (m - y) / y.size
            dz = g * ((o - m[:, None]) * d[:, None]).sum(axis=2)
            return float(np.mean((m - y) ** 2)), {
                "Wg": X.T @ dz,
                "bg": dz.sum(axis=0),
                "We": np.einsum("nd,ne,nc->edc", X, g, d),
                "be": g.T @ d,
            }

    class as_given:
        def moe_gradients(X, y, params):
            Wg, bg, We, be = (params[name] for name in ("Wg", "bg", "We", "be"))
            N, C = y.shape
            z = X @ Wg + bg
            e = np.exp(z - z.max(axis=1, keepdims=True))
            g = e / e.sum(axis=1, keepdims=True)
            o = np.stack([X @ We[k] + be[k] for k in range(len(We))], axis=1)
            m = (g[:, :, None] * o).sum(axis=1)
            d = 2 * (m - y) / (N * C)
            dg = (o * d[:, None, :]).sum(axis=2)
            dz = g * (dg - (g * dg).sum(axis=1, keepdims=True))
            dWe = np.stack([X.T @ (g[:, [k]] * d) for k in range(len(We))])
            return float(np.mean((m - y) ** 2)), {"Wg": X.T @ dz, "bg": dz.sum(axis=0), "We": dWe, "be": g.T @ d}
