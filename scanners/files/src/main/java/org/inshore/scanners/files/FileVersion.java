package org.inshore.scanners.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import org.inshore.scanners.files.access.UnixStat;
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

  /** The version of a regular file; null where the system does not tell enough. */
  static @Nullable AssetVersion of(BasicFileAttributes attributes, Instant now) {
    if (!(attributes instanceof UnixStat stat)) {
      return null;
    }
    Instant changed = stat.changed().toInstant();
    if (changed.isAfter(now.minus(TICK))) {
      return null;
    }
    StringBuilder value = new StringBuilder(80).append(stat.size()).append(' ');
    append(value.append(stat.inode()).append(' '), stat.lastModifiedTime().toInstant());
    append(value.append(' '), changed);
    return new AssetVersion(value.toString(), EVIDENCE);
  }

  private static void append(StringBuilder value, Instant time) {
    value.append(time.getEpochSecond()).append('.').append(time.getNano());
  }
}
