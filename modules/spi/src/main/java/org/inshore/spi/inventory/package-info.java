/**
 * What a report is written against: the result of a scan, without any content of what was scanned.
 *
 * <p>{@code Inventory} is read first; every other type is reached from it, and is a record or an
 * enumeration without behaviour of its own. They are many because an inventory has many notions,
 * and stay in one package because third parties' reports import them: a type that moves breaks a
 * plugin. By subject:
 *
 * <ul>
 *   <li>the run: {@code RunInfo}, {@code RuleInfo}, {@code Scheme}, {@code Classification}
 *   <li>what was looked at: {@code SourceEntry}, {@code AssetEntry}, {@code ColumnEntry}, {@code
 *       Outcome}
 *   <li>what was found: {@code Finding}, {@code Sample}, {@code MaskedText}, {@code CopyEntry},
 *       {@code FlowEntry}, {@code SecretEntry}
 *   <li>how many: {@code Totals}, {@code Figure}, {@code PersonCount}, {@code AssetPersons}, {@code
 *       YearSum}, {@code Threshold}
 *   <li>what is forbidden: {@code Violation}, {@code Incident}, {@code IncidentGroup}, {@code
 *       Standing}, {@code Decision}, {@code Exemption}
 *   <li>how it is written: {@code ReportFormat}, {@code ReportOutput}
 * </ul>
 *
 * <p>Streams of entries are read once, in the order of the inventory, and closed by the report. How
 * an inventory is stored and judged is core's; reports cannot see it.
 */
@NullMarked
package org.inshore.spi.inventory;

import org.jspecify.annotations.NullMarked;
