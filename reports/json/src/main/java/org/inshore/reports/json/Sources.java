package org.inshore.reports.json;

import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Data sources and where they are. */
final class Sources {
  private Sources() {}

  static void write(JsonGenerator json, Dictionary texts, SourceEntry entry) {
    json.writeStartObject();
    Values.text(json, "id", entry.source().id());
    Values.text(json, "scanner", entry.source().scanner());
    Values.text(json, "target", entry.source().target());
    declared(json, entry.source().declared());
    residency(json, entry.residency());
    Scans.figures(json, "figures", entry.totals());
    if (entry.failure() == null) {
      json.writeNullProperty("failure");
    } else {
      Assets.outcome(json, texts, "failure", entry.failure());
    }
    json.writeEndObject();
  }

  static void residency(JsonGenerator json, Residency residency) {
    json.writeObjectPropertyStart("residency");
    Values.text(json, "verdict", residency.verdict().name());
    jurisdiction(json, residency.jurisdiction());
    json.writeBooleanProperty("disputed", residency.disputed());
    json.writeArrayPropertyStart("evidence");
    residency.evidence().forEach(evidence -> evidence(json, evidence));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Where a violation is; the evidence stands with its source. */
  static void where(JsonGenerator json, Residency residency) {
    Values.text(json, "verdict", residency.verdict().name());
    Jurisdiction jurisdiction = residency.jurisdiction();
    Values.known(json, "jurisdiction", jurisdiction == null ? null : jurisdiction.code());
    if (residency.disputed()) {
      json.writeBooleanProperty("disputed", true);
    }
  }

  private static void declared(JsonGenerator json, Declaration declared) {
    json.writeObjectPropertyStart("declared");
    Values.text(json, "site", declared.site());
    jurisdiction(json, declared.jurisdiction());
    Values.text(json, "system", declared.system());
    Values.text(json, "owner", declared.owner());
    Values.text(json, "outsourcer", declared.outsourcer());
    json.writeBooleanProperty("foreignParty", declared.foreignParty());
    contract(json, declared.contract());
    Values.text(
        json, "retention", declared.retention() == null ? null : declared.retention().toString());
    json.writeBooleanProperty("classified", declared.classified());
    json.writeObjectPropertyStart("register");
    declared.register().forEach((field, value) -> Values.text(json, field.key(), value));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void contract(JsonGenerator json, @Nullable Contract contract) {
    if (contract == null) {
      json.writeNullProperty("contract");
      return;
    }
    json.writeObjectPropertyStart("contract");
    Values.text(json, "number", contract.number());
    Values.text(json, "start", contract.start().toString());
    Values.text(json, "end", contract.end().toString());
    json.writeBooleanProperty("confidentiality", contract.confidentiality());
    json.writeBooleanProperty("destruction", contract.destruction());
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) {
    json.writeStartObject();
    Values.text(json, "kind", evidence.kind().name());
    Values.text(json, "strength", evidence.strength().name());
    jurisdiction(json, evidence.jurisdiction());
    Values.wording(json, "text", evidence.text());
    if (evidence.source() == null) {
      json.writeNullProperty("source");
    } else {
      Values.wording(json, "source", evidence.source());
    }
    Values.instant(json, "observed", evidence.observed());
    json.writeEndObject();
  }

  static void jurisdiction(JsonGenerator json, @Nullable Jurisdiction jurisdiction) {
    if (jurisdiction == null) {
      json.writeNullProperty("jurisdiction");
      return;
    }
    json.writeObjectPropertyStart("jurisdiction");
    Values.text(json, "code", jurisdiction.code());
    Values.wording(json, "label", jurisdiction.label());
    json.writeEndObject();
  }
}
