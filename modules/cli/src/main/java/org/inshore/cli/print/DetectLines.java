package org.inshore.cli.print;

import java.io.StringWriter;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.Match;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line; with explanations, one for each candidate instead of each match.
 *
 * <p>{@code start} and {@code end} count code points from the start of the line, or of the cell, of
 * {@code line} or {@code place}; {@code end} is after the last.
 */
public final class DetectLines extends DetectPrinter {
  private static final JsonFactory JSON = new JsonFactory();

  private final String file;
  private final boolean explain;

  public DetectLines(Terminal terminal, String file, boolean explain) {
    super(terminal);
    this.file = MaskedNames.target(file);
    this.explain = explain;
  }

  @Override
  public void match(Match match) {
    if (!explain) {
      print(
          match.position(),
          match.start(),
          match.end(),
          match.rule().id(),
          match.confidence(),
          match.masked(),
          null);
    }
  }

  @Override
  public void candidate(Candidate candidate) {
    print(
        candidate.position(),
        candidate.start(),
        candidate.end(),
        candidate.rule().id(),
        candidate.score(),
        candidate.masked(),
        candidate);
  }

  @Override
  public void end(boolean whole) {
    terminal.out().flush();
  }

  private void print(
      Location position,
      long start,
      long end,
      String rule,
      double confidence,
      @Nullable MaskedText masked,
      @Nullable Candidate candidate) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("file", file);
      String number = position.value("line");
      if (number == null) {
        json.writeNullProperty("line");
      } else {
        json.writeNumberProperty("line", Long.parseLong(number));
      }
      json.writeNumberProperty("start", start);
      json.writeNumberProperty("end", end);
      json.writeStringProperty("rule", rule);
      json.writeNumberProperty("confidence", Math.round(confidence * 1000) / 1000.0);
      json.writeStringProperty("masked", masked == null ? null : masked.toString());
      String place = place(position);
      if (!place.isEmpty()) {
        json.writeStringProperty("place", place);
      }
      if (candidate != null) {
        json.writeBooleanProperty("reported", candidate.reported());
        json.writeArrayPropertyStart("steps");
        for (Wording step : candidate.steps()) {
          json.writeString(terminal.text(step));
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    // As JSON escapes it, so that whoever reads the line gets what was there.
    terminal.out().println(Visible.of(line.toString(), DetectLines::escaped));
  }

  private static String escaped(int point) {
    StringBuilder escape = new StringBuilder();
    for (char unit : Character.toChars(point)) {
      escape.append("\\u%04x".formatted((int) unit));
    }
    return escape.toString();
  }
}
