package org.inshore.core.scan.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.source.DataSource;

/** Keeps a scan from reading what it is writing. */
final class OutputGuard {
  private final Path out;

  OutputGuard(Path out) {
    this.out = out.toAbsolutePath().normalize();
  }

  /** Whether an asset is a file of this scan's own output. */
  boolean isOwn(DataSource source, Asset asset) {
    String inside = asset.location().value("path");
    if (inside == null || source.target().contains("://")) {
      return false;
    }
    try {
      Path file = Path.of(source.target()).resolve(inside).toAbsolutePath().normalize();
      return file.startsWith(out);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
