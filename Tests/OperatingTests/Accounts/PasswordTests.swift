import Planning
import Recording
import Testing

@testable import Operating

@Suite struct PasswordTests {
    /// RFC 7914, section 12.
    @Test(arguments: [
        (
            "", "", PasswordHash.Cost(rounds: 16, blockSize: 1, parallelism: 1),
            "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
        ),
        (
            "password", "NaCl", PasswordHash.Cost(rounds: 1024, blockSize: 8, parallelism: 16),
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", PasswordHash.Cost(rounds: 16384, blockSize: 8, parallelism: 1),
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ]) func `scrypt gives the bytes of its standard`(
        password: String, salt: String, cost: PasswordHash.Cost, expected: String
    ) throws {
        let bytes = try PasswordHash.derive(password, Array(salt.utf8), cost, count: 64)
        #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == expected)
    }

    @Test func `a hash is read back with its parameters and takes its own password only`() throws {
        let hash = try PasswordHash(of: "秘密Aa1!秘密Aa1!", cost: .light)
        let read = try #require(PasswordHash(hash.description))
        #expect(read == hash)
        #expect(try read.matches("秘密Aa1!秘密Aa1!"))
        #expect(try !read.matches("秘密Aa1!秘密Aa1"))
        #expect(try !read.matches(""))
        #expect(!hash.description.contains("Aa1"))
        #expect(try PasswordHash(of: "秘密Aa1!秘密Aa1!", cost: .light) != hash)
    }

    @Test func `the parameters in use are those of the plan for trust`() throws {
        #expect(SignInPolicy().cost == PasswordHash.Cost(rounds: 32_768, blockSize: 8, parallelism: 3))
        #expect(try PasswordHash(of: "x", cost: .standard).description.hasPrefix("scrypt$32768$8$3$"))
    }

    @Test(arguments: [
        "", "scrypt$16$8$1$AA==", "scrypt$0$8$1$AA==$AA==", "md5$16$8$1$AA==$AA==", "scrypt$16$8$1$?$AA==",
    ])
    func `what is no hash is not read as one`(text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test(arguments: [
        ("Ab1!xyz", PasswordFault.tooShort(minimum: 8)), ("abcdefg1", .tooFewClasses), ("ABCDEFG1", .tooFewClasses),
        ("12345678!", .tooFewClasses), ("P@ssw0rd", .common), ("Admin@123", .common), ("Jiading2024!", .common),
        ("1qaz@WSX", .common), ("Xwang9!kk", .containsName), ("xWANG9!kk", .containsName),
        ("Ab1!\u{7}xyzab", .controlCharacter), (String(repeating: "Ab1!", count: 33), .tooLong),
    ]) func `等保三级 refuses weak passwords and says why`(password: String, fault: PasswordFault) throws {
        #expect(PasswordProfile.mlps3.fault(in: password, for: try Account.ID("wang")) == fault)
    }

    @Test(arguments: ["Qd7!mvPz", "安亭镇Ab1安亭镇", "kd83-LMwq", RandomPassword.make()])
    func `等保三级 takes good passwords`(password: String) throws {
        #expect(PasswordProfile.mlps3.fault(in: password, for: try Account.ID("wang")) == nil)
    }

    @Test func `NIST asks for length and not for classes`() throws {
        let id = try Account.ID("wang")
        #expect(PasswordProfile.nist.fault(in: "Qd7!mvPz", for: id) == .tooShort(minimum: 15))
        #expect(PasswordProfile.nist.fault(in: "four small words here", for: id) == nil)
        #expect(PasswordProfile.nist.fault(in: "aaaaaaaaaaaaaaaaaa", for: id) == .common)
        #expect(PasswordProfile.nist.fault(in: "mister wang of anting", for: id) == .containsName)
    }

    @Test func `only 等保三级 asks for a new password every 90 days`() {
        let start = Moment(milliseconds: 1_700_000_000_000)
        let (before, after) = (start.adding(minutes: 90 * 1440), start.adding(minutes: 90 * 1440 + 1))
        #expect(!PasswordProfile.mlps3.isExpired(start, at: before))
        #expect(PasswordProfile.mlps3.isExpired(start, at: after))
        #expect(!PasswordProfile.nist.isExpired(start, at: after))
    }

    @Test func `passwords that the program makes follow both profiles and differ`() throws {
        let made = (0..<200).map { _ in RandomPassword.make() }
        #expect(Set(made).count == 200)
        for password in made {
            for profile in PasswordProfile.allCases {
                #expect(profile.fault(in: password, for: try Account.ID("zhang.san")) == nil, "\(password)")
            }
        }
    }
}
