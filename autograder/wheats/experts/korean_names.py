"""이름이 모두 한국어인 풀이."""

import numpy as np


def 실수로(값):
    return np.array(값, dtype=np.float64)


def 소프트맥스(로짓):
    지수 = np.exp(로짓 - 로짓.max(axis=1).reshape(-1, 1))
    return 지수 / 지수.sum(axis=1).reshape(-1, 1)


def 모양확인(게이트, 답, 정답=None):
    if 답.ndim != 3:
        raise ValueError("답은 3차원이어야 합니다")
    샘플, 전문가, 출력 = 답.shape
    if 게이트.shape != (샘플, 전문가):
        raise ValueError("게이트의 모양이 다릅니다")
    if 정답 is not None and 정답.shape != (샘플, 출력):
        raise ValueError("정답의 모양이 다릅니다")


def gate(X, Wg, bg):
    return 소프트맥스(실수로(X) @ 실수로(Wg) + 실수로(bg))


def expert_outputs(X, We, be):
    입력, 가중치, 편향 = 실수로(X), 실수로(We), 실수로(be)
    답들 = [입력 @ 가중치[번호] + 편향[번호] for 번호 in range(len(가중치))]
    return np.stack(답들, axis=1)


def mixture(gates, outputs):
    게이트, 답 = 실수로(gates), 실수로(outputs)
    모양확인(게이트, 답)
    섞은것 = np.zeros((답.shape[0], 답.shape[2]))
    for 번호 in range(답.shape[1]):
        섞은것 += 게이트[:, 번호, None] * 답[:, 번호]
    return 섞은것


def route(gates):
    return np.array([int(np.argmax(행)) for 행 in 실수로(gates)])


def top_k_gates(logits, k):
    로짓 = 실수로(logits)
    if k < 1 or 로짓.shape[1] < k:
        raise ValueError(f"k = {k}")
    남은것 = 로짓.copy()
    고른것 = np.full(로짓.shape, -np.inf)
    행들 = np.arange(len(로짓))
    for _ in range(k):
        최고 = 남은것.argmax(axis=1)
        고른것[행들, 최고] = 로짓[행들, 최고]
        남은것[행들, 최고] = -np.inf
    return 소프트맥스(고른것)


def cooperative_loss(gates, outputs, y):
    게이트, 답, 정답 = 실수로(gates), 실수로(outputs), 실수로(y)
    모양확인(게이트, 답, 정답)
    오차 = mixture(게이트, 답) - 정답
    return float((오차 * 오차).mean())


def competitive_loss(gates, outputs, y):
    게이트, 답, 정답 = 실수로(gates), 실수로(outputs), 실수로(y)
    모양확인(게이트, 답, 정답)
    손실 = 0.0
    for 번호 in range(게이트.shape[1]):
        손실 += (게이트[:, 번호] * ((답[:, 번호] - 정답) ** 2).sum(axis=1)).sum()
    return float(손실 / 정답.size)


def responsibilities(gates, outputs, y, sigma=1.0):
    게이트, 답, 정답 = 실수로(gates), 실수로(outputs), 실수로(y)
    거리 = ((답 - 정답[:, None, :]) ** 2).sum(axis=-1)
    with np.errstate(all="ignore"):
        로그 = np.log(게이트) - 거리 / (2 * float(sigma) * float(sigma))
    return 소프트맥스(로그)


def moe_gradients(X, y, params):
    입력, 정답 = 실수로(X), 실수로(y)
    게이트 = gate(입력, params["Wg"], params["bg"])
    답 = expert_outputs(입력, params["We"], params["be"])
    섞은것 = mixture(게이트, 답)
    오차 = 섞은것 - 정답
    오차기울기 = 2 * 오차 / 오차.size
    로짓기울기 = 게이트 * ((답 - 섞은것[:, None]) * 오차기울기[:, None]).sum(axis=2)
    기울기 = {}
    기울기["be"] = 게이트.T @ 오차기울기
    기울기["bg"] = 로짓기울기.sum(axis=0)
    기울기["Wg"] = 입력.T @ 로짓기울기
    기울기["We"] = np.array([(입력 * 게이트[:, [번호]]).T @ 오차기울기 for 번호 in range(게이트.shape[1])])
    return float((오차**2).sum() / 오차.size), 기울기


def balance_loss(gates):
    게이트 = 실수로(gates)
    전문가수 = 게이트.shape[1]
    비율 = np.zeros(전문가수)
    for 번호 in route(게이트):
        비율[번호] += 1 / len(게이트)
    return float(전문가수 * (비율 @ 게이트.mean(axis=0)))


def specialisation(gates, domains):
    게이트 = 실수로(gates)
    분야 = [int(값) for 값 in domains]
    합, 수 = {}, {}
    for 행, 번호 in zip(게이트, 분야, strict=True):
        합[번호] = 합.get(번호, 0.0) + 행
        수[번호] = 수.get(번호, 0) + 1
    return np.array([합[번호] / 수[번호] for 번호 in sorted(합)])


def joint_weights(Phi, y):
    특성, 정답 = 실수로(Phi), 실수로(y)
    return np.linalg.pinv(특성) @ 정답


def greedy_weights(Phi, y):
    특성, 나머지 = 실수로(Phi), 실수로(y)
    가중치 = []
    for 열 in 특성.T:
        가중치.append(열.dot(나머지) / 열.dot(열))
        나머지 = 나머지 - 가중치[-1] * 열
    return np.array(가중치)


def matching_pursuit(Phi, y, steps):
    특성, 나머지 = 실수로(Phi), 실수로(y)
    기준 = 1e-12 * 나머지.dot(나머지)
    가중치, 고른열 = np.zeros(특성.shape[1]), []
    for _ in range(steps):
        걸음 = 특성.T.dot(나머지) / (특성**2).sum(axis=0)
        줄어듦 = 걸음**2 * (특성**2).sum(axis=0)
        if (줄어듦 <= 기준).all():
            break
        열 = int(np.nonzero(줄어듦 + 기준 >= 줄어듦.max())[0][0])
        가중치[열] += 걸음[열]
        나머지 = 나머지 - 걸음[열] * 특성[:, 열]
        고른열.append(열)
    return 가중치, 고른열
