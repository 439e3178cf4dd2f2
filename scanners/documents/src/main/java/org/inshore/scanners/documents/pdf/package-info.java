/** Reader of PDF through PDFBox: pages with a text layer, form fields, comments, attachments. */
@NullMarked
package org.inshore.scanners.documents.pdf;

import org.jspecify.annotations.NullMarked;
