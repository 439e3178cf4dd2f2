/**
 * What the cells of tables hold in a form of its own: records in JSON, XML and pairs of keys and
 * values become columns, as a column that a bank keeps messages or further attributes in holds more
 * than its name says; text in Base64 or hexadecimal digits is decoded, and a number written over
 * several columns is joined.
 */
@NullMarked
package org.inshore.core.scan.embedded;

import org.jspecify.annotations.NullMarked;
