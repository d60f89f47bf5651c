import Planning

/// Functions of several values.
extension FormulaCompiler {
    /// One of several values.
    private struct Item {
        let lane: CompiledLane
        /// Whether it is left out where it is missing.
        let isOptional: Bool
    }

    mutating func aggregate(
        _ function: FormulaFunction, _ arguments: [CheckedNode], _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        var items: [Item] = []
        for argument in arguments {
            let isOptional = argument.leavesOutMissing
            let lanes = try spread(argument, isOptional ? place.strictly : place)
            items += lanes.map { Item(lane: $0, isOptional: isOptional) }
        }
        let value =
            switch function {
            case .sum: sum(items)
            case .avg: average(items)
            case .min: extreme(items, .smaller)
            case .max: extreme(items, .larger)
            default: throw .function(function)
            }
        let lanes = items.map(\.lane)
        let isAbsent = items.contains { !$0.isOptional && $0.lane.isAbsentOutside }
        return together(lanes, value, isAbsentOutside: isAbsent || lanes.allSatisfy(\.isAbsentOutside))
    }

    mutating func count(
        _ arguments: [CheckedNode], _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        var lanes: [CompiledLane] = []
        for argument in arguments { lanes += try spread(argument, place.strictly) }
        return together(lanes, count(lanes.map(\.value)), isAbsentOutside: false)
    }

    mutating func firstPresent(
        _ arguments: [CheckedNode], _ place: CompilingPlace
    ) throws(FormulaObstacle) -> CompiledLane {
        var result = nothing
        for argument in arguments {
            let next = try compile(argument, place.strictly)
            result = CompiledLane(
                value: lane(.binary(.firstPresent, result.value, next.value)),
                search: moreFound(result.search, next.search, .searchIfMissing, result.value),
                isAbsentOutside: result.isAbsentOutside && next.isAbsentOutside,
                margin: result.margin.union(next.margin))
        }
        return result
    }

    /// The values of an argument: one, or those of a window, oldest first.
    private mutating func spread(
        _ argument: CheckedNode, _ place: CompilingPlace
    ) throws(FormulaObstacle) -> [CompiledLane] {
        guard case .window(let inner, let count) = argument.operation else { return [try compile(argument, place)] }
        let now = try compile(inner, place)
        return (0..<count).reversed().map { moved(now, .periods(-$0), place) }
    }

    private mutating func together(_ lanes: [CompiledLane], _ value: Lane, isAbsentOutside: Bool) -> CompiledLane {
        var result = CompiledLane(value: value, search: nil, isAbsentOutside: isAbsentOutside)
        for lane in lanes {
            result.search = moreFound(result.search, lane.search)
            result.margin = result.margin.union(lane.margin)
        }
        return result
    }

    private mutating func sum(_ items: [Item]) -> Lane {
        let sum = rawSum(items)
        guard items.allSatisfy(\.isOptional) else { return lane(.unary(.finite, sum)) }
        return lane(.binary(.unlessNone, sum, count(items.map(\.lane.value))))
    }

    private mutating func average(_ items: [Item]) -> Lane {
        let sum = rawSum(items)
        guard items.contains(where: \.isOptional) else {
            return lane(.binary(.divided, sum, lane(.number(Double(items.count)))))
        }
        return lane(.binary(.divided, sum, count(items.map(\.lane.value))))
    }

    private mutating func rawSum(_ items: [Item]) -> Lane {
        var sum = lane(.number(0))
        for item in items { sum = lane(.binary(item.isOptional ? .addedIfPresent : .added, sum, item.lane.value)) }
        return sum
    }

    private mutating func count(_ values: [Lane]) -> Lane {
        var count = lane(.number(0))
        for value in values { count = lane(.binary(.added, count, lane(.unary(.presence, value)))) }
        return count
    }

    private mutating func extreme(_ items: [Item], _ kernel: BinaryKernel) -> Lane {
        var extreme = lane(.missing)
        for item in items { extreme = lane(.binary(kernel, extreme, item.lane.value)) }
        for item in items where !item.isOptional { extreme = lane(.binary(.whereOther, extreme, item.lane.value)) }
        return extreme
    }
}
