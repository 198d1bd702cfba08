"""Back-propagation: how the loss changes with every single parameter.

역전파: 파라미터 하나하나를 바꿀 때 손실이 얼마나 바뀌는지 구해요.

Shapes: X (N, D), W (D, H), b (H,), batches first. "dout" is the slope of the loss with respect to
what a function returned, and has that shape; a backward function turns it into the slopes with
respect to what the function was given. Inputs may be lists, ints or float32; the work is done in float64;
nothing that is passed in is changed.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


# BEGIN SOLUTION NO PROMPT
def _same_shape(a: ArrayLike, b: ArrayLike) -> tuple[Array, Array]:
    first, second = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if first.shape != second.shape:
        raise ValueError(f"shapes {first.shape} and {second.shape} do not fit")
    return first, second


def _sigmoid(z: Array) -> Array:
    # the same curve as 1 / (1 + exp(-z)); tanh cannot overflow
    return 0.5 * (1.0 + np.tanh(0.5 * z))


# END SOLUTION
def numerical_gradient(f: Callable[[Array], float], x: ArrayLike, h: float = 1e-5) -> Array:
    """Slopes of f at x, one for each entry of x, by the central difference.

    중앙 차분으로 구한, x의 각 원소에 대한 f의 기울기예요.

    Move one entry by h up and by h down, the others staying where they are, and divide the difference
    of the two values by the distance 2h.

    Args:
        f: maps an array of the shape of x to a number.
        x: the point, any shape.
        h: the step.

    Returns:
        float64, the shape of x.

    Source: Taylor's theorem; for a smooth f the result is off by about h²/6 times the third derivative.
    """
    # BEGIN SOLUTION
    point = np.array(x, dtype=np.float64)  # a copy, to move about in
    grad = np.zeros(point.shape)
    for i in np.ndindex(point.shape):
        center = point[i]
        point[i] = center + h
        above = f(point)
        point[i] = center - h
        below = f(point)
        point[i] = center
        grad[i] = (above - below) / (2.0 * h)
    return grad
    # END SOLUTION


def relative_error(a: ArrayLike, b: ArrayLike) -> float:
    """The largest of |a - b| / max(1e-8, |a| + |b|) over all entries.

    모든 원소에서 |a - b| / max(1e-8, |a| + |b|)를 구하고 그중 가장 큰 값을 돌려줘요.

    Args:
        a: any shape.
        b: the shape of a.

    Returns:
        a number from 0 (equal) to 1 (opposite signs, or one of them 0).

    Raises:
        ValueError: when the shapes differ, also where NumPy would broadcast.
    """
    # BEGIN SOLUTION
    first, second = _same_shape(a, b)
    return float(np.max(np.abs(first - second) / np.maximum(1e-8, np.abs(first) + np.abs(second))))
    # END SOLUTION


def gradient_check(
    f: Callable[[Array], float], x: ArrayLike, grad: ArrayLike, h: float = 1e-5, tol: float = 1e-6
) -> bool:
    """Does grad agree with the numerical gradient of f at x?

    grad가 x에서 f의 수치 미분과 맞는지 알려줘요.

    Args:
        f: maps an array of the shape of x to a number.
        x: the point, any shape.
        grad: the slopes to check, the shape of x.
        h: the step of the numerical gradient.
        tol: the largest relative error that is still accepted.

    Returns:
        True where relative_error(numerical, grad) <= tol.

    Raises:
        ValueError: when grad does not have the shape of x.
    """
    # BEGIN SOLUTION
    return relative_error(numerical_gradient(f, x, h), grad) <= tol
    # END SOLUTION


def dense_backward(dout: ArrayLike, X: ArrayLike, W: ArrayLike) -> tuple[Array, Array, Array]:
    """Back through X @ W + b: the slopes with respect to X, W and b.

    X @ W + b를 거꾸로 지나가요. X, W, b에 대한 기울기를 돌려줘요.

    Every sample pushes the same weights and the same bias, so their slopes are sums over the samples.
    (The loss has put its 1/N into dout already.)

    Args:
        dout: (N, H).
        X: (N, D), what the layer was given.
        W: (D, H).

    Returns:
        (dX, dW, db) with the shapes (N, D), (D, H) and (H,).

    Source: Rumelhart, Hinton, Williams, Nature 323 (1986), equations 6 and 7.
    """
    # BEGIN SOLUTION
    slope = np.asarray(dout, dtype=np.float64)
    inputs = np.asarray(X, dtype=np.float64)
    weights = np.asarray(W, dtype=np.float64)
    return slope @ weights.T, inputs.T @ slope, slope.sum(axis=0)
    # END SOLUTION


def sigmoid_backward(dout: ArrayLike, z: ArrayLike) -> Array:
    """Back through the sigmoid: dout times its slope at z.

    시그모이드를 거꾸로 지나가요. dout에 z에서의 기울기를 곱해요.

    Args:
        dout: any shape.
        z: the shape of dout; what the sigmoid was given (not what it returned).

    Returns:
        float64, the shape of z.

    Raises:
        ValueError: when the shapes differ, also where NumPy would broadcast.

    Source: Rumelhart, Hinton, Williams, Nature 323 (1986), equation 5.
    """
    # BEGIN SOLUTION
    slope, logits = _same_shape(dout, z)
    s = _sigmoid(logits)
    return slope * s * (1.0 - s)
    # END SOLUTION


def tanh_backward(dout: ArrayLike, z: ArrayLike) -> Array:
    """Back through tanh: dout times its slope at z.

    tanh를 거꾸로 지나가요. dout에 z에서의 기울기를 곱해요.

    Args:
        dout: any shape.
        z: the shape of dout; what tanh was given (not what it returned).

    Returns:
        float64, the shape of z.

    Raises:
        ValueError: when the shapes differ, also where NumPy would broadcast.
    """
    # BEGIN SOLUTION
    slope, inputs = _same_shape(dout, z)
    return slope * (1.0 - np.tanh(inputs) ** 2)
    # END SOLUTION


def relu_backward(dout: ArrayLike, z: ArrayLike) -> Array:
    """Back through ReLU: dout where z > 0, and 0 elsewhere (also at z = 0).

    ReLU를 거꾸로 지나가요. z > 0인 곳은 dout, 나머지(z = 0 포함)는 0이에요.

    Args:
        dout: any shape.
        z: the shape of dout; what ReLU was given.

    Returns:
        float64, the shape of z.

    Raises:
        ValueError: when the shapes differ, also where NumPy would broadcast.
    """
    # BEGIN SOLUTION
    slope, inputs = _same_shape(dout, z)
    return np.where(inputs > 0.0, slope, 0.0)
    # END SOLUTION


def mse_backward(pred: ArrayLike, target: ArrayLike) -> Array:
    """Slope of the mean squared error with respect to pred; the mean is over all entries, without a ½.

    평균제곱오차의 pred에 대한 기울기예요. 평균은 모든 원소에 대해 내고, ½은 없어요.

    Args:
        pred: any shape.
        target: the shape of pred.

    Returns:
        float64, the shape of pred.

    Raises:
        ValueError: when the shapes differ, also where NumPy would broadcast.
    """
    # BEGIN SOLUTION
    guess, truth = _same_shape(pred, target)
    return 2.0 * (guess - truth) / guess.size
    # END SOLUTION


def bce_with_logits_backward(z: ArrayLike, y: ArrayLike) -> Array:
    """Slope of the mean binary cross-entropy of sigmoid(z) and y with respect to the logits z.

    sigmoid(z)와 y의 이진 교차 엔트로피(모든 원소의 평균)를 로짓 z로 미분한 기울기예요.

    Args:
        z: logits, any shape, up to 1e4 either way.
        y: labels 0 and 1, the shape of z.

    Returns:
        float64, the shape of z.

    Raises:
        ValueError: when the shapes differ, also where NumPy would broadcast.
    """
    # BEGIN SOLUTION
    logits, labels = _same_shape(z, y)
    return (_sigmoid(logits) - labels) / logits.size
    # END SOLUTION


def cross_entropy_with_logits_backward(Z: ArrayLike, y: ArrayLike) -> Array:
    """Slope of the mean cross-entropy of softmax(Z) and y with respect to the logits Z.

    softmax(Z)와 y의 교차 엔트로피(표본에 대한 평균)를 로짓 Z로 미분한 기울기예요.

    Args:
        Z: (N, C) logits, up to 1e4 either way.
        y: (N,) ints, the class of each sample, from 0.

    Returns:
        (N, C); the mean is over the N samples.

    Raises:
        ValueError: when y is not (N,).

    Source: Bridle, Probabilistic interpretation of feedforward classification network outputs (1990).
    """
    # BEGIN SOLUTION
    logits, labels = np.asarray(Z, dtype=np.float64), np.asarray(y)
    samples = len(logits)
    if labels.shape != (samples,):
        raise ValueError(f"labels of shape {labels.shape} for {samples} samples")
    slope: Array = np.exp(logits - logits.max(axis=1, keepdims=True))
    slope /= slope.sum(axis=1, keepdims=True)  # now the probabilities …
    slope[np.arange(samples), labels] -= 1.0  # … minus 1 for the true class
    slope /= samples
    return slope
    # END SOLUTION


# BEGIN SOLUTION NO PROMPT
def _activation(name: str) -> tuple[Callable[[Array], Array], Callable[[Array, Array], Array]]:
    known: dict[str, tuple[Callable[[Array], Array], Callable[[Array, Array], Array]]] = {
        "tanh": (np.tanh, tanh_backward),
        "relu": (lambda z: np.maximum(0.0, z), relu_backward),
        "sigmoid": (_sigmoid, sigmoid_backward),
    }
    if name not in known:
        raise ValueError(f"unknown activation {name!r}")
    return known[name]


def _loss(name: str, z: Array, y: ArrayLike) -> tuple[float, Array]:
    """The loss of the output z and its slope there."""
    if name == "mse":
        slope = mse_backward(z, y)
        return float(np.mean((z - np.asarray(y)) ** 2)), slope
    if name == "bce":
        labels = np.asarray(y, dtype=np.float64)
        if labels.shape == (len(z),):
            labels = labels[:, np.newaxis]
        slope = bce_with_logits_backward(z, labels)
        return float(np.mean(np.logaddexp(0.0, z) - z * labels)), slope
    if name == "cross_entropy":
        slope = cross_entropy_with_logits_backward(z, y)
        shifted = z - z.max(axis=1, keepdims=True)
        true = shifted[np.arange(len(z)), np.asarray(y)]
        return float(np.mean(np.log(np.exp(shifted).sum(axis=1)) - true)), slope
    raise ValueError(f"unknown loss {name!r}")


# END SOLUTION
def mlp_gradients(
    X: ArrayLike,
    y: ArrayLike,
    params: Mapping[str, ArrayLike],
    hidden: str = "tanh",
    loss: str = "mse",
    weight_decay: float = 0.0,
) -> tuple[float, dict[str, Array]]:
    """Loss of a network on a batch, and the slope of that loss for every parameter.

    신경망의 손실과, 모든 파라미터에 대한 손실의 기울기를 돌려줘요.

    Layer k computes z = input @ Wk + bk; the activation `hidden` follows every layer but the last.
    The loss is that of the last z, plus ½ · weight_decay · (the sum of the squares of all weights);
    the biases are not penalised.

    Args:
        X: (N, D).
        y: "mse": the shape of the output; "bce": (N,) or (N, 1) of 0 and 1; "cross_entropy": (N,) ints.
        params: {"W1": (D, H), "b1": (H,), "W2": …}, any number of layers, in any order of keys.
        hidden: "tanh", "relu" or "sigmoid".
        loss: "mse", "bce" or "cross_entropy"; the last two take the output as logits.
        weight_decay: λ.

    Returns:
        (loss, grads): a number, and a dict with the keys and shapes of params.

    Raises:
        ValueError: for an unknown hidden or loss, and when y does not fit.

    Source: Rumelhart, Hinton, Williams, Nature 323 (1986).
    """
    # BEGIN SOLUTION
    activate, back = _activation(hidden)
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    depth = len(p) // 2

    # forward: remember what every layer was given, and its z
    inputs: list[Array] = []
    zs: list[Array] = []
    for k in range(1, depth + 1):
        inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
        zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
    value, slope = _loss(loss, zs[-1], y)

    # backward: from the last layer to the first
    grads = {}
    for k in range(depth, 0, -1):
        dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
        grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
        value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
        if k > 1:
            slope = back(dX, zs[k - 2])
    return value, grads
    # END SOLUTION
