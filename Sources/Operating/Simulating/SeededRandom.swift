/// SplitMix64: the same numbers from the same seed on every machine.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// Numbers that belong to a name, whatever else is drawn before or after.
    init(seed: UInt64, for name: String) {
        // FNV-1a, because Swift's own hashes differ from run to run.
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        self.init(seed: seed ^ hash)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number between -1 and 1, more often near 0: the mean of three.
    mutating func deviation() -> Double {
        (0..<3).reduce(0) { sum, _ in sum + Double.random(in: -1...1, using: &self) } / 3
    }
}
