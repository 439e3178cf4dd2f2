package org.inshore.reports.json;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A dictionary of the texts that several violations or assets have: they are written once, and the
 * lists refer to them by number. All other texts stand where they belong.
 */
final class Dictionary {
  private static final int MOST = 10_000;

  /** A longer one is not worth the memory. */
  private static final int LONGEST = 4_000;

  private final Map<Wording, Integer> counts = new LinkedHashMap<>();
  private final Map<Wording, Integer> numbers = new LinkedHashMap<>();

  private Dictionary() {}

  /** One without a text, for what stands before it in the file. */
  static Dictionary empty() {
    return new Dictionary();
  }

  /** Walks through an inventory's violations and assets. */
  static Dictionary of(Inventory inventory) {
    Dictionary texts = new Dictionary();
    try (Stream<Violation> violations = inventory.violations()) {
      violations.forEach(texts::count);
    }
    try (Stream<Violation> violations = inventory.formerViolations()) {
      violations.forEach(texts::count);
    }
    try (Stream<AssetEntry> assets = inventory.assets()) {
      assets.forEach(texts::count);
    }
    texts.counts.forEach(
        (wording, count) -> {
          if (count > 1) {
            texts.numbers.put(wording, texts.numbers.size());
          }
        });
    texts.counts.clear();
    return texts;
  }

  private void count(Violation violation) {
    count(violation.title());
    violation.basis().forEach(this::count);
    count(violation.remedy());
  }

  private void count(AssetEntry asset) {
    count(asset.openTo());
    switch (asset.outcome()) {
      case Outcome.Scanned scanned -> scanned.notes().forEach(this::count);
      case Outcome.Incomplete incomplete -> count(incomplete.reason());
      case Outcome.Skipped skipped -> count(skipped.reason());
      case Outcome.Failed failed -> count(failed.reason());
    }
  }

  private void count(@Nullable Wording wording) {
    if (wording == null || wording.zh().length() + wording.en().length() > LONGEST) {
      return;
    }
    if (counts.size() >= MOST && !counts.containsKey(wording)) {
      // Room is made by those that came once; where there are none, no more are taken.
      for (Iterator<Integer> each = counts.values().iterator(); each.hasNext(); ) {
        if (each.next() == 1) {
          each.remove();
        }
      }
      if (counts.size() >= MOST) {
        return;
      }
    }
    counts.merge(wording, 1, Integer::sum);
  }

  /** Writes the dictionary. */
  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("texts");
    numbers.keySet().forEach(wording -> Values.wording(json, wording));
    json.writeEndArray();
  }

  /** Writes a text, or its number. */
  void write(JsonGenerator json, String name, Wording wording) {
    json.writeName(name);
    element(json, wording);
  }

  /** Writes texts, each as itself or as its number. */
  void write(JsonGenerator json, String name, List<Wording> wordings) {
    json.writeArrayPropertyStart(name);
    wordings.forEach(wording -> element(json, wording));
    json.writeEndArray();
  }

  private void element(JsonGenerator json, Wording wording) {
    Integer number = numbers.get(wording);
    if (number == null) {
      Values.wording(json, wording);
    } else {
      json.writeNumber(number);
    }
  }
}
