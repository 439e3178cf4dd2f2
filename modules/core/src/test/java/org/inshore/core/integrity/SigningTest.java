package org.inshore.core.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.inshore.core.key.KeyException;
import org.junit.jupiter.api.Test;

/** Keys that results are signed with. */
class SigningTest extends VerificationFixture {
  @Test
  void knowsWhoSigned() throws Exception {
    SigningKey key = key();
    seal(key);
    assertThat(texts(verify().told())).anyMatch(text -> text.contains(key.fingerprint()));
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path stranger = elsewhere.resolve("stranger.pub");
    Files.writeString(stranger, new Signer(other.getPublic()).pem());
    assertThat(texts(Verification.of(folder, stranger, null).forged()))
        .anyMatch(text -> text.contains("does not fit"));
    Path own = elsewhere.resolve("own.pub");
    Files.copy(folder.resolve(Manifest.PUBLIC_KEY), own);
    assertThat(Verification.of(folder, own, null).wrong()).isEmpty();
    Files.copy(stranger, folder.resolve(Manifest.PUBLIC_KEY), StandardCopyOption.REPLACE_EXISTING);
    assertThat(texts(Verification.of(folder, own, null).forged()))
        .anyMatch(text -> text.contains("was exchanged"));
    assertThat(verify().forged()).isNotEmpty();
    Files.delete(folder.resolve(Manifest.SIGNATURE));
    assertThat(verify().forged()).isNotEmpty();
  }

  @Test
  void asksForTheKeyBeforeItChangesWhatIsSigned() throws Exception {
    seal(key());
    assertThatThrownBy(() -> ReportSeal.open(folder, folder, null))
        .isInstanceOf(KeyException.class);
    report(folder, folder, "report.html", key());
    assertThat(verify().wrong()).isEmpty();
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
}
