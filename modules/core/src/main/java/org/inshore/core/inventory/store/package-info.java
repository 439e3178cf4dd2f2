/**
 * The file of an inventory, an SQLite database: {@code Store} creates, opens, upgrades and checks
 * it.
 *
 * <p>{@code Session} is a connection with its prepared statements, {@code Rows} a lazy result and
 * {@code Row} its current row, by names of columns. All threads write through {@code GroupCommit},
 * in turn, committed after so many writes or half a second: what a kill costs is at most that.
 * {@code Outcomes} are stored as columns, {@code Recent} bounds what is cached. A full disk, a
 * foreign file or a record that breaks a constraint is an {@code InventoryException} or a kind of
 * it. What is in the tables stands in {@code table}.
 */
@NullMarked
package org.inshore.core.inventory.store;

import org.jspecify.annotations.NullMarked;
