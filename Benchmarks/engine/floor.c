// What this machine can do with dense arrays and no engine: the floor that the engine is measured against.
//
//   gcc -O3 -march=native -pthread floor.c -o floor -lm
//   ./floor FOLDER THREADS
//
// One array of doubles holds a run of months for each series, the towns first, then the districts, then the city:
// [unit][statistic][month]. What is missing is not a number, so growth, ratios and running sums need no test for it;
// only the roll-up does. Nothing is checked, named, kept or explained here. Prints one JSON line for each step.
#define _GNU_SOURCE
#include "measuring.h"

#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>

#ifndef DISTRICTS
#define DISTRICTS 100
#define TOWNS 14
#define STATISTICS 200
#define MONTHS 60
#endif

enum {
    FIRST_YEAR = 2021,
    UNITS = DISTRICTS * TOWNS,
    CITY = UNITS + DISTRICTS,
    LEVELS = CITY + 1,
    RUN = STATISTICS * MONTHS,
    QUERY_STATISTICS = STATISTICS < 20 ? STATISTICS : 20,
    QUERY_MONTHS = MONTHS < 24 ? MONTHS : 24,
    MOST_THREADS = 64,
    MOST_REVISIONS = 10000,
    LATENCY_RUNS = 100000
};

typedef struct {
    const char *begin, *end;
    int number, of;
    long rows;
} Part;

typedef struct {
    int unit, statistic, month;
    double value;
} Change;

typedef struct {
    double base, yoy, ytd, ytd_yoy, ratio;
    long towns, districts, city, n_yoy, n_ytd, n_ytd_yoy, n_ratio;
} Sums;

static double *value, *yoy, *ytd, *ytd_yoy, *ratio;
static int has_gaps;

static double *series(size_t per_run) {
    double *found = aligned_alloc(64, (sizeof(double) * LEVELS * per_run + 63) / 64 * 64);
    if (!found) stop("memory");
    return found;
}

static void in_parallel(void *(*work)(void *), Part *parts) {
    pthread_t started[MOST_THREADS];
    for (int k = 1; k < threads; k++)
        if (pthread_create(&started[k], NULL, work, &parts[k])) stop("thread");
    work(&parts[0]);
    for (int k = 1; k < threads; k++) pthread_join(started[k], NULL);
}

static const char *whole_number(const char *at, int *into) {
    int found = 0;
    while (*at != ',') found = found * 10 + (*at++ - '0');
    *into = found;
    return at + 1;
}

// A decimal of at most six places: its digits as an integer, divided once, which rounds as reading a double does.
static const char *decimal(const char *at, const char *end, double *into) {
    static const double scale[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
    int64_t digits = 0;
    int places = 0, behind_point = 0;
    for (; at < end && *at != '\n'; at++) {
        if (*at == '.') {
            behind_point = 1;
        } else {
            digits = digits * 10 + (*at - '0');
            places += behind_point;
        }
    }
    *into = digits / scale[places];
    return at + 1;
}

static const char *row(const char *at, const char *end, Change *into) {
    int district, period;
    at = whole_number(at, &district);
    at = whole_number(at, &into->unit);
    at = whole_number(at, &into->statistic);
    at = whole_number(at, &period);
    into->unit--;
    into->statistic--;
    into->month = (period / 100 - FIRST_YEAR) * 12 + period % 100 - 1;
    if ((unsigned)into->unit >= UNITS || (unsigned)into->statistic >= STATISTICS || (unsigned)into->month >= MONTHS) {
        fprintf(stderr, "a row lies outside the shape this program was compiled for\n");
        exit(1);
    }
    return decimal(at, end, &into->value);
}

static double *place(int unit, int statistic, int month) {
    return value + (size_t)unit * RUN + statistic * MONTHS + month;
}

static void *clear(void *argument) {
    Part *part = argument;
    size_t all = (size_t)LEVELS * RUN, begin = all * part->number / part->of, end = all * (part->number + 1) / part->of;
    for (size_t k = begin; k < end; k++) value[k] = NAN;
    return NULL;
}

static void *parse(void *argument) {
    Part *part = argument;
    Change read;
    long rows = 0;
    for (const char *at = part->begin; at < part->end; rows++) {
        at = row(at, part->end, &read);
        *place(read.unit, read.statistic, read.month) = read.value;
    }
    part->rows = rows;
    return NULL;
}

static const char *mapped(const char *folder, const char *name, size_t *size) {
    char path[4096];
    struct stat about;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    int file = open(path, O_RDONLY);
    if (file < 0 || fstat(file, &about)) stop(path);
    const char *text = mmap(NULL, about.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    if (text == MAP_FAILED) stop(path);
    close(file);
    *size = about.st_size;
    return text;
}

static const char *behind_line(const char *at, const char *end) {
    const char *found = memchr(at, '\n', end - at);
    return found ? found + 1 : end;
}

static long load(const char *folder, Part *parts) {
    size_t size;
    const char *text = mapped(folder, "obs.csv", &size), *end = text + size, *first = behind_line(text, end);
    size_t share = (end - first) / threads;
    const char *from = first;
    for (int k = 0; k < threads; k++) {
        const char *to = k == threads - 1 ? end : behind_line(first + share * (k + 1), end);
        parts[k] = (Part){from, to, k, threads, 0};
        from = to;
    }
    in_parallel(clear, parts);
    in_parallel(parse, parts);
    long rows = 0;
    for (int k = 0; k < threads; k++) rows += parts[k].rows;
    munmap((void *)text, size);
    return rows;
}

static int load_changes(const char *folder, Change *changes) {
    size_t size;
    const char *text = mapped(folder, "revisions.csv", &size), *end = text + size;
    int count = 0;
    for (const char *at = behind_line(text, end); at < end && count < MOST_REVISIONS; count++)
        at = row(at, end, &changes[count]);
    munmap((void *)text, size);
    return count;
}

static void add(double *restrict total, const double *restrict part) {
    for (int k = 0; k < RUN; k++) total[k] += part[k];
}

static void add_present(double *restrict total, const double *restrict part) {
    for (int k = 0; k < RUN; k++) {
        double sum = total[k] + part[k], either = part[k] == part[k] ? part[k] : total[k];
        total[k] = sum == sum ? sum : either;
    }
}

static void sum_runs(double *total, const double *parts, int count) {
    memcpy(total, parts, sizeof(double) * RUN);
    for (int k = 1; k < count; k++) (has_gaps ? add_present : add)(total, parts + (size_t)k * RUN);
}

static void *roll_up_districts(void *argument) {
    Part *part = argument;
    for (int district = part->number; district < DISTRICTS; district += part->of)
        sum_runs(place(UNITS + district, 0, 0), place(district * TOWNS, 0, 0), TOWNS);
    return NULL;
}

static void roll_up(Part *parts) {
    in_parallel(roll_up_districts, parts);
    sum_runs(place(CITY, 0, 0), place(UNITS, 0, 0), DISTRICTS);
}

static void *evaluate(void *argument) {
    Part *part = argument;
    for (int unit = part->number; unit < LEVELS; unit += part->of) {
        for (int statistic = 0; statistic < STATISTICS; statistic++) {
            size_t at = (size_t)unit * RUN + statistic * MONTHS;
            const double *restrict v = value + at;
            double *restrict total = ytd + at, *restrict growth = yoy + at, *restrict total_growth = ytd_yoy + at;
            for (int year = 0; year < MONTHS; year += 12) {
                double sum = 0;
                for (int month = year; month < year + 12; month++) total[month] = sum += v[month];
            }
            for (int month = 0; month < 12; month++) growth[month] = total_growth[month] = NAN;
            for (int month = 12; month < MONTHS; month++) {
                growth[month] = v[month] / v[month - 12] - 1;
                total_growth[month] = total[month] / total[month - 12] - 1;
            }
            if (statistic % 2) continue;
            double *restrict share = ratio + (size_t)unit * RUN / 2 + statistic / 2 * MONTHS;
            for (int month = 0; month < MONTHS; month++) share[month] = v[month] / v[month + MONTHS];
        }
    }
    return NULL;
}

static int derive_again(int unit, int statistic, int month) {
    size_t at = (size_t)unit * RUN + statistic * MONTHS;
    const double *v = value + at;
    double *total = ytd + at, *growth = yoy + at, *total_growth = ytd_yoy + at;
    int end = month / 12 * 12 + 12, cells = 2 + end - month;
    double sum = month % 12 ? total[month - 1] : 0;
    for (int k = month; k < end; k++) total[k] = sum += v[k];
    for (int year = month; year <= month + 12 && year < MONTHS; year += 12) {
        if (year < 12) continue;
        growth[year] = v[year] / v[year - 12] - 1;
        for (int k = year; k < year / 12 * 12 + 12; k++) total_growth[k] = total[k] / total[k - 12] - 1;
        cells += 1 + end - month;
    }
    size_t odd = (size_t)unit * RUN + (statistic & ~1) * MONTHS + month;
    ratio[(size_t)unit * RUN / 2 + statistic / 2 * MONTHS + month] = value[odd] / value[odd + MONTHS];
    return cells;
}

static int revise(int unit, int statistic, int month, double figure) {
    double *town = place(unit, statistic, month), before = isnan(*town) ? 0 : *town;
    int above[] = {UNITS + unit / TOWNS, CITY};
    *town = figure;
    int cells = derive_again(unit, statistic, month);
    for (int k = 0; k < 2; k++) {
        double *total = place(above[k], statistic, month);
        *total = isnan(*total) ? figure : *total + (figure - before);
        cells += derive_again(above[k], statistic, month);
    }
    return cells;
}

static void query(double *into, int district, const int *statistics, int first) {
    for (int k = 0; k < QUERY_STATISTICS; k++)
        memcpy(into + k * QUERY_MONTHS, place(UNITS + district, statistics[k], first), sizeof(double) * QUERY_MONTHS);
}

static void query_towns(double *into, int district, const int *statistics, int first) {
    for (int k = 0; k < QUERY_STATISTICS; k++) {
        double *total = into + k * QUERY_MONTHS;
        for (int month = 0; month < QUERY_MONTHS; month++) total[month] = NAN;
        for (int town = district * TOWNS; town < district * TOWNS + TOWNS; town++) {
            const double *v = place(town, statistics[k], first);
            for (int month = 0; month < QUERY_MONTHS; month++) {
                double sum = total[month] + v[month], either = v[month] == v[month] ? v[month] : total[month];
                total[month] = sum == sum ? sum : either;
            }
        }
    }
}

static double present_sum(const double *values, size_t count, long *present) {
    double sum = 0;
    *present = 0;
    for (size_t k = 0; k < count; k++) {
        if (values[k] != values[k]) continue;
        sum += values[k];
        ++*present;
    }
    return sum;
}

static void print_sums(const char *step) {
    Sums s;
    size_t all = (size_t)LEVELS * RUN;
    s.base = present_sum(value, (size_t)UNITS * RUN, &s.towns);
    present_sum(place(UNITS, 0, 0), (size_t)DISTRICTS * RUN, &s.districts);
    present_sum(place(CITY, 0, 0), RUN, &s.city);
    s.yoy = present_sum(yoy, all, &s.n_yoy);
    s.ytd = present_sum(ytd, all, &s.n_ytd);
    s.ytd_yoy = present_sum(ytd_yoy, all, &s.n_ytd_yoy);
    s.ratio = present_sum(ratio, all / 2, &s.n_ratio);
    begin_line(step);
    printf(", \"n_town\": %ld, \"n_district\": %ld, \"n_city\": %ld", s.towns, s.districts, s.city);
    printf(", \"n_yoy\": %ld, \"n_ytd\": %ld, \"n_ytd_yoy\": %ld, \"n_ratio\": %ld", s.n_yoy, s.n_ytd, s.n_ytd_yoy,
           s.n_ratio);
    printf(", \"sum_base\": %.17g, \"sum_yoy\": %.17g, \"sum_ytd\": %.17g", s.base, s.yoy, s.ytd);
    printf(", \"sum_ytd_yoy\": %.17g, \"sum_ratio\": %.17g}\n", s.ytd_yoy, s.ratio);
    fflush(stdout);
}

static double largest_difference(const double *left, const double *right, size_t count) {
    double largest = 0;
    for (size_t k = 0; k < count; k++) {
        double scale = fabs(left[k]) > 1 ? fabs(left[k]) : 1, apart = fabs(left[k] - right[k]) / scale;
        if ((left[k] != left[k]) != (right[k] != right[k])) apart = INFINITY;
        if (apart > largest) largest = apart;
    }
    return largest;
}

static void measure_revisions(const char *folder, double *taken) {
    static Change changes[MOST_REVISIONS];
    int count = load_changes(folder, changes);
    start();
    for (int k = 0; k < count; k++)
        revise(changes[k].unit, changes[k].statistic, changes[k].month, changes[k].value);
    finish("revisions_10000");
    print_sums("check_revised");
    long cells = 0;
    srand(1);
    for (int k = 0; k < LATENCY_RUNS; k++) {
        int unit = rand() % UNITS, statistic = rand() % STATISTICS, month = rand() % MONTHS;
        double begin = now();
        cells += revise(unit, statistic, month, 123.45);
        taken[k] = now() - begin;
    }
    print_latency("revision", taken, LATENCY_RUNS);
    printf(", \"cells\": %.1f}\n", (double)cells / LATENCY_RUNS);
}

// After all revisions the arrays must be those of a full roll-up and evaluation.
static void check_against_recomputation(Part *parts) {
    double *incremental[] = {value, ytd, yoy, ytd_yoy, ratio}, largest = 0;
    size_t all = (size_t)LEVELS * RUN;
    value = series(RUN), ytd = series(RUN), yoy = series(RUN), ytd_yoy = series(RUN), ratio = series(RUN / 2);
    memcpy(value, incremental[0], sizeof(double) * UNITS * RUN);
    roll_up(parts);
    in_parallel(evaluate, parts);
    double *anew[] = {value, ytd, yoy, ytd_yoy, ratio};
    for (int k = 0; k < 5; k++) {
        double found = largest_difference(anew[k], incremental[k], k == 4 ? all / 2 : all);
        if (found > largest) largest = found;
        free(incremental[k]);
    }
    begin_line("check_recomputed");
    printf(", \"ok\": %s, \"largest_relative_difference\": %.3g}\n", largest <= 1e-9 ? "true" : "false", largest);
}

static void measure_query(const char *step, void (*answer)(double *, int, const int *, int), double *taken) {
    static double into[QUERY_STATISTICS * QUERY_MONTHS];
    int statistics[QUERY_STATISTICS];
    double kept = 0;
    srand(2);
    for (int run = 0; run < LATENCY_RUNS; run++) {
        for (int k = 0; k < QUERY_STATISTICS; k++) statistics[k] = (run + 7 * k) % STATISTICS;
        int district = rand() % DISTRICTS, first = rand() % (MONTHS - QUERY_MONTHS + 1);
        double begin = now();
        answer(into, district, statistics, first);
        taken[run] = now() - begin;
        double last = into[run % (QUERY_STATISTICS * QUERY_MONTHS)];
        kept += isnan(last) ? 0 : last;
    }
    print_latency(step, taken, LATENCY_RUNS);
    printf(", \"sum\": %.6g}\n", kept);
}

// A file of the towns' doubles, read into memory that nobody has touched; the file is in the page cache.
static void measure_snapshot(const char *folder) {
    char path[4096];
    size_t size = sizeof(double) * UNITS * RUN;
    snprintf(path, sizeof path, "%s/floor.snapshot", folder);
    int file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    if (file < 0) stop(path);
    whole(write_some, file, (char *)value, size);
    lseek(file, 0, SEEK_SET);
    double *again = series(RUN);
    start();
    whole(read, file, (char *)again, size);
    finish("restart_snapshot");
    close(file);
    unlink(path);
    free(again);
}

int main(int count, char **arguments) {
    threads = count == 3 ? atoi(arguments[2]) : 0;
    if (threads < 1 || threads > MOST_THREADS) {
        fprintf(stderr, "usage: %s FOLDER THREADS\n", arguments[0]);
        return 2;
    }
    const char *folder = arguments[1];
    Part parts[MOST_THREADS];
    static double taken[LATENCY_RUNS];
    value = series(RUN), ytd = series(RUN), yoy = series(RUN), ytd_yoy = series(RUN), ratio = series(RUN / 2);
    start();
    long rows = load(folder, parts);
    finish("load_csv");
    has_gaps = rows < (long)UNITS * RUN;
    start();
    roll_up(parts);
    finish("rollup");
    start();
    in_parallel(evaluate, parts);
    finish("eval");
    start();
    in_parallel(evaluate, parts);
    finish("eval_again");
    begin_line("memory");
    printf(", \"rss_mb\": %ld, \"peak_rss_mb\": %ld}\n", memory_mb("VmRSS"), memory_mb("VmHWM"));
    print_sums("check");
    if (threads > 1) return 0;  // What follows runs on one thread; it is measured once.
    measure_query("small_query", query, taken);
    measure_query("small_query_towns", query_towns, taken);
    measure_revisions(folder, taken);
    check_against_recomputation(parts);
    measure_snapshot(folder);
    measure_commits(folder, taken);
    return 0;
}
