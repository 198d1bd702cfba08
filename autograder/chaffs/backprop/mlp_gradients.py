"""The wrong ideas about `mlp_gradients`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


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
