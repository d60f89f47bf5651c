/// The encodings that files from Chinese offices come in.
public enum TextEncoding: String, Sendable, CaseIterable {
    /// UTF-8 without a mark.
    case utf8 = "UTF-8"
    /// UTF-8 that starts with a byte-order mark, as Excel writes it.
    case utf8WithMark = "UTF-8 (BOM)"
    /// UTF-16, low byte first; Excel calls it Unicode text.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, high byte first.
    case utf16BigEndian = "UTF-16BE"
    /// GB 18030, which includes GBK and GB 2312.
    case gb18030 = "GB18030"
}
