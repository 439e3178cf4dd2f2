/**
 * Search for what was handed over among what a later scan found: {@code HandedOver} holds the
 * hashes of the earlier one, {@code RemainingData} goes through the places of the later one. Values
 * are known by keyed hashes alone, so the original data is not needed, and the same key is.
 */
@NullMarked
package org.inshore.core.destruction;

import org.jspecify.annotations.NullMarked;
