"""`make bench`."""

from tests.bench.reading import main

main()
