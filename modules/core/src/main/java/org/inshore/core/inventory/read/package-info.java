/**
 * Rows of an inventory as reports take them, a class for each kind; {@code InventoryReader} opens
 * them.
 *
 * <p>Streams are lazy and in the inventory's order ({@code AssetRows}, {@code FindingRows}, {@code
 * ViolationRows}, {@code IncidentRows}, {@code TraitRows}, {@code FolderRows}, {@code
 * OutcomeCounts}). {@code FigureQueries} alone counts: every report and the command line show its
 * numbers. {@code ScanAccount} sums up a scan for the check against its log. With the operator's
 * key {@code SecretReading} opens sealed state secrets and {@code ClearInventory} and {@code
 * NamedPlaces} names in clear.
 *
 * <p>Nothing is judged here, but for {@code NotesInForce}: which officers' notes still hold.
 */
@NullMarked
package org.inshore.core.inventory.read;

import org.jspecify.annotations.NullMarked;
