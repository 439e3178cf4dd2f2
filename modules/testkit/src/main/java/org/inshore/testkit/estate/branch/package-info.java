/**
 * Exports of a bank's branches in many hands: ledgers, forms, logs, messages and dumps whose
 * layouts know nothing of the rules, with the truth of who stands where. {@code BranchEstate} makes
 * one.
 */
@NullMarked
package org.inshore.testkit.estate.branch;

import org.jspecify.annotations.NullMarked;
