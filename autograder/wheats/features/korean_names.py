"""한글 이름으로 쓴 모듈."""

# students write star imports, and this is one of them
# ruff: noqa: F403, F405

from numpy import *


class 변환기:
    def __init__(self):
        self.열수 = None

    def 확인(self, 자료):
        자료 = array(자료, dtype=float64)
        if self.열수 is None:
            raise ValueError("먼저 fit을 부르세요")
        if 자료.shape[1] != self.열수:
            raise ValueError("열의 수가 달라요")
        return 자료


class MinMax(변환기):
    def fit(self, X):
        X = array(X, dtype=float64)
        self.열수 = X.shape[1]
        self.최소 = X.min(axis=0)
        self.폭 = X.max(axis=0) - self.최소
        return self

    def transform(self, X):
        X = self.확인(X)
        결과 = zeros_like(X)
        변하는열 = self.폭 > 0
        결과[:, 변하는열] = (X[:, 변하는열] - self.최소[변하는열]) / self.폭[변하는열]
        return 결과

    def inverse(self, Z):
        return self.확인(Z) * self.폭 + self.최소


class Standard(변환기):
    def fit(self, X):
        X = array(X, dtype=float64)
        self.열수 = X.shape[1]
        self.상수 = (X[0] == X).all(axis=0)
        self.평균 = X.sum(axis=0) / len(X)
        self.표준편차 = sqrt(((X - self.평균) ** 2).sum(axis=0) / len(X))
        self.평균[self.상수] = X[0][self.상수]
        self.표준편차[self.상수] = 0.0
        return self

    def transform(self, X):
        X = self.확인(X)
        결과 = zeros_like(X)
        for 열 in range(self.열수):
            if not self.상수[열]:
                결과[:, 열] = (X[:, 열] - self.평균[열]) / self.표준편차[열]
        return 결과

    def inverse(self, Z):
        return self.확인(Z) * self.표준편차 + self.평균


def fit_on_training(fit, transform, X_train, X_test):
    훈련, 시험 = array(X_train, dtype=float64), array(X_test, dtype=float64)
    통계 = fit(훈련)
    return [transform(훈련, 통계), transform(시험, 통계)]


def one_hot(values, categories):
    번호 = {범주: k for k, 범주 in enumerate(categories)}
    결과 = zeros((len(values), len(categories)))
    for n, 값 in enumerate(values):
        if 값 not in 번호:
            raise ValueError(f"모르는 값: {값}")
        결과[n, 번호[값]] = 1.0
    return 결과


def bucketize(x, edges):
    return digitize(array(x, dtype=float64), array(edges, dtype=float64))


def cyclic(x, period):
    θ = 2.0 * pi / period * array(x, dtype=float64)
    return array([sin(θ), cos(θ)]).T


def polar(X):
    복소수 = array(X, dtype=float64) @ array([1.0, 1.0j])
    return column_stack([abs(복소수), angle(복소수)])


def _차수별(개수, 차수):
    """단항식마다 열 번호의 튜플."""
    이전 = [()]
    for _ in range(차수):
        이전 = [(*m, j) for m in 이전 for j in range(m[-1] if m else 0, 개수)]
        yield from 이전


def polynomial_features(X, degree):
    X = array(X, dtype=float64)
    열들 = []
    for m in _차수별(X.shape[1], degree):
        열 = ones(len(X))
        for j in m:
            열 = 열 * X[:, j]
        열들.append(열)
    return column_stack(열들)


def polynomial_names(names, degree):
    결과 = []
    for m in _차수별(len(names), degree):
        말 = []
        for j in dict.fromkeys(m):
            지수 = m.count(j)
            말.append(names[j] + (f"^{지수}" if 지수 > 1 else ""))
        결과.append(" ".join(말))
    return 결과


def named_features(X, names):
    자료 = array(X, dtype=float64)
    첫째, 둘째 = 자료[:, 0], 자료[:, 1]
    열들 = []
    for 이름 in names:
        match 이름:
            case "x1":
                열들.append(첫째)
            case "x2":
                열들.append(둘째)
            case "x1^2":
                열들.append(첫째 * 첫째)
            case "x2^2":
                열들.append(둘째 * 둘째)
            case "x1x2":
                열들.append(첫째 * 둘째)
            case "sin(x1)":
                열들.append(sin(첫째))
            case "sin(x2)":
                열들.append(sin(둘째))
            case _:
                raise ValueError(f"{이름}이라는 특성은 없어요")
    return column_stack(열들)


def perceptron(X, y, epochs):
    자료, 답 = array(X, dtype=float64), array(y, dtype=float64)
    가중치, 편향, 실수들 = zeros(자료.shape[1]), 0.0, []
    while len(실수들) < epochs:
        실수 = 0
        for 샘플, 정답 in zip(자료, 답, strict=False):
            if 정답 * (dot(가중치, 샘플) + 편향) > 0:
                continue
            가중치 = 가중치 + 정답 * 샘플
            편향 = 편향 + 정답
            실수 += 1
        실수들.append(실수)
        if 실수 == 0:
            break
    return 가중치, 편향, 실수들


def least_squares(X, y, ridge=0.0):
    X, y = array(X, dtype=float64), array(y, dtype=float64)
    N, D = X.shape
    확장 = column_stack([X, ones(N)])
    벌 = diag([N * ridge] * D + [0.0])
    해 = linalg.solve(확장.T @ 확장 + 벌, 확장.T @ y)
    return 해[:D], 해[D]


def condition(X):
    고유값 = linalg.eigvalsh(cov(array(X, dtype=float64), rowvar=False))
    return 고유값.max() / 고유값.min()
