/**
 * Text of a page of a PDF from its glyphs.
 *
 * <p>{@code PdfGlyphs} collects the glyphs of a page into runs in the order in which it shows them
 * ({@code TextLine} places a string, {@code GlyphCache} knows what codes show), so that a stamp
 * never comes between the characters of a number; {@code PdfRulings} the lines of tables. Pages
 * that draw codes for cameras are told by {@code DrawnCodes}; glyphs without a meaning are told,
 * not guessed ({@code UnmappedGlyphs}). What comes out is a {@code PdfPage}; package {@code page}
 * lays it out.
 */
@NullMarked
package org.inshore.scanners.documents.pdf.glyph;

import org.jspecify.annotations.NullMarked;
