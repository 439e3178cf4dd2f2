package org.inshore.scanners.files.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.files.mount.PathNames;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * Folders of this host that its configuration offers to a network without asking who comes: NFS
 * exports to every host ({@code exports(5)}) and Samba shares for guests ({@code smb.conf(5)}).
 */
public final class Exports {
  private static final Path NFS = Path.of("/etc/exports");
  private static final Path SAMBA = Path.of("/etc/samba/smb.conf");
  private static final int MAX_BYTES = 1 << 20;
  private static final Set<String> YES = Set.of("yes", "true", "1", "on");
  private static final Set<String> GUESTS = Set.of("guest ok", "public", "guest only");

  private final Map<Path, Readers.Kind> folders;

  private Exports(Map<Path, Readers.Kind> folders) {
    this.folders = Map.copyOf(folders);
  }

  /** What this host is configured to offer. */
  public static Exports read() {
    return parse(text(NFS), text(SAMBA));
  }

  private static String text(Path file) {
    try {
      return Files.isReadable(file) && Files.size(file) <= MAX_BYTES
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Reads both forms; what is not of them is left out. */
  public static Exports parse(String nfs, String samba) {
    Map<Path, Readers.Kind> folders = new HashMap<>();
    nfs(nfs, folders);
    samba(samba, folders);
    return new Exports(folders);
  }

  private static void nfs(String text, Map<Path, Readers.Kind> folders) {
    for (String line : text.replace("\\\n", " ").split("\n", -1)) {
      String[] fields = line.replaceAll("#.*", "").strip().split("\\s+", -1);
      Path folder = fields[0].startsWith("/") ? PathNames.pathOrNull(fields[0]) : null;
      if (folder == null) {
        continue;
      }
      boolean everyone = fields.length == 1;
      for (int i = 1; i < fields.length; i++) {
        everyone |= fields[i].startsWith("*") || fields[i].startsWith("(");
      }
      if (everyone) {
        folders.put(folder.normalize(), Readers.Kind.SHARE);
      }
    }
  }

  private static void samba(String text, Map<Path, Readers.Kind> folders) {
    Path folder = null;
    boolean guests = false;
    for (String line : (text + "\n[end]").split("\n", -1)) {
      String entry = line.strip();
      if (entry.startsWith("[")) {
        if (folder != null && guests) {
          folders.put(folder.normalize(), Readers.Kind.GUESTS);
        }
        folder = null;
        guests = false;
      } else if (!entry.startsWith("#") && !entry.startsWith(";") && entry.contains("=")) {
        String key = entry.substring(0, entry.indexOf('=')).strip().toLowerCase(Locale.ROOT);
        String value = entry.substring(entry.indexOf('=') + 1).strip();
        if (key.equals("path") || key.equals("directory")) {
          folder = value.startsWith("/") ? PathNames.pathOrNull(value) : null;
        } else if (GUESTS.contains(key)) {
          guests |= YES.contains(value.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** Whom a folder is offered to if it is the root of an export; else null. */
  public Readers.@Nullable Kind at(Path folder) {
    return folders.get(folder);
  }

  /** The root of the export that holds a folder, the innermost; null if none does. */
  public @Nullable Path holding(Path folder) {
    for (Path each = folder; each != null; each = each.getParent()) {
      if (folders.containsKey(each)) {
        return each;
      }
    }
    return null;
  }
}
