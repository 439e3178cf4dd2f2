package org.inshore.reports.yearly;

import org.inshore.spi.inventory.ReportFormat;
import org.inshore.testkit.report.form.FormContract;

final class YearlyReportTest extends FormContract {
  @Override
  protected ReportFormat form() {
    return new YearlyReport();
  }
}
