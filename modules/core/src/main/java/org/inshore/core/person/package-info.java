/**
 * People told apart by keyed hashes of their identifiers: who is in a record of an asset. Knows no
 * values, and not where they are.
 *
 * <p>{@code RecordPeople}, in short texts package {@code form}, say who is in a record, by the
 * matches of it ({@code match}); {@code Unseen} counts rows in which somebody was not recognised.
 * Which identifiers are of one person over all records is said by {@code link}, how far the number
 * can be off by {@code bound}; both rest on the sets of hashes in {@code set}. {@code layout} reads
 * what columns say of people, {@code masked} counts who is known by masked values alone.
 */
@NullMarked
package org.inshore.core.person;

import org.jspecify.annotations.NullMarked;
