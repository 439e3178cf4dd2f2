package org.inshore.scanners.documents.archive.git;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;

/**
 * Opens packs and bundles of Git, in a process of its own, since bases of deltas take memory. What
 * Git keeps beside them has names of files at most.
 */
public final class GitPackExtractor extends GuardedExtractor {
  private static final String INDEX = "application/x-git-index";

  /** For the service loader. */
  public GitPackExtractor() {
    super("git-pack", "application/x-git-pack", "application/x-git-bundle", INDEX);
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    if (mediaType.equals(INDEX)) {
      TextRuns.push(document.location(), document.bytes(), sink);
    } else {
      GitPackReader.read(document, limits, sink);
    }
  }
}
