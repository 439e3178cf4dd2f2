/**
 * Precision and recall of answers about contracts, on contracts made from wordings of two hands:
 * one that queries were tuned on, and one that was written before and kept blind.
 */
@NullMarked
package org.inshore.benchmarks.contract;

import org.jspecify.annotations.NullMarked;
