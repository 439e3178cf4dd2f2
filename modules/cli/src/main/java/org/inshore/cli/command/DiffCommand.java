package org.inshore.cli.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.integrity.Condition;
import org.inshore.core.integrity.Verification;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.compare.Change;
import org.inshore.core.inventory.compare.ChangeGroup;
import org.inshore.core.inventory.compare.ChangeGroup.Sum;
import org.inshore.core.inventory.compare.ChangeGroups;
import org.inshore.core.inventory.compare.GroundChange;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.key.KeyException;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Visible;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code inshore diff OLD NEW}: the sums, then folders and schemas by harm, with their changes
 * where these are few or all are asked for.
 */
@Command(name = "diff")
public final class DiffCommand implements Callable<Integer> {
  private static final int MAX_CHANGES = 20;
  private static final int MAX_GROUPS = 20;
  private static final int MAX_GROUNDS = 10;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "option.old")
  Path earlier = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "option.new")
  Path later = Path.of("");

  @Option(names = "--all", descriptionKey = "option.all-changes")
  boolean all;

  public DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    try (AutoCloseable _ = Logs.off();
        InventoryReader before = InventoryReader.open(earlier);
        InventoryReader after = InventoryReader.open(later)) {
      Condition then = Verification.sound(earlier).condition();
      Condition now = Verification.sound(later).condition();
      head(before.run(), after.run(), areOfOtherKeys());
      if (then == Condition.UNSEALED || now == Condition.UNSEALED) {
        terminal.out().println(terminal.alarm(terminal.text(Condition.UNSEALED.label())));
        terminal.out().println();
      }
      List<ChangeGroup> groups =
          ChangeGroups.between(
              earlier,
              later,
              Stream.concat(before.sources().stream(), after.sources().stream()).toList(),
              all ? Long.MAX_VALUE - 1 : MAX_CHANGES);
      sums(groups);
      figure(before.totals(), after.totals(), Figure.GROUNDS_VIOLATION);
      figure(before.totals(), after.totals(), Figure.GROUNDS_TO_CLARIFY);
      grounds(GroundChange.between(before, after, earlier, later));
      if (groups.stream().anyMatch(each -> each.sums().containsKey(Change.Kind.NOT_LOOKED_AT))) {
        terminal.out().println(terminal.text("diff.unseen"));
      }
      Map<String, Wording> names =
          Stream.concat(before.rules().stream(), after.rules().stream())
              .collect(Collectors.toMap(RuleInfo::id, RuleInfo::name, (_, newer) -> newer));
      int shown = all ? groups.size() : Math.min(MAX_GROUPS, groups.size());
      for (ChangeGroup group : groups.subList(0, shown)) {
        group(group, names);
      }
      if (shown < groups.size()) {
        terminal.out().println();
        terminal.out().println(terminal.text("diff.more-groups", groups.size() - shown));
      }
      if (groups.stream().anyMatch(each -> each.changes().isEmpty())) {
        terminal.out().println();
        terminal.out().println(terminal.text("diff.all"));
      }
    }
    return ExitCode.DONE;
  }

  /**
   * Whether the operator's key is that of one of the scans alone; without a key nobody can tell.
   */
  private boolean areOfOtherKeys() throws InventoryException {
    Sealer sealer;
    try {
      sealer = OperatorKey.openExisting(null).sealer();
    } catch (KeyException e) {
      return false;
    }
    return InventoryWriter.isOfAnotherKey(earlier, sealer)
        != InventoryWriter.isOfAnotherKey(later, sealer);
  }

  private void head(RunInfo before, RunInfo after, boolean otherKeys) {
    terminal
        .out()
        .println(terminal.text("diff.old", before.id(), MainlandTime.text(before.started())));
    terminal
        .out()
        .println(terminal.text("diff.new", after.id(), MainlandTime.text(after.started())));
    if (!before.ruleSetHash().equals(after.ruleSetHash())) {
      terminal.out().println(terminal.alarm(terminal.text("diff.rules")));
    }
    if (!before.configurationHash().equals(after.configurationHash())) {
      terminal.out().println(terminal.alarm(terminal.text("diff.configuration")));
    }
    if (otherKeys) {
      terminal.out().println(terminal.alarm(terminal.text("diff.key")));
    }
    if (before.partial() || after.partial()) {
      terminal.out().println(terminal.alarm(terminal.text("diff.partial")));
    }
    terminal.out().println();
  }

  private void sums(List<ChangeGroup> groups) {
    Map<Change.Kind, Sum> sums = new EnumMap<>(Change.Kind.class);
    for (ChangeGroup group : groups) {
      group.sums().forEach((kind, sum) -> sums.merge(kind, sum, Sum::plus));
    }
    if (sums.isEmpty()) {
      terminal.out().println(terminal.text("diff.none"));
    }
    sums.forEach((kind, sum) -> terminal.out().println(sum(kind, sum)));
  }

  /** What is judged otherwise, also where nothing else was found. */
  private void grounds(List<GroundChange> changes) {
    int shown = all ? changes.size() : Math.min(MAX_GROUNDS, changes.size());
    for (GroundChange each : changes.subList(0, shown)) {
      terminal
          .out()
          .println(
              Visible.of(
                  terminal.text(
                      each.came() ? "diff.ground.came" : "diff.ground.gone",
                      each.grounds(),
                      each.nature().label(),
                      each.title())));
    }
    long rest = changes.stream().skip(shown).mapToLong(GroundChange::grounds).sum();
    if (rest > 0) {
      terminal.out().println(terminal.text("diff.ground.more", rest));
    }
  }

  private void group(ChangeGroup group, Map<String, Wording> names) {
    Jurisdiction jurisdiction = group.residency().jurisdiction();
    String verdict = terminal.text(group.residency().verdict().label());
    String where = jurisdiction == null ? "" : " " + terminal.text(jurisdiction.label());
    String sums =
        group.sums().entrySet().stream()
            .map(each -> sum(each.getKey(), each.getValue()))
            .collect(Collectors.joining(terminal.text("diff.separator")));
    terminal.out().println();
    terminal
        .out()
        .println(
            terminal.strong(
                Visible.of(
                    terminal.text("diff.group", group.place().display(), verdict + where, sums))));
    for (Change change : group.changes()) {
      Wording name = names.getOrDefault(change.rule(), Wording.same(change.rule()));
      terminal.out().println("  " + Visible.of(line(change, name)));
    }
  }

  /** The changes of one kind in numbers; what was not looked at has no number of now. */
  private String sum(Change.Kind kind, Sum sum) {
    return terminal.text(
        "diff.sum." + kind.name(), kind.label(), sum.changes(), sum.before(), sum.after());
  }

  private String line(Change change, Wording rule) {
    Location to = change.to();
    Wording why = change.why();
    return terminal.text(
        "diff.line." + change.kind().name() + (why != null && change.after() > 0 ? ".begun" : ""),
        change.kind().label(),
        change.place().display(),
        rule,
        change.before(),
        change.after(),
        to == null ? "" : to.display(),
        why == null ? "" : why);
  }

  private void figure(Totals before, Totals after, Figure figure) {
    terminal
        .out()
        .println(
            terminal.text(
                "diff.violations",
                terminal.text(before.wording(figure)),
                terminal.text(after.wording(figure)),
                terminal.text(figure.label())));
  }
}
