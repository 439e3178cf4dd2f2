package org.inshore.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Rights by which only its owner can open a file or folder; none where the file system knows no
 * such rights.
 */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnly() {}

  /**
   * Attributes for a new file.
   *
   * @param place where it will be, or near it; need not exist yet
   */
  public static FileAttribute<?>[] file(Path place) throws IOException {
    return attributes(place, "rw-------");
  }

  /**
   * Attributes for a new folder.
   *
   * @param place where it will be, or near it; need not exist yet
   */
  public static FileAttribute<?>[] folder(Path place) throws IOException {
    return attributes(place, "rwx------");
  }

  /** Whether nobody but its owner has any right to a file, as far as the file system knows. */
  public static boolean holds(Path file) throws IOException {
    return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
        || OWNER.containsAll(Files.getPosixFilePermissions(file));
  }

  private static FileAttribute<?>[] attributes(Path place, String permissions) throws IOException {
    Path existing = place.toAbsolutePath();
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    return existing != null
            && Files.getFileStore(existing).supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
