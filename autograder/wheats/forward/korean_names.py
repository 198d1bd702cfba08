"""Korean names for helpers and variables; a dictionary of activations."""

import numpy as np


def 실수로(값):
    return np.asarray(값, dtype=np.float64)


def 시그모이드(로짓):
    작은값 = np.exp(-np.abs(로짓))
    return np.where(로짓 >= 0, 1.0, 작은값) / (1.0 + 작은값)


def 소프트맥스(로짓):
    지수 = np.exp(로짓 - 로짓.max(axis=1, keepdims=True))
    return 지수 / 지수.sum(axis=1, keepdims=True)


은닉 = {"tanh": np.tanh, "relu": lambda 로짓: np.maximum(로짓, 0.0), "sigmoid": 시그모이드}
출력 = {"linear": lambda 로짓: 로짓, "sigmoid": 시그모이드, "softmax": 소프트맥스}


def 모양_확인(맞음, 설명):
    if not 맞음:
        raise ValueError(설명)


def add_bias_column(X):
    입력 = 실수로(X)
    결과 = np.ones((입력.shape[0], 입력.shape[1] + 1))
    결과[:, 1:] = 입력
    return 결과


def dense(X, W, b):
    입력, 가중치, 편향 = map(실수로, (X, W, b))
    모양_확인(입력.ndim == 가중치.ndim == 2 and 편향.ndim == 1, "차원이 맞지 않아요")
    모양_확인(입력.shape[1] == 가중치.shape[0], "입력과 가중치가 맞지 않아요")
    모양_확인(가중치.shape[1] == 편향.shape[0], "가중치와 편향이 맞지 않아요")
    return 입력 @ 가중치 + 편향


def count_params(sizes):
    합 = 0
    for 들어오는, 나가는 in zip(sizes[:-1], sizes[1:]):
        합 += 들어오는 * 나가는 + 나가는
    return 합


def init_params(sizes, seed, scheme="glorot"):
    if scheme != "glorot" and scheme != "he":
        raise ValueError(f"모르는 방법이에요: {scheme}")
    난수 = np.random.default_rng(seed)
    파라미터 = {}
    for 층, (들어오는, 나가는) in enumerate(zip(sizes[:-1], sizes[1:]), start=1):
        한계 = np.sqrt(6.0 / (들어오는 + 나가는))
        크기 = (들어오는, 나가는)
        표본 = (
            난수.uniform(-한계, 한계, 크기)
            if scheme == "glorot"
            else 난수.standard_normal(크기) * np.sqrt(2 / 들어오는)
        )
        파라미터[f"W{층}"], 파라미터[f"b{층}"] = 표본, np.zeros(나가는)
    return 파라미터


def forward(X, params, hidden="tanh", output="linear"):
    모양_확인(hidden in 은닉, f"모르는 은닉 활성화: {hidden}")
    모양_확인(output in 출력, f"모르는 출력 활성화: {output}")
    값, 기억 = 실수로(X), []
    마지막 = max(int(이름[1:]) for 이름 in params)
    for 층 in range(1, 마지막 + 1):
        로짓 = dense(값, params[f"W{층}"], params[f"b{층}"])
        기억.append({"입력": 값, "로짓": 로짓})
        값 = (출력[output] if 층 == 마지막 else 은닉[hidden])(로짓)
    return 값, 기억


def predict_labels(logits):
    로짓 = 실수로(logits)
    if 로짓.ndim == 2 and 로짓.shape[1] > 1:
        return np.argmax(로짓, axis=1)
    확률 = 시그모이드(로짓.ravel())
    return (확률 > 0.5).astype(int)  # 로짓이 양수인 것과 같아요


def relu_curve(x, kinks, slopes, start=0.0):
    점, 결과, 앞_기울기 = 실수로(x), np.full(np.shape(x), float(start)), 0.0
    for 꺾임점, 기울기 in zip(실수로(kinks), 실수로(slopes)):
        결과 = 결과 + (기울기 - 앞_기울기) * np.maximum(점 - 꺾임점, 0.0)
        앞_기울기 = 기울기
    return 결과


def 짝(하나, 다른_하나):
    하나, 다른_하나 = 실수로(하나), 실수로(다른_하나)
    모양_확인(하나.shape == 다른_하나.shape, "모양이 달라요")
    return 하나, 다른_하나


def mse(pred, target):
    예측, 목표 = 짝(pred, target)
    return np.square(예측 - 목표).mean()


def binary_cross_entropy_with_logits(z, y):
    로짓, 레이블 = 짝(z, y)
    return (np.logaddexp(0.0, 로짓) - 로짓 * 레이블).mean()


def cross_entropy_with_logits(Z, y):
    로짓, 레이블 = 실수로(Z), np.asarray(y)
    모양_확인(레이블.shape == (로짓.shape[0],), "레이블은 샘플마다 하나예요")
    정답 = 로짓[np.arange(len(레이블)), 레이블]
    가장_큰 = 로짓.max(axis=1)
    return np.mean(np.log(np.exp(로짓 - 가장_큰[:, None]).sum(axis=1)) + (가장_큰 - 정답))
