"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# sigmoid_textbook: The formula of the slide, exp(-z) overflows for very negative z.
@mistake("a01_sigmoid_overflows", base="plain")
def sigmoid(z):
    # slide p.12
    denominator = 1.0 + np.exp(-f8(z))
    return np.power(denominator, -1)


# sigmoid_other_side: exp(z)/(1+exp(z)) everywhere: inf/inf for large z.
@mistake("sigmoid_exp_over_one_plus_exp", base="checked")
def sigmoid(z):
    z = 실수배열(z)
    지수 = np.exp(z)
    return 지수 / (1 + 지수)


# sigmoid_where_both: np.where with the two stable forms, both are computed on all of z.
@mistake("a03_where_computes_both_sides", base="checked")
def sigmoid(z):
    z = 실수배열(z)
    return np.where(
        z < 0,
        np.exp(z) / (1.0 + np.exp(z)),
        1.0 / (1.0 + np.exp(-z)),
    )


# sigmoid_grad_of_logit: Takes z itself for the output of the sigmoid.
@mistake("a04_sigmoid_grad_of_output", base="plain")
def sigmoid_grad(z):
    z = f8(z)
    return z - z * z


# tanh_grad_no_square: Forgets the square of tanh.
@mistake("a07_tanh_grad_without_square", base="checked")
def tanh_grad(z):
    값 = tanh(z)
    기울기 = 1.0 - 값
    return 기울기


# tanh_by_sigmoid: Stretches the sigmoid to (-1, 1) without the inner 2.
@mistake("a10_tanh_inner_two_missing", base="plain")
def tanh(z):
    s = sigmoid(z)
    return (s - 0.5) * 2


# relu_in_place: asarray gives the caller's own array, and the negative entries are overwritten.
@mistake("a16_relu_changes_input", base="plain")
def relu(z):
    z = f8(z)
    mask = z < 0
    z[mask] = 0
    return z


# relu_grad_if: An if on a whole array.
@mistake("a15_relu_grad_if_statement", base="checked")
def relu_grad(z):
    z = 실수배열(z)
    if z > 0:
        return np.ones_like(z)
    else:
        return np.zeros_like(z)


# leaky_by_maximum: maximum(z, slope z) is wrong for slopes above 1.
@mistake("a18_leaky_relu_maximum", base="plain")
def leaky_relu(z, negative_slope=0.01):
    z = f8(z)
    return np.max(np.stack([negative_slope * z, z]), axis=0)


# leaky_wrong_side: The slope is put on the positive side.
@mistake("a18_leaky_relu_wrong_side", base="checked")
def leaky_relu(z, negative_slope=0.01):
    z = 실수배열(z)
    결과 = z.copy()
    결과[z > 0] = 결과[z > 0] * negative_slope
    return 결과


# step_at_zero_one: step(0) = 1.
@mistake("a19_step_at_zero_is_one", base="plain")
def step(z):
    z = f8(z)
    out = np.ones(z.shape)
    out[z < 0] = 0
    return out


# softmax_no_shift: exp of raw logits.
@mistake("a22_softmax_without_shift", base="checked")
def softmax(z, axis=-1):
    z = 실수배열(z)
    분자 = np.exp(z)
    분모 = np.sum(분자, axis=axis, keepdims=True)
    return 분자 / 분모


# softmax_book_whole_array: The book's first softmax: one maximum and one sum of the whole array.
@mistake("a24_softmax_over_everything", base="plain")
def softmax(a, axis=-1):
    c = np.max(f8(a))
    exp_a = np.exp(f8(a) - c)
    sum_exp_a = np.sum(exp_a)
    return exp_a / sum_exp_a


# softmax_columns: Default axis 0.
@mistake("a25_softmax_axis_zero", base="checked")
def softmax(z, axis=0):
    z = 실수배열(z)
    if z.size == 0:
        return z
    z = z - np.max(z, axis=axis, keepdims=True)
    e = np.exp(z)
    return e / np.sum(e, axis=axis, keepdims=True)


# jacobian_diagonal_only: Treats softmax like a sigmoid of each logit.
@mistake("a28_jacobian_diagonal_only", base="plain")
def softmax_jacobian(z):
    p = softmax(z)
    J = np.zeros((len(p), len(p)))
    for i, pi in enumerate(p):
        J[i, i] = pi * (1 - pi)
    return J


# log_softmax_composed: The logarithm of softmax, -inf in the tail.
@mistake("a30_log_of_softmax", base="plain")
def log_softmax(z, axis=-1):
    probs = softmax(z, axis=axis)
    return np.log(probs)


# softplus_log1p_exp: log1p does not help when exp itself overflows.
@mistake("softplus_log1p_overflows", base="checked")
def softplus(z):
    return np.log1p(np.exp(실수배열(z)))


# selu_short_constants: Constants copied from a blog with four digits.
@mistake("a33_selu_constants_truncated", base="checked")
def selu(z):
    scale, alpha = 1.0507, 1.6733
    return scale * elu(z, alpha)


# selu_lambda_one_side: lambda multiplies the positive side only.
@mistake("a33_selu_lambda_right_only", base="plain")
def selu(z):
    alpha, scale = 1.6732632423543772848170429916717, 1.0507009873554804934193349852946
    z = f8(z)
    return np.where(z > 0, scale * z, alpha * np.expm1(np.minimum(z, 0)))


# elu_where_overflow: exp of large positive z is computed although it is not chosen.
@mistake("a34_elu_overflows", base="plain")
def elu(z, alpha=1.0):
    z = f8(z)
    negative = alpha * (np.exp(z) - 1)
    return np.where(z > 0, z, negative)


# sigmoid_at_least_1d: A number comes back as an array of one.
@mistake(base="plain")
def sigmoid(z):
    z = np.atleast_1d(f8(z))
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, e) / (1 + e)


# tanh_rounded: Rounds the result to look nice.
@mistake("a37_tanh_rounds", base="checked")
def tanh(z):
    z = 실수배열(z)
    return np.around(np.tanh(z), decimals=6)


# step_half: step(0) = 0.5 by heaviside.
@mistake("step_half_at_zero", base="checked")
def step(z):
    return np.heaviside(실수배열(z), 0.5)


# relu_grad_right_slope: The right slope at the kink.
@mistake("relu_grad_one_at_zero", base="checked")
def relu_grad(z):
    z = 실수배열(z)
    기울기 = np.ones_like(z)
    기울기[z < 0] = 0.0
    return 기울기


# leaky_keras_default: Keras' default slope 0.2.
@mistake("leaky_relu_other_default", base="plain")
def leaky_relu(z, negative_slope=0.2):
    z = f8(z)
    return np.where(z >= 0, z, z * negative_slope)


# tanh_grad_of_output: The book's backward formula 1 - out ** 2, given z.
@mistake("tanh_grad_of_output", base="plain")
def tanh_grad(z):
    out = f8(z)
    return 1.0 - out**2


# elu_grad_right_slope: 1 at z = 0 (and so for alpha unlike 1).
@mistake("elu_grad_one_at_zero", base="plain")
def elu_grad(z, alpha=1.0):
    z = f8(z)
    return np.where(z >= 0, 1.0, alpha * np.exp(np.minimum(z, 0)))


# logit_base_two: Base-2 logarithm.
@mistake("logit_base_two", base="checked")
def logit(p):
    p = 실수배열(p)
    with np.errstate(divide="ignore"):
        return np.log2(p) - np.log1p(-p) / np.log(2)


# silu_swish_factor: Swish with the factor 1.702 inside (GELU's approximation).
@mistake("silu_is_quick_gelu", base="plain")
def silu(z, beta=1.702):
    return f8(z) * sigmoid(beta * f8(z))


# silu_grad_product: Forgets the product rule: only z times the sigmoid's slope.
@mistake("silu_grad_second_term_only", base="checked")
def silu_grad(z):
    z = 실수배열(z)
    return z * sigmoid_grad(z)


# logit_clipped: Clips p so that 0 and 1 give a finite number.
@mistake("logit_clips", base="plain")
def logit(p):
    p = np.clip(f8(p), 1e-15, 1 - 1e-15)
    return np.log(p / (1 - p))


# elu_grad_without_alpha: alpha is lost on the left side.
@mistake("elu_grad_without_alpha", base="checked")
def elu_grad(z, alpha=1.0):
    z = 실수배열(z)
    return np.where(z > 0, 1.0, np.exp(np.minimum(z, 0.0)))


# softplus_threshold: A threshold of 20 as in a framework: 2e-9 is lost just above it.
@mistake("softplus_threshold", base="plain")
def softplus(z, beta=1.0, threshold=20.0):
    z = f8(z)
    small = np.minimum(z * beta, threshold)
    return np.where(z * beta > threshold, z, np.log1p(np.exp(small)) / beta)


# softmax_axis_ignored: The argument axis is never used: always the last one.
@mistake("softmax_ignores_axis", base="plain")
def softmax(z, axis=-1):
    z = f8(z)
    if z.size == 0:
        return z
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


# sigmoid_clipped_500: Clips the logit to +-500 to silence the warning, so the tail stops at e^-500.
@mistake("sigmoid_clips_logits", base="checked")
def sigmoid(z):
    z = np.clip(실수배열(z), -500, 500)
    return 1.0 / (1.0 + np.exp(-z))


# logit_common_logarithm: The logarithm on a pocket calculator's key.
@mistake("logit_base_two", base="plain")
def logit(p):
    p = f8(p)
    with np.errstate(divide="ignore"):
        return np.log10(p) - np.log10(1 - p)
