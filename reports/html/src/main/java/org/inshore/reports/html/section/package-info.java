/**
 * The sections of the page, a class for each, in the order in which the page has them: {@code
 * SummarySection} with {@code Headline}, {@code GroupSection} (the first screen), {@code
 * IncidentSection}, {@code SettledSection}, {@code FormerSection}, {@code SecretSection}, {@code
 * JurisdictionSection} with {@code YearSection}, {@code CoverageSection} with {@code SampledTable},
 * {@code RuleSection}, {@code FigureSection}, {@code RunSection}. Those that list places are in
 * {@code place}.
 *
 * <p>Two walks come first: {@code Overview} through the inventory and {@code IncidentIndex} through
 * the incidents, so that a section knows what others will say. A section writes HTML as it reads;
 * long lists go into the page as data for its script ({@code Labels} has the script's words).
 * {@code GroundList} and {@code StandingCell} are shared by those that show incidents.
 *
 * <p>Every number is a figure of the inventory; none is worked out here.
 */
@NullMarked
package org.inshore.reports.html.section;

import org.jspecify.annotations.NullMarked;
