import NIOCore

/// Sits next to the socket, sees bytes come and go, and closes the connection when its clock says so.
final class ConnectionWatch: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    /// Answers go out in pieces of this size, so that a slow reader is seen to make progress.
    private static let pieceSize = 65_536

    private var clock: ConnectionClock
    private let onLate: @Sendable (ConnectionClock.Lateness) -> Void
    private var context: ChannelHandlerContext?
    private var alarm: (at: NIODeadline, task: Scheduled<Void>)?

    init(limits: ConnectionClock.Limits, onLate: @escaping @Sendable (ConnectionClock.Lateness) -> Void) {
        clock = ConnectionClock(limits: limits, now: .now())
        self.onLate = onLate
    }

    var isRefusing: Bool { clock.isRefusing }
    var isAnswered: Bool { clock.isAnswered }
    var isLastAnswer: Bool { clock.isLastAnswer }

    /// Tells the clock what happened.
    func note(_ event: (inout ConnectionClock, NIODeadline) -> Void) {
        guard let context else { return }
        event(&clock, context.eventLoop.now)
        setAlarm(context)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        setAlarm(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        alarm?.task.cancel()
        alarm = nil
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        note { clock, now in clock.bytesArrived(at: now) }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .byteBuffer(var buffer) = unwrapOutboundIn(data) else {
            writePiece(context, unwrapOutboundIn(data), promise)
            return
        }
        while buffer.readableBytes > Self.pieceSize, let piece = buffer.readSlice(length: Self.pieceSize) {
            writePiece(context, .byteBuffer(piece), nil)
        }
        writePiece(context, .byteBuffer(buffer), promise)
    }

    private func writePiece(_ context: ChannelHandlerContext, _ piece: IOData, _ promise: EventLoopPromise<Void>?) {
        note { clock, now in clock.pieceQueued(at: now) }
        let written = promise ?? context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated().whenComplete { _ in
            self.note { clock, now in clock.pieceWritten(at: now) }
        }
        context.write(wrapOutboundOut(piece), promise: written)
    }

    private func setAlarm(_ context: ChannelHandlerContext) {
        guard let next = clock.next else { return }
        if let alarm, alarm.at <= next.at { return }
        alarm?.task.cancel()
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: next.at) { self.ring() }
        alarm = (next.at, task)
    }

    private func ring() {
        alarm = nil
        guard let context, let next = clock.next else { return }
        guard next.at <= context.eventLoop.now else { return setAlarm(context) }
        onLate(next.lateness)
        context.close(promise: nil)
    }
}
