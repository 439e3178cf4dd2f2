package org.inshore.core.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inshore.core.report.Reports;
import org.jspecify.annotations.Nullable;

/**
 * Which files a result consists of. Written so that {@code sha256sum -c} checks it too: comments
 * that say of which scan it is, then a line for each file with its SHA-256 and name.
 *
 * <p>A manifest that takes the place of another one numbers all that were before it, with the
 * SHA-256 of each: whoever kept one can find it there.
 *
 * @param kind what lies in the folder
 * @param run id of the scan
 * @param condition what the results were when this was written
 * @param actions how many actions the scan's log holds
 * @param chain hash of the last of them; of the log's head if there is none
 * @param marks SHA-256 of the file of officers' notes that reports were made with; null for none
 * @param signer fingerprint of the key that signs the manifest; null if it is not signed
 * @param results seal of the inventory and the log as their scan left them; null for none
 * @param sealed when and by what it was written
 * @param earlier those before it, the first one first
 * @param from SHA-256 by name of the files of the scan that reports apart from them were made from
 * @param files SHA-256 in hex by file name
 */
record Manifest(
    Kind kind,
    String run,
    Condition condition,
    long actions,
    String chain,
    @Nullable String marks,
    @Nullable String signer,
    @Nullable String results,
    Seal.Stamp sealed,
    List<Earlier> earlier,
    SortedMap<String, String> from,
    SortedMap<String, String> files) {
  static final String FILE = "manifest.sha256";
  static final String SIGNATURE = FILE + ".sig";
  static final String PUBLIC_KEY = "manifest.pub";

  private static final String NAME = "# Inshore manifest ";
  private static final String HEAD = NAME + "2";
  private static final Pattern COMMENT =
      Pattern.compile(
          "# (kind|scan|state|actions|chain|marks|signer|results|sealed|previous-manifest|clear-names):"
              + " (\\S.*)");
  private static final Pattern EARLIER =
      Pattern.compile("# manifest ([1-9][0-9]{0,8}): ([0-9a-f]{64}) (\\S+ \\S+) (\\S+)");
  private static final String ENTRY = "([0-9a-f]{64}) {2}([^/\\\\]+)";
  private static final Pattern FROM = Pattern.compile("# from: " + ENTRY);
  private static final Pattern FILE_ENTRY = Pattern.compile(ENTRY);
  private static final String UNSIGNED = "unsigned";

  /** Types of what lies in a folder. */
  enum Kind {
    /** An inventory, the log of actions, and reports. */
    RESULTS,
    /** Reports apart from their inventory. */
    REPORTS;

    String word() {
      return this == RESULTS ? "results" : "reports";
    }
  }

  /**
   * A manifest that was there before.
   *
   * @param hash SHA-256 of its bytes
   * @param sealed when and by what it was written
   * @param signer fingerprint of the key that signed it; null if it was not signed
   */
  record Earlier(String hash, Seal.Stamp sealed, @Nullable String signer) {}

  Manifest {
    earlier = List.copyOf(earlier);
    from = new TreeMap<>(from);
    files = new TreeMap<>(files);
  }

  /** Whether a file of the folder is the manifest itself or belongs to its signature. */
  static boolean isOwn(String name) {
    return name.equals(FILE) || name.equals(SIGNATURE) || name.equals(PUBLIC_KEY);
  }

  /** Whether a scan sealed its own end, now or before. */
  boolean isOfAScan() {
    return sealed.by() == Seal.By.SCAN
        || earlier.stream().anyMatch(each -> each.sealed().by() == Seal.By.SCAN);
  }

  /** The same, signed by another key. */
  Manifest signedBy(@Nullable String fingerprint) {
    return of(fingerprint, results, from);
  }

  /** The same, made from others: hashes by their names. */
  Manifest from(SortedMap<String, String> origins) {
    return of(signer, results, origins);
  }

  /** The same, with a seal of the results that it lists. */
  Manifest sealing(@Nullable String seal) {
    return of(signer, seal, from);
  }

  private Manifest of(
      @Nullable String signing, @Nullable String seal, SortedMap<String, String> origins) {
    return new Manifest(
        kind, run, condition, actions, chain, marks, signing, seal, sealed, earlier, origins,
        files);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    comment(text, "kind", kind.word());
    comment(text, "scan", run);
    comment(text, "state", condition.word());
    comment(text, "actions", Long.toString(actions));
    comment(text, "chain", chain);
    comment(text, "marks", marks);
    comment(text, "signer", signer);
    comment(text, "results", results);
    comment(text, "sealed", sealed.text());
    int number = 0;
    for (Earlier each : earlier) {
      String by = each.signer() == null ? UNSIGNED : each.signer();
      String line = each.hash() + " " + each.sealed().text() + " " + by;
      text.append("# manifest ").append(++number).append(": ").append(line).append('\n');
    }
    comment(text, "clear-names", workLists());
    comment(text, "previous-manifest", earlier.isEmpty() ? null : earlier.getLast().hash());
    from.forEach((name, hash) -> comment(text, "from", hash + "  " + name));
    files.forEach((name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
    return text.toString();
  }

  /** Reports with names in clear, which are not to be handed on; null if there are none. */
  private @Nullable String workLists() {
    String names =
        files.keySet().stream()
            .filter(name -> name.startsWith(Reports.WORK_LIST))
            .collect(Collectors.joining(" "));
    return names.isEmpty() ? null : names;
  }

  /** Whether a text is a manifest of another version of Inshore. */
  static boolean isOfAnotherVersion(String text) {
    return text.startsWith(NAME) && !text.startsWith(HEAD + "\n");
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
    List<Earlier> earlier = new ArrayList<>();
    TreeMap<String, String> from = new TreeMap<>();
    TreeMap<String, String> files = new TreeMap<>();
    for (int i = 1; i < lines.length - 1; i++) {
      if (!line(lines[i], comments, earlier, from, files)) {
        throw new IllegalArgumentException(Integer.toString(i + 1));
      }
    }
    Manifest manifest;
    try {
      manifest = of(comments, earlier, from, files);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(Integer.toString(lines.length), e);
    }
    // What it says must have one form only, so that no two texts say the same.
    if (!manifest.text().equals(text)) {
      throw new IllegalArgumentException(Integer.toString(firstOther(lines, manifest.text())));
    }
    return manifest;
  }

  private static boolean line(
      String line,
      TreeMap<String, String> comments,
      List<Earlier> earlier,
      TreeMap<String, String> from,
      TreeMap<String, String> files) {
    Matcher comment = COMMENT.matcher(line);
    if (comment.matches()) {
      return comments.put(comment.group(1), comment.group(2)) == null;
    }
    Matcher before = EARLIER.matcher(line);
    if (before.matches()) {
      String by = before.group(4);
      Seal.Stamp sealed = Seal.Stamp.parse(before.group(3));
      earlier.add(new Earlier(before.group(2), sealed, by.equals(UNSIGNED) ? null : by));
      return true;
    }
    Matcher origin = FROM.matcher(line);
    if (origin.matches()) {
      return from.put(origin.group(2), origin.group(1)) == null;
    }
    Matcher entry = FILE_ENTRY.matcher(line);
    return entry.matches() && files.put(entry.group(2), entry.group(1)) == null;
  }

  private static Manifest of(
      TreeMap<String, String> comments,
      List<Earlier> earlier,
      TreeMap<String, String> from,
      TreeMap<String, String> files) {
    return new Manifest(
        needed(comments, "kind").equals(Kind.RESULTS.word()) ? Kind.RESULTS : Kind.REPORTS,
        needed(comments, "scan"),
        Condition.parse(needed(comments, "state")),
        Long.parseLong(needed(comments, "actions")),
        needed(comments, "chain"),
        comments.get("marks"),
        comments.get("signer"),
        comments.get("results"),
        Seal.Stamp.parse(needed(comments, "sealed")),
        earlier,
        from,
        files);
  }

  private static String needed(TreeMap<String, String> comments, String key) {
    String value = comments.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key);
    }
    return value;
  }

  private static int firstOther(String[] lines, String text) {
    String[] others = text.split("\n", -1);
    int i = 0;
    while (i < Math.min(lines.length, others.length) && lines[i].equals(others[i])) {
      i++;
    }
    return i + 1;
  }

  private static void comment(StringBuilder text, String key, @Nullable String value) {
    if (value != null) {
      text.append("# ").append(key).append(": ").append(value).append('\n');
    }
  }
}
