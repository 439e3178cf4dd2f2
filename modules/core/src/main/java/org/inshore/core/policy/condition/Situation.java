package org.inshore.core.policy.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.core.calendar.WorkingDays;
import org.inshore.core.policy.condition.Condition.Way;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.filing.PlaceMark;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * One asset, with all but its findings that bears on whether they may be there.
 *
 * @param place the asset
 * @param residency where its source is
 * @param declared what the operator declares of its source
 * @param readers who may read it; null if that is not known, or nobody is who matters
 * @param modified when it last changed; null if not known
 * @param flows the flows of the asset or of what it lies in
 * @param asOf the day by whose law it is judged
 * @param found the day from which time to put things right is counted
 * @param circumstances what follows of it from the whole inventory and from registers
 */
public record Situation(
    Location place,
    Residency residency,
    Declaration declared,
    @Nullable Readers readers,
    @Nullable Instant modified,
    List<FlowEntry> flows,
    LocalDate asOf,
    LocalDate found,
    Circumstances circumstances) {

  /** Copies the list. */
  public Situation {
    flows = List.copyOf(flows);
  }

  /** Where nothing but the source's own register tells of exports. */
  public Situation(
      Location place,
      Residency residency,
      Declaration declared,
      @Nullable Readers readers,
      @Nullable Instant modified,
      List<FlowEntry> flows,
      LocalDate asOf,
      LocalDate found,
      ExportNeed need) {
    this(
        place,
        residency,
        declared,
        readers,
        modified,
        flows,
        asOf,
        found,
        Circumstances.ofRegister(place, declared, flows.size(), need));
  }

  /** Where the people of the source and the year's sum of people abroad are not known. */
  public Situation(
      Location place,
      Residency residency,
      Declaration declared,
      @Nullable Readers readers,
      @Nullable Instant modified,
      List<FlowEntry> flows,
      LocalDate asOf,
      LocalDate found) {
    this(place, residency, declared, readers, modified, flows, asOf, found, ExportNeed.NOT_COUNTED);
  }

  /** The source as far as it is declared. */
  public DataSource source() {
    return circumstances.source();
  }

  public Situation with(WorkingDays calendar, List<PlaceMark> kinds) {
    return new Situation(
        place,
        residency,
        declared,
        readers,
        modified,
        flows,
        asOf,
        found,
        circumstances.with(calendar, kinds));
  }

  /** Its provisions abroad: by flows of a way, or by being stored where none is asked for. */
  public List<Provision> provisions(@Nullable Way way) {
    if (way == null) {
      return List.of(circumstances.stored());
    }
    List<Provision> provisions = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      if (way.holds(flows.get(i))) {
        provisions.add(circumstances.flows().get(i));
      }
    }
    return provisions;
  }

  /** Whether one of some kinds of readers may read the asset. */
  public boolean openTo(Set<Readers.Kind> kinds) {
    return readers != null && kinds.contains(readers.kind());
  }

  /** Whether it is in a place of one of some kinds. */
  public boolean isIn(Set<PlaceKind> kinds) {
    return circumstances.places().stream().anyMatch(mark -> kinds.contains(mark.kind()));
  }

  /** Whether a field of the register has one of some values; empty is one that it has not. */
  public boolean declares(RegisterField field, Set<String> values) {
    return values.contains(declared.register().getOrDefault(field, "").strip());
  }

  /** Whether the asset last changed longer ago than content of its source may be kept. */
  public boolean overdue() {
    Period retention = declared.retention();
    return retention != null
        && modified != null
        && MainlandTime.day(modified).plus(retention).isBefore(asOf);
  }
}
