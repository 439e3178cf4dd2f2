/**
 * HTML, whatever its file is called: its tables as rows, its forms and all else as text.
 *
 * <p>{@code HtmlReader} tells tags, text, comments and scripts apart as browsers do, whatever is
 * wrong with the nesting; {@code HtmlPage} puts paragraphs, tables inside each other and fields of
 * forms together ({@code HtmlRun}, {@code HtmlTable}), {@code HtmlText} hands on the lines with
 * their numbers in the source. {@code HtmlEntities} decodes references. Addresses that hold what
 * they lead to are inner documents ({@code DataUri}, {@code EmbeddedData}); drawings that show a
 * text glyph by glyph are read as far as they name the glyphs ({@code DrawnGlyphs}).
 *
 * <p>Scripts and styles are read as text and never run; literals of data in scripts and attributes
 * are records ({@code PageData}); a table that is only layout is prose.
 */
@NullMarked
package org.inshore.scanners.documents.structure.html;

import org.jspecify.annotations.NullMarked;
