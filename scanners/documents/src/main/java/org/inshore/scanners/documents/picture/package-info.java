/**
 * Pictures: what text is in them, read by Tesseract where it is installed and wanted, and which of
 * them are likely to hold any. {@code Pictures} is what readers of documents give theirs to.
 */
@NullMarked
package org.inshore.scanners.documents.picture;

import org.jspecify.annotations.NullMarked;
