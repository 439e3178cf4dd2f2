/**
 * The sections of the page that list places, each alone with the inventory: {@code
 * InventorySection} what is where, {@code ColumnSection} columns named like what was not found in
 * them, {@code PlaceSection} where sources are and on what evidence; {@code FlowSection} and {@code
 * CopySection} ({@code NetworkSection}) what leads from one place to another.
 */
@NullMarked
package org.inshore.reports.html.section.place;

import org.jspecify.annotations.NullMarked;
