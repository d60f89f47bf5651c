#!/usr/bin/env python3
"""Makes the synthetic set: FOLDER/obs.csv, revisions.csv and expected.json.  make_data.py [--missing 0.3] FOLDER

The order of the rows is month, district, town, statistic. expected.json holds sums and counts computed here with dense
arrays, before and after the revisions; every engine must find the same.
"""

import argparse
import dataclasses
import json
import pathlib
import sys

import numpy as np
import polars as pl

sys.dont_write_bytecode = True

from dataset import COLUMNS, EXPECTED, OBSERVATIONS, REVISIONS, Shape  # noqa: E402

REVISION_COUNT = 10_000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--districts", type=int, default=100)
    parser.add_argument("--towns", type=int, default=14, help="of each district")
    parser.add_argument("--statistics", type=int, default=200)
    parser.add_argument("--months", type=int, default=60)
    parser.add_argument("--missing", type=float, default=0.0, help="the share of town cells that nobody reported")
    parser.add_argument("--seed", type=int, default=310114)
    options = parser.parse_args()
    if not 0 <= options.missing < 1:
        parser.error("--missing is a share from 0 to below 1")
    try:
        shape = Shape(options.districts, options.towns, options.statistics, options.months)
    except ValueError as error:
        parser.error(str(error))
    make(options.folder, shape, options.missing, options.seed)


def make(folder, shape, missing=0.0, seed=310114):
    """Writes the three files; the expectation last, so that a folder that holds it is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / EXPECTED).unlink(missing_ok=True)
    random = np.random.default_rng(seed)
    cents = invented_cents(random, shape)
    present = random.random(cents.shape) >= missing
    write_rows(folder / OBSERVATIONS, shape, cents, np.flatnonzero(present))
    values = np.where(present, cents / 100, np.nan)
    expected = {"rows": int(present.sum()), **checksums(by_unit(values), shape)}
    revised = revisions(random, cents, np.flatnonzero(present))
    write_rows(folder / REVISIONS, shape, cents, revised)
    values.ravel()[revised] = cents.ravel()[revised] / 100
    expected |= {
        "revisions": len(revised), "revised": checksums(by_unit(values), shape),
        "shape": dataclasses.asdict(shape), "missing": missing, "seed": seed}
    (folder / EXPECTED).write_text(json.dumps(expected, indent=1) + "\n", encoding="utf-8")


def invented_cents(random, shape):
    """Hundredths by month, town and statistic: a level, a growth, a season and noise; never zero."""
    units, statistics, months = shape.units, shape.statistics, shape.months
    level = random.normal(6, 1.2, statistics) + random.normal(0, 0.6, units)[:, None]
    growth = random.normal(0.006, 0.004, (units, statistics))
    phase, swing = random.uniform(0, 2 * np.pi, statistics), random.uniform(0, 0.3, statistics)
    cents = np.empty((months, units, statistics), np.int64)
    for month in range(months):
        season = np.log1p(swing * np.sin(2 * np.pi * month / 12 + phase))
        noise = random.normal(0, 0.08, (units, statistics))
        cents[month] = np.rint(100 * np.exp(level + growth * month + season + noise)) + 1
    return cents


def revisions(random, cents, present):
    """Changes up to 10,000 different reported cells by as much as a fifth; gives their places, in random order."""
    drawn = np.unique(random.choice(present, min(2 * REVISION_COUNT, len(present))))
    places = random.permutation(drawn)[:REVISION_COUNT]
    factors = random.uniform(0.8, 1.2, len(places))
    cents.ravel()[places] = np.rint(cents.ravel()[places] * factors) + 1
    return places


def write_rows(path, shape, cents, places):
    """The rows of some places of the array, in their order."""
    unit, statistic = places // shape.statistics % shape.units, places % shape.statistics
    month = places // (shape.statistics * shape.units)
    periods = np.array([shape.period(month) for month in range(shape.months)], np.int32)
    columns = [unit // shape.towns + 1, unit + 1, statistic + 1]
    frame = pl.DataFrame({name: column.astype(np.int32) for name, column in zip(COLUMNS, columns)})
    frame = frame.with_columns(period=periods[month], value=cents.ravel()[places] / 100)
    frame.write_csv(path, float_precision=2)


def by_unit(values):
    """Month, town, statistic becomes town, statistic, month: one run of months for each series."""
    return np.ascontiguousarray(values.transpose(1, 2, 0))


def checksums(towns, shape):
    """Sums and counts over all three levels; what is missing is not a number and takes no part."""
    districts = present_sum(towns.reshape(shape.districts, shape.towns, *towns.shape[1:]), 1)
    city = present_sum(districts[None], 1)
    found = {"sum_base": float(np.nansum(towns))}
    for name, level in (("town", towns), ("district", districts), ("city", city)):
        found[f"n_{name}"] = int(np.isfinite(level).sum())
    every = np.concatenate([towns, districts, city])
    # A running sum keeps the first gap to the year's end, so a cumulative value stops where a month is missing.
    cumulative = np.cumsum(every.reshape(*every.shape[:2], -1, 12), axis=3).reshape(every.shape)
    derived = {"yoy": growth(every), "ytd": cumulative, "ytd_yoy": growth(cumulative)}
    derived["ratio"] = every[:, 0::2] / every[:, 1::2]
    for name, values in derived.items():
        found |= {f"sum_{name}": float(np.nansum(values)), f"n_{name}": int(np.isfinite(values).sum())}
    return found


def present_sum(values, axis):
    """The sum over the parts present; missing only where no part is there."""
    total = np.nansum(values, axis=axis)
    return np.where(np.isfinite(values).any(axis=axis), total, np.nan)


def growth(values):
    """To the same month of the year before."""
    return values[:, :, 12:] / values[:, :, :-12] - 1


if __name__ == "__main__":
    main()
