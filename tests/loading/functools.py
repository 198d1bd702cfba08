import functools
@functools.singledispatch
def f(x):
    return 'any'
@f.register
def _(x: int):
    return 'int'


class C:
    @functools.cached_property
    def p(self):
        return 1


def answer():
    return [f(1), f('a'), C().p]
