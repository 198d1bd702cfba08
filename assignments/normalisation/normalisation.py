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


def batch_stats(X: ArrayLike) -> tuple[Array, Array]:
    """Mean and variance of each feature over the batch: X (N, D) → `(mean, var)`, both (D,).

    특성마다 배치에 대한 평균과 분산을 구해요: X (N, D) → `(mean, var)`, 둘 다 (D,).

    The variance is the mean of the squared distances from the mean (ddof 0).
    분산은 평균에서 떨어진 거리의 제곱을 평균한 값이에요 (ddof 0).
    """
    ...


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
    ...


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
    ...


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
    ...


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
    ...


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
        ...

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
        ...

    def running(self) -> tuple[Array, Array]:
        """The running `(mean, var)`, both (D,), as copies: neither does an answer change later, nor does
        writing into it change what is remembered.

        이동 통계 `(mean, var)`의 복사본이고 둘 다 (D,)예요. 한번 준 답은 나중에 바뀌지 않고, 답에 써 넣어도
        기억은 달라지지 않아요.
        """
        ...

    def backward(self, dout: ArrayLike) -> tuple[Array, Array, Array]:
        """Back through the last *training* forward: `(dX, dgamma, dbeta)`, (N, D), (D,), (D,).

        마지막 *학습* forward를 거꾸로 지나요: `(dX, dgamma, dbeta)`, 모양은 (N, D), (D,), (D,).

        X and gamma are those of that forward, whatever was evaluated since.
        그 뒤에 무엇을 평가했든 X와 gamma는 그 forward의 것이에요.

        Raises:
            ValueError: dout has not the shape of that X, also where NumPy would broadcast.
                dout의 모양이 그 X와 다를 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.
        """
        ...


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
    ...


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
    ...


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
    ...


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
    ...
