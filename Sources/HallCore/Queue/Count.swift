/// A number of things, in four bytes: what there are hundreds of thousands of should have it so.
@propertyWrapper
public struct Count: Hashable, Sendable {
  private var number: UInt32

  /// A number of things; never negative.
  public init(wrappedValue: Int) { number = UInt32(wrappedValue) }

  /// The number.
  public var wrappedValue: Int {
    get { Int(number) }
    set { number = UInt32(newValue) }
  }
}
