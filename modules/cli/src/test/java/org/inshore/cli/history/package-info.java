/**
 * Scans over time: earlier results, parts that are merged, samples and budgets, schedules, results
 * that somebody changed.
 */
@NullMarked
package org.inshore.cli.history;

import org.jspecify.annotations.NullMarked;
