package org.inshore.scanners.jdbc.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MojibakeTest {
  @Test
  void chineseTextStoredAsLatin1IsRepaired() {
    for (String text : List.of("收款人：孙丽，联系 19000001234", "郑国强")) {
      for (String charset : List.of("UTF-8", "GB2312")) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        for (Charset latin :
            List.of(StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"))) {
          String stored = new String(bytes, latin);
          if (stored.indexOf('\ufffd') < 0) {
            assertThat(Mojibake.repaired(stored)).as("%s %s", charset, latin).isEqualTo(text);
          }
        }
      }
    }
  }

  @Test
  void allElseStays() {
    for (String text :
        List.of(
            "",
            "Zhou Min",
            "孙丽",
            "Société Générale",
            "Jürgen Groß",
            "São João",
            "naïve façade",
            "10 µm ± 2 °C",
            "£5 €7",
            "½ à ½",
            "Æøå")) {
      assertThat(Mojibake.repaired(text)).isEqualTo(text);
    }
    assertThat(Mojibake.repaired(null)).isNull();
  }
}
