package org.inshore.reports.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.audit.OutsourcingAudit;

/** Writes the verdict of an audit; only of a scan that was made for one. */
public final class AuditReport implements ReportFormat {

  /** For the service loader. */
  public AuditReport() {}

  @Override
  public String name() {
    return "audit";
  }

  /** Other scans have nothing to write. */
  @Override
  public boolean onRequest() {
    return true;
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    OutsourcingAudit audit = inventory.audit();
    if (audit == null) {
      throw new NoAuditException();
    }
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    AuditPage page = new AuditPage(audit, inventory, locale);
    PdfPaper pdf = new PdfPaper();
    page.write(pdf);
    try (OutputStream file = output.create("audit-" + language + ".pdf")) {
      pdf.write(file);
    }
    try (DocxPaper docx = new DocxPaper();
        OutputStream file = output.create("audit-" + language + ".docx")) {
      page.write(docx);
      docx.write(file);
    }
  }
}
