import Exchanging
import Foundation
import Planning
import Testing

struct JSONTextTests {
    @Test func `Members keep their order and figures their digits`() throws {
        let value: JSONValue = [
            "z": .figure(try Figure("23.0")), "a": .figure(try Figure("-0.50")), "list": [1, nil, true, "嘉定"],
            "empty": [], "none": [:],
        ]
        #expect(
            JSONText(value).text == #"{"z":23.0,"a":-0.50,"list":[1,null,true,"嘉定"],"empty":[],"none":{}}"#)
    }

    @Test func `NaN and infinity cannot be written`() {
        let value: JSONValue = [.number(.nan), .number(-.infinity), .number(0.1), .number(1e300)]
        #expect(JSONText(value).text == "[null,null,0.1,1e+300]")
    }

    /// Foundation reads back what is written, for every scalar up to U+FFFF and some beyond.
    @Test func `Every character survives`() throws {
        let scalars = (Array(0...0xFFFF) + [0x1F600, 0x20000, 0x10FFFF]).compactMap { Unicode.Scalar(UInt32($0)) }
        let text = String(String.UnicodeScalarView(scalars))
        let written = JSONText([.string(text)]).text
        let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String]
        #expect(read?.first.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test func `Nothing that is written can end a script element`() {
        #expect(JSONText("</script>&\u{2028}").text == #""\u003c/script\u003e\u0026\u2028""#)
    }

    @Test func `Indented text has one member a line`() {
        let text = JSONText(["a": [1, 2], "b": [:]], isIndented: true).text
        #expect(text == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
    }
}
