/**
 * Table of rows as a report receives it: {@code TableView} with name, title and columns, whose rows
 * are written to a {@code RowSink} one after the other. Knows no inventory.
 */
@NullMarked
package org.inshore.tables.row;

import org.jspecify.annotations.NullMarked;
