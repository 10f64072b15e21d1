import HallCore
import Testing

@testable import EventStore

/// The store's own reason for an error, however deep it is wrapped.
func storeError(_ error: any Error) -> StoreError? {
  if case .failed(let inner)? = error as? CommandFailure { return inner }
  return error as? StoreError
}

/// The error of the store that `body` ends with; `nil` if it does not fail.
func failure(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
    return nil
  } catch {
    return storeError(error)
  }
}

/// Expects that damage is reported, in one line in both languages.
func expectDamage(
  _ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
) {
  let error = failure(body)
  #expect(error?.name == "damaged", "\(String(describing: error))", sourceLocation: sourceLocation)
  if let error { expectOneLine(error.words, sourceLocation: sourceLocation) }
}

/// Expects a message that fits into a line, and says more than that something failed.
func expectOneLine(_ words: Words, sourceLocation: SourceLocation = #_sourceLocation) {
  for text in [words.zh, words.en] {
    #expect(text.count > 8, sourceLocation: sourceLocation)
    #expect(!text.contains { $0.isNewline }, sourceLocation: sourceLocation)
    #expect(text == text.cleaned(limit: 5000), sourceLocation: sourceLocation)
  }
}
