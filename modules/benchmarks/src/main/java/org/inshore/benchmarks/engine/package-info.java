/**
 * The engine as it is measured: {@code ShippedRules} compiles the packs, {@code Engines} knows the
 * ways to match, {@code CountingSink} counts matches and does nothing else.
 */
@NullMarked
package org.inshore.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
