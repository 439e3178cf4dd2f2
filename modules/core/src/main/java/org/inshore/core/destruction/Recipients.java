package org.inshore.core.destruction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.audit.AuditRecord;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.destruction.Recipient;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;

/** Recipients of what was handed over, each once, the one of the audit first. */
final class Recipients {
  private final List<Recipient> all = new ArrayList<>();

  /** Adds the one of the audit by which it was handed over, if there was one. */
  void audited(Path folder) throws IOException {
    AuditRecord audit = AuditRecord.read(folder);
    if (audit != null) {
      add(new Recipient(audit.outsourcer(), audit.number(), audit.start(), audit.end(), true));
    }
  }

  /**
   * Adds those that the registers of a scan's sources name.
   *
   * @param scope places of it; empty for all
   */
  void registered(InventoryReader inventory, List<Location> scope) throws IOException {
    for (SourceEntry each : inventory.sources()) {
      Declaration declared = each.source().declared();
      String id = each.source().id();
      String name = declared.recipient();
      if (name != null
          && (scope.isEmpty() || scope.stream().anyMatch(place -> place.source().equals(id)))) {
        add(Recipient.registered(name, declared.contract()));
      }
    }
  }

  /** One without a contract says nothing beside the same with one. */
  private void add(Recipient next) {
    boolean known =
        all.stream()
            .anyMatch(
                each ->
                    each.name().equals(next.name())
                        && (next.number().isEmpty() || each.number().equals(next.number())));
    if (!known) {
      all.removeIf(each -> each.name().equals(next.name()) && each.number().isEmpty());
      all.add(next);
    }
  }

  List<Recipient> all() {
    return List.copyOf(all);
  }
}
