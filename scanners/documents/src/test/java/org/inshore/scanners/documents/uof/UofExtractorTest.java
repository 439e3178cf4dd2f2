package org.inshore.scanners.documents.uof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** A text that LibreOffice wrote, and sheets in the elements of both versions of the standard. */
class UofExtractorTest {
  private static final String UOF = "application/vnd.uof";

  @Test
  void readsParagraphsTablesHeadersAndFooters() throws Exception {
    byte[] document;
    String place = "/org/inshore/scanners/documents/written/text.uot.gz";
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(place));
        InputStream plain = new GZIPInputStream(in)) {
      document = plain.readAllBytes();
    }
    Recorded read = Recorded.of(new UofExtractor(), UOF, document);
    assertThat(read.failed).isEmpty();
    // Three runs are one number.
    assertThat(read.text(""))
        .contains("客户资料\n", "身份证号：110101190001010014", "页眉 330102190001010046", "13000000009");
    assertThat(read.allText()).doesNotContain("式样引用");
    assertThat(read.columns(0)).containsExactly("姓名", "身份证号", "手机号码");
    assertThat(read.rows.getFirst().rows()).hasSize(3);
    assertThat(read.rows.getFirst().rows().getLast().cells())
        .containsExactly("某乙", "330102190001010038", "13000000002");
  }

  @Test
  void readsSheetsOfBothVersions() throws Exception {
    String first =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof" xmlns:表="http://schemas.uof.org/cn/2003/uof-spreadsheet" xmlns:字="http://schemas.uof.org/cn/2003/uof-wordproc">
        <uof:电子表格><表:主体><表:工作表 表:名称="客户"><表:工作表内容>
        <表:行 表:行号="1"><表:单元格 表:列号="1"><表:数据 表:数据类型="text"><字:句><字:文本串>姓名</字:文本串></字:句></表:数据></表:单元格><表:单元格 表:列号="3"><表:数据><字:句><字:文本串>手机号码</字:文本串></字:句></表:数据></表:单元格></表:行>
        <表:行 表:行号="2"><表:单元格 表:列号="1"><表:数据><字:句><字:文本串>某</字:文本串></字:句><字:句><字:文本串>甲</字:文本串></字:句></表:数据><表:批注><字:段落><字:句><字:文本串>备用 13000000077</字:文本串></字:句></字:段落></表:批注></表:单元格><表:单元格 表:列号="3"><表:数据><字:句><字:文本串>13000000001</字:文本串></字:句></表:数据></表:单元格></表:行>
        </表:工作表内容></表:工作表></表:主体></uof:电子表格></uof:UOF>
        """;
    sheet(first);
    sheet(
        first
            .replace("/2003/", "/2009/")
            .replaceAll("<(/?)(表|字):(工作表|行|单元格|数据|句|文本串|段落|批注)(?=[ >])", "<$1$2:$3_E7A0")
            .replaceAll("表:(名称|行号|列号)=", "表:$1_E7A1="));
  }

  private static void sheet(String xml) throws Exception {
    Recorded read = Recorded.of(new UofExtractor(), UOF, xml.getBytes(StandardCharsets.UTF_8));
    assertThat(read.failed).isEmpty();
    assertThat(read.rows.getFirst().location().toString()).endsWith("/sheet:客户");
    assertThat(read.rows.getFirst().rows().getLast().number()).isEqualTo(2);
    assertThat(read.rows.getFirst().rows().getLast().cells())
        .containsExactly("某甲", null, "13000000001");
    assertThat(read.allText()).contains("备用 13000000077");
  }
}
