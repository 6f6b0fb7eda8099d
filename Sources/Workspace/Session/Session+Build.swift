import Files
import Foundation
import Lessons
import Render
import Runner

/// The pages and other files of a site that has not been published.
package struct WovenSite: Sendable {
  /// The files, which may lack what has errors; none if no lesson could be run.
  package var files: [SiteFile]
  /// What is wrong with the course.
  package var report: CourseReport
}

/// The outcome of building a site.
package struct BuildOutcome: Sendable {
  package enum Site: Sendable {
    case published(Publication)
    /// Nothing was written, since that was not asked for.
    case compared(Publication)
    /// There are errors, and nothing was written.
    case leftAlone
    /// Something could not be written.
    case incomplete
  }

  package var report: CourseReport
  /// The folder of the site.
  package var path: String
  package var site: Site
}

extension Session {
  /// Runs the lessons that have changed and writes the files of the site that have changed.
  ///
  /// If anything is wrong, the site stays as it is. Output that is not as approved only causes a
  /// warning.
  ///
  /// - Parameters:
  ///   - output: The site's folder; nil for `site/` of the course.
  ///   - otherSite: The path from the site to another one whose style sheets and fonts it uses, such
  ///     as `..`; nil if it has its own.
  ///   - includesDrafts: Whether drafts are built like all other lessons.
  ///   - isTrial: Whether the site is only compared with what would be written.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong, and what was written.
  package func build(
    to output: String? = nil, sharingAssetsOf otherSite: String? = nil,
    includingDrafts includesDrafts: Bool = false, isTrial: Bool = false,
    progress: RunEvent.Watcher = { _ in }
  ) async -> BuildOutcome {
    let sources = load(includingDrafts: includesDrafts)
    var outcome = BuildOutcome(
      report: CourseReport(sources, sources.wholeCourse), path: output ?? folder.site,
      site: .leftAlone)
    if sources.lessons.isEmpty { return outcome }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let woven = try await weave(sources, sharingAssetsOf: otherSite, progress)
      outcome.report = woven.report
      outcome.report.add(assetDiagnostics(otherSite, site: outcome.path))
      if outcome.report.hasErrors { return outcome }
      outcome.site = .incomplete
      let publication = try await publish(
        woven.files, to: outcome.path, isTrial: isTrial, progress: progress)
      outcome.report.add(publication.warnings)
      outcome.site = isTrial ? .compared(publication) : .published(publication)
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }

  /// What is wrong with the path to the site whose style sheets are used.
  private func assetDiagnostics(_ path: String?, site: String) -> [Diagnostic] {
    guard let path else { return [] }
    let folder = URL(fileURLWithPath: "\(site)/\(path)").standardizedFileURL.path
    if path.hasPrefix("/") || folder == URL(fileURLWithPath: site).standardizedFileURL.path {
      return [
        Diagnostic(
          at: nil, "'\(path)' is not the path to another website",
          help: "give the path from the website to the other one: --assets ..")
      ]
    }
    if File("\(folder)/\(SiteAddress.style.path)").exists { return [] }
    return [
      Diagnostic(
        .warning, at: nil, "there is no style sheet in \(folder), so the pages have no style yet",
        help: "build the website there, or give another path to it with --assets")
    ]
  }

  /// Runs the lessons that have changed and makes the files of the site, without writing them.
  ///
  /// Lessons with errors have pages, too, which show what they produced.
  ///
  /// - Parameters:
  ///   - otherSite: The path from the site to another one whose style sheets and fonts it uses, such
  ///     as `..`; nil if it has its own.
  ///   - includesDrafts: Whether drafts are woven like all other lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: The files, and what is wrong.
  package func weave(
    sharingAssetsOf otherSite: String? = nil, includingDrafts includesDrafts: Bool = false,
    progress: RunEvent.Watcher = { _ in }
  ) async -> WovenSite {
    let sources = load(includingDrafts: includesDrafts)
    var woven = WovenSite(files: [], report: CourseReport(sources, sources.wholeCourse))
    if sources.lessons.isEmpty { return woven }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      woven = try await weave(sources, sharingAssetsOf: otherSite, progress)
    } catch {
      woven.report.add([error])
    }
    return woven
  }

  /// Weaves the site of a course while the cache is in use.
  private func weave(
    _ sources: CourseSources, sharingAssetsOf otherSite: String?, _ progress: RunEvent.Watcher
  ) async throws(Diagnostic) -> WovenSite {
    // While the lessons run.
    async let formulas: Void = prepareFormulas(of: sources)
    let runs = try await run(sources.lessons, of: sources, .cached, progress)
    await formulas
    var site = site(of: runs, sources)
    site.sharedAssets = otherSite
    let (files, problems) = await site.build(from: folder)
    var report = CourseReport(sources, sources.wholeCourse)
    report.add(runs)
    report.add(problems)
    report.add(warnings(about: runs, sources))
    return WovenSite(files: files, report: report)
  }

  /// Publishes files, as soon as nobody else writes the site.
  func publish(
    _ files: [SiteFile], to path: String, keepingOthers keepsOthers: Bool = false,
    isTrial: Bool = false, progress: RunEvent.Watcher
  ) async throws(Diagnostic) -> Publication {
    let writing = try await folder.take(.writing, .exclusive, progress: progress)
    defer { writing.release() }
    let publication = try Render.publish(
      files, to: path, keepingOthers: keepsOthers, isTrial: isTrial)
    if !isTrial { File.removeAbandonedTemporaries(in: path) }
    return publication
  }

  /// One warning for each lesson that runs but does not produce what was approved.
  private func warnings(about runs: Runs, _ sources: CourseSources) -> [Diagnostic] {
    guard runs.haveRun else { return [] }
    return zip(runs.lessons, runs.runs).compactMap { lesson, run in
      // A draft cannot be approved yet.
      if run.diagnostics.hasErrors || lesson.frontMatter.isDraft { return nil }
      let differences = rememberedDifferences(of: run, lesson, sources)
      guard let first = differences.first else { return nil }
      // There is no record, or it cannot be read.
      if !folder.records.exists(ofLesson: lesson.identity)
        || first.location?.file == folder.records.file(ofLesson: lesson.identity)
      {
        return Diagnostic(.warning, at: first.location, first.message, help: first.help)
      }
      let rest = differences.count > 1 ? ", and \(differences.count - 1) more" : ""
      return Diagnostic(
        .warning, at: first.location, "not as approved: \(first.message)\(rest)",
        help:
          "lessons test \(lesson.name) lists all; lessons approve \(lesson.name) accepts them")
    }
  }
}
