/** Archives of pg_dump in its custom format. */
@NullMarked
package org.inshore.scanners.documents.database.postgres;

import org.jspecify.annotations.NullMarked;
