/** What rows cost: the engine alone, with people and records told, and a whole scan of a table. */
@NullMarked
package org.inshore.benchmarks.rows;

import org.jspecify.annotations.NullMarked;
