package org.inshore.spi.source;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the operator declares of a data source; every part may be absent.
 *
 * @param site the data centre or office, by name
 * @param jurisdiction where that site is
 * @param system the business system the source belongs to
 * @param owner the department or person who answers for it
 * @param outsourcer the third party that runs it or was given it
 * @param foreignParty whether who runs it or was given it is a foreign or foreign-funded body
 * @param contract the registered contract with the outsourcer
 * @param retention how long content may be kept after it last changed
 * @param classified whether it is approved for state-secret material
 */
public record Declaration(
    @Nullable String site,
    @Nullable Jurisdiction jurisdiction,
    @Nullable String system,
    @Nullable String owner,
    @Nullable String outsourcer,
    boolean foreignParty,
    @Nullable Contract contract,
    @Nullable Period retention,
    boolean classified) {

  /** Nothing declared. */
  public static final Declaration NONE = new Declaration(null, null, null, null, null, false);

  /** Without a foreign party, a contract or a time of retention. */
  public Declaration(
      @Nullable String site,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String system,
      @Nullable String owner,
      @Nullable String outsourcer,
      boolean classified) {
    this(site, jurisdiction, system, owner, outsourcer, false, null, null, classified);
  }
}
