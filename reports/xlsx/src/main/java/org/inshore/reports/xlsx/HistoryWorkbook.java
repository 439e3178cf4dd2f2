package org.inshore.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.forms.Styles;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.Totals;
import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/** A workbook of a schedule's runs: a row for each, and two line charts over them. */
final class HistoryWorkbook {
  private static final Messages MESSAGES = Messages.of(HistoryWorkbook.class);
  private static final List<Figure> PEOPLE = List.of(Figure.PERSONS, Figure.PERSONS_OFFSHORE);
  private static final List<Figure> VIOLATIONS =
      List.of(Figure.GROUNDS_VIOLATION, Figure.NEW, Figure.OPEN, Figure.RECTIFIED);

  /** Columns before the first figure. */
  private static final int LEADING = 2;

  private static final int WIDTH = 20 * 256;
  private static final int CHART_ROWS = 20;
  private static final int CHART_COLUMNS = 8;

  private final ScanHistory history;
  private final Locale locale;

  HistoryWorkbook(ScanHistory history, Locale locale) {
    this.history = history;
    this.locale = locale;
  }

  void write(ReportOutput output) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = Styles.in(workbook);
      XSSFSheet sheet = workbook.createSheet(text("runs"));
      head(sheet, styles);
      int row = 1;
      for (ScanHistory.Entry entry : history.entries()) {
        row(sheet.createRow(row++), entry, styles);
      }
      sheet.createFreezePane(1, 1);
      XSSFSheet charts = workbook.createSheet(text("charts"));
      if (!history.entries().isEmpty()) {
        chart(charts, sheet, "violations", VIOLATIONS, 0);
        chart(charts, sheet, "people", PEOPLE, CHART_ROWS + 2);
      }
      boolean chinese = locale.getLanguage().equals("zh");
      try (OutputStream out = output.create(chinese ? "history-zh.xlsx" : "history-en.xlsx")) {
        workbook.write(out);
      }
    }
  }

  private void head(XSSFSheet sheet, Styles styles) {
    List<String> names = new ArrayList<>(List.of(text("started"), text("state")));
    ScanHistory.FIGURES.forEach(figure -> names.add(figure.label().in(locale)));
    for (Severity severity : Severity.values()) {
      names.add(text("severity", severity.label().in(locale)));
    }
    names.add(text("bounds"));
    XSSFRow row = sheet.createRow(0);
    for (int i = 0; i < names.size(); i++) {
      Cell cell = row.createCell(i);
      cell.setCellValue(names.get(i));
      cell.setCellStyle(styles.header());
      sheet.setColumnWidth(i, WIDTH);
    }
  }

  private void row(XSSFRow row, ScanHistory.Entry entry, Styles styles) {
    Cell started = row.createCell(0);
    started.setCellValue(LocalDateTime.ofInstant(entry.started(), ZoneId.systemDefault()));
    started.setCellStyle(styles.time());
    Cell state = row.createCell(1);
    state.setCellValue(entry.state().label().in(locale));
    state.setCellStyle(styles.text());
    int column = LEADING;
    for (Figure figure : ScanHistory.FIGURES) {
      number(row, column++, entry.number(figure), styles.number());
    }
    for (Severity severity : Severity.values()) {
      number(row, column++, entry.severities().get(severity), styles.number());
    }
    Totals figures = entry.figures();
    if (figures != null && figures.has(Figure.PERSONS)) {
      PersonCount people = figures.persons(Figure.PERSONS);
      Cell cell = row.createCell(column);
      cell.setCellValue(people.amount().in(locale));
      cell.setCellStyle(styles.text());
    }
  }

  private static void number(XSSFRow row, int column, @Nullable Long number, CellStyle style) {
    if (number != null) {
      Cell cell = row.createCell(column);
      cell.setCellValue(number);
      cell.setCellStyle(style);
    }
  }

  private void chart(XSSFSheet sheet, XSSFSheet data, String title, List<Figure> figures, int top) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, 0, top, CHART_COLUMNS, top + CHART_ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(text(title));
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setMinimum(0);
    XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
    int last = history.entries().size();
    XDDFCategoryDataSource times =
        XDDFDataSourcesFactory.fromArray(
            history.entries().stream()
                .map(entry -> LocalDateTime.ofInstant(entry.started(), ZoneId.systemDefault()))
                .map(time -> time.toLocalDate().toString())
                .toArray(String[]::new));
    for (Figure figure : figures) {
      int column = LEADING + ScanHistory.FIGURES.indexOf(figure);
      XDDFLineChartData.Series series =
          (XDDFLineChartData.Series)
              lines.addSeries(
                  times,
                  XDDFDataSourcesFactory.fromNumericCellRange(
                      data, new CellRangeAddress(1, last, column, column)));
      series.setTitle(figure.label().in(locale), null);
      series.setSmooth(false);
    }
    chart.plot(lines);
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }
}
