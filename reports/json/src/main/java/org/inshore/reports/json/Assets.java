package org.inshore.reports.json;

import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import tools.jackson.core.JsonGenerator;

/** Assets and what became of each. There may be millions: what is not known of one is left out. */
final class Assets {
  private Assets() {}

  static void write(JsonGenerator json, Dictionary texts, AssetEntry asset) {
    json.writeStartObject();
    Values.location(json, "location", asset.location());
    Values.text(json, "kind", asset.kind());
    if (asset.size() >= 0) {
      json.writeNumberProperty("size", asset.size());
    }
    Values.known(json, "modified", asset.modified() == null ? null : asset.modified().toString());
    Values.known(json, "mediaType", asset.mediaType());
    outcome(json, texts, "outcome", asset.outcome());
    if (asset.openTo() != null) {
      texts.write(json, "openTo", asset.openTo());
    }
    json.writeEndObject();
  }

  static void outcome(JsonGenerator json, Dictionary texts, String name, Outcome outcome) {
    json.writeObjectPropertyStart(name);
    switch (outcome) {
      case Outcome.Scanned scanned -> {
        Values.text(json, "state", "SCANNED");
        json.writeNumberProperty("units", scanned.units());
        if (!scanned.notes().isEmpty()) {
          texts.write(json, "notes", scanned.notes());
        }
      }
      case Outcome.Incomplete incomplete -> {
        Values.text(json, "state", "INCOMPLETE");
        json.writeNumberProperty("units", incomplete.units());
        Values.text(json, "category", incomplete.category());
        texts.write(json, "reason", incomplete.reason());
      }
      case Outcome.Skipped skipped -> {
        Values.text(json, "state", "SKIPPED");
        texts.write(json, "reason", skipped.reason());
      }
      case Outcome.Failed failed -> {
        Values.text(json, "state", "FAILED");
        Values.text(json, "category", failed.category());
        texts.write(json, "reason", failed.reason());
      }
    }
    json.writeEndObject();
  }
}
