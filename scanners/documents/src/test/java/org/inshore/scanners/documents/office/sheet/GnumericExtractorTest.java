package org.inshore.scanners.documents.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

class GnumericExtractorTest {
  private static final String TYPE = "application/x-gnumeric";

  private static String cell(int row, int column, String more, String text) {
    return "<gnm:Cell Row='%d' Col='%d' %s>%s</gnm:Cell>".formatted(row, column, more, text);
  }

  private static Recorded read(String before, String... cells) throws Exception {
    String workbook =
        "<gnm:Workbook xmlns:gnm='http://www.gnumeric.org/v10.dtd'><gnm:Names><gnm:Name>"
            + "<gnm:name>n</gnm:name></gnm:Name></gnm:Names><gnm:Sheets><gnm:Sheet>"
            + "<gnm:Name>客户</gnm:Name><gnm:Names><gnm:Name><gnm:name>Print_Area</gnm:name>"
            + "</gnm:Name></gnm:Names>"
            + before
            + "<gnm:Cells>"
            + String.join("", cells)
            + "</gnm:Cells></gnm:Sheet></gnm:Sheets></gnm:Workbook>";
    return Recorded.of(new GnumericExtractor(), TYPE, workbook.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsRowsWhereTheyStandBelowTheirHeader() throws Exception {
    Recorded read =
        read(
            "",
            cell(0, 0, "ValueType='60'", "客户信息表"),
            cell(2, 0, "ValueType='60'", "姓名"),
            cell(2, 1, "ValueType='60'", "证件号码"),
            cell(3, 0, "ValueType='60'", "甲"),
            cell(3, 1, "ValueType='60'", "190001011234567890"),
            cell(6, 0, "ValueType='60'", "乙"),
            cell(6, 1, "ValueType='60'", "190001011234567891"));
    assertThat(read.columns(1)).containsExactly("姓名", "证件号码");
    Recorded.Rows rows = read.rows.getLast();
    assertThat(rows.location()).hasToString("s/path:d/sheet:客户");
    assertThat(rows.naming()).isEqualTo(Content.Naming.CELL);
    assertThat(rows.rows()).extracting(Recorded.Row::number).containsExactly(3L, 4L, 7L);
    assertThat(rows.rows().getLast().cells()).containsExactly("乙", "190001011234567891");
  }

  @Test
  void readsFormulasThatAreOneConstantAsWhatTheyShow() throws Exception {
    Recorded read = read("", cell(0, 0, "", "=\"a\"\"b\""), cell(0, 1, "", "=A1&amp;\"b\""));
    assertThat(read.rows.getFirst().rows().getFirst().cells()).containsExactly("a\"b", "=A1&\"b\"");
  }

  @Test
  void writesNumbersAsTheyAreShown() throws Exception {
    Recorded read =
        read(
            "<gnm:Styles><gnm:StyleRegion startRow='0' endRow='9' startCol='1' endCol='1'>"
                + "<gnm:Style Format='yyyy-mm-dd'/></gnm:StyleRegion></gnm:Styles>",
            cell(0, 0, "ValueType='40' ValueFormat='yyyy/mm/dd'", "367"),
            cell(0, 1, "ValueType='30'", "367"),
            cell(0, 2, "ValueType='40'", "6.2218900000000554e+18"),
            cell(0, 3, "ValueType='30'", "19000000001"),
            cell(0, 4, "ValueType='10'", ""));
    assertThat(read.rows.getFirst().rows().getFirst().cells())
        .startsWith("1901/01/01", "1901-01-01", "6221890000000055400", "19000000001");
    assertThat(read.notes).isNotEmpty();
  }
}
