internal import Assets

extension asset {
  /// The bytes of the asset.
  var array: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }
}
