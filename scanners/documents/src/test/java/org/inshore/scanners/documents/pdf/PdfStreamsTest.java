package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inshore.scanners.documents.pdf.PdfFiles.keep;
import static org.inshore.scanners.documents.pdf.PdfFiles.page;
import static org.inshore.scanners.documents.pdf.PdfFiles.pdf;
import static org.inshore.scanners.documents.pdf.PdfFiles.stream;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** Numbers and packed data in streams of a PDF that nobody reads. */
class PdfStreamsTest {
  private static final String VALUE = "440103190203204115";

  private static Recorded read(byte[] pdf) throws Exception {
    Recorded read = Recorded.of(new PdfExtractor(), "application/pdf", pdf);
    assertThat(read.failed).isEmpty();
    return read;
  }

  /** Streams of bytes, remarks beside what a page shows, numbers that are no strings. */
  @Test
  void longNumbersInStreamsThatNobodyReads() throws Exception {
    byte[] certificate =
        ("\u0030\u0020\f\u0012" + VALUE + "\0").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(
            rest(
                read(
                    pdf(
                        pdf -> {
                          page(pdf, 40, 700, "shown");
                          keep(pdf, stream(pdf, certificate));
                        }))))
        .contains(VALUE);
    byte[] remark = ("% " + VALUE + "\nq Q\n").getBytes(StandardCharsets.US_ASCII);
    assertThat(
            rest(
                read(
                    pdf(
                        pdf -> {
                          page(pdf, 40, 700, "shown");
                          pdf.getPage(0).setContents(new PDStream(stream(pdf, remark)));
                        }))))
        .contains(VALUE);
    assertThat(
            read(pdf(
                    pdf -> {
                      page(pdf, 40, 700, "shown");
                      keep(pdf, COSInteger.get(Long.parseLong(VALUE)));
                    }))
                .text("/part:objects"))
        .contains(VALUE);
  }

  /** All that was handed on as a rest. */
  private static String rest(Recorded read) {
    StringBuilder all = new StringBuilder();
    read.texts.forEach((place, text) -> all.append(place.contains("part:rest") ? text : ""));
    return all.toString();
  }

  /** As Illustrator keeps its own data. */
  @Test
  void packedBytesBehindAKeyword() throws Exception {
    byte[] text = "what the program keeps".repeat(9).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%AI12_CompressedData".getBytes(StandardCharsets.US_ASCII));
    int keyword = out.size();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      deflated.write(text);
    }
    byte[] packed = out.toByteArray();
    Recorded read =
        read(
            pdf(
                pdf -> {
                  page(pdf, 40, 700, "shown");
                  keep(pdf, stream(pdf, packed));
                }));
    assertThat(read.binaries.values())
        .singleElement()
        .isEqualTo(Arrays.copyOfRange(packed, keyword, packed.length));
  }
}
