import HTTPTypes
import Hummingbird
import HummingbirdCore
import Planning

extension Problem {
    /// What a person may know of an error that a handler threw: its status, and never its cause.
    init(hiding error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as Refusal: self.init(refusal)
        case let failure as HTTPError: self.init(failure)
        case let failure as any HTTPResponseError: self.init(failure.status)
        case is CancellationError: self.init(.serviceUnavailable)
        default: self.init(.internalServerError)
        }
    }

    private init(_ failure: HTTPError) {
        let isCallersFault = failure.status.kind == .clientError
        let detail = isCallersFault ? failure.body.map { Bilingual($0, $0) } : nil
        self.init(failure.status, detail: detail, headers: failure.headers)
    }
}
