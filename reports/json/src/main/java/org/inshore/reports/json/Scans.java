package org.inshore.reports.json;

import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Totals;
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

  static void totals(JsonGenerator json, Totals totals) {
    json.writeObjectPropertyStart("totals");
    json.writeNumberProperty("sources", totals.sources());
    json.writeNumberProperty("failedSources", totals.failedSources());
    json.writeNumberProperty("assets", totals.assets());
    json.writeNumberProperty("scanned", totals.scanned());
    json.writeNumberProperty("incomplete", totals.incomplete());
    json.writeNumberProperty("skipped", totals.skipped());
    json.writeNumberProperty("failed", totals.failed());
    json.writeNumberProperty("failedParts", totals.failedParts());
    json.writeNumberProperty("findings", totals.findings());
    json.writeNumberProperty("violations", totals.violations());
    json.writeNumberProperty("toClarify", totals.toClarify());
    json.writeNumberProperty("stateSecrets", totals.stateSecrets());
    json.writeNumberProperty("exempted", totals.exempted());
    Values.persons(json, "persons", totals.persons());
    Values.persons(json, "personsOffshore", totals.personsOffshore());
    Values.persons(json, "personsUnknown", totals.personsUnknown());
    json.writeEndObject();
  }
}
