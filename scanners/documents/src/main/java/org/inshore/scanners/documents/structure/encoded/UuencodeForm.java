package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of a text in which files stand uuencoded, as {@code uuencode} and {@code shar} write them,
 * xxencoded, or as binary patches of Git: each is an inner document, what stands around them is
 * read as text.
 */
public final class UuencodeForm implements TextForm {
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?m)^begin [0-7]{3,4} \\S[^\\n]*\\n(?:[!-`][ -`]+|[-+0-9A-Za-z]+)\\r?$"
              + "|^GIT binary patch\\r?\\n(?:literal|delta) [0-9]+\\r?$");

  private final FoldedForm.Lines lines;

  public UuencodeForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    String text = head.characters();
    return (text.contains("begin ") || text.contains("GIT binary")) && BEGIN.matcher(text).find();
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    UuencodedFiles around = new UuencodedFiles(text.in());
    lines.read(new StructuredText(text.location(), around, text.encoding(), -1), sink);
    for (Map.Entry<String, byte[]> file : around.files().entrySet()) {
      sink.content(
          new Content.Binary(
              text.location().append("entry", file.getKey()),
              file.getKey(),
              Bytes.of(file.getValue())));
    }
  }
}
