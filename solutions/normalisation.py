"""Normalisation: a layer standardises its own features, so that hands need to do it less (40:08).

정규화: 층이 특성을 스스로 표준화해서 손으로 할 일이 줄어요 (40:08).

X is (N, D), a batch of N samples with D features; gamma and beta are (D,). Inputs are array-likes
(lists, ints and float32 work), the computation is in float64, and nothing that is passed in is changed.
Every variance is the population's (ddof 0), and eps > 0 stands inside the root. Means up to 1e4 times
the spread are no excuse: subtract the mean first.
X는 (N, D), 즉 특성이 D개인 샘플 N개의 배치이고 gamma와 beta는 (D,)예요. 입력은 리스트, 정수, float32여도 되고,
계산은 float64로 하며, 받은 것은 바꾸지 않아요. 분산은 모두 모분산(ddof 0)이고 eps > 0은 루트 안에 있어요. 평균이
퍼진 정도의 1e4배여도 맞아야 하니 평균부터 빼세요.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


# BEGIN SOLUTION NO PROMPT
def _floats(*values: ArrayLike) -> list[Array]:
    return [np.asarray(value, dtype=np.float64) for value in values]


def _must_have(shape: tuple[int, ...], **arrays: Array) -> None:
    for name, array in arrays.items():
        if array.shape != shape:
            raise ValueError(f"{name} has shape {array.shape}, want {shape}")


def _normalised(X: Array, axis: int, eps: float) -> tuple[Array, Array]:
    """x̂ = (x − mean) / √(var + eps) along `axis`, and that root."""
    root: Array = np.sqrt(X.var(axis=axis, keepdims=True) + eps)
    return (X - X.mean(axis=axis, keepdims=True)) / root, root


def _back_through(d: Array, x_hat: Array, root: Array, axis: int) -> Array:
    """The slope of X where x̂ gets the slope d: mean and variance have moved with every x."""
    by_mean = d.mean(axis=axis, keepdims=True)
    by_var = x_hat * (d * x_hat).mean(axis=axis, keepdims=True)
    slope: Array = (d - by_mean - by_var) / root
    return slope


# END SOLUTION
def batch_stats(X: ArrayLike) -> tuple[Array, Array]:
    """Mean and variance of each feature over the batch: X (N, D) → `(mean, var)`, both (D,).

    특성마다 배치에 대한 평균과 분산을 구해요: X (N, D) → `(mean, var)`, 둘 다 (D,).

    The variance is the mean of the squared distances from the mean (ddof 0).
    분산은 평균에서 떨어진 거리의 제곱을 평균한 값이에요 (ddof 0).
    """
    # BEGIN SOLUTION
    X = np.asarray(X, dtype=np.float64)
    mean = X.mean(axis=0)
    var = ((X - mean) ** 2).mean(axis=0)
    return mean, var
    # END SOLUTION


def batchnorm_forward(X: ArrayLike, gamma: ArrayLike, beta: ArrayLike, eps: float = 1e-5) -> Array:
    """Batch normalisation with the batch's own statistics: X (N, D), gamma (D,), beta (D,) → (N, D).

    배치 자신의 통계로 하는 배치 정규화예요: X (N, D), gamma (D,), beta (D,) → (N, D).

    gamma · (X − mean) / √(var + eps) + beta, mean and var of each feature over the batch.
    gamma · (X − mean) / √(var + eps) + beta이고, mean과 var는 특성마다 배치에 대해 구해요.

    Raises:
        ValueError: gamma or beta is not (D,), also where NumPy would broadcast.
            gamma나 beta가 (D,)가 아닐 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.

    Source: Ioffe and Szegedy, Batch Normalization (2015), algorithm 1.
    """
    # BEGIN SOLUTION
    X, gamma, beta = _floats(X, gamma, beta)
    _must_have(X.shape[1:], gamma=gamma, beta=beta)
    x_hat, _ = _normalised(X, 0, eps)
    return gamma * x_hat + beta
    # END SOLUTION


def batchnorm_backward(
    dout: ArrayLike, X: ArrayLike, gamma: ArrayLike, eps: float = 1e-5
) -> tuple[Array, Array, Array]:
    """Back through `batchnorm_forward`: the slopes `(dX, dgamma, dbeta)`, (N, D), (D,), (D,).

    `batchnorm_forward`를 거꾸로 지나요: 기울기 `(dX, dgamma, dbeta)`, 모양은 (N, D), (D,), (D,).

    dout (N, D) is the slope of the loss with respect to the output. mean and var depend on X, too.
    dout (N, D)은 출력에 대한 손실의 기울기예요. mean과 var도 X에 달려 있어요.

    Raises:
        ValueError: dout has not the shape of X, or gamma is not (D,), also where NumPy would broadcast.
            dout의 모양이 X와 다르거나 gamma가 (D,)가 아닐 때예요. 브로드캐스트해 줄 모양이어도 그래요.

    Source: Ioffe and Szegedy, Batch Normalization (2015), section 3.
    """
    # BEGIN SOLUTION
    dout, X, gamma = _floats(dout, X, gamma)
    _must_have(X.shape, dout=dout)
    _must_have(X.shape[1:], gamma=gamma)
    x_hat, root = _normalised(X, 0, eps)
    dX = _back_through(gamma * dout, x_hat, root, 0)
    return dX, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
    # END SOLUTION


def layernorm_forward(X: ArrayLike, gamma: ArrayLike, beta: ArrayLike, eps: float = 1e-5) -> Array:
    """Layer normalisation: as `batchnorm_forward`, but over the features of each sample.

    층 정규화예요: `batchnorm_forward`와 같지만 샘플마다 그 샘플의 특성들에 대해 정규화해요.

    X (N, D), gamma (D,), beta (D,) → (N, D). gamma and beta belong to the features, as before.
    X (N, D), gamma (D,), beta (D,) → (N, D). gamma와 beta는 여전히 특성마다 하나예요.

    Raises:
        ValueError: gamma or beta is not (D,), also where NumPy would broadcast.
            gamma나 beta가 (D,)가 아닐 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.

    Source: Ba, Kiros and Hinton, Layer Normalization (2016), eq. 3.
    """
    # BEGIN SOLUTION
    X, gamma, beta = _floats(X, gamma, beta)
    _must_have(X.shape[1:], gamma=gamma, beta=beta)
    x_hat, _ = _normalised(X, 1, eps)
    return gamma * x_hat + beta
    # END SOLUTION


def layernorm_backward(
    dout: ArrayLike, X: ArrayLike, gamma: ArrayLike, eps: float = 1e-5
) -> tuple[Array, Array, Array]:
    """Back through `layernorm_forward`: the slopes `(dX, dgamma, dbeta)`, (N, D), (D,), (D,).

    `layernorm_forward`를 거꾸로 지나요: 기울기 `(dX, dgamma, dbeta)`, 모양은 (N, D), (D,), (D,).

    Each sample has its own mean and var; gamma and beta are shared by all samples.
    mean과 var는 샘플마다 따로이고, gamma와 beta는 모든 샘플이 함께 써요.

    Raises:
        ValueError: dout has not the shape of X, or gamma is not (D,), also where NumPy would broadcast.
            dout의 모양이 X와 다르거나 gamma가 (D,)가 아닐 때예요. 브로드캐스트해 줄 모양이어도 그래요.

    Source: Ba, Kiros and Hinton, Layer Normalization (2016).
    """
    # BEGIN SOLUTION
    dout, X, gamma = _floats(dout, X, gamma)
    _must_have(X.shape, dout=dout)
    _must_have(X.shape[1:], gamma=gamma)
    x_hat, root = _normalised(X, 1, eps)
    dX = _back_through(gamma * dout, x_hat, root, 1)
    return dX, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
    # END SOLUTION


class BatchNorm:
    """Batch normalisation with a memory: what it saw in training serves when single samples come.

    기억이 있는 배치 정규화예요. 학습할 때 본 것을 샘플이 하나씩 올 때 써요.

    Source: Ioffe and Szegedy, Batch Normalization (2015), algorithm 2; the running average is that of CS231n.
    """

    def __init__(self, features: int, momentum: float = 0.9, eps: float = 1e-5) -> None:
        """`features` is D; `momentum`, from 0 to 1, is the weight of the past in the running statistics.

        `features`는 D이고, `momentum`(0에서 1까지)은 이동 통계에서 과거가 차지하는 무게예요.

        At first the running mean is all zeros, the running variance all ones.
        처음에 이동 평균은 모두 0, 이동 분산은 모두 1이에요.
        """
        # BEGIN SOLUTION
        self.momentum, self.eps = momentum, eps
        self.mean: Array = np.zeros(features)
        self.var: Array = np.ones(features)
        # END SOLUTION

    def forward(self, X: ArrayLike, gamma: ArrayLike, beta: ArrayLike, training: bool) -> Array:
        """gamma · (X − mean) / √(var + eps) + beta: X (N, D), gamma (D,), beta (D,) → (N, D).

        gamma · (X − mean) / √(var + eps) + beta예요: X (N, D), gamma (D,), beta (D,) → (N, D).

        Training uses the batch's mean and var, and then moves the running ones:
        running = momentum · running + (1 − momentum) · the batch's. Not training uses the running ones
        and changes nothing.
        학습 중에는 배치의 mean과 var를 쓰고, 그다음 이동 통계를 옮겨요:
        running = momentum · running + (1 − momentum) · 배치의 값. 학습 중이 아니면 이동 통계를 쓰고 아무것도
        바꾸지 않아요.

        Raises:
            ValueError: gamma or beta is not (D,), training or not, also where NumPy would broadcast.
                gamma나 beta가 (D,)가 아닐 때예요. 학습 중이든 아니든, 브로드캐스트해 줄 모양이어도 그래요.
        """
        # BEGIN SOLUTION
        X, gamma, beta = _floats(X, gamma, beta)
        _must_have(X.shape[1:], gamma=gamma, beta=beta)
        if not training:
            return gamma * (X - self.mean) / np.sqrt(self.var + self.eps) + beta
        self.mean = self.momentum * self.mean + (1 - self.momentum) * X.mean(axis=0)
        self.var = self.momentum * self.var + (1 - self.momentum) * X.var(axis=0)
        x_hat, root = _normalised(X, 0, self.eps)
        self.trained = gamma.copy(), x_hat, root
        return gamma * x_hat + beta
        # END SOLUTION

    def running(self) -> tuple[Array, Array]:
        """The running `(mean, var)`, both (D,), as copies: neither does an answer change later, nor does
        writing into it change what is remembered.

        이동 통계 `(mean, var)`의 복사본이고 둘 다 (D,)예요. 한번 준 답은 나중에 바뀌지 않고, 답에 써 넣어도
        기억은 달라지지 않아요.
        """
        # BEGIN SOLUTION
        return self.mean.copy(), self.var.copy()
        # END SOLUTION

    def backward(self, dout: ArrayLike) -> tuple[Array, Array, Array]:
        """Back through the last *training* forward: `(dX, dgamma, dbeta)`, (N, D), (D,), (D,).

        마지막 *학습* forward를 거꾸로 지나요: `(dX, dgamma, dbeta)`, 모양은 (N, D), (D,), (D,).

        X and gamma are those of that forward, whatever was evaluated since.
        그 뒤에 무엇을 평가했든 X와 gamma는 그 forward의 것이에요.

        Raises:
            ValueError: dout has not the shape of that X, also where NumPy would broadcast.
                dout의 모양이 그 X와 다를 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.
        """
        # BEGIN SOLUTION
        gamma, x_hat, root = self.trained
        (dout,) = _floats(dout)
        _must_have(x_hat.shape, dout=dout)
        dX = _back_through(gamma * dout, x_hat, root, 0)
        return dX, (dout * x_hat).sum(axis=0), dout.sum(axis=0)
        # END SOLUTION


def fold_batchnorm(
    W: ArrayLike,
    b: ArrayLike,
    gamma: ArrayLike,
    beta: ArrayLike,
    mean: ArrayLike,
    var: ArrayLike,
    eps: float = 1e-5,
) -> tuple[Array, Array]:
    """A dense layer and the batch norm behind it as one dense layer: `(W2, b2)`, (D, H) and (H,).

    완전 연결층과 그 뒤의 배치 정규화를 완전 연결층 하나로 접어요: `(W2, b2)`, 모양은 (D, H)와 (H,).

    For every X: X·W2 + b2 = gamma · (X·W + b − mean) / √(var + eps) + beta. W (D, H); all others (H,).
    모든 X에 대해 X·W2 + b2 = gamma · (X·W + b − mean) / √(var + eps) + beta예요. W는 (D, H), 나머지는 모두
    (H,)예요.

    Source: Jacob et al., Quantization and Training of Neural Networks (2018), section 3.2.
    """
    # BEGIN SOLUTION
    W, b, gamma, beta, mean, var = _floats(W, b, gamma, beta, mean, var)
    scale = gamma / np.sqrt(var + eps)
    return W * scale, (b - mean) * scale + beta
    # END SOLUTION


# BEGIN SOLUTION NO PROMPT
def _tanh(z: Array) -> Array:
    return np.tanh(z)


def _relu(z: Array) -> Array:
    return np.maximum(z, 0.0)


def _sigmoid(z: Array) -> Array:
    return 0.5 * (1.0 + np.tanh(0.5 * z))  # 1 / (1 + exp(-z)), and nothing overflows


# each with its slope, from its output
_HIDDEN: dict[str, tuple[Callable[[Array], Array], Callable[[Array], Array]]] = {
    "tanh": (_tanh, lambda a: 1.0 - a**2),
    "relu": (_relu, lambda a: np.where(a > 0.0, 1.0, 0.0)),
    "sigmoid": (_sigmoid, lambda a: a * (1.0 - a)),
}


def _known(name: str) -> tuple[Callable[[Array], Array], Callable[[Array], Array]]:
    if name not in _HIDDEN:
        raise ValueError(f"unknown hidden {name!r}")
    return _HIDDEN[name]


def _depth(params: Mapping[str, ArrayLike]) -> int:
    return sum(name.startswith("W") for name in params)


# END SOLUTION
def bn_forward(X: ArrayLike, params: Mapping[str, ArrayLike], hidden: str = "tanh", eps: float = 1e-5) -> Array:
    """A network with batch norm between sum and activation: X (N, D) → (N, C).

    가중합과 활성화 함수 사이에 배치 정규화가 있는 신경망이에요: X (N, D) → (N, C).

    Layers k = 1 … L−1: hidden(batchnorm(a·Wk, gammak, betak)), without a bias; the last one: a·WL + bL.
    `params` is {"W1": (D, H), "gamma1": (H,), "beta1": (H,), …, "WL": …, "bL": (C,)}, read by name and
    number, in whatever order its keys stand; L ≥ 2. `hidden` is "tanh", "relu" or "sigmoid".
    층 k = 1 … L−1은 편향 없이 hidden(batchnorm(a·Wk, gammak, betak))이고, 마지막 층은 a·WL + bL이에요.
    `params`는 {"W1": (D, H), "gamma1": (H,), "beta1": (H,), …, "WL": …, "bL": (C,)}이고, 키의 순서와 상관없이
    이름과 번호로 읽어요. L ≥ 2이고 `hidden`은 "tanh", "relu", "sigmoid" 중 하나예요.

    Raises:
        ValueError: an unknown `hidden`. 모르는 `hidden`일 때예요.
    """
    # BEGIN SOLUTION
    activate, _ = _known(hidden)
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    last = _depth(p)
    a = np.asarray(X, dtype=np.float64)
    for k in range(1, last):
        x_hat, _ = _normalised(a @ p[f"W{k}"], 0, eps)
        a = activate(p[f"gamma{k}"] * x_hat + p[f"beta{k}"])
    out: Array = a @ p[f"W{last}"] + p[f"b{last}"]
    return out
    # END SOLUTION


# BEGIN SOLUTION NO PROMPT
def _mse(out: Array, y: ArrayLike) -> tuple[float, Array]:
    target = np.asarray(y, dtype=np.float64)
    _must_have(out.shape, y=target)
    return float(np.mean((out - target) ** 2)), 2.0 * (out - target) / out.size


def _cross_entropy(out: Array, y: ArrayLike) -> tuple[float, Array]:
    labels, rows = np.asarray(y), np.arange(len(out))
    if labels.shape != rows.shape:
        raise ValueError(f"labels {labels.shape} for an output {out.shape}: want (N,)")
    shifted = out - out.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    slope = np.exp(log_p)
    slope[rows, labels] -= 1.0
    return float(-log_p[rows, labels].mean()), slope / len(out)


_LOSS = {"mse": _mse, "cross_entropy": _cross_entropy}


# END SOLUTION
def bn_gradients(
    X: ArrayLike,
    y: ArrayLike,
    params: Mapping[str, ArrayLike],
    hidden: str = "tanh",
    loss: str = "mse",
    eps: float = 1e-5,
) -> tuple[float, dict[str, Array]]:
    """Loss of `bn_forward` on a batch, and its slope for every parameter: `(loss, grads)`.

    배치에 대한 `bn_forward`의 손실과, 모든 파라미터에 대한 손실의 기울기예요: `(loss, grads)`.

    Loss "mse": y (N, C), mean over all entries. "cross_entropy": y (N,) ints from 0, mean over samples
    of −log softmax of the output, natural log, exact for outputs up to ±1e4. `grads` has the keys and shapes of
    `params`.
    손실 "mse": y (N, C), 모든 원소에 대한 평균. "cross_entropy": y (N,)는 0부터 세는 정수이고, 출력의
    −log softmax를 샘플에 대해 평균해요. 자연로그이고 ±1e4까지의 출력에서 정확해야 해요. `grads`의 키와 모양은
    `params`와 같아요.

    Raises:
        ValueError: an unknown `hidden` or `loss`; y does not fit, also where NumPy would broadcast.
            모르는 `hidden`이나 `loss`일 때, 그리고 y의 모양이 맞지 않을 때예요. 브로드캐스트해 줄 모양이어도 그래요.
    """
    # BEGIN SOLUTION
    activate, slope_of = _known(hidden)
    if loss not in _LOSS:
        raise ValueError(f"unknown loss {loss!r}")
    p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
    last = _depth(p)

    # forward: remember what every layer was given, and what its batch norm made
    inputs = [np.asarray(X, dtype=np.float64)]
    norms = []
    for k in range(1, last):
        norms.append(_normalised(inputs[-1] @ p[f"W{k}"], 0, eps))
        inputs.append(activate(p[f"gamma{k}"] * norms[-1][0] + p[f"beta{k}"]))
    value, d = _LOSS[loss](inputs[-1] @ p[f"W{last}"] + p[f"b{last}"], y)

    # backward: from the last layer to the first
    grads = {f"W{last}": inputs[-1].T @ d, f"b{last}": d.sum(axis=0)}
    for k in range(last - 1, 0, -1):
        d = d @ p[f"W{k + 1}"].T * slope_of(inputs[k])
        x_hat, root = norms[k - 1]
        grads[f"gamma{k}"], grads[f"beta{k}"] = (d * x_hat).sum(axis=0), d.sum(axis=0)
        d = _back_through(p[f"gamma{k}"] * d, x_hat, root, 0)
        grads[f"W{k}"] = inputs[k - 1].T @ d
    return value, grads
    # END SOLUTION


def dropout(X: ArrayLike, rate: float, seed: int) -> tuple[Array, Array]:
    """Each entry on its own is dropped with probability `rate`: X (N, D) → `(out, mask)`, both (N, D).

    원소 하나하나를 `rate`의 확률로 따로따로 떨어뜨려요: X (N, D) → `(out, mask)`, 둘 다 (N, D).

    The mask is 0 where an entry is dropped and 1 / (1 − rate) elsewhere; out = X · mask. The numbers come
    from `np.random.default_rng(seed)`: the same seed gives the same mask.
    mask는 떨어뜨린 곳에서 0, 나머지에서 1 / (1 − rate)이고 out = X · mask예요. 수는
    `np.random.default_rng(seed)`에서 나와요. 시드가 같으면 mask도 같아요.

    Raises:
        ValueError: unless 0 ≤ rate < 1. 0 ≤ rate < 1이 아닐 때예요.

    Source: Srivastava et al., Dropout (2014); scaled in training ("inverted"), so that testing needs nothing.
    """
    # BEGIN SOLUTION
    if not 0.0 <= rate < 1.0:
        raise ValueError(f"rate is {rate}, want 0 ≤ rate < 1")
    X = np.asarray(X, dtype=np.float64)
    kept = np.random.default_rng(seed).random(X.shape) >= rate
    mask = kept / (1.0 - rate)
    return X * mask, mask
    # END SOLUTION
