package org.inshore.core.inventory;

import java.time.Instant;
import org.inshore.core.name.SealedName;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.source.Location;

/** Records of what lies in assets and flows out of sources; for all threads. */
public interface AssetRecords {

  /** Adds a flow; after its source. */
  void flow(FlowEntry flow);

  /**
   * Adds a finding; before or after the outcome of its asset.
   *
   * @throws IllegalArgumentException of a state secret, which is to be sealed
   */
  void finding(Finding finding, Samples samples);

  /** Seals an asset with state-secret markings. */
  void secret(MarkedAsset marked);

  /** Keeps the clear name of a masked one, sealed; the same one may come again. */
  void name(SealedName name);

  /** Adds a column named like personal financial information. */
  void column(ColumnEntry column);

  /** Adds people whose data an asset holds; the same one may come again. */
  void persons(Location asset, PersonBatch batch);

  /** Sets the keyed hashes of the blocks of a document's text. */
  void blocks(Location asset, long[] hashes);

  /** Sets when an asset was made. */
  void created(Location asset, Instant when);
}
