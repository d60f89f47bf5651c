/// Sums from the start of each year.
extension LaneLoop {
    static func runningSum(
        _ source: UnsafePointer<Double>, _ slots: Int, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        for year in Swift.stride(from: 0, to: target.count, by: slots) {
            var sum = 0.0
            for index in year..<year + slots {
                unsafe sum += source[index]
                unsafe target[index] = finite(sum)
            }
        }
    }

    /// 1–2月 counts as reported in one; where it is not, January and February count apart.
    static func yearToDate(
        _ months: UnsafePointer<Double>, _ merged: UnsafePointer<Double>, _ target: UnsafeMutableBufferPointer<Double>
    ) {
        for year in Swift.stride(from: 0, to: target.count, by: 12) {
            let january = unsafe 0.0 + months[year]
            let reported = unsafe merged[year + 1]
            var sum = unsafe reported.isNaN ? january + months[year + 1] : reported
            unsafe target[year] = january
            unsafe target[year + 1] = finite(sum)
            for index in year + 2..<year + 12 {
                unsafe sum += months[index]
                unsafe target[index] = finite(sum)
            }
        }
    }
}

/// What is looked at on the way to the sums of each year: up to the first period that is missing.
@unsafe struct YearSearch {
    private let values: UnsafePointer<Double>
    private let found: UnsafePointer<Double>
    private let merged: UnsafePointer<Double>
    private let foundMerged: UnsafePointer<Double>

    init(
        _ values: UnsafePointer<Double>, _ found: UnsafePointer<Double>, _ merged: UnsafePointer<Double>,
        _ foundMerged: UnsafePointer<Double>
    ) {
        unsafe self.values = unsafe values
        unsafe self.found = unsafe found
        unsafe self.merged = unsafe merged
        unsafe self.foundMerged = unsafe foundMerged
    }

    func run(_ slots: Int, _ target: UnsafeMutableBufferPointer<Double>) {
        for year in Swift.stride(from: 0, to: target.count, by: slots) {
            unsafe target[year] = unsafe found[year]
            let isMerged = unsafe slots == 12 && !merged[year + 1].isNaN
            var most = unsafe isMerged ? 0 : found[year]
            var isOpen = unsafe isMerged || !values[year].isNaN
            if slots == 12 { unsafe most = max(most, foundMerged[year + 1]) }
            for index in year + 1..<year + slots {
                if isOpen, !isMerged || index > year + 1 {
                    unsafe most = max(most, found[index])
                    isOpen = unsafe !values[index].isNaN
                }
                unsafe target[index] = most
            }
        }
    }
}
