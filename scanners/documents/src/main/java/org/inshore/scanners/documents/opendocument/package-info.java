/** Readers of OpenDocument by a pull parser: texts, sheets, slides, also in one flat file. */
@NullMarked
package org.inshore.scanners.documents.opendocument;

import org.jspecify.annotations.NullMarked;
