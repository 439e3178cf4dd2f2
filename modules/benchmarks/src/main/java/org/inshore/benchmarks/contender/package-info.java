/** What the engine is measured against, and the engine: one class for each. */
@NullMarked
package org.inshore.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
