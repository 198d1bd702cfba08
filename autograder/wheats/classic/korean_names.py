"""이름을 한국어로 지은 모듈. 트리는 정렬하고 한 번 훑어 개수를 옮기며 나눠요."""

from collections import Counter
from math import log, log2, pi, sqrt

import numpy as np

표 = np.array
실수 = np.float64


def 배열(값):
    return np.asarray(값, dtype=실수)


def gaussian_log_density(x, mean, var):
    x, 평균, 분산 = 배열(x), 배열(mean), 배열(var)
    거리 = x - 평균
    return -(np.log(2 * pi) + np.log(분산) + 거리 * 거리 / 분산) / 2


def 모양_확인(X, y):
    if X.ndim != 2:
        raise ValueError("X는 (N, D)여야 해요")
    if y.ndim != 1 or y.shape[0] != X.shape[0]:
        raise ValueError("y는 (N,)이어야 해요")


def 사전_확률(y, 클래스들):
    개수 = Counter(y.tolist())
    return 표([log(개수[c]) - log(len(y)) for c in 클래스들])


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = 배열(X), np.asarray(y)
    모양_확인(X, y)
    클래스들 = sorted(set(y.tolist()))
    보탬 = smoothing * max(np.var(열) for 열 in X.T)
    평균들, 분산들 = [], []
    for c in 클래스들:
        무리 = X[y == c]
        평균 = 무리.sum(axis=0) / len(무리)
        평균들.append(평균)
        분산들.append(((무리 - 평균) ** 2).sum(axis=0) / len(무리) + 보탬)
    return dict(classes=표(클래스들), log_prior=사전_확률(y, 클래스들), mean=표(평균들), var=표(분산들))


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X), np.asarray(y)
    모양_확인(X, y)
    클래스들 = sorted(set(y.tolist()))
    표들 = []
    for 열, 크기 in zip(X.T, sizes):
        줄들 = []
        for c in 클래스들:
            개수 = Counter(열[y == c].tolist())
            전체 = sum(개수.values()) + alpha * int(크기)
            줄들.append([np.log((개수[v] + alpha) / 전체) for v in range(int(크기))])
        표들.append(표(줄들, dtype=실수))
    return dict(classes=표(클래스들), log_prior=사전_확률(y, 클래스들), log_table=표들)


def nb_log_posterior(model, X):
    점수들 = []
    for k, 처음 in enumerate(model["log_prior"]):
        if "var" in model:
            점수 = gaussian_log_density(배열(X), model["mean"][k], model["var"][k]).sum(axis=1)
        else:
            점수 = sum(한_표[k][열] for 한_표, 열 in zip(model["log_table"], np.asarray(X, dtype=int).T))
        점수들.append(점수 + 처음)
    점수 = np.stack(점수들, axis=-1)
    꼭대기 = np.max(점수, axis=-1, keepdims=True)
    return 점수 - (꼭대기 + np.log(np.sum(np.exp(점수 - 꼭대기), axis=-1, keepdims=True)))


def lift(X):
    X = 배열(X)
    열들 = [np.ones(len(X))] + [sqrt(2) * 열 for 열 in X.T] + [열**2 for 열 in X.T]
    열들 += [-sqrt(2) * X[:, i] * X[:, j] for i in range(X.shape[1]) for j in range(i)]
    return np.column_stack(열들)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    밑 = 배열(A).dot(배열(B).T) + coef0
    결과 = np.ones_like(밑)
    for _ in range(degree):
        결과 = 결과 * 밑
    return 결과


def rbf_kernel(A, B, gamma=1.0):
    A, B = 배열(A), 배열(B)
    거리_제곱 = np.zeros((len(A), len(B)))
    for d in range(A.shape[1]):
        거리_제곱 += np.subtract.outer(A[:, d], B[:, d]) ** 2
    return np.exp(-gamma * 거리_제곱)


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = 배열(w), 배열(X), 배열(y)
    모양_확인(X, y)
    if w.shape != (X.shape[1],):
        raise ValueError("w는 (D,)여야 해요")
    마진 = y * (X.dot(w) + b)
    모자란 = 마진 < 1
    손실 = w.dot(w) / 2 + C * (1 - 마진[모자란]).sum()
    return 손실, w - C * y[모자란].dot(X[모자란]), -C * y[모자란].sum()


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    w, b = np.zeros(np.shape(X)[1]), 0.0
    걸음 = 0
    while 걸음 < steps:
        _, 기울기_w, 기울기_b = svm_loss(w, b, X, y, C)
        w, b, 걸음 = w - lr * 기울기_w, b - lr * 기울기_b, 걸음 + 1
    return w, b


def margin(w, b, X, y):
    w = 배열(w)
    return min(배열(y) * (배열(X).dot(w) + b)) / sqrt(w.dot(w))


def dual_objective(alphas, K, y):
    부호 = 배열(alphas) * 배열(y)
    return 배열(alphas).sum() - 부호.dot(배열(K)).dot(부호) / 2


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    알파, y, 받침, X = 배열(alphas), 배열(y_train), 배열(X_train), 배열(X)
    서포트 = 알파 > 0
    무게 = (알파 * y)[서포트]
    return 표([무게.dot(배열(kernel(받침[서포트], x[None])))[0] + b for x in X])


def 섞임(개수들, criterion):
    전체 = sum(개수들)
    if criterion == "gini":
        return 1 - sum((k / 전체) ** 2 for k in 개수들) if 전체 else 0.0
    if criterion == "entropy":
        return sum(k / 전체 * log2(전체 / k) for k in 개수들 if k)
    raise ValueError(f"모르는 기준: {criterion}")


def impurity(y, criterion="gini"):
    return 섞임(list(Counter(np.asarray(y).tolist()).values()), criterion)


def best_split(X, y, criterion="gini", features=None):
    X, y = 배열(X), np.asarray(y).tolist()
    처음, 최고 = 섞임(list(Counter(y).values()), criterion), None
    for 열 in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
        순서 = np.argsort(X[:, 열], kind="stable").tolist()
        왼쪽, 오른쪽 = Counter(), Counter(y)
        for 앞, 뒤 in zip(순서, 순서[1:]):
            왼쪽[y[앞]] += 1
            오른쪽[y[앞]] -= 1
            낮은, 높은 = X[앞, 열], X[뒤, 열]
            if 낮은 == 높은:
                continue
            m = sum(왼쪽.values())
            이득 = 처음 - (m * 섞임(왼쪽.values(), criterion) + (len(y) - m) * 섞임(오른쪽.values(), criterion)) / len(
                y
            )
            if 이득 > (최고[2] if 최고 else 0) + 1e-12:
                최고 = (열, (낮은 + 높은) / 2, 이득)
    return 최고


def 기르기(X, y, 깊이, 최소, criterion, 고르기):
    나눔 = None if 깊이 == 0 or len(y) < 최소 else best_split(X, y, criterion, 고르기())
    if 나눔 is None:
        개수 = Counter(y.tolist())
        return {"label": min(개수, key=lambda 레이블: (-개수[레이블], 레이블))}
    열, 문턱, _ = 나눔
    왼쪽 = X[:, 열] <= 문턱
    다음 = None if 깊이 is None else 깊이 - 1
    가지 = [기르기(X[쪽], y[쪽], 다음, 최소, criterion, 고르기) for 쪽 in (왼쪽, ~왼쪽)]
    return {"feature": 열, "threshold": float(문턱), "left": 가지[0], "right": 가지[1]}


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return 기르기(배열(X), np.asarray(y), max_depth, min_samples, criterion, lambda: None)


def 따라가기(나무, x):
    if "label" in 나무:
        return 나무["label"]
    return 따라가기(나무["left"] if x[나무["feature"]] <= 나무["threshold"] else 나무["right"], x)


def predict_tree(tree, X):
    return 표([따라가기(tree, x) for x in 배열(X)])


def bootstrap(n, seed):
    주사위 = np.random.default_rng(seed)
    return np.floor(주사위.random(n) * n).astype(int)


def vote(votes):
    답 = []
    for 열 in np.asarray(votes).T.tolist():
        개수 = Counter(sorted(열))
        답.append(개수.most_common(1)[0][0])
    return 표(답)


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = 배열(X), np.asarray(y)
    주사위 = np.random.default_rng(seed)
    열_수 = X.shape[1]
    고르기 = (lambda: None) if max_features is None else (lambda: 주사위.permutation(열_수)[:max_features])
    숲 = []
    while len(숲) < trees:
        행 = bootstrap(len(y), 주사위.integers(1 << 40))
        숲.append(기르기(X[행], y[행], max_depth, 2, "gini", 고르기))
    return 숲
