/**
 * Tables of what breaks the law or may: incidents and their groups ({@code IncidentRows}, {@code
 * GroupRows}), violations and grounds to be clarified ({@code ViolationRows}), what policies say of
 * them ({@code RulingRows}), the rules of law that are broken ({@code BasisRows}) and limits of a
 * year's sum that are reached ({@code ThresholdRows}).
 */
@NullMarked
package org.inshore.tables.violation;

import org.jspecify.annotations.NullMarked;
