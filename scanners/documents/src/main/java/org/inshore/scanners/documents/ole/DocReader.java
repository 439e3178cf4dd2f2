package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Bookmarks;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one Word document of the binary form, of Word 6 and later. */
public final class DocReader {
  /** Fields, pictures and cell marks that stand among the characters. */
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]|\u200b");

  private DocReader() {}

  // Documents are not closed: that would close the storage, which is not yet read to its end.
  public static void read(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HWPFDocument document;
    try {
      document = new HWPFDocument(directory);
    } catch (OldWordFileFormatException e) {
      push(location, new Word6Extractor(new HWPFOldDocument(directory)).getText(), sink);
      return;
    }
    beside(document, location, sink);
    try {
      body(document.getRange(), location, sink);
    } catch (CarrierException e) {
      throw e;
    } catch (RuntimeException e) {
      // The layout is broken; the characters may still be whole.
      push(location, document.getDocumentText(), sink);
      sink.note(Problems.wording("doc.layout"));
    }
    Pictures pictures = new Pictures(location, sink);
    int number = 0;
    for (Picture picture : document.getPicturesTable().getAllPictures()) {
      byte[] content = picture.getContent();
      pictures.add("picture" + ++number, Bytes.of(content == null ? new byte[0] : content));
    }
    pictures.finish();
  }

  /** Paragraphs and tables of the main text. */
  private static void body(Range range, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    DocumentBody body = new DocumentBody(location, sink);
    boolean inTable = false;
    DocLists printed = DocumentOptions.current().printed() ? new DocLists() : null;
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      Guard.checkInterrupt();
      Paragraph paragraph = range.getParagraph(i);
      String text = printed == null ? paragraph.text() : printed.text(paragraph);
      boolean cell = paragraph.isInTable();
      if (cell && !inTable) {
        body.beginTable();
        merged(range, paragraph, body);
      } else if (!cell && inTable) {
        body.endTable();
      }
      inTable = cell;
      if (cell && paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
        body.endRow();
        continue;
      }
      boolean ends = text.endsWith("\u0007");
      body.append(plain(text.replaceAll("[\r\u0007]+$", "")));
      if (!cell || !ends) {
        body.endParagraph();
      } else if (paragraph.getTableLevel() <= 1) {
        body.endCell();
      } else {
        body.append("\t");
      }
    }
    body.finish();
  }

  /** Tells which cells of a table go on in those below them. */
  private static void merged(Range range, Paragraph first, DocumentBody body) {
    try {
      Table table = range.getTable(first);
      for (int row = 1; row < table.numRows(); row++) {
        TableRow cells = table.getRow(row);
        for (int column = 0; column < cells.numCells(); column++) {
          TableCell cell = cells.getCell(column);
          if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
            body.goesOn(row + 1L, column);
          }
        }
      }
    } catch (RuntimeException e) {
      return; // what the library makes of a broken layout; the cells themselves are read
    }
  }

  /** The other stories: headers first, since a marking stands there. */
  private static void beside(HWPFDocument document, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    story(document::getHeaderStoryRange, location.append("part", "headers"), sink);
    story(document::getFootnoteRange, location.append("part", "footnotes"), sink);
    story(document::getEndnoteRange, location.append("part", "endnotes"), sink);
    story(document::getMainTextboxRange, location.append("part", "textboxes"), sink);
    story(document::getCommentsRange, location.append("part", "comments"), sink);
    shapes(document, location.append("part", "shapes"), sink);
    TextBlocks names = new TextBlocks(location.append("part", "bookmarks"), sink);
    Bookmarks bookmarks = document.getBookmarks();
    for (int i = 0; bookmarks != null && i < bookmarks.getBookmarksCount(); i++) {
      names.append(bookmarks.getBookmark(i).getName() + "\n");
    }
    names.finish();
  }

  /** Texts that are drawn, as watermarks are. */
  private static void shapes(HWPFDocument document, Location place, ContentSink sink)
      throws ScanException, InterruptedException {
    Set<String> texts = new LinkedHashSet<>();
    for (OfficeDrawings drawings :
        List.of(document.getOfficeDrawingsHeaders(), document.getOfficeDrawingsMain())) {
      try {
        for (OfficeDrawing drawing : drawings.getOfficeDrawings()) {
          EscherContainerRecord shape = drawing.getOfficeArtSpContainer();
          if (shape != null) {
            ShapeTexts.read(List.of(shape), text -> texts.add(text.strip()));
          }
        }
      } catch (RuntimeException e) {
        sink.failed(place, Guard.translate(e));
      }
    }
    push(place, String.join("\n", texts), sink);
  }

  private interface Story {
    Range range();
  }

  private static void story(Story story, Location place, ContentSink sink)
      throws ScanException, InterruptedException {
    String text;
    try {
      text = story.range().text();
    } catch (RuntimeException e) {
      sink.failed(place, Guard.translate(e));
      return;
    }
    push(place, text, sink);
  }

  private static void push(Location location, String text, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks.push(location, plain(text), sink);
  }

  private static String plain(String text) {
    String lines =
        text.replace('\u0007', '\t')
            .replace('\u000b', '\n')
            .replace('\f', '\n')
            .replace('\r', '\n');
    return CONTROLS.matcher(lines).replaceAll(" ");
  }
}
