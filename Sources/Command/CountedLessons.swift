import Workspace

/// `3 lessons, 1 of them a draft`.
func countedLessons(_ report: CourseReport) -> String {
  let lessons = counted(report.lessons.count, "lesson")
  switch (report.lessons.count, report.draftCount) {
  case (_, 0): return lessons
  case (1, _): return "\(lessons), a draft"
  case (_, 1): return "\(lessons), 1 of them a draft"
  case (_, let drafts): return "\(lessons), \(drafts) of them drafts"
  }
}

/// `, 1 draft left out (07-dropout)`, or nothing.
func leftOut(_ report: CourseReport) -> String {
  let drafts = report.leftOut
  return drafts.isEmpty
    ? "" : ", \(counted(drafts.count, "draft")) left out (\(drafts.joined(separator: ", ")))"
}
