package org.inshore.reports.statesecret;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.forms.OfficeFile;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;

/**
 * Writes what was found of state-secret markings and the form on which it is reported to the
 * secrecy office, as a document to be filled in and signed. Nothing of any content is in it.
 */
public final class StateSecretReport implements ReportFormat {
  /** For the service loader. */
  public StateSecretReport() {}

  @Override
  public String name() {
    return "state-secret";
  }

  @Override
  public boolean restricted() {
    return true;
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    boolean chinese = locale.getLanguage().equals("zh");
    try (XWPFDocument document = new XWPFDocument()) {
      new SecrecyForm(document, inventory, locale).write();
      try (OutputStream file =
          output.create(chinese ? "state-secrets-zh.docx" : "state-secrets-en.docx")) {
        OfficeFile.write(document, file);
      }
    } catch (UncheckedIOException e) {
      // The inventory's way to tell that they are sealed and the key is not at hand.
      throw e.getCause();
    }
  }
}
