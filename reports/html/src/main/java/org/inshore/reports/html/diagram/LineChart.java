package org.inshore.reports.html.diagram;

import java.io.IOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.inshore.reports.html.page.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Draws numbers over time as lines of one SVG. Lines differ in dash and mark besides colour; where
 * a number is missing a line is broken. What it shows stands in a table too.
 *
 * @param title for who does not see it
 * @param labels of the points, the earliest first
 * @param lines at most as many as there are looks
 */
public record LineChart(String title, List<String> labels, List<Line> lines) {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 260;
  private static final int LEFT = 80;
  private static final int RIGHT = 40;
  private static final int TOP = 16;
  private static final int BOTTOM = 44;
  private static final int LEGEND_ROW = 20;
  private static final int STEPS = 4;
  private static final int LABEL = 76;
  private static final String[] COLOURS = {"#9b1c1f", "#7a4b00", "#14324d", "#14594f"};
  private static final String[] DASHES = {"none", "8 4", "2 3", "12 3 3 3"};

  /**
   * One line.
   *
   * @param name in the legend
   * @param numbers one for each label; null where there is none
   */
  public record Line(String name, List<@Nullable Long> numbers) {}

  /** Writes the chart. */
  public void write(Markup html) throws IOException {
    long most = Math.max(1, highest());
    long step = step(most);
    long top = (most + step - 1) / step * step;
    html.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + (HEIGHT + (lines.size() + 1) / 2 * LEGEND_ROW),
        "width",
        "100%",
        "role",
        "img",
        "aria-label",
        title);
    html.line();
    for (long value = 0; value <= top; value += step) {
      String y = number(y(value, top));
      html.open(
              "line",
              "x1",
              "" + LEFT,
              "x2",
              "" + (WIDTH - RIGHT),
              "y1",
              y,
              "y2",
              y,
              "stroke",
              "#d3dae1")
          .close();
      String shown = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
      text(html, shown, LEFT - 8, y(value, top) + 4, "end");
    }
    int every = Math.ceilDiv(LABEL * (labels.size() - 1), WIDTH - RIGHT - LEFT);
    for (int i = 0; i < labels.size(); i += Math.max(1, every)) {
      text(html, labels.get(i).split(" ", 2)[0], x(i), HEIGHT - BOTTOM + 20.0, "middle");
    }
    for (int i = 0; i < lines.size(); i++) {
      line(html, lines.get(i), i % COLOURS.length, top);
      legend(html, lines.get(i).name(), i);
    }
    html.close().line();
  }

  private void line(Markup html, Line line, int look, long top) throws IOException {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < line.numbers().size(); i++) {
      Long value = line.numbers().get(i);
      if (value != null) {
        path.append(pen ? " L" : " M")
            .append(number(x(i)))
            .append(' ')
            .append(number(y(value, top)));
        html.open(
                "circle",
                "cx",
                number(x(i)),
                "cy",
                number(y(value, top)),
                "r",
                "3",
                "fill",
                COLOURS[look])
            .element("title", line.name() + " " + labels.get(i) + ": " + value)
            .close();
      }
      pen = value != null;
    }
    html.open(
            "path",
            "d",
            path.toString().strip(),
            "fill",
            "none",
            "stroke",
            COLOURS[look],
            "stroke-width",
            "2",
            "stroke-dasharray",
            DASHES[look])
        .close()
        .line();
  }

  private static void legend(Markup html, String name, int index) throws IOException {
    int x = LEFT + index % 2 * (WIDTH - LEFT) / 2;
    int y = HEIGHT - BOTTOM + 44 + index / 2 * LEGEND_ROW;
    int look = index % COLOURS.length;
    html.open(
            "line",
            "x1",
            "" + x,
            "x2",
            "" + (x + 34),
            "y1",
            "" + y,
            "y2",
            "" + y,
            "stroke",
            COLOURS[look],
            "stroke-width",
            "2",
            "stroke-dasharray",
            DASHES[look])
        .close();
    text(html, name, x + 42.0, y + 4.0, "start");
  }

  private static void text(Markup html, String text, double x, double y, String anchor)
      throws IOException {
    html.element(
        "text",
        text,
        "x",
        number(x),
        "y",
        number(y),
        "text-anchor",
        anchor,
        "font-size",
        "12",
        "fill",
        "#55626f");
  }

  private double x(int index) {
    return labels.size() == 1
        ? (LEFT + WIDTH - RIGHT) / 2.0
        : LEFT + (double) index * (WIDTH - RIGHT - LEFT) / (labels.size() - 1);
  }

  private static double y(long value, long top) {
    return HEIGHT - BOTTOM - (double) value * (HEIGHT - BOTTOM - TOP) / top;
  }

  /** A round step: 1, 2 or 5 times a power of ten. */
  private static long step(long most) {
    long power = 1;
    while (power * 10 <= most / STEPS) {
      power *= 10;
    }
    for (long factor : new long[] {1, 2, 5}) {
      if (factor * power * STEPS >= most) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private long highest() {
    return lines.stream()
        .flatMap(line -> line.numbers().stream())
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
