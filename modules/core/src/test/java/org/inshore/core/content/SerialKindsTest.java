package org.inshore.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Serialised values are told, though they have no NUL and little that is no text; texts are not.
 */
class SerialKindsTest {
  @ParameterizedTest
  @CsvSource({
    "82a2646e616d6563546f6d63746563026b3139303030303031323334a1646e616d6563416e6e, cbor",
    "d9d9f7a1646e616d6565416e6e6965a0a163746563636b6c6d, cbor",
    "9282a46e616d65a3546f6da3746563ab313930303030303132333481a46e616d65a3416e6e, vnd.msgpack",
    "20000000026e616d650004000000546f6d0010610001000000026200020000006300, x-bson",
    "80049520000000000000007d948c046e616d65948c03546f6d94732e0000000000, x-python-pickle",
    "80027d7100, x-python-pickle",
    "286c70300a286470310a566e616d650a70320a56546f6d0a70330a73612e, x-python-pickle",
    "5d7100287d7101285804000000, x-python-pickle",
    "836c000000017400000001, x-erlang-binary",
    "04085b067b06, x-ruby-marshal",
    "3a290a01fa836e616d6542546f6dfb, x-jackson-smile",
    "6c64343a6e616d65333a546f6d333a746563333a6162636565, x-bencode"
  })
  void areTold(String hex, String type) {
    byte[] bytes = HexFormat.of().parseHex(hex + (hex.length() < 18 ? "00000000" : ""));
    assertThat(MediaTypes.detect("x", bytes)).isEqualTo("application/" + type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list: a, b",
        "(lp of 3)\nc",
        "ld 10: 3, 20: 5",
        "cn\nou\np12\n",
        "copy\nthat\n",
        "度假区：d4:name",
        "[]q",
        "{\"a\":1}"
      })
  void textIsNot(String text) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      assertThat(MediaTypes.detect("x", text.getBytes(charset))).isEqualTo(MediaTypes.TEXT);
    }
  }

  @Test
  void chineseTextOfAnyLengthIsNot() {
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 4 + random.nextInt(60);
      for (int i = 0; i < length; i++) {
        int kind = random.nextInt(10);
        if (kind < 7) {
          text.appendCodePoint(0x4e00 + random.nextInt(0x51a5));
        } else {
          text.append(kind < 9 ? (char) ('0' + random.nextInt(10)) : (char) ('a' + kind));
        }
      }
      for (String charset : List.of("UTF-8", "GB18030", "Big5")) {
        byte[] bytes = text.toString().getBytes(Charset.forName(charset));
        assertThat(SerialKinds.detect(bytes)).as(text.toString()).isNull();
      }
    }
  }
}
