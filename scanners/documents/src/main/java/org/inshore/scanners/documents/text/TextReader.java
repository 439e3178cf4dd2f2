package org.inshore.scanners.documents.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.behind.ScriptPayload;
import org.inshore.scanners.documents.charset.CharsetDetector;
import org.inshore.scanners.documents.charset.DecodedText;
import org.inshore.scanners.documents.charset.SmallFileBuffer;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.encoded.CodedDocuments;
import org.inshore.scanners.documents.structure.encoded.EncodedForm;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.scanners.documents.structure.html.HtmlForm;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Reads one plain text. */
public final class TextReader {
  private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  private TextReader() {}

  public static void read(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Bytes bytes = SmallFileBuffer.of(document.bytes());
    DecodedText decoded = CharsetDetector.detect(bytes);
    if (decoded.note() != null) {
      sink.note(decoded.note());
      ScriptPayload.push(document.location(), bytes, sink);
    }
    try (InputStream in = decoded.open(bytes)) {
      byte[] sample = in.readNBytes(TextHead.SIZE);
      if (Arrays.equals(sample, 0, Math.min(RTF.length, sample.length), RTF, 0, RTF.length)) {
        // What it escapes is not seen, and that must not look like nothing there.
        sink.failed(
            document.location(),
            new ScanException(ScanException.Category.UNREADABLE, Problems.wording("text.rtf")));
      }
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(sample), in);
      TextHead head = new TextHead(sample, decoded.encoding(), sample.length < TextHead.SIZE);
      TextForm form = TextForms.of(head);
      StructuredText text =
          new StructuredText(document.location(), all, decoded.encoding(), bytes.size());
      CodedDocuments coded =
          new CodedDocuments(bytes.size(), form == null, !(form instanceof HtmlForm));
      InputStream noting = form instanceof EncodedForm ? all : coded.noting(all);
      if (form == null) {
        LineReader.read(text.with(noting), 1, sink);
      } else {
        LostNumbers lost = new LostNumbers(bytes.size(), decoded.encoding());
        if (form instanceof FoldedForm folded) {
          folded.read(text.with(noting), lost::noting, lost.noting(sink)); // whole once unfolded
        } else {
          form.read(text.with(lost.noting(noting)), lost.noting(sink));
        }
        if (lost.any()) {
          try (InputStream again = decoded.open(bytes)) {
            StructuredText whole = text.with(again);
            lost.read(form instanceof FoldedForm ? FoldedForm.unfolded(whole) : whole, sink);
          }
        }
      }
      if (coded.isEncrypted()) {
        sink.failed(
            document.location().append("part", "encrypted"), Problems.unreadable("text.encrypted"));
      }
      if (coded.any()) {
        try (InputStream again = decoded.open(bytes)) {
          coded.read(again, document.location(), sink);
        }
      }
    }
  }
}
