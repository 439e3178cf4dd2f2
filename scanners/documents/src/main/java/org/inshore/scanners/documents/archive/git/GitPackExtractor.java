package org.inshore.scanners.documents.archive.git;

import java.util.Set;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Opens packs and bundles of Git, in a process of its own, since bases of deltas take memory. What
 * Git keeps beside them has names of files at most.
 */
public final class GitPackExtractor implements Extractor {
  private static final String INDEX = "application/x-git-index";
  private static final Set<String> TYPES =
      Set.of("application/x-git-pack", "application/x-git-bundle", INDEX);

  /** For the service loader. */
  public GitPackExtractor() {}

  @Override
  public String name() {
    return "git-pack";
  }

  @Override
  public boolean handles(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(
        sink,
        guarded -> {
          if (mediaType.equals(INDEX)) {
            TextRuns.push(document.location(), document.bytes(), guarded);
          } else {
            GitPackReader.read(document, limits, guarded);
          }
        });
  }
}
