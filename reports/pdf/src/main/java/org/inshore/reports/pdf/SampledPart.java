package org.inshore.reports.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.message.Wording;

/** Part of the page on what can be missed where random rows were looked at instead of all. */
final class SampledPart {
  private static final int MOST = 200;

  private SampledPart() {}

  /** Writes it; nothing where all was read whole. */
  static void write(Paper paper, Inventory inventory) {
    Map<String, Wording> kinds = new HashMap<>();
    inventory.rules().forEach(rule -> kinds.put(rule.id(), rule.name()));
    List<SampledPlace> places;
    try (Stream<SampledPlace> all = inventory.sampled()) {
      places = all.limit(MOST + 1L).toList();
    }
    if (places.isEmpty()) {
      return;
    }
    paper.put("h3", paper.text("sampled.title"));
    paper.open("table", "facts");
    for (SampledPlace place : places.subList(0, Math.min(MOST, places.size()))) {
      String rule = place.rule();
      String sentence = paper.text(place.sentence());
      paper.open("tr").put("th", place.location().display());
      paper.put(
          "td",
          rule == null
              ? sentence
              : paper.text(
                  "sampled.kind",
                  paper.text(kinds.getOrDefault(rule, Wording.same(rule))),
                  sentence));
      paper.close("tr");
    }
    paper.close("table");
    if (places.size() > MOST) {
      paper.put("p", "rest", paper.text("sampled.more", MOST));
    }
  }
}
