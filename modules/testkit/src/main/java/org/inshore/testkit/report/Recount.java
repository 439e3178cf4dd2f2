package org.inshore.testkit.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.ColumnState;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Decision;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Figures counted from the lists of an inventory, by their definitions and without the store: those
 * of samples, and what the store's are checked against. People are not counted.
 */
public final class Recount {
  private static final Set<String> PARTS = Set.of("entry", "part", "flows");

  private final Map<String, Map<Figure, Long>> sources = new HashMap<>();
  private final Map<Figure, Long> whole = new EnumMap<>(Figure.class);

  /**
   * Counts.
   *
   * @param inventory whose lists are read; not asked for its figures
   * @param places its sources; their own figures are not asked for
   */
  public Recount(Inventory inventory, List<SourceEntry> places) {
    places.forEach(place -> sources.put(place.source().id(), new EnumMap<>(Figure.class)));
    each(inventory.assets(), this::asset);
    each(inventory.findings(), this::finding);
    each(inventory.columns(), this::column);
    Map<String, Residency> residencies = new HashMap<>();
    places.forEach(place -> residencies.put(place.source().id(), place.residency()));
    each(inventory.flows(), flow -> flow(flow, residencies));
    each(inventory.copies(), copy -> whole.merge(Figure.COPIES, 1L, Long::sum));
    grounds(inventory);
    add(whole, Figure.SOURCES, places.size());
    add(whole, Figure.RULES, inventory.rules().size());
    add(
        whole,
        Figure.THRESHOLDS_REACHED,
        Threshold.inShort(inventory.thresholds()).stream().filter(Threshold::reached).count());
    for (SourceEntry place : places) {
      Map<Figure, Long> own = of(place.source().id());
      Verdict verdict = place.residency().verdict();
      boolean holding = own.getOrDefault(Figure.FINDINGS, 0L) > 0;
      add(whole, Figure.SOURCES_FAILED, place.failure() == null ? 0 : 1);
      add(whole, Figure.SOURCES_HOLDING, holding ? 1 : 0);
      add(whole, Figure.SOURCES_HOLDING_OFFSHORE, holding && verdict == Verdict.OFFSHORE ? 1 : 0);
      add(whole, Figure.SOURCES_HOLDING_UNKNOWN, holding && verdict == Verdict.UNKNOWN ? 1 : 0);
    }
  }

  /** The figures of a source that do not count people. */
  public Map<Figure, Long> of(String source) {
    return told(sources.getOrDefault(source, Map.of()));
  }

  /** The figures of the scan that count neither people nor state secrets. */
  public Map<Figure, Long> whole() {
    Map<Figure, Long> all = told(whole);
    all.putAll(whole);
    all.putIfAbsent(Figure.COPIES, 0L);
    return all;
  }

  private static Map<Figure, Long> told(Map<Figure, Long> counted) {
    Map<Figure, Long> counts = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      if (figure.bySource() && !figure.ofPeople()) {
        counts.put(figure, counted.getOrDefault(figure, 0L));
      }
    }
    return counts;
  }

  private void asset(AssetEntry asset) {
    boolean part = PARTS.contains(asset.kind());
    if (!part) {
      count(asset.location(), Figure.ASSETS);
    }
    switch (asset.outcome()) {
      case Outcome.Scanned scanned -> {
        if (!part) {
          count(asset.location(), Figure.LOOKED_THROUGH);
          if (scanned.notes().stream().anyMatch(note -> note.en().startsWith("carried over:"))) {
            count(asset.location(), Figure.CARRIED_OVER);
          }
        }
      }
      case Outcome.Incomplete begun -> {
        missed(asset, part ? Figure.PARTS_NOT_LOOKED_AT : Figure.INCOMPLETE);
        if (!part && begun.category().equals("SAMPLED")) {
          count(asset.location(), Figure.SAMPLED);
        }
      }
      case Outcome.Failed _ ->
          missed(asset, part ? Figure.PARTS_NOT_LOOKED_AT : Figure.NOT_LOOKED_AT);
      case Outcome.Skipped _ ->
          count(asset.location(), part ? Figure.PARTS_EXCLUDED : Figure.EXCLUDED);
    }
  }

  private void missed(AssetEntry asset, Figure figure) {
    count(asset.location(), figure);
    if (figure != Figure.PARTS_NOT_LOOKED_AT) {
      count(asset.location(), Figure.MISSED);
    }
  }

  private void finding(Finding finding) {
    if (finding.subject() == Subject.PERSONAL_FINANCIAL) {
      count(finding.location(), Figure.FINDINGS);
      count(finding.location().source(), Figure.MATCHES, finding.matches());
    } else {
      count(finding.location(), Figure.OTHER_FINDINGS);
    }
  }

  private void column(ColumnEntry column) {
    if (column.state() != ColumnState.FOUND) {
      count(column.location(), Figure.COLUMNS_WITHOUT_FIND);
    }
  }

  private void flow(FlowEntry entry, Map<String, Residency> residencies) {
    Location place = entry.flow().place();
    Residency near = Objects.requireNonNull(residencies.get(place.source()));
    Residency far =
        entry.farSource() == null
            ? entry.far()
            : residencies.getOrDefault(entry.farSource(), entry.far());
    Residency to = entry.flow().direction() == Flow.Direction.OUT ? far : near;
    count(place, Figure.FLOWS);
    if (to.verdict() == Verdict.OFFSHORE
        && !Objects.equals(near.jurisdiction(), far.jurisdiction())) {
      count(place, Figure.FLOWS_OFFSHORE);
    }
  }

  private void grounds(Inventory inventory) {
    LocalDate day = day(inventory.run());
    boolean compared = inventory.run().previous() != null;
    if (compared) {
      for (Standing.State state : Standing.State.values()) {
        add(whole, state.figure(), 0);
      }
    }
    Map<Location, List<Violation>> incidents = new HashMap<>();
    each(
        inventory.violations(),
        ground -> {
          incidents.computeIfAbsent(ground.place(), place -> new ArrayList<>()).add(ground);
          count(ground.place(), Figure.GROUNDS);
          count(
              ground.place(),
              ground.nature() == Nature.VIOLATION
                  ? Figure.GROUNDS_VIOLATION
                  : Figure.GROUNDS_TO_CLARIFY);
          Decision decision = Decision.of(ground, day);
          if (decision.settles()) {
            count(ground.place(), Figure.SETTLED);
            count(ground.place(), Figure.valueOf(decision.name()));
          } else if (late(ground, day)) {
            count(ground.place(), Figure.OVERDUE);
          }
          standing(ground, compared);
        });
    each(inventory.formerViolations(), ground -> standing(ground, compared));
    incidents.forEach((place, grounds) -> incident(place, grounds, day));
  }

  /** What is settled does not make an incident a violation while anything else is open. */
  private void incident(Location place, List<Violation> grounds, LocalDate day) {
    List<Violation> open =
        grounds.stream().filter(each -> !Decision.of(each, day).settles()).toList();
    boolean violation =
        (open.isEmpty() ? grounds : open)
            .stream().anyMatch(each -> each.nature() == Nature.VIOLATION);
    count(place, Figure.INCIDENTS);
    count(place, violation ? Figure.INCIDENTS_VIOLATION : Figure.INCIDENTS_TO_CLARIFY);
    if (open.isEmpty()) {
      count(place, Figure.INCIDENTS_SETTLED);
    }
  }

  private static boolean late(Violation ground, LocalDate day) {
    LocalDate due = ground.due();
    Standing.@Nullable Mark mark = ground.standing() == null ? null : ground.standing().mark();
    if (due == null && mark != null) {
      due = mark.due();
    }
    return due != null && due.isBefore(day);
  }

  private void standing(Violation ground, boolean compared) {
    @Nullable Standing standing = ground.standing();
    if (compared && standing != null) {
      add(whole, standing.state().figure(), 1);
    }
  }

  private static LocalDate day(RunInfo run) {
    LocalDate asOf = run.asOf();
    return asOf == null ? LocalDate.ofInstant(run.started(), ZoneOffset.ofHours(8)) : asOf;
  }

  private void count(Location place, Figure figure) {
    count(place.source(), figure, 1);
  }

  private void count(String source, Figure figure, long number) {
    add(sources.computeIfAbsent(source, each -> new EnumMap<>(Figure.class)), figure, number);
    add(whole, figure, number);
  }

  private static void add(Map<Figure, Long> counts, Figure figure, long number) {
    counts.merge(figure, number, Long::sum);
  }

  private static <T> void each(Stream<T> all, Consumer<T> action) {
    try (all) {
      all.forEach(action);
    }
  }
}
