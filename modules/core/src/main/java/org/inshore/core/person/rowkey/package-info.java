/**
 * Keys of rows: columns by which several tables of one asset speak of the same people, small
 * numbers most of all, which identify nobody by themselves.
 *
 * <p>{@code KeyColumns} tells such columns by their names, {@code RowKeys} are their values as
 * keyed hashes, {@code KeyedPeople} joins the people of rows with one key. {@code TestRecords} are
 * rows whose names say that they are test data.
 */
@NullMarked
package org.inshore.core.person.rowkey;

import org.jspecify.annotations.NullMarked;
