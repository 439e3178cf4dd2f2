/**
 * The tables of an inventory, each written and read by one class; {@code store} has the file and
 * its connection.
 *
 * <ul>
 *   <li>written once: run, rules, policies and sources ({@code Catalogue}), {@code SourceTable},
 *       {@code HandlingTable}, {@code SchemeTable}, {@code SceneTable}, {@code ImportantTable},
 *       {@code JudgementTable}, {@code KeyMark}
 *   <li>for each asset: {@code AssetTable}, {@code FindingTable} with {@code SampleTable} and
 *       {@code Positions}, {@code PersonTable} with {@code IdentifierTable} and {@code LinkTellers}
 *       within {@code PersonLimits}, {@code ListingTable}; sealed under the operator's key {@code
 *       SecretTable} and {@code NameTable}
 *   <li>shared by many rows: {@code WordingTable} and {@code RuleText} intern texts, {@code
 *       PlaceIndex} finds an asset by a hash of its location
 *   <li>of an earlier scan: {@code RescanCheck} tells what was looked at again
 * </ul>
 *
 * <p>Copies and flows are in {@code copy}. Nothing here decides: verdicts are in {@code evaluate},
 * and what reports read is in {@code read}.
 */
@NullMarked
package org.inshore.core.inventory.table;

import org.jspecify.annotations.NullMarked;
