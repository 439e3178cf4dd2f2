package org.inshore.scanners.files.access;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.scanners.files.mount.Mount;
import org.inshore.scanners.files.mount.MountTable;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether many may read a file, and who they are: by the mode bits for others of the file
 * and of all folders above it up to the root of its mount or export, or because its share was
 * mounted as a guest. Whom an access list names is told by {@link ListedReaders}.
 */
public final class OthersAccess {
  private static final Messages MESSAGES = Messages.of(OthersAccess.class);

  /** By kind and mode: there are few, and millions of files. */
  private static final Map<String, Readers> READERS = new ConcurrentHashMap<>();

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final MountTable mounts;
  private final HostAccounts accounts;
  private final Exports exports;

  /** Whether an account's number is that of a service; a name for it is looked up in files. */
  private final Map<Integer, Boolean> services = new ConcurrentHashMap<>();

  public OthersAccess(MountTable mounts, HostAccounts accounts, Exports exports) {
    this.mounts = mounts;
    this.accounts = accounts;
    this.exports = exports;
  }

  /**
   * Visitors of a folder.
   *
   * @param kind who they are
   * @param modes whether a file's mode has to let them in; not where guests came to read it
   */
  public record Visitors(Kind kind, boolean modes) {}

  /** The attributes of a path, with mode bits where the system has them. */
  public static BasicFileAttributes attributes(Path path) throws IOException {
    UnixStat stat = UnixStat.of(path);
    if (stat != null) {
      return stat;
    }
    Class<? extends BasicFileAttributes> kind =
        POSIX ? PosixFileAttributes.class : BasicFileAttributes.class;
    return Files.readAttributes(path, kind, LinkOption.NOFOLLOW_LINKS);
  }

  /** Who may come to what is in the folder where a walk begins; null if nobody. */
  public @Nullable Visitors at(Path folder) {
    Mount mount = mounts.holding(folder);
    if (mount != null && mounts.isGuest(mount)) {
      return new Visitors(Kind.GUESTS, false);
    }
    Path export = exports.holding(folder);
    if (export != null && (mount == null || mount.hasModes()) && reaches(folder, export)) {
      Kind kind = exports.at(export);
      return kind == null ? null : new Visitors(kind, true);
    }
    if (!reaches(folder, mount)) {
      return null;
    }
    boolean remote = mount != null && mount.isRemote();
    return new Visitors(remote ? Kind.SHARE : Kind.HOST_ACCOUNTS, true);
  }

  /**
   * Who may come to what is in a folder.
   *
   * @param above who may come to the folder it is in; null if nobody
   */
  public @Nullable Visitors in(
      Path folder, BasicFileAttributes attributes, @Nullable Visitors above) {
    Mount mount = mounts.at(folder);
    if (mount != null && mounts.isGuest(mount)) {
      return new Visitors(Kind.GUESTS, false);
    }
    Kind export = exports.at(folder);
    if (export != null && passes(attributes)) {
      return new Visitors(export, true);
    }
    if (mount == null) {
      return above != null && (!above.modes() || passes(attributes)) ? above : null;
    }
    if (!mount.hasModes() || !passes(attributes) || (above == null && !mount.isRemote())) {
      return null;
    }
    return new Visitors(mount.isRemote() ? Kind.SHARE : Kind.HOST_ACCOUNTS, true);
  }

  /**
   * Whether others may come to what is in a folder.
   *
   * @param mount the mount that holds it; its root is the last folder that counts, unless it is of
   *     this machine, where all of them count
   */
  public static boolean reaches(Path folder, @Nullable Mount mount) {
    if (mount != null && !mount.hasModes()) {
      return false;
    }
    return reaches(folder, mount != null && mount.isRemote() ? mount.point() : folder.getRoot());
  }

  private static boolean reaches(Path folder, @Nullable Path last) {
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
  public static boolean passes(BasicFileAttributes folder) {
    return folder instanceof PosixFileAttributes posix
        && posix.permissions().contains(PosixFilePermission.OTHERS_EXECUTE);
  }

  /** Who may read a file of those who can come to it; null if nobody. */
  public @Nullable Readers readers(BasicFileAttributes file, @Nullable Visitors visitors) {
    if (visitors == null) {
      return null;
    }
    if (!visitors.modes()) {
      return of(Kind.GUESTS, "-");
    }
    if (!(file instanceof PosixFileAttributes posix)) {
      return null;
    }
    Set<PosixFilePermission> mode = posix.permissions();
    if (!mode.contains(PosixFilePermission.OTHERS_READ)) {
      return null;
    }
    // Asking for the owner's name costs; where more people have accounts it makes no difference.
    boolean services =
        visitors.kind() == Kind.HOST_ACCOUNTS && accounts.atMostOne() && onlyServices(posix);
    return of(services ? Kind.HOST_SERVICES : visitors.kind(), PosixFilePermissions.toString(mode));
  }

  private boolean onlyServices(PosixFileAttributes file) {
    return file instanceof UnixStat stat
        ? services.computeIfAbsent(stat.uid(), _ -> accounts.onlyServices(file.owner().getName()))
        : accounts.onlyServices(file.owner().getName());
  }

  private static Readers of(Kind kind, String mode) {
    String key = "open." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return READERS.computeIfAbsent(
        key + mode, fresh -> new Readers(kind, MESSAGES.wording(key, mode)));
  }
}
