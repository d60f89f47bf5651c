import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Sits behind the HTTP decoder and decides which requests of a connection go further.
///
/// After a refusal nothing that follows on the connection is read as a request.
final class ConnectionGate: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let watch: ConnectionWatch
    private let framing: RequestFraming
    private let headers: SecurityHeaders
    private var bytesLeft = 0

    init(settings: EdgeSettings, onLate: @escaping @Sendable (ConnectionClock.Lateness) -> Void) {
        watch = ConnectionWatch(limits: ConnectionClock.Limits(settings), onLate: onLate)
        framing = RequestFraming(settings: settings)
        headers = SecurityHeaders(isBehindTLS: settings.isBehindTLS)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            try context.pipeline.syncOperations.addHandler(watch, position: .first)
        } catch {
            context.close(promise: nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !watch.isRefusing else { return }
        switch unwrapInboundIn(data) {
        case .head(let request): open(request, context)
        case .body(let bytes): take(bytes, context, data)
        case .end:
            watch.note { clock, now in clock.requestRead(at: now) }
            context.fireChannelRead(data)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError else { return context.fireErrorCaught(error) }
        guard !watch.isRefusing else { return }
        watch.note { clock, now in clock.refuse(at: now) }
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let response):
            context.write(wrapOutboundOut(.head(completed(response))), promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            watch.note { clock, now in clock.responseEnded(at: now) }
            context.write(data, promise: promise)
        }
    }

    private func open(_ request: HTTPRequest, _ context: ChannelHandlerContext) {
        let allowance = framing.allowance(for: request)
        watch.note { clock, now in clock.headRead(bodyWithin: TimeAmount(allowance.timeout), at: now) }
        if let refusal = framing.refusal(of: request) {
            watch.note { clock, now in clock.refuse(at: now) }
            context.fireChannelRead(wrapInboundOut(.head(refusal.marking(request))))
            context.fireChannelRead(wrapInboundOut(.end(nil)))
        } else {
            bytesLeft = allowance.limit
            if request.headerFields[.expect] != nil, watch.isLastAnswer { invite(context) }
            context.fireChannelRead(wrapInboundOut(.head(request)))
        }
    }

    /// The part that passes the limit still goes on, so that the reader of the body learns of it.
    private func take(_ bytes: ByteBuffer, _ context: ChannelHandlerContext, _ data: NIOAny) {
        bytesLeft -= bytes.readableBytes
        context.fireChannelRead(data)
        if bytesLeft < 0 { watch.note { clock, now in clock.refuse(at: now) } }
    }

    /// Asks for the body of a request that waits to be asked (RFC 9110, section 10.1.1).
    private func invite(_ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
    }

    private func completed(_ response: HTTPResponse) -> HTTPResponse {
        guard response.status.kind != .informational else { return response }
        var response = response
        headers.apply(to: &response.headerFields)
        if watch.isRefusing, watch.isLastAnswer { response.headerFields[.connection] = "close" }
        return response
    }
}
