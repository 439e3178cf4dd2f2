package org.inshore.reports.entrusted;

import org.inshore.spi.inventory.ReportFormat;
import org.inshore.testkit.report.form.FormContract;

final class EntrustedProcessingTest extends FormContract {
  @Override
  protected ReportFormat form() {
    return new EntrustedProcessing();
  }
}
