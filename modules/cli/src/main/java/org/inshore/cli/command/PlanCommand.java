package org.inshore.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.inshore.cli.option.EarlierOptions;
import org.inshore.cli.option.LocatingOptions;
import org.inshore.cli.option.ResultOptions;
import org.inshore.cli.option.Targets;
import org.inshore.cli.print.PlanJson;
import org.inshore.cli.print.PlanPrinter;
import org.inshore.cli.terminal.ExitCode;
import org.inshore.cli.terminal.Logs;
import org.inshore.cli.terminal.Terminal;
import org.inshore.core.configuration.Configuration;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Inshore;
import org.inshore.core.scan.run.ScanPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code inshore plan}: what a scan would do, without reading content. */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin Targets targets = new Targets();

  @Mixin LocatingOptions locating = new LocatingOptions();

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
  @Nullable Path out;

  @Mixin EarlierOptions earlier = new EarlierOptions();

  @Option(names = "--json", descriptionKey = "option.plan-json")
  boolean json;

  public PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Configuration given = targets.configuration();
    Configuration configuration =
        given.with(locating.over(given.locating())).with(earlier.results(new ResultOptions()));
    Path folder = Scans.folder(out, configuration);
    ScanPlan plan;
    try (AutoCloseable _ = Logs.off()) {
      plan = Inshore.plan(configuration, Plugins.installed(), folder);
    }
    if (json) {
      terminal.out().println(new PlanJson(terminal.locale()).text(plan));
    } else {
      new PlanPrinter(terminal).print(plan);
    }
    boolean none = plan.sources().stream().allMatch(source -> source.failure() != null);
    return none ? ExitCode.FAILED : ExitCode.DONE;
  }
}
