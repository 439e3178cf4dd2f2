package org.inshore.spi.inventory.filing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.source.RegisterField;

/** Inventory that tells what filings with the regulator ask for. */
public interface FilingInventory extends Inventory {

  /**
   * An inventory as one of these.
   *
   * @throws IOException if it does not tell what filings ask for
   */
  static FilingInventory of(Inventory inventory) throws IOException {
    if (inventory instanceof FilingInventory filing) {
      return filing;
    }
    throw new IOException(inventory.getClass().getName() + " tells nothing for filings");
  }

  /** The declared export scenes with what is in them, those of sources' registers last. */
  List<SceneSum> scenes();

  /** What is provided abroad, in no scene first, then by scene, each by place. */
  Stream<ScenePlace> scenePlaces();

  /** Grades and kinds of place of what was found, or is on the bank's own list, by place. */
  Stream<AssetTraits> traits();

  /** How many people there are by what a field of the register says of their sources. */
  Map<String, PersonCount> personsBy(RegisterField field);

  /** How many people all places had, as the year's scans counted them, this one last. */
  List<CountedDay> held();

  /** The last day on which surely no more than so many working days have gone by since a day. */
  LocalDate due(LocalDate since, int workingDays);

  /** When the year's sums passed legal limits, or may have. */
  List<Passing> passings();
}
