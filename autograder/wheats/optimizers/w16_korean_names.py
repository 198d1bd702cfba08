"""Korean names for classes, attributes and variables; a method for one parameter at a time."""

import numpy as np


def 실수로(값):
    return np.asarray(값, dtype=np.float64)


class 옵티마이저:
    """이름이 같은 파라미터와 기울기를 짝지어 걸어요."""

    def 시작(self):
        self.기억 = {}
        self.걸음수 = 0

    def 짝짓기(self, params, grads):
        if sorted(params) != sorted(grads):
            raise ValueError("이름이 달라요")
        짝 = [(이름, 실수로(params[이름]), 실수로(grads[이름])) for 이름 in params]
        for 이름, 파라미터, 기울기 in 짝:
            if 파라미터.shape != 기울기.shape:
                raise ValueError(f"{이름}의 모양이 달라요")
        return 짝

    def update(self, params, grads):
        짝 = self.짝짓기(params, grads)
        self.걸음수 += 1
        새_파라미터 = {}
        for 이름, 파라미터, 기울기 in 짝:
            기억 = self.기억.setdefault(이름, {})
            새_파라미터[이름] = 파라미터 + self.걸음(기억, 기울기)
        return 새_파라미터


class SGD(옵티마이저):
    def __init__(self, lr=0.01):
        self.시작()
        self.학습률 = lr

    def 걸음(self, 기억, 기울기):
        return -(self.학습률 * 기울기)


class Momentum(옵티마이저):
    def __init__(self, lr=0.01, momentum=0.9):
        self.시작()
        self.학습률, self.관성 = lr, momentum

    def 속도(self, 기억, 기울기):
        기억["속도"] = 기억.get("속도", np.zeros(기울기.shape)) * self.관성 - self.학습률 * 기울기
        return 기억["속도"]

    def 걸음(self, 기억, 기울기):
        return self.속도(기억, 기울기)


class NAG(Momentum):
    def 걸음(self, 기억, 기울기):
        return self.관성 * self.속도(기억, 기울기) - self.학습률 * 기울기


class Adagrad(옵티마이저):
    def __init__(self, lr=0.01, eps=1e-8):
        self.시작()
        self.학습률, self.작은수 = lr, eps

    def 걸음(self, 기억, 기울기):
        기억["제곱합"] = 기억.get("제곱합", 0) + np.square(기울기)
        return -self.학습률 / (np.sqrt(기억["제곱합"]) + self.작은수) * 기울기


class Adadelta(옵티마이저):
    def __init__(self, rho=0.95, eps=1e-6):
        self.시작()
        self.비율, self.작은수 = rho, eps

    def 걸음(self, 기억, 기울기):
        기억["기울기"] = self.비율 * 기억.get("기울기", 0) + (1 - self.비율) * np.square(기울기)
        크기 = np.sqrt(기억.get("걸음", 0) + self.작은수) / np.sqrt(기억["기울기"] + self.작은수)
        걸음 = -크기 * 기울기
        기억["걸음"] = self.비율 * 기억.get("걸음", 0) + (1 - self.비율) * np.square(걸음)
        return 걸음


class RMSprop(옵티마이저):
    def __init__(self, lr=0.001, rho=0.9, eps=1e-8):
        self.시작()
        self.학습률, self.비율, self.작은수 = lr, rho, eps

    def 걸음(self, 기억, 기울기):
        기억["평균"] = self.비율 * 기억.get("평균", 0) + (1 - self.비율) * np.square(기울기)
        return -self.학습률 / (np.sqrt(기억["평균"]) + self.작은수) * 기울기


class Adam(옵티마이저):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.시작()
        self.학습률, self.처음, self.둘째, self.작은수 = lr, beta1, beta2, eps

    def 걸음(self, 기억, 기울기):
        기억["평균"] = self.처음 * 기억.get("평균", 0) + (1 - self.처음) * 기울기
        기억["제곱"] = self.둘째 * 기억.get("제곱", 0) + (1 - self.둘째) * np.square(기울기)
        평균 = 기억["평균"] / (1 - self.처음**self.걸음수)
        제곱 = 기억["제곱"] / (1 - self.둘째**self.걸음수)
        return -self.학습률 * 평균 / (np.sqrt(제곱) + self.작은수)


def minibatches(X, y, batch_size, seed, shuffle=True):
    입력, 레이블 = 실수로(X), np.asarray(y)
    if 입력.shape[0] != 레이블.shape[0]:
        raise ValueError("샘플 수가 달라요")
    개수 = 입력.shape[0]
    순서 = np.random.default_rng(seed).permutation(개수) if shuffle else np.arange(개수)
    남은 = 순서
    while 남은.size:
        배치, 남은 = 남은[:batch_size], 남은[batch_size:]
        yield np.take(입력, 배치, axis=0), np.take(레이블, 배치, axis=0)


def clip_by_global_norm(grads, max_norm):
    기울기 = {이름: 실수로(값) for 이름, 값 in grads.items()}
    노름 = np.sqrt(sum(np.vdot(값, 값) for 값 in 기울기.values()))
    비율 = min(1.0, max_norm / 노름) if 노름 > 0 else 1.0
    return {이름: 값 * 비율 for 이름, 값 in 기울기.items()}


def step_decay(lr, epoch, drop=0.5, every=10):
    학습률 = lr
    for _ in range(epoch // every):
        학습률 = 학습률 * drop
    return 학습률


def cosine_decay(lr, step, total, minimum=0.0):
    if step >= total:
        return minimum
    return minimum + (lr - minimum) * np.cos(np.pi * step / total / 2) ** 2


def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    파라미터, 손실들 = {이름: 실수로(값) for 이름, 값 in params.items()}, []
    for 에포크 in range(epochs):
        합, 개수 = 0.0, 0
        for 입력, 레이블 in minibatches(X, y, batch_size, seed + 에포크):
            손실, 기울기 = loss_and_grads(파라미터, 입력, 레이블)
            파라미터 = optimizer.update(파라미터, 기울기)
            합, 개수 = 합 + 손실 * len(입력), 개수 + len(입력)
        손실들.append(합 / 개수)
    return 파라미터, 손실들
