import Planning

extension OwnSheetReader {
    var noHeader: Finding {
        finding(
            .error, "sheet.header",
            Bilingual(
                "没有找到表头：前 60 行中没有可识别的统计项、地区或时期。",
                "No header was found: the first 60 rows name no statistic, area or period."),
            Bilingual(
                "请在表头中写明统计项名称（如“战新产值（亿元）”）和地区或时期，或逐列指定含义。",
                "Name the statistics and areas or periods in the header, or settle the columns one by one."),
            row: nil)
    }

    var tooLarge: Finding {
        finding(
            .error, "sheet.large",
            Bilingual("工作表的区域超过 200 万个单元格。", "The sheet spans more than two million cells."),
            Bilingual("请只保留需要报送的区域，删除多余的行和列后另存。", "Keep only what is reported and save it again."), row: nil)
    }

    var tooManyFindings: Finding {
        finding(
            .error, "sheet.limit",
            Bilingual(
                "问题已达 \(Self.findingLimit) 条，其后的行未再检查。",
                "There are \(Self.findingLimit) findings; the rows behind them were not checked."),
            Bilingual("请先改正以上问题再上传。", "Correct these first."), row: nil)
    }

    func hiddenRow(_ row: Int) -> Finding {
        finding(
            .warning, "sheet.hidden",
            Bilingual("第 \(row) 行被隐藏或筛选掉，未读取。", "Row \(row) is hidden or filtered out and was not read."),
            Bilingual("如需报送，请取消隐藏或清除筛选后重新上传。", "To report it, show it or clear the filter and send the file again."),
            row: row)
    }

    func hiddenColumns(_ columns: [Int]) -> Finding {
        let letters = columns.prefix(10).map { CellAddress.letters(of: $0) }.joined(separator: "、")
        return finding(
            .warning, "sheet.hidden",
            Bilingual("\(letters) 列被隐藏，其内容照常读取，请核对。", "The hidden columns \(letters) were read as well; check them."),
            Bilingual("不需要的列请删除，或在列含义中设为“忽略”。", "Delete columns that are not wanted, or settle them as ignored."),
            row: nil)
    }

    func otherPeriod(_ stated: Period, _ asked: Period) -> Finding {
        finding(
            .error, "sheet.period",
            Bilingual(
                "表中写明的时期是\(stated.label(in: .chinese))，本次报送的是\(asked.label(in: .chinese))。",
                "The sheet is of \(stated.label(in: .english)); \(asked.label(in: .english)) is reported."),
            Bilingual(
                "请核对是否选错了文件，或在相应时期的页面上传。", "Check whether this is the right file, or send it for its own period."),
            row: nil)
    }

    func unknownHeader(_ column: TableColumn, row: Int) -> Finding {
        let letters = CellAddress.letters(of: column.column)
        let name = column.text.isEmpty ? "（空）" : String(column.text.prefix(60))
        return Finding(
            .error, code: "sheet.column",
            message: Bilingual(
                "\(letters) 列的表头“\(name)”未能识别，该列数值未读取。",
                "The header “\(name)” of column \(letters) is not understood; its figures were not read."),
            remedy: Bilingual(
                "请指定该列对应的统计项、地区或时期，或设为“忽略”；指定后会记住。",
                "Settle which statistic, area or period it is, or that it is ignored; it is kept for the next time."),
            at: Place(file: file, sheet: page.name, line: row, column: letters))
    }

    func unknownLabel(_ cell: SheetCell, expected: FigureColumn) -> Finding {
        let lookup = NameLookup(catalogue: settings.catalogue)
        let name = trimmed(cell.text)
        let fault: CellFault? =
            switch expected {
            case .statistic: if case .failure(let fault) = lookup.statistic(name) { fault } else { nil }
            case .area: if case .failure(let fault) = lookup.area(name) { fault } else { nil }
            default: nil
            }
        return Finding(
            .error, code: "sheet.row",
            message: fault?.message
                ?? Bilingual(
                    "“\(name.prefix(40))”未能识别，该行数值未读取。", "“\(name.prefix(40))” is not understood; its row was not read."
                ),
            remedy: fault?.remedy
                ?? Bilingual("请核对名称，或在别名中补充。", "Check the name, or add it to the aliases."),
            at: page.place(in: file, cell.address))
    }

    func lacking(_ column: FigureColumn, _ cell: SheetCell) -> Finding {
        Finding(
            .error, code: "sheet.\(column.name.english)",
            message: Bilingual(
                "从本单元格起，无法确定数值所属的\(column.name.chinese)。",
                "From this cell on, nothing says which \(column.name.english) the figures belong to."),
            remedy: Bilingual(
                "请在表头、行名或标题中写明\(column.name.chinese)。",
                "Name the \(column.name.english) in the header, the row or the title."),
            at: page.place(in: file, cell.address))
    }

    func contradiction(_ column: FigureColumn, _ cell: SheetCell) -> Finding {
        Finding(
            .error, code: "sheet.\(column.name.english)",
            message: Bilingual(
                "本单元格的行名和表头写的\(column.name.chinese)不同。",
                "Its row and its header name a different \(column.name.english)."),
            remedy: Bilingual("请核对表头和行名。", "Check the header and the name of the row."),
            at: page.place(in: file, cell.address))
    }

    func noUnit(_ statistic: Statistic, _ cell: SheetCell) -> Finding {
        Finding(
            .warning, code: "sheet.unit",
            message: Bilingual(
                "表中没有写明“\(statistic.name.chinese)”的计量单位，已按“\(statistic.unit)”读取。",
                "No unit is stated for “\(statistic.name.english)”; \(statistic.unit) was taken."),
            remedy: Bilingual("请核对是否为万元等其他单位，并在表头中写明。", "Check whether it is another one, and state it in the header."),
            at: page.place(in: file, cell.address))
    }

    func totalDiffers(_ total: Figure, _ sum: Figure?, _ cell: SheetCell) -> Finding {
        let hidden = page.rows.contains { $0.isHidden && !$0.isBlank }
        let sum = sum?.description ?? "—"
        return Finding(
            .error, code: "sheet.total",
            message: Bilingual(
                "合计 \(total) 与各行之和 \(sum) 不符，差额超出四舍五入的范围\(hidden ? "（未含隐藏行）" : "")。",
                "The total \(total) is not the sum \(sum) of the rows\(hidden ? ", hidden ones left out," : "") beyond rounding."
            ),
            remedy: Bilingual(
                "请核对各行数值、隐藏行和合计公式；合计本身不入账。",
                "Check the rows, hidden ones and the formula; the total itself is not recorded."),
            at: page.place(in: file, cell.address))
    }

    private func finding(
        _ severity: Finding.Severity, _ code: String, _ message: Bilingual, _ remedy: Bilingual, row: Int?
    ) -> Finding {
        Finding(
            severity, code: code, message: message, remedy: remedy, at: Place(file: file, sheet: page.name, line: row))
    }
}

extension Finding {
    static func unreadSheet(_ name: String, file: String) -> Finding {
        Finding(
            .warning, code: "sheet.other",
            message: Bilingual("工作表“\(name)”中也有可识别的数值，未读取。", "The sheet “\(name)” has figures too and was not read."),
            remedy: Bilingual("如需报送，请将该表另存为单独的文件上传。", "To report them, save that sheet as a file of its own."),
            at: Place(file: file, sheet: name))
    }
}

extension CellFault {
    static func unfit(_ figure: Figure, _ unit: String, _ statistic: Statistic) -> CellFault {
        guard UnitScale(unit).base == UnitScale(statistic.unit.symbol).base else {
            return .unit(unit, of: statistic).withCode("sheet.unit")
        }
        return CellFault(
            "sheet.unit",
            Bilingual(
                "\(figure)\(unit)换算为\(statistic.unit)后超过 18 位数字。",
                "\(figure) \(unit) in \(statistic.unit) has more than 18 digits."),
            Bilingual("请核对数值和单位。", "Check the figure and its unit."))
    }

    static func repeatedCell(_ cell: Cell, _ first: CellAddress, _ catalogue: Catalogue) -> CellFault {
        let statistic = catalogue.statistic(cell.statistic)?.name ?? Bilingual(cell.statistic.code, cell.statistic.code)
        let area = catalogue.area(cell.area)?.name ?? Bilingual(cell.area.code, cell.area.code)
        return CellFault(
            "sheet.repeated",
            Bilingual(
                "\(area.chinese)\(cell.period.label(in: .chinese))的“\(statistic.chinese)”已在 \(first) 出现。",
                "“\(statistic.english)” of \(area.english), \(cell.period.label(in: .english)), stands at \(first) already."
            ),
            Bilingual("请核实后只保留一处。", "Keep the right one."))
    }

    private func withCode(_ code: String) -> CellFault { CellFault(code, message, remedy) }
}
