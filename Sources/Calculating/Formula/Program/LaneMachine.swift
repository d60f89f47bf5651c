/// Runs the steps of a program: each is a loop over all periods of the frame.
@unsafe struct LaneMachine {
    private let inputs: UnsafeBufferPointer<UnsafeBufferPointer<Double>>
    private let memory: UnsafeMutableBufferPointer<Double>
    private let frame: FormulaFrame
    private let padded: FormulaFrame
    private let count: Int
    private let stride: Int
    private let slots: Int

    /// How much memory a program needs: a lane for each place, and one that is missing everywhere.
    static func memory(for places: Int, in padded: FormulaFrame) -> Int {
        unsafe (places + 1) * stride(padded.count)
    }

    /// Lanes begin at the borders of cache lines if the memory does.
    private static func stride(_ count: Int) -> Int { (count + 7) / 8 * 8 }

    init(
        _ inputs: UnsafeBufferPointer<UnsafeBufferPointer<Double>>, _ memory: UnsafeMutableBufferPointer<Double>,
        frame: FormulaFrame, padded: FormulaFrame
    ) {
        unsafe self.inputs = unsafe inputs
        unsafe self.memory = unsafe memory
        unsafe self.frame = frame
        unsafe self.padded = padded
        unsafe count = padded.count
        unsafe stride = Self.stride(padded.count)
        unsafe slots = padded.slots
        unsafe LaneLoop.fill(memory, 0..<padded.count, .nan)
    }

    func run(_ steps: [ProgramLayout.Step], _ body: (Int, UnsafeBufferPointer<Double>) -> Void) {
        let before = unsafe frame.start - padded.start
        let length = unsafe frame.count
        unsafe steps.withUnsafeBufferPointer { steps in
            for index in steps.indices {
                let operation = unsafe steps[index].operation
                if case .output(let lane, let formula) = operation {
                    // An input is read where the caller has it only if nothing is computed before the frame.
                    let values = unsafe UnsafeBufferPointer(start: source(lane) + before, count: length)
                    unsafe body(Int(formula), values)
                } else {
                    unsafe perform(operation, target(steps[index].target))
                }
            }
        }
    }

    @inline(__always) private func target(_ place: Int) -> UnsafeMutableBufferPointer<Double> {
        let start = unsafe (place + 1) * stride
        return unsafe UnsafeMutableBufferPointer(rebasing: memory[start..<start + count])
    }

    @inline(__always) private func source(_ lane: Lane) -> UnsafePointer<Double> {
        guard let input = lane.input else { return unsafe pointer(to: Int(lane.index) + 1) }
        guard unsafe !inputs[input].isEmpty, let start = unsafe inputs[input].baseAddress else {
            return unsafe pointer(to: 0)
        }
        return unsafe start
    }

    @inline(__always) private func pointer(to lane: Int) -> UnsafePointer<Double> {
        unsafe UnsafePointer(memory.baseAddress.unsafelyUnwrapped + lane * stride)
    }

    private func perform(_ operation: LaneOperation, _ target: UnsafeMutableBufferPointer<Double>) {
        switch operation {
        case .unary(let kernel, let lane): unsafe kernel.apply(source(lane), target)
        case .binary(let kernel, let first, let second): unsafe kernel.apply(source(first), source(second), target)
        case .lagged(let kernel, let lane, let lag): unsafe self.lagged(kernel, source(lane), Int(lag), target)
        case .choice(let condition, let first, let second):
            unsafe LaneLoop.choice(source(condition), source(first), source(second), target)
        case .missing: unsafe target.update(repeating: .nan)
        case .constant(let bits): unsafe target.update(repeating: Double(bitPattern: bits))
        case .input(let number): unsafe copy(inputs[number], target)
        case .resampled(let number, let perYear): unsafe resample(inputs[number], Int(perYear), target)
        default: unsafe performInYears(operation, target)
        }
    }

    private func performInYears(_ operation: LaneOperation, _ target: UnsafeMutableBufferPointer<Double>) {
        switch operation {
        case .moved(let lane, let by, let outside):
            unsafe LaneLoop.moved(source(lane), by: Int(by), outside.value, target)
        case .movedFromJanuary(let lane, let by, let outside):
            unsafe LaneLoop.movedFromJanuary(source(lane), by: Int(by), outside.value, target)
        case .runningSum(let lane): unsafe LaneLoop.runningSum(source(lane), slots, target)
        case .yearToDate(let months, let merged): unsafe LaneLoop.yearToDate(source(months), source(merged), target)
        case .yearToDateSearch(let months, let found, let merged, let foundMerged):
            let search = unsafe YearSearch(source(months), source(found), source(merged), source(foundMerged))
            unsafe search.run(slots, target)
        case .toDate(let month, let cumulative): unsafe LaneLoop.toDate(source(month), source(cumulative), target)
        case .withoutFirst(let lane, let places, let outside):
            unsafe withoutFirst(source(lane), Int(places), outside, target)
        case .blanked(let lane, let from, let length, let outside):
            let first = unsafe Int(from) - padded.start
            unsafe LaneLoop.blanked(source(lane), first..<first + Int(length), outside.value, target)
        default: break
        }
    }

    private func copy(_ input: UnsafeBufferPointer<Double>, _ target: UnsafeMutableBufferPointer<Double>) {
        unsafe target.update(repeating: .nan)
        guard let values = input.baseAddress else { return }
        unsafe LaneLoop.copy(values, input.indices, to: frame.start - padded.start, of: target)
    }

    private func resample(
        _ input: UnsafeBufferPointer<Double>, _ perYear: Int, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        guard perYear > 0 else {
            unsafe target.update(repeating: input.first ?? .nan)
            return
        }
        let years = unsafe frame.years.lowerBound - padded.years.lowerBound
        for index in target.indices {
            let place =
                unsafe (index / slots - years) * perYear + LaneReach.place(index % slots, of: slots, in: perYear)
            unsafe target[index] = unsafe input.indices.contains(place) ? input[place] : .nan
        }
    }

    private func withoutFirst(
        _ source: UnsafePointer<Double>, _ places: Int, _ outside: LaneOperation.Outside,
        _ target: UnsafeMutableBufferPointer<Double>
    ) {
        unsafe LaneLoop.copy(source, target.indices, to: 0, of: target)
        for year in unsafe Swift.stride(from: 0, to: count, by: slots) {
            unsafe LaneLoop.fill(target, year..<year + places, outside.value)
        }
    }

    private func lagged(
        _ kernel: BinaryKernel, _ source: UnsafePointer<Double>, _ lag: Int,
        _ target: UnsafeMutableBufferPointer<Double>
    ) {
        let first = unsafe min(lag, count)
        unsafe LaneLoop.fill(target, 0..<first, .nan)
        unsafe kernel.apply(source + first, source, UnsafeMutableBufferPointer(rebasing: target[first...]))
    }
}

extension LaneOperation.Outside {
    fileprivate var value: Double { self == .missing ? .nan : 0 }
}
