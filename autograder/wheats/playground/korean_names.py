"""한국어 이름과 `from numpy import *`로 쓴 놀이터."""

from numpy import *

활성화 = {
    "tanh": tanh,
    "relu": lambda 합: where(합 > 0, 합, 0.0),
    "sigmoid": lambda 합: (1 + tanh(합 / 2)) / 2,
    "linear": lambda 합: 합,
}
봉우리들 = array([[-4, 2.5, 1], [0, 2.5, -1], [4, 2.5, 1], [-4, -2.5, -1], [0, -2.5, 1], [4, -2.5, -1]])


def 실수로(값):
    return array(값, dtype=float64)


def labels(name, X):
    점 = 실수로(X)
    x1, x2 = 점[:, 0], 점[:, 1]
    if name == "circle":
        return where(sqrt(x1**2 + x2**2) < 2.5, 1.0, -1.0)
    elif name == "xor":
        return where(x1 * x2 >= 0, 1.0, -1.0)
    elif name == "plane":
        return (x1 + x2) * 0.1
    elif name == "bumps":
        답 = zeros(len(점))
        for 가로, 세로, 부호 in 봉우리들:
            높이 = 부호 * maximum(0, 1 - sqrt((x1 - 가로) ** 2 + (x2 - 세로) ** 2) / 2)
            답 = where(abs(높이) > abs(답), 높이, 답)
        return 답
    raise ValueError(f"규칙이 없는 데이터: {name}")


def make_data(name, n, noise, seed):
    난수 = random.default_rng(seed)
    앞 = n - n // 2
    부호 = ones(n)
    부호[앞:] = -1
    if name == "circle":
        반지름 = where(부호 > 0, 2.5 * 난수.random(n), 3.5 + 1.5 * 난수.random(n))
        각 = 2 * pi * 난수.random(n)
        점 = c_[반지름 * sin(각), 반지름 * cos(각)]
        return 점, labels(name, 점 + noise * 5 * (2 * 난수.random((n, 2)) - 1))
    if name == "xor":
        점 = 10 * 난수.random((n, 2)) - 5
        점 = 점 + 0.3 * where(점 > 0, 1, -1)
        return 점, labels(name, 점 + noise * 5 * (2 * 난수.random((n, 2)) - 1))
    if name == "plane" or name == "bumps":
        점 = 12 * 난수.random((n, 2)) - 6
        return 점, labels(name, 점 + noise * 6 * (2 * 난수.random((n, 2)) - 1))
    if name == "gauss":
        점 = 난수.normal(0, sqrt(0.5 + 7 * noise), (n, 2)) + 2 * 부호[:, None]
        return 점, 부호
    if name == "spiral":
        번호 = concatenate([arange(앞), arange(n - 앞)])
        개수 = where(부호 > 0, 앞, maximum(n - 앞, 1))
        각 = 1.75 * 2 * pi * 번호 / 개수 + where(부호 > 0, 0, pi)
        반지름 = 5 * 번호 / 개수
        점 = c_[반지름 * sin(각), 반지름 * cos(각)] + noise * (2 * 난수.random((n, 2)) - 1)
        return 점, 부호
    raise ValueError(f"모르는 데이터: {name}")


def split(X, y, percent, seed):
    X, y = 실수로(X), 실수로(y)
    if X.ndim != 2 or y.shape != (X.shape[0],):
        raise ValueError("X는 (n, D), y는 (n,)이어야 해요")
    순서 = argsort(random.default_rng(seed).random(len(y)))
    개수 = (len(y) * percent) // 100
    return X[순서][:개수], y[순서][:개수], X[순서][개수:], y[순서][개수:]


def grid(density=100, low=-6.0, high=6.0):
    눈금 = linspace(low, high, density)
    가로, 세로 = meshgrid(눈금, 눈금[::-1])
    return stack([가로.ravel(), 세로.ravel()], axis=1)


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    if hidden not in 활성화 or output not in 활성화:
        raise ValueError("모르는 활성화 함수")
    값, 모두 = 실수로(X), []
    층수 = len(params) // 2
    for 층 in range(1, 층수 + 1):
        합 = dot(값, 실수로(params[f"W{층}"])) + 실수로(params[f"b{층}"])
        값 = 활성화[output](합) if 층 == 층수 else 활성화[hidden](합)
        모두.append(값)
    return 모두


def neuron_maps(outputs, density):
    출력 = 실수로(outputs)
    return moveaxis(출력.reshape(density, density, 출력.shape[1]), 2, 0).copy()


def decision_map(predict, density=100, low=-6.0, high=6.0):
    return 실수로(predict(grid(density, low, high))).reshape((density, density))


def thumbnail(image, factor=10):
    그림 = 실수로(image)
    세로, 가로 = 그림.shape
    if 세로 != 가로 or 세로 % factor:
        raise ValueError("정사각형이 아니거나 나누어떨어지지 않아요")
    칸 = range(0, 세로, factor)
    return array([[그림[i : i + factor, j : j + factor].mean() for j in 칸] for i in 칸])


def colours(values, discretize=False):
    값 = 실수로(values)
    빈칸 = isnan(값)
    값 = where(빈칸, 0, 값)
    값 = where(값 >= 0, 1.0, -1.0) if discretize else clip(값, -1, 1)
    주황, 회색, 파랑 = array([245, 147, 34]), array([232, 234, 235]), array([8, 119, 189])
    양, 음 = maximum(값, 0)[..., None], maximum(-값, 0)[..., None]
    색 = 회색 + 양 * (파랑 - 회색) + 음 * (주황 - 회색)
    색 = where(빈칸[..., None], 128, 색)
    return rint(색).astype(uint8)


def half_squared_error(outputs, y):
    return 0.5 * mean((실수로(outputs).reshape(-1) - 실수로(y)) ** 2)


def l1_step(w, grad, alive, lr, rate):
    w, grad, 산 = 실수로(w), 실수로(grad), array(alive, dtype=bool)
    중간 = w - lr * grad
    끝 = 중간 - lr * rate * sign(w)
    죽음 = 산 & (중간 * 끝 < 0)
    끝[죽음] = 0
    끝[~산] = w[~산]
    return 끝, 산 & ~죽음


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self.처음 = {이름: 실수로(값) for 이름, 값 in params.items()}
        self.학습 = tuple(실수로(부분) for 부분 in train)
        self.시험 = tuple(실수로(부분) for 부분 in test)
        self.크기, self.시드 = batch_size, seed
        self.reset()

    def step(self, loss_and_grads, update, outputs):
        X, y = self.학습
        순서 = random.default_rng([self.시드, len(self.기록)]).permutation(len(y))
        for 부분 in split_batches(순서, self.크기):
            _, 기울기 = loss_and_grads(self.지금, X[부분], y[부분])
            self.지금 = {이름: 실수로(값) for 이름, 값 in update(self.지금, 기울기).items()}
        오차 = [half_squared_error(outputs(self.지금, a), b) for a, b in (self.학습, self.시험)]
        self.기록 = vstack([self.기록, 오차])
        return tuple(오차)

    def weights(self):
        return {이름: 값.copy() for 이름, 값 in self.지금.items()}

    def history(self):
        return self.기록.copy()

    def reset(self):
        self.지금 = {이름: 값.copy() for 이름, 값 in self.처음.items()}
        self.기록 = empty((0, 2))

    def set_weight(self, name, index, value):
        self.지금[name][index] = value


def split_batches(순서, 크기):
    return [순서[시작 : 시작 + 크기] for 시작 in range(0, len(순서), 크기)]


def smallest(name, raw=False):
    if name == "gauss":
        특성, 층들 = ["x1", "x2"], [([[3], [3]], [0])]
    elif name == "circle" and not raw:
        특성, 층들 = ["x2^2", "x1^2"], [([[-2], [-2]], [19])]
    elif name == "xor" and not raw:
        특성, 층들 = ["x1x2"], [([[5]], [0])]
    elif name == "circle":
        각 = array([0.3, 0.3 + 2 * pi / 3, 0.3 + 4 * pi / 3])
        특성, 층들 = ["x1", "x2"], [([cos(각), sin(각)], [0, 0, 0]), ([[-2], [-2], [-2]], [5.4])]
    elif name == "xor":
        특성, 층들 = ["x2", "x1"], [([[1, -1, 1], [1, 1, 0]], [0, 0, 7]), ([[2], [-2], [-2]], [14])]
    else:
        특성 = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
        첫째 = [
            [1.42, -5.54, -2.38, -2.74],
            [1.2, -1.2, -2.83, -1.72],
            [0.84, 1.28, 0.33, -1.05],
            [0.36, -0.03, 0.37, -1.97],
            [0.74, 1.46, -0.08, -1.14],
            [-4.38, 1.06, 3.57, 2.04],
            [2.9, -8.34, 1.82, -2.43],
        ]
        층들 = [(첫째, [-6.13, 0.1, -0.75, 2.13]), ([[9.43], [-8.82], [9.26], [8.82]], [7.57])]
        return {"features": 특성, "hidden": "tanh", "params": 이름붙이기(층들)}
    return {"features": 특성, "hidden": "relu", "params": 이름붙이기(층들)}


def 이름붙이기(층들):
    params = {}
    for 번호, (W, b) in enumerate(층들, start=1):
        params[f"W{번호}"], params[f"b{번호}"] = array(W), array(b)
    return params
