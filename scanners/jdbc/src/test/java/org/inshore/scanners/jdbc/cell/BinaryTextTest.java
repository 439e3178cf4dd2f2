package org.inshore.scanners.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryTextTest {
  @Test
  void readsUtf8AndGb18030() {
    byte[] utf8 = "客户：张三\n".getBytes(StandardCharsets.UTF_8);
    byte[] gb = "客户：张三\n".getBytes(Charset.forName("GB18030"));
    assertThat(BinaryText.decode(utf8, utf8.length, false)).isEqualTo("客户：张三\n");
    assertThat(BinaryText.decode(gb, gb.length, false)).isEqualTo("客户：张三\n");
  }

  @Test
  void allowsTheLastCharacterInPiecesOnlyWhenCut() {
    byte[] utf8 = "客户张".getBytes(StandardCharsets.UTF_8);
    assertThat(BinaryText.decode(utf8, utf8.length - 1, true)).isEqualTo("客户");
    assertThat(BinaryText.decode(utf8, utf8.length - 1, false)).isNotEqualTo("客户");
  }

  @Test
  void readsTextThatItsColumnFillsUpWithZeros() {
    byte[] utf8 = Arrays.copyOf("客户张三".getBytes(StandardCharsets.UTF_8), 40);
    assertThat(BinaryText.decode(utf8, utf8.length, false)).isEqualTo("客户张三");
    assertThat(BinaryText.decode(new byte[16], 16, false)).isNull();
    byte[] two = Arrays.copyOf("a\0b".getBytes(StandardCharsets.UTF_8), 16);
    assertThat(BinaryText.decode(two, two.length, false)).isNull();
  }

  @Test
  void isNotFooledByBinary() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = new byte[200];
      random.nextBytes(bytes);
      assertThat(BinaryText.decode(bytes, bytes.length, false)).as("seed %d", seed).isNull();
    }
  }

  @Test
  void readsUtf16OfUsualCharacters() {
    String text = "户名：周敏，金额 120.50\n";
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
      byte[] wide = text.getBytes(Charset.forName(charset));
      assertThat(BinaryText.decode(wide, wide.length, false)).as(charset).isEqualTo(text);
    }
    byte[] rare = "龘靐齉".getBytes(StandardCharsets.UTF_16LE);
    assertThat(BinaryText.decode(rare, rare.length, false)).isNotEqualTo("龘靐齉");
  }

  @Test
  void readsTextOfNoCharset() {
    byte[] gb = "开户人陈静".getBytes(Charset.forName("GB18030"));
    assertThat(BinaryText.forced(gb)).isEqualTo("开户人陈静");
    byte[] broken = Arrays.copyOf("tel 19012345678 \u0081".getBytes(StandardCharsets.US_ASCII), 18);
    broken[17] = (byte) 0xff;
    assertThat(BinaryText.forced(broken)).startsWith("tel 19012345678");
    assertThat(BinaryText.forced(null)).isNull();
  }
}
