package org.inshore.reports.json;

import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RunInfo;
import tools.jackson.core.JsonGenerator;

/** The scan and its figures. */
final class Scans {
  private Scans() {}

  static void run(JsonGenerator json, RunInfo run) {
    json.writeObjectPropertyStart("run");
    Values.text(json, "id", run.id());
    Values.text(json, "toolVersion", run.toolVersion());
    Values.text(json, "startedBy", run.startedBy());
    Values.instant(json, "started", run.started());
    Values.instant(json, "ended", run.ended());
    Values.text(json, "state", run.state().name());
    json.writeBooleanProperty("partial", run.partial());
    Values.texts(json, "targets", run.targets());
    Values.text(json, "configurationHash", run.configurationHash());
    Values.text(json, "ruleSetHash", run.ruleSetHash());
    json.writeNumberProperty("minConfidence", run.minConfidence());
    Values.text(json, "institution", run.institution());
    Values.text(json, "previous", run.previous());
    Values.text(json, "signer", run.signer());
    Values.text(json, "asOf", run.asOf() == null ? null : run.asOf().toString());
    json.writeEndObject();
  }

  /** The figures that are told, by their keys. */
  static void figures(JsonGenerator json, String name, Totals totals) {
    json.writeObjectPropertyStart(name);
    for (Figure figure : Figure.values()) {
      if (totals.has(figure) && figure.ofPeople()) {
        Values.persons(json, figure.key(), totals.persons(figure));
      } else if (totals.has(figure)) {
        json.writeNumberProperty(figure.key(), totals.count(figure));
      }
    }
    json.writeEndObject();
  }

  static void definitions(JsonGenerator json) {
    json.writeArrayPropertyStart("definitions");
    for (Figure figure : Figure.values()) {
      json.writeStartObject();
      json.writeStringProperty("figure", figure.key());
      Values.wording(json, "label", figure.label());
      Values.wording(json, "definition", figure.definition());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void jurisdiction(JsonGenerator json, JurisdictionEntry entry) {
    json.writeStartObject();
    Values.text(json, "verdict", entry.verdict().name());
    Sources.jurisdiction(json, entry.jurisdiction());
    Values.texts(
        json, "sources", entry.sources().stream().map(each -> each.source().id()).toList());
    figures(json, "figures", entry.totals());
    json.writeEndObject();
  }
}
