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
    ...


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
    ...


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
    ...


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
    ...


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
    ...


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
    ...


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
    ...


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
    ...


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
    ...


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
    ...


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
    ...
