/// A formula after typesetting, which depends on the formula alone and can be kept.
package enum TypesetFormula: Hashable, Sendable {
  /// HTML that contains MathML for screen readers.
  case html(String)
  /// KaTeX does not accept the TeX: what is wrong, and at which UTF-16 code unit, from 0.
  case failure(message: String, position: Int?)
}
