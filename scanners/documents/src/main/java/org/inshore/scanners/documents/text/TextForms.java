package org.inshore.scanners.documents.text;

import java.io.IOException;
import java.util.List;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.delimited.LoaderForm;
import org.inshore.scanners.documents.structure.encoded.Ascii85Form;
import org.inshore.scanners.documents.structure.encoded.EncodedForm;
import org.inshore.scanners.documents.structure.encoded.ForeignCodeForm;
import org.inshore.scanners.documents.structure.encoded.HexDumpForm;
import org.inshore.scanners.documents.structure.encoded.PostScriptForm;
import org.inshore.scanners.documents.structure.encoded.QuotedPrintableForm;
import org.inshore.scanners.documents.structure.encoded.RegistryForm;
import org.inshore.scanners.documents.structure.encoded.UuencodeForm;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.scanners.documents.structure.html.EmbeddedHtmlForm;
import org.inshore.scanners.documents.structure.html.HtmlForm;
import org.inshore.scanners.documents.structure.json.JsonForm;
import org.inshore.scanners.documents.structure.markdown.MarkdownForm;
import org.inshore.scanners.documents.structure.multipart.QueryValue;
import org.inshore.scanners.documents.structure.record.Records;
import org.inshore.scanners.documents.structure.segments.InterchangeForm;
import org.inshore.scanners.documents.structure.sheet.SheetForm;
import org.inshore.scanners.documents.structure.spool.PclForm;
import org.inshore.scanners.documents.structure.sql.SqlForm;
import org.inshore.scanners.documents.structure.toml.TomlForm;
import org.inshore.scanners.documents.structure.xml.XmlForm;
import org.inshore.scanners.documents.structure.yaml.YamlForm;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Chooses the form of a text: the first that recognises its beginning. */
final class TextForms {
  /** What stands around or behind an encoding is read as lines. */
  private static final FoldedForm.Lines LINES = (text, sink) -> LineReader.read(text, 1, sink);

  private static final HtmlForm HTML = new HtmlForm(TextForms::readValue);

  /** The surest first. */
  private static final List<TextForm> ALL =
      List.of(
          new SqlForm(),
          new SheetForm(),
          new FoldedForm(LINES),
          new InterchangeForm(LINES),
          new LoaderForm(LINES),
          new PostScriptForm(LINES),
          new PclForm(LINES),
          new UuencodeForm(LINES),
          new ForeignCodeForm(LINES),
          new RegistryForm(LINES),
          new Ascii85Form(LINES),
          new QuotedPrintableForm(LINES),
          new HexDumpForm(LINES),
          new EncodedForm(LINES),
          HTML,
          new JsonForm(TextForms::readValue),
          new XmlForm(TextForms::readValue),
          new TomlForm(TextForms::readValue),
          new YamlForm(TextForms::readValue),
          new MarkdownForm(),
          new EmbeddedHtmlForm(HTML));

  private TextForms() {}

  /** The form that a text begins with, or null for a text of lines. */
  static @Nullable TextForm of(TextHead head) throws InterruptedException {
    for (TextForm form : ALL) {
      if (form.begins(head)) {
        return form;
      }
    }
    return null;
  }

  /** Reads a value that is a structured text itself. */
  private static boolean readValue(byte[] bytes, int from, int to, long line, Records records)
      throws IOException, ScanException, InterruptedException {
    return JsonForm.readValue(bytes, from, to, line, records)
        || XmlForm.readValue(bytes, from, to, line, records)
        || QueryValue.read(bytes, from, to, line, records);
  }
}
