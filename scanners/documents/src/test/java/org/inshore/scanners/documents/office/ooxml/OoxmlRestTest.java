package org.inshore.scanners.documents.office.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.sheet.XlsxExtractor;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in parts that no reader of the form knows, or in places that few programs write. */
class OoxmlRestTest {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String XLSX = OOXML + "spreadsheetml.sheet";
  private static final String DOCX = OOXML + "wordprocessingml.document";
  private static final String VALUE = "440103190203204115";

  private static byte[] workbook() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("page").createRow(0).createCell(0).setCellValue("nothing");
      book.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] document() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("nothing");
      document.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] with(byte[] document, String part, byte[] bytes) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(part)) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String word(String part, String text) throws Exception {
    byte[] changed = with(document(), part, text.getBytes(StandardCharsets.UTF_8));
    return Recorded.of(new DocxExtractor(), DOCX, changed).allText();
  }

  private static String body(String paragraph) throws Exception {
    return word(
        "word/document.xml",
        "<w:document xmlns:w='w' xmlns:mc='mc'><w:body><w:p>"
            + paragraph
            + "</w:p></w:body></w:document>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/richData/rdrichvalue.xml|<rvData><rv s='0'><v>#</v></rv></rvData>",
        "xl/slicers/slicer7.xml|<slicers><slicer name='a' caption='客户 #'/></slicers>",
        "xl/revisions/revisionLog1.xml|<revisions><is><t>#</t></is></revisions>",
        "xl/persons/person.xml|<l><person displayName='a' userId='S::u@example.com #'/></l>",
        "xl/new/part.xml|<a><b><r><t>440103</t></r><r><t>190203204115</t></r></b></a>",
      })
  void partsOfAnyNameAreLookedThrough(String part, String text) throws Exception {
    byte[] bytes = text.replace("#", VALUE).getBytes(StandardCharsets.UTF_8);

    Recorded read = Recorded.of(new XlsxExtractor(), XLSX, with(workbook(), part, bytes));

    assertThat(read.allText()).containsOnlyOnce(VALUE);
    assertThat(read.failed).isEmpty();
  }

  @Test
  void binaryPartsAreLookedThroughForRunsOfText() throws Exception {
    byte[] bytes = ("\1\2\0\0客户 " + VALUE + "\0\0").getBytes(StandardCharsets.UTF_16LE);

    Recorded read =
        Recorded.of(new XlsxExtractor(), XLSX, with(workbook(), "xl/customProperty1.bin", bytes));

    assertThat(read.allText()).contains("客户 " + VALUE);
  }

  @Test
  void partsThatAreReadAreNotReadAgain() throws Exception {
    String comments =
        "<w:comments xmlns:w='w'><w:comment w:author='a'><w:p><w:r><w:t>"
            + VALUE
            + "</w:t></w:r></w:p></w:comment></w:comments>";

    assertThat(word("word/comments.xml", comments)).containsOnlyOnce(VALUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "word/styles.xml|<w:rFonts xmlns:w='w' w:eastAsia='#'/>",
        "word/theme/theme1.xml|<a><!-- # --></a>",
        "word/settings.xml|<?note #?><w:settings xmlns:w='w'/>",
        "word/numbering.xml|<w:numbering xmlns:w='w'><w:new><w:other>#</w:other></w:new></w:numbering>",
        "word/_rels/document.xml.rels|<Relationships><Relationship Id='a' Target='#'/></Relationships>",
        "docProps/app.xml|<Properties><![CDATA[#]]></Properties>",
        "customXml/itemProps1.xml|<d itemID='#'/>",
        "elsewhere/orphan|<a><b c='#'/></a>",
        "xl/more.bin|#",
      })
  void everyTextAndAttributeOfEachPartIsLookedThrough(String part, String text) throws Exception {
    assertThat(word(part, text.replace("#", VALUE))).containsOnlyOnce(VALUE);
    assertThat(word(part, text.replace("#", "440103 19020320 4115")))
        .containsOnlyOnce("440103 19020320 4115");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:ins w:author='a' w:new='#'><w:r><w:t>new</w:t></w:r></w:ins>",
        "<w:r><w:rPr><w:rStyle w:val='#'/></w:rPr><w:t>new</w:t></w:r>",
        "<w:new>#</w:new>",
        "<w:new><w:r>440103</w:r><w:r>190203204115</w:r></w:new>",
        "<!-- # -->",
        "<mc:AlternateContent><mc:Choice><w:t>one</w:t></mc:Choice><mc:Fallback>#</mc:Fallback></mc:AlternateContent>",
      })
  void whatTheReaderOfTheBodyPassesOverIsLookedThrough(String paragraph) throws Exception {
    assertThat(body(paragraph.replace("#", VALUE))).containsOnlyOnce(VALUE);
  }

  @Test
  void attributesThatSaySomethingAreTakenWhateverTheirPrefix() throws Exception {
    String authors = "<p:l xmlns:p='p'><p:cmAuthor p:name='Ann Other'/></p:l>";

    assertThat(word("ppt/authors.xml", authors)).contains("Ann Other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{5B1C4F06-1234-4123-8123-123456789012}",
        "914400",
        "4294967295",
        "0.69999999999999996",
        "2006-09-16T00:00:00Z",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "0 0 21600 21600",
        "00DA1234",
      })
  void measuresAndIdentifiersOfProgramsAreNot(String value) throws Exception {
    assertThat(body("<w:new w:val='" + value + "'/>")).doesNotContain(value);
  }

  @Test
  void aFallbackIsReadWhereWhatItStandsInForHasNoText() throws Exception {
    String text = "<w:r><w:t>" + VALUE + "</w:t></w:r>";
    String alternate =
        "<mc:AlternateContent><mc:Choice>%s</mc:Choice><mc:Fallback>%s</mc:Fallback>";

    String both = String.format(alternate, text, text) + "</mc:AlternateContent>";
    String one = String.format(alternate, "<w:drawing/>", text) + "</mc:AlternateContent>";

    assertThat(body(both)).containsOnlyOnce(VALUE);
    assertThat(body(one)).containsOnlyOnce(VALUE);
  }

  @Test
  void whatAProgramKeepsWithAFieldIsDecoded() throws Exception {
    String data =
        Base64.getMimeEncoder()
            .encodeToString(("a note 客户 " + VALUE).getBytes(StandardCharsets.UTF_16LE));

    String text =
        body(
            "<w:r><w:instrText>ADDIN first</w:instrText></w:r><w:r><w:fldChar><w:fldData>"
                + data
                + "</w:fldData></w:fldChar></w:r>");

    assertThat(text).contains("ADDIN first").contains("客户 " + VALUE);
  }
}
