package org.inshore.scanners.documents.picture.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.page.PageRun;
import org.inshore.spi.scan.ScanException;

/** Texts that a metafile draws, as runs of glyphs where they stand. */
final class DrawnTexts {
  private static final int MAX_GLYPHS = 2_000_000;

  private final List<PageRun> runs = new ArrayList<>();
  private int glyphs;
  private boolean hasPictures;

  List<PageRun> runs() {
    return runs;
  }

  boolean hasPictures() {
    return hasPictures;
  }

  void picture() {
    hasPictures = true;
  }

  /**
   * Takes a text; the second coordinate grows downwards.
   *
   * @param angle in degrees
   * @param advance the way from a glyph to the next, by its number; 0 when not told
   */
  void add(String text, double x, double y, double size, int angle, IntToDoubleFunction advance)
      throws ScanException {
    glyphs += text.length();
    if (glyphs > MAX_GLYPHS) {
      throw Problems.limit("pdf.large");
    }
    double turn = Math.toRadians(angle);
    double along = x * Math.cos(turn) - y * Math.sin(turn);
    double across = -y * Math.cos(turn) - x * Math.sin(turn);
    double height = Math.max(1, size);
    PageRun run = runs.isEmpty() ? null : runs.getLast();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      double told = advance.applyAsDouble(i);
      double width = told > 0 ? told : c < 0x100 ? height / 2 : height;
      if (run == null || !run.continues(angle, along, across, height)) {
        run = Character.isWhitespace(c) ? null : new PageRun(angle, along, across, height);
        if (run != null) {
          runs.add(run);
        }
      }
      if (run != null) {
        // Some glyphs are narrower than the way to the next, which is no gap.
        run.add(Character.toString(c), along, along + width, 0.3 * height, i == 0);
      }
      along += width;
      i += Character.charCount(c);
    }
  }
}
