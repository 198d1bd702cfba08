"""The wrong ideas about `smallest`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "x1·x2 for the circle", "ko": "circle에 x1·x2를 썼어요"},
    hint={
        "en": "Squares make a distance, the product makes a sign.",
        "ko": "제곱은 거리를, 곱은 부호를 만들어요.",
    },
)
class p36_product_for_the_circle:
    class product_alone:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if name == "circle" and not raw:
                params = {"W1": np.array([[-1.0]]), "b1": np.array([4.0])}
                return {"features": ["x1x2"], "hidden": "tanh", "params": params}
            return _right_smallest(name, raw)

    class with_coordinates:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if (name, raw) != ("circle", False):
                return _right_smallest(name, raw)
            W1, b1 = np.array([[0.1], [0.1], [-1.0]]), np.array([2.5])
            return {"features": ["x1", "x2", "x1x2"], "hidden": "relu", "params": {"W1": W1, "b1": b1}}

    class positive:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if name == "circle" and raw is False:
                net = dict(W1=np.ones((1, 1)), b1=-np.ones(1))
                return dict(features=["x1x2"], hidden="sigmoid", params=net)
            return _right_smallest(name, raw)


@misconception(
    title={"en": "squares for xor", "ko": "xor에 제곱을 썼어요"},
    hint={
        "en": "A square forgets the sign, and xor is nothing but signs.",
        "ko": "제곱하면 부호가 사라져요. 그런데 xor는 부호가 전부예요.",
    },
)
class p36_squares_for_xor:
    class difference:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if name == "xor" and not raw:
                params = {"W1": np.array([[1.0], [-1.0]]), "b1": np.array([0.0])}
                return {"features": ["x1^2", "x2^2"], "hidden": "tanh", "params": params}
            return _right_smallest(name, raw)

    class total:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if (name, raw) != ("xor", False):
                return _right_smallest(name, raw)
            W1, b1 = np.array([[-1.0], [-1.0]]), np.array([16.0])
            return {"features": ["x1^2", "x2^2"], "hidden": "relu", "params": {"W1": W1, "b1": b1}}

    class with_coordinates:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if name == "xor" and raw is False:
                net = dict(W1=np.array([[1.0], [1.0], [0.1], [-0.1]]), b1=np.zeros(1))
                return dict(features=["x1", "x2", "x1^2", "x2^2"], hidden="sigmoid", params=net)
            return _right_smallest(name, raw)


@misconception(
    title={"en": "a hidden layer where none is needed", "ko": "필요 없는 은닉층이 있어요"},
    hint={
        "en": "With the right feature one neuron is enough: no hidden layer at all.",
        "ko": "알맞은 특성이 있으면 뉴런 하나로 충분해요. 은닉층이 필요 없어요.",
    },
)
class hidden_layer_not_needed:
    class raw_networks:
        _right_smallest = smallest

        def smallest(name, raw=False):
            return _right_smallest(name, raw or name in ("circle", "xor"))

    class one_more_neuron:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            if "W2" not in net["params"]:
                net["params"] |= {"W2": np.ones((1, 1)), "b2": np.zeros(1)}
            return net


@misconception(
    title={"en": "two neurons for a raw problem", "ko": "x1, x2만 쓰는 문제에 뉴런이 둘이에요"},
    hint={
        "en": "Two lines leave the plane open on two sides. How many lines enclose a piece of it?",
        "ko": "직선 두 개는 평면을 두 방향으로 열어 둬요. 평면의 한 조각을 둘러싸려면 직선이 몇 개 필요할까요?",
    },
)
class two_neurons:
    class strip:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if name == "circle" and raw:
                params = {"W1": np.array([[1.0, -1.0], [0.0, 0.0]]), "b1": np.zeros(2)}
                params |= {"W2": np.array([[-1.0], [-1.0]]), "b2": np.array([2.5])}
                return {"features": ["x1", "x2"], "hidden": "relu", "params": params}
            return _right_smallest(name, raw)


@misconception(
    title={"en": "features where plain coordinates are asked for", "ko": "x1, x2만 써야 하는데 다른 특성을 썼어요"},
    hint={"en": "With raw=True only x1 and x2 may go in.", "ko": "raw=True이면 x1과 x2만 넣을 수 있어요."},
)
class raw_ignored:
    class ignored:
        _right_smallest = smallest

        def smallest(name, raw=False):
            return _right_smallest(name, name == "gauss")


@misconception(
    title={"en": "a square for the raw circle", "ko": "raw circle을 네모로 둘러쌌어요"},
    hint={
        "en": "At most three hidden neurons: three directions are enough for a hexagon.",
        "ko": "은닉 뉴런은 셋까지예요. 세 방향이면 육각형이 돼요.",
    },
)
class four_neurons:
    class four_sides:
        _right_smallest = smallest

        def smallest(name, raw=False):
            if name == "circle" and raw:
                params = {"W1": np.array([[1.0, -1.0, 0.0, 0.0], [0.0, 0.0, 1.0, -1.0]]), "b1": np.zeros(4)}
                params |= {"W2": -np.ones((4, 1)), "b2": np.array([3.4])}
                return {"features": ["x1", "x2"], "hidden": "relu", "params": params}
            return _right_smallest(name, raw)


@misconception(
    title={"en": "the sides are exchanged", "ko": "두 쪽이 바뀌었어요"},
    hint={"en": "The answer is + where the last value is above 0.", "ko": "마지막 값이 0보다 크면 답이 +예요."},
)
class sides_exchanged:
    class negative:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            last = len(net["params"]) // 2
            net["params"][f"W{last}"], net["params"][f"b{last}"] = (
                -net["params"][f"W{last}"],
                -net["params"][f"b{last}"],
            )
            return net


@misconception(
    title={"en": "the circle is too small", "ko": "원이 너무 작아요"},
    hint={
        "en": "The gap goes from 2.5 to 3.5: in squares, from 6.25 to 12.25.",
        "ko": "틈은 2.5부터 3.5까지, 제곱으로는 6.25부터 12.25까지예요.",
    },
)
class distance_not_squared:
    class radius:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            if name == "circle" and not raw:
                net["params"]["b1"] = np.array([3.0])
            return net


@misconception(
    title={"en": "the raw circle is not quite closed", "ko": "raw circle의 경계가 틈을 조금 벗어나요"},
    hint={
        "en": "Inradius and corners of the hexagon must both lie in the gap.",
        "ko": "육각형의 안쪽 반지름과 모서리가 모두 틈 안에 있어야 해요.",
    },
)
class hexagon_too_small:
    class inside:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            if name == "circle" and raw:
                net["params"]["b2"] = np.array([2.44])
            return net


@misconception(
    title={"en": "a deep network for the spiral", "ko": "spiral에 뉴런이 너무 많아요"},
    hint={"en": "The hidden neurons of all layers count together.", "ko": "모든 은닉층의 뉴런을 합해서 세요."},
)
class spiral_too_large:
    class doubled:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            if name == "spiral":
                p = net["params"]
                p["W1"], p["b1"] = np.hstack([p["W1"]] * 3), np.hstack([p["b1"]] * 3)
                p["W2"] = np.vstack([p["W2"]] * 3) / 3
            return net


@misconception(
    title={"en": "more than four neurons for the spiral", "ko": "spiral에 뉴런이 넷보다 많아요"},
    hint={"en": "All seven features together need only four.", "ko": "일곱 특성을 모두 쓰면 넷으로 충분해요."},
)
class spiral_with_eight:
    class doubled:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            if name == "spiral":
                p = net["params"]
                p["W1"], p["b1"] = np.hstack([p["W1"]] * 2), np.hstack([p["b1"]] * 2)
                p["W2"] = np.vstack([p["W2"]] * 2) / 2
            return net


@misconception(
    title={"en": "weights lie on their side", "ko": "가중치가 옆으로 누워 있어요"},
    hint={"en": "W1 is (inputs, neurons).", "ko": "W1은 (입력, 뉴런)이에요."},
)
class weights_transposed:
    class out_in:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            net["params"] = {k: v.T.copy() for k, v in net["params"].items()}
            return net


@misconception(
    title={"en": "no name of an activation", "ko": "활성화 함수의 이름이 없어요"},
    hint={
        "en": '"hidden" is always there, also without a hidden layer.',
        "ko": '은닉층이 없어도 "hidden"은 늘 있어요.',
    },
)
class hidden_missing:
    class left_out:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            if "W2" not in net["params"]:
                del net["hidden"]
            return net


@misconception(
    title={"en": "an untrained network for the spiral", "ko": "spiral에 학습하지 않은 신경망을 냈어요"},
    hint={
        "en": "Train it on the page, then paste its weights.",
        "ko": "화면에서 학습시킨 다음 가중치를 붙여 넣으세요.",
    },
)
class spiral_untrained:
    class random:
        _right_smallest = smallest

        def smallest(name, raw=False):
            net = _right_smallest(name, raw)
            if name == "spiral":
                rng = np.random.default_rng(0)
                net["params"] = {k: rng.normal(size=v.shape) for k, v in net["params"].items()}
            return net
