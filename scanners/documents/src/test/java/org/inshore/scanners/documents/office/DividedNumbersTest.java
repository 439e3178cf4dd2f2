package org.inshore.scanners.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.sheet.XlsxExtractor;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.junit.jupiter.api.Test;

/** Numbers that Word and Excel write in pieces, as codes, or beside the text. */
class DividedNumbersTest {
  private static final String NUMBER = "310104198503274610";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  @Test
  void readsSymbols() throws Exception {
    String symbols =
        NUMBER
            .chars()
            .mapToObj(c -> String.format(Locale.ROOT, "<w:sym w:font='S' w:char='F0%02X'/>", c))
            .collect(Collectors.joining());
    assertThat(word("<w:p><w:r>" + symbols + "</w:r></w:p>")).contains(NUMBER);
  }

  @Test
  void readsWhatIsLeftWhereWithinANumberSomethingWasDeleted() throws Exception {
    String deleted = "<w:del><w:r><w:delText>777</w:delText></w:r></w:del>";
    String text = word("<w:p>" + run("3101041985") + deleted + run("03274610") + "</w:p>");
    assertThat(text).contains(NUMBER, "777");
    assertThat(word("<w:p>" + run("a b ") + deleted + run(NUMBER) + "</w:p>"))
        .containsOnlyOnce(NUMBER);
  }

  @Test
  void joinsOverALineEnd() throws Exception {
    assertThat(word("<w:p><w:r><w:t>31010419850</w:t><w:br/><w:t>3274610</w:t></w:r></w:p>"))
        .contains(NUMBER);
    assertThat(word("<w:p><w:r><w:t>31010419850</w:t><w:br/><w:t>3274611</w:t></w:r></w:p>"))
        .doesNotContain("310104198503274611");
  }

  @Test
  void readsEscapedCharactersAndPhoneticGuides() throws Exception {
    String escaped =
        NUMBER
            .chars()
            .mapToObj(c -> String.format(Locale.ROOT, "_x%04X_", c))
            .collect(Collectors.joining());
    String strings = "<sst><si><t>" + escaped + "</t><rPh><t>13812345670</t></rPh></si></sst>";
    assertThat(sheet("<c t='s'><v>0</v></c>", strings, "")).contains(NUMBER, "13812345670");
    assertThat(sheet("<c t='inlineStr'><is><t>" + escaped + "</t></is></c>", "<sst/>", ""))
        .contains(NUMBER);
  }

  @Test
  void formatsWithinMarginsPartNoNumber() throws Exception {
    String margin = "&amp;L&amp;B3101041985&amp;I03274610";
    String margins = "<headerFooter><oddHeader>" + margin + "</oddHeader></headerFooter>";
    assertThat(sheet("<c><v>1</v></c>", "<sst/>", margins)).contains(NUMBER);
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private static String word(String body) throws Exception {
    byte[] document =
        packed(
            "word/document.xml",
            Map.of(
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:body>"
                    + body
                    + "</w:body></w:document>"));
    return Recorded.of(
            new DocxExtractor(),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            document)
        .allText();
  }

  private static String sheet(String cell, String strings, String behind) throws Exception {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    byte[] workbook =
        packed(
            "xl/workbook.xml",
            Map.of(
                "xl/workbook.xml",
                "<workbook xmlns='"
                    + main
                    + "' xmlns:r='"
                    + RELATIONS.substring(0, RELATIONS.length() - 1)
                    + "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relations(
                    "worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"),
                "xl/sharedStrings.xml",
                strings.replaceFirst("<sst", "<sst xmlns='" + main + "'"),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='"
                    + main
                    + "'><sheetData><row r='1'>"
                    + cell
                    + "</row></sheetData>"
                    + behind
                    + "</worksheet>"));
    return Recorded.of(
            new XlsxExtractor(),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            workbook)
        .allText();
  }

  private static String relations(String... typesAndTargets) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships"
                + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      xml.append("<Relationship Id='r")
          .append(i / 2 + 1)
          .append("' Type='" + RELATIONS)
          .append(typesAndTargets[i])
          .append("' Target='")
          .append(typesAndTargets[i + 1])
          .append("'/>");
    }
    return xml + "</Relationships>";
  }

  private static byte[] packed(String main, Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "_rels/.rels", relations("officeDocument", main));
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
