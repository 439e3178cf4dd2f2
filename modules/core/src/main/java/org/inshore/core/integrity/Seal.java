package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.core.file.AtomicFile;
import org.inshore.core.file.Sha256;
import org.inshore.core.key.KeyException;
import org.jspecify.annotations.Nullable;

/** Writes the manifest of an output folder, and its signature. */
public final class Seal {
  private Seal() {}

  /**
   * Refuses to change a folder whose manifest is signed, without a key to sign it anew.
   *
   * @throws KeyException if it is so
   */
  public static void mayChange(Path folder, @Nullable SigningKey key) throws KeyException {
    if (key == null && Files.exists(folder.resolve(Manifest.SIGNATURE))) {
      throw new KeyException(SigningKey.MESSAGES.wording("signed", folder));
    }
  }

  /**
   * Writes the manifest of all files in a folder. Where there is one already, it keeps what that
   * says of files that were not written just now: what was changed meanwhile stays visible.
   *
   * @param run id of the scan
   * @param written files written just now
   * @param key signs it; null to leave it unsigned
   * @throws IOException if a file cannot be read, or the manifest cannot be written
   */
  public static void write(
      Path folder, String run, Collection<Path> written, @Nullable SigningKey key)
      throws IOException {
    mayChange(folder, key);
    Manifest before = before(folder);
    TreeMap<String, String> files = new TreeMap<>();
    for (String name : names(folder)) {
      if (before == null || written.contains(folder.resolve(name))) {
        files.put(name, Sha256.of(folder.resolve(name)));
      }
    }
    String signer = key == null ? null : key.fingerprint();
    Manifest manifest;
    if (before == null) {
      LogCheck log = LogCheck.of(folder);
      manifest = new Manifest(run, log.lines(), log.chain(), signer, files);
    } else {
      before.files().forEach(files::putIfAbsent);
      manifest = new Manifest(before.run(), before.actions(), before.chain(), signer, files);
    }
    byte[] text = manifest.text().getBytes(StandardCharsets.UTF_8);
    if (key != null) {
      AtomicFile.write(folder.resolve(Manifest.SIGNATURE), key.sign(text));
      String pem = new Signer(key.publicKey()).pem();
      AtomicFile.write(
          folder.resolve(Manifest.PUBLIC_KEY), pem.getBytes(StandardCharsets.US_ASCII));
    }
    AtomicFile.write(folder.resolve(Manifest.FILE), text);
  }

  /** The plain files of a folder but the manifest's own, by name. */
  static SortedSet<String> names(Path folder) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (Files.isRegularFile(entry) && !name.startsWith(".") && !Manifest.isOwn(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The manifest that is there; one that cannot be read is written anew only by a scan. */
  private static @Nullable Manifest before(Path folder) throws IOException {
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Manifest.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new IntegrityException(
          SigningKey.MESSAGES.wording("manifest.form", file, String.valueOf(e.getMessage())));
    }
  }
}
