package org.inshore.scanners.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.ArchiveExtractorTest;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.inshore.scanners.documents.rtf.RtfExtractor;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.junit.jupiter.api.Test;

/** Documents read as they are printed: numbers of lists, page ends, no deleted text. */
class PrintedTextTest {
  private static final String RELATIONS =
      "<Relationships xmlns='r'><Relationship Id='a' Type='x/numbering' Target='numbering.xml'/>"
          + "<Relationship Id='b' Type='x/styles' Target='styles.xml'/></Relationships>";
  private static final String NUMBERING =
      "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='5'>"
          + "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/>"
          + "<w:pStyle w:val='Head'/><w:lvlText w:val='&#31532;%1&#26465;'/></w:lvl>"
          + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/>"
          + "<w:lvlText w:val='%1.%2'/></w:lvl>"
          + "<w:lvl w:ilvl='2'><w:start w:val='3'/><w:numFmt w:val='lowerRoman'/>"
          + "<w:lvlText w:val='(%3)'/></w:lvl></w:abstractNum>"
          + "<w:num w:numId='1'><w:abstractNumId w:val='5'/></w:num>"
          + "<w:num w:numId='2'><w:abstractNumId w:val='5'/><w:lvlOverride w:ilvl='0'>"
          + "<w:startOverride w:val='21'/></w:lvlOverride></w:num></w:numbering>";
  private static final String STYLES =
      "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='Head'>"
          + "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
          + "<w:style w:type='paragraph' w:styleId='Sub'><w:basedOn w:val='Head'/>"
          + "<w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";

  private static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + run(text) + "</w:p>";
  }

  private static String listed(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>%s</w:p>"
        .formatted(level, list, run(text));
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private static byte[] document(String body) throws IOException {
    return ArchiveExtractorTest.zip(
        StandardCharsets.UTF_8,
        "word/document.xml",
        "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>",
        "word/_rels/document.xml.rels",
        RELATIONS,
        "word/numbering.xml",
        NUMBERING,
        "word/styles.xml",
        STYLES);
  }

  private static String printed(Extractor extractor, String type, byte[] document)
      throws Exception {
    Recorded recorded = new Recorded();
    DocumentOptions.NONE
        .asPrinted()
        .during(() -> recorded.extract(extractor, type, document, Limits.DEFAULT));
    assertThat(recorded.failed).isEmpty();
    return recorded.text("");
  }

  @Test
  void listsAreCountedByStylesAndLevels() throws Exception {
    byte[] document =
        document(
            styled("Head", "a")
                + styled("Sub", "b")
                + styled("Sub", "c")
                + "<w:p>"
                + run("plain")
                + "</w:p>"
                + listed(1, 0, "d")
                + listed(1, 1, "e")
                + listed(1, 2, "f")
                + listed(2, 0, "g")
                + listed(0, 0, "none")
                + listed(1, 0, "h"));

    assertThat(printed(new DocxExtractor(), DocxPptxExtractorTest.DOCX, document))
        .isEqualTo("第一条 a\n1.1 b\n1.2 c\nplain\n第二条 d\n2.1 e\n(iii) f\n第二十一条 g\nnone\n第三条 h\n");
    assertThat(Recorded.of(new DocxExtractor(), DocxPptxExtractorTest.DOCX, document).text(""))
        .startsWith("a\nb\nc\n");
  }

  @Test
  void whatIsDeletedIsNotPrintedNorCounted() throws Exception {
    String body =
        listed(1, 0, "a")
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
            + "<w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
            + "<w:del w:id='2'><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
            + "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
            + "</w:pPrChange></w:pPr><w:ins w:id='3'>"
            + run("new")
            + "</w:ins></w:p>"
            + listed(1, 0, "b");

    String text = printed(new DocxExtractor(), DocxPptxExtractorTest.DOCX, document(body));
    String stored =
        Recorded.of(new DocxExtractor(), DocxPptxExtractorTest.DOCX, document(body)).text("");

    assertThat(text.lines().filter(line -> !line.isBlank()))
        .containsExactly("第一条 a", "new", "第二条 b");
    assertThat(stored).contains("gone", "new");
  }

  @Test
  void pagesEndWhereWordEndedThem() throws Exception {
    String end = "<w:r><w:lastRenderedPageBreak/></w:r>";
    String body =
        "<w:p>"
            + run("a")
            + end
            + run("b")
            + "</w:p><w:tbl><w:tr><w:tc><w:p>"
            + run("words")
            + end
            + "</w:p></w:tc></w:tr></w:tbl><w:p>"
            + run("c")
            + "</w:p>";

    assertThat(printed(new DocxExtractor(), DocxPptxExtractorTest.DOCX, document(body)))
        .matches("a\fb\nwords\\s*\n\f\\s*c\n");
  }

  @Test
  void numbersThatRtfHoldsBesideItsListsAreRead() throws Exception {
    byte[] rtf =
        ("{\\rtf1\\ansi {\\listtext 7.\\tab}first\\par{\\deleted gone}{\\deleted0 here}\\par"
                + "{\\*\\pn\\pnlvlbody{\\pntxta )}}{\\pntext b)\\tab}second\\par}")
            .getBytes(StandardCharsets.US_ASCII);

    String text = printed(new RtfExtractor(), "application/rtf", rtf);

    assertThat(text).contains("7.\tfirst\n", "here\n", "b)\tsecond").doesNotContain("gone");
    assertThat(Recorded.of(new RtfExtractor(), "application/rtf", rtf).text(""))
        .contains("gone")
        .doesNotContain("7.");
  }
}
