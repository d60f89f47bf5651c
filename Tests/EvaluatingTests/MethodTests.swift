import Evaluating
import Planning
import Testing

/// The vectors of METHODS §2 (published sources P1–P4, or computed and re-checked independently).
@Suite struct MethodTests {
    private func isNear(_ left: Double?, _ right: Double, _ tolerance: Double = 5e-5) -> Bool {
        left.map { abs($0 - right) <= tolerance } ?? false
    }

    /// 嘉定: 1227.7 亿元 in 2020, 2000 亿元 by 2025 (表 1-1, 表 3-1).
    @Test func `Jiading must grow 10.2523 % a year`() throws {
        let growth = try requiredGrowth(from: 1227.7, in: 2020, to: 2000, in: 2025)
        #expect(isNear(growth, 0.102523, 5e-7))
        #expect(throws: GrowthError.noYearsLeft) { try requiredGrowth(from: 1, in: 2025, to: 2, in: 2025) }
        #expect(throws: GrowthError.valueNotPositive(0)) { try requiredGrowth(from: 0, in: 2020, to: 2, in: 2025) }
        #expect(throws: GrowthError.valueNotPositive(-2)) { try requiredGrowth(from: 1, in: 2020, to: -2, in: 2025) }
    }

    @Test func `Paths to 2000 are geometric 1353.6 to 2000.0 and linear 1382.2 to 2000.0`() throws {
        let geometric = try #require(ScheduledPath(from: 1227.7, to: 2000, over: 5, model: .geometric))
        let linear = try #require(ScheduledPath(from: 1227.7, to: 2000, over: 5, model: .linear))
        #expect(
            geometric.yearlyValues.map { decimalText($0, digits: 1) } == [
                "1353.6", "1492.3", "1645.3", "1814.0", "2000.0",
            ])
        #expect(
            linear.yearlyValues.map { decimalText($0, digits: 1) } == [
                "1382.2", "1536.6", "1691.1", "1845.5", "2000.0",
            ])
    }

    @Test(arguments: [(1399.6, 1.0, 1.113, 1.366), (1678.4, 3.0, 0.973, 1.079)])
    func `The path model changes the verdict`(value: Double, years: Double, linear: Double, geometric: Double) throws {
        for (model, expected) in [(Schedule.Path.linear, linear), (.geometric, geometric)] {
            let path = try #require(ScheduledPath(from: 1227.7, to: 2000, over: 5, model: model))
            let progress = try #require(scheduleProgress(of: value, on: path, after: years))
            #expect(isNear(progress.ratio, expected, 5e-4))
        }
    }

    @Test func `Centres 322 of 296 to 350 at half time are .963`() throws {
        let path = try #require(ScheduledPath(from: 296, to: 350, over: 5, model: .linear))
        #expect(isNear(scheduleProgress(of: 322, on: path, after: 2.5)?.ratio, 0.963, 5e-4))
    }

    @Test func `A path with a base that is not positive has equal steps`() throws {
        let path = try #require(ScheduledPath(from: -10, to: 10, over: 4, model: .geometric))
        #expect(path.model == .linear)
        #expect(path.value(after: 1) == -5)
        #expect(ScheduledPath(from: 1, to: 2, over: 0, model: .linear) == nil)
    }

    @Test func `Completion by level and by total`() throws {
        #expect(isNear(completion(of: 550, against: 524), 1.049618))
        #expect(isNear(completion(of: 63, against: 56), 1.125))
        #expect(isNear(completion(of: 2240, against: 2200), 1.018182))
        #expect(isNear(completion(of: 2280, against: 2300), 0.991304))
        #expect(completion(of: 1, against: 0) == nil)
    }

    @Test func `Rates are completed by their complements and never divided`() throws {
        #expect(isNear(reductionCompletion(actual: 0.06, planned: 0.05), 0.989474))
        #expect(isNear(riseCompletion(actual: 0.10, planned: 0.08), 1.018519))
    }

    @Test func `The level of 56 was reached 4 months and 15.5 days early`() throws {
        let monthly: [Double] = [
            3.5, 3.5, 4, 3.8, 4, 3.8, 4, 4, 5, 5, 5, 4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7,
        ]
        let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let early = try #require(earlyFinish(reaching: 56, monthly: monthly, daysOfMonths: days))
        #expect(early.months == 4)
        #expect(isNear(early.days, 15.5))
        #expect(earlyFinish(reaching: 99, monthly: monthly, daysOfMonths: days) == nil)
        #expect(earlyFinish(reaching: 1, monthly: [1, 2], daysOfMonths: [31, 28]) == nil)
    }

    @Test(arguments: [([35.8, 5.0], 10.0, 1.861308, 4.14), ([8, 8, 8], 10, 0.807, 13.07)])
    func `Average growth is held against the promise on logarithms`(
        rates: [Double], promised: Double, ratio: Double, remaining: Double
    ) throws {
        let factor = rates.reduce(1) { $0 * (1 + $1 / 100) }
        let attainment = try #require(
            AverageGrowthAttainment(factor: factor, elapsed: rates.count, promised: Percent(promised), years: 5))
        #expect(isNear(attainment.ratio, ratio, 5e-4))
        #expect(isNear(attainment.remaining?.value, remaining, 5e-3))
    }

    @Test func `Minus five and plus twelve is 3.15 % realised`() throws {
        let attainment = try #require(
            AverageGrowthAttainment(factor: 0.95 * 1.12, elapsed: 2, promised: Percent(10), years: 5))
        #expect(isNear(attainment.realised.value, 3.15, 5e-3))
        #expect(isNear(attainment.ratio, 0.325, 5e-4))
        #expect(AverageGrowthAttainment(factor: 1, elapsed: 1, promised: Percent(0), years: 5) == nil)
        #expect(AverageGrowthAttainment(factor: -1, elapsed: 1, promised: Percent(10), years: 5) == nil)
    }

    /// METHODS §2.3: energy −2.8 % after two of five years towards −13.5 %: linear .519, log .490.
    @Test func `A reduction is compared on logarithms`() throws {
        let progress = try #require(reductionProgress(actual: 0.028, planned: 0.135, timeShare: 0.4))
        #expect(isNear(progress.ratio, 0.490, 5e-4))
    }

    /// METHODS §0.2: 1038.0 of 1410 by October: .883 in proportion to time, .993 by the seasonal share.
    @Test func `January to October 2021 is .883 by time and .993 by season`() throws {
        let linear = try #require(seasonalProgress(of: 1038.0, towards: 1410, expecting: 10.0 / 12))
        let season = try #require(seasonalProgress(of: 1038.0, towards: 1410, expecting: 1038.0 / 1.14 / 1227.7))
        #expect(isNear(linear.ratio, 0.883, 5e-4))
        #expect(isNear(season.ratio, 0.993, 5e-4))
    }

    @Test func `Bounds compare the unrounded value by the words`() throws {
        let twentyThree = try Figure("23.0")
        #expect(Bound.atLeast(twentyThree).judge(22.96) == .missed)
        #expect(Bound.above(try Figure("400")).judge(400) == .missed)
        #expect(Bound.above(try Figure("400")).judge(400.5) == .met)
        #expect(Bound.atMost(try Figure("5.5")).judge(5.5) == .met)
        #expect(Bound.below(try Figure("5.5")).judge(5.5) == .missed)
        let range = Bound.between(try Figure("3"), try Figure("5"))
        #expect([2, 3, 5, 6].map { range.judge($0) } == [.missed, .met, .met, .aboveRange])
        let about = Bound.about(try Figure("3000"))
        #expect([2925, 2924, 2850, 2849].map { about.judge($0) } == [.met, .near, .near, .missed])
    }

    @Test func `Final words leave binding indicators no nearly`() throws {
        let bound = Bound.atLeast(try Figure("100"))
        #expect(FinalJudgement(101, against: bound, nature: nil) == .exceeded)
        #expect(FinalJudgement(100, against: bound, nature: nil) == .achieved)
        #expect(FinalJudgement(95, against: bound, nature: .expected) == .nearlyAchieved)
        #expect(FinalJudgement(95, against: bound, nature: .binding) == .notAchieved)
        #expect(FinalJudgement(94.9, against: bound, nature: nil) == .notAchieved)
        let ceiling = Bound.atMost(try Figure("100"))
        #expect(FinalJudgement(99, against: ceiling, nature: nil) == .exceeded)
        #expect(FinalJudgement(104, against: ceiling, nature: nil) == .nearlyAchieved)
    }

    /// METHODS §2.5: growth said with 左右 is reached from 0.2 points below on; 6.9 % against 7 % was reported so in 2015.
    @Test func `About seven percent a year is reached at 6.9 and not at 6.7`() throws {
        let about = Bound.about(try Figure("7"))
        let words = [7.5, 7.0, 6.9, 6.8, 6.7, 6.0].map {
            FinalJudgement(ofGrowth: Percent($0), against: about, nature: nil)
        }
        #expect(words == [.exceeded, .achieved, .achieved, .achieved, .nearlyAchieved, .notAchieved])
        #expect(
            FinalJudgement(ofGrowth: Percent(6.9), against: .atLeast(try Figure("7")), nature: .binding) == .notAchieved
        )
    }

    @Test(arguments: [
        (0.5, 0.45, Rating.faster), (0.5, 0.5, .asExpected), (0.45, 0.5, .asExpected), (0.44, 0.5, .behind),
        (-0.1, 0.5, .behind), (0.55, 0.5, .faster),
    ])
    func `Ratings follow the ratio of done to expected`(done: Double, expected: Double, rating: Rating) {
        #expect(RatingRule().rating(of: Progress(done: done, expected: expected)) == rating)
        #expect(RatingRule().rating(of: Progress(done: done, expected: 0)) == nil)
    }
}
