public import Canvas
public import HallCore

/// The face for residents: they take a ticket, look up what to bring and where their ticket stands,
/// and call somebody of the staff, by touch or by keys, in Chinese or English.
///
/// It stands where anybody may press anything, so no key leaves it; and whoever comes next finds
/// nothing of whoever was there before.
public struct Kiosk: Screen {
  /// Where it stands: what staff are told when somebody calls for help.
  let place: PlaceID
  /// The pages on the way from home to the one that is shown; home if there is none.
  var path: [Step] = []
  /// Whether everything is shown large.
  var isLarge = false
  /// What has been typed into the search.
  var typed = ""
  /// What the search has found for it.
  var found: [ItemCode] = []
  /// What has been typed of a ticket's number.
  var number = ""
  /// What has been typed of a booking's code.
  var code = ""
  /// What has been typed of a telephone number. It is shown masked, and gone once its page is left.
  var phone = ""
  /// Whether no booking of today has that number.
  var isUnknownPhone = false
  /// How often somebody has typed what leads to no booking. It outlasts whoever was there.
  var guesses = Guesses()
  /// The slot that is kept while somebody confirms it.
  var reservation: BookingCode?
  /// The items to be done on one ticket.
  var basket: [ItemCode] = []
  /// The class that the resident claims.
  var priority = PriorityClass.walkIn
  /// Something that has just happened and is to be read first.
  var notice: Notice?
  /// Which part is shown where there is only room for a plain list.
  var listPage = 0
  /// When somebody last touched it, on the scene's uptime; `nil` once nobody is there.
  var touched: Int64?
  /// The language to return to when nobody is there.
  var ownLanguage: Language?
  /// The items by demand, as it was when nobody was there.
  var demand: [ItemCode] = []

  /// A kiosk at a place of the hall.
  public init(place: PlaceID) {
    self.place = place
  }

  /// It acts as a kiosk.
  public var actor: Actor { .kiosk }
  /// Anybody may press anything here.
  public var isLocked: Bool { true }

  /// A page, and how far one has turned its choices.
  struct Step: Hashable, Sendable {
    /// The page.
    let spot: Spot
    /// One of the choices that are shown.
    var turned = 0
  }

  /// A page other than home.
  public enum Spot: Hashable, Sendable {
    /// The domains to choose from.
    case domains
    /// The items of a domain.
    case domain(QueueLetter)
    /// The occasions in life to choose from.
    case lifeEvents
    /// The items of an occasion, by its place in the catalogue.
    case lifeEvent(Int)
    /// The search, and what for.
    case search(Purpose)
    /// One item, and what it is looked at for.
    case item(ItemCode, Purpose)
    /// The items to be done together.
    case basket
    /// The classes that are called sooner.
    case priority
    /// Whether to wait although many others do.
    case consent([ItemCode])
    /// A ticket that has just been taken.
    case taken(TicketNumber)
    /// The number of a ticket to look up.
    case lookup
    /// A ticket that was looked up.
    case ticket(TicketNumber)
    /// A page about bookings.
    case booking(BookingPage)
    /// What the hall has refused, and what to do instead.
    case refused(Refusal, [ItemCode])
    /// What could not be written down, and what to do instead.
    case failed(Act)
  }

  /// What somebody looks at items for.
  public enum Purpose: Hashable, Sendable {
    /// To take a ticket.
    case take
    /// To book a time.
    case book
    /// To know what to bring.
    case bring
  }

  /// Something that has just happened.
  enum Notice: Hashable, Sendable {
    /// Somebody of the staff is on the way.
    case staffComing
    /// Somebody is on the way already.
    case staffCalledBefore
    /// Nobody of the staff can be called from here now.
    case staffOutOfReach(opens: Opening?)
    /// A ticket carries no more items.
    case basketFull
    /// No ticket of this number was given out today; `nil` if it is no whole number.
    case noSuchTicket(TicketNumber?)
    /// A ticket is to be given back: is that meant?
    case cancelling(TicketNumber)
    /// It has been given back.
    case cancelled(TicketNumber)
    /// It waits again.
    case reinstated(TicketNumber)
    /// Its visitor may go away until then.
    case steppedOut(TicketNumber, until: Instant)
    /// A booking is to be given back: is that meant?
    case unbooking(BookingCode)
    /// It has been given back.
    case unbooked(BookingCode)
    /// What was typed is no telephone number.
    case noContact
    /// It cannot be written down now.
    case notWritten
    /// It cannot be found out now.
    case notFoundOut
  }

  /// What somebody can mean.
  public enum Message: Hashable, Sendable {
    // Ways
    /// To another page.
    case go(Spot)
    /// To the page before.
    case back
    /// To the home page, with everything that was chosen.
    case home
    /// To the page of choices that begins with this one.
    case turn(to: Int)
    /// To a part of a plain list.
    case list(page: Int)
    // On every page
    /// Somebody of the staff, please.
    case callStaff
    /// The other language.
    case language
    /// Larger, or as before.
    case large
    // Typing
    /// A key of a keypad on the screen.
    case sign(Keypad.Sign)
    /// The queue letter of a ticket's number.
    case letter(QueueLetter)
    /// Look for the number that has been typed.
    case lookUp
    // Items and tickets
    /// Do this item too.
    case add(ItemCode)
    /// Choose among these items, all of which count at first.
    case pick([ItemCode])
    /// Leave this item out.
    case remove(ItemCode)
    /// Claim a class, or none.
    case claim(PriorityClass)
    /// Take a ticket, unless many wait.
    case want([ItemCode])
    /// Take a ticket even if many wait.
    case take([ItemCode])
    /// Try once more what could not be written down.
    case retry(Act)
    /// Let a missed ticket wait again.
    case reinstate(TicketNumber)
    /// Go away for a while, until then, and keep the place.
    case stepOut(TicketNumber, until: Instant)
    /// The visitor of a ticket that went away is back.
    case comeBack(TicketNumber)
    /// Ask whether a ticket is to be given back.
    case askToCancel(TicketNumber)
    /// Give it back.
    case cancel(TicketNumber)
    /// Something about a booking.
    case booking(BookingWish)
    // Attention
    /// The notice has been read.
    case closeNotice
    /// Somebody is still there.
    case stay
    /// Nobody needs it any more.
    case finish
  }
}

extension Kiosk {
  /// The page that is shown; `nil` is home.
  var spot: Spot? { path.last?.spot }
  /// One of the choices that are shown.
  var turned: Int { path.last?.turned ?? 0 }

  /// How the page is divided, for this screen.
  func frame(in scene: Scene) -> KioskFrame { KioskFrame(scene.size, isLarge: isLarge) }

  /// What it shows, and what can be done there.
  public func page(in scene: Scene) -> Page<Message> {
    let sheet = sheet(in: scene)
    return Page(
      theme: isLarge ? .kioskLarge : .kiosk,
      actions: sheet.choices + sheet.aside + standing(sheet, in: scene),
      dialog: dialog(in: scene), isTyping: sheet.isTyping, beat: touched == nil ? .minute : .second,
      hasFooter: false, body: assembled(sheet, in: scene))
  }

  /// The content of the page that is shown.
  func sheet(in scene: Scene) -> Sheet {
    switch spot {
    case nil: homeSheet(in: scene)
    case .domains: domainsSheet(in: scene)
    case .domain(let letter): domainSheet(letter, in: scene)
    case .lifeEvents: lifeEventsSheet(in: scene)
    case .lifeEvent(let place): lifeEventSheet(place, in: scene)
    case .search(let purpose): searchSheet(purpose, in: scene)
    case .item(let item, let purpose): itemSheet(item, purpose, in: scene)
    case .basket: basketSheet(in: scene)
    case .priority: prioritySheet(in: scene)
    case .consent(let items): consentSheet(items, in: scene)
    case .taken(let number): takenSheet(number, in: scene)
    case .lookup: lookupSheet(in: scene)
    case .ticket(let number): ticketSheet(number, in: scene)
    case .booking(let page): bookingSheet(page, in: scene)
    case .refused(let refusal, let items): refusedSheet(refusal, items, in: scene)
    case .failed(let act): failedSheet(act, in: scene)
    }
  }
}
