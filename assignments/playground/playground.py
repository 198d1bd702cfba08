"""The Playground: data, a split, pictures of every neuron, and a session that learns (08:57, 39:14).

Playground: 데이터와 나누기, 뉴런마다의 그림, 그리고 학습하는 세션이에요 (08:57, 39:14).

Points are rows: X (N, 2), columns x1 and x2. Inputs are array-likes (lists and ints work), the computation
is in float64, and nothing that is passed in is changed. The data sets are TensorFlow Playground's.
점은 행이에요: X (N, 2), 열은 x1과 x2예요. 입력은 리스트나 정수여도 되고, 계산은 float64로 하며, 받은 것은
바꾸지 않아요. 데이터는 TensorFlow Playground와 같아요.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Params = dict[str, Array]

def labels(name: str, X: ArrayLike) -> Array:
    """The label that the rule of a data set gives to each point: X (N, 2) → (N,).

    데이터의 규칙이 점마다 주는 레이블이에요: X (N, 2) → (N,).

    "circle": +1 where √(x1² + x2²) < 2.5, else −1.  "xor": +1 where x1·x2 ≥ 0, else −1.
    "plane": (x1 + x2) / 10.  "bumps": six bumps at (−4, 2.5), (0, 2.5), (4, 2.5), with signs +, −, +, and at
    (−4, −2.5), (0, −2.5), (4, −2.5), with signs −, +, −. A bump gives sign · max(0, 1 − distance / 2); of the six
    the largest in absolute value counts.
    "circle": √(x1² + x2²) < 2.5이면 +1, 아니면 −1.  "xor": x1·x2 ≥ 0이면 +1, 아니면 −1.  "plane": (x1 + x2) / 10.
    "bumps": 위의 여섯 자리에 있는 봉우리예요. 봉우리마다 부호 · max(0, 1 − 거리 / 2)를 주고, 여섯 중 절댓값이
    가장 큰 것을 써요.

    Raises:
        ValueError: "gauss" and "spiral", whose labels are no rule of the point, and unknown names.
            점만 보고 정하는 규칙이 없는 "gauss"와 "spiral", 그리고 모르는 이름일 때예요.
    """
    ...


def make_data(name: str, n: int, noise: float, seed: int) -> tuple[Array, Array]:
    """A data set of the Playground: points X (n, 2) and labels y (n,), not shuffled; n ≥ 2, noise from 0 to 0.5.

    Playground의 데이터예요: 점 X (n, 2)와 레이블 y (n,). 섞지 않아요. n ≥ 2이고 noise는 0부터 0.5까지예요.

    The first ⌈n/2⌉ points of "circle", "gauss" and "spiral" are the + side.
    "circle"과 "gauss"와 "spiral"에서는 앞의 ⌈n/2⌉개가 + 쪽이에요.

    "circle": r uniform in [0, 2.5) on the + side, in [3.5, 5) on the other; t uniform in [0, 2π); the point is
    (r sin t, r cos t).  "xor": both coordinates uniform in [−5, 5), then pushed 0.3 away from 0.
    "plane", "bumps": both uniform in [−6, 6).
    For these four noise never moves a point: its label is what `labels` says of point + noise · (u1, u2), with u1
    and u2 independent and uniform in [−R, R); R is 5 for "circle" and "xor", 6 for "plane" and "bumps".
    이 네 데이터에서 noise는 점을 옮기지 않아요. 레이블이 점 + noise · (u1, u2)에 대한 `labels`의 답이에요. u1과 u2는
    [−R, R)에서 따로 고르게 뽑아요. R은 "circle"과 "xor"에서 5, "plane"과 "bumps"에서 6이에요.

    "gauss": around (2, 2) for + and (−2, −2) for −, both coordinates independent and normal with variance
    0.5 + 7 · noise.  "spiral": point i = 0 … m − 1 of an arm of m points has r = 5i/m, t = 1.75 · 2π · i/m (+ π on
    the − arm) and lies at (r sin t, r cos t) + noise · (u1, u2), with R = 1. The label is the side: +1.0 or −1.0.
    "gauss": +는 (2, 2), −는 (−2, −2) 둘레이고, 좌표마다 분산이 0.5 + 7 · noise인 정규분포예요. "spiral": 점이 m개인
    팔의 i번째 점은 r = 5i/m, t = 1.75 · 2π · i/m (− 쪽은 + π)이고, (r sin t, r cos t) + noise · (u1, u2)에
    있어요(R = 1). 레이블은 어느 쪽인지예요: +1.0 또는 −1.0.

    The numbers come from `np.random.default_rng(seed)`. 수는 `np.random.default_rng(seed)`에서 나와요.

    Raises:
        ValueError: an unknown name. 모르는 이름일 때예요.
    """
    ...


def split(X: ArrayLike, y: ArrayLike, percent: int, seed: int) -> tuple[Array, Array, Array, Array]:
    """Shuffle the samples and part them: `(X_train, y_train, X_test, y_test)`.

    샘플을 섞어서 나눠요: `(X_train, y_train, X_test, y_test)`.

    ⌊n · percent / 100⌋ of the n samples are for training; percent is an int from 0 to 100. X (n, D), y (n,) stay
    together, row by row, and come back as floats. The order comes from `np.random.default_rng(seed)`.
    샘플 n개 중 ⌊n · percent / 100⌋개가 학습용이에요. percent는 0부터 100까지의 정수예요. X (n, D)와 y (n,)은 행마다
    짝을 지킨 채 실수로 돌아와요. 순서는 `np.random.default_rng(seed)`에서 나와요.

    Raises:
        ValueError: X is not (n, D) or y is not (n,). X가 (n, D)가 아니거나 y가 (n,)이 아닐 때예요.
    """
    ...


def grid(density: int = 100, low: float = -6.0, high: float = 6.0) -> Array:
    """The points of a picture, row by row from the top: (density², 2), density ≥ 2.

    그림의 점들을 위에서부터 한 행씩 늘어놓아요: (density², 2), density ≥ 2.

    The first point is the top left one, (low, high). x1 runs fastest, from low to high; x2 goes from high down to
    low. Both ends belong to the picture, and the steps are equal.
    첫 점은 왼쪽 위 (low, high)예요. x1이 먼저 low에서 high로 움직이고, x2는 high에서 low로 내려가요. 양 끝도 그림에
    들어가고 간격은 모두 같아요.
    """
    ...


def layer_outputs(X: ArrayLike, params: Mapping[str, Any], hidden: str = "tanh", output: str = "tanh") -> list[Array]:
    """What every neuron gives, layer by layer: X (N, D) → [(N, H1), …, (N, C)].

    뉴런마다 내놓는 값을 층별로 돌려줘요: X (N, D) → [(N, H1), …, (N, C)].

    `params` {"W1": (D, H1), "b1": (H1,), "W2": …} is read by name and number, in whatever order its keys stand.
    A neuron gives the activation of its sum: `output` in the last layer, `hidden` in all others; each is "tanh",
    "relu", "sigmoid" or "linear".
    `params` {"W1": (D, H1), "b1": (H1,), "W2": …}는 키의 순서와 상관없이 이름과 번호로 읽어요. 뉴런은 합에 활성화
    함수를 씌운 값을 내놓아요. 마지막 층은 `output`, 나머지는 `hidden`이고, 둘 다 "tanh", "relu", "sigmoid", "linear" 중
    하나예요.

    Raises:
        ValueError: `hidden` or `output` is none of the four, whether it is used or not.
            쓰이든 아니든 `hidden`이나 `output`이 네 이름 중 하나가 아닐 때예요.
    """
    ...


def neuron_maps(outputs: ArrayLike, density: int) -> Array:
    """One picture for each neuron: outputs (density², H) on `grid(density)` → (H, density, density).

    뉴런마다 그림 한 장이에요: `grid(density)` 위의 출력 (density², H) → (H, density, density).

    Row 0 of a picture is the top one, where x2 is high. 그림의 0번 행이 맨 위이고, 거기서 x2가 커요.
    """
    ...


def decision_map(
    predict: Callable[[Array], ArrayLike], density: int = 100, low: float = -6.0, high: float = 6.0
) -> Array:
    """The picture of what `predict` says of the plane: (density, density), row 0 on top.

    `predict`가 평면을 어떻게 보는지 그린 그림이에요: (density, density), 0번 행이 맨 위예요.

    `predict` is called once, with `grid(density, low, high)`; it gives a number for each point, as (density²,) or
    (density², 1).
    `predict`는 `grid(density, low, high)`로 한 번만 불러요. 점마다 수 하나를 (density²,)나 (density², 1)로 줘요.
    """
    ...


def thumbnail(image: ArrayLike, factor: int = 10) -> Array:
    """A small picture: the mean of each block of factor × factor entries, (S, S) → (S/factor, S/factor).

    작은 그림이에요. factor × factor 칸마다 평균을 내요: (S, S) → (S/factor, S/factor).

    Raises:
        ValueError: the image is not square, or its side is no multiple of factor.
            그림이 정사각형이 아니거나 한 변이 factor의 배수가 아닐 때예요.
    """
    ...


def colours(values: ArrayLike, discretize: bool = False) -> NDArray[np.uint8]:
    """The Playground's colour of each value: any shape (…) → (…, 3) of uint8: red, green, blue.

    값마다 Playground의 색을 줘요: 어떤 모양이든 (…) → (…, 3)인 uint8이에요: 빨강, 초록, 파랑.

    −1 is orange (245, 147, 34), 0 grey (232, 234, 235), 1 blue (8, 119, 189); linear between, and the end colours
    beyond. NaN is (128, 128, 128). With `discretize` only the sign counts, 0 as +. One level off is right.
    −1은 주황 (245, 147, 34), 0은 회색 (232, 234, 235), 1은 파랑 (8, 119, 189)이에요. 그 사이는 선형이고, 밖은 양 끝의
    색이에요. NaN은 (128, 128, 128)이에요. `discretize`이면 부호만 보고 0은 +로 쳐요. 1만큼 달라도 맞아요.
    """
    ...


def half_squared_error(outputs: ArrayLike, y: ArrayLike) -> float:
    """½ · mean of (o − y)², the loss that the Playground shows: outputs (N,) or (N, 1), targets y (N,).

    Playground가 보여 주는 손실이에요. (o − y)²의 평균의 ½: 출력 (N,)이나 (N, 1), 목표 y (N,).
    """
    ...


def l1_step(w: ArrayLike, grad: ArrayLike, alive: ArrayLike, lr: float, rate: float) -> tuple[Array, NDArray[np.bool_]]:
    """One step with an L1 penalty, as in the Playground: `(w, alive)`, both of w's shape, alive bools.

    Playground의 L1 규제를 넣은 한 걸음이에요: `(w, alive)`. 둘 다 w와 모양이 같고 alive는 bool이에요.

    First the gradient's step, m = w − lr · grad; then the penalty's, new = m − lr · rate · sign(w), with the sign
    *before* the step. Where the penalty crosses 0 (m · new < 0) the weight becomes 0 and is dead. A dead weight
    (alive is False) never changes again.
    먼저 기울기의 걸음 m = w − lr · grad, 다음은 규제의 걸음 new = m − lr · rate · sign(w)예요. 부호는 걸음을 떼기 *전*
    w의 것이에요. 규제가 0을 건너면(m · new < 0) 가중치는 0이 되고 죽어요. 죽은 가중치(alive가 False)는 다시는 바뀌지
    않아요.
    """
    ...


class Session:
    """One network that learns, epoch by epoch, with a memory of what it did.

    에포크마다 배우고, 지나온 일을 기억하는 신경망 하나예요.
    """

    def __init__(
        self,
        params: Mapping[str, Any],
        train: tuple[ArrayLike, ArrayLike],
        test: tuple[ArrayLike, ArrayLike],
        batch_size: int = 10,
        seed: int = 0,
    ) -> None:
        """Start from `params`, a dict of array-likes by name; `train` and `test` are pairs (X, y), y (N,).

        `params`(이름별 배열의 사전)에서 시작해요. `train`과 `test`는 (X, y) 쌍이고 y는 (N,)이에요.

        Nothing handed in is ever changed. 받은 것은 절대로 바꾸지 않아요.
        """
        ...

    def step(
        self,
        loss_and_grads: Callable[[Params, Array, Array], tuple[Any, Any]],
        update: Callable[[Params, Any], Mapping[str, Any]],
        outputs: Callable[[Params, Array], ArrayLike],
    ) -> tuple[float, float]:
        """One epoch; gives the half squared errors `(training, test)` of `outputs(params, X)` after it.

        한 에포크를 학습하고, 그 뒤 `outputs(params, X)`의 `(학습, 테스트)` half squared error를 돌려줘요.

        The training data are shuffled anew every epoch and cut into batches: full ones, then the short rest. For
        each batch `loss_and_grads(params, X, y)` → (loss, grads), and one `update(params, grads)` → the next params.
        Test data never reach `loss_and_grads`. What `update` returns is not changed, either.
        학습 데이터를 에포크마다 새로 섞어 배치로 잘라요: 꽉 찬 배치들, 그다음 짧은 나머지. 배치마다
        `loss_and_grads(params, X, y)` → (loss, grads), 그리고 `update(params, grads)` → 다음 params를 한 번씩 불러요.
        테스트 데이터는 `loss_and_grads`에 가지 않아요. `update`가 돌려준 것도 바꾸지 않아요.
        """
        ...

    def weights(self) -> Params:
        """The weights now: a dict of copies. 지금의 가중치예요: 복사본의 사전이에요."""
        ...

    def history(self) -> Array:
        """What `step` gave so far: (epochs, 2); (0, 2) at first. 지금까지 `step`이 준 값이에요: 처음에는 (0, 2)예요."""
        ...

    def reset(self) -> None:
        """Back to the start: the *same* first weights, no history, the same batches in the same order again.

        처음으로 돌아가요: *같은* 처음 가중치, 빈 기록, 그리고 같은 배치가 같은 순서로 다시 와요.
        """
        ...

    def set_weight(self, name: str, index: int | tuple[int, ...], value: float) -> None:
        """Change one number now: index is an int for a vector, (row, column) for a matrix. `reset` forgets it.

        수 하나를 지금 바꿔요. index는 벡터에서 int, 행렬에서 (행, 열)이에요. `reset`하면 잊어요.
        """
        ...


def smallest(name: str, raw: bool = False) -> dict[str, Any]:
    """A network that you thought out, or trained and pasted, that parts a noise-free data set.

    잡음이 없는 데이터를 가르는 신경망이에요. 생각해 내거나, 학습시켜서 붙여 넣으세요.

    Returns {"features": […], "hidden": "tanh", "relu" or "sigmoid", "params": {"W1": (D, H1), "b1": (H1,), …}}.
    Features are named "x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"; they are the columns of its input, in
    the order named. Hidden layers give `hidden` of their sums, the last layer (one neuron) its plain sum; the answer
    is + where that is above 0.
    특성의 이름은 위의 일곱 가지이고, 적은 순서대로 입력의 열이 돼요. 은닉층은 합에 `hidden`을 씌우고, 마지막 층(뉴런
    하나)은 합 그대로예요. 그 값이 0보다 크면 답은 +예요.

    How many neurons all hidden layers together may have, and the share of fresh points that must be right:
    은닉층을 모두 합한 뉴런 수의 한도와, 새 점에서 맞혀야 하는 비율이에요:

    ("gauss", raw=True), ("circle"), ("xor"): no hidden layer; 98 %, and again 99.9 %.
    ("circle", raw=True), ("xor", raw=True): features "x1" and "x2" only, at most 3; 98 %, and again 99.9 %.
    ("spiral"): at most 8, and again at most 4; 98 %.
    """
    ...
