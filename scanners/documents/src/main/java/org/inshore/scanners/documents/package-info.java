/**
 * Extractors for documents and archives: one class for each family of forms, each touching its
 * library only when it reads. Text comes out in blocks, tables in rows, inner documents as bytes.
 */
@NullMarked
package org.inshore.scanners.documents;

import org.jspecify.annotations.NullMarked;
