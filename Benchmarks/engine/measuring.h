// Clock, memory and disk, and one JSON line for each step; what `measuring.py` is to the peers.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { COMMITS = 200 };

static int threads;

static void stop(const char *what) {
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

static double processor_seconds(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6;
}

static long memory_mb(const char *field) {
    FILE *file = fopen("/proc/self/status", "r");
    char line[256];
    long kilobytes = 0;
    while (file && fgets(line, sizeof line, file))
        if (!strncmp(line, field, strlen(field))) kilobytes = atol(line + strlen(field) + 1);
    if (file) fclose(file);
    return kilobytes / 1024;
}

static void begin_line(const char *step) {
    printf("{\"engine\": \"floor\", \"threads\": %d, \"step\": \"%s\"", threads, step);
}

static double started, started_processor;

static void start(void) {
    started_processor = processor_seconds();
    started = now();
}

static void finish(const char *step) {
    double wall = now() - started, used = processor_seconds() - started_processor;
    begin_line(step);
    printf(", \"wall_s\": %.6f, \"cpu_s\": %.4f}\n", wall, used);
    fflush(stdout);
}

static int by_size(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

static void print_latency(const char *step, double *taken, int count) {
    qsort(taken, count, sizeof *taken, by_size);
    begin_line(step);
    printf(", \"p50_us\": %.3f, \"p99_us\": %.3f, \"runs\": %d", taken[count / 2] * 1e6, taken[count * 99 / 100] * 1e6,
           count);
}

// The disk's own rate: 4 kB appended and made durable, again and again.
static void measure_commits(const char *folder, double *taken) {
    char path[4096];
    static char page[4096];
    snprintf(path, sizeof path, "%s/floor.commits", folder);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) stop(path);
    for (int k = 0; k < COMMITS; k++) {
        double begin = now();
        if (write(file, page, sizeof page) != sizeof page || fdatasync(file)) stop(path);
        taken[k] = now() - begin;
    }
    close(file);
    unlink(path);
    print_latency("durable_revision", taken, COMMITS);
    printf("}\n");
}

static void whole(ssize_t (*transfer)(int, void *, size_t), int file, char *bytes, size_t count) {
    while (count) {
        ssize_t moved = transfer(file, bytes, count);
        if (moved <= 0) stop("snapshot");
        bytes += moved;
        count -= moved;
    }
}

static ssize_t write_some(int file, void *bytes, size_t count) { return write(file, bytes, count); }
