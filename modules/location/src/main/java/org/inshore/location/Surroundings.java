package org.inshore.location;

import java.time.InstantSource;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.network.Network;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteRegister;
import org.jspecify.annotations.Nullable;

/**
 * Registers and databases of the operator to locate with.
 *
 * @param register sites and what belongs to them
 * @param databases databases of addresses
 * @param scanner the site at which this scanner runs; null if not said
 * @param network to ask; null to ask nothing, not even for the address of a name
 * @param clock tells which declarations hold
 */
public record Surroundings(
    SiteRegister register,
    AddressDatabases databases,
    @Nullable Site scanner,
    @Nullable Network network,
    InstantSource clock) {
  /** Nothing given, nothing asked. */
  public static final Surroundings NONE =
      new Surroundings(
          SiteRegister.EMPTY, AddressDatabases.NONE, null, null, InstantSource.system());

  /** The same without a network. */
  public Surroundings offline() {
    return new Surroundings(register, databases, scanner, null, clock);
  }
}
