결과 = 1
η = 2


class A:
    μ = 3


def answer():
    λ, α = 4, 5
    return [결과, η, A.μ, λ, α]
