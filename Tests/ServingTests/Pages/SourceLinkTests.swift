import Planning
import Testing

@testable import Serving

@Suite struct SourceLinkTests {
    @Test func `An official address is a link, and what follows it stays text`() {
        let source = SourceLink(Source(citation: "https://www.jiading.gov.cn/a/1（统计月报）", grade: .official))
        #expect(source.link?.address == "https://www.jiading.gov.cn/a/1")
        #expect(source.text == "（统计月报）")
    }

    @Test(arguments: [Source.Grade.press, .indirect])
    func `A copy at second hand is never a link`(grade: Source.Grade) {
        let source = SourceLink(Source(citation: "http://copy.example/1", grade: grade))
        #expect(source.link == nil)
        #expect(source.text == "http://copy.example/1")
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "《规划》表1-1", " https://a.example", "HTTPS://A.EXAMPLE",
    ])
    func `Nothing but a plain web address is a link`(citation: String) {
        #expect(SourceLink(Source(citation: citation, grade: .official)).link == nil)
    }

    @Test func `An address ends before anything that could end an attribute`() {
        let source = SourceLink(Source(citation: "https://a.example/\"\u{301} onmouseover=x", grade: .official))
        #expect(source.link?.address == "https://a.example/")
    }
}
