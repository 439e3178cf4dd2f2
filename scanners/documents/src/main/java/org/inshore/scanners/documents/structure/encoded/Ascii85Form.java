package org.inshore.scanners.documents.structure.encoded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Form of a text with Ascii85 as Adobe's programs frame it, the first within its head; what each
 * stands for is an inner document, and all is read as lines besides, unless it is nothing else.
 */
public final class Ascii85Form implements TextForm {
  private static final String NAME = "ascii85";
  private static final int LEAST = 12;
  private static final int MAX_FOUND = 1_000;
  private static final Pattern BEGIN = Pattern.compile("<~[!-uz\\r\\n]{18}");

  private final FoldedForm.Lines lines;

  public Ascii85Form(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    String text = head.characters();
    return text.contains("<~") && BEGIN.matcher(text).find();
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool plain = Spool.copy(text.in(), Limits.DEFAULT.fileBytes())) {
      boolean alone;
      try (InputStream in = plain.open()) {
        alone = in.read() == '<' && in.read() == '~';
      }
      if (!alone) {
        try (InputStream in = plain.open()) {
          lines.read(new StructuredText(text.location(), in, text.encoding(), plain.size()), sink);
        }
      }
      try (BufferedInputStream in = new BufferedInputStream(plain.open(), 1 << 16)) {
        documents(in, text.location(), sink);
      }
    }
  }

  private static void documents(BufferedInputStream in, Location place, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    int found = 0;
    for (int last = 0, c = in.read(); c >= 0; last = c, c = in.read()) {
      if (last != '<' || c != '~') {
        continue;
      }
      if (++found > MAX_FOUND) {
        throw Problems.limit("limit.entries", String.valueOf(MAX_FOUND));
      }
      String name = found == 1 ? NAME : NAME + " " + found;
      try (Spool bytes = Spool.copy(Base85Stream.ascii85(in), Limits.DEFAULT.fileBytes())) {
        if (bytes.size() >= LEAST) {
          sink.content(new Content.Binary(place.append("entry", name), name, bytes));
        }
      }
    }
  }
}
