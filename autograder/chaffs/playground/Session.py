"""The wrong ideas about `Session`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the last short batch is dropped", "ko": "마지막 짧은 배치를 버려요"},
    hint={
        "en": "The rest counts as well: 23 points in batches of 5 are five batches.",
        "ko": "나머지도 배워요. 점 23개를 5개씩 나누면 배치는 다섯 개예요.",
    },
)
class p31_rest_dropped:
    floor = edit("range(0, len(X), self._batch_size)", "range(0, len(X) - self._batch_size + 1, self._batch_size)")

    class counted:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                X, y = self._train
                order, size = self._rng.permutation(len(X)), self._batch_size
                for k in range(len(X) // size):
                    i = order[k * size : (k + 1) * size]
                    grads = loss_and_grads(self.weights(), X[i], y[i])[1]
                    self._params = _copies(update(self.weights(), grads))
                pair = [half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test)]
                self._history.append(tuple(pair))
                return tuple(pair)

    class in_a_while_loop:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                X, y = self._train
                rest = list(self._rng.permutation(len(X)))
                while len(rest) >= self._batch_size:
                    i, rest = rest[: self._batch_size], rest[self._batch_size :]
                    _, grads = loss_and_grads(self.weights(), X[i], y[i])
                    self._params = _copies(update(self.weights(), grads))
                a = half_squared_error(outputs(self.weights(), X), y)
                b = half_squared_error(outputs(self.weights(), self._test[0]), self._test[1])
                self._history.append((a, b))
                return a, b


@convention(
    title={"en": "the rest waits for the next epoch", "ko": "나머지가 다음 에포크를 기다려요"},
    hint={
        "en": "So the original does; here the rest has an update of its own.",
        "ko": "원래 Playground가 그래요. 여기서는 나머지도 제 업데이트를 받아요.",
    },
)
class p31_rest_kept_for_later:
    class joined:
        class Session(Session):
            def reset(self):
                super().reset()
                self._waiting = []

            def step(self, loss_and_grads, update, outputs):
                X, y = self._train
                self._waiting += self._rng.permutation(len(X)).tolist()
                while len(self._waiting) >= self._batch_size:
                    i, self._waiting = self._waiting[: self._batch_size], self._waiting[self._batch_size :]
                    grads = loss_and_grads(self.weights(), X[i], y[i])[1]
                    self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair


@misconception(
    title={"en": "the rest is joined to the last full batch", "ko": "나머지를 마지막 배치에 붙였어요"},
    hint={"en": "Full batches, then the short rest.", "ko": "꽉 찬 배치들, 그다음 짧은 나머지예요."},
)
class rest_joined:
    class joined:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                X, y = self._train
                order = self._rng.permutation(len(X))
                count = max(1, len(X) // self._batch_size)
                cuts = [k * self._batch_size for k in range(1, count)]
                for i in np.split(order, cuts):
                    grads = loss_and_grads(self.weights(), X[i], y[i])[1]
                    self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair


@misconception(
    title={"en": "batches of even size", "ko": "배치를 고르게 나눴어요"},
    hint={"en": "Full batches, then the short rest.", "ko": "꽉 찬 배치들, 그다음 짧은 나머지예요."},
)
class even_batches:
    class array_split:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                X, y = self._train
                for i in np.array_split(self._rng.permutation(len(X)), -(-len(X) // self._batch_size)):
                    grads = loss_and_grads(self.weights(), X[i], y[i])[1]
                    self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair


@convention(
    title={"en": "the same order in every epoch", "ko": "에포크마다 순서가 같아요"},
    hint={
        "en": "Shuffle again before every epoch. (The original never does.)",
        "ko": "에포크마다 새로 섞으세요. (원래 Playground는 섞지 않아요.)",
    },
)
class p32_same_order:
    seeded_anew = edit(
        "order = self._rng.permutation(len(X))", "order = np.random.default_rng(self._seed).permutation(len(X))"
    )

    class shuffled_once:
        class Session(Session):
            def reset(self):
                super().reset()
                self._order = self._rng.permutation(len(self._train[1]))

            def step(self, loss_and_grads, update, outputs):
                X, y = self._train
                for at in range(0, len(X), self._batch_size):
                    i = self._order[at : at + self._batch_size]
                    grads = loss_and_grads(self.weights(), X[i], y[i])[1]
                    self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair

    class data_shuffled_once:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                order = np.random.default_rng(seed).permutation(len(train[1]))
                shuffled = np.asarray(train[0])[order], np.asarray(train[1])[order]
                super().__init__(params, shuffled, test, batch_size, seed)
                self._rng = None

            def reset(self):
                self._params, self._history = _copies(self._first), []

            def step(self, loss_and_grads, update, outputs):
                (X, y), k = self._train, self._batch_size
                for a, b in [(X[i : i + k], y[i : i + k]) for i in range(0, len(y), k)]:
                    _, grads = loss_and_grads(self.weights(), a, b)
                    self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair


@misconception(
    title={"en": "the samples are not shuffled at all", "ko": "샘플을 전혀 섞지 않아요"},
    hint={
        "en": "The data come sorted by class. Shuffle before every epoch.",
        "ko": "데이터는 클래스별로 정렬돼 있어요. 에포크마다 섞으세요.",
    },
)
class not_shuffled:
    in_order = edit("self._rng.permutation(len(X))", "np.arange(len(X))")

    class slices:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                (X, y), k = self._train, self._batch_size
                for i in range(0, len(y), k):
                    _, grads = loss_and_grads(self.weights(), X[i : i + k], y[i : i + k])
                    self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair


@misconception(
    title={"en": "samples are drawn with replacement", "ko": "샘플을 복원추출했어요"},
    hint={"en": "An epoch meets every sample exactly once.", "ko": "한 에포크는 모든 샘플을 정확히 한 번씩 만나요."},
)
class batches_with_replacement:
    drawn = edit("self._rng.permutation(len(X))", "self._rng.integers(0, len(X), len(X))")


@misconception(
    title={"en": "reset keeps the history", "ko": "reset해도 기록이 남아요"},
    hint={"en": "Back to the start: no epoch has been.", "ko": "처음으로 돌아가면 지나간 에포크도 없어요."},
)
class p33_history_kept:
    class kept:
        class Session(Session):
            def reset(self):
                past = getattr(self, "_history", [])
                super().reset()
                self._history = past

    only_new = edit("self._history: list[tuple[float, float]] = []", 'self._history = getattr(self, "_history", [])')

    class weights_only:
        class Session(Session):
            def reset(self):
                if not hasattr(self, "_history"):
                    self._history = []
                self._params = _copies(self._first)
                self._rng = np.random.default_rng(self._seed)


@misconception(
    title={"en": "reset draws new weights", "ko": "reset하면 새 가중치를 뽑아요"},
    hint={
        "en": "Back to the *same* start, so that two settings can be compared.",
        "ko": "*같은* 처음으로 돌아가야 두 설정을 비교할 수 있어요.",
    },
)
class p33_new_weights:
    class drawn:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                super().__init__(params, train, test, batch_size, seed)
                self._params = _copies(self._first)

            def reset(self):
                super().reset()
                rng = np.random.default_rng(7)
                self._params = {k: rng.uniform(-0.5, 0.5, v.shape) for k, v in self._first.items()}

    class zeros:
        class Session(Session):
            def reset(self):
                first = not hasattr(self, "_params")
                super().reset()
                if not first:
                    self._params = {k: np.zeros_like(v) for k, v in self._first.items()}

    class permuted:
        class Session(Session):
            def reset(self):
                again = hasattr(self, "_rng")
                super().reset()
                if again:
                    mixed = np.random.default_rng(self._seed + 1)
                    self._params = {k: mixed.normal(size=v.shape) for k, v in self._params.items()}


@misconception(
    title={"en": "reset keeps the weights", "ko": "reset해도 가중치가 남아요"},
    hint={
        "en": "The first weights must be kept somewhere that no step and no edit reaches.",
        "ko": "처음 가중치는 어떤 step도 set_weight도 닿지 않는 곳에 두어야 해요.",
    },
)
class p33_weights_kept:
    class history_only:
        class Session(Session):
            def reset(self):
                params = getattr(self, "_params", None)
                super().reset()
                self._params = params or self._params


@misconception(
    title={"en": "set_weight changes the first weights, too", "ko": "set_weight가 처음 가중치까지 바꿔요"},
    hint={
        "en": "reset forgets what was set. Which array did you write into?",
        "ko": "reset하면 바꾼 것을 잊어야 해요. 어느 배열에 썼나요?",
    },
)
class first_weights_shared:
    shared = edit("self._params = _copies(self._first)", "self._params = self._first")

    class shallow:
        class Session(Session):
            def reset(self):
                super().reset()
                self._params = dict(self._first)

    class both:
        class Session(Session):
            def set_weight(self, name, index, value):
                self._params[name][index] = value
                self._first[name][index] = value


@misconception(
    title={"en": "after reset the batches are others", "ko": "reset한 뒤의 배치가 달라요"},
    hint={
        "en": "The same batches in the same order: the random numbers start anew, too.",
        "ko": "같은 배치가 같은 순서로 와야 해요. 난수도 처음부터 다시예요.",
    },
)
class p33_other_batches:
    class generator_goes_on:
        class Session(Session):
            def reset(self):
                rng = getattr(self, "_rng", None)
                super().reset()
                self._rng = rng or self._rng

    once = edit(
        "self._rng: np.random.Generator = np.random.default_rng(self._seed)",
        'self._rng = getattr(self, "_rng", None) or np.random.default_rng(self._seed)',
    )

    class counted_epochs:
        class Session(Session):
            _total = 0

            def step(self, loss_and_grads, update, outputs):
                self._total += 1
                self._rng = np.random.default_rng([self._seed, self._total])
                return super().step(loss_and_grads, update, outputs)


@misconception(
    title={"en": "test samples are learnt from", "ko": "테스트 샘플로도 배워요"},
    hint={
        "en": "Test data are for looking, not for learning.",
        "ko": "테스트 데이터는 보기 위한 것이지 배우기 위한 것이 아니에요.",
    },
)
class p34_test_in_batches:
    class joined:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                X, y = np.concatenate([train[0], test[0]]), np.concatenate([train[1], test[1]])
                super().__init__(params, (X, y), test, batch_size, seed)

    class loss_of_the_test:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                pair = super().step(loss_and_grads, update, outputs)
                loss_and_grads(self.weights(), *self._test)
                return pair

    class last_batch:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                pair = super().step(loss_and_grads, update, outputs)
                _, grads = loss_and_grads(self.weights(), *self._test)
                self._params = _copies(update(self.weights(), grads))
                return pair


@misconception(
    title={"en": "set_weight writes into the caller's arrays", "ko": "set_weight가 받은 배열에 써요"},
    hint={"en": "What was handed in is not yours. Copy first.", "ko": "받은 것은 부른 쪽의 것이에요. 먼저 복사하세요."},
)
class p35_callers_array:
    class borrowed:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                super().__init__(params, train, test, batch_size, seed)
                self._params = {k: np.asarray(v, dtype=float) for k, v in params.items()}

    class alias:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                self._given = params
                super().__init__(params, train, test, batch_size, seed)

            def set_weight(self, name, index, value):
                super().set_weight(name, index, value)
                if isinstance(self._given[name], np.ndarray) and self._given[name].flags.writeable:
                    self._given[name][index] = value

    class dict_only:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                super().__init__(params, train, test, batch_size, seed)
                self._params = dict(params)

            def weights(self):
                return _copies(self._params)


@misconception(
    title={"en": "weights gives the arrays themselves", "ko": "weights가 배열 자체를 줘요"},
    hint={
        "en": "Copies: whoever looks must not be able to change the network.",
        "ko": "복사본이에요. 보는 사람이 신경망을 바꿀 수 있으면 안 돼요.",
    },
)
class weights_not_copied:
    themselves = edit("return _copies(self._params)", "return self._params")
    new_dict = edit("return _copies(self._params)", "return dict(self._params)")

    class views:
        class Session(Session):
            def weights(self):
                return {k: v[:] for k, v in self._params.items()}


@misconception(
    title={"en": "weights gives the first weights", "ko": "weights가 처음 가중치를 줘요"},
    hint={"en": "The weights *now*.", "ko": "*지금*의 가중치예요."},
)
class weights_of_the_start:
    first = edit("return _copies(self._params)", "return _copies(self._first)")


@misconception(
    title={"en": "all batches of an epoch see the same weights", "ko": "한 에포크의 배치가 모두 같은 가중치를 봐요"},
    hint={
        "en": "The next batch meets the weights that the last update gave.",
        "ko": "다음 배치는 앞 업데이트가 준 가중치를 만나요.",
    },
)
class stale_weights:
    class of_the_epoch:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                (X, y), start = self._train, self.weights()
                order = self._rng.permutation(len(X))
                for at in range(0, len(X), self._batch_size):
                    i = order[at : at + self._batch_size]
                    grads = loss_and_grads(start, X[i], y[i])[1]
                    self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair


@misconception(
    title={"en": "one update an epoch", "ko": "에포크마다 업데이트가 한 번뿐이에요"},
    hint={"en": "One update for each batch.", "ko": "배치마다 업데이트가 한 번이에요."},
)
class one_update_an_epoch:
    class summed:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                (X, y), total = self._train, {}
                order = self._rng.permutation(len(X))
                for at in range(0, len(X), self._batch_size):
                    i = order[at : at + self._batch_size]
                    grads = loss_and_grads(self.weights(), X[i], y[i])[1]
                    total = {k: total.get(k, 0.0) + g for k, g in grads.items()}
                self._params = _copies(update(self.weights(), total))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair

    class full_batch:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                grads = loss_and_grads(self.weights(), *self._train)[1]
                self._params = _copies(update(self.weights(), grads))
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                self._history.append(pair)
                return pair


@misconception(
    title={"en": "the errors are those before the epoch", "ko": "에포크 전의 오차를 줘요"},
    hint={"en": "First learn, then look.", "ko": "먼저 배우고, 그다음 재요."},
)
class errors_before:
    class looked_first:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                pair = tuple(half_squared_error(outputs(self.weights(), a), b) for a, b in (self._train, self._test))
                super().step(loss_and_grads, update, outputs)
                self._history[-1] = pair
                return pair


@misconception(
    title={"en": "the losses of the batches for the training error", "ko": "학습 오차로 배치의 손실을 썼어요"},
    hint={
        "en": "The training error is the half squared error after the epoch, of all training data.",
        "ko": "학습 오차는 에포크 뒤 학습 데이터 전체의 half squared error예요.",
    },
)
class losses_met:
    class mean:
        class Session(Session):
            def step(self, loss_and_grads, update, outputs):
                seen = []

                def noted(params, X, y):
                    loss, grads = loss_and_grads(params, X, y)
                    seen.append(float(loss))
                    return loss, grads

                _, test = super().step(noted, update, outputs)
                self._history[-1] = (float(np.mean(seen)), test)
                return self._history[-1]


@misconception(
    title={"en": "test and training error are exchanged", "ko": "테스트 오차와 학습 오차가 바뀌었어요"},
    hint={"en": "(training, test), in this order.", "ko": "(학습, 테스트) 순서예요."},
)
class errors_exchanged:
    turned = edit("(self._train, self._test)]", "(self._test, self._train)]")


@misconception(
    title={"en": "history keeps the training error only", "ko": "history에 학습 오차만 남아요"},
    hint={"en": "Both errors of each epoch: (epochs, 2).", "ko": "에포크마다 오차 두 개예요: (epochs, 2)."},
)
class history_of_one:
    class column:
        class Session(Session):
            def history(self):
                return np.array([pair[0] for pair in self._history])


@misconception(
    title={"en": "an empty history has no second axis", "ko": "빈 기록에 둘째 축이 없어요"},
    hint={"en": "(0, 2) at first.", "ko": "처음에는 (0, 2)예요."},
)
class empty_history_flat:
    flat = edit("np.array(self._history, dtype=np.float64).reshape(-1, 2)", "np.array(self._history, dtype=np.float64)")


@misconception(
    title={"en": "the seed is ignored", "ko": "시드를 쓰지 않았어요"},
    hint={"en": "The seed decides over the order, alone.", "ko": "시드만이 순서를 정해요."},
)
class p12_session_seed_ignored:
    zero = edit("np.random.default_rng(self._seed)", "np.random.default_rng(0)")

    class fixed:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                super().__init__(params, train, test, batch_size, 0)


@misconception(
    title={"en": "the batch size is fixed", "ko": "배치 크기가 고정돼 있어요"},
    hint={"en": "batch_size says how large a batch is.", "ko": "배치의 크기는 batch_size가 말해요."},
)
class batch_size_fixed:
    ten = edit("self._batch_size = batch_size", "self._batch_size = 10")


@misconception(
    title={"en": "two sessions share their state", "ko": "두 세션이 상태를 나눠 써요"},
    hint={"en": "Each session has a memory of its own.", "ko": "세션마다 제 기억이 있어요."},
)
class state_shared:
    class in_the_class:
        _right_Session = Session

        class Session(_right_Session):
            _shared = {}

            def _get(self):
                return self._shared.get("params", {})

            def _set(self, value):
                self._shared["params"] = value

            _params = property(_get, _set)


@misconception(
    title={"en": "weights keep their kind", "ko": "가중치가 받은 자료형 그대로예요"},
    hint={
        "en": "A weight of 3 must be able to become 3.1: go on with float64.",
        "ko": "3인 가중치도 3.1이 될 수 있어야 해요. float64로 계산하세요.",
    },
)
class weights_keep_their_kind:
    class ints_stay:
        class Session(Session):
            def __init__(self, params, train, test, batch_size=10, seed=0):
                super().__init__(params, train, test, batch_size, seed)
                self._first = {k: np.array(v) for k, v in params.items()}
                self._params = {k: v.copy() for k, v in self._first.items()}

            def weights(self):
                return {k: v.copy() for k, v in self._params.items()}


@misconception(
    title={"en": "set_weight adds", "ko": "set_weight가 더해요"},
    hint={"en": "The number becomes `value`.", "ko": "그 수가 `value`가 돼요."},
)
class weight_added:
    added = edit("self._params[name][index] = value", "self._params[name][index] += value")


@misconception(
    title={"en": "set_weight sets a whole row", "ko": "set_weight가 행 전체를 바꿔요"},
    hint={"en": "One number: (row, column) names one entry.", "ko": "수 하나예요. (행, 열)은 원소 하나를 가리켜요."},
)
class whole_row_set:
    listed = edit(
        "self._params[name][index] = value",
        "self._params[name][list(index) if isinstance(index, tuple) else index] = value",
    )


@misconception(
    title={"en": "set_weight waits for the next epoch", "ko": "set_weight가 다음 에포크까지 기다려요"},
    hint={"en": "The weight changes now.", "ko": "가중치는 지금 바뀌어요."},
)
class weight_set_later:
    class queued:
        class Session(Session):
            def reset(self):
                super().reset()
                self._queue = []

            def set_weight(self, name, index, value):
                self._queue.append((name, index, value))

            def step(self, loss_and_grads, update, outputs):
                for name, index, value in self._queue:
                    self._params[name][index] = value
                self._queue = []
                return super().step(loss_and_grads, update, outputs)
