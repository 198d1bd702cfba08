"""Korean names for helpers, variables and the layers of the tape."""

import numpy as np


def 실수로(값):
    return np.asarray(값, dtype=np.float64)


def 같은_모양(하나, 둘):
    하나, 둘 = 실수로(하나), 실수로(둘)
    if 하나.shape != 둘.shape:
        raise ValueError(f"모양이 달라요: {하나.shape}, {둘.shape}")
    return 하나, 둘


def 시그모이드(로짓):
    작은값 = np.exp(-np.abs(로짓))
    return np.where(로짓 >= 0, 1.0, 작은값) / (1.0 + 작은값)


def numerical_gradient(f, x, h=1e-5):
    점 = np.array(x, dtype=np.float64)
    기울기 = np.zeros_like(점)
    for 자리 in np.ndindex(점.shape):
        원래값 = 점[자리]
        점[자리] = 원래값 + h
        위 = f(점)
        점[자리] = 원래값 - h
        아래 = f(점)
        점[자리] = 원래값
        기울기[자리] = (위 - 아래) / (2 * h)
    return 기울기


def relative_error(a, b):
    하나, 둘 = 같은_모양(a, b)
    분모 = np.maximum(np.abs(하나) + np.abs(둘), 1e-8)
    return (np.abs(하나 - 둘) / 분모).max()


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    오차 = relative_error(numerical_gradient(f, x, h), grad)
    return 오차 <= tol


def dense_backward(dout, X, W):
    위에서, 입력, 가중치 = 실수로(dout), 실수로(X), 실수로(W)
    return 위에서 @ 가중치.T, 입력.T @ 위에서, 위에서.sum(axis=0)


def sigmoid_backward(dout, z):
    위에서, 로짓 = 같은_모양(dout, z)
    확률 = 시그모이드(로짓)
    return 위에서 * 확률 * (1 - 확률)


def tanh_backward(dout, z):
    위에서, 로짓 = 같은_모양(dout, z)
    return 위에서 * (1 - np.tanh(로짓) ** 2)


def relu_backward(dout, z):
    위에서, 로짓 = 같은_모양(dout, z)
    return 위에서 * (로짓 > 0)


def mse_backward(pred, target):
    예측, 목표 = 같은_모양(pred, target)
    return 2 / 예측.size * (예측 - 목표)


def bce_with_logits_backward(z, y):
    로짓, 레이블 = 같은_모양(z, y)
    return (시그모이드(로짓) - 레이블) / 로짓.size


def 소프트맥스(로짓):
    지수 = np.exp(로짓 - 로짓.max(axis=1, keepdims=True))
    return 지수 / 지수.sum(axis=1, keepdims=True)


def 레이블_확인(로짓, 레이블):
    if np.shape(레이블) != (len(로짓),):
        raise ValueError("레이블은 샘플마다 하나예요")
    return np.asarray(레이블)


def cross_entropy_with_logits_backward(Z, y):
    로짓 = 실수로(Z)
    정답 = np.eye(로짓.shape[1])[레이블_확인(로짓, y)]
    return (소프트맥스(로짓) - 정답) / len(로짓)


은닉 = {"tanh": (np.tanh, tanh_backward), "relu": (lambda z: np.maximum(z, 0), relu_backward)}
은닉["sigmoid"] = (시그모이드, sigmoid_backward)


def 손실과_기울기(이름, 로짓, y):
    if 이름 == "mse":
        return np.mean((로짓 - 실수로(y)) ** 2) if 실수로(y).shape == 로짓.shape else None, mse_backward(로짓, y)
    if 이름 == "bce":
        레이블 = 실수로(y)
        레이블 = 레이블[:, None] if 레이블.shape == (len(로짓),) else 레이블
        기울기 = bce_with_logits_backward(로짓, 레이블)
        return np.mean(np.logaddexp(0, 로짓) - 로짓 * 레이블), 기울기
    if 이름 == "cross_entropy":
        기울기 = cross_entropy_with_logits_backward(로짓, y)
        옮긴 = 로짓 - 로짓.max(axis=1, keepdims=True)
        로그 = 옮긴 - np.log(np.exp(옮긴).sum(axis=1, keepdims=True))
        return -np.mean(로그[np.arange(len(로짓)), 레이블_확인(로짓, y)]), 기울기
    raise ValueError(f"모르는 손실: {이름}")


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in 은닉:
        raise ValueError(f"모르는 활성화: {hidden}")
    앞으로, 뒤로 = 은닉[hidden]
    깊이 = len(params) // 2
    가중치 = [실수로(params[f"W{층}"]) for 층 in range(1, 깊이 + 1)]
    값, 입력들, 로짓들 = 실수로(X), [], []
    for 층 in range(깊이):
        입력들.append(값)
        로짓들.append(값 @ 가중치[층] + 실수로(params[f"b{층 + 1}"]))
        값 = 앞으로(로짓들[-1])
    손실, 기울기 = 손실과_기울기(loss, 로짓들[-1], y)
    결과 = {}
    for 층 in reversed(range(깊이)):
        아래로, dW, db = dense_backward(기울기, 입력들[층], 가중치[층])
        결과[f"W{층 + 1}"], 결과[f"b{층 + 1}"] = dW + weight_decay * 가중치[층], db
        기울기 = 뒤로(아래로, 로짓들[층 - 1]) if 층 else 아래로
    벌점 = weight_decay / 2 * sum(np.sum(W**2) for W in 가중치)
    return 손실 + 벌점, 결과
