"""`make evaluate`: measures all gold, writes docs/quality.md and pipeline/measured.csv, and raises the floors."""

import argparse
import csv
import json
import sys

from pipeline.trust import to_rows
from tests.quality import page
from tests.quality.floors import FLOORS, floors, raised
from tests.quality.sets import ROOT, SETS


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--because", help="why gold has changed: pins the floors of the changed sets afresh")
    because = options.parse_args().because
    pinned, refused = floors(), 0
    for of in SETS:
        try:
            pinned[of.name] = raised(of, pinned.get(of.name), because)
        except ValueError as error:
            print(f"refused: {error}")
            refused += 1
    FLOORS.write_text(json.dumps(pinned, indent=1) + "\n", encoding="utf-8")
    page.write()
    with (ROOT / "pipeline" / "measured.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ("rule", "judged", "right"), lineterminator="\n")
        table.writeheader()
        table.writerows(to_rows(page.rules()))
    print(page.PAGE.read_text(encoding="utf-8").partition(page.MARK)[0])
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
