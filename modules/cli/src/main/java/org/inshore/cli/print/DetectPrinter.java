package org.inshore.cli.print;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.cli.terminal.MaskedNames;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.scan.DetectionSink;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;

/** Prints the findings of one file. */
public abstract sealed class DetectPrinter implements DetectionSink
    permits DetectLines, DetectTable {
  private static final Set<String> NOT_A_PLACE = Set.of("path", "line");

  final Terminal terminal;
  private boolean partMissed;

  DetectPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Ends the output.
   *
   * @param whole whether the file was looked through to its end
   */
  public abstract void end(boolean whole);

  /** Whether a part of the file could not be looked at. */
  final boolean isPartMissed() {
    return partMissed;
  }

  @Override
  public void part(AssetEntry part) {
    Wording reason =
        switch (part.outcome()) {
          case Outcome.Failed failed -> failed.reason();
          case Outcome.Skipped skipped -> skipped.reason();
          case Outcome.Incomplete incomplete -> incomplete.reason();
          case Outcome.Scanned scanned -> null;
        };
    partMissed |=
        !(part.outcome() instanceof Outcome.Scanned || part.outcome() instanceof Outcome.Skipped);
    if (reason != null) {
      terminal
          .err()
          .println(
              Visible.of(place(part.location()) + ": " + MaskedNames.of(terminal.text(reason))));
    }
  }

  /** The place inside the file: sheet and cell, page, entry; empty in plain text. */
  static String place(Location position) {
    return segments(MaskedNames.of(position)).stream()
        .map(segment -> segment.type() + ":" + segment.value())
        .collect(Collectors.joining("/"));
  }

  private static List<Location.Segment> segments(Location position) {
    return position.segments().stream()
        .filter(segment -> !NOT_A_PLACE.contains(segment.type()))
        .toList();
  }
}
