package org.inshore.scanners.files.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides whether other accounts of this host are people's, by {@code passwd(5)}: those with a
 * shell to log in with, but for root. Where accounts come from a directory too, nobody knows, so
 * they may be.
 */
public final class HostAccounts {
  private static final Path PASSWD = Path.of("/etc/passwd");
  private static final Path SWITCH = Path.of("/etc/nsswitch.conf");
  private static final int MAX_BYTES = 4 << 20;

  /** Programs in place of a shell that let nobody in. */
  private static final Set<String> NO_SHELLS =
      Set.of("nologin", "false", "true", "sync", "shutdown", "halt");

  /** Services of {@code nsswitch.conf(5)} that know no accounts beyond the file. */
  private static final Set<String> LOCAL = Set.of("files", "compat", "systemd", "db", "extrausers");

  private final Set<String> people;
  private final boolean known;

  private HostAccounts(Set<String> people, boolean known) {
    this.people = Set.copyOf(people);
    this.known = known;
  }

  /** The accounts of this host. */
  public static HostAccounts read() {
    try {
      return parse(text(PASSWD), Files.isReadable(SWITCH) ? text(SWITCH) : "passwd: files");
    } catch (IOException e) {
      return new HostAccounts(Set.of(), false);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.size(file) > MAX_BYTES
        ? "+"
        : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Reads the forms of {@code passwd(5)} and {@code nsswitch.conf(5)}. */
  public static HostAccounts parse(String passwd, String nameServices) {
    Set<String> people = new HashSet<>();
    boolean known = !passwd.isBlank();
    for (String line : passwd.split("\n", -1)) {
      String[] fields = line.split(":", -1);
      if (line.startsWith("+")) {
        known = false;
      } else if (fields.length >= 7 && !fields[2].equals("0")) {
        String shell = fields[6].strip();
        if (!NO_SHELLS.contains(shell.substring(shell.lastIndexOf('/') + 1))) {
          people.add(fields[0]);
        }
      }
    }
    for (String line : nameServices.split("\n", -1)) {
      String text = line.replaceAll("#.*|\\[[^\\]]*]", "").strip();
      if (text.startsWith("passwd:")) {
        for (String service : text.substring("passwd:".length()).strip().split("\\s+", -1)) {
          known &= service.isEmpty() || LOCAL.contains(service);
        }
      }
    }
    return new HostAccounts(people, known);
  }

  /** Whether nobody but root and one account can be a person's, whichever that one is. */
  boolean atMostOne() {
    return known && people.size() <= 1;
  }

  /** Whether other accounts than root and the owner of a file are all known as services'. */
  public boolean onlyServices(String owner) {
    return known && (people.isEmpty() || people.equals(Set.of(owner)));
  }
}
