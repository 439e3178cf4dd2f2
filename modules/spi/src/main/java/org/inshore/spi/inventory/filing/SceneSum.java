package org.inshore.spi.inventory.filing;

import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/**
 * One export scene with what is in it.
 *
 * @param scene what is declared
 * @param persons people since 1 January over the year's scans, each once, if they count to limits
 * @param sensitive of them, those with sensitive information
 * @param exempt people while the scene is exempt
 * @param files files with findings in this scan
 * @param fileBytes how much these are
 * @param tables tables with findings in this scan
 * @param rows how many rows these have
 * @param expiry when what it rests on ends; null if no end is declared
 * @param days what the year's scans counted, this one last
 */
public record SceneSum(
    ExportScene scene,
    PersonCount persons,
    PersonCount sensitive,
    PersonCount exempt,
    long files,
    long fileBytes,
    long tables,
    long rows,
    @Nullable Expiry expiry,
    List<CountedDay> days) {

  /** Copies the list. */
  public SceneSum {
    days = List.copyOf(days);
  }

  /** All its people, exempt or not. */
  public PersonCount people() {
    return exempt.persons() > 0 || !exempt.exact() ? exempt : persons;
  }

  /** How that compares with what was approved; null if no number was. */
  public @Nullable Growth growth() {
    ExportBasis basis = scene.basis();
    Long approved = basis == null ? null : basis.persons();
    return approved == null ? null : new Growth(approved, people());
  }

  /** The same of those with sensitive information. */
  public @Nullable Growth sensitiveGrowth() {
    Long approved = scene.approvedSensitive();
    return approved == null ? null : new Growth(approved, sensitive);
  }
}
