package org.inshore.scanners.files.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Resolves whom the access list of a file lets read by name, beside its owner and group: users by
 * {@code passwd(5)} and groups by {@code group(5)}, else by their number.
 */
public final class ListedReaders {
  private static final Messages MESSAGES = Messages.of(ListedReaders.class);
  private static final String ATTRIBUTE = "system.posix_acl_access";
  private static final int MAX_NAMES = 8;

  /** Groups that hold everybody of a host or domain where they are. */
  private static final Set<String> BROAD = Set.of("users", "everyone", "authenticated users");

  private static final String DOMAIN_USERS = "domain users";

  private final Map<Integer, String> users;
  private final Map<Integer, String> groups;

  /** By who is let in: there are few, and millions of files. */
  private final Map<AccessList, Readers> known = new ConcurrentHashMap<>();

  ListedReaders(Map<Integer, String> users, Map<Integer, String> groups) {
    this.users = Map.copyOf(users);
    this.groups = Map.copyOf(groups);
  }

  /** With the names of this host. */
  public static ListedReaders read() {
    return new ListedReaders(names(Path.of("/etc/passwd")), names(Path.of("/etc/group")));
  }

  private static Map<Integer, String> names(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** Names by number: the first and third field of a line in both files. */
  static Map<Integer, String> parse(String text) {
    Map<Integer, String> names = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      String[] fields = line.split(":", -1);
      if (fields.length > 2 && fields[2].matches("[0-9]{1,9}")) {
        names.putIfAbsent(Integer.parseInt(fields[2]), fields[0]);
      }
    }
    return names;
  }

  /**
   * Who may read a file by name; null if nobody. A list shows in the mode: its mask stands where
   * the group's bits do, so a file without those is not asked for one.
   */
  public @Nullable Readers of(Path file, BasicFileAttributes attributes) {
    if (!(attributes instanceof PosixFileAttributes posix)
        || !posix.permissions().contains(PosixFilePermission.GROUP_READ)) {
      return null;
    }
    byte[] attribute = ExtendedAttributes.read(file, ATTRIBUTE);
    AccessList list = attribute == null ? null : AccessList.parse(attribute);
    return list == null ? null : known.computeIfAbsent(list, this::readers);
  }

  private Readers readers(AccessList list) {
    Kind kind = Kind.NAMED;
    for (Integer group : list.groups()) {
      String name = groups.getOrDefault(group, "").toLowerCase(Locale.ROOT);
      if (name.endsWith(DOMAIN_USERS)) {
        kind = Kind.DOMAIN_USERS;
      } else if (BROAD.contains(name) && kind == Kind.NAMED) {
        kind = Kind.GROUP;
      }
    }
    String people = shown(list.users(), users);
    String bands = shown(list.groups(), groups);
    if (bands.isEmpty()) {
      return new Readers(kind, MESSAGES.wording("open.listed.users", people));
    }
    return people.isEmpty()
        ? new Readers(kind, MESSAGES.wording("open.listed.groups", bands))
        : new Readers(kind, MESSAGES.wording("open.listed.both", people, bands));
  }

  private static String shown(List<Integer> ids, Map<Integer, String> names) {
    StringBuilder text = new StringBuilder();
    for (int id : ids.subList(0, Math.min(MAX_NAMES, ids.size()))) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(names.getOrDefault(id, Integer.toUnsignedString(id)));
    }
    return ids.size() > MAX_NAMES ? text.append(", …").toString() : text.toString();
  }
}
