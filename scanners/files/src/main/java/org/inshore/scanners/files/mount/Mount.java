package org.inshore.scanners.files.mount;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the mount table.
 *
 * @param point where it is mounted
 * @param type file system type, for instance {@code ext4}, {@code nfs4}, {@code fuse.sshfs}
 * @param source what is mounted, in the type's own form
 * @param options of the file system, separated by commas
 */
public record Mount(Path point, String type, String source, String options) {
  /** File systems that the kernel makes up: no stored data, and reading them may block or act. */
  private static final Set<String> PSEUDO =
      Set.of(
          "proc",
          "sysfs",
          "devtmpfs",
          "devpts",
          "cgroup",
          "cgroup2",
          "securityfs",
          "debugfs",
          "tracefs",
          "pstore",
          "bpf",
          "mqueue",
          "hugetlbfs",
          "configfs",
          "fusectl",
          "binfmt_misc",
          "efivarfs",
          "nsfs",
          "rpc_pipefs",
          "selinuxfs",
          "fuse.lxcfs");

  /** FUSE file systems over local storage; any other may be remote. */
  private static final Set<String> LOCAL_FUSE =
      Set.of(
          "fuse.ntfs-3g",
          "fuse.exfat",
          "fuse.bindfs",
          "fuse.encfs",
          "fuse.gocryptfs",
          "fuse.mergerfs",
          "fuse.fuse-overlayfs",
          "fuse.squashfuse",
          "fuse.lxcfs",
          "fuse.portal");

  private static final Set<String> REMOTE =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb3",
          "smbfs",
          "ceph",
          "lustre",
          "afs",
          "ncpfs",
          "9p",
          "virtiofs",
          "davfs",
          "glusterfs",
          "beegfs",
          "gpfs",
          "ocfs2");

  private static final Set<String> SMB = Set.of("cifs", "smb3", "smbfs");

  /** File systems whose mode bits are set by the options of the mount. */
  private static final Set<String> WITHOUT_MODES =
      Set.of(
          "cifs", "smb3", "smbfs", "ncpfs", "davfs", "vfat", "msdos", "exfat", "ntfs", "ntfs3",
          "9p", "iso9660", "udf");

  /** Whether its files are made up by the kernel. */
  public boolean isPseudo() {
    return PSEUDO.contains(type);
  }

  /** Whether its content may lie on another machine. */
  public boolean isRemote() {
    return REMOTE.contains(type)
        || type.equals("fuse")
        || (type.startsWith("fuse.") && !LOCAL_FUSE.contains(type));
  }

  /** Whether the mode bits of its files are their own and not the same for all, made up here. */
  public boolean hasModes() {
    return !WITHOUT_MODES.contains(type) && !type.startsWith("fuse");
  }

  /**
   * Whether it is an SMB share that is mounted without an account.
   *
   * @param configured further options, as they are configured
   */
  boolean isGuest(String configured) {
    if (!SMB.contains(type)) {
      return false;
    }
    for (String option : (options + "," + configured).split(",", -1)) {
      if (option.equals("guest")
          || option.equals("sec=none")
          || option.equalsIgnoreCase("username=guest")
          || option.equalsIgnoreCase("user=guest")) {
        return true;
      }
    }
    return false;
  }

  /** The host that the source names; null when it names none, as for a bucket. */
  public @Nullable String host() {
    String rest = source.replace('\\', '/');
    int scheme = rest.indexOf("://");
    if (scheme > 0) {
      rest = rest.substring(scheme + 3);
      return clean(upTo(rest, "/"));
    }
    if (rest.startsWith("//")) {
      return clean(upTo(rest.substring(2), "/"));
    }
    if (type.equals("lustre")) {
      return clean(upTo(upTo(rest, "@"), ":"));
    }
    int bracket = rest.indexOf("]:");
    if (bracket > 0) {
      return clean(rest.substring(0, bracket + 1));
    }
    if (type.equals("ceph")) {
      return clean(upTo(upTo(rest, ","), ":"));
    }
    boolean namesHost =
        type.startsWith("nfs")
            || type.equals("fuse.sshfs")
            || type.equals("fuse.glusterfs")
            || type.equals("glusterfs");
    int colon = rest.indexOf(":/");
    if (colon < 0) {
      colon = rest.indexOf(':');
    }
    return namesHost && colon > 0 ? clean(upTo(rest.substring(0, colon), ",")) : null;
  }

  /** The address of the server that the kernel is connected to; null when the table has none. */
  public @Nullable String address() {
    for (String option : options.split(",", -1)) {
      if (option.startsWith("addr=")) {
        return clean(option.substring("addr=".length()));
      }
    }
    return null;
  }

  /** The host of a URL among mount options, as the file systems of buckets take it; or null. */
  static @Nullable String urlHost(String options) {
    for (String option : options.split(",", -1)) {
      if (option.startsWith("url=") || option.startsWith("endpoint_url=")) {
        String url = option.substring(option.indexOf('=') + 1);
        int scheme = url.indexOf("://");
        return clean(upTo(scheme < 0 ? url : url.substring(scheme + 3), "/"));
      }
    }
    return null;
  }

  private static @Nullable String clean(String host) {
    String name = host.substring(host.lastIndexOf('@') + 1);
    if (name.startsWith("[")) {
      int end = name.indexOf(']');
      name = end < 0 ? name.substring(1) : name.substring(1, end);
    } else if (name.indexOf(':') == name.lastIndexOf(':')) {
      name = upTo(name, ":");
    }
    return name.isBlank() ? null : name.toLowerCase(Locale.ROOT);
  }

  private static String upTo(String text, String end) {
    int index = text.indexOf(end);
    return index < 0 ? text : text.substring(0, index);
  }
}
