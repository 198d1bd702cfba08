"""Optimizers: how the slope of the loss becomes the next step of every single parameter (24:53-28:48).

옵티마이저: 손실의 기울기가 파라미터 하나하나의 다음 걸음이 되는 방법이에요 (24:53-28:48).
"""

from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Params = dict[str, Array]


class Optimizer(Protocol):
    """Anything with the `update` that the seven classes below share.

    아래 일곱 클래스가 함께 가진 `update`가 있으면 무엇이든 옵티마이저예요.
    """

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step: the parameters moved once, in new float64 arrays.

        `params` and `grads` hold array-likes by name: the same names, in any order, and the same shape
        under a name. Neither is changed. What has to be remembered for the next step stays in the
        object, by name. ValueError where the names or the shapes do not fit, even if NumPy would
        broadcast.

        한 걸음이에요. 움직인 파라미터를 새 float64 배열로 돌려줘요. `params`와 `grads`는 이름이 같고(순서는
        상관없어요) 이름마다 모양이 같은 사전이고, 둘 다 바꾸지 않아요. 다음 걸음에 필요한 것은 이름별로 객체
        안에 남겨요. 이름이나 모양이 맞지 않으면 NumPy가 브로드캐스트할 수 있더라도 ValueError예요.
        """


class SGD:
    """Stochastic gradient descent (Robbins & Monro, 1951): p = p − ηg.

    확률적 경사 하강법이에요: p = p − ηg.
    """

    def __init__(self, lr: float = 0.01) -> None:
        """`lr` is the learning rate η.

        `lr`은 학습률 η예요.
        """
        ...

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step against the gradient, as `Optimizer.update` describes.

        기울기 반대쪽으로 한 걸음이에요. 약속은 `Optimizer.update`와 같아요.
        """
        ...


class Momentum:
    """Classical momentum (Polyak, 1964; Sutskever et al., 2013, eq. 1-2): v = μv − ηg, then p = p + v.

    v starts at 0 and already holds the learning rate and the sign; there is no factor (1 − μ).

    모멘텀이에요: v = μv − ηg, 그다음 p = p + v. v는 0에서 시작하고 학습률과 부호를 이미 품고 있어요. (1 −
    μ)는 곱하지 않아요.
    """

    def __init__(self, lr: float = 0.01, momentum: float = 0.9) -> None:
        """`lr` is the learning rate η, `momentum` the share μ of the velocity that survives a step.

        `lr`은 학습률 η, `momentum`은 한 걸음 뒤에도 남는 속도의 비율 μ예요.
        """
        ...

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step along the velocity, as `Optimizer.update` describes.

        속도를 따라 한 걸음이에요. 약속은 `Optimizer.update`와 같아요.
        """
        ...


class NAG:
    """Nesterov's accelerated gradient (1983), as Bengio et al. (2013, eq. 7) rewrite it.

    v = μv − ηg, then p = p + μv − ηg with the new v. `grads` is the slope at the `params` that are given:
    they stand where the look-ahead has already led.

    네스테로프 가속 경사예요: v = μv − ηg, 그다음 새 v로 p = p + μv − ηg예요. `grads`는 받은 `params`에서의
    기울기예요. 그 자리가 이미 앞을 내다본 자리예요.
    """

    def __init__(self, lr: float = 0.01, momentum: float = 0.9) -> None:
        """`lr` is the learning rate η, `momentum` the share μ of the velocity that survives a step.

        `lr`은 학습률 η, `momentum`은 한 걸음 뒤에도 남는 속도의 비율 μ예요.
        """
        ...

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step with a look ahead, as `Optimizer.update` describes.

        앞을 내다보며 한 걸음이에요. 약속은 `Optimizer.update`와 같아요.
        """
        ...


class Adagrad:
    """Adagrad (Duchi, Hazan & Singer, 2011): h = h + g², then p = p − ηg / (√h + ε).

    h starts at 0 and only grows; ε stands after the root.

    Adagrad예요: h = h + g², 그다음 p = p − ηg / (√h + ε). h는 0에서 시작해 커지기만 하고, ε은 루트 밖에
    있어요.
    """

    def __init__(self, lr: float = 0.01, eps: float = 1e-8) -> None:
        """`lr` is the learning rate η, `eps` the small number ε.

        `lr`은 학습률 η, `eps`는 작은 수 ε이에요.
        """
        ...

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step, shorter where the slopes were steep so far, as `Optimizer.update` describes.

        지금까지 가팔랐던 쪽은 짧게 걷는 한 걸음이에요. 약속은 `Optimizer.update`와 같아요.
        """
        ...


class Adadelta:
    """Adadelta (Zeiler, 2012, algorithm 1), which needs no learning rate.

    s = ρs + (1 − ρ)g², then x = −RMS[x] / RMS[g] · g, then d = ρd + (1 − ρ)x², and p = p + x. RMS[g] is √(s
    + ε) with the new s; RMS[x] is √(d + ε) with the old d. s and d start at 0.

    학습률이 필요 없는 Adadelta예요: s = ρs + (1 − ρ)g², x = −RMS[x] / RMS[g] · g, d = ρd + (1 − ρ)x², p = p
    + x. RMS[g]는 새 s로 √(s + ε), RMS[x]는 갱신하기 전의 d로 √(d + ε)이에요. s와 d는 0에서 시작해요.
    """

    def __init__(self, rho: float = 0.95, eps: float = 1e-6) -> None:
        """`rho` is the share ρ of an average that survives a step, `eps` the small number ε.

        `rho`는 한 걸음 뒤에도 남는 평균의 비율 ρ, `eps`는 작은 수 ε이에요.
        """
        ...

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step as long as the steps before it, as `Optimizer.update` describes.

        앞선 걸음들의 길이로 정해지는 한 걸음이에요. 약속은 `Optimizer.update`와 같아요.
        """
        ...


class RMSprop:
    """RMSprop (Tieleman & Hinton, 2012, lecture 6.5): s = ρs + (1 − ρ)g², then p = p − ηg / (√s + ε).

    s starts at 0, without a correction; ε stands after the root.

    RMSprop이에요: s = ρs + (1 − ρ)g², 그다음 p = p − ηg / (√s + ε). s는 0에서 시작하고 보정하지 않으며, ε은
    루트 밖에 있어요.
    """

    def __init__(self, lr: float = 0.001, rho: float = 0.9, eps: float = 1e-8) -> None:
        """`lr` is the learning rate η, `rho` the share ρ of the average that survives, `eps` the small
        number ε.

        `lr`은 학습률 η, `rho`는 남는 평균의 비율 ρ, `eps`는 작은 수 ε이에요.
        """
        ...

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step, shorter where the slopes were steep lately, as `Optimizer.update` describes.

        요즘 가팔랐던 쪽은 짧게 걷는 한 걸음이에요. 약속은 `Optimizer.update`와 같아요.
        """
        ...


class Adam:
    """Adam (Kingma & Ba, 2015, algorithm 1).

    m = β₁m + (1 − β₁)g and v = β₂v + (1 − β₂)g², both from 0; then p = p − η m̂ / (√v̂ + ε), where
    m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ). t counts the steps from 1; ε stands after the root and after the
    correction.

    Adam이에요: m = β₁m + (1 − β₁)g, v = β₂v + (1 − β₂)g² (둘 다 0에서 시작), 그다음 p = p − η m̂ / (√v̂ +
    ε)이에요. m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)이고, t는 걸음을 1부터 세요. ε은 루트 밖, 보정한 다음에
    더해요.
    """

    def __init__(self, lr: float = 0.001, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8) -> None:
        """`lr` is the learning rate η; `beta1` and `beta2` belong to m and to v; `eps` is the small number ε.

        `lr`은 학습률 η, `beta1`과 `beta2`는 각각 m과 v의 것, `eps`는 작은 수 ε이에요.
        """
        ...

    def update(self, params: dict[str, Any], grads: dict[str, Any]) -> Params:
        """One step along the corrected average, as `Optimizer.update` describes.

        보정한 평균을 따라 한 걸음이에요. 약속은 `Optimizer.update`와 같아요.
        """
        ...


def minibatches(
    X: ArrayLike, y: ArrayLike, batch_size: int, seed: int, shuffle: bool = True
) -> Iterator[tuple[Array, NDArray[Any]]]:
    """The samples in batches `(X, y)`: full ones first, then the short rest; each sample exactly once.

    X is (N, D), y (N,) or (N, …). With `shuffle` the order is a permutation from
    `np.random.default_rng(seed)`, the same for X and y; without, it is the order given. Ints in y stay
    ints. Nothing given is changed. ValueError if X and y do not have the same number of samples.

    샘플을 배치 `(X, y)`로 나눠 하나씩 내줘요. 꽉 찬 배치가 먼저, 모자라는 나머지가 마지막이고, 모든 샘플이
    정확히 한 번씩 나와요. `shuffle`이면 `np.random.default_rng(seed)`로 X와 y를 같은 순서로 섞고, 아니면
    받은 순서대로예요. y의 정수는 정수로 남고, 받은 것은 바꾸지 않아요. X와 y의 샘플 수가 다르면
    ValueError예요.
    """
    ...


def clip_by_global_norm(grads: dict[str, Any], max_norm: float) -> Params:
    """The gradients, all made shorter by one factor if together they are too long.

    The norm is that of all entries of all arrays together (Pascanu, Mikolov & Bengio, 2013, algorithm 1).
    Where it is above `max_norm`, every array is multiplied by exactly max_norm / norm; else nothing is.
    `grads` itself is not changed.

    기울기 전체가 너무 길면 모두 같은 비율로 줄여요. 노름은 모든 배열의 모든 성분을 한데 모은 것의 노름이에요.
    `max_norm`보다 클 때만 모든 배열에 정확히 max_norm / norm을 곱하고, `grads` 자체는 바꾸지 않아요.
    """
    ...


def step_decay(lr: float, epoch: int, drop: float = 0.5, every: int = 10) -> float:
    """The learning rate lr · drop^⌊epoch / every⌋; epochs count from 0.

    계단식으로 줄어드는 학습률 lr · drop^⌊epoch / every⌋이에요. 에포크는 0부터 세요.
    """
    ...


def cosine_decay(lr: float, step: int, total: int, minimum: float = 0.0) -> float:
    """The learning rate minimum + ½(lr − minimum)(1 + cos(π · step / total)); `minimum` after `total`.

    Half a cosine wave from `lr` down to `minimum` (Loshchilov & Hutter, 2017, eq. 5), without restarts.

    코사인 반 주기를 따라 `lr`에서 `minimum`까지 줄어드는 학습률이에요:
    minimum + ½(lr − minimum)(1 + cos(π · step / total)). `total` 뒤에는 `minimum`에 머물러요.
    """
    ...


def train(
    loss_and_grads: Callable[[Params, Array, NDArray[Any]], tuple[float, Params]],
    params: dict[str, Any],
    X: ArrayLike,
    y: ArrayLike,
    optimizer: Optimizer,
    epochs: int,
    batch_size: int,
    seed: int,
) -> tuple[Params, list[float]]:
    """Train for `epochs` epochs of shuffled `minibatches`; returns `(params, losses)`.

    `loss_and_grads(params, X, y)` gives `(loss, grads)` of one batch, and `optimizer.update` makes one step
    of it. `losses` has one number an epoch: the mean of the batch losses met in it, weighted by batch
    length. The `params` passed in stay as they are.

    섞은 `minibatches`로 `epochs`번의 에포크 동안 학습하고 `(params, losses)`를 돌려줘요.
    `loss_and_grads(params, X, y)`가 배치 하나의 `(loss, grads)`를 주면 `optimizer.update`가 한 걸음
    움직여요. `losses`는 에포크마다 수 하나로, 그 에포크에 만난 배치 손실을 배치 길이로 가중한 평균이에요.
    받은 `params`는 그대로 둬요.
    """
    ...
