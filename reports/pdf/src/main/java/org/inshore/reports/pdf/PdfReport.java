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
import org.inshore.spi.inventory.destruction.DestructionCheck;

/**
 * Writes the report that an inspector signs, bounded in length, everything else by number; and the
 * certificate of a destruction check.
 */
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
    write(Inspection.of(inventory, locale), "inspection", locale, output);
  }

  @Override
  public boolean takesDestructionCheck() {
    return true;
  }

  @Override
  public void write(DestructionCheck check, Locale locale, ReportOutput output) throws IOException {
    write(Certificate.of(check, locale), "destruction", locale, output);
  }

  private static void write(String page, String name, Locale locale, ReportOutput output)
      throws IOException {
    XRLog.setLoggingEnabled(false); // it would tell of names to whoever reads the console
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withProducer("Inshore");
    // The page refers to nothing; if it did, nothing would be fetched.
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(Glyphs::font, "Noto", REGULAR, FontStyle.NORMAL, true);
    builder.withHtmlContent(page, null);
    boolean chinese = locale.getLanguage().equals("zh");
    try (OutputStream file = output.create(name + (chinese ? "-zh.pdf" : "-en.pdf"))) {
      builder.toStream(file);
      builder.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
