package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a file that {@code stat(2)} gives beyond the common ones.
 *
 * @param inode its number in the file system
 * @param changed when its content, name, mode or owner was changed; programs cannot set it
 * @param owner number of the account whose it is: a name for it is another question, and costs more
 */
record UnixStat(Object inode, FileTime changed, int owner) {
  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  /** Asks for it; null where the system tells none, or no longer. */
  static @Nullable UnixStat of(Path path) {
    if (!UNIX) {
      return null;
    }
    try {
      Map<String, Object> told =
          Files.readAttributes(path, "unix:ino,ctime,uid", LinkOption.NOFOLLOW_LINKS);
      Object inode = told.get("ino");
      return inode != null
              && told.get("ctime") instanceof FileTime changed
              && told.get("uid") instanceof Integer owner
          ? new UnixStat(inode, changed, owner)
          : null;
    } catch (IOException e) {
      // Whoever reads the file will tell.
      return null;
    }
  }
}
