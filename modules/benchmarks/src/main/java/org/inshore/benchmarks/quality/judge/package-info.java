/**
 * Judgement of matches: what is labelled, what was found, and precision, recall and reliability
 * from the two. Where cases come from ({@code labelled}, {@code real}, {@code synthetic}) is not
 * known here.
 */
@NullMarked
package org.inshore.benchmarks.quality.judge;

import org.jspecify.annotations.NullMarked;
