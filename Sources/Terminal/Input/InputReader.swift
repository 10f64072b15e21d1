internal import Canvas

/// Turns the bytes that a terminal sends into keys and touches. Whatever comes, it stays in step: a
/// sequence that means nothing here is left out as a whole, and so is text that is no UTF-8.
///
/// Source of the forms: ECMA-48 and xterm's `ctlseqs`; what the terminal's own description says of
/// its keys goes first.
struct InputReader {
  private var keys: [[UInt8]: Key]
  /// The keys that send a single byte, by that byte.
  private var short: [Key?] = Array(repeating: nil, count: 256)
  /// Whether `ESC [ M` begins a report of three bytes; it is a sequence like others elsewhere.
  private let hasShortReports: Bool
  private var state = State.text
  private var scalars = ScalarReader()
  private var pointers = PointerReader()

  private enum State {
    case text
    /// After Escape.
    case escape
    /// After `ESC O`.
    case shift
    /// After `ESC [`, with the bytes since.
    case control([UInt8])
    /// Inside a short report, with the bytes since `ESC [ M`.
    case report([UInt8])
  }

  /// A reader for a terminal.
  ///
  /// - Parameters:
  ///   - keys: What the terminal sends for its keys.
  ///   - reports: How its reports of touches begin, if it has them.
  init(keys described: [String: Key] = [:], reports: String? = nil) {
    keys = InputReader.standard
    for (text, key) in described {
      let bytes = Array(text.utf8)
      keys[bytes] = key
      if bytes.count == 1 { short[Int(bytes[0])] = key }
    }
    hasShortReports = reports == "\u{1B}[M"
  }

  /// Whether the bytes so far may be a key of their own or the beginning of another one.
  var isUndecided: Bool {
    if case .text = state { return false }
    return true
  }

  /// For how many milliseconds to wait for the rest of what has begun. Escape is a key of its own, and
  /// whoever has pressed it waits as long; what has begun beyond it nobody types.
  var patience: Int32 {
    if case .escape = state { return 25 }
    return 200
  }

  /// Takes in what has come.
  ///
  /// - Parameters:
  ///   - bytes: What has come.
  ///   - size: The screen's size; a touch outside is none.
  ///   - inputs: Where keys and touches are added.
  mutating func read(
    _ bytes: some Sequence<UInt8>, on size: Size, into inputs: inout [Input]
  ) {
    for byte in bytes { take(byte, size, &inputs) }
  }

  /// Takes in that nothing more comes for now: Escape is a key, then, and what is incomplete is none.
  mutating func decide(into inputs: inout [Input]) {
    switch state {
    case .escape: inputs.append(.key(.escape))
    case .shift: inputs += [.key(.escape), .key(.character("O"))]
    case .control(let bytes) where bytes.isEmpty:
      inputs += [.key(.escape), .key(.character("["))]
    case .text, .control, .report: break
    }
    state = .text
  }

  private mutating func take(_ byte: UInt8, _ size: Size, _ inputs: inout [Input]) {
    switch state {
    case .text: takeText(byte, &inputs)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .control([])
      case UInt8(ascii: "O"): state = .shift
      default:
        state = .text
        if let key = keys[[0x1B, byte]] {
          inputs.append(.key(key))
        } else {
          inputs.append(.key(.escape))
          takeText(byte, &inputs)
        }
      }
    case .shift:
      state = .text
      if let key = keys[[0x1B, UInt8(ascii: "O"), byte]] {
        inputs.append(.key(key))
      } else {
        inputs += [.key(.escape), .key(.character("O"))]
        takeText(byte, &inputs)
      }
    case .control(let bytes): takeControl(byte, after: bytes, size, &inputs)
    case .report(let bytes):
      state = bytes.count < 2 ? .report(bytes + [byte]) : .text
      guard bytes.count == 2 else { return }
      add(pointers.short(bytes[0], column: bytes[1], row: byte), size, &inputs)
    }
  }

  private mutating func takeText(_ byte: UInt8, _ inputs: inout [Input]) {
    if byte == 0x1B {
      scalars.interrupt()
      state = .escape
    } else if let key = short[Int(byte)] {
      scalars.interrupt()
      inputs.append(.key(key))
    } else if let scalar = scalars.take(byte), let key = Key(scalar) {
      inputs.append(.key(key))
    }
  }

  private mutating func takeControl(
    _ byte: UInt8, after bytes: [UInt8], _ size: Size, _ inputs: inout [Input]
  ) {
    switch byte {
    // The keys F1 to F5 of the kernel's console have one more byte.
    case UInt8(ascii: "[") where bytes.isEmpty: state = .control([byte])
    case UInt8(ascii: "M") where bytes.isEmpty && hasShortReports: state = .report([])
    case 0x20...0x3F:
      // Nothing that means something is as long.
      state = .control(bytes.count < 32 ? bytes + [byte] : bytes)
    case 0x40...0x7E:
      state = .text
      if bytes.first == UInt8(ascii: "<") {
        add(pointers.long(bytes.dropFirst(), final: byte), size, &inputs)
      } else if let key = keys[[0x1B, UInt8(ascii: "[")] + bytes + [byte]] {
        inputs.append(.key(key))
      }
    default:
      state = .text
      takeText(byte, &inputs)
    }
  }

  private func add(_ pointer: Pointer?, _ size: Size, _ inputs: inout [Input]) {
    guard let pointer, Rect(size).contains(pointer.point) else { return }
    inputs.append(.pointer(pointer))
  }
}
