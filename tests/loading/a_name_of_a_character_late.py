def answer():
    return eval('"\\N{BULLET}"')
