"""Activations: the bent functions that sit between the layers of a network, and their slopes.

활성화 함수: 층과 층 사이에서 값을 구부리는 함수들과 그 기울기예요.

Everywhere: `z` is array-like (a number, a list, ints, float32, any shape), the computation is in
float64, `z` itself is never changed, and no NumPy warning is given for |z| up to 1e4. A scalar gives
a scalar or a 0-d array. At a kink the slope is the left one.

모든 함수에서 `z`는 배열로 바꿀 수 있는 값이에요(숫자, 리스트, 정수, float32, 모양은 자유).
계산은 float64로 하고, `z` 자체는 바꾸지 않아요. |z|가 1e4까지 커도 NumPy 경고가 나오면 안 돼요.
스칼라를 넣으면 스칼라나 0차원 배열이 나와요. 꺾인 점에서는 왼쪽 기울기를 써요.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]



def step(z: ArrayLike) -> Array:
    """1 where z > 0, else 0; so step(0) = 0. Same shape as z. (Rosenblatt's perceptron, 1958.)

    z > 0이면 1, 아니면 0이에요. 그래서 step(0) = 0이고, 모양은 z와 같아요.
    """
    ...


def sigmoid(z: ArrayLike) -> Array:
    """Map a logit to a probability in (0, 1): 1 / (1 + e^-z). Relative error ≤ 1e-12, in both tails.

    로짓을 (0, 1)의 확률로 바꿔요: 1 / (1 + e^-z).
    양쪽 꼬리에서도 상대 오차가 1e-12 이하여야 해요.
    """
    ...


def sigmoid_grad(z: ArrayLike) -> Array:
    """Slope d sigmoid / dz at the logit z (z is what goes into the sigmoid, not what comes out).

    로짓 z에서 시그모이드의 기울기예요. z는 시그모이드의 출력이 아니라 시그모이드에 들어가는 값이에요.
    """
    ...


def logit(p: ArrayLike) -> Array:
    """The real number before the sigmoid: log(p / (1 - p)) for p in [0, 1], natural logarithm.

    logit(0) = -inf and logit(1) = inf, without a warning.

    시그모이드 바로 앞의 실수예요: [0, 1]의 p에 대해 log(p / (1 - p)), 자연로그를 써요.
    logit(0) = -inf, logit(1) = inf이고 경고가 없어야 해요.
    """
    ...


def tanh(z: ArrayLike) -> Array:
    """Hyperbolic tangent, in (-1, 1) and 0 at 0: (e^z - e^-z) / (e^z + e^-z).

    쌍곡탄젠트예요. 값은 (-1, 1)에 있고 0에서 0이에요: (e^z - e^-z) / (e^z + e^-z).
    """
    ...


def tanh_grad(z: ArrayLike) -> Array:
    """Slope d tanh / dz at z (z is what goes into tanh, not what comes out).

    z에서 tanh의 기울기예요. z는 tanh의 출력이 아니라 tanh에 들어가는 값이에요.
    """
    ...


def relu(z: ArrayLike) -> Array:
    """The positive part of z; the negative part is cut off: max(0, z). (Nair and Hinton, 2010.)

    z의 양수 부분만 남기고 음수 부분은 잘라요: max(0, z).
    """
    ...


def relu_grad(z: ArrayLike) -> Array:
    """Slope of ReLU at z; at the kink 0 it is the left one, 0, so `relu_grad` equals `step`.

    z에서 ReLU의 기울기예요. 꺾인 점 0에서는 왼쪽 기울기 0을 쓰니까 `relu_grad`는 `step`과 같아요.
    """
    ...


def leaky_relu(z: ArrayLike, negative_slope: float = 0.01) -> Array:
    """z where z > 0, else negative_slope · z; any negative_slope ≥ 0. (Maas et al., 2013.)

    z > 0이면 z, 아니면 negative_slope · z예요. negative_slope는 0 이상이면 무엇이든 돼요.
    """
    ...


def leaky_relu_grad(z: ArrayLike, negative_slope: float = 0.01) -> Array:
    """Slope of leaky ReLU at z; at the kink 0 it is the left one, negative_slope.

    z에서 leaky ReLU의 기울기예요. 꺾인 점 0에서는 왼쪽 기울기 negative_slope를 써요.
    """
    ...


def elu(z: ArrayLike, alpha: float = 1.0) -> Array:
    """z where z > 0, else alpha (e^z - 1), which levels off at -alpha. (Clevert et al., 2016.)

    z > 0이면 z, 아니면 alpha (e^z - 1)이에요. 왼쪽으로 가면 -alpha에서 평평해져요.
    """
    ...


def elu_grad(z: ArrayLike, alpha: float = 1.0) -> Array:
    """Slope of ELU at z; at 0 it is the left one, alpha. (Clevert et al., 2016.)

    z에서 ELU의 기울기예요. 0에서는 왼쪽 기울기 alpha를 써요.
    """
    ...


def selu(z: ArrayLike) -> Array:
    """λ · elu(z, α) with the constants of Klambauer et al. (2017), on both sides of 0.

    λ = 1.0507009873554804934193349852946…, α = 1.6732632423543772848170429916717….

    Klambauer et al. (2017)의 상수 λ, α를 쓴 λ · elu(z, α)예요. λ는 0의 양쪽에 모두 곱해요.
    """
    ...


def softplus(z: ArrayLike) -> Array:
    """The smooth relative of ReLU: log(1 + e^z). Relative error ≤ 1e-12. (Dugas et al., 2001.)

    ReLU를 부드럽게 만든 함수예요: log(1 + e^z). 상대 오차가 1e-12 이하여야 해요.
    """
    ...


def softplus_grad(z: ArrayLike) -> Array:
    """Slope d softplus / dz at z: a smooth relative of the step function.

    z에서 softplus의 기울기예요. 계단 함수를 부드럽게 만든 모양이에요.
    """
    ...


def silu(z: ArrayLike) -> Array:
    """z · sigmoid(z), also called swish. (Hendrycks and Gimpel, 2016; Elfwing et al., 2018.)

    z · sigmoid(z)예요. swish라고도 불러요.
    """
    ...


def silu_grad(z: ArrayLike) -> Array:
    """Slope d silu / dz at z. (Elfwing et al., 2018.)

    z에서 SiLU의 기울기예요.
    """
    ...


def softmax(z: ArrayLike, axis: int = -1) -> Array:
    """Probabilities of exclusive classes along `axis`: e^z / Σ e^z. Same shape as z. (Bridle, 1990.)

    Relative error ≤ 1e-12. Only differences of logits count: softmax(z + c) = softmax(z).

    `axis` 방향으로 늘어선, 서로 배타적인 클래스의 확률이에요: e^z / Σ e^z. 모양은 z와 같아요.
    상대 오차는 1e-12 이하여야 해요. 로짓의 차이만 중요해요: softmax(z + c) = softmax(z).
    """
    ...


def log_softmax(z: ArrayLike, axis: int = -1) -> Array:
    """Natural logarithm of softmax along `axis`. Same shape as z.

    Finite also where softmax(z) itself is 0 in float64.

    `axis` 방향 softmax의 자연로그예요. 모양은 z와 같아요.
    float64에서 softmax(z)가 0이 되는 곳에서도 유한해야 해요.
    """
    ...


def softmax_jacobian(z: ArrayLike) -> Array:
    """How each probability moves with each logit: z (C,) → (C, C), entry [i, j] = ∂softmax(z)_i / ∂z_j.

    로짓 하나가 움직일 때 확률 하나하나가 얼마나 움직이는지예요: z (C,) → (C, C).
    [i, j] 성분은 ∂softmax(z)_i / ∂z_j예요.
    """
    ...
