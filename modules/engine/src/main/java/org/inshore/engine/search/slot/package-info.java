/**
 * Values that are told by where they stand among others of a text, as the cells of a column are:
 * {@code Slots} by the characters around them, {@code WordLists} by lines of nothing but such
 * words.
 */
@NullMarked
package org.inshore.engine.search.slot;

import org.jspecify.annotations.NullMarked;
