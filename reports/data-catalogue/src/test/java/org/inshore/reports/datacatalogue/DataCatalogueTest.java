package org.inshore.reports.datacatalogue;

import org.inshore.spi.inventory.ReportFormat;
import org.inshore.testkit.report.form.FormContract;

final class DataCatalogueTest extends FormContract {
  @Override
  protected ReportFormat form() {
    return new DataCatalogue();
  }
}
