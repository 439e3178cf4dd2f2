package org.inshore.reports.json;

import org.inshore.spi.inventory.CopyEntry;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.source.Jurisdiction;
import tools.jackson.core.JsonGenerator;

/** How many people are where, and which places hold the same ones. */
final class Copies {
  private Copies() {}

  static void persons(JsonGenerator json, Jurisdiction jurisdiction, PersonCount persons) {
    json.writeStartObject();
    Sources.jurisdiction(json, jurisdiction);
    Values.persons(json, "persons", persons);
    json.writeEndObject();
  }

  static void write(JsonGenerator json, CopyEntry copy) {
    json.writeStartObject();
    Values.text(json, "kind", copy.kind().name());
    Values.location(json, "first", copy.first());
    Values.location(json, "second", copy.second());
    json.writeNumberProperty("inFirst", copy.inFirst());
    json.writeNumberProperty("inSecond", copy.inSecond());
    json.writeNumberProperty("shared", copy.shared());
    json.writeNumberProperty("sharedLeast", copy.sharedLeast());
    json.writeNumberProperty("sharedMost", copy.sharedMost());
    json.writeNumberProperty("firstInSecond", copy.firstInSecond());
    json.writeNumberProperty("secondInFirst", copy.secondInFirst());
    if (copy.likelySource() == null) {
      json.writeNullProperty("likelySource");
    } else {
      Values.location(json, "likelySource", copy.likelySource());
    }
    Values.wording(json, "why", copy.why());
    json.writeEndObject();
  }
}
