/// The horizontal strokes, which look alike and are not: each question about them is asked here.
extension Character {
  /// Whether it joins the words of a compound; the last one breaks no line.
  var isHyphen: Bool { "-\u{2010}\u{2011}".contains(self) }

  /// Whether it makes a number negative.
  var isMinus: Bool { "-\u{2212}".contains(self) }

  /// Whether it is the sign of a number.
  var isPlusOrMinus: Bool { self == "+" || isMinus }

  /// Whether it stands between the ends of a range, with spaces or without.
  var isRangeDash: Bool { "-\u{2010}\u{2012}\u{2013}".contains(self) }
}
