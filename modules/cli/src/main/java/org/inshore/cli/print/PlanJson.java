package org.inshore.cli.print;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.core.scan.run.ScanPlan;
import org.inshore.core.scan.run.ScanPlan.Amount;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A plan as one JSON object. */
public final class PlanJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Locale locale;

  public PlanJson(Locale locale) {
    this.locale = locale;
  }

  public String text(ScanPlan plan) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      amount(json, "read", plan.read());
      amount(json, "carriedOver", plan.carried());
      json.writeNumberProperty("workers", plan.workers());
      json.writeNumberProperty("seconds", plan.time().toMillis() / 1000.0);
      json.writeNumberProperty("measuredInScans", plan.rates().scans());
      json.writeArrayPropertyStart("notices");
      plan.notices().forEach(each -> json.writeString(MaskedNames.of(each.in(locale))));
      json.writeEndArray();
      json.writeArrayPropertyStart("sources");
      plan.sources().forEach(each -> source(json, each));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private void source(JsonGenerator json, ScanPlan.Source source) {
    json.writeStartObject();
    json.writeStringProperty("id", MaskedNames.target(source.source().id()));
    json.writeStringProperty("scanner", source.source().scanner());
    json.writeStringProperty("verdict", source.residency().verdict().name());
    Jurisdiction place = source.residency().jurisdiction();
    json.writeStringProperty("jurisdiction", place == null ? null : place.code());
    Wording failure = source.failure();
    json.writeStringProperty(
        "failure", failure == null ? null : MaskedNames.of(failure.in(locale)));
    amount(json, "read", source.read());
    amount(json, "carriedOver", source.carried());
    reasons(json, "unreadable", source.unreadable());
    reasons(json, "leftOut", source.leftOut());
    json.writeEndObject();
  }

  private static void amount(JsonGenerator json, String name, Amount amount) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("assets", amount.assets());
    json.writeNumberProperty("bytes", amount.bytes());
    json.writeNumberProperty("rows", amount.rows());
    json.writeNumberProperty("ofUnknownSize", amount.unknown());
    json.writeEndObject();
  }

  private void reasons(JsonGenerator json, String name, Map<Wording, Long> reasons) {
    json.writeArrayPropertyStart(name);
    reasons.forEach(
        (reason, count) -> {
          json.writeStartObject();
          json.writeStringProperty("reason", MaskedNames.of(reason.in(locale)));
          json.writeNumberProperty("assets", count);
          json.writeEndObject();
        });
    json.writeEndArray();
  }
}
