"""Mistakes in `moe_gradients`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x21_gate_gradient_without_the_other_terms")
def moe_gradients(X, y, params):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Wg, bg, We, be = (np.asarray(params[k], float) for k in ("Wg", "bg", "We", "be"))
    g = gate(X, Wg, bg)
    o = expert_outputs(X, We, be)
    diff = mixture(g, o) - y
    d = 2 * diff / diff.size
    dg = np.einsum("nc,nec->ne", d, o)
    dz = dg * g * (1 - g)
    do = g[:, :, None] * d[:, None, :]
    grads = {
        "Wg": X.T @ dz,
        "bg": dz.sum(0),
        "We": np.array([X.T @ do[:, e] for e in range(len(We))]),
        "be": do.sum(0),
    }
    return float((diff**2).mean()), grads


@mistake("x22_expert_gradient_without_its_gate")
def moe_gradients(X, y, params):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Wg, bg, We, be = (np.asarray(params[k], float) for k in ("Wg", "bg", "We", "be"))
    g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
    diff = mixture(g, o) - y
    d = 2 * diff / diff.size
    dg = np.einsum("nc,nec->ne", d, o)
    dz = g * (dg - (dg * g).sum(1, keepdims=True))
    dWe = np.zeros(We.shape)
    dbe = np.zeros(be.shape)
    for e in range(len(We)):
        dWe[e] = X.T @ d
        dbe[e] = d.sum(axis=0)
    return float((diff**2).mean()), {"Wg": X.T @ dz, "bg": dz.sum(0), "We": dWe, "be": dbe}


@mistake("moe_without_the_2")
def moe_gradients(X, y, params):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Wg, bg, We, be = (np.asarray(params[k], float) for k in ("Wg", "bg", "We", "be"))
    g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
    diff = mixture(g, o) - y
    d = diff / diff.size
    dg = np.einsum("nc,nec->ne", d, o)
    dz = g * (dg - (dg * g).sum(1, keepdims=True))
    do = np.einsum("ne,nc->nec", g, d)
    grads = {"Wg": X.T @ dz, "bg": dz.sum(0), "We": np.einsum("nd,nec->edc", X, do), "be": do.sum(0)}
    return float((diff**2).mean()), grads


@mistake("moe_gate_not_learnt")
def moe_gradients(X, y, params):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Wg, bg, We, be = (np.asarray(params[k], float) for k in ("Wg", "bg", "We", "be"))
    g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
    diff = mixture(g, o) - y
    do = np.einsum("ne,nc->nec", g, 2 * diff / diff.size)
    grads = {"Wg": np.zeros_like(Wg), "bg": np.zeros_like(bg)}
    grads["We"] = np.einsum("nd,nec->edc", X, do)
    grads["be"] = do.sum(axis=0)
    return float((diff**2).mean()), grads


@mistake("x16_moe_over_samples_only")
def moe_gradients(X, y, params):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Wg, bg, We, be = (np.asarray(params[k], float) for k in ("Wg", "bg", "We", "be"))
    g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
    diff = mixture(g, o) - y
    d = 2 * diff / len(X)
    dg = np.einsum("nc,nec->ne", d, o)
    dz = g * (dg - (dg * g).sum(1, keepdims=True))
    do = np.einsum("ne,nc->nec", g, d)
    grads = {"Wg": X.T @ dz, "bg": dz.sum(0), "We": np.einsum("nd,nec->edc", X, do), "be": do.sum(0)}
    return float((diff**2).sum() / len(X)), grads


@mistake("moe_gradients_alone")
def moe_gradients(X, y, params):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Wg, bg, We, be = (np.asarray(params[k], float) for k in ("Wg", "bg", "We", "be"))
    g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
    diff = mixture(g, o) - y
    d = 2 * diff / diff.size
    dg = np.einsum("nc,nec->ne", d, o)
    dz = g * (dg - (dg * g).sum(1, keepdims=True))
    do = np.einsum("ne,nc->nec", g, d)
    return {"Wg": X.T @ dz, "bg": dz.sum(0), "We": np.einsum("nd,nec->edc", X, do), "be": do.sum(0)}
