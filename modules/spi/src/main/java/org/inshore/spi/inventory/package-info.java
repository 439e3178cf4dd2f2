/**
 * What a report is written against: the result of a scan, without any content of what was scanned.
 *
 * <p>{@code Inventory} is read first; every other type is reached from it. A package below for each
 * subject: {@code run} (the scan, its rules and schemes), {@code finding} (what was found and how
 * it is shown), {@code violation} (what is forbidden, and what was decided of it), {@code figure}
 * (numbers and their definitions); {@code audit}, {@code destruction}, {@code duty} and {@code
 * filing} for what one kind of report has. Here is the rest, in the order of reading:
 *
 * <ul>
 *   <li>what was looked at: {@code SourceEntry}, {@code JurisdictionEntry}, {@code AssetEntry},
 *       {@code Outcome}, {@code OutcomeCount}, {@code FlowEntry}, {@code SecretEntry}
 *   <li>what a sample can miss: {@code SampledPlace}, {@code FolderSample}, {@code SampleBound}
 *   <li>where incidents crowd: {@code FolderGroups}
 *   <li>how it is written: {@code ReportFormat}, {@code ReportOutput}, {@code ScanHistory}
 * </ul>
 *
 * <p>Streams of entries are read once, in the order of the inventory, and closed by the report. How
 * an inventory is stored and judged is core's; reports cannot see it.
 */
@NullMarked
package org.inshore.spi.inventory;

import org.jspecify.annotations.NullMarked;
