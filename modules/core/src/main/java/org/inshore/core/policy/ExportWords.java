package org.inshore.core.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.core.policy.condition.ExportNeed;
import org.inshore.core.policy.condition.ExportState;
import org.inshore.core.policy.condition.Provision;
import org.inshore.core.policy.condition.Situation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.ExportBasis.Path;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/** Says in words what lawful basis of export is declared, and what it lacks. */
final class ExportWords {
  private ExportWords() {}

  /** The path, the number of the filing and the last day. */
  static @Nullable Wording basis(PolicyRule rule, Situation of) {
    ExportScene scene = of(rule, of).scene();
    ExportBasis basis = scene == null ? null : scene.basis();
    if (scene == null || basis == null) {
      return null;
    }
    List<Wording> parts = new ArrayList<>();
    if (!scene.ofRegister()) {
      parts.add(say("scene", scene.name()));
    }
    String filing = basis.filing();
    if (filing != null) {
      parts.add(say("filing", filing));
    }
    LocalDate from = scene.firstDay();
    LocalDate until = scene.lastDay();
    if (from != null && of.asOf().isBefore(from)) {
      parts.add(say("from", from.toString()));
    }
    if (until != null) {
      parts.add(say("until", until.toString()));
    }
    return parts.isEmpty()
        ? basis.path().label()
        : say("basis", basis.path().label(), Wording.joined(parts, "，", ", "));
  }

  /** Why it is not enough; what is lacking of its papers. */
  static @Nullable Wording gap(PolicyRule rule, Situation of) {
    Provision provision = of(rule, of);
    ExportNeed need = provision.need();
    ExportScene scene = provision.scene();
    ExportBasis basis = scene == null ? null : scene.basis();
    if (scene == null || basis == null) {
      return null;
    }
    List<Wording> parts = new ArrayList<>();
    if (!need.sufficient().contains(basis.path())) {
      parts.add(say("path", paths(need.sufficient())));
    }
    Long covered = basis.persons();
    if (covered != null && need.exceeds(basis)) {
      parts.add(say("persons", need.persons(), covered));
    }
    Long sensitive = scene.approvedSensitive();
    if (sensitive != null && need.exceedsSensitive(scene)) {
      parts.add(say("sensitive", need.sensitive(), sensitive));
    }
    Long bytes = scene.approvedBytes();
    if (bytes != null && need.exceedsVolume(scene)) {
      parts.add(say("volume", need.bytes(), bytes));
    }
    if (basis.isPartial()) {
      parts.add(say("classes", String.join(", ", new TreeSet<>(basis.classes()))));
    }
    if (basis.path().isFiled()) {
      papers(basis, parts);
    }
    return parts.isEmpty() ? null : Wording.joined(parts, "；", "; ");
  }

  private static void papers(ExportBasis basis, List<Wording> parts) {
    if (basis.filing() == null) {
      parts.add(say("unfiled"));
    }
    if (!basis.consent()) {
      parts.add(say("consent"));
    }
    if (!basis.assessed()) {
      parts.add(say("assessment"));
    }
  }

  /** The provision that a rule speaks of: of several flows the first that is as it asks. */
  private static Provision of(PolicyRule rule, Situation of) {
    List<Provision> provisions = of.provisions(rule.when().flow());
    Set<ExportState> asked = rule.when().exportBasis();
    return provisions.stream()
        .filter(
            each -> asked == null || !Collections.disjoint(asked, ExportState.of(each, of, null)))
        .findFirst()
        .orElseGet(() -> provisions.isEmpty() ? Provision.NONE : provisions.getFirst());
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
