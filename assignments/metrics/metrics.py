"""Metrics: how good is a prediction, and which number says so?

Class labels are (N,) ints, and where there are two classes, 1 is the positive one. A confusion matrix
has a row for every true class and a column for every predicted one, classes ascending.

측정 지표: 예측이 얼마나 좋은지, 그리고 어떤 숫자가 그것을 말해 주는지 다뤄요.

클래스 레이블은 (N,) 정수이고, 클래스가 둘이면 1이 양성이에요. 혼동 행렬의 행은 실제 클래스,
열은 예측 클래스이고, 클래스는 오름차순이에요.
"""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


def confusion_matrix(y_true: ArrayLike, y_pred: ArrayLike, labels: ArrayLike | None = None) -> NDArray[np.int64]:
    """Count how often each true class (row) was predicted as each class (column).

    실제 클래스(행)마다 어떤 클래스(열)로 예측했는지 세요. `labels`를 주면 그 순서대로 놓고, 그 밖의
    클래스가 든 쌍은 세지 않아요.

    Args:
        y_true: the true classes, (N,) ints.
        y_pred: the predicted classes, (N,) ints.
        labels: the classes of the rows and columns, in this order; a pair with a class outside them is
            ignored. By default the sorted union of the classes in both arguments.

    Returns:
        (C, C) ints. Other sources put the prediction in the rows, or the positive class first.

    Raises:
        ValueError: if the two shapes differ.
    """
    ...


def to_rows_true(matrix: ArrayLike, rows: str) -> NDArray[Any]:
    """The same confusion matrix with the true classes in the rows.

    같은 혼동 행렬을 행이 실제 클래스가 되도록 놓아요. 개수는 정수 그대로 두어요.

    Args:
        matrix: counts, (C, C).
        rows: what its rows are, "true" or "predicted".

    Returns:
        (C, C); counts stay ints.

    Raises:
        ValueError: if `rows` is another name.
    """
    ...


def layout_of(matrix: ArrayLike, y_true: ArrayLike, y_pred: ArrayLike) -> str:
    """Find out from the data which way round a confusion matrix was written.

    데이터와 견주어 혼동 행렬이 어느 쪽으로 적혔는지 알아내요. 둘 다 맞으면 "either", 둘 다 아니면
    "neither"이고, 크기가 달라도 "neither"예요.

    Args:
        matrix: the matrix somebody gave you, (C, C), classes ascending.
        y_true: the true classes that it was made from, (N,) ints.
        y_pred: the predicted classes, (N,) ints.

    Returns:
        "rows_true", "rows_predicted", "either" where both fit, or "neither" (also for another size).
    """
    ...


def accuracy(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """The share of the predictions that are right, for any number of classes.

    맞힌 예측의 비율이에요. 클래스는 몇 개여도 돼요.

    Args:
        y_true: the true classes, (N,) ints.
        y_pred: the predicted classes, (N,) ints.

    Returns:
        A number from 0 to 1.

    Raises:
        ValueError: if the two shapes differ.
    """
    ...


def precision(y_true: ArrayLike, y_pred: ArrayLike, average: str | None = "binary", zero_division: float = 0.0) -> Any:
    """Of those called positive, the share that is positive: TP / (TP + FP).

    양성이라고 부른 것 가운데 정말 양성인 비율이에요. `average`는 "binary"면 클래스 1과 나머지, None이면
    클래스마다, "macro"는 그 평균, "weighted"는 실제 개수로 가중한 평균, "micro"는 개수를 모두 더한 뒤의
    비율이에요. 양성이라고 부른 것이 없는 클래스는 `zero_division`으로 쳐요.

    Args:
        y_true: the true classes, (N,) ints.
        y_pred: the predicted classes, (N,) ints.
        average: "binary" is class 1 against the rest; None is every class against the rest, ordered as in
            `confusion_matrix`; "macro" is the plain mean of those; "weighted" is their mean weighted by how
            many samples truly belong to each class; "micro" adds TP, FP and FN up over the classes first.
        zero_division: the value of a class that nothing was called; it counts so in the averages, too.

    Returns:
        A number; (C,) where `average` is None.

    Raises:
        ValueError: if the two shapes differ, or `average` is another name.
    """
    ...


def recall(y_true: ArrayLike, y_pred: ArrayLike, average: str | None = "binary", zero_division: float = 0.0) -> Any:
    """Of those that are positive, the share that was called positive: TP / (TP + FN).

    정말 양성인 것 가운데 양성이라고 부른 비율이에요. 실제로는 없는 클래스는 `zero_division`으로 쳐요.

    Args:
        y_true: the true classes, (N,) ints.
        y_pred: the predicted classes, (N,) ints.
        average: as in `precision`.
        zero_division: the value of a class that nothing truly is; it counts so in the averages, too.

    Returns:
        A number; (C,) where `average` is None.

    Raises:
        ValueError: if the two shapes differ, or `average` is another name.
    """
    ...


def f1(y_true: ArrayLike, y_pred: ArrayLike, average: str | None = "binary", zero_division: float = 0.0) -> Any:
    """The harmonic mean of precision and recall, which is F with beta 1.

    정밀도와 재현율의 조화 평균이고, beta가 1인 F예요.

    Args:
        y_true: the true classes, (N,) ints.
        y_pred: the predicted classes, (N,) ints.
        average: as in `precision`; it is the F of the classes that is averaged.
        zero_division: as in `fbeta`.

    Returns:
        A number; (C,) where `average` is None.

    Raises:
        ValueError: if the two shapes differ, or `average` is another name.
    """
    ...


def fbeta(
    y_true: ArrayLike,
    y_pred: ArrayLike,
    beta: float,
    average: str | None = "binary",
    zero_division: float = 0.0,
) -> Any:
    """F holds recall `beta` times as important as precision: (1 + β²)PR / (β²P + R).

    재현율을 정밀도보다 `beta`배 중요하게 보는 F예요. `zero_division`은 TP + FP + FN = 0일 때만 쓰고,
    정밀도나 재현율 하나만 나눌 것이 없으면 F는 0이에요.

    Source: van Rijsbergen, *Information Retrieval* (2nd ed., 1979), chapter 7.

    Args:
        y_true: the true classes, (N,) ints.
        y_pred: the predicted classes, (N,) ints.
        beta: above 1 favours recall, below 1 precision.
        average: as in `precision`; it is the F of the classes that is averaged.
        zero_division: the value where TP + FP + FN = 0. Where only precision or only recall has nothing to
            divide by, F is 0.

    Returns:
        A number; (C,) where `average` is None.

    Raises:
        ValueError: if the two shapes differ, or `average` is another name.
    """
    ...


def specificity(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """Of those that are negative (0), the share that was called negative: TN / (TN + FP).

    정말 음성(0)인 것 가운데 음성이라고 부른 비율이에요. 음성이 하나도 없으면 0.0이에요.

    Args:
        y_true: the true classes, (N,) of 0 and 1.
        y_pred: the predicted classes, (N,) of 0 and 1.

    Returns:
        A number from 0 to 1; 0.0 without negatives.

    Raises:
        ValueError: if the two shapes differ.
    """
    ...


def precision_recall_from_matrix(matrix: ArrayLike, rows: str = "true", positive: int = 1) -> tuple[float, float]:
    """Precision and recall of one class, read off a confusion matrix that says what its rows are.

    행이 무엇인지 밝힌 혼동 행렬에서 한 클래스의 정밀도와 재현율을 읽어요. `positive`는 그 클래스의
    행·열 번호(0부터)예요.

    Args:
        matrix: counts, (C, C).
        rows: what its rows are, "true" or "predicted".
        positive: the number (from 0) of the row and column of the class that is taken as positive.

    Returns:
        `(precision, recall)`, each 0.0 where there is nothing to divide by.

    Raises:
        ValueError: if `rows` is another name.
    """
    ...


def roc_curve(
    y_true: ArrayLike, scores: ArrayLike
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Lower a threshold over the scores and note both rates; score ≥ threshold is called positive.

    임계값을 내리면서 두 비율을 적어요. 점수가 임계값 이상이면 양성이라고 불러요. 임계값은 inf부터
    시작하고, 서로 다른 점수가 큰 것부터 하나도 빠짐없이 이어져요.

    Args:
        y_true: the true classes, (N,) of 0 and 1.
        scores: larger means more positive, (N,), any real numbers.

    Returns:
        `(fpr, tpr, thresholds)`, each (K + 1,) for K distinct scores: FP / (FP + TN) and TP / (TP + FN) at
        the threshold inf, and then at every distinct score, descending; none is dropped.

    Raises:
        ValueError: if the two shapes differ, or only one class occurs.
    """
    ...


def roc_auc(y_true: ArrayLike, scores: ArrayLike) -> float:
    """The area under the ROC curve: how often a positive outscores a negative, a tie counting half.

    ROC 곡선 아래의 넓이예요. 양성의 점수가 음성의 점수보다 높을 확률이고, 같으면 반으로 세요.

    Source: Hanley and McNeil, *Radiology* 143 (1982), pages 29–36.

    Args:
        y_true: the true classes, (N,) of 0 and 1.
        scores: larger means more positive, (N,), any real numbers.

    Returns:
        A number from 0 to 1; below 0.5 the scores are the wrong way round.

    Raises:
        ValueError: if the two shapes differ, or only one class occurs.
    """
    ...


def log_loss(y_true: ArrayLike, probabilities: ArrayLike) -> float:
    """The mean over the samples of −ln(probability given to the true class).

    실제 클래스에 준 확률에 −ln을 취해 샘플에 대해 평균해요. 확률은 먼저 [ε, 1 − ε]로 잘라요(float64의 ε).

    Args:
        y_true: the true classes, (N,) ints from 0.
        probabilities: (N,) of class 1, or (N, C) with one column per class.

    Returns:
        A number, natural logarithm. Probabilities are first clipped to [ε, 1 − ε], where ε is the machine
        epsilon of float64 (about 2.2e-16).
    """
    ...


def mse(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """Mean squared error, over all entries.

    모든 원소에 대한 제곱 오차의 평균이에요. ½은 곱하지 않아요.

    Args:
        y_true: the targets, (N,) or (N, D).
        y_pred: the predictions, of the same shape.

    Returns:
        A number in the unit of the target squared. There is no factor ½.

    Raises:
        ValueError: if the two shapes differ.
    """
    ...


def mae(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """Mean absolute error, over all entries.

    모든 원소에 대한 절대 오차의 평균이에요.

    Args:
        y_true: the targets, (N,) or (N, D).
        y_pred: the predictions, of the same shape.

    Returns:
        A number in the unit of the target.
    """
    ...


def rmse(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """The square root of the mean squared error over all entries.

    모든 원소에 대한 평균 제곱 오차의 제곱근이에요.

    Args:
        y_true: the targets, (N,) or (N, D).
        y_pred: the predictions, of the same shape.

    Returns:
        A number in the unit of the target.
    """
    ...


def r2(y_true: ArrayLike, y_pred: ArrayLike) -> float:
    """How much better than always predicting the targets' mean: 1 − Σ(y − ŷ)² / Σ(y − ȳ)².

    목표값의 평균만 예측하는 것보다 얼마나 나은지 말해요. 원소는 모두 한데 모으고 평균 ȳ도 하나예요.
    목표값이 모두 같으면, 예측이 완벽할 때 1.0이고 아니면 0.0이에요.

    Args:
        y_true: the targets, (N,) or (N, D); all entries are pooled, so there is one mean ȳ.
        y_pred: the predictions, of the same shape.

    Returns:
        At most 1, and below 0 for predictions worse than the mean. For a constant target it is 1.0 if the
        prediction is perfect, else 0.0.
    """
    ...


