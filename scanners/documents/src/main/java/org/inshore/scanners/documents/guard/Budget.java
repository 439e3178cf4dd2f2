package org.inshore.scanners.documents.guard;

import org.inshore.spi.scan.ContainerBudget;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** The budget of one container; a limit that it exceeds is thrown with its message. */
public final class Budget {
  private final Limits limits;
  private final ContainerBudget budget;

  /**
   * Begins with nothing taken.
   *
   * @param packedBytes the container's own size; -1 when unknown, which leaves the ratio open
   */
  public Budget(Limits limits, long packedBytes) {
    this.limits = limits;
    this.budget = new ContainerBudget(limits, packedBytes);
  }

  /** Counts an entry. */
  public void entry() throws ScanException {
    check(budget.entry());
  }

  /** Counts bytes that came out. */
  public void took(long bytes) throws ScanException {
    check(budget.unpacked(bytes));
  }

  private void check(ContainerBudget.@Nullable Exceeded exceeded) throws ScanException {
    if (exceeded != null) {
      throw switch (exceeded) {
        case ENTRIES -> Problems.limit("limit.entries", String.valueOf(limits.entries()));
        case EXPANDED ->
            Problems.limit("limit.expanded", String.valueOf(limits.expandedBytes() >> 20));
        case RATIO -> Problems.limit("limit.ratio", String.valueOf(limits.expansionRatio()));
      };
    }
  }
}
