package org.inshore.reports.json;

import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import tools.jackson.core.JsonGenerator;

/** Flows by which content leaves places or comes to them. */
final class Flows {
  private Flows() {}

  static void write(JsonGenerator json, FlowEntry entry) {
    Flow flow = entry.flow();
    json.writeStartObject();
    Values.location(json, "place", flow.place());
    Values.text(json, "direction", flow.direction().name());
    Values.text(json, "kind", flow.kind().name());
    Values.wording(json, "evidence", flow.evidence());
    json.writeObjectPropertyStart("far");
    endpoint(json, flow.far());
    Values.text(json, "name", flow.farName());
    Values.text(json, "source", entry.farSource());
    Sources.residency(json, entry.far());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void endpoint(JsonGenerator json, Endpoint far) {
    Values.text(json, "host", far.isNamed() ? far.host() : null);
    if (far.port() == 0) {
      json.writeNullProperty("port");
    } else {
      json.writeNumberProperty("port", far.port());
    }
    Values.wording(json, "how", far.how());
  }
}
