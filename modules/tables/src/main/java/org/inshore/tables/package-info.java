/**
 * The inventory as flat tables in one language, for every form that has rows and columns. A class
 * for each table.
 */
@NullMarked
package org.inshore.tables;

import org.jspecify.annotations.NullMarked;
