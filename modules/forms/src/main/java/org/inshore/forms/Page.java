package org.inshore.forms;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.inshore.spi.message.Visible;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A document written from the top down. */
public final class Page {
  private static final String FONT = "SimSun";
  private static final int TEXT = 11;
  private static final int SMALL = 9;

  /** A4 in twentieths of a point. */
  private static final int LONG_SIDE = 16838;

  private static final int SHORT_SIDE = 11906;
  private static final int MARGIN = 1000;
  private static final int HEADING = 13;
  private static final int TITLE = 18;

  /** A small letter, in twentieths of a point. */
  private static final int LETTER = 100;

  /** Shares of a table of facts. */
  private static final List<Integer> FACTS = List.of(28, 72);

  /**
   * Of the text across a page that stands upright, with the margins of the program that opens it.
   */
  private static final int UPRIGHT = 9000;

  private final XWPFDocument document;
  private int across = UPRIGHT;
  private int bookmarks;

  /** Writes into a document. */
  public Page(XWPFDocument document) {
    this.document = document;
  }

  /** Adds the title. */
  public void title(String text) {
    write(paragraph(ParagraphAlignment.CENTER), text, TITLE, true);
  }

  /** Adds a heading. */
  public void heading(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
    paragraph.setSpacingBefore(200);
    paragraph.setKeepNext(true);
    write(paragraph, text, HEADING, true);
  }

  /** Adds a paragraph. */
  public void text(String text, ParagraphAlignment alignment, boolean bold) {
    write(paragraph(alignment), text, TEXT, bold);
  }

  /** Adds the name of a table, on the page on which that begins. */
  public void caption(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
    paragraph.setSpacingBefore(100);
    paragraph.setKeepNext(true);
    write(paragraph, text, TEXT, true);
  }

  /** Adds a paragraph in small letters. */
  public void small(String text) {
    write(paragraph(ParagraphAlignment.LEFT), text, SMALL, false);
  }

  /**
   * Text of a cell.
   *
   * @param link the bookmark that it leads to
   * @param bookmark by which others lead to it
   */
  record Cell(String text, @Nullable String link, @Nullable String bookmark) {
    /** An ordinary one. */
    static Cell of(String text) {
      return new Cell(text, null, null);
    }
  }

  /** A table of labels and what they say. */
  public void facts(String[]... facts) {
    facts(Arrays.stream(facts).map(fact -> Arrays.stream(fact).map(Cell::of).toList()).toList());
  }

  /** A table of labels and what they say, some of which leads elsewhere. */
  void facts(List<List<Cell>> facts) {
    XWPFTable table = document.createTable(facts.size(), 2);
    shape(table, FACTS);
    for (int i = 0; i < facts.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      row.setCantSplitRow(true);
      for (int column = 0; column < 2; column++) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(FACTS.get(column) + "%");
        write(cell.getParagraphs().getFirst(), facts.get(i).get(column), TEXT, false);
      }
    }
  }

  /** Sets widths twice, since some programs go by the cells and others by the grid alone. */
  private void shape(XWPFTable table, List<Integer> shares) {
    table.setWidth("100%");
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    for (int share : shares) {
      grid.addNewGridCol().setW(BigInteger.valueOf((long) share * across / 100));
    }
  }

  /** Turns the pages on their side. */
  public void landscape() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(BigInteger.valueOf(LONG_SIDE));
    size.setH(BigInteger.valueOf(SHORT_SIDE));
    across = LONG_SIDE - 2 * MARGIN;
    CTPageMar margin = section.addNewPgMar();
    for (Consumer<BigInteger> side :
        List.<Consumer<BigInteger>>of(
            margin::setLeft, margin::setRight, margin::setTop, margin::setBottom)) {
      side.accept(BigInteger.valueOf(MARGIN));
    }
  }

  /** Adds a table with a header that stands on every page of it. */
  public void table(List<String> headers, List<List<String>> rows) {
    table(headers, null, rows.stream().map(row -> row.stream().map(Cell::of).toList()).toList());
  }

  /** Adds a table to which a bookmark leads. */
  void table(List<String> headers, @Nullable String bookmark, List<List<Cell>> rows) {
    XWPFTable table = document.createTable(rows.size() + 1, headers.size());
    List<Integer> shares =
        ColumnShares.of(
            headers,
            rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList(),
            across / LETTER);
    shape(table, shares);
    table.getRow(0).setRepeatHeader(true);
    for (int i = 0; i <= rows.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      row.setCantSplitRow(true);
      for (int column = 0; column < headers.size(); column++) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(shares.get(column) + "%");
        if (i == 0) {
          cell.setColor("D9D9D9");
        }
        if (i == 0) {
          // A header that stands alone at the end of a page is no header.
          cell.getParagraphs().getFirst().setAlignment(ParagraphAlignment.LEFT);
          cell.getParagraphs().getFirst().setKeepNext(true);
        }
        Cell content =
            i > 0
                ? rows.get(i - 1).get(column)
                : new Cell(headers.get(column), null, column == 0 ? bookmark : null);
        write(cell.getParagraphs().getFirst(), content, SMALL, i == 0);
      }
    }
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    return paragraph;
  }

  private void write(XWPFParagraph paragraph, Cell cell, int size, boolean bold) {
    if (cell.bookmark() != null) {
      CTBookmark begin = paragraph.getCTP().addNewBookmarkStart();
      begin.setName(cell.bookmark());
      begin.setId(BigInteger.valueOf(bookmarks));
      paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks++));
    }
    if (cell.link() == null) {
      write(paragraph, cell.text(), size, bold);
    } else {
      CTHyperlink link = paragraph.getCTP().addNewHyperlink();
      link.setAnchor(cell.link());
      XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
      run.setColor("0563C1");
      run.setUnderline(UnderlinePatterns.SINGLE);
      write(run, cell.text(), size, bold);
    }
  }

  private static void write(XWPFParagraph paragraph, String text, int size, boolean bold) {
    write(paragraph.createRun(), text, size, bold);
  }

  /**
   * Names are hostile: what hides in them is shown, and what a document cannot hold is replaced.
   */
  private static void write(XWPFRun run, String text, int size, boolean bold) {
    run.setFontFamily(FONT);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setBold(bold);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(Visible.of(lines[i]), i);
    }
  }
}
