/// The same numbers in every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A figure of any magnitude a register could hold, either sign, sometimes zero.
    mutating func figure() -> Double {
        let magnitudes: [Double] = [0, 1e-6, 0.01, 1, 12, 1227.7, 1e6, 1e9, 1e12, 9.9e14]
        let magnitude = magnitudes[Int.random(in: magnitudes.indices, using: &self)]
        return magnitude * Double.random(in: -1...1, using: &self)
    }

    /// A figure, or what must not reach a drawing.
    mutating func anything() -> Double {
        let oddities: [Double] = [
            .nan, .infinity, -.infinity, .greatestFiniteMagnitude, .leastNonzeroMagnitude, -1e300,
        ]
        return Int.random(in: 0..<8, using: &self) == 0 ? oddities[Int.random(in: 0..<6, using: &self)] : figure()
    }

    mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &self) == 0 }
}
