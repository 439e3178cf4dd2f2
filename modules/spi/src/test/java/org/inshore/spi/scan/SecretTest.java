package org.inshore.spi.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  @TempDir Path folder;

  @Test
  void readsTheFirstLineOfAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "s3cret\nmore\n");

    Secret secret = Secret.of("file:" + file);

    assertThat(secret.reveal()).isEqualTo("s3cret");
    assertThat(secret).hasToString("***");
  }

  @Test
  void readsTheEnvironment() throws ScanException {
    assertThat(Secret.of("env:PATH").reveal()).isEqualTo(System.getenv("PATH"));
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> Secret.of("env:INSHORE_NOT_SET").reveal())
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("INSHORE_NOT_SET");
    assertThatThrownBy(() -> Secret.of("file:" + folder.resolve("none")).reveal())
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("none");
  }

  @Test
  void refusesTheSecretItself() {
    assertThatThrownBy(() -> Secret.of("hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hunter2");
  }
}
