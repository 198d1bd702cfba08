"""The wrong ideas about `dense_backward`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, misconception


@misconception(
    title={"en": "1/N is applied twice", "ko": "1/N을 두 번 적용했어요"},
    hint={
        "en": "The loss is a mean, so its slope holds 1/N already; a layer only hands it on.",
        "ko": "손실이 평균이므로 그 기울기에 1/N이 이미 들어 있어요. 층은 그대로 넘겨주기만 해요.",
    },
)
class c09_divided_by_n_again:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = X.T @ dout / len(X)
            db = dout.sum(axis=0) / len(X)
            return dX, dW, db

    class all_three:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            dout = dout / dout.shape[0]
            return np.dot(dout, W.T), np.dot(X.T, dout), np.sum(dout, axis=0)

    class by_einsum:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            m = X.shape[0]
            dW = np.einsum("nd,nh->dh", X, dout) / m
            db = np.einsum("nh->h", dout) / m
            return np.einsum("nh,dh->nd", dout, W), dW, db


@misconception(
    title={"en": "db is averaged over the batch", "ko": "db를 배치에 대해 평균 냈어요"},
    hint={
        "en": "The mean over the samples is part of the loss and is in dout already; each sample pushes the same bias.",
        "ko": "샘플에 대한 평균은 손실에 들어 있어서 dout에 이미 반영돼 있어요. 모든 샘플이 같은 편향을 밀어요.",
    },
)
class c18_db_is_a_mean:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = X.T @ dout
            db = dout.mean(axis=0)
            return dX, dW, db

    class one_over_n:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            db = 1 / len(dout) * np.sum(dout, axis=0)
            return dout.dot(W.T), X.T.dot(dout), db

    class column_by_column:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            db = np.zeros(W.shape[1])
            for j in range(W.shape[1]):
                db[j] = np.mean(dout[:, j])
            return dout @ W.T, np.einsum("nd,nh->dh", X, dout), db


@misconception(
    title={"en": "db is not summed over the batch", "ko": "db를 배치에 대해 더하지 않았어요"},
    hint={
        "en": "There is one bias for all samples: what does each of them do to it?",
        "ko": "편향은 모든 샘플이 함께 써요. 샘플 하나하나가 편향에 무엇을 하나요?",
    },
)
class c18_db_not_summed:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = X.T @ dout
            db = dout.copy()
            return dX, dW, db

    class dout_itself:
        def dense_backward(dout, X, W):
            dout = np.array(dout, dtype=float)
            return np.dot(dout, np.array(W, dtype=float).T), np.dot(np.array(X, dtype=float).T, dout), dout

    class times_one:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout @ W.T, X.T @ dout, 1 * dout


@misconception(
    title={"en": "db has the shape (1, H)", "ko": "db의 모양이 (1, H)예요"},
    hint={
        "en": "A gradient has the shape of its parameter; b is a vector.",
        "ko": "기울기는 파라미터와 같은 모양이에요. b는 벡터예요.",
    },
)
class c19_db_is_a_row:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = X.T @ dout
            db = dout.sum(axis=0, keepdims=True)
            return dX, dW, db

    class ones_times_dout:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout @ W.T, X.T @ dout, np.ones((1, len(dout))) @ dout

    class reshaped:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            db = np.sum(dout, axis=0).reshape(1, -1)
            return np.dot(dout, W.T), np.dot(X.T, dout), db


@misconception(
    title={"en": "dX goes through W the forward way", "ko": "dX가 W를 앞으로 가는 방향으로 지나가요"},
    hint={
        "en": "Forward goes from D to H through W; back goes from H to D. Look at the shapes.",
        "ko": "앞으로는 W를 지나 D에서 H로, 뒤로는 H에서 D로 가요. 모양을 보세요.",
    },
)
class c21_w_not_transposed:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W
            dW = X.T @ dout
            db = dout.sum(axis=0)
            return dX, dW, db

    class made_to_fit:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            return dout @ W.reshape(dout.shape[1], -1), X.T @ dout, dout.sum(axis=0)

    class by_einsum:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return np.einsum("nh,hd->nd", dout, W), np.einsum("nd,nh->dh", X, dout), dout.sum(0)

    class by_dot:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return np.dot(dout, W), np.dot(X.T, dout), np.sum(dout, axis=0)


@misconception(
    title={"en": "dW is transposed", "ko": "dW가 전치돼 있어요"},
    hint={
        "en": "A gradient has the shape of its parameter: compare dW with W.",
        "ko": "기울기는 파라미터와 같은 모양이에요. dW와 W를 비교하세요.",
    },
    was="x30_dw_transposed",
)
class dw_transposed:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = dout.T @ X
            db = dout.sum(axis=0)
            return dX, dW, db

    class turned_at_the_end:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout.dot(W.T), X.T.dot(dout).T, dout.sum(0)

    class by_outer_products:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            dW = np.zeros((dout.shape[1], X.shape[1]))
            for i in range(len(X)):
                dW += np.outer(dout[i], X[i])
            return dout @ W.T, dW, np.sum(dout, axis=0)


@misconception(
    title={"en": "db is summed over the neurons", "ko": "db를 뉴런에 대해 더했어요"},
    hint={
        "en": "Every neuron has its own bias; the samples are what is summed over.",
        "ko": "뉴런마다 편향이 따로 있어요. 더하는 것은 샘플에 대해서예요.",
    },
    was="x31_db_over_the_neurons",
)
class db_over_the_neurons:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = X.T @ dout
            db = dout.sum(axis=1)
            return dX, dW, db

    class row_by_row:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout @ W.T, X.T @ dout, np.array([sum(row) for row in dout])

    class by_einsum:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return np.dot(dout, W.T), np.dot(X.T, dout), np.einsum("nh->n", dout)


@convention(
    title={"en": "the parts come in another order", "ko": "결과의 순서가 달라요"},
    hint={
        "en": "Some libraries return the slopes of the parameters first; here that of the input comes first.",
        "ko": "파라미터의 기울기를 먼저 돌려주는 라이브러리도 있지만, 여기서는 입력의 기울기가 먼저예요.",
    },
    was="x32_parts_in_another_order",
)
class parts_in_another_order:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = X.T @ dout
            db = dout.sum(axis=0)
            return dW, db, dX

    class weights_first:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            dW, db = X.T @ dout, dout.sum(axis=0)
            return dW, db, dout @ W.T

    class input_last_bias_first:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout.sum(axis=0), X.T @ dout, dout @ W.T

    class input_between:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return X.T @ dout, dout @ W.T, dout.sum(axis=0)

    class bias_before_the_weights:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout @ W.T, dout.sum(axis=0), X.T @ dout


@misconception(
    title={"en": "dW is averaged over the batch", "ko": "dW를 배치에 대해 평균 냈어요"},
    hint={
        "en": "The slopes of the samples add up in a weight, as they do in the bias.",
        "ko": "가중치에서도 편향에서처럼 샘플들의 기울기가 더해져요.",
    },
    was="x33_dw_averaged_only",
)
class dw_averaged_only:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = (np.asarray(a, dtype=np.float64) for a in (dout, X, W))
            dX = dout @ W.T
            dW = X.T @ dout / len(X)
            db = dout.sum(axis=0)
            return dX, dW, db

    class mean_of_outer_products:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            dW = np.mean([np.outer(x, d) for x, d in zip(X, dout)], axis=0)
            return dout @ W.T, dW, dout.sum(axis=0)

    class one_over_n:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            dW = (1 / X.shape[0]) * np.dot(X.T, dout)
            return np.dot(dout, W.T), dW, np.sum(dout, axis=0)


@misconception(
    title={"en": "the work is not done in float64", "ko": "float64로 계산하지 않았어요"},
    hint={
        "en": "Turn what you are given into float64 before you compute.",
        "ko": "계산하기 전에 받은 값을 float64로 바꾸세요.",
    },
    was="x34_work_in_the_inputs_kind",
)
class work_in_the_inputs_kind:
    class form:
        def dense_backward(dout, X, W):
            dout, X, W = np.asarray(dout), np.asarray(X), np.asarray(W)
            return dout @ W.T, X.T @ dout, dout.sum(axis=0)

    class by_dot:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout), np.array(X), np.array(W)
            return np.dot(dout, W.T), np.dot(X.T, dout), np.sum(dout, axis=0)

    class converted_at_the_end:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout), np.array(X), np.array(W)
            dX, dW, db = dout @ W.T, X.T @ dout, np.add.reduce(dout)
            return dX.astype(np.float64), dW.astype(np.float64), db.astype(np.float64)


@misconception(
    title={"en": "b gets no slope", "ko": "b의 기울기가 없어요"},
    hint={
        "en": "The bias is a parameter, too: move it a little and the loss changes.",
        "ko": "편향도 파라미터예요. 편향을 조금 움직이면 손실이 바뀌어요.",
    },
)
class db_forgotten:
    class two_parts:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout @ W.T, X.T @ dout

    class zeros:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout @ W.T, X.T @ dout, np.zeros(W.shape[1])

    class none:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return np.dot(dout, W.T), np.dot(X.T, dout), None

    class ones:
        def dense_backward(dout, X, W):
            dout, X, W = np.array(dout, dtype=float), np.array(X, dtype=float), np.array(W, dtype=float)
            return dout @ W.T, X.T @ dout, np.ones(W.shape[1])
