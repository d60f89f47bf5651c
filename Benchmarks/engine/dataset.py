"""The synthetic set: its shape, its files, and what every engine must find in it."""

import dataclasses
import json

FIRST_YEAR = 2021
OBSERVATIONS, REVISIONS, EXPECTED = "obs.csv", "revisions.csv", "expected.json"
COLUMNS = ("district", "town", "statistic", "period", "value")


@dataclasses.dataclass(frozen=True)
class Shape:
    """How many of everything; towns are counted for each district and numbered through the city."""

    districts: int
    towns: int
    statistics: int
    months: int

    def __post_init__(self):
        if min(dataclasses.astuple(self)) < 1 or self.statistics % 2 or self.months % 12:
            raise ValueError("all sizes are at least 1, statistics come in pairs, months in whole years")

    @property
    def units(self):
        """The towns of the whole city."""
        return self.districts * self.towns

    @property
    def cells(self):
        """The town cells when nothing is missing."""
        return self.units * self.statistics * self.months

    def period(self, month):
        """The period yyyymm of a month counted from 0."""
        return (FIRST_YEAR + month // 12) * 100 + month % 12 + 1


def read_expected(folder):
    """What `make_data.py` wrote beside the observations, and their shape."""
    expected = json.loads((folder / EXPECTED).read_text(encoding="utf-8"))
    return expected, Shape(**expected["shape"])


def differences(found, expected, tolerance=1e-9):
    """The names whose value is not the expected one, with both; names that nobody expects are left out."""
    wanted = {plain(name): value for name, value in expected.items() if isinstance(value, (int, float))}
    pairs = {name: (value, wanted[plain(name)]) for name, value in found.items() if plain(name) in wanted}
    return {name: pair for name, pair in pairs.items() if not close(*pair, tolerance)}


def comparable(found, expected):
    """How many of the names can be compared at all."""
    wanted = {plain(name) for name in expected}
    return sum(plain(name) in wanted for name in found)


def plain(name):
    return name.replace("_", "")


def close(left, right, tolerance):
    """SQL's sum of no values at all is no value; the counts beside it tell that from a failure."""
    return abs((left or 0.0) - right) <= tolerance * max(1.0, abs(right))
