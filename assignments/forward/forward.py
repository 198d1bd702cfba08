"""The forward pass: from inputs to logits, probabilities and a loss.

입력에서 로짓, 확률, 손실까지 가는 순전파예요.

Batches come first: X (N, D), W (D, H), b (H,). Inputs are array-likes (lists and ints work), the
computation is in float64, and nothing that is passed in is changed.
배치가 맨 앞이에요: X (N, D), W (D, H), b (H,). 입력은 리스트나 정수여도 되고, 계산은 float64로 하며,
받은 것은 바꾸지 않아요.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def add_bias_column(X: ArrayLike) -> Array:
    """Put a column of ones before the first column: (N, D) → (N, 1 + D).

    첫 열 앞에 1로 된 열을 붙여요: (N, D) → (N, 1 + D).

    With it the bias is one more weight, the one that belongs to an input that is always 1.
    이렇게 하면 편향은 항상 1인 입력에 붙은 가중치 하나가 돼요.
    """
    ...


def dense(X: ArrayLike, W: ArrayLike, b: ArrayLike) -> Array:
    """One fully connected layer before its activation: X (N, D), W (D, H), b (H,) → (N, H).

    활성화 함수를 거치기 전의 완전 연결층 하나예요: X (N, D), W (D, H), b (H,) → (N, H).

    Entry [n, h] is the sum over d of X[n, d] · W[d, h], plus b[h].
    [n, h] 성분은 X[n, d] · W[d, h]를 d에 대해 더하고 b[h]를 더한 값이에요.

    Raises:
        ValueError: the shapes do not fit, also where NumPy would broadcast them.
            모양이 맞지 않을 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.
    """
    ...


def count_params(sizes: Sequence[int]) -> int:
    """How many numbers a network with layers of these sizes learns: all weights and all biases.

    층의 크기가 sizes인 신경망이 학습하는 수의 개수예요. 모든 가중치와 모든 편향을 세요.

    `sizes` is input, hidden layers, output; e.g. [2, 4, 1]. Returns an int.
    `sizes`는 입력층, 은닉층들, 출력층의 크기예요(예: [2, 4, 1]). int를 돌려줘요.
    """
    ...


def init_params(sizes: Sequence[int], seed: int, scheme: str = "glorot") -> dict[str, Array]:
    """Random weights and zero biases {"W1": (D, H), "b1": (H,), "W2": …}, one pair for each layer.

    층마다 무작위 가중치와 0인 편향을 만들어요: {"W1": (D, H), "b1": (H,), "W2": …}.

    Scheme "glorot": uniform between ±√(6 / (in + out)) (Glorot and Bengio, 2010, eq. 16).
    Scheme "he": plain normal, mean 0, standard deviation √(2 / in) (He et al., 2015, eq. 10).
    "glorot"은 ±√(6 / (in + out)) 사이의 균등분포, "he"는 평균 0, 표준편차 √(2 / in)인 정규분포예요.

    The numbers come from `np.random.default_rng(seed)`: the same seed gives the same weights.
    수는 `np.random.default_rng(seed)`에서 나와요. 시드가 같으면 가중치도 같아요.

    Raises:
        ValueError: the scheme is neither of the two. 둘 중 어느 것도 아닌 scheme일 때예요.
    """
    ...


def forward(
    X: ArrayLike, params: dict[str, Array], hidden: str = "tanh", output: str = "linear"
) -> tuple[Array, object]:
    """Let a batch X (N, D) through all the layers of `params`; returns `(output, cache)`.

    배치 X (N, D)를 `params`의 모든 층에 통과시키고 `(output, cache)`를 돌려줘요.

    `params` is read by name and number ("W1", "b1", "W2", …), in whatever order its keys stand.
    Every layer but the last is followed by `hidden` ("tanh", "relu", "sigmoid"), the last by `output`
    ("linear", "sigmoid", "softmax"; softmax over the classes of each sample). The output is (N, C).
    `params`는 키의 순서와 상관없이 이름과 번호("W1", "b1", "W2", …)로 읽어요. 마지막 층만 `output`
    ("linear", "sigmoid", "softmax")을, 나머지 층은 모두 `hidden`("tanh", "relu", "sigmoid")을 거쳐요.

    The cache is yours: keep in it what your backward pass will want. No test looks into it.
    cache는 여러분의 것이에요. 역전파 때 필요할 것을 담아 두세요. 어떤 테스트도 들여다보지 않아요.

    Raises:
        ValueError: an unknown `hidden` or `output`. 모르는 `hidden`이나 `output`일 때예요.
    """
    ...


def predict_labels(logits: ArrayLike) -> NDArray[np.int64]:
    """The label of each sample, an int array (N,), read off the logits.

    로짓을 보고 표본마다 레이블을 정해요. 정수 배열 (N,)을 돌려줘요.

    Logits (N,) or (N, 1): 1 where the logit is above 0, else 0. Logits (N, C): the class, from 0, with
    the largest logit.
    로짓이 (N,)이나 (N, 1)이면 0보다 클 때 1, 아니면 0이에요. (N, C)이면 로짓이 가장 큰 클래스(0부터)예요.
    """
    ...


def relu_curve(x: ArrayLike, kinks: ArrayLike, slopes: ArrayLike, start: float = 0.0) -> Array:
    """A bent line built as a sum of ReLUs, at the points x (M,) → (M,).

    ReLU를 더해 만든 꺾은선의 값을 점 x (M,)에서 구해요: (M,) → (M,).

    The continuous piecewise-linear function that is `start` left of and at the first kink, and has
    slope `slopes[i]` right of `kinks[i]` up to the next kink (ascending, distinct; with none it is flat).
    첫 꺾임점까지는 값이 `start`이고, `kinks[i]`의 오른쪽부터 다음 꺾임점까지는 기울기가 `slopes[i]`인
    이어진 꺾은선이에요. 꺾임점은 오름차순이고 서로 달라요. 하나도 없으면 평평해요.
    """
    ...


def mse(pred: ArrayLike, target: ArrayLike) -> float:
    """Mean squared error: the mean of (pred − target)² over all entries.

    평균제곱오차예요: (pred − target)²을 모든 성분에 대해 평균해요.

    Raises:
        ValueError: the shapes differ, also where NumPy would broadcast, e.g. (N, 1) against (N,).
            모양이 다를 때예요. (N, 1)과 (N,)처럼 NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.
    """
    ...


def binary_cross_entropy_with_logits(z: ArrayLike, y: ArrayLike) -> float:
    """Mean of −log p(y) over all entries, where p(1) = sigmoid(z): natural log, labels y 0 or 1.

    p(1) = sigmoid(z)일 때 −log p(y)를 모든 성분에 대해 평균해요. 자연로그이고 레이블 y는 0이나 1이에요.

    `z` are logits: no sigmoid has been applied yet. Exact for logits up to ±1e4.
    `z`는 로짓이에요. 아직 sigmoid를 거치지 않았어요. ±1e4까지의 로짓에서 정확해야 해요.

    Raises:
        ValueError: the shapes differ, also where NumPy would broadcast. 모양이 다를 때예요.
    """
    ...


def cross_entropy_with_logits(Z: ArrayLike, y: ArrayLike) -> float:
    """Mean over samples of −log softmax(Z)[n, y[n]]: logits Z (N, C), labels y (N,) ints from 0.

    −log softmax(Z)[n, y[n]]을 표본에 대해 평균해요: 로짓 Z (N, C), 레이블 y (N,)는 0부터 세는 정수예요.

    Natural log. Exact for logits up to ±1e4.
    자연로그예요. ±1e4까지의 로짓에서 정확해야 해요.

    Raises:
        ValueError: y is not (N,), also where NumPy would broadcast. y의 모양이 (N,)이 아닐 때예요.
    """
    ...
