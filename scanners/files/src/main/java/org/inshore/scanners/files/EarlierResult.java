package org.inshore.scanners.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result of an earlier scan, known by its manifest: which files of a folder belong to it, each
 * by what it is and not by what somebody says of it.
 *
 * <p>Anybody can write a manifest, and a signature would only tell whose it is. So one that lists a
 * file hides nothing: a file belongs to the result only if it has a name that is given to results,
 * is listed with the SHA-256 that its bytes have, and begins as that kind of file does when it is
 * written here ({@link ResultKind}). A customer's workbook under a report's name, or one that was
 * added or changed after, is read as any other file; so are files of kinds that take any text
 * without saying whose they are, and signatures. Whoever forges all of that, heads too, gets his
 * files left out, but not in silence: the outcome names the folder and how many files it is, and a
 * scan of the folder itself reads them all.
 *
 * <p>Without a manifest, as a killed scan leaves its folder, only the inventory is known, by the
 * application's number in its head; it is in a form that is not read anyway.
 */
final class EarlierResult {
  static final String MANIFEST = "manifest.sha256";
  static final String INVENTORY = "inventory.db";
  private static final Set<String> OF_INVENTORY =
      Set.of(INVENTORY, INVENTORY + "-wal", INVENTORY + "-shm", INVENTORY + "-journal");

  private static final String HEAD = "# Inshore manifest 2";
  private static final String HASH = "[0-9a-f]{64}";
  private static final String TIME = "[0-9TZ:-]{20} (?:scan|report)";
  private static final Pattern COMMENT =
      Pattern.compile(
          ("# (?:kind: (?:results|reports)|scan: [0-9a-f-]{36}|state: [a-z-]{1,20}"
                  + "|actions: [0-9]{1,9}|(?:chain|marks|signer|previous-manifest): (?:none|HASH)"
                  + "|results: [0-9A-Za-z+/]{464}|sealed: TIME|manifest [0-9]{1,9}: HASH TIME (?:unsigned|HASH)"
                  + "|clear-names: worklist[.](?:html|xlsx|html worklist[.]xlsx)"
                  + "|from: HASH {2}(?:inventory[.]db(?:-wal)?|actions[.]log|manifest[.]sha256|[0-9a-f-]{36}))")
              .replace("HASH", HASH)
              .replace("TIME", TIME));
  private static final Pattern PDF = Pattern.compile("inspection-(?:zh|en)\\.pdf");
  private static final Pattern ENTRY = Pattern.compile("(" + HASH + ") {2}([^/\\\\]+)");

  /** A manifest has a line for each report; no real one is as long. */
  private static final int MAX_BYTES = 1 << 16;

  private EarlierResult() {}

  /**
   * The names of the files in a folder that belong to a result; none in most folders.
   *
   * @param children the folder's entries by name
   */
  static Set<String> in(Map<String, Path> children) throws InterruptedException {
    Path inventory = children.get(INVENTORY);
    Path manifest = children.get(MANIFEST);
    Set<String> own = new TreeSet<>();
    try {
      if (manifest != null) {
        listed(manifest, children, own);
      } else if (inventory != null && isOurs(inventory, ResultKind.INVENTORY)) {
        OF_INVENTORY.stream().filter(children::containsKey).forEach(own::add);
      }
    } catch (IOException e) {
      return Set.of(); // what cannot be checked is read, or has its own reason why not
    }
    return own;
  }

  private static void listed(Path manifest, Map<String, Path> children, Set<String> own)
      throws IOException, InterruptedException {
    Map<String, String> hashes = parse(manifest);
    for (Map.Entry<String, String> entry : hashes.entrySet()) {
      Path file = children.get(entry.getKey());
      ResultKind kind = ResultKind.of(entry.getKey());
      if (file != null
          && kind != null
          && isOurs(file, kind)
          && sha256(file).equals(entry.getValue())) {
        own.add(entry.getKey());
      }
    }
    // A manifest that vouches for nothing, or names anything else, is a text like any other.
    if (!own.isEmpty() && hashes.keySet().stream().allMatch(EarlierResult::isNameOfResult)) {
      own.add(MANIFEST);
    }
  }

  private static boolean isNameOfResult(String name) {
    return ResultKind.of(name) != null || PDF.matcher(name).matches();
  }

  /** The hashes by file name; none if a line has another form than ours. */
  private static Map<String, String> parse(Path manifest) throws IOException {
    if (!isRegular(manifest) || Files.size(manifest) > MAX_BYTES) {
      return Map.of();
    }
    Map<String, String> hashes = new HashMap<>();
    String[] lines =
        new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8).split("\n", -1);
    if (!lines[0].equals(HEAD) || !lines[lines.length - 1].isEmpty()) {
      return Map.of();
    }
    for (int i = 1; i < lines.length - 1; i++) {
      Matcher entry = ENTRY.matcher(lines[i]);
      if (entry.matches()) {
        hashes.put(entry.group(2), entry.group(1));
      } else if (!COMMENT.matcher(lines[i]).matches()) {
        return Map.of();
      }
    }
    return hashes;
  }

  private static boolean isRegular(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isOurs(Path file, ResultKind kind) throws IOException {
    return isRegular(file) && kind.fits(file);
  }

  private static String sha256(Path file) throws IOException, InterruptedException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
