package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.inshore.core.file.Sha256;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Whether an output folder is as it was written, in plain words.
 *
 * @param wrong what was changed, is missing or was added; empty if all is as it was
 * @param told what else a reader should know: what was checked, who signed
 */
public record Verification(List<Wording> wrong, List<Wording> told) {
  private static final Messages MESSAGES = SigningKey.MESSAGES;

  /** Copies the lists. */
  public Verification {
    wrong = List.copyOf(wrong);
    told = List.copyOf(told);
  }

  /**
   * Checks a folder.
   *
   * @param publicKey file with the key that must have signed, in PEM form; null to take the one
   *     that lies in the folder, which proves only that whoever holds that key signed
   * @throws IOException if the folder or the key cannot be read
   */
  public static Verification of(Path folder, @Nullable Path publicKey) throws IOException {
    List<Wording> wrong = new ArrayList<>();
    List<Wording> told = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      throw new IntegrityException(MESSAGES.wording("no-folder", folder));
    }
    Path file = folder.resolve(Manifest.FILE);
    if (!Files.exists(file)) {
      wrong.add(MESSAGES.wording("manifest.missing", Manifest.FILE));
      wrong.addAll(LogCheck.of(folder).broken());
      return new Verification(wrong, told);
    }
    byte[] bytes = Files.readAllBytes(file);
    Manifest manifest;
    try {
      manifest = Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      wrong.add(MESSAGES.wording("manifest.form", file, String.valueOf(e.getMessage())));
      return new Verification(wrong, told);
    }
    signature(folder, publicKey, manifest, bytes, wrong, told);
    files(folder, manifest, wrong, told);
    log(folder, manifest, wrong, told);
    return new Verification(wrong, told);
  }

  private static void signature(
      Path folder,
      @Nullable Path publicKey,
      Manifest manifest,
      byte[] bytes,
      List<Wording> wrong,
      List<Wording> told)
      throws IOException {
    Path signature = folder.resolve(Manifest.SIGNATURE);
    if (!Files.exists(signature)) {
      if (manifest.signer() != null || publicKey != null) {
        wrong.add(MESSAGES.wording("signature.missing", Manifest.SIGNATURE));
      } else {
        told.add(MESSAGES.wording("signature.none"));
      }
      return;
    }
    Path keyFile = publicKey == null ? folder.resolve(Manifest.PUBLIC_KEY) : publicKey;
    if (!Files.exists(keyFile)) {
      wrong.add(MESSAGES.wording("public-key.missing", keyFile));
      return;
    }
    try {
      Signer signer = Signer.parse(Files.readString(keyFile, StandardCharsets.ISO_8859_1));
      if (!signer.signed(bytes, Files.readAllBytes(signature))) {
        wrong.add(MESSAGES.wording("signature.wrong", signer.fingerprint()));
      } else {
        String key = publicKey == null ? "signature.enclosed" : "signature.right";
        told.add(MESSAGES.wording(key, signer.fingerprint()));
      }
    } catch (GeneralSecurityException e) {
      wrong.add(MESSAGES.wording("public-key.form", keyFile));
    }
  }

  private static void files(Path folder, Manifest manifest, List<Wording> wrong, List<Wording> told)
      throws IOException {
    int right = 0;
    for (Map.Entry<String, String> entry : manifest.files().entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.isRegularFile(file)) {
        wrong.add(MESSAGES.wording("file.missing", entry.getKey()));
      } else if (Sha256.of(file).equals(entry.getValue())) {
        right++;
      } else {
        wrong.add(MESSAGES.wording("file.changed", entry.getKey()));
      }
    }
    TreeSet<String> added = new TreeSet<>(Seal.names(folder));
    added.removeAll(manifest.files().keySet());
    added.forEach(name -> wrong.add(MESSAGES.wording("file.added", name)));
    told.add(MESSAGES.wording("files.right", right, manifest.files().size(), manifest.run()));
  }

  private static void log(Path folder, Manifest manifest, List<Wording> wrong, List<Wording> told)
      throws IOException {
    LogCheck log = LogCheck.of(folder);
    wrong.addAll(log.broken());
    if (log.broken().isEmpty() && !log.chain().equals(manifest.chain())) {
      wrong.add(
          log.lines() < manifest.actions()
              ? MESSAGES.wording("log.short", log.lines(), manifest.actions())
              : MESSAGES.wording("log.other"));
    } else if (log.broken().isEmpty()) {
      told.add(MESSAGES.wording("log.right", log.lines()));
    }
  }
}
