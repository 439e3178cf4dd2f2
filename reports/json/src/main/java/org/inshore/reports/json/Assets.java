package org.inshore.reports.json;

import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import tools.jackson.core.JsonGenerator;

/** Assets and what became of each. */
final class Assets {
  private Assets() {}

  static void write(JsonGenerator json, AssetEntry asset) {
    json.writeStartObject();
    Values.location(json, "location", asset.location());
    Values.text(json, "kind", asset.kind());
    if (asset.size() < 0) {
      json.writeNullProperty("size");
    } else {
      json.writeNumberProperty("size", asset.size());
    }
    Values.instant(json, "modified", asset.modified());
    Values.text(json, "mediaType", asset.mediaType());
    outcome(json, "outcome", asset.outcome());
    if (asset.openTo() == null) {
      json.writeNullProperty("openTo");
    } else {
      Values.wording(json, "openTo", asset.openTo());
    }
    json.writeEndObject();
  }

  static void outcome(JsonGenerator json, String name, Outcome outcome) {
    json.writeObjectPropertyStart(name);
    switch (outcome) {
      case Outcome.Scanned scanned -> {
        Values.text(json, "state", "SCANNED");
        json.writeNumberProperty("units", scanned.units());
        Values.wordings(json, "notes", scanned.notes());
      }
      case Outcome.Incomplete incomplete -> {
        Values.text(json, "state", "INCOMPLETE");
        json.writeNumberProperty("units", incomplete.units());
        Values.text(json, "category", incomplete.category());
        Values.wording(json, "reason", incomplete.reason());
      }
      case Outcome.Skipped skipped -> {
        Values.text(json, "state", "SKIPPED");
        Values.wording(json, "reason", skipped.reason());
      }
      case Outcome.Failed failed -> {
        Values.text(json, "state", "FAILED");
        Values.text(json, "category", failed.category());
        Values.wording(json, "reason", failed.reason());
      }
    }
    json.writeEndObject();
  }
}
