package org.inshore.scanners.documents.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A value at any place of any form is handed on, or it is said that something was not read. */
class PlacesTest {
  private static final List<Extractor> EXTRACTORS =
      ServiceLoader.load(Extractor.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final String MARKING = "机密★10年";
  private static final String MARKING_IN_RTF = "\\u26426?\\u23494?\\u9733?10\\u24180?";

  /** Places that are written in one byte for each character, or by their number. */
  private static final List<String> DIGITS_ALONE =
      List.of(
          ", text in a form",
          ", stamp",
          ", objects of one number",
          ", bytes in binary",
          ", colours of a theme");

  /** What became of a value. */
  private enum Fate {
    FOUND,
    TOLD,
    SILENT
  }

  @Test
  void nothingIsPassedOverInSilence() throws Exception {
    List<Place> places = Places.all();
    Map<String, int[]> figures = new TreeMap<>();
    List<String> silent = new ArrayList<>();
    List<String> told = new ArrayList<>();
    int number = 0;
    for (Place place : places) {
      // Digits alone, which no charset or name spoils.
      String value = String.valueOf(330_000_000_000_000_000L + 7_919L * ++number);
      Fate fate = fate(place, value);
      int[] count = figures.computeIfAbsent(place.form(), form -> new int[3]);
      switch (fate) {
        case FOUND -> count[0]++;
        case TOLD -> {
          count[1]++;
          told.add(place.toString());
        }
        case SILENT -> {
          count[2]++;
          silent.add(place.toString());
        }
      }
    }
    System.out.println("form: found, told, silent");
    figures.forEach(
        (form, count) ->
            System.out.println(form + ": " + count[0] + ", " + count[1] + ", " + count[2]));
    assertThat(silent).isEmpty();
    // Pictures alone need what is not there.
    assertThat(told).allMatch(place -> place.contains("picture"));
    assertThat(places).hasSizeGreaterThan(150);
  }

  /** A marking that is cut has no period, or is none. */
  @Test
  void markingsComeWhole() throws Exception {
    List<String> silent = new ArrayList<>();
    int written = 0;
    for (Place place : Places.all()) {
      byte[] document = marked(place);
      if (document != null) {
        written++;
        if (fate(place, document, MARKING) == Fate.SILENT) {
          silent.add(place.toString());
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(written).isGreaterThan(150);
  }

  /** A document with a marking; null where the fonts or codes of the place have no such signs. */
  private static byte @Nullable [] marked(Place place) throws Exception {
    if (DIGITS_ALONE.stream().anyMatch(place.toString()::endsWith)) {
      return null;
    }
    boolean rtf = place.form().equalsIgnoreCase("rtf");
    try {
      byte[] document = place.writer().write(rtf ? MARKING_IN_RTF : MARKING);
      String bytes = new String(document, StandardCharsets.ISO_8859_1);
      return bytes.contains(MARKING.replaceAll("[^0-9]", "?")) ? null : document;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Fate fate(Place place, String value) throws Exception {
    return fate(place, place.writer().write(value), value);
  }

  private static Fate fate(Place place, byte[] document, String value) throws Exception {
    Recorded recorded = new Recorded();
    boolean told = false;
    try {
      recorded.extract(extractor(place.mediaType()), place.mediaType(), document, Limits.DEFAULT);
    } catch (ScanException e) {
      told = true;
    }
    if (holds(recorded, value, 0)) {
      return Fate.FOUND;
    }
    return told || !recorded.failed.isEmpty() ? Fate.TOLD : Fate.SILENT;
  }

  private static boolean holds(Recorded recorded, String value, int depth) throws Exception {
    if (recorded.allText().contains(value)) {
      return true;
    }
    for (Map.Entry<String, byte[]> inner : recorded.binaries.entrySet()) {
      String type = type(recorded.names.getOrDefault(inner.getKey(), ""), inner.getValue());
      Recorded within = new Recorded();
      try {
        within.extract(extractor(type), type, inner.getValue(), Limits.DEFAULT);
      } catch (ScanException e) {
        recorded.failed.putAll(within.failed);
        continue;
      }
      if (depth < 5 && holds(within, value, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The media type of an inner document, as far as these need it. */
  private static String type(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK")) {
      return "application/zip";
    } else if (head.indexOf("ustar") == 257) {
      return "application/x-tar";
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".eml") ? "message/rfc822" : "text/plain";
  }

  private static Extractor extractor(String mediaType) {
    return EXTRACTORS.stream()
        .filter(extractor -> extractor.handles(mediaType))
        .findFirst()
        .orElseThrow();
  }
}
