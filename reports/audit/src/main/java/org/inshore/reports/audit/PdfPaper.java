package org.inshore.reports.audit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.inshore.spi.message.Visible;

/** Pages of a pdf, laid out from XHTML. */
final class PdfPaper implements Paper {
  /** The font of the inspection report. */
  private static final String FONT = "/org/inshore/reports/pdf/NotoSansSC-subset.ttf";

  private static final CmapLookup CHARACTERS = characters();

  private static final String STYLE =
      """
      @page { size: A4; margin: 15mm 16mm 16mm;
        @bottom-right { content: counter(page) " / " counter(pages); font-family: Noto; font-size: 8pt; } }
      body { font-family: Noto; font-size: 9pt; line-height: 1.4; color: #111; word-wrap: break-word; }
      h1 { font-size: 15pt; text-align: center; margin: 0 0 3mm; font-weight: normal; }
      h2 { font-size: 11pt; margin: 4mm 0 1.5mm; border-bottom: 0.6pt solid #111; font-weight: normal;
        page-break-after: avoid; }
      p { margin: 0.9mm 0; }
      .verdict { font-size: 12pt; border: 1pt solid #111; padding: 2mm 3mm; }
      .small { font-size: 8pt; color: #444; }
      table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 1mm;
        -fs-table-paginate: paginate; font-size: 8pt; }
      th { text-align: left; font-weight: normal; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0;
        border-bottom: 0.5pt solid #111; }
      .facts th { color: #444; width: 34mm; border-bottom: 0.3pt solid #bbb; }
      td { vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; border-bottom: 0.3pt solid #bbb; }
      tr { page-break-inside: avoid; }
      .sign { page-break-inside: avoid; }
      .sign table { -fs-table-paginate: auto; }
      .sign td { padding-bottom: 6mm; }
      """;

  private final StringBuilder page = new StringBuilder();

  @Override
  public void title(String text) {
    put("h1", text);
  }

  @Override
  public void heading(String text) {
    put("h2", text);
  }

  @Override
  public void text(String text, Style style) {
    page.append("<p class=\"").append(style.name().toLowerCase(Locale.ROOT)).append("\">");
    words(text);
    page.append("</p>\n");
  }

  @Override
  public void facts(List<List<String>> rows) {
    page.append("<table class=\"facts\">");
    for (List<String> row : rows) {
      page.append("<tr>");
      put("th", row.get(0));
      put("td", row.get(1));
      page.append("</tr>\n");
    }
    page.append("</table>\n");
  }

  @Override
  public void table(List<Integer> widths, List<String> head, List<List<String>> rows) {
    page.append("<table><thead><tr>");
    for (int i = 0; i < head.size(); i++) {
      page.append("<th style=\"width: ").append(widths.get(i)).append("%\">");
      words(head.get(i));
      page.append("</th>");
    }
    page.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      page.append("<tr>");
      row.forEach(cell -> put("td", cell));
      page.append("</tr>\n");
    }
    page.append("</tbody></table>\n");
  }

  @Override
  public void signatures(List<String> head, List<String> roles) {
    page.append("<div class=\"sign\">");
    table(List.of(34, 38, 28), head, roles.stream().map(role -> List.of(role, "", "")).toList());
    page.append("</div>\n");
  }

  void write(OutputStream out) throws IOException {
    XRLog.setLoggingEnabled(false); // it would tell of names to whoever reads the console
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withProducer("Inshore");
    // The page refers to nothing; if it did, nothing would be fetched.
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(PdfPaper::font, "Noto", 400, FontStyle.NORMAL, true);
    builder.withHtmlContent(
        "<html><head><meta charset=\"UTF-8\"/><style>"
            + STYLE
            + "</style></head><body>\n"
            + page
            + "</body></html>",
        null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void put(String element, String text) {
    page.append('<').append(element).append('>');
    words(text);
    page.append("</").append(element).append(">\n");
  }

  /** Text; what the font lacks is shown by number, as is what hides. */
  private void words(String text) {
    Visible.of(text)
        .codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                default -> {
                  if (CHARACTERS.getGlyphId(each) == 0) {
                    page.append(String.format(Locale.ROOT, "[U+%04X]", each));
                  } else {
                    page.appendCodePoint(each);
                  }
                }
              }
            });
  }

  private static InputStream font() {
    return Objects.requireNonNull(PdfPaper.class.getResourceAsStream(FONT));
  }

  private static CmapLookup characters() {
    try (InputStream in = font();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
