package org.inshore.core.inventory.read;

import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.table.NameTable;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import java.sql.SQLException;
import java.util.List;
import org.inshore.core.key.Sealer;
import org.inshore.core.name.ClearNames;
import org.inshore.core.name.SealedName;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A masked name in clear, and where it stands.
 *
 * @param name the name
 * @param places assets and parts of them in whose place it stands, with all names in clear: the
 *     first {@link #MOST}
 */
public record NamedPlaces(String name, List<Location> places) {
  /** How many places are told. */
  public static final int MOST = 1000;

  /** Copies the list. */
  public NamedPlaces {
    places = List.copyOf(places);
  }

  public static @Nullable NamedPlaces of(Session session, String hash, Sealer sealer)
      throws InventoryException {
    try {
      SealedName sealed = NameTable.of(session).apply(hash);
      if (sealed == null) {
        return null;
      }
      String name = sealed.name(sealer);
      if (name == null) {
        throw new InventoryException(Store.MESSAGES.wording("other-key"), null);
      }
      ClearNames clear = new ClearNames(NameTable.of(session), sealer, true);
      return new NamedPlaces(
          name,
          NameTable.places(session, hash, MOST).stream()
              .map(Location::parse)
              .map(clear::clear)
              .toList());
    } catch (SQLException e) {
      throw new InventoryException(Store.MESSAGES.wording("not-ours", Store.FILE), e);
    }
  }
}
