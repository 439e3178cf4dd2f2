package org.inshore.spi.inventory.filing;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;

/** Inventory that tells what filings with the regulator ask for. */
public interface FilingInventory extends Inventory {

  /** The declared export scenes with what is in them, those of sources' registers last. */
  List<SceneSum> scenes();

  /** What is provided abroad, in no scene first, then by scene, each by place. */
  Stream<ScenePlace> scenePlaces();

  /** When the year's sums passed legal limits, or may have. */
  List<Passing> passings();
}
