/**
 * The record of a gate: every act as a line of a chained log, read back as cases with their steps,
 * and the restricted form of a case. It keeps places, hashes, positions and markings' terms, never
 * a text.
 */
@NullMarked
package org.inshore.core.outbound.record;

import org.jspecify.annotations.NullMarked;
