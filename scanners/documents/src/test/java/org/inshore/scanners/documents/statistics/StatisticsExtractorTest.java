package org.inshore.scanners.documents.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same two rows, written by PSPP 2.0 and pandas, and a transport file as SAS describes it. */
class StatisticsExtractorTest {
  private static byte[] written(String name) throws IOException {
    try (InputStream in = StatisticsExtractorTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static List<String> names(Recorded recorded) {
    return recorded.rows.getFirst().columns().stream()
        .map(column -> column.name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "codes.sav, application/x-spss-sav, 张晓雨, 李雨桐",
    "plain.sav, application/x-spss-sav, 张晓雨, 李雨桐",
    "deflated.zsav, application/x-spss-sav, 张晓雨, 李雨桐",
    "portable.por, application/x-spss-por, 张晓雨, 李雨桐",
    "stata114.dta, application/x-stata-dta, Zhang, Li",
    "stata117.dta, application/x-stata-dta, Zhang, Li",
    "stata118.dta, application/x-stata-dta, 张晓雨, 李雨桐",
    "stata119.dta, application/x-stata-dta, , ",
    "transport.xpt, application/x-sas-xport, 张晓雨, 李雨桐",
    "haven.sas7bdat, application/x-sas7bdat, 张晓雨, 李雨桐"
  })
  void readsRows(String name, String type, String first, String second) throws Exception {
    Recorded recorded = Recorded.of(new StatisticsExtractor(), type, written(name));
    assertThat(recorded.failed).isEmpty();
    assertThat(names(recorded)).containsExactly("name", "card", "phone", "amount");
    assertThat(recorded.rows.getFirst().rows())
        .extracting(Recorded.Row::cells)
        .containsExactly(
            Arrays.asList(first, "6218900000000000006", "19000001234", "1.5"),
            Arrays.asList(second, "6218900000000000014", "19000005678", "-2"));
    if (name.equals("stata119.dta")) {
      assertThat(recorded.allText()).contains("张晓雨", "李雨桐");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "codes.sav, application/x-spss-sav, 一点五, 卡号",
    "portable.por, application/x-spss-por, 一点五, 卡号",
    "stata118.dta, application/x-stata-dta, 客户名单, 卡号",
    "transport.xpt, application/x-sas-xport, PEOPLE, 卡号"
  })
  void handsOnLabels(String name, String type, String said, String label) throws Exception {
    Recorded recorded = Recorded.of(new StatisticsExtractor(), type, written(name));
    assertThat(recorded.allText()).contains(said);
    assertThat(recorded.rows.getFirst().columns().get(1).comment()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "codes.sav, application/x-spss-sav",
    "deflated.zsav, application/x-spss-sav",
    "portable.por, application/x-spss-por",
    "stata118.dta, application/x-stata-dta"
  })
  void saysThatItBreaksOff(String name, String type) throws Exception {
    byte[] whole = written(name);
    for (int length = 8; length < whole.length * 3 / 4; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Recorded.of(new StatisticsExtractor(), type, cut))
          .as(name + " " + length)
          .isInstanceOf(ScanException.class);
    }
  }
}
