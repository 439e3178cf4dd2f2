package org.inshore.core.person;

import org.inshore.core.person.link.Identifier;

/**
 * Some people of one asset.
 *
 * @param persons the {@link Identifier} of each; one may come again in another batch
 * @param links identifiers of one record by twos, the better first: both are of one person
 * @param sensitive those of the persons who stand in a record with sensitive personal information
 * @param more how many further people there may be of whom nothing tells whether they are others
 * @param doubtful identifiers by twos: the second stands with the first's person, 0 for nobody, and
 *     may be of somebody else
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never kept; copying costs
public record PersonBatch(
    long[] persons, long[] links, long[] sensitive, long more, long[] doubtful) {
  private static final long[] NOBODY = {};

  /** People of whom nothing sensitive stands there. */
  public PersonBatch(long[] persons, long[] links) {
    this(persons, links, NOBODY);
  }

  /** People of whom all is known. */
  public PersonBatch(long[] persons, long[] links, long[] sensitive) {
    this(persons, links, sensitive, 0, NOBODY);
  }
}
