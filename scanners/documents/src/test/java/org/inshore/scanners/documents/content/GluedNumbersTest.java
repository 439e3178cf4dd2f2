package org.inshore.scanners.documents.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedNumbersTest {
  private static final String AHEAD = "某客户登记如下，".repeat(3);

  private static String parted(String text) {
    byte[] bytes = (AHEAD + text + "。").getBytes(StandardCharsets.UTF_8);
    byte[] parted = GluedNumbers.part(bytes, 0, bytes.length);
    String after = new String(parted == null ? bytes : parted, StandardCharsets.UTF_8);
    assertThat(after.replace("\t", "")).isEqualTo(AHEAD + text + "。");
    return after.substring(AHEAD.length(), after.length() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "44010319020320411519300004910xue@example.com, |440103190203204115|19300004910|xue@example.com",
    "19300004910440103190203204115, |19300004910|440103190203204115|",
    "张伟11010519020320009X19300004910x, 张伟|11010519020320009X|19300004910|x",
    "某440103190203204115330203190208228060, 某|440103190203204115|330203190208228060|"
  })
  void numbersThatAreAllOfARowAreParted(String text, String expected) {
    assertThat(parted(text).replace('\t', '|')).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20240101120000440103190203204115",
        "440103190203204114193000049101",
        "440103190203204115",
        "0.44010319020320411519300004910123",
        "1930000491019900004387"
      })
  void anyOtherNumberStays(String text) {
    assertThat(parted(text)).isEqualTo(text);
  }
}
