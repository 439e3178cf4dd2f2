/**
 * The tables of an inventory, each written and read by one class: sources and rules ({@code
 * Catalogue}), assets, persons and their identifiers, samples, copies, flows, names, secrets.
 * Nothing here decides: verdicts are in {@code evaluate}. There are as many classes as kinds of
 * rows.
 */
@NullMarked
package org.inshore.core.inventory.table;

import org.jspecify.annotations.NullMarked;
