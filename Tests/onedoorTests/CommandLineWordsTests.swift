import Testing

@testable import onedoor

@Test(arguments: [
  ("", []), ("   \t ", []), ("open 1", ["open", "1"]), ("  open\t 1  ", ["open", "1"]),
  ("take 'a b'", ["take", "a b"]), (#"take "a b" c"#, ["take", "a b", "c"]),
  (#"take "it's""#, ["take", "it's"]), (#"take 'say "x"'"#, ["take", #"say "x""#]),
  ("take ''", ["take", ""]), ("take a'b c'd", ["take", "ab cd"]),
  ("open 1 # window", ["open", "1"]), ("# only a remark", []), ("take a#b", ["take", "a#b"]),
  (#"take '#'"#, ["take", "#"]), (#"take a\b"#, ["take", #"a\b"#]),
  ("take 失业登记", ["take", "失业登记"]), ("take \u{301}x", ["take", "\u{301}x"]),
  ("take '\u{301}a'", ["take", "\u{301}a"]), ("take a\u{A0}b", ["take", "a\u{A0}b"]),
])
func aLineIsSplitIntoWordsAsAShellDoes(_ line: String, _ words: [String]) throws {
  #expect(try CommandLineWords.split(line) == words)
}

@Test(arguments: ["take 'a", #"take "a"#, "'", #"take 'a"b"#])
func aQuoteThatIsNotClosedIsWrongUsage(_ line: String) {
  #expect(throws: ToolError.self) { try CommandLineWords.split(line) }
}
