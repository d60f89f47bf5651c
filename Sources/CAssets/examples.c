#include "Examples.h"

// Each text ends with NUL.

static const char starting_workspace[] = {
#embed "../../Assets/start/guiheng.yaml" suffix(, )
    0};

const char *guiheng_starting_workspace(void) { return starting_workspace; }

static const char example_workspace[] = {
#embed "../../Examples/jiading/guiheng.yaml" suffix(, )
    0};

const char *guiheng_example_workspace(void) { return example_workspace; }

static const char example_plan[] = {
#embed "../../Examples/jiading/plans/sei-14.yaml" suffix(, )
    0};

const char *guiheng_example_plan(void) { return example_plan; }

static const char example_history[] = {
#embed "../../Examples/jiading/data/history.csv" suffix(, )
    0};

const char *guiheng_example_history(void) { return example_history; }

static const char example_public[] = {
#embed "../../Examples/jiading/data/public.csv" suffix(, )
    0};

const char *guiheng_example_public(void) { return example_public; }
