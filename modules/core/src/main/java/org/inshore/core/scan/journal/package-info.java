/**
 * The only way out of a run: {@code ScanJournal} masks names, counts ({@code Counters}), tells the
 * {@code ScanListener} and writes to the {@code Ledger}. Hashes of what was listed ({@code
 * ListingHash}, {@code VersionHashes}) go with it, by which a later scan sees that nothing changed.
 * Knows neither threads nor sources.
 */
@NullMarked
package org.inshore.core.scan.journal;

import org.jspecify.annotations.NullMarked;
