/**
 * Random rows of a table: each is drawn by itself, from the whole table, so that a bound on what
 * was not seen holds however rows that are alike lie together. No page or range of rows is drawn.
 */
@NullMarked
package org.inshore.scanners.jdbc.sample;

import org.jspecify.annotations.NullMarked;
