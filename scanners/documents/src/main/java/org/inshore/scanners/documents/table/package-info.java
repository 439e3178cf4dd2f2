/**
 * Rows of documents: which row is a header, what is a form, and how columns and fields are named.
 */
@NullMarked
package org.inshore.scanners.documents.table;

import org.jspecify.annotations.NullMarked;
