"""What was there before deep learning, and is still used: naive Bayes, kernels and SVM, trees and forests.

딥러닝 이전에 있었고 지금도 쓰이는 것들: 나이브 베이즈, 커널과 SVM, 결정 트리와 랜덤 포레스트.

Samples are rows: X (N, D), y (N,). Labels are non-negative ints, or ±1 for the SVM. Inputs are array-likes (lists
and ints work), the computation is in float64, and nothing that is passed in is changed.
샘플은 행이에요: X (N, D), y (N,). 레이블은 0 이상의 정수이고 SVM에서는 ±1이에요. 입력은 리스트나 정수여도 되고,
계산은 float64로 하며, 받은 것은 바꾸지 않아요.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.int64]
Tree = dict[str, Any]


def gaussian_log_density(x: ArrayLike, mean: ArrayLike, var: ArrayLike) -> Array:
    """The logarithm of the normal density N(x; mean, var), elementwise, with broadcasting.

    정규분포 밀도 N(x; mean, var)의 로그예요. 원소마다 구하고 브로드캐스트해요.

    var > 0 is the variance σ², not the standard deviation.
    var > 0은 표준편차가 아니라 분산 σ²이에요.

    Source: log of exp(−(x − μ)² / 2σ²) / √(2πσ²).
    """
    ...


def fit_gaussian_nb(X: ArrayLike, y: ArrayLike, smoothing: float = 1e-9) -> dict[str, Any]:
    """Gaussian naive Bayes: X (N, D), y (N,) → {"classes" (C,), "log_prior" (C,), "mean" (C, D), "var" (C, D)}.

    가우시안 나이브 베이즈: X (N, D), y (N,) → {"classes" (C,), "log_prior" (C,), "mean" (C, D), "var" (C, D)}.

    Classes ascend. var is the population variance within the class, plus smoothing · (the largest column variance
    of all of X).
    classes는 오름차순이에요. var는 클래스 안의 모분산에 smoothing · (X 전체에서 가장 큰 열의 분산)을 더한 값이에요.

    Raises:
        ValueError: X is not (N, D), or y not (N,). X가 (N, D)가 아니거나 y가 (N,)이 아닐 때예요.

    Source: scikit-learn, GaussianNB.
    """
    ...


def fit_categorical_nb(X: ArrayLike, y: ArrayLike, sizes: Sequence[int], alpha: float = 1.0) -> dict[str, Any]:
    """Naive Bayes of categories: X (N, D) ints, column d in 0 … sizes[d] − 1, y (N,) → a dict.

    범주형 나이브 베이즈: X (N, D)는 정수이고 d번째 열은 0 … sizes[d] − 1, y (N,) → 딕셔너리.

    {"classes" (C,) ascending, "log_prior" (C,), "log_table": a list of D arrays (C, sizes[d])}, the tables holding
    log((count + alpha) / (samples of the class + alpha · sizes[d])).
    {"classes" (C,) 오름차순, "log_prior" (C,), "log_table": 배열 (C, sizes[d]) D개의 리스트}이고, 표에는
    log((개수 + alpha) / (그 클래스의 샘플 수 + alpha · sizes[d]))가 들어요.

    Raises:
        ValueError: X is not (N, D), or y not (N,). X가 (N, D)가 아니거나 y가 (N,)이 아닐 때예요.

    Source: scikit-learn, CategoricalNB; Laplace's rule of succession.
    """
    ...


def nb_log_posterior(model: Mapping[str, Any], X: ArrayLike) -> Array:
    """log p(class given x) of either naive Bayes model: X (N, D) → (N, C); the exps of a row sum to 1.

    두 나이브 베이즈 모델 모두의 log p(클래스 | x)예요: X (N, D) → (N, C). 행마다 exp의 합이 1이에요.

    It holds for log-likelihoods of a sample between −1e5 and 1e5.
    샘플의 로그 가능도가 −1e5에서 1e5 사이이면 맞아야 해요.

    Source: Bayes' rule; log Σ exp after subtracting the largest.
    """
    ...


def lift(X: ArrayLike) -> Array:
    """Into higher dimension: X (N, D) → (N, (D+1)(D+2)/2), with lift(A)·lift(B)ᵀ = (A·Bᵀ + 1)².

    더 높은 차원으로 올려요: X (N, D) → (N, (D+1)(D+2)/2). lift(A)·lift(B)ᵀ = (A·Bᵀ + 1)²이에요.

    The columns may stand in any order and have any sign; only the inner products matter.
    열의 순서와 부호는 자유예요. 내적만 중요해요.
    """
    ...


def polynomial_kernel(A: ArrayLike, B: ArrayLike, degree: int = 2, coef0: float = 1.0) -> Array:
    """(a·b + coef0)^degree for each row a of A (N, D) and b of B (M, D): (N, M); degree an int ≥ 1.

    A (N, D)의 행 a와 B (M, D)의 행 b마다 (a·b + coef0)^degree예요: (N, M). degree는 1 이상의 정수예요.
    """
    ...


def rbf_kernel(A: ArrayLike, B: ArrayLike, gamma: float = 1.0) -> Array:
    """exp(−gamma · ‖a − b‖²) for each row a of A (N, D) and b of B (M, D): (N, M).

    A (N, D)의 행 a와 B (M, D)의 행 b마다 exp(−gamma · ‖a − b‖²)예요: (N, M).

    It holds as well where all rows lie far from the origin, up to 1e6.
    모든 행이 원점에서 1e6까지 떨어져 있어도 맞아야 해요.
    """
    ...


def svm_loss(w: ArrayLike, b: float, X: ArrayLike, y: ArrayLike, C: float = 1.0) -> tuple[float, Array, float]:
    """The soft-margin loss ½‖w‖² + C · Σ max(0, 1 − y(w·x + b)) and its slopes: `(loss, dw, db)`.

    소프트 마진 손실 ½‖w‖² + C · Σ max(0, 1 − y(w·x + b))과 그 기울기예요: `(loss, dw, db)`.

    w (D,), X (N, D), y (N,) of ±1. Where y(w·x + b) ≥ 1 the slope of the hinge is 0; b is not penalised.
    w (D,), X (N, D), y (N,)는 ±1이에요. y(w·x + b) ≥ 1인 곳에서 힌지의 기울기는 0이고, b에는 벌점이 없어요.

    Raises:
        ValueError: w is not (D,), X not (N, D), or y not (N,).
            w가 (D,)가 아니거나, X가 (N, D)가 아니거나, y가 (N,)이 아닐 때예요.

    Source: Cortes and Vapnik, Support-Vector Networks, 1995.
    """
    ...


def svm_descend(X: ArrayLike, y: ArrayLike, C: float = 1.0, lr: float = 0.01, steps: int = 100) -> tuple[Array, float]:
    """Train an SVM: from zeros, `steps` steps of size lr against the slopes of all samples; returns `(w, b)`.

    SVM을 학습시켜요. 0에서 시작해 모든 샘플의 기울기 반대로 크기 lr의 걸음을 `steps`번 걷고 `(w, b)`를 돌려줘요.
    """
    ...


def margin(w: ArrayLike, b: float, X: ArrayLike, y: ArrayLike) -> float:
    """The smallest y(w·x + b)/‖w‖ over the samples: negative if one is on the wrong side.

    샘플에 걸쳐 가장 작은 y(w·x + b)/‖w‖예요. 틀린 쪽에 있는 샘플이 있으면 음수예요.
    """
    ...


def dual_objective(alphas: ArrayLike, K: ArrayLike, y: ArrayLike) -> float:
    """What the dual problem of the SVM makes large: Σα − ½ ΣΣ αᵢαⱼyᵢyⱼKᵢⱼ; K (N, N), alphas and y (N,).

    SVM의 쌍대 문제가 크게 만드는 값이에요: Σα − ½ ΣΣ αᵢαⱼyᵢyⱼKᵢⱼ. K (N, N), alphas와 y (N,).

    Source: Cortes and Vapnik, Support-Vector Networks, 1995.
    """
    ...


def svm_decision(
    alphas: ArrayLike,
    b: float,
    X_train: ArrayLike,
    y_train: ArrayLike,
    X: ArrayLike,
    kernel: Callable[[Any, Any], Any],
) -> Array:
    """The decision Σᵢ αᵢyᵢ·kernel(xᵢ, x) + b for each row x of X: (N,).

    X의 행 x마다 결정값 Σᵢ αᵢyᵢ·kernel(xᵢ, x) + b예요: (N,).

    `kernel(A, B)` takes two 2-D arrays (or lists of rows) and gives the matrix of all pairs of rows.
    `kernel(A, B)`는 2차원 배열(또는 행의 리스트) 둘을 받아 모든 행의 쌍의 행렬을 줘요.
    """
    ...


def impurity(y: ArrayLike, criterion: str = "gini") -> float:
    """How mixed the labels are: "gini" 1 − Σp², or "entropy" −Σ p·log₂p in bits; 0.0 of an empty y.

    레이블이 얼마나 섞였는지예요. "gini"는 1 − Σp², "entropy"는 비트로 잰 −Σ p·log₂p. 빈 y이면 0.0이에요.

    Raises:
        ValueError: an unknown criterion. 모르는 criterion일 때예요.

    Source: Breiman and others, CART, 1984; Shannon, 1948.
    """
    ...


def best_split(
    X: ArrayLike, y: ArrayLike, criterion: str = "gini", features: ArrayLike | None = None
) -> tuple[int, float, float] | None:
    """The question that unmixes the labels most: `(feature, threshold, gain)`, or None where no gain is > 1e-12.

    레이블을 가장 잘 가르는 질문이에요: `(feature, threshold, gain)`. 1e-12보다 큰 이득이 없으면 None이에요.

    Thresholds are midpoints of neighbouring distinct values; x ≤ threshold goes left. The gain is the impurity
    minus the size-weighted impurity of the two sides. Among gains that differ by at most 1e-12 · max(1, the larger)
    the lowest column wins, then the lowest threshold. `features` are the columns that may be used (None: all).
    문턱값은 이웃한 서로 다른 값의 중점이고 x ≤ threshold이면 왼쪽이에요. 이득은 불순도에서 두 쪽의 불순도를 크기로
    가중한 것을 뺀 값이에요. 차이가 1e-12 · max(1, 큰 쪽) 이하인 이득끼리는 번호가 낮은 열, 그다음 낮은 문턱값이
    이겨요. `features`는 쓸 수 있는 열이에요(None이면 모두).

    Raises:
        ValueError: an unknown criterion. 모르는 criterion일 때예요.
    """
    ...


def grow_tree(
    X: ArrayLike, y: ArrayLike, max_depth: int | None = None, min_samples: int = 2, criterion: str = "gini"
) -> Tree:
    """A decision tree: a leaf {"label": int}, or a node {"feature": int, "threshold": float, "left": …, "right": …}.

    결정 트리예요. 잎은 {"label": int}, 마디는 {"feature": int, "threshold": float, "left": …, "right": …}예요.

    There is a leaf where `best_split` finds None, where there are fewer than `min_samples` samples, and where no
    depth is left (max_depth=0: one leaf). Its label is that of the majority; in a tie the smallest.
    `best_split`이 None이거나, 샘플이 `min_samples`보다 적거나, 깊이가 남지 않으면(max_depth=0이면 잎 하나) 잎이에요.
    레이블은 다수결이고, 비기면 가장 작은 것이에요.

    Raises:
        ValueError: an unknown criterion. 모르는 criterion일 때예요.
    """
    ...


def predict_tree(tree: Mapping[str, Any], X: ArrayLike) -> Ints:
    """The label that the tree has for each row of X: (N,) ints; x ≤ threshold goes left.

    X의 행마다 트리가 주는 레이블이에요: 정수 (N,). x ≤ threshold이면 왼쪽이에요.
    """
    ...


def bootstrap(n: int, seed: int) -> Ints:
    """Row numbers of a bootstrap sample: n ints of 0 … n − 1, drawn with replacement from `default_rng(seed)`.

    부트스트랩 표집의 행 번호예요. `default_rng(seed)`에서 0 … n − 1을 복원추출로 n개 뽑아요.

    Source: Efron, 1979.
    """
    ...


def vote(votes: ArrayLike) -> Ints:
    """The majority of each column: votes (trees, N) ints → (N,); in a tie the smallest label.

    열마다의 다수결이에요: votes (trees, N) 정수 → (N,). 비기면 가장 작은 레이블이에요.
    """
    ...


def grow_forest(
    X: ArrayLike,
    y: ArrayLike,
    trees: int,
    seed: int,
    max_depth: int | None = None,
    max_features: int | None = None,
) -> list[Tree]:
    """A random forest: a list of trees (Gini, min_samples 2), each grown on a bootstrap sample of its own.

    랜덤 포레스트예요. 저마다 자기의 부트스트랩 표집으로 기른 트리(지니, min_samples 2)의 리스트예요.

    At *every* split `max_features` different columns (1 … D) are drawn anew, and only these may be used (None:
    all). Where they give no gain there is a leaf. The numbers come from `default_rng(seed)`.
    마디를 나눌 *때마다* 서로 다른 열 `max_features`개(1 … D)를 새로 뽑아 그것만 써요(None이면 모두). 뽑힌 열에서
    이득이 없으면 잎이에요. 난수는 `default_rng(seed)`에서 나와요.

    Source: Breiman, Random Forests, 2001.
    """
    ...
