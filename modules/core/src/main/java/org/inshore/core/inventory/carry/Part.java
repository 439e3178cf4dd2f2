package org.inshore.core.inventory.carry;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.inshore.core.inventory.carry.EarlierScan.Use;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.inventory.table.JudgementTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.policy.Policy;
import org.inshore.core.policy.PolicyException;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.jspecify.annotations.Nullable;

/**
 * One of several scans that are merged into one inventory, whole: its sources, what became of every
 * asset, and all that was recorded of them.
 *
 * @param folder of its results
 * @param scan its records
 */
public record Part(Path folder, EarlierScan scan) {

  /**
   * Opens one.
   *
   * @throws InventoryException if there is none, it cannot be read, or its scan had another key
   */
  public static Part open(Path folder, Sealer sealer) throws InventoryException {
    return new Part(folder, EarlierScan.open(folder, Use.RESUMED, sealer));
  }

  /** The scan. */
  public RunInfo run() {
    return scan.run();
  }

  private Session session() {
    return scan.session();
  }

  /** Its sources, with where they are and on what evidence. */
  public Collection<SourceEntry> sources() throws InventoryException {
    return read(() -> Catalogue.sources(session()).values());
  }

  /** The rules that were in force. */
  public List<RuleInfo> rules() throws InventoryException {
    return read(() -> Catalogue.rules(session()));
  }

  /** The policy in force: what it forbids and exempts. */
  public Policy policy() throws InventoryException {
    return read(
        () -> {
          try {
            return JudgementTable.policy(session());
          } catch (PolicyException e) {
            throw new IllegalArgumentException(e);
          }
        });
  }

  /** The texts by which it was judged, to tell those of two scans apart. */
  public List<String> judgedBy() throws InventoryException {
    return read(
        () ->
            session()
                .list(
                    "SELECT name || char(10) || text AS said FROM policy_file UNION ALL"
                        + " SELECT IFNULL(exemptions, '') FROM judgement ORDER BY 1",
                    row -> row.text("said")));
  }

  /** Takes assets. */
  @FunctionalInterface
  public interface Assets {
    /**
     * Takes one, or what lies in one and is counted apart.
     *
     * @param id its number in this scan
     * @param version hash of the version that was read; null if unknown
     */
    void asset(long id, AssetEntry entry, @Nullable Long version);
  }

  /** Hands on every outcome but those of whole sources. */
  public void assets(Assets sink) throws InventoryException {
    read(
        () -> {
          long next = 0;
          for (List<EarlierAssets.Earlier> some = scan.from(next);
              !some.isEmpty();
              some = scan.from(next)) {
            for (EarlierAssets.Earlier each : some) {
              next = each.id() + 1;
              if (!each.entry().kind().equals("source")) {
                sink.asset(each.id(), each.entry(), each.version());
              }
            }
          }
          return true;
        });
  }

  /** A step that reads. */
  private interface Step<T> {
    T read() throws SQLException;
  }

  private <T> T read(Step<T> step) throws InventoryException {
    try {
      return step.read();
    } catch (SQLException | IllegalArgumentException e) {
      throw Store.unreadable(folder, e);
    }
  }
}
