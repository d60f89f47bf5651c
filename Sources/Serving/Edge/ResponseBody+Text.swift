import HummingbirdCore
import NIOCore

extension ResponseBody {
    /// A body of UTF-8 text.
    static func text(_ text: String) -> ResponseBody {
        ResponseBody(byteBuffer: ByteBuffer(string: text))
    }
}
