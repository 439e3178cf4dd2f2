package org.inshore.scanners.documents.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.scan.Limits;
import org.junit.jupiter.api.Test;

class NamedRowsTest {
  private static Recorded read(String value) throws Exception {
    Recorded recorded = new Recorded();
    NamedRows rows =
        new NamedRows(
            Recorded.PLACE, List.of(new Column("url", null, null)), Limits.DEFAULT, recorded);
    rows.begin();
    rows.text(value);
    rows.finish();
    return recorded;
  }

  @Test
  void numbersThatAValueSpellsAreText() throws Exception {
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"idNo\":\"440103190203204115\"}".getBytes(StandardCharsets.UTF_8));

    Recorded read = read("https://bank.example/account/query?lang=zh&data=" + token);

    assertThat(read.texts.values())
        .anySatisfy(text -> assertThat(text.toString()).contains("440103190203204115"));
    assertThat(read("https://bank.example/account/query?lang=zh&data=440103190203204115").texts)
        .isEmpty();
  }

  @Test
  void escapesAreTheCharactersTheyStandFor() throws Exception {
    for (String value :
        List.of(
            "%7B%22idNo%22%3A%22440103190203204115%22%7D",
            "{\\u0022idNo\\u0022:\\u0022440103190203204115\\u0022}",
            "remark\\n440103190203204115\\n")) {
      assertThat(read(value).rows.toString().replace("\u200b", ""))
          .as(value)
          .containsPattern("[\" ]440103190203204115[\"\\\\]");
    }
    assertThat(read("C:\\new\\440103190203204115").rows.toString())
        .contains("C:\\new\\440103190203204115");
  }

  @Test
  void textInBytesOfNoKnownFormIsText() throws Exception {
    Recorded recorded = new Recorded();
    NamedRows rows =
        new NamedRows(
            Recorded.PLACE, List.of(new Column("state", null, null)), Limits.DEFAULT, recorded);
    for (String value :
        List.of("\n\t某某甲\u0012\u0012440103190203204115\u001a\u0004note", "\u0001".repeat(40))) {
      rows.begin();
      rows.bytes(value.getBytes(StandardCharsets.UTF_8));
    }
    rows.finish();

    assertThat(recorded.text("/entry:row 1 state/part:runs")).contains("440103190203204115");
    assertThat(recorded.texts).hasSize(1);
    assertThat(recorded.failed).hasSize(1);
  }

  @Test
  void packedDocumentsAreDocuments() throws Exception {
    Recorded recorded = new Recorded();
    NamedRows rows =
        new NamedRows(
            Recorded.PLACE, List.of(new Column("file", null, null)), Limits.DEFAULT, recorded);
    for (String head : List.of("\u00fd7zXZ\0", "BZh9", "\u0004\"M\u0018", "MSCF\0\0\0\0", "Rar!")) {
      rows.begin();
      rows.bytes((head + "\u00ff".repeat(60)).getBytes(StandardCharsets.ISO_8859_1));
    }
    rows.finish();

    assertThat(recorded.failed).isEmpty();
    assertThat(recorded.names.values())
        .containsExactly("file.xz", "file.bz2", "file.lz4", "file.cab", "file.rar");
  }
}
