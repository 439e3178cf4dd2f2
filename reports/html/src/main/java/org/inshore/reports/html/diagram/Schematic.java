package org.inshore.reports.html.diagram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Draws places, and what flows or is copied between them, as one SVG in the page. It shows what the
 * tables say, so a screen reader is told only what it is.
 */
public final class Schematic {
  private static final int WIDTH = 210;
  private static final int HEIGHT = 42;
  private static final int GAP = 10;
  private static final int STEP = HEIGHT + GAP;
  private static final int BETWEEN = 170;
  private static final int SIDE = 64;
  private static final int MARGIN = 14;
  private static final int TOP = 34;
  private static final int HEADING = 22;

  /** Position of a box. */
  private record Spot(int x, int y, Verdict verdict) {}

  /** Position of a route's number. */
  private record Numbered(Network.Way way, double x, double y) {}

  private final List<Numbered> numbers = new ArrayList<>();
  private final Network network;
  private final Layout layout;
  private final Words words;
  private final Markup html;
  private final Map<Network.Place, Spot> spots = new HashMap<>();
  private final Map<Integer, Channels> passages = new HashMap<>();
  private final Map<Network.Place, int[]> ports = new HashMap<>();

  public Schematic(Network network, Layout layout, Words words, Markup html) {
    this.network = network;
    this.layout = layout;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    int columns = layout.columns().size();
    if (columns == 0) {
      return;
    }
    int height = place();
    int width = 2 * SIDE + columns * WIDTH + (columns - 1) * BETWEEN;
    html.open("figure", "class", "schematic");
    html.element("figcaption", words.text("schematic.caption"));
    html.open("div", "class", "scroll", "data-name", words.text("schematic.caption"));
    html.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "role",
        "img",
        "aria-label",
        words.text("schematic.label", network.places().size(), layout.drawn().size()));
    html.line();
    zones(height);
    for (Network.Way way : layout.drawn()) {
      way(way);
    }
    boxes();
    for (Numbered number : numbers) {
      number(number);
    }
    html.close().close().line();
    String said = layout.drawn().isEmpty() ? "schematic.none" : "schematic.legend";
    html.element("p", words.text(said), "class", "note");
    long others = (long) network.places().size() - spots.size();
    if (others + layout.undrawn() > 0) {
      html.element("p", words.text("schematic.more", others, layout.undrawn()), "class", "note");
    }
    html.close().line();
  }

  /** Finds a spot for each place; returns the height of the picture. */
  private int place() {
    int x = SIDE;
    int bottom = 0;
    for (Map.Entry<Verdict, List<Layout.Box>> column : layout.columns().entrySet()) {
      int y = TOP;
      String last = "";
      for (Layout.Box box : column.getValue()) {
        String heading = heading(box.place());
        y += heading.isEmpty() || heading.equals(last) ? 0 : HEADING;
        last = heading;
        if (box.place() != null) {
          spots.put(box.place(), new Spot(x, y, column.getKey()));
        }
        y += STEP;
        passages.computeIfAbsent(x, left -> new Channels()).add(y - GAP / 2.0);
      }
      bottom = Math.max(bottom, y);
      x += WIDTH + BETWEEN;
    }
    for (Network.Way way : layout.drawn()) {
      ports.computeIfAbsent(way.from(), p -> new int[2])[0]++;
      ports.computeIfAbsent(way.to(), p -> new int[2])[0]++;
    }
    return bottom + 6;
  }

  private void zones(int height) throws IOException {
    int x = SIDE;
    for (Verdict verdict : layout.columns().keySet()) {
      html.open(
              "rect",
              "class",
              "zone " + style(verdict),
              "x",
              Integer.toString(x - MARGIN),
              "y",
              "1",
              "width",
              Integer.toString(WIDTH + 2 * MARGIN),
              "height",
              Integer.toString(height - 2),
              "rx",
              "6")
          .close();
      text("zone-name " + style(verdict), x, 22, zone(verdict));
      html.line();
      x += WIDTH + BETWEEN;
    }
  }

  private String zone(Verdict verdict) {
    return verdict == Verdict.UNKNOWN
        ? words.text("residency.unknown")
        : words.text(verdict.label());
  }

  private void boxes() throws IOException {
    int x = SIDE;
    for (Map.Entry<Verdict, List<Layout.Box>> column : layout.columns().entrySet()) {
      int y = TOP;
      String last = "";
      for (Layout.Box box : column.getValue()) {
        String heading = heading(box.place());
        if (!heading.isEmpty() && !heading.equals(last)) {
          text("heading", x, y + 14, heading);
          y += HEADING;
        }
        last = heading;
        box(box, column.getKey(), x, y);
        y += STEP;
      }
      x += WIDTH + BETWEEN;
    }
  }

  private void box(Layout.Box box, Verdict verdict, int x, int y) throws IOException {
    Network.Place place = box.place();
    boolean scanned = place != null && place.persons() != null;
    html.open("g", "class", "box " + style(verdict) + (scanned ? "" : " far"));
    if (place != null) {
      html.element("title", place.name());
    }
    html.open(
            "rect",
            "x",
            Integer.toString(x),
            "y",
            Integer.toString(y),
            "width",
            Integer.toString(WIDTH),
            "height",
            Integer.toString(HEIGHT),
            "rx",
            "4")
        .close();
    if (place == null) {
      text("name", x + 10, y + 25, words.text("schematic.others", box.others()));
    } else {
      text("name", x + 10, y + 17, fitting(place.name()));
      text(
          "said",
          x + 10,
          y + 33,
          place.persons() == null
              ? words.text("schematic.far")
              : place.failed()
                  ? words.text("place.failed")
                  : place.persons().persons() == 0
                      ? words.text("chart.none")
                      : words.persons(place.persons()));
    }
    html.close().line();
  }

  private void way(Network.Way way) throws IOException {
    Spot from = spots.get(way.from());
    Spot to = spots.get(way.to());
    if (from == null || to == null) {
      return;
    }
    double y1 = port(way.from(), from);
    double y2 = port(way.to(), to);
    boolean same = from.x == to.x;
    boolean right = same ? from.verdict != Verdict.ONSHORE : from.x < to.x;
    boolean intoRight = same ? right : !right;
    EdgeRoute.End start = new EdgeRoute.End(from.x + (right ? WIDTH : 0), y1, right);
    EdgeRoute.End end = new EdgeRoute.End(to.x + (intoRight ? WIDTH : 0), y2, intoRight);
    int number = network.number(way);
    EdgeRoute course;
    if (same) {
      course = EdgeRoute.around(start, end, way.directed(), number);
    } else if (Math.abs(from.x - to.x) > WIDTH + BETWEEN) {
      int middle = Math.min(from.x, to.x) + WIDTH + BETWEEN;
      double y = passages.getOrDefault(middle, new Channels()).take((y1 + y2) / 2);
      course =
          EdgeRoute.through(
              start,
              end,
              way.directed(),
              number,
              new EdgeRoute.End(middle - MARGIN, y, false),
              new EdgeRoute.End(middle + WIDTH + MARGIN, y, true));
    } else {
      course = EdgeRoute.across(start, end, way.directed(), number);
    }
    html.open("g", "class", style(way));
    html.element("title", title(way));
    html.open("path", "class", "line", "d", course.line()).close();
    if (way.directed()) {
      html.open("path", "class", "head", "d", course.head()).close();
    }
    html.close().line();
    numbers.add(new Numbered(way, course.x(), course.y()));
  }

  /** Numbers lie over lines and boxes. */
  private void number(Numbered number) throws IOException {
    html.open("g", "class", style(number.way));
    html.open("circle", "r", "9", "cx", EdgeRoute.text(number.x), "cy", EdgeRoute.text(number.y))
        .close();
    html.element(
        "text",
        Integer.toString(network.number(number.way)),
        "class",
        "number",
        "x",
        EdgeRoute.text(number.x),
        "y",
        EdgeRoute.text(number.y + 3.5));
    html.close().line();
  }

  private static String style(Network.Way way) {
    return "way" + (way.copy() ? " copy" : "") + tone(way);
  }

  private String title(Network.Way way) {
    return words.text(
        way.copy() ? "schematic.copy" : "schematic.flow",
        way.from().name(),
        way.to().name(),
        layout.count(way));
  }

  private static String tone(Network.Way way) {
    return way.leaves() ? " offshore" : way.unclear() ? " unknown" : "";
  }

  /** Ways that meet at a box are spread over its side. */
  private double port(Network.Place place, Spot spot) {
    int[] port = ports.getOrDefault(place, new int[] {1, 0});
    port[1]++;
    return spot.y + 5 + (HEIGHT - 10) * (port[1] - 0.5) / port[0];
  }

  private String heading(Network.@Nullable Place place) {
    return place == null || place.residency().jurisdiction() == null
        ? ""
        : words.text(place.residency().jurisdiction().label());
  }

  private void text(String style, int x, int y, String text) throws IOException {
    html.element("text", text, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
  }

  /** As much of a name as a box has room for; a Chinese character takes twice the room. */
  private static String fitting(String name) {
    int room = 0;
    for (int i = 0; i < name.length(); ) {
      int point = name.codePointAt(i);
      room += point < 0x2E80 ? 1 : 2;
      if (room > 26) {
        return name.substring(0, i) + "…";
      }
      i += Character.charCount(point);
    }
    return name;
  }

  private static String style(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
