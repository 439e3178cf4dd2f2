package org.inshore.scanners.documents.wrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WrappedLinesTest {
  private static final long SEED = Long.getLong("inshore.seed", 41L);
  private static final List<String> VALUES =
      List.of("110101190001010014", "11010519491231002X", "6222021234567890128", "13800138000");

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void joinsWhatIsWrappedAnywhere(Encoding encoding) {
    Random random = new Random(SEED);
    int whole = 0;
    int all = 0;
    for (int width = 30; width < 60; width++) {
      StringBuilder text = new StringBuilder();
      List<String> values = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        values.add(VALUES.get(random.nextInt(VALUES.size())));
        text.append("客户的号码为".repeat(1 + random.nextInt(3))).append(values.getLast()).append("，");
        text.append("已于上周核对".repeat(random.nextInt(3))).append("。");
      }
      String wrapped = text.toString().replaceAll("(.{" + width + "})", "$1\n");
      String joined = join(wrapped, encoding);
      assertThat(joined).hasSameSizeAs(wrapped);
      assertThat(joined.chars().filter(c -> c == '\n').count())
          .isEqualTo(wrapped.chars().filter(c -> c == '\n').count());
      for (String value : values) {
        int at = joined.indexOf(value);
        all++;
        whole += at >= 0 ? 1 : 0;
        joined = at < 0 ? joined : joined.substring(0, at) + joined.substring(at + value.length());
      }
    }
    assertThat(whole).isGreaterThan(all * 97 / 100);
  }

  @Test
  void movesTheLineEndBehindTheNumberAndItsQuotationMark() {
    assertThat(join("> 客户号码为1101011900\r\n> 01010014，已核对\r\n", Encoding.UTF_8))
        .isEqualTo("> 客户号码为110101190001010014\r\n> ，已核对\r\n");
  }

  @Test
  void anIdentityNumberCountsMoreThanACardThatItsBeginSeemsToBe() {
    String joined = join("客户号码为3101011900010108\n04，已核对\n", Encoding.UTF_8);
    assertThat(joined).isEqualTo("客户号码为310101190001010804\n，已核对\n");
  }

  @Test
  void leavesNumbersThatEndInTheirLines() {
    for (String text :
        List.of(
            "本次核对的全部明细及其余额如下所列各项\n金额 138001\n38000 元\n", // the upper line is short
            "共计 13800138000\n2025-03-01 起\n".repeat(3),
            "a 12345 13800\n138000 x\nb 23456 13800\n138000 y but much longer than that\n",
            "1101011900\n01010014\n".repeat(5), // a column
            "号码为110101190001\n010015，已核对\n")) { // no check digit
      assertThat(join(text, Encoding.UTF_8)).isEqualTo(text);
    }
  }

  private static String join(String text, Encoding encoding) {
    byte[] bytes = text.getBytes(encoding.charset());
    WrappedLines.join(bytes, 0, bytes.length, encoding);
    return new String(bytes, encoding.charset());
  }
}
