/// A command line that is wrong, and what the tool says of it in one line of each language.
struct WrongUsage {
  let words: String
  let en: String
  let zh: String

  init(_ words: String, en: String, zh: String) {
    (self.words, self.en, self.zh) = (words, en, zh)
  }
}
