"""A small district that collects a monthly form from two towns; the month is the last one that has ended."""

import datetime
import pathlib

WORKSPACE = """title: 测试区
english: Test district
areas:
  - {{code: d, name: 测试区, english: District, level: district}}
  - {{code: a, name: 安亭镇, english: Anting, level: town}}
  - {{code: b, name: 徐行镇, english: Xuhang, level: town}}
trees:
  - {{code: admin, name: 行政区划, english: Administrative, links: [{{parent: d, children: [a, b]}}]}}
organizations:
  - {{code: commission, name: 区经委, english: Economic Commission, kind: department}}
  - {{code: town-a, name: 安亭镇人民政府, english: Anting Town Government, kind: town, area: a}}
  - {{code: town-b, name: 徐行镇人民政府, english: Xuhang Town Government, kind: town, area: b}}
bases:
  - {{code: all, name: 全口径, english: All units, coverage: all}}
statistics:
  - {{code: output, name: 规上工业总产值, english: Output, unit: 亿元, frequency: monthly,
    accumulation: flow, additive: true, basis: all}}
  - {{code: sei, name: 战新产值, english: SEI output, unit: 亿元, frequency: monthly,
    accumulation: flow, additive: true, of-which: output, basis: all}}
  - {{code: firms, name: 高新技术企业, english: High-tech firms, unit: 家, frequency: monthly,
    accumulation: stock, additive: true, basis: all}}
forms:
  - code: monthly
    name: 镇级月报
    english: Monthly town report
    reporters: [town-a, town-b]
    reviewers: [commission]
    rhythm: monthly
    from: {start}
    due: {{day: 28, months-after: 3}}
    items:
      - {{statistic: output, period: cumulative, merged: true, needed-by: {{plan: p, clause: c1}}}}
      - {{statistic: sei, period: cumulative, merged: true}}
      - {{statistic: firms, period: month, required: false}}
"""

PLAN = """code: p
title: 测试规划
english: Test plan
document-number: 1号
issuer: 区府办
issued: {year}-01-08
years: {year}/{end}
area: d
sections:
  - {{code: 1, number: 一、, title: 发展目标, english: Targets}}
indicators:
  - {{code: I1, number: 1, name: 产值目标, english: Output target, wording: 达到2000亿元, section: 1,
    statistic: output, target: {{level: {{at-least: 2000}}}}}}
clauses:
  - {{code: c1, section: 1, kind: target, subject: 产值目标, english: Output target}}
"""


class Month:
    """The month that is reported; a January has no report of its own, so the December before is taken then."""

    def __init__(self, today):
        last = today.replace(day=1) - datetime.timedelta(days=1)
        if last.month == 1:
            last = last.replace(day=1) - datetime.timedelta(days=1)
        self.year, self.month = last.year, last.month

    def __str__(self):
        return f"{self.year}-{self.month:02d}"

    def report(self, organization):
        """The address of an organization's report."""
        return f"/r/monthly/{self}/{organization}"

    def write(self, folder):
        """Writes the definitions of the workspace."""
        folder = pathlib.Path(folder)
        (folder / "plans").mkdir(parents=True)
        (folder / "guiheng.yaml").write_text(WORKSPACE.format(start=f"{self.year - 1}-01"), "utf-8")
        (folder / "plans/p.yaml").write_text(PLAN.format(year=self.year, end=self.year + 4), "utf-8")
