"""The long run: `make fuzz`, or python -m tests.fuzz --count 2000 --seed 7."""

import argparse
import sys
from itertools import chain, islice

from tests.fuzz import hostile
from tests.fuzz.mutate import mutated
from tests.fuzz.run import fuzz, told


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=20_000, help="mutated inputs")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--start", type=int, default=0, help="number of the first mutated input")
    options.add_argument(
        "--hostile", action=argparse.BooleanOptionalAction, default=True, help="the fixed hostile structures too"
    )
    options.add_argument("--only", default="", help="only inputs whose name has these words")
    options.add_argument("--block", type=int, default=500, help="inputs between two reports")
    asked = options.parse_args()
    series = (mutated(asked.seed, number) for number in range(asked.start, asked.start + asked.count))
    cases = (case for case in chain(hostile.cases((asked.only,)) if asked.hostile else (), series) if asked.only in case.name)
    wrong = 0
    for first in cases:
        report = fuzz(chain((first,), islice(cases, asked.block - 1)))
        wrong += len(report.wrong)
        for line in told(report):
            print(line, flush=True)
    print("nothing went wrong" if not wrong else f"{wrong} signatures to mend")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
