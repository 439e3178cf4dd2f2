package org.inshore.scanners.documents.structure.segments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Recognises records of several tagged lines: the same tags follow each other again and again, and
 * lines of different tags have different numbers of fields.
 */
public final class SegmentForm implements LineForm {
  private static final int LINES = 80;
  private static final int MIN_RECORDS = 3;
  private static final int MAX_TAGS = 16;

  private final Pause pause = new Pause(7, 255);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    if (at >= lines.to() || !Segment.may(lines, at) || pause.holds()) {
      return null;
    }
    List<Segment> sample = new ArrayList<>();
    int next = at;
    for (Segment one = Segment.of(lines, at); one != null; one = Segment.of(lines, next)) {
      if (sample.size() == LINES || (!sample.isEmpty() && one.sign() != sample.getFirst().sign())) {
        break;
      }
      sample.add(one);
      next = one.end();
    }
    LineTable found = table(sample);
    if (found == null) {
      pause.failed();
    } else {
      pause.succeeded();
    }
    return found;
  }

  private static @Nullable LineTable table(List<Segment> sample) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    sample.forEach(segment -> counts.merge(segment.tag(), 1, Integer::sum));
    if (counts.size() < 2 || counts.size() > MAX_TAGS) {
      return null;
    }
    String first = "";
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      first = first.isEmpty() && each.getValue() >= MIN_RECORDS ? each.getKey() : first;
    }
    Map<List<String>, Integer> orders = new LinkedHashMap<>();
    List<String> order = new ArrayList<>();
    int records = 0;
    for (Segment segment : sample) {
      if (segment.tag().equals(first)) {
        if (!order.isEmpty()) {
          orders.merge(List.copyOf(order), 1, Integer::sum);
          records++;
        }
        order.clear();
      }
      if (!order.isEmpty() || segment.tag().equals(first)) {
        order.add(segment.tag());
      }
    }
    int most = orders.isEmpty() ? 0 : Collections.max(orders.values());
    List<String> common = List.of();
    for (Map.Entry<List<String>, Integer> each : orders.entrySet()) {
      common = common.isEmpty() && each.getValue() == most ? each.getKey() : common;
    }
    boolean periodic = records >= MIN_RECORDS - 1 && most >= 2 && 4 * most >= 3 * records;
    return periodic && common.size() > 1 && areUnlike(sample, common)
        ? new SegmentTable(first, keys(sample, common), Hl7Fields.are(sample))
        : null;
  }

  /** Whether each tag has its number of fields, and not all have the same. */
  private static boolean areUnlike(List<Segment> sample, List<String> tags) {
    Set<Integer> widths = new LinkedHashSet<>();
    for (String tag : tags) {
      Set<Integer> own = new LinkedHashSet<>();
      for (Segment segment : sample) {
        if (segment.tag().equals(tag)) {
          own.add(segment.fields().size());
        }
      }
      if (own.size() > 2) {
        return false;
      }
      widths.addAll(own);
    }
    return widths.size() > 1;
  }

  private static List<String> keys(List<Segment> sample, List<String> tags) {
    Set<String> keys = new LinkedHashSet<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    for (String tag : tags) {
      int time = times.merge(tag, 1, Integer::sum);
      int width = 0;
      for (Segment segment : sample) {
        width = segment.tag().equals(tag) ? Math.max(width, segment.fields().size()) : width;
      }
      for (int field = 1; field <= width; field++) {
        keys.add(SegmentTable.key(tag, time, field));
      }
    }
    return List.copyOf(keys);
  }
}
