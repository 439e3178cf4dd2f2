/** Files of databases as tables, under the names that they give their columns. */
@NullMarked
package org.inshore.scanners.documents.database;

import org.jspecify.annotations.NullMarked;
