/** Readers of text documents: docx, and Word 2003 XML in one file. */
@NullMarked
package org.inshore.scanners.documents.office.word;

import org.jspecify.annotations.NullMarked;
