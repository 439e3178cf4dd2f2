package org.inshore.reports.exportassessment;

import org.inshore.spi.inventory.ReportFormat;
import org.inshore.testkit.report.form.FormContract;

final class ExportAssessmentTest extends FormContract {
  @Override
  protected ReportFormat form() {
    return new ExportAssessment();
  }
}
