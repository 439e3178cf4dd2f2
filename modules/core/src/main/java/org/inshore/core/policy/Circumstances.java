package org.inshore.core.policy;

import java.util.Collections;
import java.util.List;
import org.inshore.core.calendar.WorkingDays;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.scene.ExportScene;

/**
 * Circumstances of an asset that are worked out from the whole inventory and from registers.
 *
 * @param stored its provision abroad by being stored there
 * @param flows its provision by each of its flows, in the order of these
 * @param calendar by which working days are counted
 */
public record Circumstances(Provision stored, List<Provision> flows, WorkingDays calendar) {

  /** Copies the list. */
  public Circumstances {
    flows = List.copyOf(flows);
  }

  /** What the register of the asset's source declares alone. */
  static Circumstances ofRegister(
      Location place, Declaration declared, int flows, ExportNeed need) {
    ExportScene scene =
        ExportScene.ofRegister(new DataSource(place.source(), "", place.source(), declared));
    Provision all = scene == null ? Provision.NONE : new Provision(scene, need);
    return new Circumstances(all, Collections.nCopies(flows, all), WorkingDays.NONE);
  }

  Circumstances with(WorkingDays other) {
    return new Circumstances(stored, flows, other);
  }
}
