package org.inshore.reports.json;

import java.util.Locale;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Rules, what they found, and what of it may not be. */
final class Findings {
  private Findings() {}

  static void rule(JsonGenerator json, RuleInfo rule) {
    json.writeStartObject();
    Values.text(json, "id", rule.id());
    Values.text(json, "pack", rule.pack());
    Values.wording(json, "name", rule.name());
    Values.text(json, "subject", rule.subject().name());
    json.writeArrayPropertyStart("classifications");
    rule.classifications()
        .forEach(
            classification -> {
              json.writeStartObject();
              Values.text(json, "scheme", classification.scheme().id());
              Values.text(json, "code", classification.code());
              json.writeEndObject();
            });
    json.writeEndArray();
    Values.texts(json, "references", rule.references());
    json.writeEndObject();
  }

  static void scheme(JsonGenerator json, Scheme scheme) {
    json.writeStartObject();
    Values.text(json, "id", scheme.id());
    Values.text(json, "subject", scheme.subject().name());
    Values.wording(json, "name", scheme.name());
    json.writeArrayPropertyStart("classes");
    scheme
        .categories()
        .forEach(
            category -> {
              json.writeStartObject();
              Values.text(json, "code", category.code());
              Values.wording(json, "meaning", category.meaning());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  static void violation(JsonGenerator json, Dictionary texts, Violation violation) {
    json.writeStartObject();
    Values.location(json, "place", violation.place());
    Sources.where(json, violation.residency());
    Values.persons(json, "persons", violation.persons());
    ground(json, texts, violation);
    json.writeEndObject();
  }

  /** Writes what of a violation is not that of its place. */
  static void ground(JsonGenerator json, Dictionary texts, Violation violation) {
    Values.text(json, "id", violation.id());
    Values.text(json, "policy", violation.policy());
    Values.text(json, "nature", violation.nature().name());
    Values.text(json, "severity", violation.severity().name());
    texts.write(json, "title", violation.title());
    texts.write(json, "basis", violation.basis());
    texts.write(json, "remedy", violation.remedy());
    Values.texts(json, "rules", violation.rules());
    json.writeNumberProperty("matches", violation.matches());
    Values.known(json, "due", string(violation.due()));
    exemption(json, violation.exemption());
    standing(json, violation.standing());
  }

  private static void standing(JsonGenerator json, @Nullable Standing standing) {
    if (standing == null) {
      return;
    }
    json.writeObjectPropertyStart("standing");
    Values.text(json, "state", standing.state().name());
    Values.instant(json, "firstSeen", standing.firstSeen());
    Standing.Mark mark = standing.mark();
    if (mark == null) {
      json.writeNullProperty("mark");
    } else {
      json.writeObjectPropertyStart("mark");
      Values.text(json, "status", mark.status().name());
      Values.text(json, "owner", mark.owner());
      Values.text(json, "due", string(mark.due()));
      Values.text(json, "until", string(mark.until()));
      Values.text(json, "reason", mark.reason());
      Values.text(json, "by", mark.by());
      Values.instant(json, "at", mark.at());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void exemption(JsonGenerator json, @Nullable Exemption exemption) {
    if (exemption == null) {
      return;
    }
    json.writeObjectPropertyStart("exemption");
    Values.text(json, "grantedBy", exemption.grantedBy());
    Values.text(json, "until", exemption.until().toString());
    Values.text(json, "reason", exemption.reason());
    json.writeEndObject();
  }

  static void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    Values.location(json, "location", finding.location());
    if (!finding.asset().equals(finding.location())) {
      Values.location(json, "asset", finding.asset());
    }
    Values.text(json, "rule", finding.rule());
    Values.text(json, "subject", finding.subject().name());
    json.writeNumberProperty("matches", finding.matches());
    json.writeNumberProperty("distinct", finding.distinct());
    json.writeNumberProperty("records", finding.records());
    json.writeNumberProperty("filled", finding.filled());
    json.writeNumberProperty("confidence", Decimals.rounded(finding.confidence()));
    Values.text(json, "band", finding.band().name());
    json.writeArrayPropertyStart("positions");
    finding.positions().forEach(position -> json.writeString(within(position, finding)));
    json.writeEndArray();
    json.writeArrayPropertyStart("samples");
    finding.samples().forEach(sample -> sample(json, sample, finding));
    json.writeEndArray();
    Marking marking = finding.marking();
    if (marking != null) {
      json.writeObjectPropertyStart("marking");
      Values.text(json, "term", marking.term().name());
      Values.text(json, "period", string(marking.period()));
      Values.text(json, "issued", string(marking.issued()));
      Values.text(json, "expires", string(marking.expires()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void column(JsonGenerator json, ColumnEntry column) {
    json.writeStartObject();
    Values.location(json, "location", column.location());
    Values.location(json, "asset", column.asset());
    Values.text(json, "type", column.type());
    Values.texts(json, "rules", column.rules());
    Values.text(json, "state", column.state().name());
    json.writeNumberProperty("rows", column.rows());
    json.writeNumberProperty("filled", column.filled());
    json.writeNumberProperty("masked", column.masked());
    json.writeNumberProperty("encrypted", column.encrypted());
    json.writeNumberProperty("lostDigits", column.lostDigits());
    json.writeNumberProperty("found", column.found());
    json.writeEndObject();
  }

  static void sampled(JsonGenerator json, SampledPlace place) {
    json.writeStartObject();
    Values.location(json, "location", place.location());
    Values.location(json, "asset", place.asset());
    Values.text(json, "rule", place.rule());
    json.writeStringProperty("unit", place.unit().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("totalRows", Math.max(-1, place.total()));
    json.writeNumberProperty("rows", place.rows());
    json.writeNumberProperty("hits", place.hits());
    json.writeNumberProperty("atMostOf10000", place.bound().atMost());
    Values.wording(json, "meaning", place.sentence());
    json.writeEndObject();
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** What follows the finding's location, beginning with a slash; a whole one elsewhere. */
  private static String within(Location position, Finding finding) {
    String whole = position.toString();
    String outer = finding.location().toString();
    return whole.startsWith(outer + '/') ? whole.substring(outer.length()) : whole;
  }

  private static void sample(JsonGenerator json, Sample sample, Finding finding) {
    json.writeStartObject();
    Values.text(json, "position", within(sample.position(), finding));
    Values.text(json, "masked", sample.masked().toString());
    json.writeNumberProperty("confidence", Decimals.rounded(sample.confidence()));
    json.writeEndObject();
  }
}
