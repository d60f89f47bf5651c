/// 时序进度 (PM-01): p = (x_t − x_0)/(x_T − x_0) against the path's share at the time of the data.
///
/// The sign works for falling targets too. Nil when the target equals the baseline.
/// Source: METHODS §2.3; 1399.6 in 2021 on the way from 1227.7 to 2000 is p .2226, R 1.113 linear and 1.366 geometric.
public func scheduleProgress(of value: Double, on path: ScheduledPath, after elapsed: Double) -> Progress? {
    guard path.goal != path.base else { return nil }
    let done = (value - path.base) / (path.goal - path.base)
    return Progress(done: done, expected: path.expectedShare(after: elapsed))
}
