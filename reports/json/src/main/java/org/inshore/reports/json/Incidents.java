package org.inshore.reports.json;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the officer's work list: groups, legal limits and the sums under them, incidents with
 * their grounds.
 */
final class Incidents {
  private Incidents() {}

  static void write(JsonGenerator json, Dictionary texts, Inventory inventory) {
    json.writeObjectPropertyStart("grouping");
    Values.wording(json, "order", IncidentGroup.ORDER);
    Values.wording(json, "folders", IncidentGroup.FOLDERS);
    json.writeEndObject();
    json.writeArrayPropertyStart("groups");
    for (IncidentGroup.By by : IncidentGroup.By.values()) {
      inventory.groups(by).forEach(group -> group(json, group));
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("thresholds");
    inventory.thresholds().forEach(threshold -> threshold(json, texts, threshold));
    json.writeEndArray();
    json.writeArrayPropertyStart("yearSums");
    inventory.yearSums().forEach(sum -> yearSum(json, texts, sum));
    json.writeEndArray();
    LocalDate day = Incident.day(inventory.run());
    json.writeArrayPropertyStart("incidents");
    try (Stream<Incident> incidents = inventory.incidents()) {
      incidents.forEach(incident -> incident(json, texts, incident, day));
    }
    json.writeEndArray();
  }

  private static void group(JsonGenerator json, IncidentGroup group) {
    json.writeStartObject();
    Values.text(json, "by", group.by().name());
    Values.text(json, "name", group.name());
    if (group.place() == null) {
      json.writeNullProperty("place");
    } else {
      Values.location(json, "place", group.place());
    }
    Values.text(json, "verdict", group.verdict().name());
    Values.text(json, "severity", group.severity().name());
    json.writeNumberProperty("incidents", group.incidents());
    json.writeNumberProperty("violations", group.violations());
    json.writeNumberProperty("settled", group.settled());
    Values.persons(json, "persons", group.persons());
    json.writeNumberProperty("share", Decimals.share(group.share()));
    json.writeEndObject();
  }

  private static void threshold(JsonGenerator json, Dictionary texts, Threshold threshold) {
    json.writeStartObject();
    Values.text(json, "policy", threshold.id());
    Values.text(
        json,
        "jurisdiction",
        threshold.jurisdiction() == null ? null : threshold.jurisdiction().code());
    Values.text(json, "recipient", threshold.recipient());
    Values.text(json, "since", threshold.since().toString());
    Values.texts(json, "runs", threshold.runs());
    Values.persons(json, "persons", threshold.persons());
    Values.persons(json, "sensitive", threshold.sensitive());
    json.writeNumberProperty("limit", threshold.limit());
    json.writeBooleanProperty("ofSensitive", threshold.ofSensitive());
    json.writeBooleanProperty("reached", threshold.reached());
    Values.text(json, "nature", threshold.nature().name());
    Values.text(json, "severity", threshold.severity().name());
    texts.write(json, "title", threshold.title());
    texts.write(json, "basis", threshold.basis());
    texts.write(json, "remedy", threshold.remedy());
    json.writeEndObject();
  }

  private static void yearSum(JsonGenerator json, Dictionary texts, YearSum sum) {
    json.writeStartObject();
    Values.text(
        json, "jurisdiction", sum.jurisdiction() == null ? null : sum.jurisdiction().code());
    Values.text(json, "recipient", sum.recipient());
    Values.text(json, "since", sum.since().toString());
    Values.texts(json, "runs", sum.runs());
    Values.persons(json, "persons", sum.persons());
    Values.persons(json, "sensitive", sum.sensitive());
    Values.persons(json, "exempt", sum.exempt());
    texts.write(json, "note", sum.note());
    json.writeEndObject();
  }

  private static void incident(
      JsonGenerator json, Dictionary texts, Incident incident, LocalDate day) {
    json.writeStartObject();
    Values.location(json, "place", incident.place());
    Sources.where(json, incident.residency());
    Values.text(json, "nature", incident.nature().name());
    Values.text(json, "severity", incident.severity().name());
    json.writeBooleanProperty("settled", incident.settled(day));
    Values.persons(json, "persons", incident.persons());
    json.writeArrayPropertyStart("grounds");
    for (Violation ground : incident.grounds()) {
      json.writeStartObject();
      Findings.ground(json, texts, ground);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static void persons(JsonGenerator json, AssetPersons each) {
    json.writeStartObject();
    Values.location(json, "asset", each.asset());
    Values.persons(json, "persons", each.persons());
    json.writeEndObject();
  }
}
