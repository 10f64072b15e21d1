import Assets
import Foundation
import HallCore

/// Halls to plan for.
enum Halls {
  static let monday = Day(number: 20_514)

  static let baishiyi: Hall = {
    let asset = asset_profile_baishiyi()
    return hall(Data(bytes: asset.bytes, count: asset.count))
  }()

  static let baoan: Hall = {
    let asset = asset_profile_baoan()
    return hall(Data(bytes: asset.bytes, count: asset.count))
  }()

  private static func hall(_ json: Data) -> Hall {
    do {
      let profile = try JSONDecoder().decode(Profile.self, from: json)
      let founding = try Founding(profile, catalogue: .shipped)
      return Hall(founding, at: Instant(monday, .midnight, offset: .china))
    } catch {
      fatalError("\(error)")
    }
  }

  private static let items = ["A": "LDJY-001", "B": "SHBZ-001", "C": "YLBZ-001"]

  /// A small hall with random windows and skills; people rest for half an hour if they are told to.
  ///
  /// - Parameter shifts: What the profile says of the shift of each person; nothing of the others.
  static func random(
    people: Int, windows: Int, from: String, to: String, shifts: [Int: String] = [:],
    admission: Session.Admission = .walkIn, by random: inout SplitMix64
  ) -> Hall {
    func letters() -> [String] {
      let chosen = ["A", "B", "C"].filter { _ in Bool.random(using: &random) }
      return chosen.isEmpty ? ["A"] : chosen
    }
    let every = ["A", "B", "C"]
    let windowParts = (1...windows).map { number in
      let queues = number == 1 ? every : letters()
      return #"{"number":\#(number),"name":{"zh":"窗","en":"W"},"queues":\#(queues)}"#
    }
    let staffParts = (1...people).map { number in
      let skills = number == 1 ? every : letters()
      let shift = shifts[number].map { #""shift":\#($0),"# } ?? ""
      return
        #"{"id":"p\#(number)","name":{"zh":"人","en":"P"},\#(shift)"skills":\#(skills),"#
        + #""post":"relief"}"#
    }
    let hours = Weekday.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    return hall(
      Data(
        """
        {"id":"h","name":{"zh":"厅","en":"H"},"utcOffset":"+08:00",
         "items":["LDJY-001","SHBZ-001","YLBZ-001"],
         "windows":[\(windowParts.joined(separator: ","))],
         "staff":[\(staffParts.joined(separator: ","))],
         "hours":[{"days":[\(hours)],"from":"\(from)","to":"\(to)",
           "admission":"\(admission.rawValue)"}],
         "settings":{"rota":{"breakAfterMinutes":60,"breakMinutes":30,
           "breaksFrom":"11:00","breaksUntil":"12:00"}}}
        """.utf8))
  }

  static func lane(_ letter: String, in hall: Hall) -> ServiceLane {
    guard let item = items[letter].flatMap({ ItemCode(text: $0) }),
      let lane = hall.serviceLane(of: item)
    else { fatalError("no lane \(letter)") }
    return lane
  }
}
