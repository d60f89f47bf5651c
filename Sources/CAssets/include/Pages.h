#ifndef GUIHENG_PAGES_H
#define GUIHENG_PAGES_H

// The page templates, style sheet, script and icon, as NUL-terminated UTF-8 text.

const char *guiheng_template_layout(void);
const char *guiheng_template_overview(void);
const char *guiheng_template_indicator(void);
const char *guiheng_template_plan(void);
const char *guiheng_template_figure(void);
const char *guiheng_template_revised(void);
const char *guiheng_template_upload(void);
const char *guiheng_template_burden(void);
const char *guiheng_template_review(void);
const char *guiheng_template_work(void);
const char *guiheng_template_sent(void);
const char *guiheng_template_report(void);
const char *guiheng_template_pivot(void);
const char *guiheng_template_rules(void);
const char *guiheng_template_sign_in(void);
const char *guiheng_template_sign_out(void);
const char *guiheng_template_password(void);
const char *guiheng_template_accounts(void);
const char *guiheng_template_account(void);
const char *guiheng_template_audit(void);
const char *guiheng_style(void);
const char *guiheng_script(void);
const char *guiheng_icon(void);

#endif
