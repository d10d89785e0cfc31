import Documents

/// Reads a positive decimal number of at most three decimals as thousandths, "1.5" as 1,500; a noun may follow.
func thousandths(_ text: String) -> Int? {
  let word = text.split(separator: " ").first ?? ""
  let parts = word.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), (1...7).contains(parts[0].utf8.count),
    parts.allSatisfy({ $0.utf8.count <= 7 && $0.utf8.allSatisfy { $0.isDigit } }),
    let whole = Int(parts[0])
  else { return nil }
  var decimals = 0
  if parts.count == 2 {
    guard (1...3).contains(parts[1].utf8.count), let digits = Int(parts[1]) else { return nil }
    decimals = digits * [100, 10, 1][parts[1].utf8.count - 1]
  }
  let value = whole * 1000 + decimals
  return value > 0 ? value : nil
}

/// Prints thousandths as a decimal number, 1,500 as "1.5".
func decimal(thousandths value: Int) -> String {
  guard value % 1000 != 0 else { return String(value / 1000) }
  var digits = String(1000 + value % 1000).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(value / 1000).\(digits)"
}

/// Reads a percentage of at most two decimals as hundredths, "30", "30%" and "30.0 %" as 3,000; nil for anything else.
func hundredths(_ text: String) -> Int? {
  let number = text.prefix { $0.isNumber || $0 == "." }
  let behind = text.dropFirst(number.count).trimmingBlanks.lowercased()
  guard
    behind.isEmpty || behind == "%" || behind.hasPrefix("%") && behind.contains("extra")
      || behind.contains("extra credit")
  else { return nil }
  let parts = number.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), (1...4).contains(parts[0].utf8.count), let whole = Int(parts[0]) else {
    return nil
  }
  guard parts.count == 2 else { return whole * 100 }
  guard (1...2).contains(parts[1].utf8.count), let digits = Int(parts[1]) else { return nil }
  return whole * 100 + digits * (parts[1].utf8.count == 1 ? 10 : 1)
}

/// Prints hundredths as a percentage, 3,050 as "30.5".
func percent(hundredths value: Int) -> String {
  decimal(thousandths: value * 10)
}
