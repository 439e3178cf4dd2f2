/**
 * Finds the places in encoded text at which values and words may start: a few table look-ups for
 * each byte, whatever the rules. It finds more than there is, never less; what stands there is
 * decided elsewhere.
 */
@NullMarked
package org.inshore.engine.finder;

import org.jspecify.annotations.NullMarked;
