package org.inshore.core.policy.condition;

import java.util.Collections;
import java.util.List;
import org.inshore.core.calendar.WorkingDays;
import org.inshore.spi.inventory.filing.PlaceMark;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.scene.ExportScene;

/**
 * Circumstances of an asset that are worked out from the whole inventory and from registers.
 *
 * @param stored its provision abroad by being stored there
 * @param flows its provision by each of its flows, in the order of these
 * @param source the asset's
 * @param calendar by which working days are counted
 * @param places kinds of place that it is in
 * @param persons how many people its source has for certain
 */
public record Circumstances(
    Provision stored,
    List<Provision> flows,
    DataSource source,
    WorkingDays calendar,
    List<PlaceMark> places,
    long persons) {

  /** Copies the lists. */
  public Circumstances {
    flows = List.copyOf(flows);
    places = List.copyOf(places);
  }

  /** Where calendar and places are those of a policy. */
  public Circumstances(Provision stored, List<Provision> flows, DataSource source) {
    this(stored, flows, source, WorkingDays.NONE, List.of(), 0);
  }

  /** What the register of the asset's source declares alone. */
  static Circumstances ofRegister(
      Location place, Declaration declared, int flows, ExportNeed need) {
    DataSource source = new DataSource(place.source(), "", "", declared);
    ExportScene scene = ExportScene.ofRegister(source);
    Provision all = scene == null ? Provision.NONE : new Provision(scene, need);
    return new Circumstances(all, Collections.nCopies(flows, all), source);
  }

  Circumstances with(WorkingDays days, List<PlaceMark> kinds) {
    return new Circumstances(stored, flows, source, days, kinds, persons);
  }

  /** The same where so many people are in the source for certain. */
  public Circumstances of(long people) {
    return new Circumstances(stored, flows, source, calendar, places, people);
  }
}
