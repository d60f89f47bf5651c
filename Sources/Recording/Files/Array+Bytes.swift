extension Array {
    /// Lends the bytes and keeps the type of what is thrown, which `withUnsafeBytes` loses.
    func withBytes<Value, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try withUnsafeBytes { bytes in
            Result { () throws(Failure) -> Value in try body(bytes) }
        }.get()
    }
}
