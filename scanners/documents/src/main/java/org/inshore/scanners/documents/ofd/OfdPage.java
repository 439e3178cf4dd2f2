package org.inshore.scanners.documents.ofd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.page.PageRun;
import org.inshore.scanners.documents.page.Ruling;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** The text objects of one page as runs of glyphs, its paths as rulings; in points. */
final class OfdPage {
  private static final double POINTS = 72 / 25.4;
  private static final int MAX_GLYPHS = 2_000_000;
  private static final double[] PLAIN = {1, 0, 0, 1, 0, 0};
  private static final double THIN = 1.5;

  /** So many digits beside others tell how wide they are. */
  private static final int FEWEST_PAIRS = 4;

  final List<PageRun> runs = new ArrayList<>();
  final List<Ruling> rulings = new ArrayList<>();

  private int glyphs;
  private int unknown;
  private double[] boundary = new double[4];
  private double[] matrix = PLAIN;
  private double size = 3;
  private double x;
  private double y;

  /** The name of an element without its prefix: some writers get namespaces wrong. */
  static String name(XMLStreamReader xml) {
    String name = xml.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Reads a part to its end. */
  void read(XMLStreamReader xml) throws XMLStreamException, ScanException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (name(xml)) {
        case "TextObject" -> {
          boundary = numbers(Xml.attribute(xml, "Boundary"), 4);
          double[] given = numbers(Xml.attribute(xml, "CTM"), 6);
          matrix = given[0] == 0 && given[1] == 0 && given[3] == 0 ? PLAIN : given;
          size = Math.max(0.1, numbers(Xml.attribute(xml, "Size"), 1)[0]);
          x = 0;
          y = 0;
        }
        case "TextCode" -> code(xml);
        case "PathObject" -> path(numbers(Xml.attribute(xml, "Boundary"), 4));
        default -> {}
      }
    }
  }

  /** Whether the page shows characters whose meaning the file does not give. */
  boolean hasUnreadableGlyphs() {
    return unknown >= 20 || unknown * 10 > glyphs;
  }

  private void path(double[] box) {
    double from = box[0] * POINTS;
    double to = (box[0] + box[2]) * POINTS;
    double top = -box[1] * POINTS;
    double bottom = -(box[1] + box[3]) * POINTS;
    rulings.add(new Ruling(from, to, top, false));
    if (top - bottom > THIN) {
      rulings.add(new Ruling(from, to, bottom, false));
      rulings.add(new Ruling(bottom, top, from, true));
      if (to - from > THIN) {
        rulings.add(new Ruling(bottom, top, to, true));
      }
    }
  }

  private void code(XMLStreamReader xml) throws XMLStreamException, ScanException {
    String givenX = Xml.attribute(xml, "X");
    String givenY = Xml.attribute(xml, "Y");
    String deltaX = Xml.attribute(xml, "DeltaX");
    String deltaY = Xml.attribute(xml, "DeltaY");
    x = givenX == null ? x : numbers(givenX, 1)[0];
    y = givenY == null ? y : numbers(givenY, 1)[0];
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    int count = text.codePointCount(0, text.length());
    glyphs += count;
    if (glyphs > MAX_GLYPHS) {
      throw Problems.limit("pdf.large");
    }
    double[] right = deltas(deltaX, count);
    double[] down = deltas(deltaY, count);
    boolean upright = deltaX == null && deltaY != null;
    double pitch = pitch(right);
    double digit = digitWidth(text, right);
    int at = 0;
    for (int i = 0; i < count; i++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      unknown += c >= 0xe000 && c < 0xf900 ? 1 : 0;
      double usual = c < 0x100 ? size / 2 : size;
      double width = Math.max(pitch, Ascii.isDigit(c) ? Math.max(usual, digit) : usual);
      glyph(Character.toString(c), width, upright, i == 0);
      x += upright ? 0 : right.length > 0 ? right[i] : width;
      y += down.length > 0 ? down[i] : 0;
    }
  }

  private void glyph(String text, double width, boolean upright, boolean begins) {
    double direction = upright ? -Math.PI / 2 : Math.atan2(-matrix[1], matrix[0]);
    double cos = Math.cos(direction);
    double sin = Math.sin(direction);
    double scale = Math.max(1e-3, Math.hypot(matrix[0], matrix[1]));
    double px = (boundary[0] + matrix[4] + x * matrix[0] + y * matrix[2]) * POINTS;
    double py = -(boundary[1] + matrix[5] + x * matrix[1] + y * matrix[3]) * POINTS;
    double along = px * cos + py * sin;
    double across = py * cos - px * sin;
    double points = size * scale * POINTS;
    int angle = (int) Math.round(Math.toDegrees(direction));
    PageRun run = runs.isEmpty() ? null : runs.getLast();
    if (run == null || !run.continues(angle, along, across, points)) {
      if (text.isBlank()) {
        return;
      }
      run = new PageRun(angle, along, across, points);
      runs.add(run);
    }
    double end = along + (upright ? size : width) * scale * POINTS;
    run.add(text, along, end, 0.3 * points, begins);
  }

  /** The step of a text of one pitch, in which no gap parts words; 0 of any other. */
  private static double pitch(double[] steps) {
    for (int i = 1; i < steps.length - 1; i++) {
      if (Math.abs(steps[i] - steps[0]) > 1e-3) {
        return 0;
      }
    }
    return steps.length > 2 ? steps[0] : 0;
  }

  /**
   * How wide digits are: as far as the nearest two stand apart, since in most fonts all are as wide
   * and the file does not say how wide; 0 where there are too few, at most the size.
   */
  private double digitWidth(CharSequence text, double[] steps) {
    double least = size;
    int pairs = 0;
    // Of a text with characters of two units the steps are others' by then: their least is none.
    for (int i = 0; i + 1 < Math.min(text.length(), steps.length); i++) {
      if (Ascii.isDigit(text.charAt(i)) && Ascii.isDigit(text.charAt(i + 1)) && steps[i] > 0) {
        least = Math.min(least, steps[i]);
        pairs++;
      }
    }
    return pairs >= FEWEST_PAIRS ? least : 0;
  }

  /** The steps from each glyph to the next; {@code g 3 5} stands for three steps of five. */
  private static double[] deltas(@Nullable String text, int count) {
    if (text == null || text.isBlank()) {
      return new double[0];
    }
    double[] deltas = new double[count];
    String[] words = text.strip().split("\\s+", -1);
    int filled = 0;
    for (int i = 0; i < words.length && filled < count; i++) {
      if (words[i].equals("g") && i + 2 < words.length) {
        int times = (int) Math.clamp(number(words[i + 1]), 0, count - filled);
        Arrays.fill(deltas, filled, filled + times, number(words[i + 2]));
        filled += times;
        i += 2;
      } else {
        deltas[filled++] = number(words[i]);
      }
    }
    return deltas;
  }

  private static double[] numbers(@Nullable String text, int count) {
    double[] numbers = new double[count];
    String[] words = text == null ? new String[0] : text.strip().split("\\s+", -1);
    for (int i = 0; i < Math.min(count, words.length); i++) {
      numbers[i] = number(words[i]);
    }
    return numbers;
  }

  private static double number(String word) {
    try {
      double value = Double.parseDouble(word);
      return Double.isFinite(value) ? Math.clamp(value, -1e6, 1e6) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
