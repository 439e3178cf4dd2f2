package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Whether everybody may read a file, by the mode bits for others: of the file itself, and of all
 * folders above it up to the root of its mount. Access lists are not looked at.
 */
final class OthersAccess {
  private static final Messages MESSAGES = Messages.of(OthersAccess.class);

  /** By mode: there are few, and millions of files. */
  private static final Map<String, Wording> WORDINGS = new ConcurrentHashMap<>();

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Of the mode in {@code stat(2)}: S_IFMT and S_IFBLK. */
  private static final int FILE_TYPE = 0170000;

  private static final int BLOCK_DEVICE = 0060000;

  private OthersAccess() {}

  /** The attributes of a path, with mode bits where the system has them. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    Class<? extends BasicFileAttributes> kind =
        POSIX ? PosixFileAttributes.class : BasicFileAttributes.class;
    return Files.readAttributes(path, kind, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether a path is a block device, which may hold a file system, by its mode. */
  static boolean isBlockDevice(Path path) {
    try {
      Object mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      return mode instanceof Integer bits && (bits & FILE_TYPE) == BLOCK_DEVICE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Whether others may come to what is in a folder.
   *
   * @param mount the mount that holds it; its root is the last folder that counts, unless it is of
   *     this machine, where all of them count
   */
  static boolean reaches(Path folder, @Nullable Mount mount) {
    if (mount != null && !mount.hasModes()) {
      return false;
    }
    Path last = mount != null && mount.isRemote() ? mount.point() : folder.getRoot();
    for (Path each = folder; each != null; each = each.getParent()) {
      try {
        if (!passes(attributes(each))) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
      if (each.equals(last)) {
        return true;
      }
    }
    return true;
  }

  /** Whether others may pass a folder, if they come to it. */
  static boolean passes(BasicFileAttributes folder) {
    return folder instanceof PosixFileAttributes posix
        && posix.permissions().contains(PosixFilePermission.OTHERS_EXECUTE);
  }

  /** Whom a file is open to that others can come to; null if only to some. */
  static @Nullable Wording openTo(BasicFileAttributes file) {
    if (!(file instanceof PosixFileAttributes posix)) {
      return null;
    }
    Set<PosixFilePermission> mode = posix.permissions();
    return mode.contains(PosixFilePermission.OTHERS_READ)
        ? WORDINGS.computeIfAbsent(
            PosixFilePermissions.toString(mode), text -> MESSAGES.wording("open.others", text))
        : null;
  }
}
