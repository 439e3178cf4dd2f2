package org.inshore.scanners.documents.ole;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.poi.hslf.record.CString;
import org.apache.poi.hslf.record.PPDrawing;
import org.apache.poi.hslf.record.Record;
import org.apache.poi.hslf.record.TextBytesAtom;
import org.apache.poi.hslf.record.TextCharsAtom;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Delivered;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * The text atoms of a presentation that no slide shows: headers and footers that are switched off,
 * masters of notes and handouts, names of shows, tags of programs.
 */
final class PptRest {
  private static final int MAX_DEPTH = 64;

  private final Set<String> said = new LinkedHashSet<>();
  private final @Nullable Delivered delivered;
  private final TextBlocks lines;

  /** Begins before anything of the presentation is handed on. */
  PptRest(Location location, ContentSink sink) {
    this.delivered = Delivered.begin(sink);
    this.lines = new TextBlocks(location.append("part", "rest"), sink);
  }

  void push(HSLFSlideShow show) throws ScanException, InterruptedException {
    for (Record each : show.getSlideShowImpl().getRecords()) {
      record(each, 0);
    }
    Set<String> missing = delivered == null ? said : delivered.missing(said);
    for (String words : said) {
      if (missing.contains(words)) {
        lines.append(words + "\n");
      }
    }
    lines.finish();
  }

  private void record(Record each, int depth) throws ScanException, InterruptedException {
    Guard.checkInterrupt();
    String text = text(each);
    if (text != null) {
      take(text);
    }
    if (each instanceof PPDrawing drawing) {
      ShapeTexts.read(drawing.getEscherRecords(), this::take);
    }
    Record[] children = depth < MAX_DEPTH ? each.getChildRecords() : null;
    for (Record child : children == null ? new Record[0] : children) {
      record(child, depth + 1);
    }
  }

  private void take(String text) {
    for (String line : text.split("[\\r\\n\\u000b]", -1)) {
      String words = line.strip();
      if (words.length() > 1) {
        said.add(words);
      }
    }
  }

  private static @Nullable String text(Record each) {
    return switch (each) {
      case CString text -> text.getText();
      case TextCharsAtom text -> text.getText();
      case TextBytesAtom text -> text.getText();
      default -> null;
    };
  }
}
