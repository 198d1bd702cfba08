"""전문가 혼합 (mixture of experts)

N 샘플, D 특성, E 전문가, C 출력, K 열
"""

import numpy as np


def 실수(x):
    return np.array(x, dtype=np.float64)


def 모양검사(gates, outputs, y=None):
    if gates.ndim != 2:
        raise ValueError(f"gates는 (N, E)여야 해요: {gates.shape}")
    if outputs.ndim != 3 or outputs.shape[:2] != gates.shape:
        raise ValueError(f"outputs는 (N, E, C)여야 해요: {outputs.shape}, gates {gates.shape}")
    if y is not None and y.shape != (outputs.shape[0], outputs.shape[2]):
        raise ValueError(f"y는 (N, C)여야 해요: {y.shape}")


def softmax(z):
    이동 = z - np.max(z, axis=1, keepdims=True)
    e = np.exp(이동)
    return e / np.sum(e, axis=1, keepdims=True)


def gate(X, Wg, bg):
    return softmax(실수(X) @ 실수(Wg) + 실수(bg))


def expert_outputs(X, We, be):
    X, We, be = 실수(X), 실수(We), 실수(be)
    답 = [X @ We[e] + be[e] for e in range(len(We))]
    return np.stack(답, axis=1)


def mixture(gates, outputs):
    gates, outputs = 실수(gates), 실수(outputs)
    모양검사(gates, outputs)
    return (gates[:, :, None] * outputs).sum(axis=1)


def route(gates):
    return np.argmax(실수(gates), axis=1)


def top_k_gates(logits, k):
    logits = 실수(logits)
    N, E = logits.shape
    if not 1 <= k <= E:
        raise ValueError(f"k는 1부터 {E}까지예요: {k}")
    순서 = np.argsort(-logits, axis=1, kind="stable")[:, :k]
    가림 = np.full((N, E), -np.inf)
    np.put_along_axis(가림, 순서, np.take_along_axis(logits, 순서, axis=1), axis=1)
    return softmax(가림)


def cooperative_loss(gates, outputs, y):
    gates, outputs, y = 실수(gates), 실수(outputs), 실수(y)
    모양검사(gates, outputs, y)
    return float(np.mean((mixture(gates, outputs) - y) ** 2))


def competitive_loss(gates, outputs, y):
    gates, outputs, y = 실수(gates), 실수(outputs), 실수(y)
    모양검사(gates, outputs, y)
    거리 = ((outputs - y[:, None, :]) ** 2).sum(axis=2)
    return float((gates * 거리).sum() / y.size)


def responsibilities(gates, outputs, y, sigma=1.0):
    gates, outputs, y = 실수(gates), 실수(outputs), 실수(y)
    거리 = ((outputs - y[:, None, :]) ** 2).sum(axis=2)
    with np.errstate(divide="ignore"):
        로그 = np.log(gates) - 거리 / (2 * sigma**2)
    return softmax(로그)


def moe_gradients(X, y, params):
    X, y = 실수(X), 실수(y)
    Wg, bg, We, be = (실수(params[k]) for k in ("Wg", "bg", "We", "be"))
    g = gate(X, Wg, bg)
    o = expert_outputs(X, We, be)
    섞음 = mixture(g, o)
    loss = np.mean((섞음 - y) ** 2)
    d섞음 = 2 * (섞음 - y) / y.size
    # 전문가 쪽
    do = g[:, :, None] * d섞음[:, None, :]
    dWe = np.einsum("nd,nec->edc", X, do)
    dbe = do.sum(axis=0)
    # 게이트 쪽 (softmax를 거꾸로)
    dg = (o * d섞음[:, None, :]).sum(axis=2)
    dz = g * (dg - (g * dg).sum(axis=1, keepdims=True))
    return float(loss), {"Wg": X.T @ dz, "bg": dz.sum(axis=0), "We": dWe, "be": dbe}


def balance_loss(gates):
    gates = 실수(gates)
    N, E = gates.shape
    f = np.bincount(route(gates), minlength=E) / N
    P = gates.mean(axis=0)
    return float(E * np.sum(f * P))


def specialisation(gates, domains):
    gates, domains = 실수(gates), np.asarray(domains).astype(int)
    K = domains.max() + 1
    결과 = np.zeros((K, gates.shape[1]))
    for k in range(K):
        결과[k] = gates[domains == k].mean(axis=0)
    return 결과


def joint_weights(Phi, y):
    return np.linalg.lstsq(실수(Phi), 실수(y), rcond=None)[0]


def greedy_weights(Phi, y):
    Phi, 나머지 = 실수(Phi), 실수(y)
    w = np.zeros(Phi.shape[1])
    for k in range(Phi.shape[1]):
        열 = Phi[:, k]
        w[k] = (열 @ 나머지) / (열 @ 열)
        나머지 = 나머지 - w[k] * 열
    return w


def matching_pursuit(Phi, y, steps):
    Phi, y = 실수(Phi), 실수(y)
    w = np.zeros(Phi.shape[1])
    picks = []
    나머지 = y.copy()
    길이 = (Phi**2).sum(axis=0)
    허용 = 1e-12 * (y @ y)
    for _ in range(steps):
        내적 = Phi.T @ 나머지
        줄어듦 = 내적**2 / 길이
        if 줄어듦.max() <= 허용:
            break
        k = int(np.flatnonzero(줄어듦 >= 줄어듦.max() - 허용)[0])
        a = 내적[k] / 길이[k]
        w[k] += a
        나머지 = 나머지 - a * Phi[:, k]
        picks.append(k)
    return w, picks
