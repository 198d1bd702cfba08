"""The wrong ideas about `rnn_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import any_of, base, convention, edit, misconception


@base
class by_hand:
    def rnn_backward(dH, X, h0, Wx, Wh, b):
        dH, X, h0, Wx, Wh, b = (np.array(a, dtype=float) for a in (dH, X, h0, Wx, Wh, b))
        N, T, D = X.shape
        states = [h0]
        for t in range(T):
            states.append(np.tanh(X[:, t] @ Wx + states[-1] @ Wh + b))
        dX = np.zeros((N, T, D))
        dWx, dWh, db = np.zeros_like(Wx), np.zeros_like(Wh), np.zeros_like(b)
        dh = np.zeros_like(h0)
        for t in range(T - 1, -1, -1):
            total = dH[:, t] + dh
            dz = total * (1 - states[t + 1] ** 2)
            dX[:, t] = dz @ Wx.T
            dWx += X[:, t].T @ dz
            dWh += states[t].T @ dz
            db += dz.sum(axis=0)
            dh = dz @ Wh.T
        return dX, dh, dWx, dWh, db


@base
class by_steps:
    def rnn_backward(dH, X, h0, Wx, Wh, b):
        dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
        if X.ndim != 3 or dH.shape != (*X.shape[:2], *b.shape):
            raise ValueError("dH or X")
        _check_step(X[:, 0], h0, Wx, Wh, b)
        H = rnn_forward(X, h0, Wx, Wh, b)
        later = np.zeros(h0.shape)
        steps = []
        for t in reversed(range(X.shape[1])):
            old = h0 if t == 0 else H[:, t - 1]
            step = rnn_step_backward(dH[:, t] + later, X[:, t], old, Wx, Wh, b)
            later = step[1]
            steps.insert(0, step)
        dX = np.stack([step[0] for step in steps], axis=1)
        dWx, dWh, db = (np.sum([step[k] for step in steps], axis=0) for k in (2, 3, 4))
        return dX, later, dWx, dWh, db


@base
class gathered:
    def rnn_backward(dH, X, h0, Wx, Wh, b):
        dH, X, h0, Wx, Wh, b = map(np.float64, (dH, X, h0, Wx, Wh, b))
        H = rnn_forward(X, h0, Wx, Wh, b)
        if dH.shape != H.shape:
            raise ValueError("dH")
        dZ, later = np.zeros(H.shape), np.zeros(h0.shape)
        for t in range(X.shape[1])[::-1]:
            dZ[:, t] = (dH[:, t] + later) * (1 - H[:, t] ** 2)
            later = dZ[:, t] @ Wh.T
        old = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
        dWx = np.einsum("ntd,nth->dh", X, dZ)
        dWh = np.einsum("ntk,nth->kh", old, dZ)
        return dZ @ Wx.T, later, dWx, dWh, dZ.sum(axis=(0, 1))


@misconception(
    title={"en": "no slope comes from the later steps", "ko": "나중 단계에서 오는 기울기가 없어요"},
    hint={
        "en": "A state speaks to its own loss and to every later one. Put dH at the last step only: dX[:, 0] must not be 0.",
        "ko": "상태는 자기 손실뿐 아니라 뒤의 모든 손실에도 말해요. dH를 마지막 단계에만 두면 dX[:, 0]이 0이면 안 돼요.",
    },
)
class r16_later_steps_forgotten:
    not_added = edit("dH[:, t] + dh", "dH[:, t]")

    class all_steps_at_once:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dZ = dH * (1 - H**2)
            old = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
            dWx, dWh = np.tensordot(X, dZ, ((0, 1), (0, 1))), np.tensordot(old, dZ, ((0, 1), (0, 1)))
            return dZ @ Wx.T, dZ[:, 0] @ Wh.T, dWx, dWh, dZ.sum(axis=(0, 1))

    class forwards_without_passing:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.shape != X.shape[:2] + b.shape:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            states = [h0, *np.moveaxis(rnn_forward(X, h0, Wx, Wh, b), 1, 0)]
            parts = [rnn_step_backward(dH[:, t], X[:, t], states[t], Wx, Wh, b) for t in range(X.shape[1])]
            dX = np.stack([p[0] for p in parts], axis=1)
            return dX, parts[0][1], sum(p[2] for p in parts), sum(p[3] for p in parts), sum(p[4] for p in parts)


@misconception(
    title={
        "en": "the slope from outside is used at the last step only",
        "ko": "바깥에서 오는 기울기를 마지막 단계에만 썼어요",
    },
    hint={
        "en": "Every state has its own dH. Add what comes from outside to what comes from later.",
        "ko": "상태마다 자기 dH가 있어요. 뒤에서 온 것에 바깥에서 온 것을 더하세요.",
    },
)
class r17_outside_slope_forgotten:
    last_only = edit("dH[:, t] + dh", "(dH[:, t] if t == X.shape[1] - 1 else dh)")

    class started_from_the_last:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            _N, T, _D = X.shape
            dX, dWx, dWh, db = np.zeros(X.shape), np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            dh = dH[:, -1]
            for t in range(T - 1, -1, -1):
                dz = dh * (1 - H[:, t] ** 2)
                dX[:, t] = dz.dot(Wx.T)
                dWx += X[:, t].T.dot(dz)
                dWh += (H[:, t - 1] if t else h0).T.dot(dz)
                db += dz.sum(0)
                dh = dz.dot(Wh.T)
            return dX, dh, dWx, dWh, db

    class with_checks:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.ndim != 3 or dH.shape[:2] != X.shape[:2] or dH.shape[2:] != b.shape:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            states = [h0, *np.moveaxis(rnn_forward(X, h0, Wx, Wh, b), 1, 0)]
            later, dxs, sums = dH[:, -1], [], [0.0, 0.0, 0.0]
            for t in reversed(range(X.shape[1])):
                dx, later, *own = rnn_step_backward(later, X[:, t], states[t], Wx, Wh, b)
                dxs.insert(0, dx)
                sums = [s + o for s, o in zip(sums, own, strict=False)]
            return (np.stack(dxs, axis=1), later, *sums)


@misconception(
    title={"en": "the weights' slopes are those of one step", "ko": "가중치의 기울기가 한 단계의 것뿐이에요"},
    hint={
        "en": "The same weight was used at every step: its slopes add up.",
        "ko": "같은 가중치가 모든 단계에서 쓰였어요. 기울기는 더해져요.",
    },
)
class r18_one_step_only:
    overwritten = edit(
        "dWx += one_dWx", "dWx = one_dWx", "dWh += one_dWh", "dWh = one_dWh", "db += one_db", "db = one_db"
    )

    class last_step_of_time:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H, T = rnn_forward(X, h0, Wx, Wh, b), X.shape[1]
            dX, dh = np.zeros(X.shape), np.zeros(h0.shape)
            for t in range(T - 1, -1, -1):
                old = H[:, t - 1] if t else h0
                dX[:, t], dh, *one = rnn_step_backward(dH[:, t] + dh, X[:, t], old, Wx, Wh, b)
                if t == T - 1:
                    dWx, dWh, db = one
            return dX, dh, dWx, dWh, db

    class by_hand_overwritten:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), 0.0
            for t in reversed(range(X.shape[1])):
                dz = (dH[:, t] + later) * (1.0 - H[:, t] ** 2)
                old = h0 if t == 0 else H[:, t - 1]
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx, dWh, db = x_by(X[:, t], dz), x_by(old, dz), dz.sum(axis=0)
            return dX, later, dWx, dWh, db

        def x_by(a, dz):
            return a.T @ dz


@misconception(
    title={"en": "the weights' slopes are divided by T", "ko": "가중치의 기울기를 T로 나눴어요"},
    hint={
        "en": "Sums, not means; the loss did any averaging.",
        "ko": "평균이 아니라 합이에요. 평균은 손실에서 이미 했어요.",
    },
)
class r19_divided_by_T:
    all_three = edit(
        "return dX, dh, dWx, dWh, db", "return dX, dh, dWx / X.shape[1], dWh / X.shape[1], db / X.shape[1]"
    )
    weights_only = edit("return dX, dh, dWx, dWh, db", "return dX, dh, dWx / X.shape[1], dWh / X.shape[1], db")

    class means_of_steps:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            states = [h0, *np.moveaxis(rnn_forward(X, h0, Wx, Wh, b), 1, 0)]
            dh, steps = np.zeros(h0.shape), []
            for t in reversed(range(X.shape[1])):
                one = rnn_step_backward(dH[:, t] + dh, X[:, t], states[t], Wx, Wh, b)
                dh = one[1]
                steps.append(one)
            dX = np.stack([one[0] for one in reversed(steps)], axis=1)
            return dX, dh, *(np.mean([one[k] for one in steps], axis=0) for k in (2, 3, 4))

    class by_einsum:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.shape != X.shape[:2] + b.shape:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            H, T = rnn_forward(X, h0, Wx, Wh, b), X.shape[1]
            dZ, later = np.zeros(H.shape), np.zeros(h0.shape)
            for t in range(T)[::-1]:
                dZ[:, t] = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                later = dZ[:, t] @ Wh.T
            old = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
            dWx, dWh = np.einsum("ntd,nth->dh", X, dZ) / T, np.einsum("ntk,nth->kh", old, dZ) / T
            return dZ @ Wx.T, later, dWx, dWh, dZ.mean(axis=1).sum(axis=0)


@misconception(
    title={
        "en": "the later slope is added into the caller's dH",
        "ko": "뒤에서 온 기울기를 부른 쪽의 dH에 더해 넣어요",
    },
    hint={
        "en": "dH is not yours to fill: keep the sum in an array of your own.",
        "ko": "dH는 채워 넣을 곳이 아니에요. 합은 자기 배열에 두세요.",
    },
)
class r20_writes_into_dH:
    class next_step_filled:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, dWx, dWh, db = np.zeros(X.shape), np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                old = H[:, t - 1] if t else h0
                dX[:, t], dh, a, c, d = rnn_step_backward(dH[:, t], X[:, t], old, Wx, Wh, b)
                dWx, dWh, db = dWx + a, dWh + c, db + d
                if t:
                    dH[:, t - 1] += dh
            return dX, dh, dWx, dWh, db

    class own_step_filled:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in range(X.shape[1] - 1, -1, -1):
                dH[:, t] += later
                dz = dH[:, t] * (1 - H[:, t] ** 2)
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += (H[:, t - 1] if t > 0 else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    class by_a_view:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            states = [h0, *np.moveaxis(rnn_forward(X, h0, Wx, Wh, b), 1, 0)]
            later, dZ = 0.0, np.zeros(dH.shape)
            for t in reversed(range(len(states) - 1)):
                d = dH[:, t]
                d += later
                dZ[:, t] = d * (1 - states[t + 1] ** 2)
                later = dZ[:, t] @ Wh.T
            old = np.stack(states[:-1], axis=1)
            return dZ @ Wx.T, later, np.einsum("ntd,nth->dh", X, dZ), np.einsum("ntk,nth->kh", old, dZ), dZ.sum((0, 1))


@misconception(
    title={"en": "time runs forwards on the way back", "ko": "돌아오는 길에도 시간이 앞으로 흘러요"},
    hint={
        "en": "Back-propagation through time starts at the end: the last state has nobody after it.",
        "ko": "시간 역전파는 끝에서 시작해요. 마지막 상태 뒤에는 아무도 없으니까요.",
    },
)
class r21_forwards:
    not_reversed = edit("reversed(range(X.shape[1]))", "range(X.shape[1])")

    class by_hand:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in range(X.shape[1]):
                dz = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += (H[:, t - 1] if t > 0 else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    class by_zip:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            olds = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
            dh, dxs, total = 0.0, [], None
            for d, x, old in zip(dH.swapaxes(0, 1), X.swapaxes(0, 1), olds.swapaxes(0, 1), strict=False):
                dx, dh, *one = rnn_step_backward(d + dh, x, old, Wx, Wh, b)
                dxs.append(dx)
                total = one if total is None else [a + c for a, c in zip(total, one, strict=False)]
            return (np.array(dxs).swapaxes(0, 1), dh, *total)


@misconception(
    title={"en": "dh0 is not what reaches the start", "ko": "dh0이 시작 상태에 닿는 기울기가 아니에요"},
    hint={
        "en": "What reaches the state before the first step? All of it has passed the first tanh and Wh, and no dH belongs to it.",
        "ko": "첫 단계 앞의 상태에는 무엇이 닿나요? 모두 첫 tanh와 Wh를 지나왔고, 시작 상태의 dH는 없어요.",
    },
)
class r22_dh0_wrong:
    dH_added = edit("return dX, dh, dWx", "return dX, dh + dH[:, 0], dWx")
    zeros = edit("return dX, dh, dWx", "return dX, np.zeros(h0.shape), dWx")
    nothing = edit("return dX, dh, dWx", "return dX, None, dWx")

    class before_the_first_step:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                total = dH[:, t] + later
                dz = total * (1 - H[:, t] ** 2)
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += (H[:, t - 1] if t > 0 else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, total, dWx, dWh, db

    class last_dH_back_with_dz:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dZ, later = np.zeros(H.shape), 0.0
            for t in reversed(range(X.shape[1])):
                dZ[:, t] = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                later = dZ[:, t] @ Wh.T
            old = np.concatenate([h0[:, None], H[:, :-1]], axis=1)
            return (
                dZ @ Wx.T,
                dZ[:, 0],
                np.einsum("ntd,nth->dh", X, dZ),
                np.einsum("ntk,nth->kh", old, dZ),
                dZ.sum((0, 1)),
            )


@misconception(
    title={"en": "dWh is made with the new states", "ko": "dWh를 새 상태로 만들었어요"},
    hint={
        "en": "At step t, Wh met the state of step t − 1; at the first step it met h0.",
        "ko": "t단계에서 Wh는 t − 1단계의 상태와 만났고, 첫 단계에서는 h0과 만났어요.",
    },
)
class r15_rnn_backward_new_state:
    class written_out:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                dz = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += H[:, t].T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    class all_at_once:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dZ, later = np.zeros(H.shape), 0.0
            for t in reversed(range(X.shape[1])):
                dZ[:, t] = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                later = dZ[:, t] @ Wh.T
            return dZ @ Wx.T, later, np.einsum("ntd,nth->dh", X, dZ), np.einsum("ntk,nth->kh", H, dZ), dZ.sum((0, 1))

    class state_of_the_same_step:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, dh, dWx, dWh, db = np.zeros(X.shape), np.zeros(h0.shape), 0.0, 0.0, 0.0
            for t in reversed(range(X.shape[1])):
                dX[:, t], dh, a, c, d = rnn_step_backward(dH[:, t] + dh, X[:, t], H[:, t], Wx, Wh, b)
                dWx, dWh, db = dWx + a, dWh + c, db + d
            return dX, dh, dWx, dWh, db


@misconception(
    title={
        "en": "the first step's old state is taken for zero, or for the last one",
        "ko": "첫 단계의 옛 상태를 0이나 마지막 상태로 봤어요",
    },
    hint={
        "en": "Before the first step stands h0. In NumPy, index −1 is the last entry.",
        "ko": "첫 단계 앞에는 h0이 있어요. NumPy에서 −1번은 마지막 원소예요.",
    },
)
class backward_h0_forgotten:
    zero = edit("else h0", "else np.zeros(h0.shape)")
    wraps_round = edit("H[:, t - 1] if t > 0 else h0", "H[:, t - 1]")

    class slopes_of_zero_start:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dZ, later = np.zeros(H.shape), 0.0
            for t in reversed(range(X.shape[1])):
                dZ[:, t] = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                later = dZ[:, t] @ Wh.T
            dWh = np.einsum("ntk,nth->kh", H[:, :-1], dZ[:, 1:])
            return dZ @ Wx.T, later, np.einsum("ntd,nth->dh", X, dZ), dWh, dZ.sum((0, 1))


@misconception(
    title={"en": "the slope is that of the state that went in", "ko": "들어간 상태의 기울기를 썼어요"},
    hint={
        "en": "The tanh you go back through at step t is the one that made state t.",
        "ko": "t단계에서 거꾸로 지나는 tanh는 t번 상태를 만든 그 tanh예요.",
    },
)
class r13_rnn_backward_slope_of_state_in:
    class form:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                old = H[:, t - 1] if t > 0 else h0
                dz = (dH[:, t] + later) * (1 - old**2)
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += old.T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    by_hand = edit("(1 - states[t + 1] ** 2)", "(1 - states[t] ** 2)", of="by_hand")
    gathered = edit("(1 - H[:, t] ** 2)", "(1 - (H[:, t - 1] if t else h0) ** 2)", of="gathered")


@misconception(
    title={"en": "slopes are missing on the way back", "ko": "돌아오는 길에 tanh의 기울기가 빠졌어요"},
    hint={
        "en": "Each step back costs one Wh and one slope of tanh.",
        "ko": "한 단계 뒤로 갈 때마다 Wh 하나와 tanh의 기울기 하나가 곱해져요.",
    },
)
class backward_slope_forgotten:
    class everywhere:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, dz = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            later = 0.0
            for t in reversed(range(X.shape[1])):
                dz = dH[:, t] + later
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += (H[:, t - 1] if t else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    class what_is_passed_on:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                dh = dH[:, t] + later
                dz = dh * (1 - H[:, t] ** 2)
                dX[:, t], later = dz @ Wx.T, dh @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += (H[:, t - 1] if t else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    by_hand = edit("total * (1 - states[t + 1] ** 2)", "total", of="by_hand")
    gathered = edit("later = dZ[:, t] @ Wh.T", "later = (dH[:, t] + later) @ Wh.T", of="gathered")


@misconception(
    title={
        "en": "what is passed on skips Wh, or meets it the wrong way round",
        "ko": "넘겨주는 기울기가 Wh를 거치지 않거나 거꾸로 만나요",
    },
    hint={
        "en": "The old state came in through Wh; its slope leaves through Wh turned round.",
        "ko": "옛 상태는 Wh를 거쳐 들어왔어요. 기울기는 뒤집은 Wh를 거쳐 나가요.",
    },
)
class backward_wrong_way_through_Wh:
    class not_turned:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                dz = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                dX[:, t], later = dz @ Wx.T, dz @ Wh
                dWx += X[:, t].T @ dz
                dWh += (H[:, t - 1] if t else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    class skipped:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                dz = (dH[:, t] + later) * (1 - H[:, t] ** 2)
                dX[:, t], later = dz @ Wx.T, dz
                dWx += X[:, t].T @ dz
                dWh += (H[:, t - 1] if t else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    by_hand = edit("dh = dz @ Wh.T", "dh = dz @ Wh", of="by_hand")
    gathered = edit("later = dZ[:, t] @ Wh.T", "later = dZ[:, t]", of="gathered")


@convention(
    title={"en": "back-propagation is cut off after a few steps", "ko": "역전파를 몇 단계 뒤에서 끊었어요"},
    hint={
        "en": "Truncated back-propagation is a known trick; here the whole sequence counts, however long.",
        "ko": "몇 단계에서 끊는 역전파도 알려진 방법이에요. 여기서는 아무리 길어도 시퀀스 전체를 거슬러 가요.",
    },
)
class backward_truncated:
    class five_steps_of_the_last:
        STEPS = any_of(5, 3, 2, 4)

        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H, T = rnn_forward(X, h0, Wx, Wh, b), X.shape[1]
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(max(0, T - STEPS), T)):
                old = H[:, t - 1] if t > 0 else h0
                dX[:, t], later, a, c, d = rnn_step_backward(dH[:, t] + later, X[:, t], old, Wx, Wh, b)
                dWx, dWh, db = dWx + a, dWh + c, db + d
            return dX, later, dWx, dWh, db

    class forgets_at_ten:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H, T = rnn_forward(X, h0, Wx, Wh, b), X.shape[1]
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(T)):
                if t % 10 == 9:
                    later = np.zeros(h0.shape)
                old = H[:, t - 1] if t > 0 else h0
                dX[:, t], later, a, c, d = rnn_step_backward(dH[:, t] + later, X[:, t], old, Wx, Wh, b)
                dWx, dWh, db = dWx + a, dWh + c, db + d
            return dX, later, dWx, dWh, db


@misconception(
    title={"en": "the slopes are clipped", "ko": "기울기를 잘라 냈어요"},
    hint={
        "en": "Clipping belongs to the optimizer; this function gives the exact slopes, however large.",
        "ko": "자르기는 옵티마이저의 일이에요. 이 함수는 아무리 커도 정확한 기울기를 줘요.",
    },
)
class backward_clips:
    five = edit(
        "return dX, dh, dWx, dWh, db", "return dX, dh, np.clip(dWx, -5, 5), np.clip(dWh, -5, 5), np.clip(db, -5, 5)"
    )
    one = edit("return dX, dh, dWx, dWh, db", "return tuple(np.clip(d, -1, 1) for d in (dX, dh, dWx, dWh, db))")
    the_weights = edit(
        "    return dX",
        "    for d in (dWx, dWh, db):\n        np.clip(d, -5, 5, out=d)\n    return dX",
        of="by_hand",
    )
    every_step = edit("dh = dz @ Wh.T", "dh = np.clip(dz @ Wh.T, -1, 1)", of="by_hand")


@misconception(
    title={"en": "the slopes are divided by the number of samples", "ko": "기울기를 샘플 수로 나눴어요"},
    hint={"en": "The loss did any averaging; dH brings it along.", "ko": "평균은 손실에서 했고 dH에 이미 들어 있어요."},
)
class backward_divides_by_n:
    form = edit("return dX, dh, dWx, dWh, db", "return dX, dh, dWx / len(X), dWh / len(X), db / len(X)")
    by_hand = edit("return dX, dh, dWx, dWh, db", "return dX, dh, dWx / N, dWh / N, db", of="by_hand")
    at_the_start = edit("dH[:, t] + later", "dH[:, t] / len(X) + later", of="by_steps")


@misconception(
    title={"en": "dX stands in the order of the way back", "ko": "dX가 돌아온 순서대로 놓였어요"},
    hint={
        "en": "dX[:, t] belongs to X[:, t]. A list that was filled from the end has to be turned round.",
        "ko": "dX[:, t]는 X[:, t]의 것이에요. 끝에서부터 채운 목록은 뒤집어야 해요.",
    },
)
class backward_dX_reversed:
    form = edit("return dX, dh,", "return dX[:, ::-1], dh,")

    class appended:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dxs, dh, dWx, dWh, db = [], 0.0, 0.0, 0.0, 0.0
            for t in reversed(range(X.shape[1])):
                old = H[:, t - 1] if t > 0 else h0
                dx, dh, a, c, d = rnn_step_backward(dH[:, t] + dh, X[:, t], old, Wx, Wh, b)
                dxs.append(dx)
                dWx, dWh, db = dWx + a, dWh + c, db + d
            return np.stack(dxs, axis=1), dh, dWx, dWh, db

    by_steps = edit("steps.insert(0, step)", "steps.append(step)", of="by_steps")
    by_hand = edit("dX[:, t] = dz", "dX[:, T - 1 - t] = dz", of="by_hand")


@misconception(
    title={"en": "the slopes come in another order", "ko": "기울기의 순서가 달라요"},
    hint={"en": "(dX, dh0, dWx, dWh, db), in this order.", "ko": "(dX, dh0, dWx, dWh, db), 이 순서예요."},
)
class backward_other_order:
    state_first = edit("return dX, dh, dWx, dWh, db", "return dh, dX, dWx, dWh, db")
    recurrent_first = edit("return dX, dh, dWx, dWh, db", "return dX, dh, dWh, dWx, db")
    no_start = edit("return dX, dh, dWx, dWh, db", "return dX, dWx, dWh, db")
    weights_only = edit("return dX, dh, dWx, dWh, db", "return dWx, dWh, db")
    weights_first = edit("return dX, dh, dWx, dWh, db", "return dWx, dWh, db, dX, dh")


@misconception(
    title={"en": "db has not the shape of b", "ko": "db의 모양이 b와 달라요"},
    hint={"en": "b is (H,): samples and steps are summed away.", "ko": "b는 (H,)예요. 샘플과 단계는 더해서 없어져요."},
)
class backward_db_shape:
    kept = edit("return dX, dh, dWx, dWh, db", "return dX, dh, dWx, dWh, db[np.newaxis]")
    number = edit("return dX, dh, dWx, dWh, db", "return dX, dh, dWx, dWh, db.sum()")
    of_each_sample = edit("dZ.sum(axis=(0, 1))", "dZ.sum(axis=1)", of="gathered")
    of_each_step = edit("dZ.sum(axis=(0, 1))", "dZ.sum(axis=0)", of="gathered")


@misconception(
    title={"en": "the inputs are not turned into float64", "ko": "입력을 float64로 바꾸지 않았어요"},
    hint={
        "en": "`zeros_like` of an int array is an int array. Turn what comes in into float64 first.",
        "ko": "정수 배열의 `zeros_like`는 정수 배열이에요. 들어온 값을 먼저 float64로 바꾸세요.",
    },
)
class backward_keeps_kind:
    no_lists = edit("    dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)\n", "")

    class zeros_like:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = (np.asarray(a) for a in (dH, X, h0, Wx, Wh, b))
            if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:
                raise ValueError("X or dH")
            _check_step(X[:, 0], h0, Wx, Wh, b)
            H = rnn_forward(X, h0, Wx, Wh, b)
            dX, dh, dWx, dWh, db = np.zeros_like(X), np.zeros(h0.shape), 0.0, 0.0, 0.0
            for t in reversed(range(X.shape[1])):
                old = H[:, t - 1] if t > 0 else h0
                dX[:, t], dh, a, c, d = rnn_step_backward(dH[:, t] + dh, X[:, t], old, Wx, Wh, b)
                dWx, dWh, db = dWx + a, dWh + c, db + d
            return dX, dh, dWx, dWh, db

    by_hand = edit("(np.array(a, dtype=float) for", "(np.array(a) for", of="by_hand")


@misconception(
    title={"en": "shapes that do not fit are stretched", "ko": "맞지 않는 모양이 늘어나요"},
    hint={
        "en": "NumPy broadcasts quietly, also a dH of one step. Compare all six shapes yourself.",
        "ko": "NumPy는 말없이 브로드캐스트해요. 한 단계짜리 dH도요. 여섯 모양을 직접 비교하세요.",
    },
)
class backward_lets_shapes_broadcast:
    dH_not_looked_at = edit("if X.ndim != 3 or dH.shape != X.shape[:2] + h0.shape[1:]:", "if X.ndim != 3:")

    class no_checks:
        def rnn_backward(dH, X, h0, Wx, Wh, b):
            dH, X, h0, Wx, Wh, b = _floats(dH, X, h0, Wx, Wh, b)
            h, states = h0, []
            for t in range(X.shape[1]):
                h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
                states.append(h)
            dX, later = np.zeros(X.shape), np.zeros(h0.shape)
            dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
            for t in reversed(range(X.shape[1])):
                dz = (dH[:, t] + later) * (1 - states[t] ** 2)
                dX[:, t], later = dz @ Wx.T, dz @ Wh.T
                dWx += X[:, t].T @ dz
                dWh += (states[t - 1] if t else h0).T @ dz
                db += dz.sum(axis=0)
            return dX, later, dWx, dWh, db

    gathered = edit('    if dH.shape != H.shape:\n        raise ValueError("dH")\n', "", of="gathered")
    steps_only = edit("dH.shape != (*X.shape[:2], *b.shape)", "dH.shape[1:2] != X.shape[1:2]", of="by_steps")


@misconception(
    title={"en": "another error than ValueError", "ko": "ValueError가 아닌 오류를 내요"},
    hint={
        "en": "`assert` raises AssertionError; the contract says ValueError.",
        "ko": "`assert`는 AssertionError를 내요. 약속은 ValueError예요.",
    },
)
class backward_asserts:
    form = edit(
        'raise ValueError(f"dH {dH.shape}, X {X.shape} and h0 {h0.shape} do not fit: want (N, T, H), (N, T, D), (N, H)")',
        'raise AssertionError("do not fit")',
    )
    by_steps = edit('raise ValueError("dH or X")', 'raise TypeError("dH or X")', of="by_steps")
    by_hand = edit(
        "    N, T, D = X.shape",
        "    assert X.ndim == dH.ndim == 3 and dH.shape[:2] == X.shape[:2] and h0.shape == (len(X), dH.shape[2])\n"
        "    assert Wx.shape == (X.shape[2], h0.shape[1]) and Wh.shape == h0.shape[1:] * 2 and b.shape == h0.shape[1:]\n"
        "    N, T, D = X.shape",
        of="by_hand",
    )
