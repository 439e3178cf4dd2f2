package org.inshore.scanners.files.mount;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mount table of the kernel. */
public final class MountTable {
  private static final Path KERNEL_TABLE = Path.of("/proc/self/mountinfo");
  private static final int MAX_BYTES = 16 << 20;

  private static final Path CONFIGURED_TABLE = Path.of("/etc/fstab");

  private final List<Mount> mounts;

  /** Options of mounts as they are configured, by mount point. */
  private final Map<Path, String> configured;

  private MountTable(List<Mount> mounts, Map<Path, String> configured) {
    this.mounts = List.copyOf(mounts);
    this.configured = Map.copyOf(configured);
  }

  /** The table of this machine; where the kernel has none, the one mount that holds a path. */
  public static MountTable read(Path path) {
    if (Files.isReadable(KERNEL_TABLE)) {
      try (InputStream in = Files.newInputStream(KERNEL_TABLE)) {
        String configured =
            Files.isReadable(CONFIGURED_TABLE) && Files.size(CONFIGURED_TABLE) <= MAX_BYTES
                ? new String(Files.readAllBytes(CONFIGURED_TABLE), StandardCharsets.UTF_8)
                : "";
        return parse(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8), configured);
      } catch (IOException e) {
        return storeOf(path);
      }
    }
    return storeOf(path);
  }

  /**
   * Reads the forms of {@code /proc/self/mountinfo} and {@code /etc/fstab}; a line that is not of
   * that form is left out.
   */
  public static MountTable parse(String text, String configured) {
    List<Mount> mounts = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      int separator = line.indexOf(" - ");
      if (separator < 0) {
        continue;
      }
      String[] first = line.substring(0, separator).split(" ", -1);
      String[] second = line.substring(separator + 3).split(" ", -1);
      if (first.length < 6 || second.length < 2) {
        continue;
      }
      Path point = PathNames.pathOrNull(unescape(first[4]));
      if (point != null) {
        mounts.add(
            new Mount(point, second[0], unescape(second[1]), second.length > 2 ? second[2] : ""));
      }
    }
    return new MountTable(mounts, configured(configured));
  }

  private static Map<Path, String> configured(String text) {
    Map<Path, String> options = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] fields = line.strip().split("[ \t]+", -1);
      Path point =
          line.startsWith("#") || fields.length < 4
              ? null
              : PathNames.pathOrNull(unescape(fields[1]));
      if (point != null) {
        options.put(point, unescape(fields[3]));
      }
    }
    return options;
  }

  /** The host of the bucket that is mounted, by the configured table; or null. */
  public @Nullable String configuredHost(Mount mount) {
    return Mount.urlHost(configured.getOrDefault(mount.point(), ""));
  }

  /** Whether a share was mounted without an account: whoever comes to it reads what we read. */
  public boolean isGuest(Mount mount) {
    return mount.isGuest("") || mount.isGuest(configured.getOrDefault(mount.point(), ""));
  }

  /** The mount that holds a real path: the deepest, and of those the last, which hides the rest. */
  public @Nullable Mount holding(Path path) {
    Mount best = null;
    for (Mount mount : mounts) {
      if (path.startsWith(mount.point())
          && (best == null || mount.point().getNameCount() >= best.point().getNameCount())) {
        best = mount;
      }
    }
    return best;
  }

  /** The mount whose root is a real path, or null. */
  public @Nullable Mount at(Path path) {
    Mount holding = holding(path);
    return holding != null && holding.point().equals(path) ? holding : null;
  }

  /** The mounts strictly below a real path that are not hidden by another. */
  public List<Mount> below(Path path) {
    return mounts.stream()
        .filter(mount -> mount.point().startsWith(path) && !mount.point().equals(path))
        .filter(mount -> mount.equals(at(mount.point())))
        .distinct()
        .toList();
  }

  private static MountTable storeOf(Path path) {
    try {
      FileStore store = Files.getFileStore(path);
      Path root = path.getRoot() == null ? path : path.getRoot();
      String source = path.toString().startsWith("\\\\") ? path.toString() : store.name();
      String type = path.toString().startsWith("\\\\") ? "cifs" : store.type();
      return new MountTable(List.of(new Mount(root, type, source, "")), Map.of());
    } catch (IOException e) {
      return new MountTable(List.of(), Map.of());
    }
  }

  /** The kernel writes space, tab, newline and backslash as three octal digits. */
  private static String unescape(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\\' && i + 3 < bytes.length && isOctal(bytes, i + 1)) {
        plain.write((bytes[i + 1] - '0') * 64 + (bytes[i + 2] - '0') * 8 + (bytes[i + 3] - '0'));
        i += 3;
      } else {
        plain.write(bytes[i]);
      }
    }
    return plain.toString(StandardCharsets.UTF_8);
  }

  private static boolean isOctal(byte[] bytes, int from) {
    for (int i = from; i < from + 3; i++) {
      if (bytes[i] < '0' || bytes[i] > '7') {
        return false;
      }
    }
    return true;
  }
}
