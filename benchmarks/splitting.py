"""How good and how fast the splitter is, step by step, on data that others made, beside peers in the same run.

    python benchmarks/splitting.py --data DIR [--only STEP] [--errors N] [--markdown]

Expects DIR/cases (claims.jsonl, score.py) and DIR/data; what is missing is said and left out.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.report import Report

# In the order of the pipeline; each is a module with `measure(folder, report)`.
STEPS = (
    "layout",
    "sentences",
    "quotes",
    "attributions",
    "quantities",
    "dates",
    "modality",
    "checkworthiness",
    "claims",
    "speed",
    "bulk",
)


def main() -> None:
    """Run the steps that were asked for and print their figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds cases/ and data/")
    parser.add_argument("--only", action="append", choices=STEPS, help="this step alone; may be given several times")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N mistakes of a kind")
    parser.add_argument("--markdown", action="store_true", help="print one table in Markdown")
    options = parser.parse_args()
    report: Report = import_module("benchmarks.report").Report(markdown=options.markdown, errors=options.errors)
    for step in options.only or STEPS:
        report.begin(step)
        try:
            import_module(f"benchmarks.{step}").measure(options.data, report)
        except ModuleNotFoundError as error:
            sys.exit(f"{error}: the peers are in requirements/bench.txt, which `make bench DATA=…` installs.")
        report.end()
    if options.markdown:
        print(report.table())


if __name__ == "__main__":
    # A script sees its own folder: its modules and the package under test are found from the root of the repository.
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    main()
