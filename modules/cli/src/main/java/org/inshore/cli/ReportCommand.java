package org.inshore.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.report.Reports;
import org.inshore.spi.inventory.ReportFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inshore report DIR}. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", descriptionKey = "option.directory")
  Path directory = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "option.format")
  List<String> formats = new ArrayList<>();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<ReportFormat> wanted = Formats.named(Plugins.onClassPath(), formats);
    try (AutoCloseable _ = Logs.off();
        InventoryReader inventory = InventoryReader.open(directory)) {
      for (Path file : Reports.write(inventory, wanted, terminal.locale(), directory)) {
        terminal.out().println(file);
      }
    }
    return ExitCode.DONE;
  }
}
