#ifndef GUIHENG_EXAMPLES_H
#define GUIHENG_EXAMPLES_H

// The starting workspace and the Jiading example, as NUL-terminated UTF-8 text.

const char *guiheng_starting_workspace(void);
const char *guiheng_example_workspace(void);
const char *guiheng_example_plan(void);
const char *guiheng_example_history(void);
const char *guiheng_example_public(void);

#endif
