/**
 * Records in the cells of tables: JSON, XML and pairs of keys and values become columns of their
 * own, as a column that a bank keeps messages or further attributes in holds more than its name
 * says.
 */
@NullMarked
package org.inshore.core.scan.embedded;

import org.jspecify.annotations.NullMarked;
