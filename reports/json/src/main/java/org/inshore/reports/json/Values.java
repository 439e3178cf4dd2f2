package org.inshore.reports.json;

import java.time.Instant;
import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Small values that occur in many places. */
final class Values {
  private Values() {}

  static void text(JsonGenerator json, String name, @Nullable String text) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, whole(text));
    }
  }

  /** Writes a text; what is not known is left out, in lists that may be long. */
  static void known(JsonGenerator json, String name, @Nullable String text) {
    if (text != null) {
      text(json, name, text);
    }
  }

  static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(text -> json.writeString(whole(text)));
    json.writeEndArray();
  }

  static void instant(JsonGenerator json, String name, @Nullable Instant instant) {
    text(json, name, instant == null ? null : instant.toString());
  }

  static void wording(JsonGenerator json, String name, Wording wording) {
    json.writeName(name);
    wording(json, wording);
  }

  static void location(JsonGenerator json, String name, Location location) {
    json.writeStringProperty(name, location.toString());
  }

  static void persons(JsonGenerator json, String name, PersonCount count) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("count", count.persons());
    json.writeBooleanProperty("exact", count.exact());
    json.writeNumberProperty("least", count.least());
    json.writeNumberProperty("most", count.most());
    json.writeEndObject();
  }

  static void wording(JsonGenerator json, Wording wording) {
    json.writeStartObject();
    json.writeStringProperty("zh", whole(wording.zh()));
    json.writeStringProperty("en", whole(wording.en()));
    json.writeEndObject();
  }

  /** UTF-8 has no half of a surrogate pair; a file name may. */
  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point ->
                whole.appendCodePoint(
                    Character.getType(point) == Character.SURROGATE ? 0xFFFD : point));
    return whole.toString();
  }
}
