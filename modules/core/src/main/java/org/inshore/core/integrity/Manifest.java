package org.inshore.core.integrity;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files a result consists of. Written so that {@code sha256sum -c} checks it too: comments
 * that say of which scan it is, then a line for each file with its SHA-256 and name.
 *
 * @param run id of the scan
 * @param actions how many actions its log holds
 * @param chain hash of the last of them; of the log's head if there is none
 * @param signer fingerprint of the key that signs the manifest; null if it is not signed
 * @param files SHA-256 in hex by file name
 */
record Manifest(
    String run,
    long actions,
    String chain,
    @Nullable String signer,
    SortedMap<String, String> files) {
  static final String FILE = "manifest.sha256";
  static final String SIGNATURE = FILE + ".sig";
  static final String PUBLIC_KEY = "manifest.pub";

  private static final String HEAD = "# Inshore manifest 1";
  private static final Pattern COMMENT = Pattern.compile("# (scan|actions|chain|signer): (\\S+)");
  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64}) {2}([^/\\\\]+)");

  Manifest {
    files = new TreeMap<>(files);
  }

  /** Whether a file of the folder is the manifest itself or belongs to its signature. */
  static boolean isOwn(String name) {
    return name.equals(FILE) || name.equals(SIGNATURE) || name.equals(PUBLIC_KEY);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    comment(text, "scan", run);
    comment(text, "actions", Long.toString(actions));
    comment(text, "chain", chain);
    if (signer != null) {
      comment(text, "signer", signer);
    }
    files.forEach((name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
    return text.toString();
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException naming the line, if it has another form
   */
  static Manifest parse(String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(HEAD)) {
      throw new IllegalArgumentException("1");
    }
    TreeMap<String, String> comments = new TreeMap<>();
    TreeMap<String, String> files = new TreeMap<>();
    for (int i = 1; i < lines.length - 1; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      Matcher entry = ENTRY.matcher(lines[i]);
      @Nullable String earlier =
          comment.matches()
              ? comments.put(comment.group(1), comment.group(2))
              : entry.matches() ? files.put(entry.group(2), entry.group(1)) : "";
      if (earlier != null) {
        throw new IllegalArgumentException(Integer.toString(i + 1));
      }
    }
    String run = comments.get("scan");
    String chain = comments.get("chain");
    String actions = comments.get("actions");
    if (run == null || chain == null || actions == null || !lines[lines.length - 1].isEmpty()) {
      throw new IllegalArgumentException(Integer.toString(lines.length));
    }
    return new Manifest(run, Long.parseLong(actions), chain, comments.get("signer"), files);
  }

  private static void comment(StringBuilder text, String key, String value) {
    text.append("# ").append(key).append(": ").append(value).append('\n');
  }
}
