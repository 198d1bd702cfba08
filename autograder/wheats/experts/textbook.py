"""As a careful textbook writes it."""

import numpy as np


def softmax(x):
    x = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=-1, keepdims=True)


def to_float(x):
    return np.asarray(x).astype(np.float64)


def gate(X, Wg, bg):
    scores = np.dot(to_float(X), to_float(Wg)) + to_float(bg)
    return softmax(scores)


def expert_outputs(X, We, be):
    X, We, be = to_float(X), to_float(We), to_float(be)
    batch_size, num_experts, out = X.shape[0], We.shape[0], We.shape[2]
    outputs = np.zeros((batch_size, num_experts, out))
    for i in range(num_experts):
        outputs[:, i, :] = np.dot(X, We[i]) + be[i]
    return outputs


def check_shapes(gates, outputs):
    if gates.ndim != 2:
        raise ValueError("gates must be 2-D")
    if outputs.ndim != 3:
        raise ValueError("outputs must be 3-D")
    if gates.shape[0] != outputs.shape[0] or gates.shape[1] != outputs.shape[1]:
        raise ValueError("gates and outputs must agree in N and E")


def mixture(gates, outputs):
    gates = to_float(gates)
    outputs = to_float(outputs)
    check_shapes(gates, outputs)
    return np.sum(gates[:, :, np.newaxis] * outputs, axis=1)


def route(gates):
    return np.argmax(gates, axis=1)


def top_k_gates(logits, k):
    logits = to_float(logits)
    if k <= 0 or k > logits.shape[1]:
        raise ValueError("k is out of range")
    order = np.argsort(-logits, axis=1, kind="stable")
    mask = np.zeros(logits.shape, dtype=bool)
    for row in range(logits.shape[0]):
        mask[row, order[row, :k]] = True
    masked = np.where(mask, logits, -np.inf)
    return softmax(masked)


def cooperative_loss(gates, outputs, y):
    prediction = mixture(gates, outputs)
    y = to_float(y)
    if y.shape != prediction.shape:
        raise ValueError("y must have the shape of the mixture")
    return np.mean((prediction - y) ** 2)


def competitive_loss(gates, outputs, y):
    gates, outputs, y = to_float(gates), to_float(outputs), to_float(y)
    check_shapes(gates, outputs)
    if y.ndim != 2 or y.shape[0] != outputs.shape[0] or y.shape[1] != outputs.shape[2]:
        raise ValueError("y must be (N, C)")
    errors = np.sum((outputs - y[:, np.newaxis, :]) ** 2, axis=2)
    return np.sum(gates * errors) / (y.shape[0] * y.shape[1])


def responsibilities(gates, outputs, y, sigma=1.0):
    gates, outputs, y = to_float(gates), to_float(outputs), to_float(y)
    squared = np.sum((outputs - y[:, np.newaxis, :]) ** 2, axis=2)
    log_prior = np.full(gates.shape, -np.inf)
    np.log(gates, out=log_prior, where=gates > 0)
    return softmax(log_prior - squared / (2 * float(sigma) ** 2))


def moe_gradients(X, y, params):
    X, y = to_float(X), to_float(y)
    We = to_float(params["We"])
    # forward
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, We, params["be"])
    m = mixture(g, o)
    loss = np.mean((m - y) ** 2)
    # backward
    dm = 2 * (m - y) / y.size
    dWe, dbe = np.zeros(We.shape), np.zeros((We.shape[0], We.shape[2]))
    dg = np.zeros(g.shape)
    for e in range(g.shape[1]):
        do = g[:, e : e + 1] * dm
        dWe[e] = X.T @ do
        dbe[e] = np.sum(do, axis=0)
        dg[:, e] = np.sum(dm * o[:, e], axis=1)
    dz = g * dg
    dz -= g * np.sum(dz, axis=1, keepdims=True)
    return loss, {"Wg": X.T @ dz, "bg": np.sum(dz, axis=0), "We": dWe, "be": dbe}


def balance_loss(gates):
    gates = to_float(gates)
    num_experts = gates.shape[1]
    choice = np.argmax(gates, axis=1)
    loss = 0.0
    for e in range(num_experts):
        f = np.mean(choice == e)
        P = np.mean(gates[:, e])
        loss += f * P
    return num_experts * loss


def specialisation(gates, domains):
    gates, domains = to_float(gates), np.asarray(domains)
    result = np.zeros((len(np.unique(domains)), gates.shape[1]))
    for k in range(result.shape[0]):
        result[k] = np.mean(gates[domains == k], axis=0)
    return result


def joint_weights(Phi, y):
    return np.linalg.lstsq(to_float(Phi), to_float(y), rcond=None)[0]


def greedy_weights(Phi, y):
    Phi, residual = to_float(Phi), to_float(y)
    w = np.zeros(Phi.shape[1])
    for k in range(Phi.shape[1]):
        phi = Phi[:, k]
        w[k] = np.dot(phi, residual) / np.dot(phi, phi)
        residual = residual - w[k] * phi
    return w


def matching_pursuit(Phi, y, steps):
    Phi, residual = to_float(Phi), to_float(y)
    threshold = 1e-12 * np.sum(residual**2)
    w = np.zeros(Phi.shape[1])
    picks = []
    for _ in range(steps):
        best, best_reduction = -1, threshold
        reductions = []
        for k in range(Phi.shape[1]):
            phi = Phi[:, k]
            reductions.append(np.dot(phi, residual) ** 2 / np.dot(phi, phi))
        best_reduction = max(reductions)
        if best_reduction <= threshold:
            break
        for k in range(Phi.shape[1]):
            if reductions[k] >= best_reduction - threshold:
                best = k
                break
        phi = Phi[:, best]
        step = np.dot(phi, residual) / np.dot(phi, phi)
        w[best] += step
        residual = residual - step * phi
        picks.append(best)
    return w, picks
