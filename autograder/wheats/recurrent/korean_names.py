"""한글 이름과 `from numpy import *`로 쓴 풀이."""

# ruff: noqa: F403, F405 - the star import is what this wheat is about

from numpy import *
from numpy.linalg import norm, qr
from numpy.random import default_rng

가중치_이름 = ["Wx", "Wh", "b", "Wy", "by"]


def 실수(값):
    return array(값, dtype=float64)


def 활성화(합, 이름):
    if 이름 == "tanh":
        return tanh(합)
    if 이름 == "relu":
        return where(합 > 0, 합, 0.0)
    if 이름 == "linear":
        return 합
    raise ValueError(f"모르는 활성화 함수예요: {이름}")


def 모양_확인(입력, 상태, Wx, Wh, b):
    if 입력.ndim != 2 or 상태.ndim != 2:
        raise ValueError("x와 h는 2차원이어야 해요")
    샘플_수, 입력_수 = 입력.shape
    뉴런_수 = 상태.shape[1]
    if 상태.shape[0] != 샘플_수:
        raise ValueError("샘플 수가 달라요")
    if Wx.shape != (입력_수, 뉴런_수):
        raise ValueError("Wx의 모양이 달라요")
    if Wh.shape != (뉴런_수, 뉴런_수):
        raise ValueError("Wh의 모양이 달라요")
    if b.shape != (뉴런_수,):
        raise ValueError("b의 모양이 달라요")


def feedback(h0, w, steps, activation="tanh"):
    값들 = zeros(steps + 1)
    값들[0] = h0
    for 번째 in range(steps):
        값들[번째 + 1] = 활성화(float64(w) * 값들[번째], activation)
    return 값들


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = 실수(x), 실수(h), 실수(Wx), 실수(Wh), 실수(b)
    모양_확인(x, h, Wx, Wh, b)
    return 활성화(dot(x, Wx) + dot(h, Wh) + b, activation)


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, 상태 = 실수(X), 실수(h0)
    결과 = zeros((X.shape[0], X.shape[1], 상태.shape[1]))
    for 시각 in range(X.shape[1]):
        상태 = rnn_step(X[:, 시각, :], 상태, Wx, Wh, b, activation)
        결과[:, 시각, :] = 상태
    return 결과


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = 실수(dout), 실수(x), 실수(h), 실수(Wx), 실수(Wh), 실수(b)
    모양_확인(x, h, Wx, Wh, b)
    if dout.shape != h.shape:
        raise ValueError("dout의 모양이 달라요")
    나온_상태 = rnn_step(x, h, Wx, Wh, b)
    미분 = dout * (1 - 나온_상태**2)
    return dot(미분, Wx.T), dot(미분, Wh.T), dot(x.T, 미분), dot(h.T, 미분), sum(미분, axis=0)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = 실수(dH), 실수(X), 실수(h0), 실수(Wx), 실수(Wh), 실수(b)
    if X.ndim != 3:
        raise ValueError("X는 3차원이어야 해요")
    N, T, D = X.shape
    모양_확인(zeros((N, D)), h0, Wx, Wh, b)
    if dH.shape != (N, T, h0.shape[1]):
        raise ValueError("dH의 모양이 달라요")
    상태들 = rnn_forward(X, h0, Wx, Wh, b)
    dX = zeros_like(X)
    dWx, dWh, db = zeros_like(Wx), zeros_like(Wh), zeros_like(b)
    뒤에서_온_것 = zeros_like(h0)
    for 시각 in range(T - 1, -1, -1):
        앞_상태 = 상태들[:, 시각 - 1] if 시각 else h0
        합친_것 = dH[:, 시각] + 뒤에서_온_것
        dX[:, 시각], 뒤에서_온_것, *조각 = rnn_step_backward(합친_것, X[:, 시각], 앞_상태, Wx, Wh, b)
        dWx, dWh, db = dWx + 조각[0], dWh + 조각[1], db + 조각[2]
    return dX, 뒤에서_온_것, dWx, dWh, db


def jacobian_norms(H, Wh):
    H, Wh = 실수(H), 실수(Wh)
    야코비 = eye(Wh.shape[0])
    결과 = [norm(야코비, 2)]
    for 시각 in range(len(H) - 1, 0, -1):
        야코비 = matmul(multiply(Wh, 1 - H[시각] ** 2), 야코비)
        결과.append(norm(야코비, 2))
    return 실수(결과)


def orthogonal(n, seed):
    난수 = default_rng(seed)
    직교, _ = qr(난수.normal(size=(n, n)))
    return 직교


def windows(series, length):
    시계열 = 실수(series)
    if length < 1 or length >= len(시계열):
        raise ValueError("토막의 길이는 1 이상이고 시계열보다 짧아야 해요")
    토막 = [시계열[i : i + length] for i in range(len(시계열) - length)]
    return 실수(토막).reshape(-1, length, 1), 시계열[length:].reshape(-1, 1)


def last_states(H, lengths):
    H = 실수(H)
    길이 = array(lengths).astype(int)
    if any(길이 < 1) or any(길이 > H.shape[1]):
        raise ValueError("길이는 1부터 T까지예요")
    return H[arange(H.shape[0]), 길이 - 1, :]


def rnn_predict(X, params):
    Wx, Wh, b, Wy, by = [실수(params[이름]) for 이름 in 가중치_이름]
    마지막 = rnn_forward(X, zeros((len(X), len(b))), Wx, Wh, b)[:, -1]
    return dot(마지막, Wy) + by


def rnn_gradients(X, y, params, loss="cross_entropy"):
    Wx, Wh, b, Wy, by = [실수(params[이름]) for 이름 in 가중치_이름]
    시작 = zeros((len(X), len(b)))
    상태들 = rnn_forward(X, 시작, Wx, Wh, b)
    로짓 = dot(상태들[:, -1], Wy) + by
    if loss == "cross_entropy":
        정답 = array(y)
        if 정답.shape != (len(로짓),):
            raise ValueError("레이블은 (N,)이에요")
        옮긴_로짓 = 로짓 - 로짓.max(axis=1)[:, newaxis]
        로그_합 = log(exp(옮긴_로짓).sum(axis=1))
        줄 = arange(len(로짓))
        손실 = mean(로그_합 - 옮긴_로짓[줄, 정답])
        기울기 = exp(옮긴_로짓 - 로그_합[:, newaxis])
        기울기[줄, 정답] -= 1
        기울기 /= len(로짓)
    elif loss == "mse":
        목표 = 실수(y)
        if 목표.shape != 로짓.shape:
            raise ValueError("목표값은 (N, C)예요")
        손실 = mean((로짓 - 목표) ** 2)
        기울기 = 2 * (로짓 - 목표) / 로짓.size
    else:
        raise ValueError(f"모르는 손실이에요: {loss}")
    dH = zeros_like(상태들)
    dH[:, -1] = dot(기울기, Wy.T)
    _, _, dWx, dWh, db = rnn_backward(dH, X, 시작, Wx, Wh, b)
    return 손실, {"Wx": dWx, "Wh": dWh, "b": db, "Wy": dot(상태들[:, -1].T, 기울기), "by": 기울기.sum(axis=0)}


def generate(params, start, steps):
    Wx, Wh, b, Wy, by = [실수(params[이름]) for 이름 in 가중치_이름]
    상태, 기호, 말 = zeros((1, len(b))), start, []
    for _ in range(steps):
        원핫 = zeros((1, len(by)))
        원핫[0, 기호] = 1
        상태 = rnn_step(원핫, 상태, Wx, Wh, b)
        기호 = argmax(dot(상태, Wy) + by)
        말.append(기호)
    return array(말)
