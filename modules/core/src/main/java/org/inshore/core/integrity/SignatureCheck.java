package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The check of a manifest's signature and of who signed those before it.
 *
 * @param publicKey the key that must have signed; null for the one beside the manifest
 * @param wrong takes what is wrong
 * @param told takes what a reader should know
 */
record SignatureCheck(
    Path folder, @Nullable Path publicKey, List<Wording> wrong, List<Wording> told) {
  private static final Messages MESSAGES = SigningKey.MESSAGES;

  void check(Manifest manifest, byte[] bytes) throws IOException {
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
      if (!signer.fingerprint().equals(manifest.signer())
          || !signer.signed(bytes, Files.readAllBytes(signature))) {
        wrong.add(MESSAGES.wording("signature.wrong", signer.fingerprint()));
        return;
      }
      String key = publicKey == null ? "signature.enclosed" : "signature.right";
      told.add(MESSAGES.wording(key, signer.fingerprint()));
      if (publicKey != null) {
        enclosed(signer);
      }
      for (Manifest.Earlier each : manifest.earlier()) {
        if (!signer.fingerprint().equals(each.signer())) {
          told.add(MESSAGES.wording("signature.later", each.sealed().at().toString()));
          return;
        }
      }
    } catch (GeneralSecurityException e) {
      wrong.add(MESSAGES.wording("public-key.form", keyFile));
    }
  }

  /** The key that lies there must be the one that was given, or somebody would be led astray. */
  private void enclosed(Signer signer) throws IOException {
    Path file = folder.resolve(Manifest.PUBLIC_KEY);
    if (!Files.exists(file)) {
      wrong.add(MESSAGES.wording("public-key.missing", file));
      return;
    }
    try {
      Signer there = Signer.parse(Files.readString(file, StandardCharsets.ISO_8859_1));
      if (!there.fingerprint().equals(signer.fingerprint())) {
        wrong.add(MESSAGES.wording("public-key.other", file));
      }
    } catch (GeneralSecurityException e) {
      wrong.add(MESSAGES.wording("public-key.form", file));
    }
  }
}
