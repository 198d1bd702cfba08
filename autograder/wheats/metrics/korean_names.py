"""Korean names; rates from one dictionary of counts for each class."""

import numpy as np


def 짝(실제, 예측, 자료형=None):
    실제, 예측 = np.asarray(실제, dtype=자료형), np.asarray(예측, dtype=자료형)
    if 실제.shape != 예측.shape:
        raise ValueError(f"모양이 달라요: {실제.shape}, {예측.shape}")
    return 실제, 예측


def 나누기(위, 아래, 없으면):
    return 위 / 아래 if 아래 else 없으면


def confusion_matrix(y_true, y_pred, labels=None):
    실제, 예측 = 짝(y_true, y_pred)
    클래스 = sorted({*실제.tolist(), *예측.tolist()}) if labels is None else [int(이름) for 이름 in labels]
    자리 = {이름: 번호 for 번호, 이름 in enumerate(클래스)}
    표 = np.zeros((len(클래스), len(클래스)), dtype=int)
    for 참, 답 in zip(실제.tolist(), 예측.tolist()):
        if 참 in 자리 and 답 in 자리:
            표[자리[참], 자리[답]] += 1
    return 표


def to_rows_true(matrix, rows):
    방향 = {"true": lambda 표: 표.copy(), "predicted": lambda 표: 표.T.copy()}
    if rows not in 방향:
        raise ValueError(f"모르는 방향: {rows}")
    return 방향[rows](np.asarray(matrix))


def layout_of(matrix, y_true, y_pred):
    우리_표, 표 = confusion_matrix(y_true, y_pred), np.asarray(matrix)
    그대로, 뒤집어 = np.array_equal(표, 우리_표), np.array_equal(표, 우리_표.T)
    return {(True, True): "either", (True, False): "rows_true", (False, True): "rows_predicted"}.get(
        (그대로, 뒤집어), "neither"
    )


def accuracy(y_true, y_pred):
    실제, 예측 = 짝(y_true, y_pred)
    return np.count_nonzero(실제 == 예측) / 실제.size


def 세기(y_true, y_pred, average):
    """클래스마다 (맞힌 양성, 틀린 양성, 놓친 양성)이에요."""
    if average not in ("binary", "macro", "micro", "weighted", None):
        raise ValueError(f"모르는 average: {average}")
    실제, 예측 = 짝(y_true, y_pred)
    클래스 = [1] if average == "binary" else np.union1d(실제, 예측).tolist()
    센_것 = []
    for 이름 in 클래스:
        참, 답 = 실제 == 이름, 예측 == 이름
        센_것.append((int((참 & 답).sum()), int((~참 & 답).sum()), int((참 & ~답).sum())))
    return [tuple(map(sum, zip(*센_것)))] if average == "micro" else 센_것


def 모으기(값, 센_것, average):
    if average is None:
        return np.array(값, dtype=float)
    if average == "weighted":
        무게 = [맞음 + 놓침 for 맞음, _, 놓침 in 센_것]
        return sum(v * w for v, w in zip(값, 무게)) / sum(무게)
    return sum(값) / len(값)


def precision(y_true, y_pred, average="binary", zero_division=0.0):
    센_것 = 세기(y_true, y_pred, average)
    return 모으기([나누기(맞음, 맞음 + 틀림, zero_division) for 맞음, 틀림, _ in 센_것], 센_것, average)


def recall(y_true, y_pred, average="binary", zero_division=0.0):
    센_것 = 세기(y_true, y_pred, average)
    return 모으기([나누기(맞음, 맞음 + 놓침, zero_division) for 맞음, _, 놓침 in 센_것], 센_것, average)


def fbeta(y_true, y_pred, beta, average="binary", zero_division=0.0):
    센_것, 제곱 = 세기(y_true, y_pred, average), beta**2
    값 = [
        나누기((1 + 제곱) * 맞음, (1 + 제곱) * 맞음 + 제곱 * 놓침 + 틀림, zero_division) for 맞음, 틀림, 놓침 in 센_것
    ]
    return 모으기(값, 센_것, average)


def f1(y_true, y_pred, average="binary", zero_division=0.0):
    return fbeta(y_true, y_pred, 1, average, zero_division)


def specificity(y_true, y_pred):
    실제, 예측 = 짝(y_true, y_pred)
    음성 = 실제 == 0
    return 나누기(int((음성 & (예측 == 0)).sum()), int(음성.sum()), 0.0)


def precision_recall_from_matrix(matrix, rows="true", positive=1):
    표 = to_rows_true(matrix, rows).astype(float)
    맞음 = 표[positive, positive]
    return 나누기(맞음, 표[:, positive].sum(), 0.0), 나누기(맞음, 표[positive].sum(), 0.0)


def roc_curve(y_true, scores):
    실제, 점수 = 짝(y_true, scores, float)
    양성, 음성 = np.sum(실제 == 1), np.sum(실제 != 1)
    if not 양성 or not 음성:
        raise ValueError("두 클래스가 다 있어야 해요")
    임계값 = np.array([np.inf, *sorted(set(점수.tolist()), reverse=True)])
    거짓 = np.array([np.sum((점수 >= t) & (실제 != 1)) for t in 임계값]) / 음성
    참 = np.array([np.sum((점수 >= t) & (실제 == 1)) for t in 임계값]) / 양성
    return 거짓, 참, 임계값


def roc_auc(y_true, scores):
    거짓, 참, _ = roc_curve(y_true, scores)
    return sum((거짓[i] - 거짓[i - 1]) * (참[i] + 참[i - 1]) / 2 for i in range(1, len(거짓)))


def log_loss(y_true, probabilities):
    가장_작은 = 2.0**-52
    확률 = np.asarray(probabilities, dtype=np.float64)
    레이블 = np.asarray(y_true).astype(int)
    고른 = np.where(레이블 == 1, 확률, 1 - 확률) if 확률.ndim == 1 else 확률[np.arange(len(레이블)), 레이블]
    return -np.log(np.clip(고른, 가장_작은, 1 - 가장_작은)).mean()


def 차이(y_true, y_pred):
    실제, 예측 = 짝(y_true, y_pred, np.float64)
    return 실제 - 예측


def mse(y_true, y_pred):
    return (차이(y_true, y_pred) ** 2).mean()


def mae(y_true, y_pred):
    return np.abs(차이(y_true, y_pred)).mean()


def rmse(y_true, y_pred):
    return mse(y_true, y_pred) ** 0.5


def r2(y_true, y_pred):
    남은 = (차이(y_true, y_pred) ** 2).sum()
    실제 = np.asarray(y_true, dtype=np.float64)
    if 실제.min() == 실제.max():
        return 1.0 if 남은 == 0 else 0.0
    return 1 - 남은 / ((실제 - 실제.mean()) ** 2).sum()
