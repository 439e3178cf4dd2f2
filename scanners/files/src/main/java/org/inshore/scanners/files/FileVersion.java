package org.inshore.scanners.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.AssetVersion;
import org.jspecify.annotations.Nullable;

/**
 * Versions of files: size, inode, time of last write and time of last change of {@code stat(2)}.
 * Programs cannot set the last one, so a file whose time of writing was put back has another
 * version. A file has none where the system tells no such time, and while its change is so new that
 * another one could follow within the same tick of the file system's clock.
 */
final class FileVersion {
  private static final Wording EVIDENCE =
      Messages.of(FileVersion.class).wording("version.evidence");

  /** The coarsest clock of file systems in use, FAT's, ticks every two seconds. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private FileVersion() {}

  /**
   * The version of a regular file.
   *
   * @param stat null where the system tells none
   */
  static @Nullable AssetVersion of(
      BasicFileAttributes attributes, @Nullable UnixStat stat, Instant now) {
    if (stat == null) {
      return null;
    }
    Instant written = attributes.lastModifiedTime().toInstant();
    Instant changed = stat.changed().toInstant();
    if (changed.isAfter(now.minus(TICK))) {
      return null;
    }
    return new AssetVersion(
        attributes.size() + " " + stat.inode() + " " + written + " " + changed, EVIDENCE);
  }
}
