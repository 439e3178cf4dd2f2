package org.inshore.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
  @TempDir Path folder;

  private Sealer sealer(String name) throws Exception {
    return OperatorKey.open(folder.resolve(name)).sealer();
  }

  @Test
  void opensWhatItSealed() throws Exception {
    byte[] sealed = sealer("a").seal("张三身份证.jpg", "name", 64);

    assertThat(sealer("a").openText(sealed, "name")).isEqualTo("张三身份证.jpg");
  }

  @Test
  void opensNothingOfAnotherKeyOrPlace() throws Exception {
    byte[] sealed = sealer("a").seal("x", "name", 64);

    assertThat(sealer("b").open(sealed, "name")).isNull();
    assertThat(sealer("a").open(sealed, "other")).isNull();
  }

  @Test
  void noticesEveryChangedByte() throws Exception {
    Sealer sealer = sealer("a");
    byte[] sealed = sealer.seal("x", "name", 16);
    for (int i = 0; i < sealed.length; i++) {
      sealed[i] ^= 1;
      assertThat(sealer.open(sealed, "name")).isNull();
      sealed[i] ^= 1;
    }
    assertThat(sealer.open(new byte[3], "name")).isNull();
  }

  @Test
  void lengthsAreAlikeWithinABlock() throws Exception {
    Sealer sealer = sealer("a");

    assertThat(sealer.seal("", "name", 64)).hasSameSizeAs(sealer.seal("x".repeat(60), "name", 64));
    assertThat(sealer.seal("x", "name", 64)).isNotEqualTo(sealer.seal("x", "name", 64));
  }
}
