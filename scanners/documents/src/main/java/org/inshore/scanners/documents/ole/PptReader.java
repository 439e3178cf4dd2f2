package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hslf.exceptions.OldPowerPointFormatException;
import org.apache.poi.hslf.record.ExHyperlink;
import org.apache.poi.hslf.record.ExObjList;
import org.apache.poi.hslf.usermodel.HSLFObjectData;
import org.apache.poi.hslf.usermodel.HSLFPictureData;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.picture.Pictures;
import org.inshore.scanners.documents.table.DocumentBody;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one presentation of the binary form. */
public final class PptReader {
  /** Looking for a longer one takes too long. */
  private static final int MAX_TABLE = 1 << 14;

  private PptReader() {}

  // The show is not closed: that would close the storage, which is not yet read to its end.
  public static void read(
      DirectoryNode directory, Location location, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HSLFSlideShow show;
    try {
      show = new HSLFSlideShow(directory);
    } catch (OldPowerPointFormatException e) {
      throw Problems.noReader("ppt.old");
    }
    SlideShowExtractor<HSLFShape, HSLFTextParagraph> extractor = new SlideShowExtractor<>(show);
    extractor.setSlidesByDefault(true);
    extractor.setNotesByDefault(true);
    extractor.setCommentsByDefault(true);
    extractor.setMasterByDefault(true);
    PptRest rest = new PptRest(location, sink);
    int number = 0;
    for (HSLFSlide slide : show.getSlides()) {
      number++;
      Location place = location.append("slide", String.valueOf(number));
      String lines = plain(extractor.getText(slide));
      DocumentBody body = new DocumentBody(place, sink);
      for (HSLFShape shape : slide.getShapes()) {
        lines = shape instanceof HSLFTable table ? withoutTable(table, lines, body) : lines;
      }
      body.append(lines);
      body.finish();
    }
    int object = 0;
    for (HSLFObjectData data : show.getEmbeddedObjects()) {
      object++;
      Location place = location.append("entry", "object" + object);
      try (InputStream in = data.getInputStream();
          Spool bytes = Spool.copy(in, limits.fileBytes())) {
        sink.content(new Content.Binary(place, "object" + object, bytes));
      }
    }
    links(show, location, sink);
    rest.push(show);
    Pictures pictures = new Pictures(location, sink);
    for (HSLFPictureData picture : show.getPictureData()) {
      pictures.add("picture" + picture.getIndex(), Bytes.of(picture.getData()));
    }
    pictures.finish();
  }

  /**
   * Hands on a table, where the text of its slide has it line by line; the rest of the text. Text
   * in which it does not stand so stays as it is.
   */
  private static String withoutTable(HSLFTable table, String lines, DocumentBody body)
      throws ScanException, InterruptedException {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        HSLFTableCell cell = table.getCell(row, column);
        String text = cell == null ? "" : plain(cell.getText());
        cells.add(text);
        all.append(text);
      }
      rows.add(cells);
    }
    int from = all.isEmpty() || all.length() > MAX_TABLE ? -1 : begin(lines, all);
    if (from < 0) {
      return lines;
    }
    body.beginTable();
    for (List<String> row : rows) {
      for (String cell : row) {
        body.append(cell);
        body.endCell();
      }
      body.endRow();
    }
    body.endTable();
    return lines.substring(0, from) + "\n" + lines.substring(end(lines, from, all));
  }

  private static String plain(String text) {
    return text.replace('\u000b', '\n').replace('\r', '\n');
  }

  /** Where a text begins that has others' blanks between its characters; -1 if it does not. */
  private static int begin(String lines, CharSequence text) {
    for (int at = 0; at < lines.length(); at++) {
      if (end(lines, at, text) >= 0 && !Character.isWhitespace(lines.charAt(at))) {
        return at;
      }
    }
    return -1;
  }

  /** Where a text ends that begins at a place, whatever blanks are in it; -1 if it does not. */
  private static int end(String lines, int from, CharSequence text) {
    int at = from;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        continue;
      }
      while (at < lines.length() && Character.isWhitespace(lines.charAt(at))) {
        at++;
      }
      if (at == lines.length() || lines.charAt(at++) != text.charAt(i)) {
        return -1;
      }
    }
    return at;
  }

  /** Where links lead to: a list of the whole document. */
  private static void links(HSLFSlideShow show, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks lines = new TextBlocks(location.append("part", "attributes"), sink);
    ExObjList objects = show.getDocumentRecord().getExObjList(false);
    ExHyperlink[] links = objects == null ? new ExHyperlink[0] : objects.getExHyperlinks();
    for (ExHyperlink link : links) {
      for (String text : Arrays.asList(link.getLinkURL(), link.getLinkTitle())) {
        if (text != null && !text.isBlank()) {
          lines.append(text + "\n");
        }
      }
    }
    lines.finish();
  }
}
