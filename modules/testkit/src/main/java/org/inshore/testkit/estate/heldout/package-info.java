/**
 * Layouts drawn at random, by another principle than those of {@code people}: which roles stand in
 * a row, how their columns are called and in which order. For one test that nothing is tuned to.
 */
@NullMarked
package org.inshore.testkit.estate.heldout;

import org.jspecify.annotations.NullMarked;
