package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;

/** Draws a table, each row as high as its highest cell; what has no room goes to a new page. */
final class DrawnGrid {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  static final List<String> HEADER = List.of("cust_name", "id_no", "mobile", "address");
  private static final int[] WIDTHS = {8, 7, 9, 10};
  private static final float SIZE = 9;
  private static final float BOTTOM = 60;

  /** How frames are painted. */
  enum Frames {
    /** A rectangle around each cell. */
    CELLS,
    /** Rectangles that stand apart. */
    APART,
    /** Thin filled rectangles. */
    FILLED,
    /** None: white space alone parts rows. */
    NONE
  }

  private final PDDocument pdf;
  private final Frames frames;
  private final boolean broken;
  private float y;

  /** Where the lower left corner of a page lies, in both directions. */
  float origin;

  /** A line above the header, with which each page begins; none if it is empty. */
  List<String> above = List.of();

  DrawnGrid(PDDocument pdf, Frames frames, boolean broken) {
    this.pdf = pdf;
    this.frames = frames;
    this.broken = broken;
  }

  void table(List<List<String>> rows) throws IOException {
    PDPageContentStream content = next();
    if (above.isEmpty()) {
      row(content, HEADER.stream().map(List::of).toList());
    }
    for (List<String> row : rows) {
      content = add(content, row);
    }
    content.close();
  }

  /** A form for each, with two lines of labels and values, and room below it. */
  void forms(List<List<String>> rows) throws IOException {
    PDPageContentStream content = next();
    for (List<String> row : rows) {
      content = add(content, List.of("Name", row.get(0), "ID No", row.get(1)));
      content = add(content, List.of("Mobile", row.get(2), "Address", row.get(3)));
      y -= SIZE;
    }
    content.close();
  }

  private PDPageContentStream add(PDPageContentStream open, List<String> row) throws IOException {
    PDPageContentStream content = open;
    List<List<String>> lines = lines(row);
    int most = lines.stream().mapToInt(List::size).max().orElse(1);
    int room = (int) ((y - BOTTOM) / (SIZE + 2));
    if (room < most) {
      if (broken && room > 1) {
        List<List<String>> upper = new ArrayList<>();
        List<List<String>> lower = new ArrayList<>();
        for (List<String> cell : lines) {
          int cut = Math.min(room, cell.size());
          upper.add(cell.subList(0, cut));
          lower.add(cell.subList(cut, cell.size()));
        }
        row(content, upper);
        lines = lower;
      }
      content.close();
      content = next();
    }
    row(content, lines);
    return content;
  }

  private PDPageContentStream next() throws IOException {
    PDRectangle size = PDRectangle.A4;
    PDPage made = new PDPage(new PDRectangle(origin, origin, size.getWidth(), size.getHeight()));
    pdf.addPage(made);
    y = 790;
    PDPageContentStream content = new PDPageContentStream(pdf, made);
    content.transform(Matrix.getTranslateInstance(origin, origin));
    if (!above.isEmpty()) {
      row(content, above.stream().map(List::of).toList());
      row(content, HEADER.stream().map(List::of).toList());
    }
    return content;
  }

  private void row(PDPageContentStream content, List<List<String>> cells) throws IOException {
    int most = cells.stream().mapToInt(List::size).max().orElse(1);
    float height = most * (SIZE + 2) + 4;
    float x = 50;
    for (int i = 0; i < cells.size(); i++) {
      float width = WIDTHS[i] * SIZE * 0.56f + 8;
      frame(content, x, y - height, width, height);
      float at = broken ? y - SIZE : y - SIZE - (most - cells.get(i).size()) * (SIZE + 2) / 2;
      for (String line : cells.get(i)) {
        show(content, x + 3, at, line);
        at -= SIZE + 2;
      }
      x += width;
    }
    y -= height;
  }

  private void frame(PDPageContentStream content, float x, float low, float width, float height)
      throws IOException {
    switch (frames) {
      case CELLS -> content.addRect(x, low, width, height);
      case APART -> content.addRect(x + 0.8f, low + 0.8f, width - 1.6f, height - 1.6f);
      case FILLED -> {
        content.addRect(x, low, width, 0.5f);
        content.addRect(x, low + height - 0.5f, width, 0.5f);
        content.addRect(x, low, 0.5f, height);
        content.addRect(x + width - 0.5f, low, 0.5f, height);
      }
      case NONE -> {
        return;
      }
    }
    if (frames == Frames.FILLED) {
      content.fill();
    } else {
      content.stroke();
    }
  }

  private static List<List<String>> lines(List<String> row) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      List<String> lines = new ArrayList<>();
      for (int at = 0; at < row.get(i).length(); at += WIDTHS[i]) {
        lines.add(row.get(i).substring(at, Math.min(row.get(i).length(), at + WIDTHS[i])));
      }
      cells.add(lines);
    }
    return cells;
  }

  static void show(PDPageContentStream content, float x, float y, String text) throws IOException {
    content.beginText();
    content.setFont(FONT, SIZE);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }
}
