package org.inshore.engine;

import org.inshore.spi.inventory.MaskedText;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * One hit: a place and a confidence, never the value.
 *
 * @param rule what was found
 * @param location where hits of this kind are rolled up: the text's location, or the table's with
 *     the column appended
 * @param position the exact place: with {@code line}, {@code cell} or nothing more appended
 * @param record number of the row, or of the line in a text
 * @param start offset of the first code point in the whole text, or in the cell
 * @param end offset after the last code point
 * @param confidence 0 to 1
 * @param masked the value, masked; null for state secrets
 * @param valueHash keyed hash of the normalised value; 0 for state secrets
 * @param personKey rank of this kind as an identifier of a person, 1 the best; 0 for none
 */
public record Match(
    RuleInfo rule,
    Location location,
    Location position,
    long record,
    long start,
    long end,
    double confidence,
    @Nullable MaskedText masked,
    long valueHash,
    int personKey) {}
