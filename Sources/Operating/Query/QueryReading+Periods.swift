import Calculating
import Planning

extension QueryReading {
    /// The most periods that one query may list.
    private static let most = 2_400

    /// `2020`, `2016..2020`, lists of both, or `latest:5:year`; all of one kind.
    mutating func periods() -> FigureQuery.PeriodChoice {
        let items = parameters.items("period")
        guard !items.isEmpty else {
            faults.append(fault("", Bilingual("未写明时期。", "No period is given.")))
            return .listed([])
        }
        if items.contains(where: { $0.hasPrefix("latest:") }) { return latest(items) }
        var periods: [Period] = []
        for item in items { periods += read(item).filter { !periods.contains($0) } }
        checkKinds(periods)
        if periods.count > Self.most {
            faults.append(
                QueryFault(
                    "period", items.joined(separator: ","),
                    Bilingual("时期多于\(Self.most)个。", "There are more than \(Self.most) periods."),
                    Bilingual("请缩小区间，分次查询。", "Ask for a shorter range at a time.")))
        }
        return .listed(periods)
    }

    private mutating func latest(_ items: [String]) -> FigureQuery.PeriodChoice {
        let parts = items[0].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if items.count == 1, parts.count == 3, let count = Int(parts[1]), (1...1_000).contains(count),
            let kind = Self.kinds.first(where: { $0.name == parts[2] })?.kind
        {
            return .latest(count, kind)
        }
        let names = Self.kinds.map(\.name)
        faults.append(
            QueryFault(
                "period", items.joined(separator: ","),
                Bilingual("latest 须单独写明期数和时期种类。", "latest stands alone, with a number and a kind of period."),
                Bilingual(
                    "如 latest:5:year；种类为 \(names.joined(separator: "、"))，期数1至1000。",
                    "Such as latest:5:year; kinds are \(names.joined(separator: ", ")), numbers 1 to 1000.")))
        return .listed([])
    }

    private mutating func read(_ item: String) -> [Period] {
        guard let dots = item.firstRange(of: "..") else {
            do { return [try Period(item)] } catch {
                faults.append(fault(item, Bilingual("不是时期。", "This is not a period.")))
                return []
            }
        }
        do {
            return range(
                item, try Period(String(item[..<dots.lowerBound])), try Period(String(item[dots.upperBound...])))
        } catch {
            faults.append(fault(item, Bilingual("“\(error.text)”不是时期。", "“\(error.text)” is not a period.")))
            return []
        }
    }

    private mutating func range(_ item: String, _ first: Period, _ last: Period) -> [Period] {
        guard first.kind == last.kind else {
            faults.append(mixed(item))
            return []
        }
        guard first.ordinal <= last.ordinal else {
            faults.append(
                QueryFault(
                    "period", item, Bilingual("区间的起止颠倒。", "The range ends before it starts."),
                    Bilingual("请写“\(last)..\(first)”。", "Write \(last)..\(first).")))
            return []
        }
        return (first.ordinal...last.ordinal).compactMap { Period(first.kind, ordinal: $0) }
    }

    private mutating func checkKinds(_ periods: [Period]) {
        guard let first = periods.first, let other = periods.first(where: { $0.kind != first.kind }) else { return }
        faults.append(mixed("\(first),\(other)"))
    }

    private func mixed(_ text: String) -> QueryFault {
        QueryFault(
            "period", text, Bilingual("不同种类的时期不能混在一次查询中。", "Periods of different kinds do not go into one query."),
            Bilingual("请每种时期各查询一次。", "Ask once for each kind."))
    }

    private func fault(_ text: String, _ message: Bilingual) -> QueryFault {
        QueryFault(
            "period", text, message,
            Bilingual(
                "可写 2020、2024-Q1、2024-03、2024-01/10，区间 2016..2020，或最近几期 latest:5:year。",
                "Write 2020, 2024-Q1, 2024-03 or 2024-01/10, a range 2016..2020, or the last ones latest:5:year."))
    }

    static let kinds: [(name: String, kind: Period.Kind)] = [
        ("year", .year), ("half", .half), ("quarter", .quarter), ("month", .month), ("cumulative", .cumulative),
    ]
}
