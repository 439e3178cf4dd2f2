package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.ExportBasis.Path;
import org.jspecify.annotations.Nullable;

/** Says in words what lawful basis of export is declared, and what it lacks. */
final class ExportWords {
  private ExportWords() {}

  /** The path, the number of the filing and the last day. */
  static @Nullable Wording basis(Situation of) {
    ExportBasis basis = of.declared().exportBasis();
    if (basis == null) {
      return null;
    }
    List<Wording> parts = new ArrayList<>();
    String filing = basis.filing();
    if (filing != null) {
      parts.add(say("filing", filing));
    }
    LocalDate from = basis.from();
    if (from != null && of.asOf().isBefore(from)) {
      parts.add(say("from", from.toString()));
    }
    if (basis.until() != null) {
      parts.add(say("until", basis.until().toString()));
    }
    return parts.isEmpty()
        ? basis.path().label()
        : say("basis", basis.path().label(), Wording.joined(parts, "，", ", "));
  }

  /** Why it is not enough; what is lacking of its papers. */
  static @Nullable Wording gap(Situation of) {
    ExportBasis basis = of.declared().exportBasis();
    if (basis == null) {
      return null;
    }
    List<Wording> parts = new ArrayList<>();
    if (!of.need().sufficient().contains(basis.path())) {
      parts.add(say("path", paths(of.need().sufficient())));
    }
    Long covered = basis.persons();
    if (covered != null && of.need().exceeds(basis)) {
      parts.add(say("persons", of.need().persons(), covered));
    }
    if (!basis.classes().isEmpty()) {
      parts.add(say("classes", String.join(", ", new TreeSet<>(basis.classes()))));
    }
    if (!basis.consent()) {
      parts.add(say("consent"));
    }
    if (!basis.assessed()) {
      parts.add(say("assessment"));
    }
    return parts.isEmpty() ? null : Wording.joined(parts, "；", "; ");
  }

  /** Paths that would do; an exempt scene is no matter of choice. */
  static Wording paths(Collection<Path> paths) {
    return Wording.joined(
        paths.stream().filter(path -> path != Path.EXEMPT).sorted().map(Path::label).toList(),
        "、",
        ", ");
  }

  private static Wording say(String key, Object... arguments) {
    return PolicyFiles.MESSAGES.wording("export." + key, arguments);
  }
}
