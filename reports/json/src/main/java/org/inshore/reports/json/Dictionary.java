package org.inshore.reports.json;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.inshore.spi.message.Wording;
import tools.jackson.core.JsonGenerator;

/**
 * A dictionary of the texts that several violations or assets have, made as they are written: a
 * text stands where it belongs the first time, and is a number from the second time on. So it is
 * one walk through the inventory, and what comes once takes no number.
 */
final class Dictionary {
  /** How many texts have a number, and how many that came once are known again. */
  private static final int MAX = 2_000;

  /** A longer one is not worth the memory. */
  private static final int LONGEST = 4_000;

  private final Map<Wording, Integer> numbers = new LinkedHashMap<>();
  private final LinkedHashSet<Wording> once = new LinkedHashSet<>();

  /** Writes the dictionary; after everything that refers to it. */
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
    if (number == null && numbers.size() < MAX && once.remove(wording)) {
      number = numbers.size();
      numbers.put(wording, number);
    }
    if (number != null) {
      json.writeNumber(number);
      return;
    }
    if (wording.zh().length() + wording.en().length() <= LONGEST) {
      if (once.size() >= MAX) {
        once.removeFirst();
      }
      once.add(wording);
    }
    Values.wording(json, wording);
  }
}
