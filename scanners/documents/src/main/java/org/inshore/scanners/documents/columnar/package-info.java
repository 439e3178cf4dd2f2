/** Tables in forms of big data: Parquet by columns, Avro by blocks of rows. */
@NullMarked
package org.inshore.scanners.documents.columnar;

import org.jspecify.annotations.NullMarked;
