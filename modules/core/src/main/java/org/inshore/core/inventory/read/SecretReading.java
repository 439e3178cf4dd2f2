package org.inshore.core.inventory.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.core.inventory.evaluate.Evaluation;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.SecretTable;
import org.inshore.core.key.Sealer;
import org.inshore.core.policy.Policy;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.run.RunInfo;
import org.jspecify.annotations.Nullable;

/** Opens sealed state secrets and judges them by the policy, which is not written down. */
public final class SecretReading {
  private final Session session;
  private final AssetRows assets;
  private final Evaluation evaluation;
  private final Sealer sealer;

  public SecretReading(Session session, Policy policy, RunInfo run, Sealer sealer)
      throws SQLException {
    this.session = session;
    this.assets = new AssetRows(session);
    this.evaluation = new Evaluation(session, policy, run, sealer);
    this.sealer = sealer;
  }

  public List<SecretEntry> all() throws SQLException, InventoryException {
    List<SecretEntry> entries = new ArrayList<>();
    for (MarkedAsset marked : SecretTable.all(session, sealer)) {
      AssetEntry asset =
          session.first(
              AssetRows.ASSETS + " AND location = ?", assets::asset, marked.asset().toString());
      if (asset != null) {
        entries.add(
            new SecretEntry(
                withHash(asset, marked.sha256()), marked.findings(), evaluation.judge(marked)));
      }
    }
    return entries;
  }

  private static AssetEntry withHash(AssetEntry asset, @Nullable String sha256) {
    return new AssetEntry(
        asset.location(),
        asset.kind(),
        asset.size(),
        asset.modified(),
        asset.mediaType(),
        asset.outcome(),
        asset.readers(),
        sha256);
  }
}
