package org.inshore.core.inventory.carry;

import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it was listed.
 *
 * @param place text of its masked location
 * @param version hash of its version and of all that decides what is found in it; null if it is not
 *     to be carried over with others
 * @param readers who may read it beyond named accounts; null for nobody
 */
public record ListedAsset(String place, @Nullable Long version, @Nullable Readers readers) {}
