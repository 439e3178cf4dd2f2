package org.inshore.scanners.documents.pdf.glyph;

import java.util.List;
import org.inshore.scanners.documents.page.PageRun;
import org.inshore.scanners.documents.page.Ruling;

/**
 * A page that was read.
 *
 * @param runs its glyphs, in the order in which it shows them
 * @param rulings the lines of its tables
 * @param inlinePictures pictures in its content itself
 * @param unreadable whether it shows characters whose meaning the file does not give
 * @param codes whether it shows a code for cameras
 * @param spoken text that stands for drawings without glyphs
 */
public record PdfPage(
    List<PageRun> runs,
    List<Ruling> rulings,
    int inlinePictures,
    boolean unreadable,
    boolean codes,
    String spoken) {}
