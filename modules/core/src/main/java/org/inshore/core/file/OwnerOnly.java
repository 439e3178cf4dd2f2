package org.inshore.core.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Attributes with which a file or folder is made so that only its owner can open it; none where the
 * file system knows no such rights.
 */
public final class OwnerOnly {
  private OwnerOnly() {}

  /**
   * For a new file.
   *
   * @param place where it will be, or near it; need not exist yet
   */
  public static FileAttribute<?>[] file(Path place) throws IOException {
    return attributes(place, "rw-------");
  }

  /**
   * For a new folder.
   *
   * @param place where it will be, or near it; need not exist yet
   */
  public static FileAttribute<?>[] folder(Path place) throws IOException {
    return attributes(place, "rwx------");
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
