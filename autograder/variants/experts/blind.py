"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# gate_sigmoid: A sigmoid for every expert.
@mistake("x01_gate_by_sigmoid", base="checked")
def gate(X, Wg, bg):
    z = 실수(X) @ 실수(Wg) + 실수(bg)
    return 0.5 * (1 + np.tanh(z / 2))


# gate_over_samples: The softmax runs down the batch.
@mistake("x02_gate_over_samples", base="plain")
def gate(X, Wg, bg):
    z = D(X) @ D(Wg) + D(bg)
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


# gate_overflow: exp of the raw logits.
@mistake("x03_gate_overflows", "x20_responsibilities_underflow", "x03_top_k_overflows", base="checked")
def softmax(z):
    return np.exp(z) / np.exp(z).sum(axis=1)[:, None]


# gate_no_bias: The gate's bias is forgotten.
@mistake("gate_bias_forgotten", base="plain")
def gate(X, Wg, bg):
    z = D(X) @ D(Wg)
    z = np.exp(z - z.max(1, keepdims=True))
    return z / z.sum(1, keepdims=True)


# outputs_axes_mixed: Reshapes (E, D, C) to (D, E C) without turning the axes.
@mistake("x04_axes_of_expert_outputs", base="plain")
def expert_outputs(X, We, be):
    E, dim, C = np.shape(We)
    flat = D(We).reshape(dim, E * C)
    return (D(X) @ flat).reshape(-1, E, C) + D(be)


# outputs_without_bias: The experts have no bias.
@mistake("x05_expert_bias_left_out_or_shared", base="checked")
def expert_outputs(X, We, be):
    X, We = 실수(X), 실수(We)
    return np.stack([X @ W for W in We], axis=1)


# outputs_shared_bias: Every expert gets the first one's bias.
@mistake("x05_expert_bias_left_out_or_shared", base="plain")
def expert_outputs(X, We, be):
    return np.einsum("nd,edc->nec", D(X), D(We)) + D(be)[0]


# mixture_mean: The plain mean of the experts.
@mistake("x06_mean_of_the_experts", base="checked")
def mixture(gates, outputs):
    gates, outputs = 실수(gates), 실수(outputs)
    모양검사(gates, outputs)
    return outputs.mean(axis=1)


# mixture_hard: Only the best expert speaks.
@mistake("x07_best_expert_only", base="plain")
def mixture(gates, outputs):
    best = D(gates).argmax(axis=1)
    return D(outputs)[np.arange(len(best)), best]


# route_last: >= in the loop: the last of equals.
@mistake("x08_route_ties_to_the_last", base="plain")
def route(gates):
    out = []
    for row in D(gates):
        best = 0
        for e in range(1, len(row)):
            if row[e] >= row[best]:
                best = e
        out.append(best)
    return np.array(out)


# topk_switch: Softmax over all, then choose.
@mistake("x09_top_k_not_renormalised", base="checked")
def top_k_gates(logits, k):
    logits = 실수(logits)
    N, E = logits.shape
    if not 1 <= k <= E:
        raise ValueError("k")
    p = softmax(logits)
    keep = np.argsort(-logits, axis=1, kind="stable")[:, :k]
    out = np.zeros_like(p)
    for n in range(N):
        out[n, keep[n]] = p[n, keep[n]]
    return out


# topk_zero_logits: The others get logit 0 and then exp(0).
@mistake("x10_zeros_before_the_softmax", base="plain")
def top_k_gates(logits, k):
    L = D(logits)
    idx = np.argsort(-L, 1, kind="stable")[:, :k]
    mask = np.zeros_like(L)
    np.put_along_axis(mask, idx, 1, 1)
    z = L * mask
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


# topk_ties_kept: All logits at least as large as the k-th.
@mistake("x11_keeps_all_equals", base="checked")
def top_k_gates(logits, k):
    logits = 실수(logits)
    if not 1 <= k <= logits.shape[1]:
        raise ValueError("k가 범위를 벗어났어요")
    문턱 = np.sort(logits, axis=1)[:, -k][:, None]
    return softmax(np.where(logits >= 문턱, logits, -np.inf))


# topk_smallest: argsort ascending, the first k.
@mistake("x12_keeps_the_smallest", base="plain")
def top_k_gates(logits, k):
    L = D(logits)
    out = np.zeros_like(L)
    for n in range(len(L)):
        keep = np.argsort(L[n], kind="stable")[:k]
        v = np.exp(L[n, keep] - L[n, keep].max())
        out[n, keep] = v / v.sum()
    return out


# topk_fudge: Divides by the kept sum + 1e-6.
@mistake("x13_divides_by_a_bit_more", base="checked")
def top_k_gates(logits, k):
    logits = 실수(logits)
    N, E = logits.shape
    if not 1 <= k <= E:
        raise ValueError("k")
    p = softmax(logits)
    순서 = np.argsort(-logits, axis=1, kind="stable")[:, :k]
    켜짐 = np.zeros((N, E))
    np.put_along_axis(켜짐, 순서, 1.0, axis=1)
    p = p * 켜짐
    return p / (p.sum(axis=1, keepdims=True) + 1e-6)


# competitive_is_cooperative: Blames the mix.
@mistake("x14_competitive_is_cooperative", base="plain")
def competitive_loss(gates, outputs, y):
    m = (D(gates)[:, :, None] * D(outputs)).sum(1)
    return np.mean((m - D(y)) ** 2)


# competitive_ungated: No gates in the sum.
@mistake("x15_competitive_without_gates", base="checked")
def competitive_loss(gates, outputs, y):
    gates, outputs, y = 실수(gates), 실수(outputs), 실수(y)
    모양검사(gates, outputs, y)
    차이 = outputs - y[:, None, :]
    return float(np.square(차이).sum() / y.size)


# losses_over_samples: Divides by N only.
@mistake("x16_cooperative_over_samples_only", base="plain")
def cooperative_loss(gates, outputs, y):
    e = mixture(gates, outputs) - D(y)
    return np.mean(np.sum(e**2, axis=1))


# competitive_over_samples: Divides by N only.
@mistake("x16_competitive_over_samples_only", base="checked")
def competitive_loss(gates, outputs, y):
    gates, outputs, y = 실수(gates), 실수(outputs), 실수(y)
    모양검사(gates, outputs, y)
    d2 = ((outputs - y[:, None, :]) ** 2).sum(axis=2)
    return float(np.mean(np.sum(gates * d2, axis=1)))


# responsibilities_are_gates: y does not count.
@mistake("x17_responsibilities_are_the_gates", base="plain")
def responsibilities(gates, outputs, y, sigma=1.0):
    g = D(gates)
    return g / g.sum(1, keepdims=True)


# responsibilities_without_gates: The likelihood alone.
@mistake("x18_responsibilities_without_gates", base="checked")
def responsibilities(gates, outputs, y, sigma=1.0):
    outputs, y = 실수(outputs), 실수(y)
    d2 = ((outputs - y[:, None, :]) ** 2).sum(axis=2)
    return softmax(-d2 / (2 * sigma**2))


# responsibilities_sigma_not_squared: sigma in place of its square.
@mistake("x19_responsibilities_distance_or_sigma_not_squared", base="plain")
def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, y = D(gates), D(outputs), D(y)
    s = -((y[:, None] - o) ** 2).sum(-1) / (2 * sigma)
    s = np.where(g > 0, s + np.log(np.where(g > 0, g, 1)), -np.inf)
    s = np.exp(s - s.max(1, keepdims=True))
    return s / s.sum(1, keepdims=True)


# responsibilities_underflow: Plain exps: 0/0 far away.
@mistake("x20_responsibilities_underflow", base="checked")
def responsibilities(gates, outputs, y, sigma=1.0):
    gates, outputs, y = 실수(gates), 실수(outputs), 실수(y)
    거리 = ((outputs - y[:, None, :]) ** 2).sum(axis=2)
    몫 = gates * np.exp(-거리 / (2 * sigma**2))
    return 몫 / 몫.sum(axis=1, keepdims=True)


# gate_gradient_diagonal: The softmax is passed with g (1 - g) only.
@mistake("x21_gate_gradient_without_the_other_terms", base="checked")
def moe_gradients(X, y, params):
    X, y = 실수(X), 실수(y)
    Wg, bg, We, be = (실수(params[k]) for k in ("Wg", "bg", "We", "be"))
    g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
    m = mixture(g, o)
    dm = 2 * (m - y) / y.size
    do = g[:, :, None] * dm[:, None, :]
    dg = (o * dm[:, None, :]).sum(axis=2)
    dz = dg * g * (1 - g)
    grads = {"We": np.einsum("nd,nec->edc", X, do), "be": do.sum(axis=0), "Wg": X.T @ dz, "bg": dz.sum(axis=0)}
    return float(np.mean((m - y) ** 2)), grads


# expert_gradient_ungated: The experts' slopes have no gate.
@mistake("x22_expert_gradient_without_its_gate", base="plain")
def moe_gradients(X, y, params):
    X, y = D(X), D(y)
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, params["We"], params["be"])
    m = mixture(g, o)
    r = 2 * (m - y) / m.size
    dg = np.einsum("nc,nec->ne", r, o)
    dz = g * (dg - (dg * g).sum(1, keepdims=True))
    E = g.shape[1]
    return ((m - y) ** 2).mean(), {
        "Wg": X.T @ dz,
        "bg": dz.sum(0),
        "We": np.stack([X.T @ r] * E),
        "be": np.stack([r.sum(0)] * E),
    }


# balance_hard_twice: f times f.
@mistake("x24_balance_counts_or_believes_twice", base="checked")
def balance_loss(gates):
    gates = 실수(gates)
    N, E = gates.shape
    f = np.bincount(route(gates), minlength=E) / N
    return float(E * (f @ f))


# balance_soft_twice: P times P.
@mistake("x24_balance_counts_or_believes_twice", base="plain")
def balance_loss(gates):
    P = D(gates).mean(axis=0)
    return len(P) * np.sum(P**2)


# balance_chosen_only: P is the mean over the samples that chose the expert, in parts of all.
@mistake("x25_P_over_the_chosen_only", base="plain")
def balance_loss(gates):
    g = D(gates)
    N, E = g.shape
    chosen = np.eye(E)[route(g)]
    f = chosen.mean(0)
    P = (g * chosen).sum(0) / N
    return E * (f * P).sum()


# balance_without_e: The factor E is missing.
@mistake("balance_without_E", base="checked")
def balance_loss(gates):
    gates = 실수(gates)
    f = np.bincount(route(gates), minlength=gates.shape[1]) / len(gates)
    return float(np.dot(f, gates.mean(axis=0)))


# specialisation_by_expert: Columns sum to 1.
@mistake("x27_normalised_over_domains", base="plain")
def specialisation(gates, domains):
    g, d = D(gates), np.asarray(domains, int)
    S = np.array([g[d == k].sum(0) for k in range(d.max() + 1)])
    return S / S.sum(axis=0, keepdims=True)


# greedy_refits: All earlier weights are fitted again.
@mistake("x28_greedy_refits", base="checked")
def greedy_weights(Phi, y):
    Phi, y = 실수(Phi), 실수(y)
    w = np.zeros(Phi.shape[1])
    for k in range(1, Phi.shape[1] + 1):
        w[:k] = np.linalg.lstsq(Phi[:, :k], y, rcond=None)[0]
    return w


# greedy_to_y: Every column is fitted to y.
@mistake("x29_greedy_fits_to_y", base="plain")
def greedy_weights(Phi, y):
    Phi, y = D(Phi), D(y)
    return Phi.T @ y / np.square(Phi).sum(0)


# pursuit_raw_product: The largest inner product wins, however long the column.
@mistake("x30_pursuit_without_length", base="checked")
def matching_pursuit(Phi, y, steps):
    Phi, 나머지 = 실수(Phi), 실수(y)
    w, picks = np.zeros(Phi.shape[1]), []
    허용 = 1e-12 * (나머지 @ 나머지)
    for _ in range(steps):
        c = Phi.T @ 나머지
        if np.max(c**2 / (Phi**2).sum(axis=0)) <= 허용:
            break
        k = int(np.argmax(np.abs(c)))
        a = c[k] / (Phi[:, k] @ Phi[:, k])
        w[k] += a
        나머지 = 나머지 - a * Phi[:, k]
        picks.append(k)
    return w, picks


# pursuit_overwrites: w[k] = a.
@mistake("x31_pursuit_overwrites", base="plain")
def matching_pursuit(Phi, y, steps):
    Phi, rest = D(Phi), D(y).copy()
    limit = 1e-12 * rest.dot(rest)
    norms = (Phi**2).sum(0)
    w, picks = np.zeros(Phi.shape[1]), []
    for _ in range(steps):
        c = Phi.T @ rest
        red = c**2 / norms
        if red.max() <= limit:
            break
        k = int(np.argmax(red > red.max() - limit))
        w[k] = c[k] / norms[k]
        rest = rest - w[k] * Phi[:, k]
        picks.append(k)
    return w, picks


# pursuit_never_again: A column is crossed off.
@mistake("x32_pursuit_never_twice", base="checked")
def matching_pursuit(Phi, y, steps):
    Phi, y = 실수(Phi), 실수(y)
    w, picks, rest = np.zeros(Phi.shape[1]), [], y.copy()
    left = list(range(Phi.shape[1]))
    while left and len(picks) < steps:
        gains = [(Phi[:, k] @ rest) ** 2 / (Phi[:, k] @ Phi[:, k]) for k in left]
        if max(gains) <= 1e-12 * (y @ y):
            break
        k = left.pop(int(np.argmax(gains)))
        w[k] = (Phi[:, k] @ rest) / (Phi[:, k] @ Phi[:, k])
        rest = rest - w[k] * Phi[:, k]
        picks.append(k)
    return w, picks


# greedy_in_place: The caller's y is used up.
@mistake("greedy_writes_into_y", base="plain")
def greedy_weights(Phi, y):
    Phi, y = D(Phi), D(y)
    w = np.zeros(Phi.shape[1])
    for k in range(len(w)):
        c = Phi[:, k]
        w[k] = c @ y / (c @ c)
        y -= w[k] * c
    return w


# joint_one_by_one: Each weight alone against y, as if the columns were orthogonal.
@mistake("joint_each_alone", base="checked")
def joint_weights(Phi, y):
    Phi, y = 실수(Phi), 실수(y)
    return np.array([열 @ y / (열 @ 열) for 열 in Phi.T])
