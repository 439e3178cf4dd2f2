package org.inshore.core.integrity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inshore.core.file.AtomicFile;
import org.inshore.core.file.Sha256;
import org.inshore.core.inventory.read.ScanAccount;
import org.inshore.core.key.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * Writes manifests of output folders, and their signatures. A manifest lists what our own commands
 * wrote, never what else lies there; it chains to the one before it.
 */
public final class Seal {
  /** The detailed log that a scan may write beside its results. */
  public static final String DETAILS = "scan.log";

  private Seal() {}

  /** Programs that seal. */
  enum By {
    SCAN,
    REPORT
  }

  /** Time and author of a manifest. */
  record Stamp(Instant at, By by) {
    static Stamp now(By by) {
      return new Stamp(Instant.now().truncatedTo(ChronoUnit.SECONDS), by);
    }

    static Stamp parse(String text) {
      String[] parts = text.split(" ", -1);
      try {
        return new Stamp(Instant.parse(parts[0]), By.valueOf(parts[1].toUpperCase(Locale.ROOT)));
      } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    String text() {
      return at + " " + by.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Seals the inventory and the log of a scan that ended just now, before reports are made: what
   * happens to those costs only them.
   *
   * @param key signs it; null to leave it unsigned
   * @param sealer of the scan's key, by which a later scan knows its results again
   * @throws IOException if a file cannot be read, or the manifest cannot be written
   */
  public static void scan(Path folder, @Nullable SigningKey key, Sealer sealer) throws IOException {
    LogCheck log = LogCheck.of(folder);
    Condition condition =
        switch (log.end()) {
          case null -> Condition.BROKEN_OFF;
          case "DONE" -> Condition.WHOLE;
          default -> Condition.STOPPED;
        };
    Manifest manifest = first(folder, log, condition, By.SCAN);
    write(folder, manifest.sealing(ResultsSeal.of(manifest, sealer)), key);
  }

  /**
   * Seals an inventory that was merged from those of other scans.
   *
   * @param parts SHA-256 of their manifests by the scans' ids
   * @param key signs it; null to leave it unsigned
   * @throws IOException if a file cannot be read, or the manifest cannot be written
   */
  public static void merged(Path folder, SortedMap<String, String> parts, @Nullable SigningKey key)
      throws IOException {
    LogCheck log = LogCheck.of(folder);
    Condition condition = "DONE".equals(log.end()) ? Condition.WHOLE : Condition.STOPPED;
    write(folder, first(folder, log, condition, By.SCAN).from(parts), key);
  }

  /** The SHA-256 of the manifest of a folder, which has one. */
  public static String hash(Path folder) throws IOException {
    return Sha256.of(folder.resolve(Manifest.FILE));
  }

  /**
   * Enters the reports that the scan itself wrote.
   *
   * @param written the reports
   * @param marks the officers' notes that they were made with
   * @param key signs it; null to leave it unsigned
   * @throws IOException if a file cannot be read, or the manifest cannot be written
   */
  public static void reports(
      Path folder, Collection<Path> written, Path marks, @Nullable SigningKey key)
      throws IOException {
    Manifest before = read(folder);
    if (before == null) {
      throw new IntegrityException(
          SigningKey.MESSAGES.wording("manifest.missing", Manifest.FILE, folder));
    }
    write(folder, after(folder, before, before.condition(), written, marks, By.SCAN), key);
  }

  /** The first manifest of a folder with an inventory. */
  static Manifest first(Path folder, LogCheck log, Condition condition, By by) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    for (String name : List.of(ActionLog.FILE, ScanAccount.FILE, ScanAccount.AHEAD, DETAILS)) {
      if (Files.isRegularFile(folder.resolve(name))) {
        files.put(name, Sha256.of(folder.resolve(name)));
      }
    }
    return new Manifest(
        Manifest.Kind.RESULTS,
        log.run(),
        condition,
        log.lines(),
        log.chain(),
        null,
        null,
        null,
        Stamp.now(by),
        List.of(),
        new TreeMap<>(),
        files);
  }

  /**
   * The manifest with reports that were written just now. It keeps what the one before says of all
   * other files: what was changed meanwhile stays visible.
   *
   * @param before what is known of the folder; it need not be the manifest that lies there
   */
  static Manifest after(
      Path folder,
      Manifest before,
      Condition condition,
      Collection<Path> written,
      Path marks,
      By by)
      throws IOException {
    List<Manifest.Earlier> earlier = new ArrayList<>();
    Manifest there = read(folder);
    if (there != null) {
      String hash = Sha256.of(folder.resolve(Manifest.FILE));
      earlier.addAll(there.earlier());
      earlier.add(new Manifest.Earlier(hash, there.sealed(), there.signer()));
    }
    return new Manifest(
        before.kind(),
        before.run(),
        condition,
        before.actions(),
        before.chain(),
        Files.exists(marks) ? Sha256.of(marks) : null,
        null,
        before.results(),
        Stamp.now(by),
        earlier,
        before.from(),
        with(before.files(), folder, written));
  }

  private static SortedMap<String, String> with(
      SortedMap<String, String> files, Path folder, Collection<Path> written) throws IOException {
    TreeMap<String, String> all = new TreeMap<>(files);
    for (Path each : written) {
      String name = String.valueOf(each.getFileName());
      all.put(name, Sha256.of(folder.resolve(name)));
    }
    return all;
  }

  /** The manifest that is there; null if there is none. */
  static @Nullable Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Manifest.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IntegrityException(
          SigningKey.MESSAGES.wording("manifest.form", file, String.valueOf(e.getMessage())));
    }
  }

  /** Writes a manifest and its signature: all of it first, then each takes its place. */
  static void write(Path folder, Manifest unsigned, @Nullable SigningKey key) throws IOException {
    Manifest manifest = unsigned.signedBy(key == null ? null : key.fingerprint());
    byte[] text = manifest.text().getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (key != null) {
      String pem = new Signer(key.publicKey()).pem();
      files.put(Manifest.PUBLIC_KEY, pem.getBytes(StandardCharsets.US_ASCII));
      files.put(Manifest.SIGNATURE, key.sign(text));
    }
    files.put(Manifest.FILE, text);
    List<AtomicFile> staged = new ArrayList<>();
    try {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        AtomicFile file = AtomicFile.at(folder.resolve(each.getKey()));
        staged.add(file);
        try (OutputStream out = file.stream()) {
          out.write(each.getValue());
        }
      }
      for (AtomicFile file : staged) {
        file.commit();
      }
    } finally {
      for (AtomicFile file : staged) {
        file.close();
      }
    }
  }
}
