/**
 * The tables of an inventory, each written and read by one class: sources and rules ({@code
 * Catalogue}), assets, persons and their identifiers, samples, names, secrets; copies and flows are
 * in {@code copy}. Nothing here decides: verdicts are in {@code evaluate}.
 */
@NullMarked
package org.inshore.core.inventory.table;

import org.jspecify.annotations.NullMarked;
