/** Reads the tables of a pack; every message names the file and the key. */
@NullMarked
package org.inshore.location.table;

import org.jspecify.annotations.NullMarked;
