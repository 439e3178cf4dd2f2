package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /** The coarsest clock of file systems in use, FAT's, ticks every two seconds. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private FileVersion() {}

  /** The version of a regular file. */
  static @Nullable AssetVersion of(Path path, BasicFileAttributes attributes, Instant now) {
    if (!UNIX) {
      return null;
    }
    try {
      Map<String, Object> more =
          Files.readAttributes(path, "unix:ino,ctime", LinkOption.NOFOLLOW_LINKS);
      return of(attributes, more, now);
    } catch (IOException e) {
      // Whoever reads the file will tell.
      return null;
    }
  }

  private static @Nullable AssetVersion of(
      BasicFileAttributes attributes, Map<String, Object> more, Instant now) {
    if (!(more.get("ctime") instanceof FileTime ctime)) {
      return null;
    }
    Instant written = attributes.lastModifiedTime().toInstant();
    Instant changed = ctime.toInstant();
    if (changed.isAfter(now.minus(TICK))) {
      return null;
    }
    return new AssetVersion(
        attributes.size() + " " + more.get("ino") + " " + written + " " + changed, EVIDENCE);
  }
}
