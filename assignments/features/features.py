"""Features made by hand: scaling, encoding, products, and what a linear model can do with them.

손으로 만드는 특성: 크기 맞추기, 인코딩, 곱 특성, 그리고 선형 모델이 그것으로 할 수 있는 일이에요.

Batches come first: X (N, D), one row a sample, one column a feature. Inputs are array-likes (lists and
ints work), the computation is in float64, and nothing that is passed in is changed.
배치가 맨 앞이에요: X (N, D), 행이 샘플 하나, 열이 특성 하나예요. 입력은 리스트나 정수여도 되고, 계산은
float64로 하며, 받은 것은 바꾸지 않아요.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


class MinMax:
    """Scales each column so that the training minimum becomes 0 and the training maximum 1.

    열마다 훈련 데이터의 최솟값이 0, 최댓값이 1이 되게 해요.

    Other values are not clipped: they may leave [0, 1]. A column is *constant* when its largest and
    smallest training values are equal: it becomes 0 for every value that comes.
    다른 값은 자르지 않아요. [0, 1]을 벗어날 수 있어요. 훈련 데이터의 최댓값과 최솟값이 같은 열은 *상수
    열*이에요. 어떤 값이 오든 0이 돼요.
    """

    def __init__(self) -> None:
        ...

    def fit(self, X: ArrayLike) -> MinMax:
        """Learn the range of each column of X (N, D), forget any earlier one, and return the object itself.

        X (N, D)의 열마다 범위를 배우고, 먼저 배운 것은 잊고, 객체 자신을 돌려줘요.
        """
        ...

    def transform(self, X: ArrayLike) -> Array:
        """(x − min) / (max − min) by the training columns, (N, D) → (N, D); 0 in a constant column.

        훈련 데이터의 열로 (x − min) / (max − min)을 구해요, (N, D) → (N, D). 상수 열은 0이에요.

        Raises:
            ValueError: before `fit`, or for another number of columns. `fit` 전이거나 열의 수가 다를 때예요.
        """
        ...

    def inverse(self, Z: ArrayLike) -> Array:
        """Undo `transform`, (N, D) → (N, D); a constant column gets its training value whatever z is.

        `transform`을 되돌려요, (N, D) → (N, D). 상수 열은 z가 무엇이든 훈련 때의 값이 돼요.

        Raises:
            ValueError: before `fit`, or for another number of columns. `fit` 전이거나 열의 수가 다를 때예요.
        """
        ...


class Standard:
    """Scales each column to training mean 0 and standard deviation 1 (ddof 0: divided by N).

    열마다 훈련 데이터의 평균이 0, 표준편차가 1이 되게 해요(ddof 0: N으로 나눠요).

    A column is *constant* when its largest and smallest training values are equal, for rounding can make
    the standard deviation of equal numbers tiny instead of 0. It becomes 0 for every value that comes.
    훈련 데이터의 최댓값과 최솟값이 같은 열은 *상수 열*이에요. 똑같은 수들의 표준편차도 반올림 때문에 0이
    아니라 아주 작은 수가 될 수 있거든요. 상수 열은 어떤 값이 오든 0이 돼요.
    """

    def __init__(self) -> None:
        ...

    def fit(self, X: ArrayLike) -> Standard:
        """Learn mean and deviation of each column of X (N, D), forget any earlier ones, return the object itself.

        X (N, D)의 열마다 평균과 표준편차를 배우고, 먼저 배운 것은 잊고, 객체 자신을 돌려줘요.
        """
        ...

    def transform(self, X: ArrayLike) -> Array:
        """(x − mean) / std by the training columns, (N, D) → (N, D); 0 in a constant column.

        훈련 데이터의 열로 (x − 평균) / 표준편차를 구해요, (N, D) → (N, D). 상수 열은 0이에요.

        Raises:
            ValueError: before `fit`, or for another number of columns. `fit` 전이거나 열의 수가 다를 때예요.
        """
        ...

    def inverse(self, Z: ArrayLike) -> Array:
        """Undo `transform`, (N, D) → (N, D); a constant column gets its training value whatever z is.

        `transform`을 되돌려요, (N, D) → (N, D). 상수 열은 z가 무엇이든 훈련 때의 값이 돼요.

        Raises:
            ValueError: before `fit`, or for another number of columns. `fit` 전이거나 열의 수가 다를 때예요.
        """
        ...


def fit_on_training(
    fit: Callable[[Array], Array],
    transform: Callable[[Array, Array], Array],
    X_train: ArrayLike,
    X_test: ArrayLike,
) -> tuple[Array, Array]:
    """Scale training and test data by what the training data alone say; returns `(Z_train, Z_test)`.

    훈련 데이터만 보고 배운 대로 훈련 데이터와 테스트 데이터를 변환해 `(Z_train, Z_test)`를 돌려줘요.

    `fit(X)` gives the statistics of X, an array; `transform(X, statistics)` gives the new X. `fit` is called
    once, with the training data: the test data stand for what nobody has seen yet. Both functions are called
    with positional arguments, float64 arrays.
    `fit(X)`는 X의 통계량(배열)을, `transform(X, statistics)`는 새 X를 줘요. `fit`은 훈련 데이터로 한 번만 불러요.
    테스트 데이터는 아직 아무도 보지 못한 데이터를 대신하니까요. 두 함수에는 float64 배열을 위치 인수로 넘겨요.
    """
    ...


def one_hot(values: ArrayLike, categories: ArrayLike) -> Array:
    """One column for each category, 1.0 where the value is that category, else 0.0: (N,) → (N, K).

    범주마다 열 하나, 값이 그 범주이면 1.0, 아니면 0.0이에요: (N,) → (N, K).

    The columns stand in the order of `categories`, ints or strings, whatever values come.
    열의 순서는 어떤 값이 오든 `categories`(정수나 문자열)의 순서예요.

    Raises:
        ValueError: a value is not among the categories. 범주에 없는 값이 있을 때예요.
    """
    ...


def bucketize(x: ArrayLike, edges: ArrayLike) -> NDArray[np.int64]:
    """The bucket of each x: how many edges are ≤ x, an int array (N,).

    x가 속한 구간의 번호예요. x 이하인 경계의 개수이고, 정수 배열 (N,)이에요.

    `edges` are ascending and distinct; an x on an edge belongs to the upper bucket.
    `edges`는 오름차순이고 서로 달라요. 경계 위의 x는 위쪽 구간에 속해요.
    """
    ...


def cyclic(x: ArrayLike, period: float) -> Array:
    """Put x on a circle: columns sin and cos of 2πx / period, (N,) → (N, 2).

    x를 원 위에 놓아요: 두 열은 2πx / period의 sin과 cos이에요, (N,) → (N, 2).

    What is one period apart becomes the same, and the last hour of a day lies beside the first.
    한 주기만큼 떨어진 것은 같아지고, 하루의 마지막 시각은 첫 시각 옆에 놓여요.
    """
    ...


def polar(X: ArrayLike) -> Array:
    """Distance r from 0 and angle θ = atan2(x₂, x₁) in (−π, π], (N, 2) → (N, 2).

    원점에서의 거리 r과 각 θ = atan2(x₂, x₁), (−π, π]예요, (N, 2) → (N, 2).
    """
    ...


def polynomial_features(X: ArrayLike, degree: int) -> Array:
    """All monomials of degree 1 to `degree` of the columns of X, (N, D) → (N, M).

    X의 열로 만든 1차부터 `degree`차까지의 모든 단항식이에요, (N, D) → (N, M).

    By degree, then lexicographically: x₁, x₂, x₁², x₁x₂, x₂², x₁³, …. There is no column of ones: the network
    brings its own.
    차수 순서로, 같은 차수에서는 사전 순서로 놓아요: x₁, x₂, x₁², x₁x₂, x₂², x₁³, …. 1로 된 열은 없어요. 신경망이
    스스로 갖고 있으니까요.
    """
    ...


def polynomial_names(names: Sequence[str], degree: int) -> list[str]:
    """The names of the columns of `polynomial_features`, in the same order.

    `polynomial_features`의 열 이름을 같은 순서로 돌려줘요.

    Of "x1" and "x2" up to degree 3: "x1", "x2", "x1^2", "x1 x2", "x2^2", "x1^3", "x1^2 x2", "x1 x2^2", "x2^3".
    "x1"과 "x2"를 3차까지 하면 위와 같아요. 인수는 빈칸으로 나누고, 거듭제곱은 ^ 뒤에 써요.
    """
    ...


def named_features(X: ArrayLike, names: Sequence[str]) -> Array:
    """The Playground's features of X (N, 2) by their names, a column each, in the order asked.

    X (N, 2)의 Playground 특성을 이름대로, 달라고 한 순서대로 한 열씩 돌려줘요.

    There are seven: "x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)" (radians).
    일곱 가지가 있어요. 위의 이름이고, sin의 단위는 라디안이에요.

    Raises:
        ValueError: an unknown name. 모르는 이름일 때예요.
    """
    ...


def perceptron(X: ArrayLike, y: ArrayLike, epochs: int) -> tuple[Array, float, list[int]]:
    """Rosenblatt's rule for X (N, D) and labels y (N,) of −1 and 1; returns `(w, b, mistakes)`.

    X (N, D)와 −1 또는 1인 레이블 y (N,)에 로젠블랫의 규칙을 적용해 `(w, b, mistakes)`를 돌려줘요.

    w (D,) and b start at 0. In each epoch the samples come in order; one with y(w·x + b) ≤ 0 is a mistake:
    then w += y·x and b += y. `mistakes` is a list with the number of mistakes of each epoch. It ends after an
    epoch without any (whose 0 is in the list), or after `epochs` ≥ 1 of them (Rosenblatt, 1958).
    w (D,)와 b는 0에서 시작해요. 에포크마다 샘플을 순서대로 보고, y(w·x + b) ≤ 0이면 실수예요. 그때 w += y·x,
    b += y 해요. `mistakes`는 에포크마다 실수가 몇 번이었는지 담은 리스트예요. 실수가 없는 에포크가 지나거나(그
    0도 리스트에 있어요) `epochs`(≥ 1)번을 마치면 끝나요.
    """
    ...


def least_squares(X: ArrayLike, y: ArrayLike, ridge: float = 0.0) -> tuple[Array, float]:
    """The best line: `(w, b)` that make mean((X·w + b − y)²) + ridge · ‖w‖² smallest; b is not penalised.

    가장 좋은 직선이에요: mean((X·w + b − y)²) + ridge · ‖w‖²을 가장 작게 하는 `(w, b)`예요. b에는 벌점이 없어요.

    X (N, D), y (N,), w (D,), b a number. The columns of X are independent of each other.
    X (N, D), y (N,), w (D,), b는 수 하나예요. X의 열들은 서로 독립이에요.
    """
    ...


def condition(X: ArrayLike) -> float:
    """Largest over smallest eigenvalue of the covariance of the columns of X (N, D), D ≥ 2.

    X (N, D)의 열들의 공분산 행렬에서 가장 큰 고윳값을 가장 작은 고윳값으로 나눈 수예요, D ≥ 2.

    One learning rate serves all directions only when this is near 1: that is why scaling helps.
    이 수가 1에 가까워야 학습률 하나가 모든 방향에 맞아요. 그래서 크기를 맞추면 도움이 돼요.
    """
    ...
