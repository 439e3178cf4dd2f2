package org.inshore.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inshore.forms.OfficeFile;
import org.inshore.forms.Styles;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation.Severity;
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

  private static final int TIME = 20 * 256;
  private static final int WIDTH = 11 * 256;
  private static final int WIDEST = 24 * 256;
  private static final int CHART_ROWS = 20;
  private static final int CHART_COLUMNS = 8;

  private static final String DAY = "yyyy-mm-dd";

  /** Looks of the lines of a chart. */
  private static final List<Look> LOOKS =
      List.of(
          new Look(new byte[] {(byte) 0x9b, 0x1c, 0x1f}, PresetLineDash.SOLID),
          new Look(new byte[] {0x7a, 0x4b, 0x00}, PresetLineDash.DASH),
          new Look(new byte[] {0x14, 0x32, 0x4d}, PresetLineDash.SYSTEM_DOT),
          new Look(new byte[] {0x14, 0x59, 0x4f}, PresetLineDash.DASH_DOT));

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Look(byte[] colour, PresetLineDash dash) {}

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
      onPaper(sheet, 0);
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      XSSFSheet charts = workbook.createSheet(text("charts"));
      if (!history.entries().isEmpty()) {
        chart(charts, sheet, "violations", VIOLATIONS, 0);
        chart(charts, sheet, "people", PEOPLE, CHART_ROWS + 2);
      }
      onPaper(charts, 1);
      boolean chinese = locale.getLanguage().equals("zh");
      try (OutputStream out = output.create(chinese ? "history-zh.xlsx" : "history-en.xlsx")) {
        OfficeFile.write(workbook, out);
      }
    }
  }

  /** Across, one page wide and so many high; 0 for as many as there are. */
  private static void onPaper(XSSFSheet sheet, int high) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) high);
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
      boolean said = i < LEADING || i == names.size() - 1;
      cell.setCellStyle(said ? styles.header() : styles.numberHeader());
      sheet.setColumnWidth(i, i == 0 ? TIME : i == names.size() - 1 ? WIDEST : WIDTH);
    }
  }

  private void row(XSSFRow row, ScanHistory.Entry entry, Styles styles) {
    Cell started = row.createCell(0);
    started.setCellValue(LocalDateTime.ofInstant(entry.started(), history.zone()));
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
    // A run without a result is a gap, not a zero.
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    bottom.setNumberFormat(DAY);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setMinimum(0);
    XDDFLineChartData lines = (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
    int last = history.entries().size();
    XDDFNumericalDataSource<Double> times =
        XDDFDataSourcesFactory.fromNumericCellRange(data, new CellRangeAddress(1, last, 0, 0));
    times.setFormatCode(DAY);
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
      look(series, LOOKS.get(figures.indexOf(figure)));
    }
    chart.plot(lines);
  }

  /** Lines differ in dash besides colour; what a program draws of itself is not the same in all. */
  private static void look(XDDFLineChartData.Series series, Look look) {
    XDDFSolidFillProperties fill = new XDDFSolidFillProperties(XDDFColor.from(look.colour()));
    XDDFLineProperties line = new XDDFLineProperties(fill);
    line.setWidth(2.0);
    line.setPresetDash(new XDDFPresetLineDash(look.dash()));
    series.setLineProperties(line);
    series.setMarkerStyle(MarkerStyle.CIRCLE);
    XDDFShapeProperties marker = new XDDFShapeProperties();
    marker.setFillProperties(fill);
    series.getCTLineSer().getMarker().addNewSpPr().set(marker.getXmlObject());
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }
}
