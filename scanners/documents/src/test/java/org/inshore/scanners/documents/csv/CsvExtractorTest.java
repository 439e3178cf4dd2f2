package org.inshore.scanners.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExtractorTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void tellsTheDelimiter(String delimiter) throws Exception {
    Recorded recorded = read("姓名,证件号码,备注\n甲,190001011234567890,x\n乙,1,\n".replace(",", delimiter));
    assertThat(recorded.columns(0)).containsExactly("姓名", "证件号码", "备注");
    assertThat(recorded.rows.getFirst().naming()).isEqualTo(Content.Naming.LINE);
    assertThat(recorded.rows.getFirst().rows()).hasSize(3);
  }

  @Test
  void anIdentityNumberOverLinesOfACellIsWhole() throws Exception {
    String csv = "姓名,证件\n\"某甲\",\"310104198\n503274610\"\n\"某乙\",\"310104198\n503274611\"\n";

    Recorded read =
        Recorded.of(new CsvExtractor(), "text/csv", csv.getBytes(StandardCharsets.UTF_8));

    assertThat(read.rows.getFirst().rows().get(1).cells().get(1)).startsWith("310104198503274610");
    assertThat(read.rows.getFirst().rows().get(2).cells().get(1)).isEqualTo("310104198\n503274611");
  }

  @Test
  void readsQuotedFieldsAcrossLines() throws Exception {
    Recorded recorded = read("id,note\n1,\"a, \"\"b\"\"\nc\"\n2,x\n");
    List<Recorded.Row> rows = recorded.rows.getFirst().rows();
    assertThat(rows.get(1)).isEqualTo(new Recorded.Row(2, List.of("1", "a, \"b\"\nc")));
    assertThat(rows.get(2).number()).isEqualTo(4);
  }

  @Test
  void widensForRaggedRows() throws Exception {
    Recorded recorded = read("id,name\n1,a\n2,b,c,d\n3\n");
    assertThat(recorded.columns(0)).containsExactly("id", "name", "3", "4");
  }

  @Test
  void neverTakesDataForAHeader() throws Exception {
    assertThat(read("张三,男,上海\n李四,女,北京\n").columns(0)).containsExactly("1", "2", "3");
    assertThat(read("190001011234567890,x\n190001011234567891,y\n").columns(0))
        .containsExactly("1", "2");
  }

  @Test
  void takesWordsOverDigitsForAHeader() throws Exception {
    assertThat(read("甲方,乙方\n1,2\n3,4\n").columns(0)).containsExactly("甲方", "乙方");
  }

  @Test
  void keepsColumnsOfOneNameApart() throws Exception {
    assertThat(read("姓名,电话,电话,\n甲,1,2,3\n").columns(0)).containsExactly("姓名", "电话", "电话 (3)", "4");
  }

  @Test
  void anUnclosedQuoteLosesNothing() throws Exception {
    Recorded recorded = read("id,name\n1,\"open\n2,b\n3,c\n");
    assertThat(recorded.rows.getFirst().rows().getLast())
        .isEqualTo(new Recorded.Row(4, List.of("3", "c")));
    assertThat(recorded.allText()).contains("\"open");
    assertThat(recorded.notes).singleElement().asString().contains("quotation");
  }

  @Test
  void aRecordWithoutEndIsReadAsText() throws Exception {
    String tail = "x".repeat(CsvParser.MAX_RECORD + 10) + "END";
    Recorded recorded = read("id,name\n1,a\n" + tail + "\nlast\n");
    assertThat(recorded.rows.getFirst().rows()).hasSize(2);
    assertThat(recorded.text("")).isEqualTo(tail + "\nlast\n");
    assertThat(recorded.blocks.getFirst().firstLine()).isEqualTo(3);
  }

  @Test
  void aQuoteTooLongIsAnOrdinaryCharacter() throws Exception {
    String lines = "1234567890,abcdefghij\n".repeat(CsvParser.MAX_RECORD / 20);
    Recorded recorded = read("id,name\n\"" + lines + "last,row\n");
    Recorded.Row last = recorded.rows.getLast().rows().getLast();
    assertThat(last.cells()).containsExactly("last", "row");
    assertThat(last.number()).isEqualTo(CsvParser.MAX_RECORD / 20 + 2);
  }

  @Test
  void handsOnLongTablesInBatches() throws Exception {
    StringBuilder text = new StringBuilder("id,name\n");
    for (int i = 0; i < 1200; i++) {
      text.append(i).append(",n\n");
    }
    Recorded recorded = read(text.toString());
    assertThat(recorded.rows).hasSize(3);
    assertThat(recorded.columns(2)).containsExactly("id", "name");
    assertThat(recorded.rows.getLast().rows().getLast().number()).isEqualTo(1201);
  }

  @Test
  void joinsWhatIsWiderThanASheet() throws Exception {
    Recorded recorded = read("1,".repeat(Columns.MAX + 5) + "END\n");
    assertThat(recorded.rows.getFirst().columns()).hasSize(Columns.MAX);
    assertThat(recorded.rows.getFirst().rows().getFirst().cells().getLast()).endsWith("END");
  }

  @Test
  void readsGbk() throws Exception {
    byte[] bytes = "姓名,电话\n赵六,1\n".getBytes(Charset.forName("GBK"));
    assertThat(Recorded.of(new CsvExtractor(), "text/csv", bytes).columns(0))
        .containsExactly("姓名", "电话");
  }

  @Test
  void partsGbkByBarsThatAreNoHalfOfACharacter() throws Exception {
    // The second byte of this character is that of a bar.
    String text = "姓名|备注\n亅亅|亅\n\"亅|\"|亅\n";
    Recorded recorded =
        Recorded.of(new CsvExtractor(), "text/csv", text.getBytes(Charset.forName("GB18030")));
    assertThat(recorded.columns(0)).containsExactly("姓名", "备注");
    assertThat(recorded.rows.getFirst().rows().get(1).cells()).containsExactly("亅亅", "亅");
    assertThat(recorded.rows.getFirst().rows().get(2).cells()).containsExactly("亅|", "亅");
  }

  @Test
  void readsOtherCharsetsAsUtf8() throws Exception {
    String text = "姓名,电话\n𠮷六,1\n";
    byte[] bytes = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
    Recorded recorded = Recorded.of(new CsvExtractor(), "text/csv", bytes);
    assertThat(recorded.columns(0)).containsExactly("姓名", "电话");
    assertThat(recorded.rows.getFirst().rows().getLast().cells()).containsExactly("𠮷六", "1");
  }

  @Test
  void turnsEscapedCharactersOfCells() throws Exception {
    Recorded recorded = read("id,name\n1,\\u5f20x\n2,\"a \"\"\\u5f20\"\n3,C:\\users\n");
    List<Recorded.Row> rows = recorded.rows.getFirst().rows();
    assertThat(rows.get(1).cells().getLast()).isEqualTo("张\u200b\u200b\u200b\u200b\u200bx");
    assertThat(rows.get(2).cells().getLast()).startsWith("a \"张").hasSize(9);
    assertThat(rows.get(3).cells().getLast()).isEqualTo("C:\\users");
  }

  @Test
  void brokenBytesNeitherPartNorJoinCells() throws Exception {
    byte[] bytes = ("id,name\n" + "1,客户\n".repeat(50) + "2,#x\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xff;
    Recorded recorded = Recorded.of(new CsvExtractor(), "text/csv", bytes);
    assertThat(recorded.rows.getFirst().rows().getLast().cells()).containsExactly("2", "?x");
    assertThat(recorded.notes).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^", "~", ":"})
  void followsTheDelimiterThatATextNames(String delimiter) throws Exception {
    Recorded recorded = read("sep=#\nid#a,b;c\n1#x,y;z\n".replace("#", delimiter));
    assertThat(recorded.rows.getFirst().rows().getLast().cells()).containsExactly("1", "x,y;z");
  }

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new CsvExtractor(), "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
