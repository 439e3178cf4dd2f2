/**
 * Layout of what pages show, for forms that know only where glyphs stand: PDF, OFD, XPS.
 *
 * <p>A reader gives the runs of a page ({@code PageRun}) in the order in which it shows them, and
 * its rulings. {@code PageLayout} lays runs out in lines ({@code PageLine}) by baseline, direction
 * and size, so that what lies across another never mixes with it. Tables are framed ({@code
 * GridTables}, the lattice method on {@code PageGrid}; {@code LinedRow} where strokes part columns
 * alone) or aligned below a header ({@code PageTable}, {@code PageColumns}, {@code PageHeader});
 * {@code TextColumns} tells prose in two columns from them. {@code PageText} hands on text and
 * tables of one page after the other. Numbers that a page breaks are put together by their check
 * digits: {@code StackedNumbers}, {@code CutNumbers}, {@code ScatteredDigits}, {@code BrokenRow}.
 *
 * <p>Limits: a table without frames and without a header is read as text.
 */
@NullMarked
package org.inshore.scanners.documents.page;

import org.jspecify.annotations.NullMarked;
