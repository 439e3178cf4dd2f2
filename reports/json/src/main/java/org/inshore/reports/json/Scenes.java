package org.inshore.reports.json;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.inventory.filing.Growth;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Scenes of export with their sums of the year, and what is provided abroad in which of them. */
final class Scenes {
  private Scenes() {}

  static void write(JsonGenerator json, Inventory inventory) {
    List<SceneSum> scenes =
        inventory instanceof FilingInventory filing ? filing.scenes() : List.of();
    json.writeArrayPropertyStart("scenes");
    scenes.forEach(scene -> scene(json, scene));
    json.writeEndArray();
    json.writeArrayPropertyStart("scenePlaces");
    if (inventory instanceof FilingInventory filing) {
      try (Stream<ScenePlace> places = filing.scenePlaces()) {
        places.forEach(place -> place(json, place));
      }
    }
    json.writeEndArray();
  }

  private static void scene(JsonGenerator json, SceneSum sum) {
    json.writeStartObject();
    Values.text(json, "id", sum.scene().id());
    json.writeObjectPropertyStart("declared");
    sum.scene().fields().forEach((field, value) -> Values.text(json, field.key(), value));
    json.writeEndObject();
    Values.persons(json, "persons", sum.people());
    Values.persons(json, "sensitive", sum.sensitive());
    Values.text(json, "growth", state(sum.growth()));
    Values.text(json, "sensitiveGrowth", state(sum.sensitiveGrowth()));
    json.writeNumberProperty("files", sum.files());
    json.writeNumberProperty("fileBytes", sum.fileBytes());
    json.writeNumberProperty("tables", sum.tables());
    json.writeNumberProperty("rows", sum.rows());
    json.writeArrayPropertyStart("days");
    for (CountedDay day : sum.days()) {
      json.writeStartObject();
      Values.text(json, "run", day.run());
      Values.text(json, "day", day.day().toString());
      Values.persons(json, "persons", day.persons());
      Values.persons(json, "sensitive", day.sensitive());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static @Nullable String state(@Nullable Growth growth) {
    return growth == null ? null : growth.state().name();
  }

  private static void place(JsonGenerator json, ScenePlace place) {
    json.writeStartObject();
    Values.location(json, "asset", place.asset());
    Values.text(json, "scene", place.scene());
    Values.text(
        json, "jurisdiction", place.jurisdiction() == null ? null : place.jurisdiction().code());
    Values.text(json, "recipient", place.recipient());
    Values.text(json, "flow", place.flow() == null ? null : place.flow().flow().kind().name());
    Values.persons(json, "persons", place.persons());
    json.writeEndObject();
  }
}
