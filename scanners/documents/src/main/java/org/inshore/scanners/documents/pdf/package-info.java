/**
 * Reader of PDF through PDFBox: the text and tables of pages, and everything else in the file that
 * says something.
 *
 * <p>{@code PdfReader} goes page by page, of which {@code PagesAhead} reads some in a thread of its
 * own; {@code glyph} makes text of what a page draws, package {@code page} lays it out. Pages
 * without text are pictures ({@code PdfPictures}), unless what they draw is a code for cameras.
 * Beside pages: {@code PdfExtras} (fields, comments, attachments), {@code PdfStrings} (every string
 * of every object), {@code PdfRevisions} (what an update replaced), {@code PdfComments} and {@code
 * PdfRest} (streams that nothing else read).
 *
 * <p>A file cut off is read by its objects ({@code PdfSalvage}). Memory is bounded by a page and
 * PDFBox's scratch file.
 */
@NullMarked
package org.inshore.scanners.documents.pdf;

import org.jspecify.annotations.NullMarked;
