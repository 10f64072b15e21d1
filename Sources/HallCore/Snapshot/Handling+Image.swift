// How the work done at windows, and what was put aside there, stand in an image.

extension Handling {
  func write(into image: inout ImageWriter) {
    image.write(item)
    image.write(window)
    image.write(staff)
    image.write(called)
    image.write(began)
    image.write(ended)
    switch conclusion {
    case .finished(let outcome):
      image.plain.byte(0)
      image.write(outcome)
    case .transferred: image.plain.byte(1)
    case .held: image.plain.byte(2)
    }
  }

  init(from image: inout ImageReader) throws(InvalidImage) {
    self.init(
      item: try image.item(), window: try image.window(), staff: try image.person(),
      called: try image.moment(), began: try image.moment(), ended: try image.moment(),
      conclusion: try Conclusion(from: &image))
  }
}

extension Handling.Conclusion {
  fileprivate init(from image: inout ImageReader) throws(InvalidImage) {
    switch try image.plain.byte() {
    case 0: self = .finished(try image.choice())
    case 1: self = .transferred
    case 2: self = .held
    default: throw InvalidImage("a conclusion is unknown")
    }
  }
}

extension Hold {
  func write(into image: inout ImageWriter) {
    image.write(window)
    image.write(since)
    switch kind {
    case .visitor: image.plain.byte(0)
    case .window: image.plain.byte(1)
    case .step(let until):
      image.plain.byte(2)
      image.write(until)
    }
  }

  init(from image: inout ImageReader) throws(InvalidImage) {
    let window = try image.window()
    let since = try image.moment()
    switch try image.plain.byte() {
    case 0: self.init(kind: .visitor, window: window, since: since)
    case 1: self.init(kind: .window, window: window, since: since)
    case 2: self.init(kind: .step(until: try image.moment()), window: window, since: since)
    default: throw InvalidImage("a hold is unknown")
    }
  }
}
