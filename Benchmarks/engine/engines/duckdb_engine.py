"""DuckDB on the same work, in memory or in a file, with the fastest SQL we found for each step.

Window functions beat self-joins here. On a complete set `lag(12)` is the month of the year before; with gaps only a
RANGE window is right, because rows are missing.
"""

import duckdb

from dataset import OBSERVATIONS, REVISIONS
from measuring import queries

CITY, DISTRICT = 1_000_000, 100_000
TYPES = ("{'district': 'INTEGER', 'town': 'INTEGER', 'statistic': 'INTEGER', 'period': 'INTEGER', "
         "'value': 'DOUBLE'}")
CUMULATIVE = "sum(v) OVER (PARTITION BY unit, statistic, period // 100 ORDER BY period)"
REACHED = "count(*) OVER (PARTITION BY unit, statistic, period // 100 ORDER BY period)"
SINGLE_REVISIONS = 53


def measure(recorder, folder, expected, shape, in_file=False):
    """All steps; gives whether every result was right."""
    database = folder / "peer.duckdb"
    remove(database)
    connection = duckdb.connect(str(database) if in_file else ":memory:")
    connection.execute(f"SET threads = {recorder.labels['threads']}")
    engine = Engine(connection, folder, with_gaps=expected["missing"] > 0)
    try:
        return steps(engine, recorder, expected, shape, in_file)
    finally:
        connection.close()
        remove(database)


def steps(engine, recorder, expected, shape, in_file):
    recorder.step("load_csv", lambda: engine.load(in_file))
    recorder.step("rollup", engine.roll_up)
    recorder.step("eval", engine.evaluate)
    recorder.memory()
    right = recorder.check("check", engine.checksums(), expected)
    recorder.latency("small_query", engine.query, queries(shape, 210))
    recorder.latency("small_query_towns", engine.query_towns, queries(shape, 60))
    engine.read_revisions()
    recorder.latency("revision", engine.revise, ((number, number) for number in range(1, SINGLE_REVISIONS + 1)), 3)
    recorder.step("revisions_10000", lambda: engine.revise(1, expected["revisions"]))
    return recorder.check("check_revised", engine.checksums(), expected["revised"]) and right


class Engine:
    """The tables: observation, district, city; cell (all three levels), derived, ratio."""

    def __init__(self, connection, folder, with_gaps):
        self.run = connection.execute
        self.folder, self.with_gaps = folder, with_gaps

    def load(self, in_file):
        self.run(f"CREATE TABLE observation AS SELECT * FROM read_csv('{self.folder / OBSERVATIONS}', header = true, "
                 f"columns = {TYPES})")
        if in_file:
            self.run("CHECKPOINT")

    def roll_up(self):
        """The district's table is sorted as the small query reads it."""
        self.run("CREATE TABLE district AS SELECT district, statistic, period, sum(value) v FROM observation "
                 "GROUP BY ALL ORDER BY ALL")
        self.run("CREATE TABLE city AS SELECT statistic, period, sum(v) v FROM district GROUP BY ALL")

    def evaluate(self):
        self.run("CREATE TABLE cell AS SELECT town unit, statistic, period, value v FROM observation "
                 f"UNION ALL SELECT {DISTRICT} + district, statistic, period, v FROM district "
                 f"UNION ALL SELECT {CITY}, statistic, period, v FROM city")
        self.run(f"CREATE TABLE derived AS {self.derivation('cell')}")
        self.run(f"CREATE TABLE ratio AS {ratios('cell')}")

    def derivation(self, cells):
        """Growth on the year before, cumulative, and its growth, of the whole series in a table."""
        series = "w AS (PARTITION BY unit, statistic ORDER BY period"
        if self.with_gaps:
            cumulative = f"CASE WHEN {REACHED} = period % 100 THEN {CUMULATIVE} END"
            before, window = "first_value({}) OVER w", series + " RANGE BETWEEN 100 PRECEDING AND 100 PRECEDING)"
        else:
            cumulative, before, window = CUMULATIVE, "lag({}, 12) OVER w", series + ")"
        return (f"SELECT unit, statistic, period, v, v / {before.format('v')} - 1 yoy, ytd, "
                f"ytd / {before.format('ytd')} - 1 ytd_yoy FROM (SELECT *, {cumulative} ytd FROM {cells}) "
                f"WINDOW {window}")

    def checksums(self):
        found = dict.fromkeys(("n_town", "n_district", "n_city"))
        found["n_town"], found["sum_base"] = self.row("SELECT count(*), sum(value) FROM observation")
        found["n_district"] = self.row("SELECT count(*) FROM district")[0]
        found["n_city"] = self.row("SELECT count(*) FROM city")[0]
        for table, names in (("derived", ("yoy", "ytd", "ytd_yoy")), ("ratio", ("ratio",))):
            for name in names:
                found[f"n_{name}"], found[f"sum_{name}"] = self.row(f"SELECT count({name}), sum({name}) FROM {table}")
        return found

    def row(self, text):
        return self.run(text).fetchone()

    def query(self, district, statistics, first, last):
        return self.run("SELECT statistic, period, v FROM district WHERE district = ? AND period BETWEEN ? AND ? "
                        "AND list_contains(?, statistic)", [district, first, last, statistics]).fetchall()

    def query_towns(self, district, statistics, first, last):
        return self.run("SELECT statistic, period, sum(value) FROM observation WHERE district = ? AND period BETWEEN "
                        "? AND ? AND list_contains(?, statistic) GROUP BY ALL",
                        [district, first, last, statistics]).fetchall()

    def read_revisions(self):
        self.run(f"CREATE TABLE revision AS SELECT row_number() OVER () number, * FROM read_csv("
                 f"'{self.folder / REVISIONS}', header = true, columns = {TYPES})")

    def revise(self, first, last):
        """Some of the revisions in one transaction; every series they touch is derived anew at all three levels."""
        self.run("BEGIN")
        self.run(f"CREATE OR REPLACE TEMP TABLE change AS SELECT * FROM revision WHERE number BETWEEN {first} "
                 f"AND {last}")
        self.run("UPDATE observation o SET value = c.value FROM change c WHERE o.town = c.town AND "
                 "o.statistic = c.statistic AND o.period = c.period")
        self.revise_sums()
        self.revise_derived()
        self.run("COMMIT")

    def revise_sums(self):
        self.run("UPDATE district d SET v = s.v FROM (SELECT district, statistic, period, sum(value) v FROM "
                 "observation WHERE (district, statistic, period) IN (SELECT district, statistic, period FROM change) "
                 "GROUP BY ALL) s WHERE d.district = s.district AND d.statistic = s.statistic AND d.period = s.period")
        self.run("UPDATE city t SET v = s.v FROM (SELECT statistic, period, sum(v) v FROM district WHERE (statistic, "
                 "period) IN (SELECT statistic, period FROM change) GROUP BY ALL) s "
                 "WHERE t.statistic = s.statistic AND t.period = s.period")
        for table, unit, source, keys in (
                ("change", "town", "value", "town, statistic, period"),
                ("district", f"{DISTRICT} + s.district", "v", "district, statistic, period"),
                ("city", f"{CITY}", "v", "statistic, period")):
            self.run(f"UPDATE cell SET v = s.{source} FROM (SELECT * FROM {table} WHERE ({keys}) IN (SELECT {keys} "
                     f"FROM change)) s WHERE cell.unit = {unit} AND cell.statistic = s.statistic AND "
                     "cell.period = s.period")

    def revise_derived(self):
        self.run("CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT unnest([town, "
                 f"{DISTRICT} + district, {CITY}]) unit, statistic FROM change")
        self.run("CREATE OR REPLACE TEMP TABLE pair AS SELECT DISTINCT unit, statistic - (statistic + 1) % 2 statistic "
                 "FROM touched")
        touched = "(unit, statistic) IN (SELECT unit, statistic FROM touched)"
        self.run(f"CREATE OR REPLACE TEMP TABLE part AS SELECT * FROM cell WHERE {touched}")
        self.run(f"DELETE FROM derived WHERE {touched}")
        self.run(f"INSERT INTO derived {self.derivation('part')}")
        paired = "(unit, statistic - (statistic + 1) % 2) IN (SELECT unit, statistic FROM pair)"
        self.run(f"CREATE OR REPLACE TEMP TABLE part AS SELECT * FROM cell WHERE {paired}")
        self.run("DELETE FROM ratio WHERE (unit, statistic) IN (SELECT unit, statistic FROM pair)")
        self.run(f"INSERT INTO ratio {ratios('part')}")


def ratios(cells):
    return (f"SELECT a.unit, a.statistic, a.period, a.v / b.v ratio FROM {cells} a JOIN {cells} b ON a.unit = b.unit "
            "AND a.period = b.period AND b.statistic = a.statistic + 1 WHERE a.statistic % 2 = 1")


def remove(database):
    for path in (database, database.with_name(database.name + ".wal")):
        path.unlink(missing_ok=True)
