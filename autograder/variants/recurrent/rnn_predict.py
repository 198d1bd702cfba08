"""Mistakes in `rnn_predict`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("predict_activates_output")
def rnn_predict(X, params):
    X = np.asarray(X, dtype=float)
    h0 = np.zeros((X.shape[0], len(params["b"])))
    H = rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"])
    logits = H[:, -1] @ np.asarray(params["Wy"]) + np.asarray(params["by"])
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake("predict_other_state")
def rnn_predict(X, params):
    X = np.asarray(X, dtype=float)
    h0 = np.zeros((X.shape[0], len(params["b"])))
    H = rnn_forward(X, h0, params["Wx"], params["Wh"], params["b"])
    return H.mean(axis=1) @ np.asarray(params["Wy"]) + np.asarray(params["by"])
