# -*- coding: utf-8 -*-
# 딥러닝 과제 1 - 활성화 함수
import numpy as np

람다 = 1.0507009873554804934193349852946
알파 = 1.6732632423543772848170429916717


def 실수배열(값):
    배열 = np.array(값, dtype=np.float64)
    if 배열.dtype != np.float64:
        raise TypeError("숫자만 넣어 주세요")
    return 배열


def step(z):
    z = 실수배열(z)
    결과 = np.zeros(z.shape)
    결과[z > 0] = 1.0
    return 결과


def sigmoid(z):
    z = 실수배열(z)
    e = np.exp(-np.abs(z))  # 항상 1 이하라 오버플로가 없다
    양수쪽 = 1.0 / (1.0 + e)
    음수쪽 = e / (1.0 + e)
    return np.where(z >= 0, 양수쪽, 음수쪽)


def sigmoid_grad(z):
    s = sigmoid(z)
    return s * sigmoid(-실수배열(z))


def logit(p):
    p = 실수배열(p)
    if np.any(p < 0) or np.any(p > 1):
        raise ValueError("p는 0과 1 사이의 확률이어야 합니다")
    with np.errstate(divide="ignore"):
        return np.log(p) - np.log1p(-p)


def tanh(z):
    return np.tanh(실수배열(z))


def tanh_grad(z):
    t = tanh(z)
    return (1.0 - t) * (1.0 + t)


def relu(z):
    return np.maximum(실수배열(z), 0.0)


def relu_grad(z):
    return step(z)


def leaky_relu(z, negative_slope=0.01):
    z = 실수배열(z)
    return np.where(z > 0, z, negative_slope * z)


def leaky_relu_grad(z, negative_slope=0.01):
    z = 실수배열(z)
    기울기 = np.full(z.shape, float(negative_slope))
    기울기[z > 0] = 1.0
    return 기울기


def elu(z, alpha=1.0):
    z = 실수배열(z)
    왼쪽 = alpha * np.expm1(np.minimum(z, 0.0))
    return np.where(z > 0, z, 왼쪽)


def elu_grad(z, alpha=1.0):
    z = 실수배열(z)
    왼쪽 = alpha * np.exp(np.minimum(z, 0.0))
    return np.where(z > 0, 1.0, 왼쪽)


def selu(z):
    return 람다 * elu(z, 알파)


def softplus(z):
    z = 실수배열(z)
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))


def softplus_grad(z):
    return sigmoid(z)


def silu(z):
    z = 실수배열(z)
    return z * sigmoid(z)


def silu_grad(z):
    z = 실수배열(z)
    s = sigmoid(z)
    return s + z * s * (1.0 - s)


def softmax(z, axis=-1):
    z = 실수배열(z)
    if z.size == 0:
        return z
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    z = 실수배열(z)
    if z.size == 0:
        return z
    이동 = z - z.max(axis=axis, keepdims=True)
    return 이동 - np.log(np.exp(이동).sum(axis=axis, keepdims=True))


def softmax_jacobian(z):
    z = 실수배열(z)
    if z.ndim != 1:
        raise ValueError("softmax_jacobian은 벡터 하나만 받습니다")
    p = softmax(z)
    return np.diag(p) - np.outer(p, p)
