package org.inshore.reports.exportassessment;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.forms.DocxForm;
import org.inshore.forms.Form;
import org.inshore.forms.part.FormText;
import org.inshore.forms.part.LimitsPart;
import org.inshore.forms.part.PlacesPart;
import org.inshore.forms.part.ScenesPart;
import org.inshore.forms.part.SourcesPart;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.message.Messages;

/** Writes the data annex of the self-assessment of export risk, to be filled in and filed. */
public final class ExportAssessment implements ReportFormat {
  private static final Messages MESSAGES = Messages.of(ExportAssessment.class);

  /** For the service loader. */
  public ExportAssessment() {}

  @Override
  public String name() {
    return "export-assessment";
  }

  @Override
  public boolean onRequest() {
    return true;
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    FormText form = new FormText(FilingInventory.of(inventory), locale, MESSAGES);
    form.head();
    ScenesPart.addTo(form);
    LimitsPart.addTo(form);
    SourcesPart.addTo(form);
    PlacesPart.addTo(form);
    form.coverage();
    form.heading("own.rest");
    form.add(
        new Form.Facts(
            form.text("own.rest"),
            Stream.of("own.handler", "own.necessity", "own.agreement", "own.risk", "own.conclusion")
                .map(form::blank)
                .toList()));
    String file = locale.getLanguage().equals("zh") ? "zh" : "en";
    DocxForm.write(form.form("own.title"), output, "export-assessment-" + file + ".docx");
  }
}
