"""The wrong ideas about `mlp_gradients`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class written_out:
    def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
        if hidden not in ("tanh", "relu", "sigmoid"):
            raise ValueError(hidden)
        X, y = np.array(X, dtype=float), np.array(y)
        L, n = len(params) // 2, len(X)
        W = [np.array(params[f"W{l + 1}"], dtype=float) for l in range(L)]
        b = [np.array(params[f"b{l + 1}"], dtype=float) for l in range(L)]

        A, Z = [X], []
        for l in range(L):
            z = A[l] @ W[l] + b[l]
            Z.append(z)
            if l == L - 1:
                A.append(z)
            elif hidden == "tanh":
                A.append(np.tanh(z))
            elif hidden == "relu":
                A.append(np.maximum(0, z))
            else:
                A.append(0.5 + 0.5 * np.tanh(z / 2))
        out = A[L]

        if loss == "mse":
            J = np.mean((out - y) ** 2)
            d = 2 * (out - y) / out.size
        elif loss == "bce":
            t = y.reshape(-1, 1)
            J = np.mean(np.logaddexp(0, out) - out * t)
            d = (0.5 + 0.5 * np.tanh(out / 2) - t) / n
        elif loss == "cross_entropy":
            rows = np.arange(n)
            log_p = out - np.logaddexp.reduce(out, axis=1, keepdims=True)
            J = -np.mean(log_p[rows, y])
            d = np.exp(log_p)
            d[rows, y] -= 1
            d /= n
        else:
            raise ValueError(loss)

        grads = {}
        for l in reversed(range(L)):
            J += weight_decay / 2 * np.sum(W[l] ** 2)
            grads[f"W{l + 1}"] = A[l].T @ d + weight_decay * W[l]
            grads[f"b{l + 1}"] = d.sum(axis=0)
            if l == 0:
                break
            d = d @ W[l].T
            if hidden == "tanh":
                d = d * (1 - A[l] ** 2)
            elif hidden == "relu":
                d = d * (Z[l - 1] > 0)
            else:
                d = d * A[l] * (1 - A[l])
        return J, grads


@base
class layers_of_the_book:
    class Affine:
        def __init__(self, W, b):
            self.W, self.b = np.array(W, dtype=float), np.array(b, dtype=float)

        def forward(self, x):
            self.x = x
            return np.dot(x, self.W) + self.b

        def backward(self, dout):
            self.dW = np.dot(self.x.T, dout)
            self.db = np.sum(dout, axis=0)
            return np.dot(dout, self.W.T)

    class Relu:
        def forward(self, x):
            self.mask = x <= 0
            return np.where(self.mask, 0, x)

        def backward(self, dout):
            dout[self.mask] = 0
            return dout

    class Sigmoid:
        def forward(self, x):
            self.out = np.exp(-np.logaddexp(0, -x))
            return self.out

        def backward(self, dout):
            return dout * (1.0 - self.out) * self.out

    class Tanh:
        def forward(self, x):
            self.out = np.tanh(x)
            return self.out

        def backward(self, dout):
            return dout * (1.0 - self.out**2)

    class MeanSquaredError:
        def forward(self, x, t):
            self.x, self.t = x, t
            return np.sum((x - t) ** 2) / x.size

        def backward(self):
            return 2 * (self.x - self.t) / self.x.size

    class SigmoidWithLoss:
        def forward(self, x, t):
            self.y, self.t = np.exp(-np.logaddexp(0, -x)), t.reshape(len(x), 1)
            log_y, log_rest = -np.logaddexp(0, -x), -np.logaddexp(0, x)
            return -np.sum(self.t * log_y + (1 - self.t) * log_rest) / len(x)

        def backward(self):
            return (self.y - self.t) / len(self.y)

    class SoftmaxWithLoss:
        def forward(self, x, t):
            self.t = np.eye(x.shape[1])[t]
            x = x - np.max(x, axis=1, keepdims=True)
            log_y = x - np.log(np.sum(np.exp(x), axis=1, keepdims=True))
            self.y = np.exp(log_y)
            return -np.sum(self.t * log_y) / len(x)

        def backward(self):
            return (self.y - self.t) / len(self.y)

    def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
        activations = {"relu": Relu, "sigmoid": Sigmoid, "tanh": Tanh}
        losses = {"mse": MeanSquaredError, "bce": SigmoidWithLoss, "cross_entropy": SoftmaxWithLoss}
        if hidden not in activations or loss not in losses:
            raise ValueError("unknown name")
        depth = len(params) // 2
        layers = []
        for k in range(1, depth + 1):
            layers.append(Affine(params["W" + str(k)], params["b" + str(k)]))
            if k < depth:
                layers.append(activations[hidden]())
        last = losses[loss]()

        x = np.array(X, dtype=float)
        for layer in layers:
            x = layer.forward(x)
        value = last.forward(x, np.array(y))

        dout = last.backward()
        for layer in layers[::-1]:
            dout = layer.backward(dout)

        grads = {}
        for k in range(1, depth + 1):
            affine = layers[2 * (k - 1)]
            value += 0.5 * weight_decay * np.sum(affine.W**2)
            grads["W" + str(k)] = affine.dW + weight_decay * affine.W
            grads["b" + str(k)] = affine.db
        return value, grads


@misconception(
    title={"en": "the logarithm of a probability that has become 0", "ko": "0이 된 확률에 로그를 썼어요"},
    hint={
        "en": "A tiny probability becomes 0 before its logarithm is taken; put the two steps together.",
        "ko": "아주 작은 확률은 로그를 쓰기 전에 0이 돼 버려요. 두 단계를 하나로 합치세요.",
    },
)
class a30_log_of_softmax:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            if loss == "cross_entropy":
                e = np.exp(zs[-1] - zs[-1].max(axis=1, keepdims=True))
                with np.errstate(all="ignore"):
                    value = float(-np.mean(np.log((e / e.sum(axis=1, keepdims=True))[np.arange(len(e)), y])))
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    after_the_softmax = edit(
        "J = -np.mean(log_p[rows, y])", "J = -np.mean(np.log(np.exp(log_p)[rows, y]))", of="written_out"
    )
    with_one_hot_labels = edit(
        "return -np.sum(self.t * log_y) / len(x)",
        "return -np.sum(np.log(np.sum(self.t * self.y, axis=1))) / len(x)",
        of="layers_of_the_book",
    )
    of_the_sigmoid_too = edit(
        "J = -np.mean(log_p[rows, y])",
        "J = -np.mean(np.log(np.exp(log_p)[rows, y]))",
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "s = 0.5 + 0.5 * np.tanh(out / 2)\n        J = -np.mean(np.where(t == 1, np.log(s), np.log(1 - s)))",
        of="written_out",
    )
    of_the_sigmoid = edit(
        "log_y, log_rest = -np.logaddexp(0, -x), -np.logaddexp(0, x)",
        "log_y, log_rest = np.log(self.y), np.log(1 - self.y)",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "log(1 + exp(z)) overflows", "ko": "log(1 + exp(z))가 넘쳐요"},
    hint={
        "en": "For large z the exponential is inf, although log(1 + exp(z)) is close to z itself.",
        "ko": "z가 크면 exp가 inf가 되지만, log(1 + exp(z))는 z에 가까워요.",
    },
)
class a31_softplus_overflows:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            if loss == "bce":
                with np.errstate(all="ignore"):
                    value = float(np.mean(np.log(1.0 + np.exp(zs[-1])) - np.asarray(y).reshape(-1, 1) * zs[-1]))
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    written_as_it_stands = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = np.mean(np.log(1 + np.exp(out)) - out * t)",
        of="written_out",
    )
    by_log1p = edit(
        "log_y, log_rest = -np.logaddexp(0, -x), -np.logaddexp(0, x)",
        "log_rest = -np.log1p(np.exp(x))\n        log_y = x + log_rest",
        of="layers_of_the_book",
    )
    both_sides = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = np.mean(t * np.log(1 + np.exp(-out)) + (1 - t) * np.log(1 + np.exp(out)))",
        of="written_out",
    )


@misconception(
    title={"en": "outputs (N, 1) meet labels (N,)", "ko": "출력 (N, 1)과 레이블 (N,)이 만나요"},
    hint={
        "en": "(N, 1) and (N,) make (N, N): every output is compared with every label.",
        "ko": "(N, 1)과 (N,)을 함께 쓰면 (N, N)이 돼서 모든 출력을 모든 레이블과 비교하게 돼요.",
    },
)
class b14_binary_labels_broadcast:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            if loss == "bce":
                z, t = zs[-1], np.asarray(y, dtype=np.float64)
                value = float(np.mean(np.logaddexp(0.0, z) - z * t))
                slope = np.mean(_sigmoid(z) - t, axis=1, keepdims=True) / len(z)
            else:
                value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    labels_as_they_are = edit("t = y.reshape(-1, 1)", "t = y", of="written_out")
    in_the_loss_only = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)", "J = np.mean(np.logaddexp(0, out) - out * y)", of="written_out"
    )
    in_a_layer = edit(
        "np.exp(-np.logaddexp(0, -x)), t.reshape(len(x), 1)", "np.exp(-np.logaddexp(0, -x)), t", of="layers_of_the_book"
    )


@misconception(
    title={"en": "the minus of -log p is missing in the loss", "ko": "손실에서 -log p의 마이너스가 빠졌어요"},
    hint={
        "en": "A probability is at most 1, so its logarithm is negative, and a loss should not be.",
        "ko": "확률은 1 이하라서 로그가 음수예요. 손실은 음수가 아니어야 해요.",
    },
)
class c01_loss_sign:
    class form:
        _right = mlp_gradients

        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            value, grads = _right(X, y, params, hidden, loss, weight_decay)
            penalty = value - _right(X, y, params, hidden, loss)[0]
            return (value if loss == "mse" else 2.0 * penalty - value), grads

    of_both = edit(
        "J = -np.mean(log_p[rows, y])",
        "J = np.mean(log_p[rows, y])",
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = np.mean(out * t - np.logaddexp(0, out))",
        of="written_out",
    )
    of_the_softmax = edit(
        "return -np.sum(self.t * log_y) / len(x)", "return np.sum(self.t * log_y) / len(x)", of="layers_of_the_book"
    )
    of_the_sigmoid = edit(
        "return -np.sum(self.t * log_y + (1 - self.t) * log_rest) / len(x)",
        "return np.sum(self.t * log_y + (1 - self.t) * log_rest) / len(x)",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "the loss is taken from clipped probabilities", "ko": "잘라 낸 확률로 손실을 구했어요"},
    hint={
        "en": "A clipped probability cannot give a loss above 35; from the logits no clipping is needed.",
        "ko": "확률을 자르면 손실이 35를 넘을 수 없어요. 로짓에서 구하면 자를 필요가 없어요.",
    },
)
class c03_clipped_probabilities:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            if loss == "bce":
                s, t = np.clip(_sigmoid(zs[-1]), 1e-15, 1.0 - 1e-15), np.asarray(y).reshape(-1, 1)
                value = float(-np.mean(t * np.log(s) + (1 - t) * np.log(1.0 - s)))
            if loss == "cross_entropy":
                e = np.exp(zs[-1] - zs[-1].max(axis=1, keepdims=True))
                s = np.clip(e / e.sum(axis=1, keepdims=True), 1e-15, 1.0)
                value = float(-np.mean(np.log(s[np.arange(len(e)), y])))
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    from_above_too = edit(
        "log_y, log_rest = -np.logaddexp(0, -x), -np.logaddexp(0, x)",
        "p = np.clip(self.y, 1e-12, 1 - 1e-12)\n        log_y, log_rest = np.log(p), np.log(1 - p)",
        "return -np.sum(self.t * log_y) / len(x)",
        "return -np.sum(self.t * np.log(np.clip(self.y, 1e-12, 1 - 1e-12))) / len(x)",
        of="layers_of_the_book",
    )
    of_the_softmax = edit(
        "J = -np.mean(log_p[rows, y])",
        "J = -np.mean(np.log(np.maximum(np.exp(log_p)[rows, y], 1e-15)))",
        of="written_out",
    )
    of_the_sigmoid = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "p = np.clip(0.5 + 0.5 * np.tanh(out / 2), 1e-15, 1 - 1e-15)\n        J = -np.mean(np.where(t == 1, np.log(p), np.log(1 - p)))",
        of="written_out",
    )


@misconception(
    title={"en": "a small number is added inside the logarithm", "ko": "로그 안에 작은 수를 더했어요"},
    hint={
        "en": "Adding a small number shifts every loss, and stops at 16 where the loss should be 1000: work from the logits.",
        "ko": "작은 수를 더하면 모든 손실이 조금씩 달라지고, 손실이 1000이어야 할 때 16에서 멈춰요. 로짓에서 계산하세요.",
    },
)
class c04_eps_in_the_log:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            if loss == "bce":
                s, t = _sigmoid(zs[-1]), np.asarray(y).reshape(-1, 1)
                value = float(-np.mean(t * np.log(s + 1e-7) + (1 - t) * np.log(1.0 - s + 1e-7)))
            if loss == "cross_entropy":
                e = np.exp(zs[-1] - zs[-1].max(axis=1, keepdims=True))
                value = float(-np.mean(np.log((e / e.sum(axis=1, keepdims=True))[np.arange(len(e)), y] + 1e-7)))
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    of_the_softmax = edit(
        "return -np.sum(self.t * log_y) / len(x)",
        "return -np.sum(np.log(self.y[np.arange(len(x)), t] + 1e-7)) / len(x)",
        of="layers_of_the_book",
    )
    of_the_sigmoid = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "p = 0.5 + 0.5 * np.tanh(out / 2)\n        J = -np.mean(t * np.log(p + 1e-7) + (1 - t) * np.log(1 - p + 1e-7))",
        of="written_out",
    )
    a_smaller_one = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "p = 0.5 + 0.5 * np.tanh(out / 2)\n        J = -np.mean(t * np.log(p + 1e-8) + (1 - t) * np.log(1 - p + 1e-8))",
        "J = -np.mean(log_p[rows, y])",
        "J = -np.mean(np.log(np.exp(log_p)[rows, y] + 1e-8))",
        of="written_out",
    )


@convention(
    title={"en": "the loss is a sum over the samples", "ko": "손실이 샘플에 대한 합이에요"},
    hint={
        "en": "With twice the batch the loss doubles; a mean stays the same.",
        "ko": "배치가 두 배면 손실도 두 배가 돼요. 평균이면 그대로예요.",
    },
)
class c06_loss_is_a_sum:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            value, slope = value * len(X), slope * len(X)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    sums_over_samples = edit(
        "J = np.mean((out - y) ** 2)",
        "J = np.sum((out - y) ** 2) / out.shape[1]",
        "d = 2 * (out - y) / out.size",
        "d = 2 * (out - y) / out.shape[1]",
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = np.sum(np.logaddexp(0, out) - out * t)",
        "np.tanh(out / 2) - t) / n",
        "np.tanh(out / 2) - t)",
        "J = -np.mean(log_p[rows, y])",
        "J = -np.sum(log_p[rows, y])",
        "\n        d /= n",
        "",
        of="written_out",
    )
    of_cross_entropies = edit(
        "return -np.sum(self.t * log_y + (1 - self.t) * log_rest) / len(x)\n\n    def backward(self):\n        return (self.y - self.t) / len(self.y)",
        "return -np.sum(self.t * log_y + (1 - self.t) * log_rest)\n\n    def backward(self):\n        return self.y - self.t",
        "return -np.sum(self.t * log_y) / len(x)\n\n    def backward(self):\n        return (self.y - self.t) / len(self.y)",
        "return -np.sum(self.t * log_y)\n\n    def backward(self):\n        return self.y - self.t",
        of="layers_of_the_book",
    )
    of_squares = edit(
        "np.sum((x - t) ** 2) / x.size",
        "np.sum((x - t) ** 2)",
        "2 * (self.x - self.t) / self.x.size",
        "2 * (self.x - self.t)",
        of="layers_of_the_book",
    )
    only_in_the_value = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = np.sum(np.logaddexp(0, out) - out * t)",
        "J = -np.mean(log_p[rows, y])",
        "J = -np.sum(log_p[rows, y])",
        of="written_out",
    )


@misconception(
    title={"en": "the logarithm is not the natural one", "ko": "자연로그가 아니에요"},
    hint={
        "en": "The slopes belong to the natural logarithm: is ln 10 about 2.303 or 3.322?",
        "ko": "기울기는 자연로그의 것이에요. ln 10은 2.303쯤일까요, 3.322쯤일까요?",
    },
)
class c16_log_to_base_two:
    class form:
        _right = mlp_gradients

        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            value, grads = _right(X, y, params, hidden, loss, weight_decay)
            if loss != "mse":
                penalty = value - _right(X, y, params, hidden, loss)[0]
                value = (value - penalty) / np.log(2.0) + penalty
            return value, grads

    of_the_softmax = edit(
        "log_y = x - np.log(np.sum(np.exp(x), axis=1, keepdims=True))\n        self.y = np.exp(log_y)",
        "self.y = np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)\n        log_y = (x - np.log(np.sum(np.exp(x), axis=1, keepdims=True))) / np.log(2)",
        of="layers_of_the_book",
    )
    of_both = edit(
        "J = -np.mean(log_p[rows, y])",
        "J = -np.mean(log_p[rows, y] * np.log2(np.e))",
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = np.mean(np.logaddexp(0, out) - out * t) * np.log2(np.e)",
        of="written_out",
    )


@misconception(
    title={"en": "dW is taken with the wrong layer's values", "ko": "dW에 다른 층의 값을 썼어요"},
    hint={
        "en": "The weight saw what the layer was given, after the activation, not the sum before it.",
        "ko": "가중치가 본 것은 활성화를 지난, 층의 입력이에요. 활성화 전의 합이 아니에요.",
    },
)
class c22_this_layers_output:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, zs[k - 2] if k > 1 else inputs[0], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    class its_own_activation:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            a, zs = [np.asarray(X, dtype=np.float64)], []
            for k in range(1, depth + 1):
                zs.append(a[-1] @ p[f"W{k}"] + p[f"b{k}"])
                a.append(activate(zs[-1]) if k < depth else zs[-1])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, _, grads[f"b{k}"] = dense_backward(slope, a[k - 1], p[f"W{k}"])
                dW = a[k].T @ slope
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"] if dW.shape == p[f"W{k}"].shape else dW
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    the_sum_before_it = edit(
        'grads[f"W{l + 1}"] = A[l].T @ d', 'grads[f"W{l + 1}"] = (Z[l - 1] if l > 0 else X).T @ d', of="written_out"
    )


@misconception(
    title={"en": "the weights are updated before they are used", "ko": "쓰기 전에 가중치를 갱신했어요"},
    hint={
        "en": "All slopes belong to the same point: go back through the weights as they were on the way forward.",
        "ko": "모든 기울기는 같은 점에서 구해요. 앞으로 갈 때의 가중치를 그대로 써서 거꾸로 지나가세요.",
    },
)
class c24_updated_before_use:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                _, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                dX = slope @ (p[f"W{k}"] - 0.1 * dW).T
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    in_place = edit(
        "        d = d @ W[l].T",
        '        W[l] -= 0.1 * (grads[f"W{l + 1}"] - weight_decay * W[l])\n        d = d @ W[l].T',
        of="written_out",
    )
    in_the_layer = edit(
        "        return np.dot(dout, self.W.T)",
        "        moved = self.W - 0.01 * self.dW\n        return np.dot(dout, moved.T)",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "gradients of earlier calls are still in there", "ko": "이전 호출의 기울기가 남아 있어요"},
    hint={
        "en": "Start every call with fresh gradients; what was computed before belongs to other parameters.",
        "ko": "호출할 때마다 기울기를 새로 시작하세요. 전에 구한 것은 다른 파라미터의 것이에요.",
    },
)
class c25_accumulates:
    class form:
        _right = mlp_gradients
        _sums = {}

        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            value, grads = _right(X, y, params, hidden, loss, weight_decay)
            for name, grad in grads.items():
                earlier = _sums.get(name)
                _sums[name] = grad + earlier if earlier is not None and earlier.shape == grad.shape else grad
            return value, {name: _sums[name] for name in grads}

    kept_by_name = edit(
        "def mlp_gradients(X, y, params",
        "total = {}\n\n\ndef mlp_gradients(X, y, params",
        'grads[f"b{l + 1}"] = d.sum(axis=0)',
        'grads[f"b{l + 1}"] = d.sum(axis=0)\n        for key in (f"W{l + 1}", f"b{l + 1}"):\n            if np.shape(total.get(key, 0)) in ((), grads[key].shape):\n                grads[key] = grads[key] + total.get(key, 0)\n            total[key] = grads[key]',
        of="written_out",
    )
    a_default_argument = edit(
        "weight_decay=0.0):",
        "weight_decay=0.0, total={}):",
        "    return value, grads",
        "    for key, grad in grads.items():\n"
        "        if key in total and total[key].shape == grad.shape:\n"
        "            grads[key] = total[key] + grad\n"
        "        total[key] = grads[key]\n"
        "    return value, grads",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "the penalty has no slope", "ko": "벌점에 기울기가 없어요"},
    hint={"en": "What is in the loss is in its slope, too.", "ko": "손실에 들어간 것은 기울기에도 들어가요."},
)
class c27_penalty_not_in_the_slopes:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    added_to_the_loss_only = edit("A[l].T @ d + weight_decay * W[l]", "A[l].T @ d", of="written_out")
    in_layers = edit("affine.dW + weight_decay * affine.W", "affine.dW", of="layers_of_the_book")


@convention(
    title={"en": "the biases are penalised, too", "ko": "편향에도 벌점을 줬어요"},
    hint={
        "en": "Some libraries decay every parameter; here only the weights are penalised.",
        "ko": "모든 파라미터에 벌점을 주는 라이브러리도 있지만, 여기서는 가중치에만 줘요.",
    },
)
class c28_biases_penalised:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                grads[f"b{k}"] = grads[f"b{k}"] + weight_decay * p[f"b{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"b{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    in_loss_and_slopes = edit(
        "J += weight_decay / 2 * np.sum(W[l] ** 2)",
        "J += weight_decay / 2 * (np.sum(W[l] ** 2) + np.sum(b[l] ** 2))",
        "d.sum(axis=0)",
        "d.sum(axis=0) + weight_decay * b[l]",
        of="written_out",
    )
    in_the_slopes_only = edit(
        'grads["b" + str(k)] = affine.db',
        'grads["b" + str(k)] = affine.db + weight_decay * affine.b',
        of="layers_of_the_book",
    )
    in_the_loss_only = edit(
        "J += weight_decay / 2 * np.sum(W[l] ** 2)",
        "J += weight_decay / 2 * (np.sum(W[l] ** 2) + b[l] @ b[l])",
        of="written_out",
    )


@misconception(
    title={"en": "the next call overwrites the gradients", "ko": "다음 호출이 기울기를 덮어써요"},
    hint={
        "en": "A caller may keep the gradients; return new arrays every time.",
        "ko": "부른 쪽에서 기울기를 보관할 수 있어요. 매번 새 배열을 돌려주세요.",
    },
    was="x90_one_buffer",
)
class one_buffer:
    class form:
        _right = mlp_gradients
        _buffers = {}

        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            value, grads = _right(X, y, params, hidden, loss, weight_decay)
            for name, grad in grads.items():
                buffer = _buffers.setdefault((name, grad.shape), np.empty(grad.shape))
                buffer[...] = grad
                grads[name] = buffer
            return value, grads

    one_dict = edit(
        "def mlp_gradients(X, y, params",
        "grads = {}\n\n\ndef mlp_gradients(X, y, params",
        "    grads = {}\n    for",
        "    for",
        of="written_out",
    )
    a_default_argument = edit(
        "weight_decay=0.0):", "weight_decay=0.0, grads={}):", "    grads = {}\n", "", of="layers_of_the_book"
    )


@misconception(
    title={"en": "the penalty is missing in the loss", "ko": "손실에 벌점이 없어요"},
    hint={
        "en": "The loss that is returned is the one whose slopes are returned: it has the penalty in it.",
        "ko": "돌려주는 손실은 함께 돌려주는 기울기의 손실이에요. 벌점까지 들어 있어야 해요.",
    },
    was="x91_penalty_not_in_the_loss",
)
class penalty_not_in_the_loss:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    only_in_the_slopes = edit("        J += weight_decay / 2 * np.sum(W[l] ** 2)\n", "", of="written_out")
    in_layers = edit("        value += 0.5 * weight_decay * np.sum(affine.W**2)\n", "", of="layers_of_the_book")


@convention(
    title={"en": "the penalty is λ‖W‖², without the ½", "ko": "벌점이 ½ 없는 λ‖W‖²이에요"},
    hint={
        "en": "Keras and others write λ‖W‖²; here the penalty has a ½, so that its slope has no 2.",
        "ko": "Keras 등은 λ‖W‖²을 쓰지만, 여기서는 벌점에 ½이 있어서 기울기에 2가 없어요.",
    },
    was="x92_penalty_without_the_half",
)
class penalty_without_the_half:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + 2.0 * weight_decay * p[f"W{k}"]
                value += weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    by_the_norm = edit(
        "weight_decay / 2 * np.sum(W[l] ** 2)",
        "weight_decay * np.linalg.norm(W[l]) ** 2",
        "weight_decay * W[l]",
        "2 * weight_decay * W[l]",
        of="written_out",
    )
    in_layers = edit(
        "0.5 * weight_decay * np.sum(affine.W**2)",
        "weight_decay * np.sum(np.square(affine.W))",
        "weight_decay * affine.W",
        "weight_decay * 2 * affine.W",
        of="layers_of_the_book",
    )


@misconception(
    title={
        "en": "loss and slope of the penalty do not belong together",
        "ko": "벌점의 손실과 기울기가 서로 맞지 않아요",
    },
    hint={
        "en": "Differentiate the very penalty that is in the loss; what becomes of the ½?",
        "ko": "손실에 있는 바로 그 벌점을 미분하세요. ½은 어떻게 되나요?",
    },
    was="x93_slope_of_the_full_penalty",
)
class slope_of_the_full_penalty:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + 2.0 * weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    two_too_many = edit("weight_decay * W[l]", "2 * weight_decay * W[l]", of="written_out")
    half_missing_in_the_loss = edit("0.5 * weight_decay * np.sum", "weight_decay * np.sum", of="layers_of_the_book")
    half_in_the_slopes_too = edit("weight_decay * affine.W", "0.5 * weight_decay * affine.W", of="layers_of_the_book")


@convention(
    title={"en": "the penalty is divided by the batch size", "ko": "벌점을 배치 크기로 나눴어요"},
    hint={
        "en": "Some courses divide the penalty by N; here it does not depend on the batch.",
        "ko": "벌점을 N으로 나누는 강의도 있지만, 여기서는 배치와 상관없어요.",
    },
    was="x94_penalty_over_n",
)
class penalty_over_n:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            weight_decay = weight_decay / len(X)
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    both = edit(
        "weight_decay / 2 * np.sum",
        "weight_decay / (2 * n) * np.sum",
        "weight_decay * W[l]",
        "weight_decay / n * W[l]",
        of="written_out",
    )
    in_the_slopes_only = edit("weight_decay * affine.W", "weight_decay * affine.W / len(x)", of="layers_of_the_book")
    in_the_loss_only = edit("weight_decay / 2 * np.sum", "weight_decay / (2 * n) * np.sum", of="written_out")


@misconception(
    title={"en": "only one layer is penalised", "ko": "한 층에만 벌점을 줬어요"},
    hint={"en": "The penalty counts the weights of all layers.", "ko": "벌점은 모든 층의 가중치를 세요."},
    was="x95_last_layer_penalised",
)
class last_layer_penalised:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                weight_decay = weight_decay if k == depth else 0.0
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    only_the_first = edit(
        "for k in range(1, depth + 1):\n        affine = layers[2 * (k - 1)]",
        "for k in range(1, depth + 1):\n        affine = layers[2 * (k - 1)]\n        weight_decay = weight_decay if k == 1 else 0",
        of="layers_of_the_book",
    )
    only_the_last = edit(
        "J += weight_decay / 2",
        "weight_decay = weight_decay * (l == L - 1)\n        J += weight_decay / 2",
        of="written_out",
    )
    in_the_loss_only = edit(
        "        value += 0.5 * weight_decay * np.sum(affine.W**2)\n",
        "",
        "    return value, grads",
        "    value += 0.5 * weight_decay * np.sum(affine.W**2)\n    return value, grads",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "the norm in the penalty is not squared", "ko": "벌점의 노름을 제곱하지 않았어요"},
    hint={
        "en": "The penalty is a sum of squares; a norm has a root around it.",
        "ko": "벌점은 제곱의 합이에요. 노름에는 제곱근이 씌워져 있어요.",
    },
    was="x96_norm_not_squared",
)
class norm_not_squared:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.linalg.norm(p[f"W{k}"]))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    without_the_half = edit(
        "weight_decay / 2 * np.sum(W[l] ** 2)", "weight_decay * np.linalg.norm(W[l])", of="written_out"
    )
    by_a_root = edit("np.sum(affine.W**2)", "np.sqrt(np.sum(affine.W**2))", of="layers_of_the_book")
    with_its_own_slope = edit(
        "np.sum(affine.W**2)",
        "np.linalg.norm(affine.W)",
        "weight_decay * affine.W",
        "0.5 * weight_decay * affine.W / np.linalg.norm(affine.W)",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "the last layer is activated, too", "ko": "마지막 층에도 활성화를 적용했어요"},
    hint={
        "en": "The loss takes the last layer's sum as it is; the activation is for the hidden layers.",
        "ko": "손실은 마지막 층의 합을 그대로 받아요. 활성화는 은닉층에만 써요.",
    },
    was="x97_output_activated",
)
class output_activated:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, activate(zs[-1]), y)
            slope = back(slope, zs[-1])
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    way_back_too = edit(
        "        if k < depth:\n            layers.append(activations[hidden]())",
        "        layers.append(activations[hidden]())",
        of="layers_of_the_book",
    )
    only_forward = edit(
        "        if l == L - 1:\n            A.append(z)\n        elif hidden", "        if hidden", of="written_out"
    )


@misconception(
    title={"en": "W10 comes before W2", "ko": "W10이 W2보다 먼저 와요"},
    hint={
        "en": 'As text, "W10" stands before "W2": go by the number.',
        "ko": '글자로 정렬하면 "W10"이 "W2"보다 앞이에요. 번호를 보세요.',
    },
    was="x98_keys_sorted_as_text",
)
class keys_sorted_as_text:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            numbers = [name[1:] for name in sorted(p) if name[0] == "W"]
            inputs, zs = [], []
            for k in numbers:
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p["W" + k] + p["b" + k])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for i in range(len(numbers) - 1, -1, -1):
                k = numbers[i]
                dX, dW, grads["b" + k] = dense_backward(slope, inputs[i], p["W" + k])
                grads["W" + k] = dW + weight_decay * p["W" + k]
                value += 0.5 * weight_decay * float(np.sum(p["W" + k] ** 2))
                if i > 0:
                    slope = back(dX, zs[i - 1])
            return value, grads

    weights_and_biases = edit(
        'W = [np.array(params[f"W{l + 1}"], dtype=float) for l in range(L)]',
        'Ws, bs = sorted(k for k in params if k[0] == "W"), sorted(k for k in params if k[0] == "b")\n    W = [np.array(params[k], dtype=float) for k in Ws]',
        'b = [np.array(params[f"b{l + 1}"], dtype=float) for l in range(L)]',
        "b = [np.array(params[k], dtype=float) for k in bs]",
        'grads[f"W{l + 1}"] =',
        "grads[Ws[l]] =",
        'grads[f"b{l + 1}"] =',
        "grads[bs[l]] =",
        of="written_out",
    )
    halves_of_all = edit(
        "depth = len(params) // 2",
        "depth = len(params) // 2\n    names = sorted(params)",
        'params["W" + str(k)], params["b" + str(k)]',
        "params[names[k - 1]], params[names[depth + k - 1]]",
        'grads["W" + str(k)]',
        "grads[names[k - 1]]",
        'grads["b" + str(k)]',
        "grads[names[depth + k - 1]]",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "the order of the keys is taken for that of the layers", "ko": "키의 순서를 층의 순서로 여겼어요"},
    hint={
        "en": "A dict may list its keys in any order: read the layers by name and number.",
        "ko": "딕셔너리의 키는 어떤 순서로든 올 수 있어요. 이름과 번호로 층을 읽으세요.",
    },
    was="x99_keys_by_position",
)
class keys_by_position:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            weights, biases = ([name for name in p if name[0] == kind] for kind in "Wb")
            inputs, zs = [], []
            for W, b in zip(weights, biases, strict=True):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[W] + p[b])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for i in range(len(weights) - 1, -1, -1):
                W = weights[i]
                dX, dW, grads[biases[i]] = dense_backward(slope, inputs[i], p[W])
                grads[W] = dW + weight_decay * p[W]
                value += 0.5 * weight_decay * float(np.sum(p[W] ** 2))
                if i > 0:
                    slope = back(dX, zs[i - 1])
            return value, grads

    by_kind = edit(
        'W = [np.array(params[f"W{l + 1}"], dtype=float) for l in range(L)]',
        'W = [np.array(v, dtype=float) for k, v in params.items() if k.startswith("W")]',
        'b = [np.array(params[f"b{l + 1}"], dtype=float) for l in range(L)]',
        'b = [np.array(v, dtype=float) for k, v in params.items() if k.startswith("b")]',
        of="written_out",
    )
    in_turns = edit(
        "depth = len(params) // 2",
        "depth = len(params) // 2\n    values = list(params.values())",
        'params["W" + str(k)], params["b" + str(k)]',
        "values[2 * k - 2], values[2 * k - 1]",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "the activation's slope is taken at its output", "ko": "활성화의 기울기를 출력에서 구했어요"},
    hint={
        "en": "The backward functions want what the activation was given; it was z.",
        "ko": "역전파 함수에는 활성화가 받은 값을 줘야 해요. 받은 것은 z예요.",
    },
)
class x9a_slope_at_the_output:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, inputs[k - 1])
            return value, grads

    in_layers = edit(
        "dout * (1.0 - self.out**2)",
        "dout * (1.0 - np.tanh(self.out) ** 2)",
        "return dout * (1.0 - self.out) * self.out",
        "s = 1 / (1 + np.exp(-self.out))\n        return dout * s * (1 - s)",
        of="layers_of_the_book",
    )
    by_the_functions = edit(
        "d = d * (1 - A[l] ** 2)",
        "d = tanh_backward(d, A[l])",
        "d = d * A[l] * (1 - A[l])",
        "d = sigmoid_backward(d, A[l])",
        of="written_out",
    )


@misconception(
    title={"en": "the way back skips the activations", "ko": "거꾸로 갈 때 활성화를 건너뛰었어요"},
    hint={
        "en": "Every step forward has one back; between two layers there is an activation.",
        "ko": "앞으로 간 단계마다 뒤로 가는 단계가 있어요. 두 층 사이에는 활성화가 있어요.",
    },
)
class x9b_activation_skipped:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, _ = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = dX
            return value, grads

    only_affine = edit("for layer in layers[::-1]:", "for layer in layers[::-2]:", of="layers_of_the_book")
    nothing_behind_w = edit(
        '        if hidden == "tanh":\n            d = d * (1 - A[l] ** 2)\n        elif hidden == "relu":\n            d = d * (Z[l - 1] > 0)\n        else:\n            d = d * A[l] * (1 - A[l])\n',
        "",
        of="written_out",
    )


@convention(
    title={"en": "half the mean squared error", "ko": "평균제곱오차의 절반이에요"},
    hint={
        "en": "Many books have a ½ in front of the squares; here the loss is the mean itself.",
        "ko": "제곱 앞에 ½을 두는 책이 많지만, 여기서 손실은 평균 그 자체예요.",
    },
)
class x9c_half_mse:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            if loss == "mse":
                value, slope = 0.5 * value, 0.5 * slope
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    in_both = edit(
        "np.mean((out - y) ** 2)",
        "0.5 * np.mean((out - y) ** 2)",
        "2 * (out - y) / out.size",
        "(out - y) / out.size",
        of="written_out",
    )
    over_samples = edit(
        "np.sum((x - t) ** 2) / x.size",
        "np.sum((x - t) ** 2) / (2 * len(x))",
        "2 * (self.x - self.t) / self.x.size",
        "(self.x - self.t) / len(self.x)",
        of="layers_of_the_book",
    )
    in_the_slopes_only = edit("2 * (out - y) / out.size", "(out - y) / out.size", of="written_out")
    in_the_loss_only = edit(
        "np.sum((x - t) ** 2) / x.size", "np.sum((x - t) ** 2) / x.size / 2", of="layers_of_the_book"
    )


@convention(
    title={"en": "in the network the slope of ReLU at 0 is 1", "ko": "신경망 안에서 ReLU의 0에서 기울기가 1이에요"},
    hint={
        "en": "ReLU has no derivative at 0; sources choose 0, 1/2 or 1. The handout's table says which one counts here.",
        "ko": "ReLU는 0에서 미분할 수 없어서 자료마다 0, 1/2, 1 중에 골라요. 여기서 쓰는 값은 안내문 표에 있어요.",
    },
)
class x9d_open_gate_at_zero:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = np.where(zs[k - 2] >= 0.0, dX, 0.0) if hidden == "relu" else back(dX, zs[k - 2])
            return value, grads

    at_least_zero = edit("Z[l - 1] > 0", "Z[l - 1] >= 0", of="written_out")
    a_mask_of_less = edit("self.mask = x <= 0", "self.mask = x < 0", of="layers_of_the_book")


@misconception(
    title={"en": "the hidden activation is always tanh", "ko": "은닉 활성화가 항상 tanh예요"},
    hint={
        "en": "Use the activation that was asked for, on the way forward and back.",
        "ko": "앞으로 갈 때도 뒤로 갈 때도 요청받은 활성화를 쓰세요.",
    },
)
class x9e_always_tanh:
    class form:
        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            activate, back = _activation(hidden)
            activate, back = np.tanh, tanh_backward
            p = {name: np.asarray(value, dtype=np.float64) for name, value in params.items()}
            depth = len(p) // 2
            inputs, zs = [], []
            for k in range(1, depth + 1):
                inputs.append(activate(zs[-1]) if zs else np.asarray(X, dtype=np.float64))
                zs.append(inputs[-1] @ p[f"W{k}"] + p[f"b{k}"])
            value, slope = _loss(loss, zs[-1], y)
            grads = {}
            for k in range(depth, 0, -1):
                dX, dW, grads[f"b{k}"] = dense_backward(slope, inputs[k - 1], p[f"W{k}"])
                grads[f"W{k}"] = dW + weight_decay * p[f"W{k}"]
                value += 0.5 * weight_decay * float(np.sum(p[f"W{k}"] ** 2))
                if k > 1:
                    slope = back(dX, zs[k - 2])
            return value, grads

    one_layer_for_all = edit("layers.append(activations[hidden]())", "layers.append(Tanh())", of="layers_of_the_book")
    set_again = edit(
        "X, y = np.array(X, dtype=float), np.array(y)",
        'X, y, hidden = np.array(X, dtype=float), np.array(y), "tanh"',
        of="written_out",
    )


@misconception(
    title={"en": "an unknown name raises KeyError", "ko": "모르는 이름에 KeyError가 나요"},
    hint={
        "en": "A name that nobody knows is a wrong value: say so with the exception for that.",
        "ko": "아무도 모르는 이름은 잘못된 값이에요. 그에 맞는 예외로 알려주세요.",
    },
)
class x9f_name_not_checked:
    class form:
        _right = mlp_gradients

        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            if hidden not in ("tanh", "relu", "sigmoid") or loss not in ("mse", "bce", "cross_entropy"):
                raise KeyError(hidden, loss)
            return _right(X, y, params, hidden, loss, weight_decay)

    by_a_dict = edit(
        '    if hidden not in activations or loss not in losses:\n        raise ValueError("unknown name")\n',
        "    activations[hidden]\n",
        of="layers_of_the_book",
    )
    another_exception = edit(
        "raise ValueError(hidden)",
        "raise KeyError(hidden)",
        "raise ValueError(loss)",
        "raise KeyError(loss)",
        of="written_out",
    )


@misconception(
    title={"en": "the network works in float32", "ko": "신경망이 float32로 계산해요"},
    hint={
        "en": "float32 holds seven digits; compute in float64.",
        "ko": "float32는 유효숫자가 일곱 자리 정도예요. float64로 계산하세요.",
    },
)
class x9g_accuracy_lost:
    class form:
        _right = mlp_gradients

        def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
            p32 = {name: np.asarray(v, dtype=np.float32).astype(np.float64) for name, v in params.items()}
            value, grads = _right(
                np.asarray(X, dtype=np.float32).astype(np.float64), y, p32, hidden, loss, weight_decay
            )
            return value, grads

    throughout = edit(
        "X, y = np.array(X, dtype=float), np.array(y)",
        "X, y = np.array(X, dtype=np.float32), np.array(y)",
        'W = [np.array(params[f"W{l + 1}"], dtype=float) for l in range(L)]',
        'W = [np.array(params[f"W{l + 1}"], dtype=np.float32) for l in range(L)]',
        'b = [np.array(params[f"b{l + 1}"], dtype=float) for l in range(L)]',
        'b = [np.array(params[f"b{l + 1}"], dtype=np.float32) for l in range(L)]',
        of="written_out",
    )
    parameters_only = edit(
        "self.W, self.b = np.array(W, dtype=float), np.array(b, dtype=float)",
        "self.W, self.b = np.array(W, dtype=np.float32), np.array(b, dtype=np.float32)",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "the bias is not added on the way forward", "ko": "앞으로 갈 때 편향을 더하지 않아요"},
    hint={
        "en": "Each layer computes input @ W + b: with an input of 0 its sum must be b.",
        "ko": "층마다 input @ W + b를 계산해요. 입력이 0이면 합은 b여야 해요.",
    },
)
class bias_not_added:
    written_out = edit("z = A[l] @ W[l] + b[l]", "z = A[l] @ W[l]", of="written_out")
    in_layers = edit("np.dot(x, self.W) + self.b", "np.dot(x, self.W)", of="layers_of_the_book")
    on_the_reference = edit(' + p[f"b{k}"]', "")


@misconception(
    title={"en": "the biases get no slopes", "ko": "편향의 기울기가 없어요"},
    hint={
        "en": "grads has the keys of params: the loss changes with a bias, too.",
        "ko": "grads의 키는 params와 같아요. 편향이 바뀌어도 손실이 바뀌어요.",
    },
)
class biases_without_slopes:
    left_out = edit('        grads[f"b{l + 1}"] = d.sum(axis=0)\n', "", of="written_out")
    zeros = edit(
        'grads["b" + str(k)] = affine.db', 'grads["b" + str(k)] = np.zeros_like(affine.b)', of="layers_of_the_book"
    )
    only_weights = edit('dX, dW, grads[f"b{k}"] = ', "dX, dW, _ = ")


@misconception(
    title={"en": "the softmax of the loss has no shift", "ko": "손실의 소프트맥스에서 최댓값을 빼지 않았어요"},
    hint={
        "en": "exp overflows for large logits. Subtracting one number from a whole row changes no probability.",
        "ko": "로짓이 크면 exp가 넘쳐요. 한 행 전체에서 같은 수를 빼도 확률은 그대로예요.",
    },
)
class softmax_without_shift:
    in_loss_and_slopes = edit("        x = x - np.max(x, axis=1, keepdims=True)\n", "", of="layers_of_the_book")
    in_the_loss = edit(
        "J = -np.mean(log_p[rows, y])", "J = np.mean(np.log(np.exp(out).sum(axis=1)) - out[rows, y])", of="written_out"
    )
    log_of_the_softmax = edit(
        "J = -np.mean(log_p[rows, y])",
        "J = -np.mean(np.log((np.exp(out) / np.exp(out).sum(axis=1, keepdims=True))[rows, y]))",
        of="written_out",
    )
    everywhere = edit(
        "log_p = out - np.logaddexp.reduce(out, axis=1, keepdims=True)",
        "log_p = np.log(np.exp(out) / np.exp(out).sum(axis=1, keepdims=True))",
        of="written_out",
    )


@misconception(
    title={"en": "inf / inf in a sigmoid of the network", "ko": "신경망 안의 시그모이드에서 inf / inf가 나와요"},
    hint={
        "en": "For large z, exp(z) overflows above and below the line: nan.",
        "ko": "z가 크면 분자와 분모의 exp(z)가 모두 넘쳐서 nan이 돼요.",
    },
)
class sigmoid_overflows_in_the_network:
    hidden_and_output = edit(
        "A.append(0.5 + 0.5 * np.tanh(z / 2))",
        "A.append(np.exp(z) / (1 + np.exp(z)))",
        "d = (0.5 + 0.5 * np.tanh(out / 2) - t) / n",
        "d = (np.exp(out) / (1 + np.exp(out)) - t) / n",
        of="written_out",
    )
    hidden = edit(
        "self.out = np.exp(-np.logaddexp(0, -x))", "self.out = np.exp(x) / (np.exp(x) + 1)", of="layers_of_the_book"
    )
    output = edit(
        "self.y, self.t = np.exp(-np.logaddexp(0, -x)), t",
        "self.y, self.t = np.exp(x) / (np.exp(x) + 1), t",
        of="layers_of_the_book",
    )


@misconception(
    title={"en": "one loss for each sample", "ko": "손실이 샘플마다 하나씩이에요"},
    hint={
        "en": "The loss of a batch is one number: the mean over its samples.",
        "ko": "배치의 손실은 수 하나예요. 샘플에 대한 평균이에요.",
    },
)
class loss_for_each_sample:
    written_out = edit(
        "J = np.mean((out - y) ** 2)",
        "J = np.mean((out - y) ** 2, axis=1)",
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = (np.logaddexp(0, out) - out * t)[:, 0]",
        "J = -np.mean(log_p[rows, y])",
        "J = -log_p[rows, y]",
        of="written_out",
    )
    in_columns = edit(
        "np.sum((x - t) ** 2) / x.size",
        "np.mean((x - t) ** 2, axis=1, keepdims=True)",
        "return -np.sum(self.t * log_y + (1 - self.t) * log_rest) / len(x)",
        "return -(self.t * log_y + (1 - self.t) * log_rest)",
        "return -np.sum(self.t * log_y) / len(x)",
        "return -np.sum(self.t * log_y, axis=1, keepdims=True)",
        of="layers_of_the_book",
    )
    of_cross_entropies = edit(
        "J = np.mean(np.logaddexp(0, out) - out * t)",
        "J = (np.logaddexp(0, out) - out * t)[:, 0]",
        "J = -np.mean(log_p[rows, y])",
        "J = -log_p[rows, y]",
        of="written_out",
    )
