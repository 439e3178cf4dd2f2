package org.inshore.scanners.documents.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays runs out in lines. What lies over the text, by the place, size or direction in which it is
 * set, becomes lines of its own below: watermarks, stamps, notes.
 */
final class PageLayout {
  private static final double SAME_LINE = 0.5;
  private static final double LARGER = 1.4;
  private static final int MAX_LAYERS = 32;

  private final List<PageLine> lines = new ArrayList<>();
  private final List<PageLine> overlays = new ArrayList<>();

  private PageLayout() {}

  static PageLayout of(List<PageRun> runs) {
    PageLayout layout = new PageLayout();
    Map<Integer, List<PageRun>> byAngle = new TreeMap<>();
    Map<Integer, Integer> lengths = new HashMap<>();
    for (PageRun run : runs) {
      byAngle.computeIfAbsent(run.angle, angle -> new ArrayList<>()).add(run);
      lengths.merge(run.angle, run.text.length(), Integer::sum);
    }
    int main = 0;
    for (Map.Entry<Integer, Integer> angle : lengths.entrySet()) {
      main = angle.getValue() > lengths.getOrDefault(main, 0) ? angle.getKey() : main;
    }
    for (Map.Entry<Integer, List<PageRun>> angle : byAngle.entrySet()) {
      layout.lines(angle.getValue(), angle.getKey() == main);
    }
    return layout;
  }

  /** The lines of the page's text, from top to bottom. */
  List<PageLine> lines() {
    return lines;
  }

  /** The lines of what lies over it. */
  List<PageLine> overlays() {
    return overlays;
  }

  private void lines(List<PageRun> runs, boolean main) {
    PageRun usual = usual(runs);
    List<PageRun> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(run -> -run.base));
    List<List<PageRun>> bands = new ArrayList<>();
    for (PageRun run : sorted) {
      PageRun first = bands.isEmpty() ? null : bands.getLast().getFirst();
      if (first != null && first.base - run.base < SAME_LINE * Math.min(first.size, run.size)) {
        bands.getLast().add(run);
      } else {
        bands.add(new ArrayList<>(List.of(run)));
      }
    }
    List<PageLine> texts = new ArrayList<>();
    for (List<PageRun> band : bands) {
      List<PageLine> layers = layers(band, usual);
      PageLine text = layers.getFirst();
      for (PageLine layer : layers) {
        text = share(layer, usual) > share(text, usual) ? layer : text;
      }
      for (PageLine layer : layers) {
        (main && layer == text ? texts : overlays).add(layer);
      }
    }
    for (int i = 0; i < texts.size(); i++) {
      (liesOver(texts, i, usual) ? overlays : lines).add(texts.get(i));
    }
  }

  /** The font and size in which most of the text is set. */
  private static PageRun usual(List<PageRun> runs) {
    Map<List<Object>, Integer> lengths = new HashMap<>();
    PageRun usual = runs.getFirst();
    int most = 0;
    for (PageRun run : runs) {
      // The size alone: digits and Chinese are often set in two fonts.
      List<Object> style = List.of(Math.round(run.size * 2));
      int length = lengths.merge(style, run.text.length(), Integer::sum);
      if (length > most) {
        most = length;
        usual = run;
      }
    }
    return usual;
  }

  /** Parts runs of one band that lie over each other into lines in which none does. */
  private static List<PageLine> layers(List<PageRun> band, PageRun usual) {
    band.sort(Comparator.comparingDouble(run -> run.start));
    List<PageLine> layers = new ArrayList<>();
    for (PageRun run : band) {
      PageLine fits = null;
      boolean alike = false;
      // Beyond so many layers there is no reading them anyway.
      for (int i = Math.max(0, layers.size() - MAX_LAYERS); i < layers.size() && !alike; i++) {
        PageRun last = layers.get(i).runs.getLast();
        if (!last.covers(run) && run.start >= last.start) {
          alike = isUsual(last, usual) == isUsual(run, usual);
          fits = fits == null || alike ? layers.get(i) : fits;
        }
      }
      if (fits == null) {
        layers.add(new PageLine(run));
      } else {
        fits.runs.add(run);
      }
    }
    return layers;
  }

  private static boolean isUsual(PageRun run, PageRun usual) {
    return Math.abs(run.size - usual.size) < 0.25;
  }

  private static int share(PageLine line, PageRun usual) {
    int share = 0;
    for (PageRun run : line.runs) {
      share += isUsual(run, usual) ? 2 * run.text.length() : 1;
    }
    return share;
  }

  /** Whether a line in larger type lies over lines of the text. */
  private static boolean liesOver(List<PageLine> lines, int index, PageRun usual) {
    PageRun large = lines.get(index).runs.getFirst();
    if (large.size < LARGER * usual.size) {
      return false;
    }
    return meets(lines, index, -1, large) || meets(lines, index, 1, large);
  }

  private static boolean meets(List<PageLine> lines, int index, int step, PageRun large) {
    for (int i = index + step; i >= 0 && i < lines.size() && Math.abs(i - index) < 40; i += step) {
      PageLine other = lines.get(i);
      double height =
          Math.min(large.top(), other.base + 0.75 * other.size)
              - Math.max(large.bottom(), other.base - 0.2 * other.size);
      if (height < -2 * large.size) {
        return false;
      }
      if (height > 0.3 * other.size
          && Math.min(lines.get(index).end(), other.end()) > Math.max(large.start, other.start())) {
        return true;
      }
    }
    return false;
  }
}
