package org.inshore.reports.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.SampledPlace;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.violation.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes {@code inventory.json}: the same for every language, streamed. */
public final class JsonReport implements ReportFormat {
  static final String FILE = "inventory.json";
  static final String SCHEMA_VERSION = "4.0";

  /** The stream is closed here, so that an error of closing it is not lost. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** For the service loader. */
  public JsonReport() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    try (OutputStream out = output.create(FILE)) {
      write(inventory, out);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IOException("inventory.json cannot be written", e);
    }
  }

  private static void write(Inventory inventory, OutputStream out) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      Dictionary texts = new Dictionary();
      json.writeStartObject();
      json.writeStringProperty("schemaVersion", SCHEMA_VERSION);
      Scans.run(json, inventory.run());
      Scans.figures(json, "totals", inventory.totals());
      Scans.definitions(json);
      json.writeArrayPropertyStart("sources");
      inventory.sources().forEach(source -> Sources.write(json, texts, source));
      json.writeEndArray();
      json.writeArrayPropertyStart("schemes");
      inventory.schemes().forEach(scheme -> Findings.scheme(json, scheme));
      json.writeEndArray();
      json.writeArrayPropertyStart("rules");
      inventory.rules().forEach(rule -> Findings.rule(json, rule));
      json.writeEndArray();
      Incidents.write(json, texts, inventory);
      json.writeArrayPropertyStart("formerViolations");
      try (Stream<Violation> former = inventory.formerViolations()) {
        former.forEach(violation -> Findings.violation(json, texts, violation));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("findings");
      try (Stream<Finding> findings = inventory.findings()) {
        findings.forEach(finding -> Findings.finding(json, finding));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("flows");
      try (Stream<FlowEntry> flows = inventory.flows()) {
        flows.forEach(flow -> Flows.write(json, flow));
      }
      json.writeEndArray();
      Scenes.write(json, inventory);
      json.writeArrayPropertyStart("columns");
      try (Stream<ColumnEntry> columns = inventory.columns()) {
        columns.forEach(column -> Findings.column(json, column));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("sampledPlaces");
      try (Stream<SampledPlace> places = inventory.sampled()) {
        places.forEach(place -> Findings.sampled(json, place));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("jurisdictions");
      inventory.jurisdictions().forEach(each -> Scans.jurisdiction(json, each));
      json.writeEndArray();
      json.writeArrayPropertyStart("personsByAsset");
      try (Stream<AssetPersons> persons = inventory.personsByAsset()) {
        persons.forEach(each -> Incidents.persons(json, each));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("copies");
      try (Stream<CopyEntry> copies = inventory.copies()) {
        copies.forEach(copy -> Copies.write(json, copy));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("assets");
      try (Stream<AssetEntry> assets = inventory.assets()) {
        assets.forEach(asset -> Assets.write(json, texts, asset));
      }
      json.writeEndArray();
      texts.write(json);
      json.writeEndObject();
    }
  }
}
