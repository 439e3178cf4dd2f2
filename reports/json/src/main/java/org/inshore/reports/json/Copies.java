package org.inshore.reports.json;

import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.finding.CopyEntry;
import tools.jackson.core.JsonGenerator;

/** Which places hold the same people or content. */
final class Copies {
  private Copies() {}

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
    json.writeNumberProperty("firstInSecond", Decimals.share(copy.firstInSecond()));
    json.writeNumberProperty("secondInFirst", Decimals.share(copy.secondInFirst()));
    if (copy.likelySource() == null) {
      json.writeNullProperty("likelySource");
    } else {
      Values.location(json, "likelySource", copy.likelySource());
    }
    Values.wording(json, "why", copy.why());
    json.writeEndObject();
  }
}
