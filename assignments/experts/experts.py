"""A mixture of experts: several linear answers, and a gate that says how much each one counts.

전문가 혼합: 선형 답을 내는 전문가 여럿과, 누구의 답을 얼마나 쓸지 정하는 게이트예요.

Shapes: X (N, D), gates (N, E) with rows ≥ 0 that sum to 1, outputs (N, E, C), y (N, C), also where C = 1;
Wg (D, E), bg (E,), We (E, D, C), be (E, C). Inputs are array-likes (lists and ints work), the computation is in
float64, and nothing that is passed in is changed.
모양: X (N, D), 게이트 gates (N, E)는 0 이상이고 행의 합이 1, outputs (N, E, C), y (N, C), C = 1일 때도 같아요.
Wg (D, E), bg (E,), We (E, D, C), be (E, C). 입력은 리스트나 정수여도 되고, 계산은 float64로 하며, 받은 것은 바꾸지
않아요.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def gate(X: ArrayLike, Wg: ArrayLike, bg: ArrayLike) -> Array:
    """How much each sample asks each expert: the softmax of X·Wg + bg over the experts, (N, E).

    샘플마다 각 전문가에게 얼마나 묻는지예요: X·Wg + bg에 전문가 축으로 소프트맥스를 씌운 것, (N, E).

    Right for logits up to 1e4, of either sign. 로짓이 1e4까지 크거나 작아도 맞아요.

    Source: Jacobs, Jordan, Nowlan and Hinton, Adaptive Mixtures of Local Experts, 1991.
    """
    ...


def expert_outputs(X: ArrayLike, We: ArrayLike, be: ArrayLike) -> Array:
    """Every expert's linear answer to every sample: entry [n, e] is X[n]·We[e] + be[e], (N, E, C).

    모든 샘플에 대한 모든 전문가의 선형 답이에요: [n, e]는 X[n]·We[e] + be[e], (N, E, C).
    """
    ...


def mixture(gates: ArrayLike, outputs: ArrayLike) -> Array:
    """The answers, each weighed by its gate: Σₑ gₑ·oₑ, (N, C).

    게이트로 무게를 단 답의 합이에요: Σₑ gₑ·oₑ, (N, C).

    Raises:
        ValueError: shapes that are not exactly (N, E) and (N, E, C), also where NumPy would broadcast.
            모양이 정확히 (N, E), (N, E, C)가 아닐 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.
    """
    ...


def route(gates: ArrayLike) -> NDArray[np.int64]:
    """The expert with the largest gate, for each sample; among equals the lowest index: (N,) ints.

    샘플마다 게이트가 가장 큰 전문가예요. 같으면 번호가 가장 작은 쪽이에요: 정수 (N,).
    """
    ...


def top_k_gates(logits: ArrayLike, k: int) -> Array:
    """The softmax over the k largest logits of each row, exact zeros elsewhere: (N, E).

    행마다 가장 큰 로짓 k개에만 소프트맥스를 씌우고, 나머지는 정확히 0이에요: (N, E).

    The kept gates sum to 1. Among equal logits the lower index is kept. Right for logits up to 1e4.
    남은 게이트의 합은 1이에요. 로짓이 같으면 번호가 작은 쪽이 남아요. 로짓이 1e4까지 커도 맞아요.

    Raises:
        ValueError: unless 1 ≤ k ≤ E. 1 ≤ k ≤ E가 아닐 때예요.

    Source: Shazeer et al., Outrageously Large Neural Networks, 2017, eq. 3–5, without the noise.
    """
    ...


def cooperative_loss(gates: ArrayLike, outputs: ArrayLike, y: ArrayLike) -> float:
    """The mean over all entries of (mixture − y)²: the experts answer together, and are blamed together.

    모든 원소에 대한 (mixture − y)²의 평균이에요. 전문가들이 함께 답하고 함께 책임져요.

    Raises:
        ValueError: shapes that are not exactly (N, E), (N, E, C) and (N, C), also where NumPy would broadcast.
            모양이 정확히 (N, E), (N, E, C), (N, C)가 아닐 때예요. 브로드캐스트되는 모양이어도 마찬가지예요.
    """
    ...


def competitive_loss(gates: ArrayLike, outputs: ArrayLike, y: ArrayLike) -> float:
    """Σₙ Σₑ gₙₑ·‖oₙₑ − yₙ‖² / (N·C): each expert is blamed for its own answer, as much as it was asked.

    Σₙ Σₑ gₙₑ·‖oₙₑ − yₙ‖² / (N·C)예요. 전문가마다 자기 답만큼, 물어본 만큼만 책임져요.

    Raises:
        ValueError: shapes that are not exactly (N, E), (N, E, C) and (N, C), also where NumPy would broadcast.
            모양이 정확히 (N, E), (N, E, C), (N, C)가 아닐 때예요. 브로드캐스트되는 모양이어도 마찬가지예요.

    Source: Jacobs, Jordan, Nowlan and Hinton, Adaptive Mixtures of Local Experts, 1991, eq. 1.2.
    """
    ...


def responsibilities(gates: ArrayLike, outputs: ArrayLike, y: ArrayLike, sigma: float = 1.0) -> Array:
    """Which expert an answer y came from, seen afterwards: gₑ·exp(−‖y − oₑ‖²/(2σ²)), rows normalised, (N, E).

    y를 본 뒤에, 그 답이 어느 전문가에게서 왔는지예요: gₑ·exp(−‖y − oₑ‖²/(2σ²))를 행마다 합이 1이 되게 한 것, (N, E).

    Right for ‖y − oₑ‖²/(2σ²) up to 1e5, where every exp is 0 in float64. A gate of 0 gives 0.
    ‖y − oₑ‖²/(2σ²)가 1e5까지 커서 모든 exp가 float64에서 0이 되어도 맞아요. 게이트가 0이면 0이에요.

    Source: Bayes' rule; Jacobs, Jordan, Nowlan and Hinton, 1991, eq. 1.3.
    """
    ...


def moe_gradients(X: ArrayLike, y: ArrayLike, params: Mapping[str, ArrayLike]) -> tuple[float, dict[str, Array]]:
    """The cooperative loss, and its slope for every parameter of gate and experts: `(loss, grads)`.

    협력 손실과, 게이트와 전문가의 파라미터마다의 기울기예요: `(loss, grads)`.

    `params` = {"Wg", "bg", "We", "be"}, read by name; `grads` has the same names and shapes. Gate and experts are
    learnt jointly: the loss reaches both.
    `params`는 {"Wg", "bg", "We", "be"}이고 이름으로 읽어요. `grads`는 이름과 모양이 같아요. 손실이 게이트와 전문가
    모두에게 닿아서 함께 배워요.

    Source: the chain rule; the softmax's slope is ∂gₑ/∂zⱼ = gₑ·([e = j] − gⱼ).
    """
    ...


def balance_loss(gates: ArrayLike) -> float:
    """E·Σₑ fₑ·Pₑ: f is the share of the samples that are routed to e (largest gate), P the mean gate of e.

    E·Σₑ fₑ·Pₑ예요. f는 e로 보내지는(게이트가 가장 큰) 샘플의 비율, P는 e의 게이트 평균이에요.

    It is 1 where the mean gates are even, and E where one expert has every gate 1; it can be below 1.
    게이트의 평균이 고르면 1이고, 한 전문가의 게이트가 언제나 1이면 E예요. 1보다 작을 수도 있어요.

    Source: Fedus, Zoph and Shazeer, Switch Transformers, 2021, eq. 4–6, without α.
    """
    ...


def specialisation(gates: ArrayLike, domains: ArrayLike) -> Array:
    """The mean gate of each domain: domains (N,) ints 0 … K−1, each present → (K, E).

    분야마다의 게이트 평균이에요: domains (N,)는 0 … K−1의 정수이고 모두 한 번은 나와요 → (K, E).
    """
    ...


def joint_weights(Phi: ArrayLike, y: ArrayLike) -> Array:
    """All weights learnt together: the w that minimises ‖y − Phi·w‖²; Phi (N, K), y (N,) → (K,).

    모든 가중치를 함께 배워요: ‖y − Phi·w‖²를 가장 작게 하는 w예요. Phi (N, K), y (N,) → (K,).

    Phi has a condition number of at most 1e3 and no column of zeros.
    Phi의 조건수는 1e3 이하이고, 0뿐인 열은 없어요.
    """
    ...


def greedy_weights(Phi: ArrayLike, y: ArrayLike) -> Array:
    """Weights learnt one after the other: each column, in order, is fitted to what is left, then frozen: (K,).

    가중치를 하나씩 배워요: 열을 차례로 남은 것에 맞추고, 맞춘 가중치는 굳혀요: (K,).

    Phi (N, K), y (N,). "Fitted" is least squares with that one column.
    Phi (N, K), y (N,). "맞춘다"는 그 열 하나로 하는 최소제곱이에요.
    """
    ...


def matching_pursuit(Phi: ArrayLike, y: ArrayLike, steps: int) -> tuple[Array, list[int]]:
    """Greedy, but free to choose: each step takes the column that reduces ‖rest‖² most; `(w, picks)`.

    욕심쟁이지만 고를 수 있어요: 단계마다 ‖rest‖²를 가장 많이 줄이는 열을 골라요. `(w, picks)`를 돌려줘요.

    w (K,), picks a list or array of ints, one for each step made. A column may come again; its weights add up.
    It stops before `steps` when no reduction is larger than 1e-12·‖y‖². Two reductions that differ by at most
    1e-12·‖y‖² are equal, and among equals the lowest column is taken.
    w (K,), picks는 한 단계에 하나씩인 정수 리스트나 배열이에요. 같은 열이 또 나올 수 있고 그 가중치는 더해져요.
    줄어드는 양이 모두 1e-12·‖y‖² 이하이면 `steps` 전이라도 멈춰요. 줄어드는 양의 차이가 1e-12·‖y‖² 이하이면 같은
    것으로 보고, 같으면 번호가 가장 작은 열을 골라요.

    Source: Mallat and Zhang, Matching Pursuits with Time-Frequency Dictionaries, 1993.
    """
    ...
