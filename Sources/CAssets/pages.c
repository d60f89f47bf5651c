#include "Pages.h"

// Each text ends with NUL.

static const char template_layout[] = {
#embed "../../Assets/templates/layout.mustache" suffix(, )
    0};

const char *guiheng_template_layout(void) { return template_layout; }

static const char template_overview[] = {
#embed "../../Assets/templates/overview.mustache" suffix(, )
    0};

const char *guiheng_template_overview(void) { return template_overview; }

static const char template_indicator[] = {
#embed "../../Assets/templates/indicator.mustache" suffix(, )
    0};

const char *guiheng_template_indicator(void) { return template_indicator; }

static const char template_plan[] = {
#embed "../../Assets/templates/plan.mustache" suffix(, )
    0};

const char *guiheng_template_plan(void) { return template_plan; }

static const char template_figure[] = {
#embed "../../Assets/templates/figure.mustache" suffix(, )
    0};

const char *guiheng_template_figure(void) { return template_figure; }

static const char template_revised[] = {
#embed "../../Assets/templates/revised.mustache" suffix(, )
    0};

const char *guiheng_template_revised(void) { return template_revised; }

static const char template_pivot[] = {
#embed "../../Assets/templates/pivot.mustache" suffix(, )
    0};

const char *guiheng_template_pivot(void) { return template_pivot; }

static const char template_rules[] = {
#embed "../../Assets/templates/rules.mustache" suffix(, )
    0};

const char *guiheng_template_rules(void) { return template_rules; }

static const char template_sign_in[] = {
#embed "../../Assets/templates/sign_in.mustache" suffix(, )
    0};

const char *guiheng_template_sign_in(void) { return template_sign_in; }

static const char template_sign_out[] = {
#embed "../../Assets/templates/sign_out.mustache" suffix(, )
    0};

const char *guiheng_template_sign_out(void) { return template_sign_out; }

static const char template_password[] = {
#embed "../../Assets/templates/password.mustache" suffix(, )
    0};

const char *guiheng_template_password(void) { return template_password; }

static const char template_accounts[] = {
#embed "../../Assets/templates/accounts.mustache" suffix(, )
    0};

const char *guiheng_template_accounts(void) { return template_accounts; }

static const char template_account[] = {
#embed "../../Assets/templates/account.mustache" suffix(, )
    0};

const char *guiheng_template_account(void) { return template_account; }

static const char template_audit[] = {
#embed "../../Assets/templates/audit.mustache" suffix(, )
    0};

const char *guiheng_template_audit(void) { return template_audit; }

static const char style[] = {
#embed "../../Assets/css/app.css" suffix(, )
    0};

const char *guiheng_style(void) { return style; }

static const char script[] = {
#embed "../../Assets/js/app.js" suffix(, )
    0};

const char *guiheng_script(void) { return script; }

static const char icon[] = {
#embed "../../Assets/icon.svg" suffix(, )
    0};

const char *guiheng_icon(void) { return icon; }

static const char template_report[] = {
#embed "../../Assets/templates/report.mustache" suffix(, )
    0};

const char *guiheng_template_report(void) { return template_report; }

static const char template_sent[] = {
#embed "../../Assets/templates/sent.mustache" suffix(, )
    0};

const char *guiheng_template_sent(void) { return template_sent; }

static const char template_work[] = {
#embed "../../Assets/templates/work.mustache" suffix(, )
    0};

const char *guiheng_template_work(void) { return template_work; }

static const char template_review[] = {
#embed "../../Assets/templates/review.mustache" suffix(, )
    0};

const char *guiheng_template_review(void) { return template_review; }

static const char template_burden[] = {
#embed "../../Assets/templates/burden.mustache" suffix(, )
    0};

const char *guiheng_template_burden(void) { return template_burden; }

static const char template_upload[] = {
#embed "../../Assets/templates/upload.mustache" suffix(, )
    0};

const char *guiheng_template_upload(void) { return template_upload; }
