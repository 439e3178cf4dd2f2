package org.inshore.tables;

import java.util.List;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.message.Wording;

/** Notices that any report needs, lest names and samples in it be taken amiss. */
public final class Notices {
  private static final Wording WORK_LIST = InventoryTables.MESSAGES.wording("notice.work-list");
  private static final Wording NAMES = InventoryTables.MESSAGES.wording("notice.names");
  private static final Wording SAMPLES = InventoryTables.MESSAGES.wording("notice.samples");

  private Notices() {}

  /** That names are in clear, and who may read them: stands on every page of a work list. */
  public static Wording workList() {
    return WORK_LIST;
  }

  /** What is masked in names, and why files have no samples; nothing of either in a work list. */
  public static List<Wording> of(Inventory inventory) {
    return inventory.clearNames() ? List.of() : List.of(NAMES, SAMPLES);
  }
}
