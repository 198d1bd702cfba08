"""모든 이름을 한국어로 지은 풀이."""

import numpy as np


def _실수(값):
    return np.asarray(값, dtype=float)


def _모양확인(모양, **배열들):
    for 이름, 배열 in 배열들.items():
        if 배열.shape != 모양:
            raise ValueError(f"{이름}의 모양은 {모양}이어야 해요: {배열.shape}")


def batch_stats(X):
    X = _실수(X)
    평균 = np.mean(X, axis=0)
    분산 = np.mean(np.square(X - 평균), axis=0)
    return 평균, 분산


def _표준화(X, eps, 축):
    평균 = X.mean(axis=축, keepdims=True)
    편차 = X - 평균
    표준편차 = np.sqrt((편차**2).mean(axis=축, keepdims=True) + eps)
    return 편차 / 표준편차, 편차, 표준편차


def _되돌리기(기울기, 편차, 표준편차, 축):
    개수 = 편차.shape[축]
    분산기울기 = np.sum(기울기 * 편차, axis=축, keepdims=True) * -0.5 / 표준편차**3
    평균기울기 = -np.sum(기울기, axis=축, keepdims=True) / 표준편차
    return 기울기 / 표준편차 + 분산기울기 * 2 * 편차 / 개수 + 평균기울기 / 개수


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, 배율, 이동 = _실수(X), _실수(gamma), _실수(beta)
    _모양확인(X.shape[1:], gamma=배율, beta=이동)
    return 배율 * _표준화(X, eps, 0)[0] + 이동


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return _역전파(dout, X, gamma, eps, 0)


def _역전파(dout, X, gamma, eps, 축):
    위, X, 배율 = _실수(dout), _실수(X), _실수(gamma)
    _모양확인(X.shape, dout=위)
    _모양확인(X.shape[1:], gamma=배율)
    표준, 편차, 표준편차 = _표준화(X, eps, 축)
    return _되돌리기(위 * 배율, 편차, 표준편차, 축), np.sum(위 * 표준, axis=0), np.sum(위, axis=0)


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, 배율, 이동 = _실수(X), _실수(gamma), _실수(beta)
    _모양확인(X.shape[1:], gamma=배율, beta=이동)
    return 배율 * _표준화(X, eps, 1)[0] + 이동


def layernorm_backward(dout, X, gamma, eps=1e-5):
    return _역전파(dout, X, gamma, eps, 1)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.관성, self.엡실론 = momentum, eps
        self.이동평균, self.이동분산 = np.zeros(features), np.ones(features)
        self.기억 = None

    def forward(self, X, gamma, beta, training):
        X, 배율, 이동 = _실수(X), _실수(gamma), _실수(beta)
        _모양확인(self.이동평균.shape, gamma=배율, beta=이동)
        if not training:
            return 배율 * (X - self.이동평균) / np.sqrt(self.이동분산 + self.엡실론) + 이동
        평균, 분산 = batch_stats(X)
        self.이동평균 = self.관성 * self.이동평균 + (1 - self.관성) * 평균
        self.이동분산 = self.관성 * self.이동분산 + (1 - self.관성) * 분산
        표준, 편차, 표준편차 = _표준화(X, self.엡실론, 0)
        self.기억 = 배율, 표준, 편차, 표준편차
        return 배율 * 표준 + 이동

    def running(self):
        return self.이동평균.copy(), self.이동분산.copy()

    def backward(self, dout):
        위 = _실수(dout)
        배율, 표준, 편차, 표준편차 = self.기억
        _모양확인(표준.shape, dout=위)
        return _되돌리기(위 * 배율, 편차, 표준편차, 0), (위 * 표준).sum(0), 위.sum(0)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    배율 = _실수(gamma) / np.sqrt(_실수(var) + eps)
    return _실수(W) * 배율, 배율 * (_실수(b) - _실수(mean)) + _실수(beta)


_활성화 = {
    "tanh": (np.tanh, lambda 값: 1 - 값**2),
    "relu": (lambda 합: np.where(합 > 0, 합, 0.0), lambda 값: np.where(값 > 0, 1.0, 0.0)),
    "sigmoid": (lambda 합: np.exp(-np.logaddexp(0, -합)), lambda 값: 값 * (1 - 값)),
}


def _함수(이름):
    if 이름 not in _활성화:
        raise ValueError(f"모르는 활성화 함수: {이름}")
    return _활성화[이름]


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    함수, _ = _함수(hidden)
    마지막 = sum(이름.startswith("W") for 이름 in params)
    값 = _실수(X)
    for 층 in range(1, 마지막):
        값 = 함수(batchnorm_forward(값 @ _실수(params[f"W{층}"]), params[f"gamma{층}"], params[f"beta{층}"], eps))
    return 값 @ _실수(params[f"W{마지막}"]) + _실수(params[f"b{마지막}"])


def _손실(이름, 출력, 정답):
    if 이름 == "mse":
        정답 = _실수(정답)
        _모양확인(출력.shape, y=정답)
        차이 = 출력 - 정답
        return float((차이**2).mean()), 2 * 차이 / 차이.size
    if 이름 == "cross_entropy":
        정답 = np.asarray(정답)
        _모양확인((len(출력),), y=정답)
        로그확률 = 출력 - np.logaddexp.reduce(출력, axis=1, keepdims=True)
        번호 = np.arange(len(정답))
        기울기 = np.exp(로그확률)
        기울기[번호, 정답] -= 1
        return float(-로그확률[번호, 정답].mean()), 기울기 / len(정답)
    raise ValueError(f"모르는 손실: {이름}")


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    함수, 도함수 = _함수(hidden)
    마지막 = sum(이름.startswith("W") for 이름 in params)
    값, 정규화전 = [_실수(X)], []
    for 층 in range(1, 마지막):
        정규화전.append(값[-1] @ _실수(params[f"W{층}"]))
        값.append(함수(batchnorm_forward(정규화전[-1], params[f"gamma{층}"], params[f"beta{층}"], eps)))
    출력 = 값[-1] @ _실수(params[f"W{마지막}"]) + _실수(params[f"b{마지막}"])
    손실값, 기울기 = _손실(loss, 출력, y)
    결과 = {f"W{마지막}": 값[-1].T @ 기울기, f"b{마지막}": 기울기.sum(axis=0)}
    for 층 in reversed(range(1, 마지막)):
        기울기 = (기울기 @ _실수(params[f"W{층 + 1}"]).T) * 도함수(값[층])
        기울기, 결과[f"gamma{층}"], 결과[f"beta{층}"] = batchnorm_backward(
            기울기, 정규화전[층 - 1], params[f"gamma{층}"], eps
        )
        결과[f"W{층}"] = 값[층 - 1].T @ 기울기
    return 손실값, 결과


def dropout(X, rate, seed):
    if not 0 <= rate < 1:
        raise ValueError("rate는 0 이상 1 미만이어야 해요")
    X = _실수(X)
    난수 = np.random.default_rng(seed)
    가림 = np.where(난수.uniform(size=X.shape) < rate, 0.0, 1 / (1 - rate))
    return X * 가림, 가림
