public import HTTPTypes
public import Operating
public import Planning

/// An answer that says what went wrong (RFC 9457): thrown by a handler, shown as a page or as JSON.
public struct Problem: Error, Hashable, Sendable {
    /// The status of the answer.
    public let status: HTTPResponse.Status
    /// A stable word for programs, such as `figure-malformed`; nil when the status says it all.
    public let code: String?
    /// What is wrong with this request and what to do about it.
    public let detail: Bilingual?
    /// Further fields of the answer, such as `Retry-After`.
    public let headers: HTTPFields
    /// Every fault of a query, where that is what is wrong.
    public let faults: [QueryFault]

    /// A problem with its status.
    public init(
        _ status: HTTPResponse.Status, code: String? = nil, detail: Bilingual? = nil, headers: HTTPFields = [:],
        faults: [QueryFault] = []
    ) {
        self.status = status
        self.code = code
        self.detail = detail
        self.headers = headers
        self.faults = faults
    }

    /// The status in words.
    public var title: Bilingual {
        switch status.code {
        case 400: Bilingual("请求格式不正确", "Malformed request")
        case 401: Bilingual("请先登录", "Sign-in required")
        case 403: Bilingual("无权执行此操作", "Not permitted")
        case 404: Bilingual("未找到该页面", "Page not found")
        case 405: Bilingual("不支持该请求方法", "Method not supported")
        case 406: Bilingual("没有所要求的格式", "No such form")
        case 409: Bilingual("与当前状态冲突", "Conflict with the current state")
        case 412: Bilingual("内容已被他人更新", "Changed by someone else meanwhile")
        case 413: Bilingual("提交的内容过大", "Content too large")
        case 414: Bilingual("请求的地址过长", "Address too long")
        case 415: Bilingual("不支持该内容类型", "Content type not supported")
        case 422: Bilingual("提交的内容有误", "Content not acceptable")
        case 429: Bilingual("操作过于频繁，请稍后再试", "Too many requests, try again later")
        case 503: Bilingual("服务暂不可用，请稍后再试", "Service unavailable, try again later")
        case 500...: Bilingual("系统内部错误", "Internal error")
        default: Bilingual("请求无法完成", "The request cannot be completed")
        }
    }

    /// The request's body did not arrive as a whole.
    static let bodyInterrupted = Problem(
        .badRequest, code: "body-interrupted",
        detail: Bilingual(
            "提交的内容未完整送达，未予受理。请重新提交。", "The content did not arrive whole and was not accepted. Send it again."),
        headers: [.connection: "close"])

    /// A refusal of the gate as a problem.
    init(_ refusal: Refusal) {
        self.init(
            refusal.status, code: refusal.rawValue, detail: refusal.detail,
            headers: refusal == .method ? [.allow: "GET, HEAD, POST"] : [:])
    }
}
