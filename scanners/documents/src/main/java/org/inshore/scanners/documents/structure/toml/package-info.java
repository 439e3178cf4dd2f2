/** TOML with arrays of tables: each table is a record, with the tables below it. */
@NullMarked
package org.inshore.scanners.documents.structure.toml;

import org.jspecify.annotations.NullMarked;
