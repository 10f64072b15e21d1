internal import Glibc

// Prints every figure that the house measures of itself, each beside its peer and their ratio, in one
// run: `swift run -c release onedoor-bench [NAME…]`. Speeds are ratios, because machines differ.

let words = Array(CommandLine.arguments.dropFirst())
if words.first == "worker" {
  Worker.run(Array(words.dropFirst()))
} else {
  Bench.run(only: words)
}
