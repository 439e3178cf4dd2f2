package org.inshore.core.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.integrity.Action.Verb;
import org.inshore.core.key.KeyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;

  @BeforeEach
  void results() throws Exception {
    try (ActionLog log = ActionLog.create(folder, "run-1")) {
      log.add(new Action(Verb.BEGIN, "", "auditor", "", "version 1"));
      log.add(new Action(Verb.CONNECT, "core", "reader", "postgresql://db/core", ""));
      for (int i = 0; i < 5; i++) {
        log.add(new Action(Verb.READ, "core", "", "core/table:T\t" + i + "\n", "SCANNED 7"));
      }
      log.add(new Action(Verb.END, "", "", "", "DONE"));
    }
    Files.writeString(folder.resolve("inventory.db"), "inventory");
    Files.writeString(folder.resolve("report.html"), "<p>page");
    Files.writeString(folder.resolve("report.xlsx"), "workbook");
  }

  @Test
  void isRightAsWritten() throws Exception {
    seal(null);
    Verification verification = Verification.of(folder, null);
    assertThat(verification.wrong()).isEmpty();
    assertThat(texts(verification.told()))
        .anyMatch(text -> text.contains("4 of 4 files"))
        .anyMatch(text -> text.contains("8 actions"))
        .anyMatch(text -> text.contains("not signed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"inventory.db", "report.html", "report.xlsx", "actions.log", "manifest.sha256"})
  void catchesOneChangedByteInEachFile(String name) throws Exception {
    SigningKey key = key();
    seal(key);
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    for (int at : List.of(0, bytes.length / 2, bytes.length - 1)) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThat(Verification.of(folder, null).wrong()).as(name + " at " + at).isNotEmpty();
    }
    Files.write(file, bytes);
    assertThat(Verification.of(folder, null).wrong()).isEmpty();
  }

  @Test
  void namesTheLineThatIsMissing() throws Exception {
    seal(null);
    Path log = folder.resolve(ActionLog.FILE);
    List<String> lines = Files.readAllLines(log);
    for (int i = 1; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      Files.write(log, fewer);
      String expected =
          i == lines.size() - 1 ? "holds 7 of 8 actions" : "actions " + i + " to " + i;
      assertThat(texts(Verification.of(folder, null).wrong()))
          .anyMatch(text -> text.contains(expected));
    }
  }

  @Test
  void namesTheLineThatWasChanged() throws Exception {
    seal(null);
    Path log = folder.resolve(ActionLog.FILE);
    Files.writeString(log, Files.readString(log).replace("auditor", "nobody!"));
    assertThat(texts(Verification.of(folder, null).wrong()))
        .anyMatch(text -> text.contains("action 1"));
  }

  @Test
  void namesFilesThatAreMissingOrAdded() throws Exception {
    seal(null);
    Files.delete(folder.resolve("report.html"));
    Files.writeString(folder.resolve("report2.html"), "");
    assertThat(texts(Verification.of(folder, null).wrong()))
        .containsExactlyInAnyOrder(
            "missing: report.html", "added, not part of the results: report2.html");
  }

  @Test
  void doesNotTrustAFolderWithoutAManifest() throws Exception {
    assertThat(texts(Verification.of(folder, null).wrong()))
        .anyMatch(text -> text.contains("manifest.sha256 is missing"));
  }

  @Test
  void knowsWhoSigned() throws Exception {
    SigningKey key = key();
    seal(key);
    assertThat(texts(Verification.of(folder, null).told()))
        .anyMatch(text -> text.contains(key.fingerprint()));
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path stranger = elsewhere.resolve("stranger.pub");
    Files.writeString(stranger, new Signer(other.getPublic()).pem());
    assertThat(texts(Verification.of(folder, stranger).wrong()))
        .anyMatch(text -> text.contains("does not fit"));
    Files.delete(folder.resolve(Manifest.SIGNATURE));
    assertThat(Verification.of(folder, null).wrong()).isNotEmpty();
  }

  @Test
  void saysThatTheLogEndsWithinALine() throws Exception {
    Path log = folder.resolve(ActionLog.FILE);
    String text = Files.readString(log);
    Files.writeString(log, text.substring(0, text.length() - 20));
    assertThat(texts(Verification.of(folder, null).wrong()))
        .contains("the log of actions ends within action 8: the scan was broken off");
  }

  @Test
  void aFolderWithoutALogIsSealedAndSaysSo() throws Exception {
    Files.delete(folder.resolve(ActionLog.FILE));
    seal(null);
    seal(null);
    assertThat(texts(Verification.of(folder, null).wrong()))
        .containsExactly("missing: actions.log, the log of what the scan did");
  }

  @Test
  void keepsWhatIsWrongWhenReportsAreRemade() throws Exception {
    seal(null);
    Files.writeString(folder.resolve("inventory.db"), "another");
    Path page = folder.resolve("report.html");
    Files.writeString(page, "<p>new");
    Seal.write(folder, "run-1", List.of(page), null);
    assertThat(texts(Verification.of(folder, null).wrong()))
        .containsExactly("changed: inventory.db");
  }

  @Test
  void asksForTheKeyBeforeItChangesWhatIsSigned() throws Exception {
    SigningKey key = key();
    seal(key);
    assertThatThrownBy(() -> Seal.mayChange(folder, null)).isInstanceOf(KeyException.class);
    Seal.mayChange(folder, key);
  }

  @Test
  void refusesAKeyThatOthersCanRead() throws Exception {
    Path file = keyFile();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> SigningKey.open("file:" + file))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("chmod 600");
    assertThatThrownBy(() -> SigningKey.open("MC4CAQAwBQYDK2VwBCIEI..."))
        .hasMessageContaining("file:PATH only")
        .hasMessageNotContaining("MC4");
  }

  @Test
  void refusesWhatIsNoKey() throws Exception {
    Path file = keyFile();
    Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> SigningKey.open("file:" + file))
        .isInstanceOf(KeyException.class)
        .hasMessageContaining("not an Ed25519");
    assertThatThrownBy(() -> SigningKey.open("file:" + elsewhere.resolve("none")))
        .hasMessageContaining("openssl genpkey");
  }

  /** The first test vector of RFC 8032, 7.1. */
  @Test
  void worksOutThePublicKey() throws Exception {
    Path file = elsewhere.resolve("rfc8032.pem");
    String secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    byte[] pkcs8 = java.util.HexFormat.of().parseHex("302e020100300506032b657004220420" + secret);
    write(file, Pem.write("PRIVATE KEY", pkcs8));
    byte[] shown = SigningKey.open("file:" + file).publicKey().getEncoded();
    assertThat(java.util.HexFormat.of().formatHex(shown))
        .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  private void seal(@Nullable SigningKey key) throws Exception {
    Seal.write(folder, "run-1", List.of(), key);
  }

  private SigningKey key() throws Exception {
    return SigningKey.open("file:" + keyFile());
  }

  private Path keyFile() throws Exception {
    Path file = elsewhere.resolve("signing.pem");
    if (!Files.exists(file)) {
      write(file, Pem.write("PRIVATE KEY", secret()));
    }
    return file;
  }

  private static byte[] secret() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
  }

  private static void write(Path file, String pem) throws Exception {
    Files.writeString(file, pem);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static List<String> texts(List<org.inshore.spi.message.Wording> wordings) {
    return wordings.stream().map(org.inshore.spi.message.Wording::en).toList();
  }
}
