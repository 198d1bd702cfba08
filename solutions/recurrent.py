"""The recurrent network: the same neuron, computed again and again over time.

순환 신경망: 같은 뉴런을 시간에 따라 거듭 계산해요.

Shapes: one step x (N, D), h (N, H); sequences X (N, T, D), time second; Wx (D, H), Wh (H, H), b (H,), Wy (H, C),
by (C,). Inputs are array-likes (lists and ints work), the computation is in float64, and nothing that is passed
in is changed.
모양: 한 단계 x (N, D), h (N, H); 시퀀스 X (N, T, D), 시간이 두 번째 축; Wx (D, H), Wh (H, H), b (H,), Wy (H, C),
by (C,). 입력은 리스트나 정수여도 되고, 계산은 float64로 하며, 받은 것은 바꾸지 않아요.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


# BEGIN SOLUTION NO PROMPT
def _floats(*values: ArrayLike) -> list[Array]:
    return [np.asarray(value, dtype=np.float64) for value in values]


def _activate(z: Array, activation: str) -> Array:
    if activation == "tanh":
        return np.tanh(z)
    if activation == "relu":
        return np.maximum(z, 0.0)
    if activation == "linear":
        return z
    raise ValueError(f"unknown activation: {activation!r}")


def _check_step(x: Array, h: Array, Wx: Array, Wh: Array, b: Array) -> None:
    if x.ndim != 2 or h.ndim != 2:
        raise ValueError(f"x {x.shape} and h {h.shape} do not fit: want (N, D), (N, H)")
    (N, D), H = x.shape, h.shape[1]
    if h.shape != (N, H) or Wx.shape != (D, H) or Wh.shape != (H, H) or b.shape != (H,):
        raise ValueError(f"x {x.shape}, h {h.shape}, Wx {Wx.shape}, Wh {Wh.shape} and b {b.shape} do not fit")


# END SOLUTION
def feedback(h0: float, w: float, steps: int, activation: str = "tanh") -> Array:
    """One neuron that is fed its own output: [h0, f(w·h0), f(w·f(w·h0)), …], (steps + 1,).

    자기 출력을 다시 입력으로 받는 뉴런 하나예요: [h0, f(w·h0), f(w·f(w·h0)), …], (steps + 1,).

    f is "tanh", "relu" (the larger of 0 and its argument) or "linear" (no activation).
    f는 "tanh", "relu"(0과 인수 가운데 큰 것), "linear"(활성화 없음)예요.

    Raises:
        ValueError: the activation is none of the three. 셋 중 어느 것도 아닌 activation일 때예요.
    """
    # BEGIN SOLUTION
    states = np.empty(steps + 1)
    states[0] = h0
    weight = float(w)
    for t in range(steps):
        states[t + 1] = _activate(weight * states[t], activation)
    return states
    # END SOLUTION


def rnn_step(x: ArrayLike, h: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike, activation: str = "tanh") -> Array:
    """One step of the recurrence: the new state f(x·Wx + h·Wh + b), (N, H).

    순환의 한 단계예요. 새 상태 f(x·Wx + h·Wh + b), (N, H)를 구해요.

    x (N, D) is the input of this step, h (N, H) the state before it; Wx (D, H), Wh (H, H), b (H,).
    x (N, D)는 이번 단계의 입력, h (N, H)는 그 앞의 상태예요. Wx (D, H), Wh (H, H), b (H,).

    Raises:
        ValueError: an unknown activation, or shapes that are not exactly these, also where NumPy would broadcast.
            모르는 activation이거나 모양이 정확히 이렇지 않을 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.

    Source: Elman, Finding Structure in Time, 1990.
    """
    # BEGIN SOLUTION
    x, h, Wx, Wh, b = _floats(x, h, Wx, Wh, b)
    _check_step(x, h, Wx, Wh, b)
    return _activate(x @ Wx + h @ Wh + b, activation)
    # END SOLUTION


def rnn_forward(
    X: ArrayLike, h0: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike, activation: str = "tanh"
) -> Array:
    """All states of a batch of sequences: X (N, T, D), h0 (N, H) → h₁ … h_T, (N, T, H).

    시퀀스 배치의 모든 상태예요: X (N, T, D), h0 (N, H) → h₁ … h_T, (N, T, H).

    Entry [:, t] is the state after input X[:, t]; h0, the state before the first input, is not among them.
    [:, t]는 입력 X[:, t]를 받은 뒤의 상태예요. 첫 입력 앞의 상태인 h0은 들어가지 않아요.

    Raises:
        ValueError: an unknown activation. 모르는 activation일 때예요.
    """
    # BEGIN SOLUTION
    X, h = _floats(X, h0)
    states = []
    for t in range(X.shape[1]):
        h = rnn_step(X[:, t], h, Wx, Wh, b, activation)
        states.append(h)
    return np.stack(states, axis=1)
    # END SOLUTION


def rnn_step_backward(
    dout: ArrayLike, x: ArrayLike, h: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike
) -> tuple[Array, Array, Array, Array, Array]:
    """Back through one tanh step: (dx, dh, dWx, dWh, db), each of the shape of what it is the slope of.

    tanh 단계 하나를 거꾸로 지나요: (dx, dh, dWx, dWh, db). 저마다 짝이 되는 것과 모양이 같아요.

    dout (N, H) is the slope of the loss with respect to the state that came out; h is the state that went *in*.
    dout (N, H)은 나온 상태에 대한 손실의 기울기예요. h는 *들어간* 상태예요.

    Raises:
        ValueError: shapes that do not fit, also where NumPy would broadcast.
            모양이 맞지 않을 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.

    Source: the chain rule, with tanh′(z) = 1 − tanh(z)².
    """
    # BEGIN SOLUTION
    dout, x, h, Wx, Wh, b = _floats(dout, x, h, Wx, Wh, b)
    _check_step(x, h, Wx, Wh, b)
    if dout.shape != h.shape:
        raise ValueError(f"dout {dout.shape} does not fit a state {h.shape}")
    out = np.tanh(x @ Wx + h @ Wh + b)
    dz = dout * (1.0 - out**2)
    return dz @ Wx.T, dz @ Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)
    # END SOLUTION


def rnn_backward(
    dH: ArrayLike, X: ArrayLike, h0: ArrayLike, Wx: ArrayLike, Wh: ArrayLike, b: ArrayLike
) -> tuple[Array, Array, Array, Array, Array]:
    """Back through all steps of a tanh network, back-propagation through time: (dX, dh0, dWx, dWh, db).

    tanh 순환 신경망의 모든 단계를 거꾸로 지나는 시간 역전파(BPTT)예요: (dX, dh0, dWx, dWh, db).

    dH (N, T, H) is what each state gets from *outside* the recurrence: the slope of the loss with respect to the
    states of `rnn_forward`, as if each were used there only.
    dH (N, T, H)는 상태마다 순환의 *바깥*에서 받는 기울기예요.

    Raises:
        ValueError: shapes that do not fit, also where NumPy would broadcast.
            모양이 맞지 않을 때예요. NumPy가 브로드캐스트해 줄 모양이어도 마찬가지예요.

    Source: Werbos, Backpropagation Through Time: What It Does and How to Do It, 1990.
    """
    # BEGIN SOLUTION
    dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
    if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:
        raise ValueError(f"dH {dH.shape}, X {X.shape} and h0 {h0.shape} do not fit: want (N, T, H), (N, T, D), (N, H)")
    _check_step(X[:, 0], h0, Wx, Wh, b)
    H = rnn_forward(X, h0, Wx, Wh, b)
    dX, dh = np.empty(X.shape), np.zeros(h0.shape)
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    for t in reversed(range(X.shape[1])):
        before = H[:, t - 1] if t > 0 else h0
        dX[:, t], dh, one_dWx, one_dWh, one_db = rnn_step_backward(dH[:, t] + dh, X[:, t], before, Wx, Wh, b)
        dWx += one_dWx
        dWh += one_dWh
        db += one_db
    return dX, dh, dWx, dWh, db
    # END SOLUTION


def jacobian_norms(H: ArrayLike, Wh: ArrayLike) -> Array:
    """How far the last state still feels an earlier one: H (T, H), Wh (H, H) → (T,).

    마지막 상태가 앞선 상태를 얼마나 느끼는지 재요: H (T, H), Wh (H, H) → (T,).

    H holds the tanh states h₁ … h_T of one sequence. Entry k, k = 0 … T − 1, is the spectral norm (the largest
    singular value) of ∂h_T/∂h_{T−k}: entry 0 is 1, and entry k uses the slopes of h_T … h_{T−k+1}.
    H는 시퀀스 하나의 tanh 상태 h₁ … h_T예요. k번째 값(k = 0 … T − 1)은 ∂h_T/∂h_{T−k}의 스펙트럼 노름(가장 큰
    특잇값)이에요. 0번째는 1이고, k번째에는 h_T … h_{T−k+1}의 기울기가 쓰여요.

    Source: Pascanu, Mikolov and Bengio, On the Difficulty of Training Recurrent Neural Networks, 2013, eq. 5.
    """
    # BEGIN SOLUTION
    H, Wh = _floats(H, Wh)
    T, size = H.shape
    jacobian = np.eye(size)
    norms = np.ones(T)
    for k in range(1, T):
        slopes = 1.0 - H[T - k] ** 2
        jacobian = (Wh * slopes) @ jacobian
        norms[k] = np.linalg.norm(jacobian, 2)
    return norms
    # END SOLUTION


def orthogonal(n: int, seed: int) -> Array:
    """A random orthogonal matrix Q (n, n): Q·Qᵀ = I to 1e-9, the same for the same seed.

    무작위 직교 행렬 Q (n, n)이에요. 1e-9까지 Q·Qᵀ = I이고, 시드가 같으면 같은 행렬이에요.

    The numbers come from `np.random.default_rng(seed)`. Multiplying by Q changes no length, however often.
    수는 `np.random.default_rng(seed)`에서 나와요. Q를 아무리 여러 번 곱해도 길이가 변하지 않아요.

    Source: Saxe, McClelland and Ganguli, Exact Solutions to the Nonlinear Dynamics of Learning, 2014.
    """
    # BEGIN SOLUTION
    Q, R = np.linalg.qr(np.random.default_rng(seed).normal(size=(n, n)))
    return Q * np.sign(np.diag(R))
    # END SOLUTION


def windows(series: ArrayLike, length: int) -> tuple[Array, Array]:
    """Each stretch of a series with the value that follows it: (M,) → X (M − length, length, 1), y (M − length, 1).

    시계열을 토막 내어 바로 다음 값과 짝지어요: (M,) → X (M − length, length, 1), y (M − length, 1).

    Raises:
        ValueError: unless 1 ≤ length < M. 1 ≤ length < M이 아닐 때예요.
    """
    # BEGIN SOLUTION
    (values,) = _floats(series)
    count = len(values) - length
    if length < 1 or count < 1:
        raise ValueError(f"length {length} must be from 1 to {len(values) - 1}")
    X = np.stack([values[i : i + length] for i in range(count)])
    return X[:, :, np.newaxis], values[length:, np.newaxis].copy()
    # END SOLUTION


def last_states(H: ArrayLike, lengths: ArrayLike) -> Array:
    """The state at each sequence's own last real step: H (N, T, H), lengths (N,) ints 1 … T → (N, H).

    시퀀스마다 자기의 진짜 마지막 단계의 상태예요: H (N, T, H), lengths (N,)는 1 … T의 정수 → (N, H).

    Sequences of unlike length are filled up to the same T; what stands after `lengths[n]` steps means nothing.
    길이가 다른 시퀀스는 같은 T까지 채워져 있어요. `lengths[n]` 단계 뒤에 있는 것은 뜻이 없어요.

    Raises:
        ValueError: a length outside 1 … T. 길이가 1 … T를 벗어날 때예요.
    """
    # BEGIN SOLUTION
    (H,) = _floats(H)
    counts = np.asarray(lengths, dtype=np.int64)
    if np.any(counts < 1) or np.any(counts > H.shape[1]):
        raise ValueError(f"lengths must be from 1 to {H.shape[1]}")
    return H[np.arange(len(H)), counts - 1]
    # END SOLUTION


def rnn_predict(X: ArrayLike, params: Mapping[str, ArrayLike]) -> Array:
    """The last state of a tanh network, from a zero start, through the output layer: X (N, T, D) → (N, C).

    0에서 시작한 tanh 순환 신경망의 마지막 상태를 출력층에 통과시켜요: X (N, T, D) → (N, C).

    `params` = {"Wx", "Wh", "b", "Wy", "by"}, read by name; the output is h_T·Wy + by, with no activation.
    `params`는 {"Wx", "Wh", "b", "Wy", "by"}이고 이름으로 읽어요. 출력은 h_T·Wy + by이고 활성화가 없어요.
    """
    # BEGIN SOLUTION
    (X,) = _floats(X)
    Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
    H = rnn_forward(X, np.zeros((len(X), len(b))), Wx, Wh, b)
    output: Array = H[:, -1] @ Wy + by
    return output
    # END SOLUTION


def rnn_gradients(
    X: ArrayLike, y: ArrayLike, params: Mapping[str, ArrayLike], loss: str = "cross_entropy"
) -> tuple[float, dict[str, Array]]:
    """The loss of `rnn_predict` and its slope for every parameter: `(loss, grads)`, grads with the names of params.

    `rnn_predict`의 손실과 파라미터마다의 기울기예요: `(loss, grads)`. grads의 이름은 params와 같아요.

    "cross_entropy": y (N,) labels, the mean over samples, natural logarithm, from logits.
    "mse": y (N, C), the mean of the squared differences over all entries.
    "cross_entropy"는 레이블 y (N,), 로짓에서 자연로그로 구한 샘플 평균이에요.
    "mse"는 y (N, C), 모든 원소에 대한 차이 제곱의 평균이에요.

    Raises:
        ValueError: an unknown loss, or a y of another shape. 모르는 loss이거나 y의 모양이 다를 때예요.
    """
    # BEGIN SOLUTION
    (X,) = _floats(X)
    Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
    h0 = np.zeros((len(X), len(b)))
    H = rnn_forward(X, h0, Wx, Wh, b)
    output = H[:, -1] @ Wy + by
    if loss == "cross_entropy":
        value, doutput = _cross_entropy(output, np.asarray(y, dtype=np.int64))
    elif loss == "mse":
        value, doutput = _mse(output, np.asarray(y, dtype=np.float64))
    else:
        raise ValueError(f"unknown loss: {loss!r}")
    dH = np.zeros(H.shape)
    dH[:, -1] = doutput @ Wy.T
    _, _, dWx, dWh, db = rnn_backward(dH, X, h0, Wx, Wh, b)
    return value, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": H[:, -1].T @ doutput, "by": doutput.sum(axis=0)}
    # END SOLUTION


# BEGIN SOLUTION NO PROMPT
def _cross_entropy(Z: Array, y: NDArray[np.int64]) -> tuple[float, Array]:
    if y.shape != Z.shape[:1]:
        raise ValueError(f"labels {y.shape} do not fit {len(Z)} samples")
    shifted = Z - Z.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    right = np.eye(Z.shape[1])[y]
    return -float(np.sum(right * log_p)) / len(Z), (np.exp(log_p) - right) / len(Z)


def _mse(output: Array, y: Array) -> tuple[float, Array]:
    if y.shape != output.shape:
        raise ValueError(f"targets {y.shape} do not fit an output {output.shape}")
    difference = output - y
    return float(np.mean(difference**2)), 2.0 * difference / difference.size


# END SOLUTION
def generate(params: Mapping[str, ArrayLike], start: int, steps: int) -> NDArray[np.int64]:
    """What the network says when it listens to itself: `steps` ≥ 1 symbols, an int array (steps,).

    자기 말을 듣는 신경망이 하는 말이에요. 기호 `steps`개(1개 이상), 정수 배열 (steps,).

    Symbols are 0 … C − 1, and D = C. From a zero state: feed `start` as a one-hot row, take the symbol with the
    largest logit, feed that one, and so on; `start` is not among the result.
    기호는 0 … C − 1이고 D = C예요. 상태 0에서 시작해 `start`를 원-핫 행으로 넣고, 로짓이 가장 큰 기호를 고르고,
    그것을 다시 넣기를 거듭해요. `start`는 결과에 들어가지 않아요.
    """
    # BEGIN SOLUTION
    Wx, Wh, b, Wy, by = _floats(*[params[name] for name in ("Wx", "Wh", "b", "Wy", "by")])
    one_hot = np.eye(len(by))
    h, symbol, said = np.zeros((1, len(b))), int(start), []
    for _ in range(steps):
        h = rnn_step(one_hot[[symbol]], h, Wx, Wh, b)
        symbol = int(np.argmax(h @ Wy + by))
        said.append(symbol)
    return np.array(said)
    # END SOLUTION
