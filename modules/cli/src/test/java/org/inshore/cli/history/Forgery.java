package org.inshore.cli.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What somebody may do to results; {@link #forges} if no report may be made from them then. */
public enum Forgery {
  ROW_CHANGED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      sql(folder, "UPDATE run SET started_by = started_by || '2'");
    }
  },
  ROW_DELETED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      sql(folder, "DELETE FROM rule WHERE id = (SELECT MIN(id) FROM rule)");
    }
  },
  ASSET_DELETED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      sql(folder, "DELETE FROM run_target");
      sql(folder, "DELETE FROM asset_entry WHERE id = (SELECT MIN(id) FROM asset)");
    }
  },
  ROW_ADDED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      sql(folder, "INSERT INTO run_target VALUES (77, 'elsewhere')");
    }
  },
  STATE_SET(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      sql(
          folder,
          "UPDATE run SET ended = '2026-01-02T03:04:05Z',"
              + " state = CASE state WHEN 'DONE' THEN 'STOPPED' ELSE 'DONE' END");
    }
  },
  INVENTORY_EXCHANGED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      copy(other.resolve("inventory.db"), folder.resolve("inventory.db"));
    }
  },
  INVENTORY_LINKED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      link(folder, "inventory.db");
    }
  },
  JOURNAL_ADDED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.write(folder.resolve("inventory.db-journal"), new byte[512]);
    }
  },
  LINE_REMOVED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      List<String> lines = log(folder);
      lines.remove(1 + random.nextInt(lines.size() - 1));
      Files.write(folder.resolve(LOG), lines);
    }
  },
  LINES_REORDERED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      List<String> lines = log(folder);
      int at = 1 + random.nextInt(lines.size() - 2);
      Collections.swap(lines, at, at + 1);
      Files.write(folder.resolve(LOG), lines);
    }
  },
  TAIL_CUT(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      List<String> lines = log(folder);
      int left = 1 + random.nextInt(lines.size() - 1);
      Files.write(folder.resolve(LOG), lines.subList(0, left));
    }
  },
  LOG_REWRITTEN(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      List<String> lines = log(folder);
      List<String> anew = new ArrayList<>(List.of(lines.getFirst()));
      String chain = sha256(lines.getFirst());
      for (String line : lines.subList(1, lines.size() - 1)) {
        String text = line.substring(0, line.lastIndexOf('\t')).replace("\tfiles\t", "\tother\t");
        chain = sha256(chain + "\n" + text);
        anew.add(text + "\t" + chain);
      }
      Files.write(folder.resolve(LOG), anew);
    }
  },
  LOG_REMOVED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.delete(folder.resolve(LOG));
    }
  },
  LOG_EXCHANGED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      copy(other.resolve(LOG), folder.resolve(LOG));
    }
  },
  MANIFEST_REMOVED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.delete(folder.resolve(MANIFEST));
      Files.deleteIfExists(folder.resolve(MANIFEST + ".sig"));
      Files.deleteIfExists(folder.resolve("manifest.pub"));
    }
  },
  MANIFEST_EDITED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      String text = Files.readString(folder.resolve(MANIFEST));
      String state = text.contains("# state: whole") ? "stopped" : "whole";
      Files.writeString(
          folder.resolve(MANIFEST), text.replaceFirst("# state: \\S+", "# state: " + state));
    }
  },
  HASH_EDITED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      String text = Files.readString(folder.resolve(MANIFEST));
      Files.writeString(
          folder.resolve(MANIFEST),
          text.replaceFirst("[0-9a-f]{64}( {2}sources-en.csv)", "0".repeat(64) + "$1"));
    }
  },
  EARLIER_ONE_RESTORED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      // What lay there is kept beside the folder by the walk, before a report was made.
      for (String name : List.of(MANIFEST, MANIFEST + ".sig", "manifest.pub")) {
        Path earlier = folder.resolveSibling(folder.getFileName() + "-" + name);
        if (Files.exists(earlier)) {
          copy(earlier, folder.resolve(name));
        }
      }
    }
  },
  FILE_ADDED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.writeString(folder.resolve("more.csv"), "");
    }
  },
  HIDDEN_FILE_ADDED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.writeString(folder.resolve(".more"), "");
    }
  },
  NESTED_FILE_ADDED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.createDirectories(folder.resolve("a/b"));
      Files.writeString(folder.resolve("a/b/more"), "");
    }
  },
  LINK_ADDED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.createSymbolicLink(folder.resolve("more"), folder.resolve("inventory.db"));
    }
  },
  REPORT_LINKED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      link(folder, "sources-en.csv");
    }
  },
  REPORT_CHANGED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Path file = folder.resolve("sources-en.csv");
      byte[] bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= 1;
      Files.write(file, bytes);
    }
  },
  REPORT_REPLACED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      copy(folder.resolve("summary-en.csv"), folder.resolve("sources-en.csv"));
    }
  },
  REPORT_REMOVED(false) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.delete(folder.resolve("sources-en.csv"));
    }
  },
  SIGNATURE_REMOVED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      Files.delete(folder.resolve(MANIFEST + ".sig"));
    }
  },
  PUBLIC_KEY_EXCHANGED(true) {
    @Override
    void commit(Path folder, Path other, Random random) throws Exception {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
      Files.writeString(
          folder.resolve("manifest.pub"),
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getEncoder().encodeToString(key)
              + "\n-----END PUBLIC KEY-----\n");
    }
  };

  public static final String LOG = "actions.log";
  public static final String MANIFEST = "manifest.sha256";

  private final boolean forges;

  Forgery(boolean forges) {
    this.forges = forges;
  }

  /** Whether no report may be made afterwards. */
  boolean forges() {
    return forges;
  }

  boolean needsSignature() {
    return this == SIGNATURE_REMOVED || this == PUBLIC_KEY_EXCHANGED;
  }

  /**
   * Does it.
   *
   * @param other results of another scan
   */
  abstract void commit(Path folder, Path other, Random random) throws Exception;

  static List<String> log(Path folder) throws IOException {
    return new ArrayList<>(Files.readAllLines(folder.resolve(LOG)));
  }

  private static void link(Path folder, String name) throws IOException {
    Path away = folder.resolveSibling(folder.getFileName() + "-" + name);
    Files.move(folder.resolve(name), away);
    Files.createSymbolicLink(folder.resolve(name), away);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void sql(Path folder, String statement) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("inventory.db"));
        Statement run = connection.createStatement()) {
      run.executeUpdate(statement);
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** Whether the log of a scan has lines enough to be forged. */
  static boolean hasLines(Path folder) {
    try {
      return Files.exists(folder.resolve(LOG)) && log(folder).size() > 4;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
