package org.inshore.cli.figure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.inshore.core.configuration.MarksFile;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.ReadOptions;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.testkit.report.MemoryOutput;

/** Compares every figure of a result with decisions over all formats and both languages. */
public final class EstateFigures {
  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private EstateFigures() {}

  /**
   * Compares them.
   *
   * @param settled how many places were decided of
   * @param folder the group of folders of which all was decided
   */
  public static void check(Path out, long settled, String folder) throws Exception {
    Path marks = requireNonNull(out.getParent()).resolve("marks.yaml");
    try (InventoryReader inventory =
        InventoryReader.open(out, ReadOptions.STANDARD.with(MarksFile.read(marks)))) {
      assertThat(inventory.totals().count(Figure.INCIDENTS_SETTLED)).isEqualTo(settled);
      List<IncidentGroup> groups = inventory.groups(IncidentGroup.By.FOLDER);
      assertThat(groups.subList(groups.size() - 2, groups.size()))
          .allMatch(group -> group.open() == 0)
          .extracting(IncidentGroup::name)
          .contains(folder);
      for (Locale locale : LOCALES) {
        for (ReportFormat format : ServiceLoader.load(ReportFormat.class)) {
          MemoryOutput output = new MemoryOutput();
          if (FormFigures.FORMS.contains(format.name())) {
            format.write(inventory, locale, output);
            FormFigures.check("estate " + format.name(), inventory, locale, output.files());
          } else if (!format.onRequest() && !format.name().equals("audit")) {
            format.write(inventory, locale, output);
            ReportFigures.check("estate " + format.name(), inventory, locale, output.files());
          }
        }
        ReportFigures.console(
            "estate", inventory, locale, ReportFigures.printed(inventory, locale));
      }
    }
  }
}
