import Foundation
import Glibc
import Testing

/// What reaches the terminal, and when.
@Suite struct PaintingTests {
  @Test func aPictureIsOneWriteAndNothingNewIsNone() throws {
    let face = try FaceInTerminal(through: "strace -o trace -e trace=write -P \"$(tty)\"")
    try face.terminal.type("?")
    try face.terminal.wait(for: "close the help")
    // Keys and touches that mean nothing here change nothing.
    try face.terminal.type("\u{1B}[1;5A\u{1B}[I\u{1B}[<2;3;4M\u{1B}[<0;999;4M\u{7}")
    try face.terminal.press(.escape)
    try face.terminal.wait(until: "the help is closed") { !$0.contains("close the help") }
    kill(try face.process(), SIGTERM)
    try face.expectGivenBack(128 + SIGTERM)
    let writes = try face.file("trace").split(separator: "\n").filter { $0.hasPrefix("write(") }
    // The first picture, the help, the picture without it, and the farewell.
    #expect(writes.count == 4, "\(writes.joined(separator: "\n"))")
  }

  @Test func aCrashIsExplainedOnTheScreenThatStays() throws {
    let face = try FaceInTerminal()
    let before = try face.terminal.screen()
    // What another part of the process writes to standard error comes through the same descriptor.
    let errors = open("/proc/\(try face.process())/fd/2", O_WRONLY | O_CLOEXEC)
    let reason = "what went wrong\n"
    #expect(write(errors, reason, reason.utf8.count) == reason.utf8.count)
    close(errors)
    try face.terminal.type("?")
    try face.terminal.wait(for: "close the help")
    try face.terminal.press(.escape)
    try face.terminal.wait(until: "nothing of it is seen") { $0 == before }
    kill(try face.process(), SIGTERM)
    try face.expectGivenBack(128 + SIGTERM)
    try face.terminal.wait(for: "what went wrong")
  }
}
