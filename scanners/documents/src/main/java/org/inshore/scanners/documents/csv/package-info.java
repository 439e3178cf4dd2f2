/**
 * Delimited text in files named so: fields are found in the buffer, eight bytes at once, and go to
 * the table reader without a copy.
 */
@NullMarked
package org.inshore.scanners.documents.csv;

import org.jspecify.annotations.NullMarked;
