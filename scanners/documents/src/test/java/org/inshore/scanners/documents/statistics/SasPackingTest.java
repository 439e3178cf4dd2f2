package org.inshore.scanners.documents.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each code of both ways of packing, by hand. */
class SasPackingTest {

  @ParameterizedTest
  @CsvSource({
    "SASYZCRL, 82414243, ABC",
    "SASYZCRL, 8041c144e0, 'ADDDD  '",
    "SASYZCRL, 8041d08042, A@@B",
    "SASYZCRL, 600080 42, '                 B'",
    "SASYZCRL, 500080 42, '@@@@@@@@@@@@@@@@@B'",
    "SASYZCRL, 400043, CCCCCCCCCCCCCCCCCC",
    "SASYZCR2, 0000414243, ABC",
    "SASYZCR2, 10004142430044, ABCDDD",
    "SASYZCR2, 1000414243300044, ABCABCD",
    "SASYZCR2, 1000414243100044, ABCDDDDDDDDDDDDDDDDDDD"
  })
  void unpacks(String method, String hex, String text) throws Exception {
    byte[] packed = HexFormat.of().parseHex(hex.replace(" ", ""));
    byte[] row = SasPacking.unpack(packed, text.length(), "xx" + method);
    assertThat(new String(row, StandardCharsets.US_ASCII)).isEqualTo(text);
  }

  @Test
  void endsWithAFault() {
    Random random = new Random(Long.getLong("inshore.seed", 5L));
    for (int round = 0; round < 2000; round++) {
      byte[] packed = new byte[random.nextInt(60)];
      random.nextBytes(packed);
      String method = round % 2 == 0 ? "SASYZCRL" : "SASYZCR2";
      try {
        assertThat(SasPacking.unpack(packed, 200, method)).hasSize(200);
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
    assertThatThrownBy(() -> SasPacking.unpack(new byte[3], 9, "none"))
        .isInstanceOf(IOException.class);
  }
}
