"""SQLite on the same work, through Python's sqlite3, indexed for the query, revised by hand-written differences."""

import csv
import sqlite3

from dataset import OBSERVATIONS, REVISIONS
from measuring import queries

CITY, DISTRICT = 1_000_000, 100_000
SETTINGS = ("journal_mode = WAL", "synchronous = NORMAL", "cache_size = -2000000", "temp_store = MEMORY",
            "mmap_size = 4000000000", "threads = 2")
YEAR = "(PARTITION BY unit, statistic, period / 100 ORDER BY period)"
DERIVATION = f"""
    SELECT unit, statistic, period, v, v / first_value(v) OVER w - 1 yoy, ytd,
        ytd / first_value(ytd) OVER w - 1 ytd_yoy
    FROM (
        SELECT *, CASE WHEN count(*) OVER y = period % 100 THEN sum(v) OVER y END ytd FROM cell WINDOW y AS {YEAR}
    )
    WINDOW w AS (PARTITION BY unit, statistic ORDER BY period RANGE BETWEEN 100 PRECEDING AND 100 PRECEDING)"""
RATIOS = """
    SELECT a.unit, a.statistic, a.period, a.v / b.v ratio FROM cell a
    JOIN cell b ON b.unit = a.unit AND b.statistic = a.statistic + 1 AND b.period = a.period
    WHERE a.statistic % 2 = 1"""
SINGLE_REVISIONS = 1_010


def measure(recorder, folder, expected, shape):
    """All steps; gives whether every result was right."""
    database = folder / "peer.sqlite"
    remove(database)
    connection = sqlite3.connect(database, isolation_level=None)
    engine = Engine(connection, folder)
    try:
        return steps(engine, recorder, expected, shape)
    finally:
        connection.close()
        remove(database)


def steps(engine, recorder, expected, shape):
    recorder.step("load_csv", engine.load)
    recorder.step("index", engine.index)
    recorder.step("rollup", engine.roll_up)
    recorder.step("eval", engine.evaluate)
    recorder.memory()
    right = recorder.check("check", engine.checksums(), expected)
    recorder.latency("small_query", engine.query, queries(shape, 1010))
    recorder.latency("small_query_towns", engine.query_towns, queries(shape, 210))
    recorder.step("index_derived", engine.index_derived)
    changes = engine.read_revisions()
    recorder.latency("revision", engine.revise, (([change],) for change in changes[:SINGLE_REVISIONS]))
    recorder.step("revisions_10000", lambda: engine.revise(changes))
    return recorder.check("check_revised", engine.checksums(), expected["revised"]) and right


class Engine:
    """The tables: observation, district, city; cell (all three levels), derived, ratio."""

    def __init__(self, connection, folder):
        self.run, self.run_many, self.folder = connection.execute, connection.executemany, folder
        for setting in SETTINGS:
            self.run(f"PRAGMA {setting}")

    def load(self):
        self.run("CREATE TABLE observation(district INTEGER NOT NULL, town INTEGER NOT NULL, statistic INTEGER NOT "
                 "NULL, period INTEGER NOT NULL, value REAL NOT NULL)")
        self.run("BEGIN")
        self.run_many("INSERT INTO observation VALUES (?, ?, ?, ?, ?)", rows(self.folder / OBSERVATIONS))
        self.run("COMMIT")

    def index(self):
        """What the query over towns and the revision of one cell need."""
        self.run("CREATE UNIQUE INDEX observation_place ON observation(district, statistic, period, town, value)")
        self.run("ANALYZE")

    def roll_up(self):
        self.run("CREATE TABLE district(district INTEGER, statistic INTEGER, period INTEGER, v REAL, "
                 "PRIMARY KEY(district, statistic, period)) WITHOUT ROWID")
        self.run("INSERT INTO district SELECT district, statistic, period, sum(value) FROM observation "
                 "GROUP BY 1, 2, 3")
        self.run("CREATE TABLE city(statistic INTEGER, period INTEGER, v REAL, PRIMARY KEY(statistic, period)) "
                 "WITHOUT ROWID")
        self.run("INSERT INTO city SELECT statistic, period, sum(v) FROM district GROUP BY 1, 2")

    def evaluate(self):
        self.run("CREATE TABLE cell(unit INTEGER, statistic INTEGER, period INTEGER, v REAL, "
                 "PRIMARY KEY(unit, statistic, period)) WITHOUT ROWID")
        self.run("INSERT INTO cell SELECT town, statistic, period, value FROM observation ORDER BY 1, 2, 3")
        self.run(f"INSERT INTO cell SELECT {DISTRICT} + district, statistic, period, v FROM district")
        self.run(f"INSERT INTO cell SELECT {CITY}, statistic, period, v FROM city")
        self.run(f"CREATE TABLE derived AS {DERIVATION}")
        self.run(f"CREATE TABLE ratio AS {RATIOS}")

    def index_derived(self):
        self.run("CREATE UNIQUE INDEX derived_place ON derived(unit, statistic, period)")
        self.run("CREATE UNIQUE INDEX ratio_place ON ratio(unit, statistic, period)")

    def checksums(self):
        found = dict(zip(("n_town", "sum_base"), self.row("SELECT count(*), sum(value) FROM observation")))
        found["n_district"] = self.row("SELECT count(*) FROM district")[0]
        found["n_city"] = self.row("SELECT count(*) FROM city")[0]
        for table, names in (("derived", ("yoy", "ytd", "ytd_yoy")), ("ratio", ("ratio",))):
            sums = self.row("SELECT " + ", ".join(f"count({name}), sum({name})" for name in names) + f" FROM {table}")
            for number, name in enumerate(names):
                found[f"n_{name}"], found[f"sum_{name}"] = sums[2 * number:2 * number + 2]
        return found

    def row(self, text):
        return self.run(text).fetchone()

    def query(self, district, statistics, first, last):
        places = ", ".join("?" * len(statistics))
        return self.run(f"SELECT statistic, period, v FROM district WHERE district = ? AND statistic IN ({places}) AND "
                        "period BETWEEN ? AND ?", [district, *statistics, first, last]).fetchall()

    def query_towns(self, district, statistics, first, last):
        places = ", ".join("?" * len(statistics))
        return self.run("SELECT statistic, period, sum(value) FROM observation WHERE district = ? AND statistic IN "
                        f"({places}) AND period BETWEEN ? AND ? GROUP BY 1, 2",
                        [district, *statistics, first, last]).fetchall()

    def read_revisions(self):
        return [(*map(int, places), float(value)) for *places, value in rows(self.folder / REVISIONS)]

    def revise(self, changes):
        """Each change moves the three levels by its difference, in one transaction."""
        self.run("BEGIN IMMEDIATE")
        for district, town, statistic, period, value in changes:
            place = (district, statistic, period)
            by = value - self.run("SELECT value FROM observation WHERE district = ? AND statistic = ? AND period = ? "
                                  "AND town = ?", (*place, town)).fetchone()[0]
            self.run("UPDATE observation SET value = ? WHERE district = ? AND statistic = ? AND period = ? AND "
                     "town = ?", (value, *place, town))
            self.run("UPDATE district SET v = v + ? WHERE district = ? AND statistic = ? AND period = ?", (by, *place))
            self.run("UPDATE city SET v = v + ? WHERE statistic = ? AND period = ?", (by, statistic, period))
            for unit in (town, DISTRICT + district, CITY):
                self.move(unit, statistic, period, by)
        self.run("COMMIT")

    def move(self, unit, statistic, period, by):
        """The cell, its cumulative values to December, the growth of both years, and the ratio it takes part in."""
        december = period // 100 * 100 + 12
        self.run("UPDATE cell SET v = v + ? WHERE unit = ? AND statistic = ? AND period = ?",
                 (by, unit, statistic, period))
        self.run("UPDATE derived SET v = v + ?1 * (period = ?4), ytd = ytd + ?1 WHERE unit = ?2 AND statistic = ?3 AND "
                 "period BETWEEN ?4 AND ?5", (by, unit, statistic, period, december))
        self.run("UPDATE derived SET (yoy, ytd_yoy) = (SELECT derived.v / b.v - 1, derived.ytd / b.ytd - 1 FROM "
                 "derived b WHERE b.unit = ?1 AND b.statistic = ?2 AND b.period = derived.period - 100) WHERE "
                 "unit = ?1 AND statistic = ?2 AND (period BETWEEN ?3 AND ?4 OR period BETWEEN ?3 + 100 AND ?4 + 100)",
                 (unit, statistic, period, december))
        odd = statistic - (statistic + 1) % 2
        self.run("UPDATE ratio SET ratio = (SELECT v FROM cell WHERE unit = ?1 AND statistic = ?2 AND period = ?3) / "
                 "(SELECT v FROM cell WHERE unit = ?1 AND statistic = ?2 + 1 AND period = ?3) WHERE unit = ?1 AND "
                 "statistic = ?2 AND period = ?3", (unit, odd, period))


def rows(path):
    """The rows of a CSV without its header; the columns' types make numbers of the texts."""
    with open(path, newline="", encoding="ascii") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def remove(database):
    for end in ("", "-wal", "-shm"):
        database.with_name(database.name + end).unlink(missing_ok=True)
