/**
 * What is forbidden, as data: the findings and the place of an asset in, violations out.
 *
 * <p>{@code PolicyFiles} and {@code PolicyParser} read packs into {@code Law}s, {@code
 * PolicyRule}s, {@code ThresholdRule}s and the calendars of working days; {@code RuleParser} checks
 * one of them. A {@code Policy} is all of that with {@code Exemptions}, immutable. For each asset
 * an {@code Examination} takes its findings one by one; each rule keeps a {@code Case} and sums it
 * over the source in a {@code Place}, since a dump in many files is as bad as a whole one. When a
 * rule holds is said by its condition (package {@code condition}). {@code Title} words the
 * violation, {@code Explanation} the rule.
 *
 * <p>Laws count by the day of the scan. What a finding is, and where a place is, is decided before;
 * figures of the year come from {@code inventory.evaluate}.
 */
@NullMarked
package org.inshore.core.policy;

import org.jspecify.annotations.NullMarked;
