package org.inshore.reports.officerfiling;

import org.inshore.spi.inventory.ReportFormat;
import org.inshore.testkit.report.form.FormContract;

final class OfficerFilingTest extends FormContract {
  @Override
  protected ReportFormat form() {
    return new OfficerFiling();
  }
}
