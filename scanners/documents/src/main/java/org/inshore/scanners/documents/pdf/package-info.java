/**
 * Reader of PDF through PDFBox: the text and tables of pages, and everything else in the file that
 * says something.
 *
 * <p>{@code PdfReader} goes page by page, of which {@code PagesAhead} reads some in a thread of its
 * own. {@code PdfGlyphs} collects the glyphs of a page into runs in the order in which it shows
 * them ({@code TextLine} places a string, {@code GlyphCache} knows what codes show), so that a
 * stamp never comes between the characters of a number; {@code PdfRulings} the lines of tables;
 * package {@code page} lays both out. Pages without text are pictures ({@code PdfPictures}), unless
 * what they draw is a code for cameras ({@code DrawnCodes}). Beside pages: {@code PdfExtras}
 * (fields, comments, attachments), {@code PdfStrings} (every string of every object), {@code
 * PdfRevisions} (what an update replaced), {@code PdfComments} and {@code PdfRest} (streams that
 * nothing else read).
 *
 * <p>Glyphs without a meaning are told, not guessed ({@code UnmappedGlyphs}). A file cut off is
 * read by its objects ({@code PdfSalvage}). Memory is bounded by a page and PDFBox's scratch file.
 */
@NullMarked
package org.inshore.scanners.documents.pdf;

import org.jspecify.annotations.NullMarked;
