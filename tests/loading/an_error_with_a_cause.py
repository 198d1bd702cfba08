def answer():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return str(e)
