package org.inshore.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Failure;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.plugin.Plugins;
import org.inshore.spi.inventory.ReportFormat;

/** Report formats by the names a user gives. */
public final class Formats {
  private Formats() {}

  /** The named formats of a work list with clear names; all that there are when none is named. */
  public static List<ReportFormat> ofWorkList(Plugins plugins, List<String> names) {
    List<String> able =
        plugins.formats().stream()
            .filter(ReportFormat::takesClearNames)
            .map(ReportFormat::name)
            .toList();
    List<ReportFormat> formats = named(plugins, names.isEmpty() ? able : names);
    for (ReportFormat format : formats) {
      if (!format.takesClearNames()) {
        throw new Failure(
            ExitCode.USAGE,
            Terminal.MESSAGES.wording(
                "error.clear-format", format.name(), String.join(", ", able)));
      }
    }
    return formats;
  }

  /** The named formats of runs over time. */
  public static List<ReportFormat> ofHistory(List<String> names) {
    Plugins plugins = Plugins.installed();
    List<ReportFormat> formats = named(plugins, names);
    for (ReportFormat format : formats) {
      if (!format.takesHistory()) {
        String able =
            plugins.formats().stream()
                .filter(ReportFormat::takesHistory)
                .map(ReportFormat::name)
                .sorted()
                .collect(Collectors.joining(", "));
        throw new Failure(
            ExitCode.USAGE, Terminal.MESSAGES.wording("error.history-format", format.name(), able));
      }
    }
    return formats;
  }

  /** The named formats; all that are not written on request alone when none is named. */
  public static List<ReportFormat> named(Plugins plugins, List<String> names) {
    if (names.isEmpty()) {
      return plugins.formats().stream().filter(format -> !format.onRequest()).toList();
    }
    List<ReportFormat> formats = new ArrayList<>();
    for (String name : names) {
      ReportFormat format = plugins.format(name);
      if (format == null) {
        throw new Failure(
            ExitCode.USAGE,
            Terminal.MESSAGES.wording(
                "error.unknown-format", name, String.join(", ", plugins.formatNames())));
      }
      formats.add(format);
    }
    return formats;
  }
}
