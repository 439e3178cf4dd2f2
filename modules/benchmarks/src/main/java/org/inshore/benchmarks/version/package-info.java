/** Compares two versions of the engine: what they cost and what they find. */
@NullMarked
package org.inshore.benchmarks.version;

import org.jspecify.annotations.NullMarked;
