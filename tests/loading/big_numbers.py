import math




def answer():
    return len(str(math.factorial(1000))) + int('9' * 4000) % 7
