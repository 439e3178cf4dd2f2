package org.inshore.scanners.documents.xps;

import java.awt.geom.AffineTransform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.office.ooxml.Xml;
import org.inshore.scanners.documents.page.PageRun;
import org.inshore.scanners.documents.page.Ruling;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * The glyphs of one page as runs, in points; canvases may be turned and scaled within each other.
 */
final class XpsPage {
  private static final double POINTS = 72 / 96.0;
  private static final int MAX_GLYPHS = 2_000_000;
  private static final int MAX_DEPTH = 1000;

  /** So many paths without a glyph are letters that were turned to outlines. */
  private static final int OUTLINES = 40;

  private static final Set<String> SAYING =
      Set.of("FixedPage.NavigateUri", "AutomationProperties.Name", "AutomationProperties.HelpText");

  final List<PageRun> runs = new ArrayList<>();
  final List<Ruling> rulings = new ArrayList<>();
  final StringBuilder said = new StringBuilder();

  private final Deque<AffineTransform> open = new ArrayDeque<>();
  private int glyphs;
  private int unknown;
  private int paths;

  /** Reads a page to its end. */
  void read(XMLStreamReader xml) throws XMLStreamException, ScanException {
    open.push(new AffineTransform());
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        element(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && open.size() > 1) {
        open.pop();
      }
    }
  }

  /** Whether the page shows characters whose meaning the file does not give. */
  boolean hasUnreadableGlyphs() {
    return unknown > 0 && (unknown >= 20 || unknown * 10 > glyphs);
  }

  /** Whether what looks like text is drawn. */
  boolean isOutlines() {
    return glyphs == 0 && paths >= OUTLINES;
  }

  private void element(XMLStreamReader xml) throws ScanException {
    if (open.size() > MAX_DEPTH) {
      throw Problems.limit("pdf.large");
    }
    AffineTransform own = new AffineTransform(open.element());
    String matrix = Xml.attribute(xml, "RenderTransform");
    if (matrix != null) {
      double[] m = numbers(matrix, 6);
      own.concatenate(new AffineTransform(m));
    }
    open.push(own);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (SAYING.contains(xml.getAttributeLocalName(i))) {
        said.append(xml.getAttributeValue(i)).append('\n');
      }
    }
    switch (xml.getLocalName()) {
      case "Glyphs" -> glyphs(xml, own);
      case "Path" -> paths++;
      default -> {}
    }
  }

  private void glyphs(XMLStreamReader xml, AffineTransform matrix) throws ScanException {
    String given = Xml.attribute(xml, "UnicodeString");
    String text = given == null ? "" : given.startsWith("{}") ? given.substring(2) : given;
    String listed = Xml.attribute(xml, "Indices");
    String[] indices = listed == null ? new String[0] : listed.split(";", -1);
    int count = text.codePointCount(0, text.length());
    glyphs += Math.max(count, indices.length);
    if (glyphs > MAX_GLYPHS) {
      throw Problems.limit("pdf.large");
    }
    unknown += count == 0 ? indices.length : 0;
    double size = Math.max(0.1, number(Xml.attribute(xml, "FontRenderingEmSize")));
    double x = number(Xml.attribute(xml, "OriginX"));
    double y = number(Xml.attribute(xml, "OriginY"));
    int at = 0;
    for (int i = 0; i < count; i++) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      double width = i < indices.length ? advance(indices[i], size) : -1;
      width = width < 0 ? (c < 0x100 ? size / 2 : size) : width;
      glyph(Character.toString(c), x, y, width, size, matrix, i == 0);
      x += width;
    }
  }

  /** How far it is to the next glyph: {@code glyph,advance,…} in hundredths of the size; or -1. */
  private static double advance(String index, double size) {
    String[] fields = index.split(",", -1);
    return fields.length < 2 || fields[1].isBlank() ? -1 : number(fields[1]) * size / 100;
  }

  private void glyph(
      String text,
      double x,
      double y,
      double width,
      double size,
      AffineTransform matrix,
      boolean begins) {
    double[] place = {x, y};
    matrix.transform(place, 0, place, 0, 1);
    double direction = Math.atan2(-matrix.getShearY(), matrix.getScaleX());
    double cos = Math.cos(direction);
    double sin = Math.sin(direction);
    double scale = Math.max(1e-3, Math.hypot(matrix.getScaleX(), matrix.getShearY())) * POINTS;
    double px = place[0] * POINTS;
    double py = -place[1] * POINTS;
    double along = px * cos + py * sin;
    double across = py * cos - px * sin;
    int angle = (int) Math.round(Math.toDegrees(direction));
    PageRun run = runs.isEmpty() ? null : runs.getLast();
    if (run == null || !run.continues(angle, along, across, size * scale)) {
      if (text.isBlank()) {
        return;
      }
      run = new PageRun(angle, along, across, size * scale);
      runs.add(run);
    }
    run.add(text, along, along + width * scale, 0.3 * size * scale, begins);
  }

  private static double[] numbers(String text, int count) {
    double[] numbers = new double[count];
    String[] words = text.strip().split("[\\s,]+", -1);
    for (int i = 0; i < Math.min(count, words.length); i++) {
      numbers[i] = number(words[i]);
    }
    return numbers;
  }

  private static double number(@Nullable String word) {
    try {
      double value = word == null ? 0 : Double.parseDouble(word.strip());
      return Double.isFinite(value) ? Math.clamp(value, -1e6, 1e6) : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
