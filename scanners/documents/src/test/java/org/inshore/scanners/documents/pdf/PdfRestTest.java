package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.scanners.documents.pdf.PdfFiles.form;
import static org.inshore.scanners.documents.pdf.PdfFiles.keep;
import static org.inshore.scanners.documents.pdf.PdfFiles.lines;
import static org.inshore.scanners.documents.pdf.PdfFiles.page;
import static org.inshore.scanners.documents.pdf.PdfFiles.pdf;
import static org.inshore.scanners.documents.pdf.PdfFiles.stream;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** What is in a PDF and on none of its pages, and numbers that its lines and fields cut. */
class PdfRestTest {
  private static final String VALUE = "440103190203204115";

  private static Recorded read(byte[] pdf) throws Exception {
    Recorded read = Recorded.of(new PdfExtractor(), "application/pdf", pdf);
    assertThat(read.failed).isEmpty();
    return read;
  }

  @Test
  void aDictionaryUnderTheNameOfBytesIsLookedThrough() throws Exception {
    COSDictionary signature = new COSDictionary();
    signature.setString(COSName.REASON, "reason " + VALUE);
    COSDictionary permissions = new COSDictionary();
    permissions.setItem(COSName.getPDFName("DocMDP"), signature);

    byte[] pdf =
        pdf(
            document -> {
              page(document, 50, 500, "x");
              document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
            });

    assertThat(read(pdf).allText()).contains("reason " + VALUE);
  }

  @Test
  void looksOfAWordDoNotPartIt() throws Exception {
    COSDictionary comment = new COSDictionary();
    comment.setString(
        COSName.RC,
        "<body><p><span>44010319</span><span>0203204115</span></p><p>12</p><p>34</p></body>");

    byte[] pdf =
        pdf(
            document -> {
              page(document, 50, 500, "x");
              keep(document, comment);
            });

    assertThat(read(pdf).allText()).contains(VALUE).doesNotContain("1234");
  }

  @Test
  void whatIsSaidOfAPartOfAPageIsHandedOn() throws Exception {
    byte[] pdf =
        pdf(
            document -> {
              page(document, 50, 500, "x");
              try (PDPageContentStream content =
                  new PDPageContentStream(
                      document,
                      document.getPage(0),
                      PDPageContentStream.AppendMode.APPEND,
                      false)) {
                COSDictionary said = new COSDictionary();
                said.setString(COSName.ALT, "alternative " + VALUE);
                content.beginMarkedContent(
                    COSName.getPDFName("Figure"), PDPropertyList.create(said));
                content.endMarkedContent();
              }
            });

    assertThat(read(pdf).allText()).contains("alternative " + VALUE);
  }

  @Test
  void whatProgramsKeepDeflatedIsADocument() throws Exception {
    Deflater deflater = new Deflater();
    deflater.setInput(("kept " + VALUE).getBytes(StandardCharsets.US_ASCII));
    deflater.finish();
    byte[] packed = new byte[200];
    byte[] kept = Arrays.copyOf(packed, deflater.deflate(packed));
    deflater.end();

    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "a page");
                  COSDictionary own = pdf.getPage(0).getCOSObject();
                  own.setItem(COSName.getPDFName("PieceInfo"), stream(pdf, kept));
                }));

    assertThat(read.binaries.values()).contains(kept);
  }

  @Test
  void formsThatNoPageShowsAreRead() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "nothing");
                  keep(pdf, form(pdf, "id " + VALUE).getCOSObject());
                }));

    assertThat(read.allText()).containsOnlyOnce(VALUE);
  }

  @Test
  void formsThatAPageShowsAreReadOnce() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "nothing");
                  PDPage page = pdf.getPage(0);
                  try (PDPageContentStream content =
                      new PDPageContentStream(
                          pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                    content.drawForm(form(pdf, "id " + VALUE));
                  }
                }));

    assertThat(read.allText()).containsOnlyOnce(VALUE);
  }

  @Test
  void streamsThatHoldTextOrDocumentsAreHandedOn() throws Exception {
    byte[] text = ("部门某某，客户 " + VALUE + " 已核对\n").repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] zip = "PK\3\4 and what follows".getBytes(StandardCharsets.ISO_8859_1);
    byte[] other = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
    byte[][] all = {text, zip, other};
    for (int i = 0; i < all.length; i++) {
      byte[] bytes = all[i];
      Recorded read =
          read(
              pdf(
                  pdf -> {
                    page(pdf, 50, 700, "nothing");
                    keep(pdf, stream(pdf, bytes));
                  }));
      if (i == 2) {
        assertThat(read.binaries).isEmpty();
      } else {
        assertThat(read.binaries.values()).containsExactly(bytes);
      }
    }
  }

  @Test
  void filesThatNoListNamesAreHandedOn() throws Exception {
    byte[] bytes = {0, 1, 2, 3};
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "nothing");
                  COSStream file = stream(pdf, bytes);
                  file.setName(COSName.TYPE, "EmbeddedFile");
                  COSDictionary names = new COSDictionary();
                  names.setItem(COSName.F, file);
                  keep(pdf, names);
                }));

    assertThat(read.binaries.values()).containsExactly(bytes);
  }

  @Test
  void whatAnUpdateReplacedIsStillRead() throws Exception {
    byte[] first =
        pdf(
            pdf -> {
              page(pdf, 50, 700, "id " + VALUE);
              page(pdf, 50, 700, "another page");
            });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(first)) {
      COSStream contents = pdf.getPage(0).getContentStreams().next().getCOSObject();
      try (OutputStream replaced = contents.createOutputStream()) {
        replaced.write("BT ET".getBytes(StandardCharsets.US_ASCII));
      }
      contents.setNeedToBeUpdated(true);
      pdf.saveIncremental(out);
    }

    Recorded read = read(out.toByteArray());

    assertThat(read.text("/part:revision-1/page:1")).contains(VALUE);
    assertThat(read.allText()).containsOnlyOnce(VALUE).containsOnlyOnce("another page");
  }

  @Test
  void numbersThatLinesOfColumnsCutAreWhole() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "the number is", "of 440103190", "203204115 and", "was seen");
                  PDPage page = pdf.getPage(0);
                  lines(pdf, page, 300, 700, "here goes", "another text", "of no", "matter");
                }));

    assertThat(read.allText()).containsOnlyOnce(VALUE);
  }

  @Test
  void numbersThatTheEndOfAPageCutsAreWhole() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 60, "the client has the number 440103190");
                  page(pdf, 50, 780, "203204115 on his card");
                }));

    assertThat(read.allText()).containsOnlyOnce(VALUE);
  }

  @Test
  void cardsAndMobileNumbersThatTheEndOfAPageCutsAreWhole() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 60, "a line", "money went to the card 62170090");
                  page(pdf, 50, 780, "61794324 of his; he may be called by the number 1882");
                  page(pdf, 50, 780, "0915143 at any time; sums of this year were 1330");
                  page(pdf, 50, 780, "0915 and more");
                }));

    assertThat(read.allText())
        .containsOnlyOnce("6217009061794324")
        .containsOnlyOnce("18820915143")
        .doesNotContain("13300915");
  }

  @Test
  void figuresAtTheEndOfAShortLineStayApart() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 60, "a line that is as long as the text is wide", "sums of 1882");
                  page(pdf, 50, 780, "0915143 and more");
                }));

    assertThat(read.allText()).doesNotContain("18820915143");
  }

  @Test
  void figuresBelowEachOtherStayApart() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "sum of 440103190", "203204116 in all, and so on to the end");
                }));

    assertThat(read.allText()).doesNotContainPattern("[0-9]{10}");
  }

  @Test
  void fieldsOfADigitEachAreOneValue() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "nothing");
                  PDAcroForm form = new PDAcroForm(pdf);
                  pdf.getDocumentCatalog().setAcroForm(form);
                  for (int i = 0; i < VALUE.length(); i++) {
                    PDTextField field = new PDTextField(form);
                    field.setPartialName("d" + i);
                    field.getCOSObject().setString(COSName.V, VALUE.substring(i, i + 1));
                    form.getFields().add(field);
                  }
                }));

    assertThat(read.allText()).containsOnlyOnce(VALUE);
  }

  @Test
  void fieldsAreToldOnceUnderWhatTheyAskFor() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "nothing");
                  PDAcroForm form = new PDAcroForm(pdf);
                  pdf.getDocumentCatalog().setAcroForm(form);
                  for (String name : List.of("birthDate_1", "x_2")) {
                    PDTextField field = new PDTextField(form);
                    field.setPartialName(name);
                    String value = name.equals("x_2") ? VALUE : "1904-06-06";
                    field.getCOSObject().setString(COSName.V, value);
                    field.getCOSObject().setString(COSName.DV, value);
                    field.getCOSObject().setString(COSName.TU, name.equals("x_2") ? "证件号码" : "");
                    form.getFields().add(field);
                  }
                }));

    assertThat(read.allText()).contains("birthDate: 1904-06-06", "证件号码: " + VALUE);
    assertThat(read.allText()).containsOnlyOnce(VALUE);
  }

  @Test
  void aSignatureIsToldByItsOwnWords() throws Exception {
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 50, 700, "nothing");
                  PDAcroForm form = new PDAcroForm(pdf);
                  pdf.getDocumentCatalog().setAcroForm(form);
                  PDSignatureField field = new PDSignatureField(form);
                  PDSignature signature = new PDSignature();
                  signature.setName("Signer One");
                  field.setValue(signature);
                  form.getFields().add(field);
                }));

    assertThat(read.allText()).contains("Signer One").doesNotContain("PDSignature");
  }

  @Test
  void drawingsOfGlyphsAreNoTextButWhatIsSaidInThem() throws Exception {
    String outline = "2048 0 48 -1710 1994 224 d1\n1066.13 -1689.18 m\n13800000001 -1628 l f\n";
    byte[] bytes =
        pdf(
            pdf -> {
              page(pdf, 50, 700, "shown");
              keep(pdf, stream(pdf, outline.getBytes(StandardCharsets.US_ASCII)));
            });
    assertThat(read(bytes).binaries).isEmpty();
    byte[] remark =
        pdf(
            pdf -> {
              page(pdf, 50, 700, "shown");
              keep(pdf, stream(pdf, (outline + "% " + VALUE).getBytes(StandardCharsets.US_ASCII)));
            });
    assertThat(read(remark).binaries).hasSize(1);
  }
}
