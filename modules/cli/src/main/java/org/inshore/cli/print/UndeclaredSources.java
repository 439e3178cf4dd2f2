package org.inshore.cli.print;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.message.Visible;
import org.inshore.spi.source.Verdict;

/**
 * Sources that hold something, that nobody could locate and nobody declared: the lines of a
 * configuration that would.
 */
final class UndeclaredSources {
  private static final int MOST = 3;

  /** Stands where the operator writes the country or region. */
  private static final String WHERE = "…";

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d/_.][\\p{L}\\d/_.@-]*");

  private UndeclaredSources() {}

  /** YAML, a line for each of the first; empty if there is none. */
  static List<String> lines(List<SourceEntry> sources) {
    List<String> some =
        sources.stream()
            .filter(UndeclaredSources::isUndeclared)
            .limit(MOST)
            .map(entry -> entry.source())
            .map(
                source ->
                    "  - {id: %s, scanner: %s, target: %s, jurisdiction: %s}"
                        .formatted(
                            quoted(source.id()), source.scanner(), quoted(source.target()), WHERE))
            .toList();
    return some.isEmpty() ? some : Stream.concat(Stream.of("sources:"), some.stream()).toList();
  }

  private static boolean isUndeclared(SourceEntry entry) {
    return entry.residency().verdict() == Verdict.UNKNOWN
        && entry.source().declared().jurisdiction() == null
        && entry.totals().count(Figure.FINDINGS) > 0;
  }

  private static String quoted(String text) {
    String shown = Visible.of(text);
    return PLAIN.matcher(shown).matches() ? shown : "'" + shown.replace("'", "''") + "'";
  }
}
