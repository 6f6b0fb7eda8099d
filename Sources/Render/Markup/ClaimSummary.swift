import Lessons

/// How many claims a lesson or a course makes, and whether they hold.
enum ClaimSummary {
  /// `12 claims, all hold`; nil where there are none.
  static func markup(_ claims: ClaimCount, _ phrases: Phrases) -> HTML? {
    guard claims.total > 0 else { return nil }
    let kind = claims.holding < claims.total ? "claim-summary claim-summary-fails" : "claim-summary"
    return "<span class=\"\(kind)\">\(phrases.claims(claims))</span>"
  }
}
