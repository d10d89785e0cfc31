/// A shell that completes command lines from a script.
package enum Shell: String, CaseIterable, Argument {
  case bash, zsh, fish
}
