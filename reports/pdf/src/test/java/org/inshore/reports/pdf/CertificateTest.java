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
import org.inshore.spi.inventory.destruction.DestructionCheck.SampledTable;
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

  /** Of a sample what was found is the least that is there, and not all was looked at. */
  @ParameterizedTest
  @CsvSource({
    "en, at least 9 of 300, at least 5, Everything in scope was looked at",
    "zh, 至少 9 / 300, 至少 5, 所查范围已全部查看"
  })
  void saysThatASampleFindsTheLeast(String language, String people, String place, String all)
      throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    SampledTable table =
        new SampledTable(Location.of("out").append("path", "f0.csv"), 100, 700, 451);
    assertThat(text(check(9, 0, List.of(table)), locale, 1))
        .contains(people, place)
        .doesNotContain(all);
    assertThat(text(check(9, 0), locale, 1)).contains(all).doesNotContain(people, place);
  }

  private static String lastPage(DestructionCheck check, Locale locale) throws IOException {
    return text(check, locale, Integer.MAX_VALUE);
  }

  /** Text from a page on, or of the last. */
  private static String text(DestructionCheck check, Locale locale, int first) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new PdfReport().write(check, locale, name -> file);
    try (PDDocument document = Loader.loadPDF(file.toByteArray())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(Math.min(first, document.getNumberOfPages()));
      return stripper.getText(document);
    }
  }

  private static DestructionCheck check(int places, int limits) {
    return check(places, limits, List.of());
  }

  private static DestructionCheck check(int places, int limits, List<SampledTable> sampled) {
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
        sampled,
        Collections.nCopies(limits, new Wording("有的内容无法识别", "what cannot be recognised")));
  }
}
