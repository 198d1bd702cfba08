"""The wrong ideas about `train`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, essential, misconception

essential("up_to_order")


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


@misconception(
    title={"en": "every batch weighs batch_size, the short one, too", "ko": "짧은 배치까지 모두 batch_size로 가중해요"},
    hint={"en": "How many samples are in the last batch?", "ko": "마지막 배치에는 샘플이 몇 개 있나요?"},
    was="x111_train_batch_size_weights",
)
class train_batch_size_weights:
    as_an_edit = edit("total += loss * len(X_batch)", "total += loss * batch_size")


@misconception(
    title={"en": "the loss of an epoch is that of its last batch", "ko": "에포크의 손실이 마지막 배치의 손실이에요"},
    hint={"en": "All batches of the epoch count.", "ko": "에포크의 모든 배치를 세요."},
    was="x112_train_last_loss",
)
class train_last_loss:
    as_an_edit = edit("losses.append(total / count)", "losses.append(loss)")


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


@misconception(
    title={"en": "one epoch is run, however many are asked", "ko": "몇 번을 말하든 에포크를 한 번만 돌아요"},
    hint={"en": "How many losses should come back?", "ko": "손실은 몇 개가 돌아와야 할까요?"},
    was="x115_train_one_epoch",
)
class train_one_epoch:
    as_an_edit = edit("for epoch in range(epochs):", "for epoch in range(1):")


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
