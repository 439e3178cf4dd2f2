package org.inshore.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;

/** Writes the report that an inspector signs: bounded in length, everything else by number. */
public final class PdfReport implements ReportFormat {
  private static final int REGULAR = 400;

  /** For the service loader. */
  public PdfReport() {}

  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    boolean chinese = locale.getLanguage().equals("zh");
    String page = Inspection.of(inventory, locale);
    XRLog.setLoggingEnabled(false); // it would tell of names to whoever reads the console
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withProducer("Inshore");
    // The page refers to nothing; if it did, nothing would be fetched.
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(Glyphs::font, "Noto", REGULAR, FontStyle.NORMAL, true);
    builder.withHtmlContent(page, null);
    try (OutputStream file = output.create(chinese ? "inspection-zh.pdf" : "inspection-en.pdf")) {
      builder.toStream(file);
      builder.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
