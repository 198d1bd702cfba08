"""The wrong ideas about `train`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, edit, misconception


@base
class by_hand:
    def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
        X, y = np.array(X, dtype=float), np.array(y)
        rng = np.random.default_rng(seed)
        n = len(X)
        w = dict(params)
        losses = []
        for epoch in range(epochs):
            epoch_loss = 0.0
            order = rng.permutation(n)
            for start in range(0, n, batch_size):
                batch = order[start : start + batch_size]
                loss, grads = loss_and_grads(w, X[batch], y[batch])
                w = optimizer.update(w, grads)
                epoch_loss += loss * len(batch) / n
            losses.append(epoch_loss)
        return w, losses


@base
class with_lists:
    def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
        history = []
        for e in range(epochs):
            batch_losses, sizes = [], []
            for xb, yb in minibatches(X, y, batch_size, 1000 * e + seed):
                loss, grads = loss_and_grads(params, xb, yb)
                batch_losses.append(loss)
                sizes.append(len(yb))
                params = optimizer.update(params, grads)
            history.append(np.average(batch_losses, weights=sizes))
        return params, history


@misconception(
    title={"en": "short batches count as much as full ones", "ko": "짧은 배치도 꽉 찬 배치만큼 세요"},
    hint={
        "en": "A mean over samples: a batch of one sample should not weigh as much as a batch of four.",
        "ko": "샘플에 대한 평균이에요. 샘플 하나짜리 배치가 네 개짜리만큼 무거우면 안 돼요.",
    },
)
class d46_train_mean_of_batches:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss
                    count += 1
                losses.append(total / count)
            return params, losses

    over_the_count = edit("loss * len(batch) / n", "loss / np.ceil(n / batch_size)", of="by_hand")
    by_mean = edit("np.average(batch_losses, weights=sizes)", "np.mean(batch_losses)", of="with_lists")


@misconception(
    title={"en": "every step uses the first batch", "ko": "걸음마다 첫 배치만 써요"},
    hint={"en": "Each step of an epoch takes the next batch.", "ko": "에포크의 걸음마다 다음 배치를 가져와요."},
)
class d49_train_same_batch:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    X_batch, y_batch = next(iter(minibatches(X, y, batch_size, seed + epoch)))
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    start_forgotten = edit("order[start : start + batch_size]", "order[:batch_size]", of="by_hand")
    the_first_of_them = edit(
        "for xb, yb in minibatches(X, y, batch_size, 1000 * e + seed):",
        "batches = list(minibatches(X, y, batch_size, 1000 * e + seed))\n        for i in range(len(batches)):\n            xb, yb = batches[0]",
        of="with_lists",
    )


@misconception(
    title={"en": "every batch weighs batch_size, the short one, too", "ko": "짧은 배치까지 모두 batch_size로 가중해요"},
    hint={"en": "How many samples are in the last batch?", "ko": "마지막 배치에는 샘플이 몇 개 있나요?"},
    was="x111_train_batch_size_weights",
)
class train_batch_size_weights:
    as_an_edit = edit("total += loss * len(X_batch)", "total += loss * batch_size")

    over_n = edit("loss * len(batch) / n", "loss * batch_size / n", of="by_hand")
    in_lists = edit(
        "np.average(batch_losses, weights=sizes)", "batch_size * sum(batch_losses) / len(X)", of="with_lists"
    )


@misconception(
    title={"en": "the loss of an epoch is that of its last batch", "ko": "에포크의 손실이 마지막 배치의 손실이에요"},
    hint={"en": "All batches of the epoch count.", "ko": "에포크의 모든 배치를 세요."},
    was="x112_train_last_loss",
)
class train_last_loss:
    as_an_edit = edit("losses.append(total / count)", "losses.append(loss)")

    overwritten = edit("epoch_loss += loss * len(batch) / n", "epoch_loss = loss", of="by_hand")
    in_lists = edit("np.average(batch_losses, weights=sizes)", "batch_losses[-1]", of="with_lists")


@misconception(
    title={"en": "the batch losses are summed", "ko": "배치 손실을 더하기만 해요"},
    hint={
        "en": "A mean, not a sum: the number should not grow with the data.",
        "ko": "합이 아니라 평균이에요. 데이터가 많다고 수가 커지면 안 돼요.",
    },
    was="x113_train_sum",
)
class train_sum:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss
                    count += len(X_batch)
                losses.append(total)
            return params, losses

    summed = edit("loss * len(batch) / n", "loss", of="by_hand")
    in_lists = edit("np.average(batch_losses, weights=sizes)", "np.sum(batch_losses)", of="with_lists")
    of_the_samples = edit("loss * len(batch) / n", "loss * len(batch)", of="by_hand")


@misconception(
    title={"en": "the samples are not shuffled", "ko": "샘플을 섞지 않아요"},
    hint={"en": "An epoch meets the samples in a shuffled order.", "ko": "에포크는 샘플을 섞은 순서로 만나요."},
    was="x114_train_not_shuffled",
)
class train_not_shuffled:
    as_an_edit = edit(
        "for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):",
        "for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch, shuffle=False):",
    )

    in_order = edit("rng.permutation(n)", "np.arange(n)", of="by_hand")
    asked_not_to = edit("1000 * e + seed)", "1000 * e + seed, shuffle=False)", of="with_lists")


@misconception(
    title={"en": "one epoch is run, however many are asked", "ko": "몇 번을 말하든 에포크를 한 번만 돌아요"},
    hint={"en": "How many losses should come back?", "ko": "손실은 몇 개가 돌아와야 할까요?"},
    was="x115_train_one_epoch",
)
class train_one_epoch:
    as_an_edit = edit("for epoch in range(epochs):", "for epoch in range(1):")

    no_loop = edit("range(epochs)", "range(1)", of="by_hand")
    return_in_the_loop = edit(
        "        history.append(np.average(batch_losses, weights=sizes))\n",
        "        history.append(np.average(batch_losses, weights=sizes))\n        return params, history\n",
        of="with_lists",
    )


@misconception(
    title={"en": "there is one loss a batch, not one an epoch", "ko": "손실이 에포크가 아니라 배치마다 하나예요"},
    hint={"en": "One number an epoch.", "ko": "에포크마다 수 하나예요."},
    was="x116_train_loss_per_batch",
)
class train_loss_per_batch:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    losses.append(loss)
            return params, losses

    appended_inside = edit(
        "            epoch_loss += loss * len(batch) / n\n        losses.append(epoch_loss)\n",
        "            losses.append(loss)\n",
        of="by_hand",
    )
    in_lists = edit(
        "history.append(np.average(batch_losses, weights=sizes))", "history.extend(batch_losses)", of="with_lists"
    )


@misconception(
    title={
        "en": "the parameters moved are not used for the next batch",
        "ko": "움직인 파라미터를 다음 배치에 쓰지 않아요",
    },
    hint={
        "en": "Each batch should start from where the last one led.",
        "ko": "배치는 앞 배치가 데려다준 곳에서 시작해야 해요.",
    },
    was="x117_train_old_params",
)
class train_old_params:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            given = params
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(given, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                given = params
                losses.append(total / count)
            return params, losses

    of_the_epochs_start = edit(
        "order = rng.permutation(n)",
        "order, old = rng.permutation(n), w",
        "loss_and_grads(w, X",
        "loss_and_grads(old, X",
        of="by_hand",
    )
    of_the_very_start = edit("loss_and_grads(w, X", "loss_and_grads(params, X", of="by_hand")
    in_lists = edit(
        "params = optimizer.update(params, grads)",
        "moved = optimizer.update(params, grads)",
        "        history.append(",
        "        params = moved\n        history.append(",
        of="with_lists",
    )


@misconception(
    title={
        "en": "every epoch starts with a fresh copy of the optimizer",
        "ko": "에포크마다 옵티마이저의 새 사본으로 시작해요",
    },
    hint={
        "en": "What the optimizer remembers should last through all epochs.",
        "ko": "옵티마이저의 기억은 모든 에포크에 걸쳐 이어져야 해요.",
    },
    was="x118_train_optimizer_copied",
)
class train_optimizer_copied:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            import copy

            losses = []
            for epoch in range(epochs):
                total, count, helper = 0.0, 0, copy.deepcopy(optimizer)
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = helper.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    by_deepcopy = edit(
        "epoch_loss = 0.0",
        "epoch_loss = 0.0\n        import copy\n\n        helper = copy.deepcopy(optimizer)",
        "optimizer.update",
        "helper.update",
        of="by_hand",
    )
    of_its_kind = edit(
        "batch_losses, sizes = [], []",
        "batch_losses, sizes = [], []\n        fresh = type(optimizer)(**{k: getattr(optimizer, k) for k in ('lr', 'momentum') if hasattr(optimizer, k)})",
        "optimizer.update",
        "fresh.update",
        of="with_lists",
    )


@misconception(
    title={"en": "one update an epoch, with all samples at once", "ko": "에포크마다 모든 샘플로 한 번만 움직여요"},
    hint={"en": "Mini-batches: one update for each of them.", "ko": "미니배치마다 한 번씩 움직여요."},
    was="x119_train_full_batch",
)
class train_full_batch:
    as_an_edit = edit(
        "for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):",
        "for X_batch, y_batch in minibatches(X, y, len(X), seed + epoch):",
    )

    all_at_once = edit("range(0, n, batch_size)", "[0]", "order[start : start + batch_size]", "order", of="by_hand")
    in_lists = edit("minibatches(X, y, batch_size,", "minibatches(X, y, len(X),", of="with_lists")


@misconception(
    title={"en": "the seed is not used", "ko": "시드를 쓰지 않아요"},
    hint={"en": "The same seed must give the same run again.", "ko": "같은 시드면 같은 학습이 다시 나와야 해요."},
    was="x120_train_seed_ignored",
)
class train_seed_ignored:
    as_an_edit = edit(
        "for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):",
        "for X_batch, y_batch in minibatches(X, y, batch_size, epoch):",
    )

    no_seed = edit("default_rng(seed)", "default_rng()", of="by_hand")
    a_constant = edit("1000 * e + seed", "e", of="with_lists")
    another_constant = edit("default_rng(seed)", "default_rng(42)", of="by_hand")


@misconception(
    title={"en": "the step is made by hand, without the optimizer", "ko": "옵티마이저 없이 직접 걸음을 떼요"},
    hint={
        "en": "The optimizer given decides how far each parameter moves.",
        "ko": "파라미터가 얼마나 움직일지는 받은 옵티마이저가 정해요.",
    },
    was="x121_train_own_step",
)
class train_own_step:
    as_an_edit = edit(
        "params = optimizer.update(params, grads)",
        "params = {name: np.asarray(params[name]) - 0.01 * np.asarray(grads[name]) for name in params}",
    )

    its_rate = edit(
        "w = optimizer.update(w, grads)",
        "w = {k: np.array(w[k]) - getattr(optimizer, 'lr', 0.01) * grads[k] for k in w}",
        of="by_hand",
    )
    a_hundredth = edit(
        "params = optimizer.update(params, grads)",
        "params = {k: params[k] - 0.01 * np.array(grads[k]) for k in params}",
        of="with_lists",
    )


@misconception(
    title={"en": "the loss is measured anew after the update", "ko": "움직인 다음에 손실을 다시 재요"},
    hint={
        "en": "The loss met is the one that the gradients belong to.",
        "ko": "만난 손실이란 그 기울기와 함께 나온 손실이에요.",
    },
    was="x122_train_loss_after",
)
class train_loss_after:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    loss, _ = loss_and_grads(params, X_batch, y_batch)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    of_the_batch = edit(
        "            epoch_loss +=",
        "            loss = loss_and_grads(w, X[batch], y[batch])[0]\n            epoch_loss +=",
        of="by_hand",
    )
    of_all_samples = edit(
        "            epoch_loss += loss * len(batch) / n\n        losses.append(epoch_loss)",
        "            pass\n        losses.append(loss_and_grads(w, X, y)[0])",
        of="by_hand",
    )
    in_lists = edit(
        "            batch_losses.append(loss)\n            sizes.append(len(yb))\n            params = optimizer.update(params, grads)\n",
        "            params = optimizer.update(params, grads)\n            batch_losses.append(loss_and_grads(params, xb, yb)[0])\n            sizes.append(len(yb))\n",
        of="with_lists",
    )


@misconception(
    title={"en": "the caller's parameters are overwritten", "ko": "호출한 쪽의 파라미터를 덮어써요"},
    hint={"en": "The parameters passed in must stay as they are.", "ko": "받은 파라미터는 그대로 있어야 해요."},
    was="x123_train_changes_params",
)
class train_changes_params:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            params = {name: np.asarray(p, dtype=np.float64) for name, p in params.items()}
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    for name, moved in optimizer.update(params, grads).items():
                        params[name][...] = moved
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    written_back = edit(
        "w = dict(params)",
        "w = {k: np.asarray(v, dtype=float) for k, v in params.items()}",
        "w = optimizer.update(w, grads)",
        "moved = optimizer.update(w, grads)\n            for k in w:\n                w[k][...] = moved[k]",
        of="by_hand",
    )
    by_copyto = edit(
        "params = optimizer.update(params, grads)",
        "moved = optimizer.update(params, grads)\n            params = {k: np.asarray(v, dtype=float) for k, v in params.items()}\n            for k, v in moved.items():\n                np.copyto(params[k], v)",
        of="with_lists",
    )


@misconception(
    title={"en": "the short rest is skipped", "ko": "모자라는 나머지를 건너뛰어요"},
    hint={
        "en": "Every sample is met once an epoch, those of the short batch, too.",
        "ko": "짧은 배치의 샘플까지, 에포크마다 모든 샘플을 한 번씩 만나요.",
    },
    was="x124_train_rest_skipped",
)
class train_rest_skipped:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    if len(X_batch) < batch_size < len(X):
                        continue
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    whole_batches = edit(
        "range(0, n, batch_size)",
        "range(0, n - batch_size + 1, batch_size)",
        "losses.append(epoch_loss)",
        "losses.append(epoch_loss * n / max(1, n - n % batch_size))",
        of="by_hand",
    )
    too_short = edit(
        "            loss, grads =",
        "            if len(xb) < batch_size and len(X) > batch_size:\n                continue\n            loss, grads =",
        of="with_lists",
    )


@misconception(
    title={"en": "labels become floats before they are dealt out", "ko": "나눠 주기 전에 레이블이 실수가 돼요"},
    hint={
        "en": "Labels may be used as indices: ints must stay ints.",
        "ko": "레이블은 인덱스로 쓰일 수 있어요. 정수는 정수로 남아야 해요.",
    },
    was="x125_train_float_labels",
)
class train_float_labels:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            y = np.asarray(y, dtype=np.float64)
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    with_X = edit(
        "np.array(X, dtype=float), np.array(y)", "np.array(X, dtype=float), np.array(y, dtype=float)", of="by_hand"
    )
    in_the_batch = edit(
        "loss_and_grads(params, xb, yb)", "loss_and_grads(params, xb, np.array(yb, dtype=np.float64))", of="with_lists"
    )


@misconception(
    title={"en": "the parameters passed in are returned", "ko": "받은 파라미터를 그대로 돌려줘요"},
    hint={"en": "Return the parameters after the last update.", "ko": "마지막으로 움직인 다음의 파라미터를 돌려줘요."},
    was="x126_train_first_params_returned",
)
class train_first_params_returned:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            current = params
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(current, X_batch, y_batch)
                    current = optimizer.update(current, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    by_name = edit("return w, losses", "return params, losses", of="by_hand")
    kept_aside = edit(
        "history = []",
        "history, given = [], params",
        "return params, history",
        "return given, history",
        of="with_lists",
    )


@misconception(
    title={"en": "training stops when the loss rises", "ko": "손실이 오르면 학습을 멈춰요"},
    hint={
        "en": "Nobody asked to stop early: so many epochs, so many losses.",
        "ko": "일찍 멈추라고 하지 않았어요. 에포크 수만큼 손실이 나와야 해요.",
    },
    was="x129_train_stops_when_loss_rises",
)
class train_stops_when_loss_rises:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
                if len(losses) > 1 and losses[-1] > losses[-2]:
                    break
            return params, losses

    by_an_if = edit(
        "losses.append(epoch_loss)",
        "losses.append(epoch_loss)\n        if len(losses) > 1 and losses[-1] > losses[-2]:\n            break",
        of="by_hand",
    )
    above_the_best = edit(
        "        history.append(",
        "        if history and np.average(batch_losses, weights=sizes) > min(history):\n            break\n        history.append(",
        of="with_lists",
    )


@misconception(
    title={
        "en": "the parameters of the best epoch are returned",
        "ko": "손실이 가장 작던 에포크의 파라미터를 돌려줘요",
    },
    hint={
        "en": "Return the parameters after the last update, whatever the losses were.",
        "ko": "손실이 어떻든 마지막으로 움직인 다음의 파라미터를 돌려줘요.",
    },
    was="x130_train_best_params",
)
class train_best_params:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    params = optimizer.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
                if losses[-1] == min(losses):
                    best = params
            return best, losses

    best_epoch = edit(
        "losses.append(epoch_loss)",
        "losses.append(epoch_loss)\n        if epoch_loss == min(losses):\n            best = w",
        "return w, losses",
        "return best, losses",
        of="by_hand",
    )
    in_lists = edit(
        "history = []",
        "history, kept = [], []",
        "        history.append(",
        "        kept.append(params)\n        history.append(",
        "return params, history",
        "return kept[int(np.argmin(history))], history",
        of="with_lists",
    )


@misconception(
    title={"en": "gradients are clipped on the way", "ko": "도중에 기울기를 잘라요"},
    hint={
        "en": "No clipping was asked here: hand the gradients to the optimizer as they are.",
        "ko": "여기서는 기울기를 자르지 않아요. 받은 그대로 옵티마이저에 넘겨요.",
    },
    was="x131_train_clips",
)
class train_clips:
    class form:
        def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
            losses = []
            for epoch in range(epochs):
                total, count = 0.0, 0
                for X_batch, y_batch in minibatches(X, y, batch_size, seed + epoch):
                    loss, grads = loss_and_grads(params, X_batch, y_batch)
                    grads = clip_by_global_norm(grads, 1.0)
                    params = optimizer.update(params, grads)
                    total += loss * len(X_batch)
                    count += len(X_batch)
                losses.append(total / count)
            return params, losses

    by_the_global_norm = edit(
        "w = optimizer.update(w, grads)", "w = optimizer.update(w, clip_by_global_norm(grads, 1.0))", of="by_hand"
    )
    by_value = edit(
        "optimizer.update(params, grads)",
        "optimizer.update(params, {k: np.clip(g, -1, 1) for k, g in grads.items()})",
        of="with_lists",
    )
    at_five = edit(
        "w = optimizer.update(w, grads)", "w = optimizer.update(w, clip_by_global_norm(grads, 5.0))", of="by_hand"
    )


@misconception(
    title={"en": "every step is put into the caller's dict", "ko": "걸음마다 결과를 호출한 쪽의 사전에 넣어요"},
    hint={
        "en": "A dict that was passed in is the caller's, too: return a new one.",
        "ko": "받은 사전도 호출한 쪽의 것이에요. 새 사전을 돌려줘요.",
    },
    was="x135_train_overwrites_the_dict",
)
class train_overwrites_the_dict:
    as_an_edit = edit("params = optimizer.update(params, grads)", "params.update(optimizer.update(params, grads))")

    no_copy = edit(
        "w = dict(params)",
        "w = params",
        "w = optimizer.update(w, grads)",
        "w.update(optimizer.update(w, grads))",
        of="by_hand",
    )
    in_lists = edit(
        "params = optimizer.update(params, grads)",
        "for k, v in optimizer.update(params, grads).items():\n                params[k] = v",
        of="with_lists",
    )
