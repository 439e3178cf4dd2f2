/**
 * What a report is written against: the result of a scan, without any content of what was scanned.
 *
 * <p>{@code Inventory} is read first; every other type is reached from it. They are many because an
 * inventory has many notions, and stay in one package because third parties' reports import them: a
 * type that moves breaks a plugin. What has a subject of its own is apart ({@code audit}, {@code
 * destruction}, {@code duty}, {@code filing}). In the order of reading:
 *
 * <ul>
 *   <li>the run: {@code RunInfo}, {@code RuleInfo}, {@code Scheme}, {@code Classification}, {@code
 *       Subject}
 *   <li>what was looked at: {@code SourceEntry}, {@code JurisdictionEntry}, {@code AssetEntry},
 *       {@code ColumnEntry}, {@code ColumnState}, {@code Outcome}, {@code OutcomeCount}
 *   <li>what a sample can miss: {@code SampledPlace}, {@code FolderSample}, {@code SampleBound}
 *   <li>what was found: {@code Finding}, {@code Band}, {@code Marking}, {@code Sample}, {@code
 *       MaskedText}, {@code CopyEntry}, {@code FlowEntry}, {@code SecretEntry}
 *   <li>how many: {@code Totals}, {@code Figure}, {@code Decimals}, {@code PersonCount}, {@code
 *       AssetPersons}, {@code YearSum}, {@code Threshold}
 *   <li>what is forbidden: {@code Violation}, {@code Incident}, {@code IncidentGroup}, {@code
 *       FolderGroups}, {@code Standing}, {@code Decision}, {@code Exemption}
 *   <li>how it is written: {@code ReportFormat}, {@code ReportOutput}, {@code ScanHistory}
 * </ul>
 *
 * <p>Streams of entries are read once, in the order of the inventory, and closed by the report. How
 * an inventory is stored and judged is core's; reports cannot see it.
 */
@NullMarked
package org.inshore.spi.inventory;

import org.jspecify.annotations.NullMarked;
