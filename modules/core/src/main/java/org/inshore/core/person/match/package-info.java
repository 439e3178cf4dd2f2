/**
 * Matches of one record: what kind of identifier each is, whose it is said to be, which of them
 * belong together. Says nothing of people.
 *
 * <p>{@code OpenRecord} collects the matches of a record as they come, {@code LongLine} divides a
 * line that names too many people, {@code RecordMatches} answers what is asked of them.
 */
@NullMarked
package org.inshore.core.person.match;

import org.jspecify.annotations.NullMarked;
