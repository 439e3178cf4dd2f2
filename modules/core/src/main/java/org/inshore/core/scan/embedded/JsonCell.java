package org.inshore.core.scan.embedded;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the objects of a cell in JSON. */
final class JsonCell {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonCell() {}

  static @Nullable CellFields read(String cell) {
    CellFields fields = new CellFields();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), cell)) {
      String key = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case PROPERTY_NAME -> key = parser.currentName();
          case START_OBJECT -> {
            fields.enter(parser.streamReadContext().getParent().inArray() ? "" : key);
            key = "";
          }
          case START_ARRAY -> fields.enter(key);
          case END_OBJECT, END_ARRAY -> {
            fields.leave();
            key = "";
          }
          case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
              value(fields, key, parser.getString());
          default -> {
            // no value
          }
        }
      }
    } catch (JacksonException e) {
      return null;
    }
    return fields;
  }

  private static void value(CellFields fields, String key, String value) {
    if (key.isEmpty()) {
      fields.rest("", value);
    } else {
      fields.add(key, value);
    }
  }
}
