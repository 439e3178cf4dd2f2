package org.inshore.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inshore.spi.inventory.destruction.DestructionCheck;
import org.inshore.spi.inventory.destruction.DestructionCheck.Place;
import org.inshore.spi.inventory.destruction.DestructionCheck.Searched;
import org.inshore.spi.inventory.destruction.DestructionCheck.Share;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
  private static final Instant DAY = Instant.parse("2026-11-20T08:00:00Z");
  private static final Searched SCAN =
      new Searched("20261120-080000", DAY, DAY, "auditor", List.of("/srv/x"), false);

  /** However much stands above the signatures, no empty page comes after them. */
  @ParameterizedTest
  @CsvSource({"en, Date", "zh, 日期"})
  void endsWithTheSignatures(String language, String last) throws IOException {
    for (int places = 9; places <= 13; places++) {
      for (int limits = 0; limits <= 2; limits++) {
        assertThat(lastPage(check(places, limits), Locale.forLanguageTag(language)))
            .as("%d places, %d limits", places, limits)
            .contains(last);
      }
    }
  }

  private static String lastPage(DestructionCheck check, Locale locale) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new PdfReport().write(check, locale, name -> file);
    try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(document.getNumberOfPages());
      return stripper.getText(document);
    }
  }

  private static DestructionCheck check(int places, int limits) {
    return new DestructionCheck(
        SCAN,
        List.of(),
        List.of(SCAN),
        List.of(),
        null,
        "",
        DAY,
        new Share(places, 300),
        new Share(places, 900),
        new Share(0, 3),
        IntStream.range(0, places)
            .mapToObj(i -> Location.of("out").append("path", "f" + i + ".csv"))
            .map(each -> new Place(each, 5, 0, null, false, List.of()))
            .toList(),
        List.of(),
        List.of(),
        12,
        List.of(),
        Collections.nCopies(limits, new Wording("有的内容无法识别", "what cannot be recognised")));
  }
}
