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
