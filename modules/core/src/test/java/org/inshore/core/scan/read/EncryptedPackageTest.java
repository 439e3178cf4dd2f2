package org.inshore.core.scan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.inshore.spi.content.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedPackageTest {
  private static final byte[] NAME = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  /** Wherever the directory stands, over the end of what is read at once too. */
  @ParameterizedTest
  @ValueSource(ints = {0, 512, 65_530, 65_536, 200_000})
  void findsTheNameOfTheStream(int at) {
    byte[] file = new byte[200_000 + NAME.length];
    new Random(7).nextBytes(file);
    assertThat(EncryptedPackage.is(Bytes.of(file))).isFalse();
    System.arraycopy(NAME, 0, file, at, NAME.length);
    assertThat(EncryptedPackage.is(Bytes.of(file))).isTrue();
  }
}
