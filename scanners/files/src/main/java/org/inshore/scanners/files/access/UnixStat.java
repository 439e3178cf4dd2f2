package org.inshore.scanners.files.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a file as one {@code stat(2)} gives them, more than the JDK's views have together:
 * a walk asks once for each file.
 *
 * @param path the file; a link is not followed
 * @param mode type and permissions
 * @param inode its number in the file system
 * @param uid number of the account whose it is: a name for it is another question, and costs more
 * @param size bytes
 * @param lastModifiedTime when it was last written
 * @param changed when its content, name, mode or owner was changed; programs cannot set it
 */
public record UnixStat(
    Path path,
    int mode,
    Object inode,
    int uid,
    long size,
    FileTime lastModifiedTime,
    FileTime changed)
    implements PosixFileAttributes {
  private static final boolean UNIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
  private static final String ATTRIBUTES = "unix:mode,ino,uid,size,lastModifiedTime,ctime";

  /** S_IFMT, and its values. */
  private static final int TYPE = 0170000;

  private static final int REGULAR = 0100000;
  private static final int DIRECTORY = 0040000;
  private static final int LINK = 0120000;
  private static final int BLOCK_DEVICE = 0060000;

  /** The permissions from the highest bit down, in the order of the constants. */
  private static final PosixFilePermission[] PERMISSIONS = PosixFilePermission.values();

  private static final Map<Integer, Set<PosixFilePermission>> BY_MODE = new ConcurrentHashMap<>();

  /**
   * Asks for it; null where the system does not tell all of it.
   *
   * @throws IOException if the file is not there, or cannot be asked for
   */
  static @Nullable UnixStat of(Path path) throws IOException {
    if (!UNIX) {
      return null;
    }
    Map<String, Object> told = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    Object inode = told.get("ino");
    return inode != null
            && told.get("mode") instanceof Integer mode
            && told.get("uid") instanceof Integer uid
            && told.get("size") instanceof Long size
            && told.get("lastModifiedTime") instanceof FileTime written
            && told.get("ctime") instanceof FileTime changed
        ? new UnixStat(path, mode, inode, uid, size, written, changed)
        : null;
  }

  @Override
  public boolean isRegularFile() {
    return (mode & TYPE) == REGULAR;
  }

  @Override
  public boolean isDirectory() {
    return (mode & TYPE) == DIRECTORY;
  }

  @Override
  public boolean isSymbolicLink() {
    return (mode & TYPE) == LINK;
  }

  /** Whether it is a block device, which may hold a file system. */
  public boolean isBlockDevice() {
    return (mode & TYPE) == BLOCK_DEVICE;
  }

  @Override
  public boolean isOther() {
    return !isRegularFile() && !isDirectory() && !isSymbolicLink();
  }

  @Override
  public Set<PosixFilePermission> permissions() {
    return BY_MODE.computeIfAbsent(mode & 0777, UnixStat::permissions);
  }

  private static Set<PosixFilePermission> permissions(int bits) {
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < PERMISSIONS.length; i++) {
      if ((bits >> (PERMISSIONS.length - 1 - i) & 1) != 0) {
        permissions.add(PERMISSIONS[i]);
      }
    }
    return Collections.unmodifiableSet(permissions);
  }

  @Override
  public UserPrincipal owner() {
    return principals().owner();
  }

  @Override
  public GroupPrincipal group() {
    return principals().group();
  }

  private PosixFileAttributes principals() {
    try {
      return Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not told: the last time of writing, as the interface has it. */
  @Override
  public FileTime creationTime() {
    return lastModifiedTime;
  }

  /** Not told: the last time of writing, as the interface has it. */
  @Override
  public FileTime lastAccessTime() {
    return lastModifiedTime;
  }

  @Override
  public Object fileKey() {
    return inode;
  }
}
